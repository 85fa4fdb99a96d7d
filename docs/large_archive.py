"""Writes invented archives of any size, for measuring."""

import csv
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

SEED = 20261124
FIRST = ("Ada", "Bram", "Cleo", "Dara", "Edda", "Finn", "Gwen", "Hugo", "Iris", "Joss", "Kit")
LAST = ("Alder", "Birch", "Cedar", "Elm", "Hazel", "Larch", "Maple", "Oakes", "Rowan", "Willow")
FIRMS = ("Halden Works", "Northgate Signals", "Tern Analytics", "Brackwater Systems", "Oriel Labs")
TOWNS = ("Cheltenham", "Bristol", "Leeds", "Aberdeen", "Cardiff")
TITLES = ("Systems Engineer", "Security Analyst", "Project Manager", "Software Lead", "Buyer")
PHRASES = (
    "Delighted to share that our team of {n} has finished the move to {town}.",
    "I lead Project {name} for {firm}, where we test radio links on real vehicles.",
    "SC cleared since 20{n}, and looking for a new role near {town}.",
    "Thanks to everyone at {firm} for a great week, and see you at the show in {town} in May.",
    "We are hiring: write to jobs{n}@example.com or ring the desk in Building {n}.",
    "Responsible for a budget of £{n}m and for suppliers in {town} and beyond.",
    "My background is in networks, Linux and the planning of long tests at sea.",
    "Could we speak on Tuesday about the plan that {name} sent round?",
    "Happy to help, the slides are in the usual folder and {name} knows the rest.",
    "What I learned this year: write things down, ask early, and be kind in reviews.",
)


class Writer:
    """Invented rows, the same for the same seed."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._random = random.Random(SEED)  # noqa: S311  no secret depends on it

    def profile(self, fields: int) -> Path:
        """A profile of about so many fields of text, as a person's own archive has them."""
        self._table("Profile", ["First Name", "Last Name", "Headline", "Summary", "Geo Location"],
                    [["Ada", "Alder", self.text(1), self.text(8), "Leeds"]])  # fmt: skip
        jobs = [
            [self.firm(), self.title(), self.text(5), self.town(), f"Jan 20{n:02}", f"Dec 20{n:02}"]
            for n in range(10, 10 + max(1, (fields - 5) // 6))
        ]
        heading = ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"]
        self._table("Positions", heading, jobs)
        return self._folder

    def large(self, *, connections: int, messages: int, posts: int) -> Path:
        """An archive with so many rows of each kind, beside a profile of 60 fields."""
        self.profile(60)
        heading = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position",
                   "Connected On"]  # fmt: skip
        self._table("Connections", heading, (
            [*self.name().split(), f"https://www.linkedin.com/in/p{n}", "", self.firm(),
             self.title(), "03 May 2024"] for n in range(connections)
        ))  # fmt: skip
        heading = ["CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "DATE", "CONTENT"]
        self._table("messages", heading, (
            [f"c{n // 8}", self.name(), f"https://www.linkedin.com/in/p{n % 30000}", "Ada Alder",
             f"2024-05-{n % 28 + 1:02} 10:00:00 UTC", self.text(1)] for n in range(messages)
        ))  # fmt: skip
        self._table("Shares", ["Date", "ShareLink", "ShareCommentary", "Visibility"], (
            [f"2024-05-{n % 28 + 1:02} 10:00:00", f"https://www.linkedin.com/feed/{n}",
             self.text(3), "MEMBER_NETWORK"] for n in range(posts)
        ))  # fmt: skip
        return self._folder

    def text(self, sentences: int) -> str:
        """So many sentences."""
        pick = self._random.choice
        return " ".join(
            pick(PHRASES).format(
                n=self._random.randint(10, 99), name=pick(LAST), firm=self.firm(), town=self.town()
            )
            for _ in range(sentences)
        )

    def name(self) -> str:
        """A first and a last name."""
        return f"{self._random.choice(FIRST)} {self._random.choice(LAST)}"

    def firm(self) -> str:
        """A company."""
        return self._random.choice(FIRMS)

    def town(self) -> str:
        """A town."""
        return self._random.choice(TOWNS)

    def title(self) -> str:
        """A job title."""
        return self._random.choice(TITLES)

    def _table(self, name: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        path = self._folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(heading)
            table.writerows(rows)
