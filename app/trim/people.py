"""Who a named person is to the writer, as far as the words around the name say so."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources import ROOT

_LONGEST_GREETING = 60


@dataclass(frozen=True, slots=True)
class _People:
    relations: tuple[tuple[re.Pattern[str], str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    addressed: re.Pattern[str]


@cache
def _people() -> _People:
    data: dict[str, Any] = tomllib.loads((ROOT / "hierarchies" / "people.toml").read_text("utf-8"))
    return _People(
        tuple((re.compile(r["before"], re.IGNORECASE), r["noun"]) for r in data["relation"]),
        re.compile("|".join(data["nameless"]["before"]), re.IGNORECASE),
        re.compile("|".join(data["nameless"]["after"])),
        re.compile(data["nameless"]["addressed"], re.IGNORECASE),
    )


def relation(before: str) -> str:
    """What the words before a name say that the person is ("manager"), "" where they do not."""
    found = (noun for pattern, noun in _people().relations if pattern.search(before))
    return next(found, "")


def is_nameless(before: str, after: str) -> bool:
    """Whether a text can do without the name: it greets, thanks or labels someone.

    Args:
        before: What stands before the name.
        after: What stands after it.
    """
    people = _people()
    starts = not before.strip() or before.endswith("\n")
    if people.before.search(before[-_LONGEST_GREETING:]):
        return True
    spoken_to = starts or before.rstrip().endswith(",")
    if spoken_to and people.addressed.search(after):
        return True
    return starts and people.after.search(after) is not None
