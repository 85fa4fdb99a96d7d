"""A sealed watch-list as a file: versioned JSON, and what is asked of it before it is used.

The file comes from someone else. Its size, the cost of each hash and what its filter lets through
are bounded here, how much is hashed in :mod:`app.watchlist.watch`.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from app.errors import ListUnreadable
from app.text import Sentence
from app.watchlist import folding
from app.watchlist.sealed import SALT, TAG, Cost, Sealed
from nlp.labels import Category

FORMAT, VERSION = "undershare-watchlist", 1
MOST_BYTES = 2 << 20
MOST_TERMS = 10_000
MOST_SLOTS = 1 << 26
LEAST_ROOM = 16
"""Slots for each one taken; with fewer, the filter would let too much of a text through."""

MOST_MEMORY = 64 << 20
"""Bytes that a slow hash may take; a list is written with 16 MiB."""

MOST_WORK = 1 << 19
"""Four times the work of :class:`Cost` as it is written: a fifth of a second."""

_CATEGORY_BYTES = 1
_HEX = re.compile(r"(?:[0-9a-f]{2})+")


Kind = TypeVar("Kind", dict[str, Any], list[Any])


def dump(sealed: Sealed) -> str:
    """The list as JSON, in an order that tells nothing of the plain list's."""
    terms = sorted((tag + bytes([hidden])).hex() for tag, hidden in sealed.terms.items())
    data = {
        "format": FORMAT,
        "version": VERSION,
        "folding": folding.VERSION,
        "hash": {
            "name": "scrypt",
            "n": sealed.cost.n,
            "r": sealed.cost.r,
            "p": sealed.cost.p,
            "salt": sealed.salt.hex(),
        },
        "filter": {"name": "blake2b", "slots": sealed.slots, "taken": sorted(sealed.taken)},
        "categories": list(sealed.categories),
        "terms": terms,
    }
    return json.dumps(data, indent=1) + "\n"


def read(path: Path) -> Sealed:
    """The list in a file.

    Raises:
        ListUnreadable: if it is none, of another version, or asks for more than it may.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        raise ListUnreadable(Sentence("cli.no_text", {"path": str(path)})) from None
    return load(data, file=path.name)


def load(data: bytes, *, file: str) -> Sealed:
    """The list in a file's bytes; ``file`` is its name for messages.

    Raises:
        ListUnreadable: as :func:`read`.
    """
    if len(data) > MOST_BYTES:
        raise _Unfit("too_large").of(file)
    try:
        parsed = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _Unfit("no_list").of(file) from None
    try:
        return _list(parsed)
    except _Unfit as unfit:
        raise unfit.of(file) from None


class _Unfit(Exception):
    """A part of the file is not as it must be."""

    def __init__(self, why: str, part: str = "") -> None:
        super().__init__(why, part)
        self.why, self.part = why, part

    def of(self, file: str) -> ListUnreadable:
        return ListUnreadable(Sentence(f"watchlist.{self.why}", {"file": file, "part": self.part}))


def _list(data: object) -> Sealed:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _Unfit("no_list")
    if data.get("version") != VERSION or data.get("folding") != folding.VERSION:
        raise _Unfit("other_version")
    kdf, passing = _part(data, "hash", dict), _part(data, "filter", dict)
    cost = _cost(kdf)
    terms = _terms(data)
    slots = _number(passing, "slots", most=MOST_SLOTS)
    taken = _taken(passing, slots, len(terms))
    salt = _bytes(kdf.get("salt"), "salt", SALT)
    return Sealed(salt, cost, slots, taken, _categories(data), terms)


def _cost(kdf: Mapping[str, Any]) -> Cost:
    if kdf.get("name") != "scrypt":
        raise _Unfit("other_version")
    cost = Cost(*(_number(kdf, name, most=MOST_WORK) for name in ("n", "r", "p")))
    if not (cost.n.bit_count() == 1 and 1 < cost.n < 1 << 16 * cost.r):  # as RFC 7914 asks
        raise _Unfit("wrong_part", "n")
    if cost.memory > MOST_MEMORY or cost.work > MOST_WORK:
        raise _Unfit("too_costly")
    return cost


def _taken(passing: Mapping[str, Any], slots: int, terms: int) -> frozenset[int]:
    if passing.get("name") != "blake2b":
        raise _Unfit("other_version")
    listed = _part(passing, "taken", list)
    whole = all(type(slot) is int and 0 <= slot < slots for slot in listed)
    if not whole or not 0 < len(listed) <= terms or len(set(listed)) != len(listed):
        raise _Unfit("wrong_part", "taken")
    if slots < LEAST_ROOM * len(listed):
        raise _Unfit("too_costly")
    return frozenset(listed)


def _categories(data: Mapping[str, Any]) -> tuple[Category, ...]:
    listed = _part(data, "categories", list)
    known = {str(category) for category in Category}
    if not listed or not all(isinstance(one, str) and one in known for one in listed):
        raise _Unfit("wrong_part", "categories")
    if len(set(listed)) != len(listed):
        raise _Unfit("wrong_part", "categories")
    return tuple(map(Category, listed))


def _terms(data: Mapping[str, Any]) -> dict[bytes, int]:
    listed: Sequence[object] = _part(data, "terms", list)
    if not 0 < len(listed) <= MOST_TERMS:
        raise _Unfit("wrong_part", "terms")
    terms = [_bytes(one, "terms", TAG + _CATEGORY_BYTES) for one in listed]
    return {term[:TAG]: term[TAG] for term in terms}


def _part(data: Mapping[str, Any], name: str, kind: type[Kind]) -> Kind:
    value = data.get(name)
    if not isinstance(value, kind):
        raise _Unfit("wrong_part", name)
    return value


def _number(data: Mapping[str, Any], name: str, *, most: int) -> int:
    value = data.get(name)
    if type(value) is not int or not 0 < value <= most:
        raise _Unfit("wrong_part", name)
    return value


def _bytes(value: object, name: str, length: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * length or not _HEX.fullmatch(value):
        raise _Unfit("wrong_part", name)
    return bytes.fromhex(value)
