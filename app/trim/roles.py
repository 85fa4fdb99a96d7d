"""Job titles without what is special in them: "Senior SIGINT Analyst" as "Senior Analyst"."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.trim.rungs import Form, Ladder, Rung
from resources import ROOT

_LEVEL = re.compile(r"\b(?:I{1,3}|IV|V|[1-5]|grade \d|band \d|G\d|SO\d|HEO|SEO|EO|AO|GS-\d+)$")
_WORD = re.compile(r"[\w&/'-]+")
_AGENT = re.compile(r"[a-z-]{3,}(?:[^e]er|or|ist|ian|ant)")
"""Nouns for who does something: "transcriber", "archivist"."""
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class _Titles:
    seniority: frozenset[str]
    ordinary: frozenset[str]
    heads: frozenset[str]
    renamed: dict[str, str]
    whole: dict[str, list[str]]


@cache
def _titles() -> _Titles:
    data: dict[str, Any] = tomllib.loads((ROOT / "hierarchies" / "roles.toml").read_text("utf-8"))
    return _Titles(
        frozenset(data["seniority"]),
        frozenset(data["ordinary"]),
        frozenset(data["heads"]),
        data["renamed"],
        data["whole"],
    )


def ladder(text: str) -> Ladder:
    """The rungs above a title, in the title's own case; none above what is general already."""
    titles = _titles()
    plain = _LEVEL.sub("", _BRACKETS.sub("", text).strip()).strip()
    head_part = re.split(r"\s+(?:of|for|in|at|to|with)\s+|\s*[,|/\u2013—]\s*|\s+-\s+", plain)[0]
    words = _WORD.findall(head_part)
    if not words:
        return ()
    wordings = titles.whole.get(head_part.casefold()) or _by_words(
        words, shortened=head_part != text
    )
    rungs: list[Rung] = []
    for wording in wordings:
        cased = _in_case_of(text, wording)
        known = {text.casefold(), *(rung.wording.casefold() for rung in rungs)}
        if cased and cased.casefold() not in known:
            general = wording.startswith("Professional")
            shown = wording.casefold() if general else cased
            rungs.append(Rung(shown, _says(rungs), Form.FIXED, cell=_title_case(wording)))
    return tuple(rungs[:2])


def is_title(word: str) -> bool:
    """Whether a single word says what someone is: "adviser"."""
    return word.casefold() in _titles().heads


def _says(rungs: list[Rung]) -> str:
    return "family" if rungs else "role"


def _by_words(words: list[str], *, shortened: bool) -> list[str]:
    titles = _titles()
    low = [word.casefold() for word in words]
    plural = low[-1].endswith("s") and low[-1].removesuffix("s") in titles.heads
    head = low[-1].removesuffix("s") if plural else low[-1]
    if head not in titles.heads and head not in titles.renamed and not _AGENT.fullmatch(head):
        return (
            ["Professional"] if low[0] not in titles.heads else [_renamed(low[0]), "Professional"]
        )
    before = low[:-1]
    seniority = [word for word in before if word in titles.seniority]
    ordinary = [word for word in before if word in titles.ordinary or word in titles.seniority]
    ending = "s" if plural else ""
    name = _renamed(head) + ending
    special = len(ordinary) < len(before) or (shortened and not before)
    first = " ".join([*seniority, name] if special else [*before, head + ending])
    general = "Professionals" if plural else "Professional"
    return [first, name, general]


def _renamed(head: str) -> str:
    return _titles().renamed.get(head, head)


def _in_case_of(original: str, wording: str) -> str:
    if original[:1].islower():
        return wording[:1].lower() + wording[1:]
    capital_words = [word for word in original.split() if word[:1].isupper()]
    every = len(capital_words) > len(original.split()) / 2
    return _title_case(wording) if every else wording[:1].upper() + wording[1:]


def _title_case(wording: str) -> str:
    small = {"of", "in", "a", "the", "and", "for"}
    return " ".join(
        word if word in small else word[:1].upper() + word[1:] for word in wording.split()
    )
