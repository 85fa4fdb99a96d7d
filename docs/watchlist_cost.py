"""Measures what a sealed watch-list costs the person who uses it and the one who guesses at it.

    .venv/bin/python docs/watchlist_cost.py

The figures in docs/watchlists.md come from it; they are those of one machine on one day.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.own_lines import Line  # noqa: E402  found through the line above
from app.profile.model import Audience, Field, Place, Section  # noqa: E402  the same
from app.watchlist.folding import fold, passages  # noqa: E402  the same
from app.watchlist.seal import seal  # noqa: E402  the same
from app.watchlist.sealed import ROOM, Cost, Sealed, entry, new_salt  # noqa: E402  the same
from app.watchlist.watch import Watch  # noqa: E402  the same
from nlp.labels import FieldKind  # noqa: E402  the same
from nlp.lexicons import FOLDER, read  # noqa: E402  the same
from nlp.training import corpus  # noqa: E402  the same

WORDS = 5_000
PROFILES = 10
SEED = 7
CHEAP = Cost(n=2, r=1, p=1)


def profiles() -> Iterator[list[Field]]:
    """Texts of the corpus, shuffled, in lots of an average profile's length."""
    texts = [example.text for example in corpus.read()]
    random.Random(SEED).shuffle(texts)  # noqa: S311  an order, no secret
    lot: list[Field] = []
    for number, text in enumerate(texts):
        place = Place("Text.csv", number, "Text")
        lot.append(
            Field(str(number), Section.POSTS, "", text, FieldKind.POST, Audience.PUBLIC, place)
        )
        if sum(len(field.text.split()) for field in lot) >= WORDS:
            yield lot
            lot = []


def made_up(count: int, cost: Cost) -> Sealed:
    """A list of so many names that stand in no text."""
    return seal([Line(n, "", f"Vesper {n} Quoin") for n in range(count)], file="", cost=cost)


def spread(values: Sequence[float]) -> str:
    """Least, median and greatest."""
    return f"{min(values):,.0f} / {statistics.median(values):,.0f} / {max(values):,.0f}"


def of_the_person() -> None:
    """Slow hashes and time for profiles of 5,000 words."""
    lots = [lot for lot, _ in zip(profiles(), range(PROFILES), strict=False)]
    counts = [sum(1 for field in lot for _ in passages(field.text)) for lot in lots]
    different = [len({p.folded for field in lot for p in passages(field.text)}) for lot in lots]
    print(f"passages of {WORDS} words: {spread(counts)}, different: {spread(different)}")
    for terms in (1, 50, 500, 5_000):
        sealed = made_up(terms, CHEAP)
        hashes = [float(Watch(sealed).look(lot).hashed) for lot in lots]
        print(f"slow hashes against a list of {terms}: {spread(hashes)}")
    sealed, times = made_up(50, Cost()), []
    for lot in lots:
        begun = time.perf_counter()
        Watch(sealed).look(lot)
        times.append(1000 * (time.perf_counter() - begun))
    print(f"one look with a list of 50, in ms: {spread(times)}")


def one_hash() -> float:
    """Seconds for one slow hash at the cost that lists are written with."""
    salt, times = new_salt(), []
    for number in range(20):
        begun = time.perf_counter()
        entry(f"larkspur{number}", 0, salt=salt, cost=Cost())
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def of_the_guesser() -> None:
    """Every name in our own lexicons tried on a list of 20 of them, on one core."""
    paths = [*FOLDER.glob("names_*.toml"), *FOLDER.glob("names_*.tsv")]
    folded = sorted({fold(e.name) for path in paths for e in read(path)} - {""})
    guesses = [guess for guess in folded if len(guess) > 4 and not guess.isdigit()]
    random.Random(SEED).shuffle(guesses)  # noqa: S311  an order, no secret
    sealed = seal([Line(n, "", guess) for n, guess in enumerate(guesses[:20])], file="")
    begun = time.perf_counter()
    passed = [guess for guess in guesses if sealed.may_hold(guess)]
    filtered = time.perf_counter() - begun
    found = sum(sealed.category(guess) is not None for guess in passed)
    took = time.perf_counter() - begun
    print(
        f"{len(guesses):,} guesses at 20 terms: {len(passed)} pass the filter"
        f" ({1e6 * filtered / len(guesses):.1f} µs each), {found} found in {took:.1f} s"
    )
    for size in (100_000, 1_000_000, 10_000_000):
        minutes = (size * filtered / len(guesses) + size / ROOM * one_hash()) / 60
        print(f"a dictionary of {size:,}: {minutes:.1f} minutes of one core, worked out")


if __name__ == "__main__":
    print(f"one slow hash: {1000 * one_hash():.0f} ms, {Cost().memory / 2**20:.0f} MiB")
    of_the_person()
    of_the_guesser()
