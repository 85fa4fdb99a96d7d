"""The only door to sentences that a person reads.

Two ways in. Code that shows a fixed sentence calls :func:`_` (or :func:`ngettext`) with the English
sentence and named placeholders. Data and results of the core never hold sentences: they hold a
:class:`Sentence`, an id with parameters, whose English template stands in
``resources/taxonomy/wording.toml`` and which :func:`say` turns into the person's language at the
moment it is shown.
"""

import gettext
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from resources import ROOT

DOMAIN = "undershare"

_translations: gettext.NullTranslations = gettext.NullTranslations()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its id in ``wording.toml``, with the values of its named placeholders."""

    id: str
    params: Mapping[str, str | int] = field(default_factory=dict, repr=False, hash=False)


def use_language(language: str | None) -> None:
    """Show sentences in this language (None: the system's) where a catalogue exists."""
    global _translations  # noqa: PLW0603  the one piece of state of this door
    languages = None if language is None else [language]
    _translations = gettext.translation(DOMAIN, ROOT / "i18n", languages, fallback=True)


def _(sentence: str, **params: str | int) -> str:
    """The sentence in the person's language, its named placeholders filled."""
    translated = _translations.gettext(sentence)
    return translated.format(**params) if params else translated


def ngettext(singular: str, plural: str, n: int, **params: str | int) -> str:
    """The form that fits ``n``, which is also a placeholder."""
    return _translations.ngettext(singular, plural, n).format(n=n, **params)


@cache
def templates() -> Mapping[str, str]:
    """English templates by message id.

    Raises:
        ValueError: if an id stands in two files, or a value is no string.
    """
    found: dict[str, str] = {}
    for path in sorted((ROOT / "taxonomy").glob("wording*.toml")):
        _flatten(tomllib.loads(path.read_text("utf-8")), "", found)
    return found


def _flatten(table: Mapping[str, object], prefix: str, into: dict[str, str]) -> None:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            _flatten(value, f"{name}.", into)
        elif isinstance(value, str) and name not in into:
            into[name] = value
        else:
            raise ValueError(name)


def say(message: Sentence) -> str:
    """The message as a sentence in the person's language.

    Raises:
        KeyError: if no wording file has its id, or a placeholder has no value.
    """
    return _translations.gettext(templates()[message.id]).format(**message.params)
