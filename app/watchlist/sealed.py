"""A sealed watch-list in memory: which passages may be on it (cheap), which are (slow).

A term is kept as a tag that a slow hash makes of it. Before that, a filter tells whether a passage
can be a term at all: of the passages of a text it lets about one in :data:`ROOM` through, chosen by
a keyed checksum, so that a profile needs some hundred slow hashes and not twenty thousand. Whoever
guesses is helped by the filter as much as we are; docs/watchlists.md says how much that is.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.labels import Category

ROOM = 256
"""Slots of the filter for each term: one of this many other passages passes by chance."""

SALT, TAG = 16, 16
"""Bytes of a salt, and of a term's tag."""

_FILTER_USE = b"undershare.pass"
_WITH_CATEGORY = TAG + 1


@dataclass(frozen=True, slots=True)
class Cost:
    """What one slow hash costs: scrypt's parameters.

    Attributes:
        n: Rounds, a power of two; time and memory grow with it.
        r: Block size; memory is 128 times n times r bytes.
        p: Repetitions; time grows with it.
    """

    n: int = 1 << 14
    r: int = 8
    p: int = 1

    @property
    def memory(self) -> int:
        """Bytes that one hash needs."""
        return 128 * self.r * (self.n + self.p)

    @property
    def work(self) -> int:
        """How long one hash takes, in blocks; 2^17 take about 50 ms on an ordinary core."""
        return self.n * self.r * self.p


@dataclass(frozen=True, slots=True)
class Sealed:
    """A watch-list as it is handed out.

    Attributes:
        salt: Random, one for each list.
        cost: Of each slow hash.
        slots: How many slots the filter has.
        taken: Those that a term of the list falls into.
        categories: What the hidden category of a term counts in.
        terms: Hidden categories by the tags of their terms.
    """

    salt: bytes
    cost: Cost
    slots: int
    taken: frozenset[int]
    categories: tuple[Category, ...]
    terms: Mapping[bytes, int] = field(repr=False)

    def may_hold(self, folded: str) -> bool:
        """Whether the slow hash is worth its time."""
        return slot(folded, salt=self.salt, slots=self.slots) in self.taken

    def category(self, folded: str) -> Category | None:
        """The category of a term of the list, None for any other passage; takes long."""
        tag, mask = _hashed(folded, salt=self.salt, cost=self.cost)
        hidden = self.terms.get(tag)
        if hidden is None:
            return None
        number = hidden ^ mask
        return self.categories[number] if number < len(self.categories) else Category.PROJECT


def slot(folded: str, *, salt: bytes, slots: int) -> int:
    """The slot of the filter that a folded passage falls into."""
    hashed = hashlib.blake2b(folded.encode(), key=salt, person=_FILTER_USE, digest_size=8)
    return int.from_bytes(hashed.digest(), "big") % slots


def entry(folded: str, category: int, *, salt: bytes, cost: Cost) -> tuple[bytes, int]:
    """The tag and the hidden category of a term."""
    tag, mask = _hashed(folded, salt=salt, cost=cost)
    return tag, category ^ mask


def new_salt() -> bytes:
    """A salt that no other list has."""
    return secrets.token_bytes(SALT)


def _hashed(folded: str, *, salt: bytes, cost: Cost) -> tuple[bytes, int]:
    made = hashlib.scrypt(
        folded.encode(),
        salt=salt,
        n=cost.n,
        r=cost.r,
        p=cost.p,
        maxmem=2 * cost.memory + (1 << 20),
        dklen=_WITH_CATEGORY,
    )
    return made[:TAG], made[TAG]
