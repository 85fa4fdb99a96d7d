"""Reads the design tokens: every colour, space, size and type size of the window, as plain data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources import ROOT

STYLE = ROOT / "style"
CONTRAST_BY_HAND = ("contrast_light", "contrast_dark")
LOOKS = ("light", "dark", *CONTRAST_BY_HAND)


@dataclass(frozen=True, slots=True)
class FamilyTokens:
    """A family of categories: its icon and underline, and its colours by look.

    Attributes:
        name: ``access``, ``work`` …
        categories: Values of the categories that belong to it.
        icon: Name in the Phosphor set, ``ph.key``.
        underline: ``thick``, ``solid``, ``dash``, ``dot``, ``double`` or ``wave``.
        colours: Look → ``ink``, ``tint`` and ``stroke`` as ``#RRGGBB``.
    """

    name: str
    categories: tuple[str, ...]
    icon: str
    underline: str
    colours: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """What ``tokens.toml`` holds.

    Attributes:
        numbers: Spaces and sizes in px and times in ms, by name.
        type_sizes: Type sizes in px at 100 %, by name.
        looks: Look → colour role → ``#RRGGBB``.
        contrast_system: Colour role → name of a role of the system's palette.
        families: The families of categories.
    """

    numbers: Mapping[str, int]
    type_sizes: Mapping[str, int]
    looks: Mapping[str, Mapping[str, str]]
    contrast_system: Mapping[str, str]
    families: tuple[FamilyTokens, ...]


@cache
def tokens() -> Tokens:
    """The design tokens, read once."""
    table = tomllib.loads((STYLE / "tokens.toml").read_text("utf-8"))
    return Tokens(
        numbers={**table["space"], **table["size"], **table["time"]},
        type_sizes=table["type"],
        looks={look: table[look] for look in LOOKS},
        contrast_system=table["contrast_system"],
        families=tuple(_family(name, entry, table) for name, entry in table["family"].items()),
    )


def _family(name: str, entry: Mapping[str, Any], table: Mapping[str, Any]) -> FamilyTokens:
    """In high contrast a family is told by its underline and label alone."""
    plain = {
        look: {
            "ink": table[look]["text"],
            "tint": table[look]["surface"],
            "stroke": table[look]["line_strong"],
        }
        for look in CONTRAST_BY_HAND
    }
    return FamilyTokens(
        name=name,
        categories=tuple(entry["categories"]),
        icon=entry["icon"],
        underline=entry["underline"],
        colours={"light": entry["light"], "dark": entry["dark"], **plain},
    )
