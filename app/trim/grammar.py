"""Word classes for text surgery: which words may not stay without their neighbours."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources import ROOT

_VOWELS = "aeiou"
_SPOKEN_AS_CONSONANT = ("uni", "use", "usa", "usu", "uk", "eu", "one", "once", "ubi", "u-", "uti")
_SPOKEN_AS_VOWEL = ("unin", "unim", "hour", "honest", "honour", "honor", "heir")
_VOWEL_LETTERS = "AEFHILMNORSX"
"""Letters whose names begin with a vowel sound: "an MSc", "an RAF base"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word classes in lower case; see ``resources/hierarchies/grammar.toml``."""

    articles: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    conjunctions: frozenset[str]
    contrasts: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    object_verbs: frozenset[str]
    verbs: frozenset[str]
    past: frozenset[str]
    labels: frozenset[str]
    single: frozenset[str]
    ly_nouns: frozenset[str]
    quantifiers: frozenset[str]
    place_verbs: frozenset[str]
    versions: frozenset[str]
    salutations: frozenset[str]
    described: frozenset[str]
    light: frozenset[str]


@cache
def grammar() -> Grammar:
    """The word classes, read once."""
    data: dict[str, Any] = tomllib.loads((ROOT / "hierarchies" / "grammar.toml").read_text("utf-8"))
    sets = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
    objects = frozenset(f for word in sets["object_verbs"] for f in _forms(word))
    verbs = objects | frozenset(f for word in sets["plain_verbs"] for f in _forms(word))
    endings = ("", "'d", "'ll", "'ve", "'m", "'re", "'s")
    pronouns = frozenset(f"{word}{end}" for word in sets["pronouns"] for end in endings)
    sets["pronouns"] = pronouns
    determiners = sets["articles"] | sets["possessives"]
    return Grammar(
        articles=sets["articles"],
        determiners=determiners,
        prepositions=sets["prepositions"],
        phrases=tuple(tuple(phrase.split()) for phrase in data["phrases"]),
        conjunctions=sets["conjunctions"],
        contrasts=sets["contrasts"],
        relatives=sets["relatives"],
        pronouns=sets["pronouns"],
        adverbs=sets["adverbs"],
        auxiliaries=sets["auxiliaries"],
        object_verbs=objects - sets["auxiliaries"],
        verbs=verbs | sets["auxiliaries"],
        past=sets["past"],
        labels=sets["labels"],
        single=sets["single_labels"],
        ly_nouns=sets["ly_nouns"],
        quantifiers=sets["quantifiers"],
        place_verbs=frozenset(f for word in sets["place_verbs"] for f in _forms(word)),
        versions=sets["versions"],
        salutations=sets["salutations"],
        described=sets["described"],
        light=determiners.union(
            *(sets[name] for name in ("prepositions", "conjunctions", "contrasts", "pronouns")),
            *(sets[name] for name in ("adverbs", "auxiliaries")),
        ),
    )


def _forms(verb: str) -> set[str]:
    """The regular forms of an English verb; harmless extra forms for irregular ones."""
    stem = verb.removesuffix("e")
    forms = {verb, f"{verb}s", f"{stem}ing", f"{stem}ed"}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        forms |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        forms.add(f"{verb}es")
    if verb[-3:-2] not in _VOWELS and verb[-2:-1] in _VOWELS and verb[-1] not in f"{_VOWELS}wy":
        forms |= {f"{verb}{verb[-1]}ing", f"{verb}{verb[-1]}ed"}
    return forms


def article(phrase: str) -> str:
    """The article "a" or "an", as the phrase that follows is spoken."""
    word = phrase.lstrip("\"'(“\u2018").split(maxsplit=1)[0] if phrase.strip() else ""
    first = word.split("-")[0]
    low = word.lower()
    spelled = first[:2].isupper() or first.isupper()
    if spelled and (len(first) == 1 or not _reads_as_word(first)):
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if first[:1].isdigit():
        return "an" if first.startswith(("8", "11", "18")) and first[:3] != "110" else "a"
    if low.startswith(_SPOKEN_AS_VOWEL):
        return "an"
    if low.startswith(_SPOKEN_AS_CONSONANT):
        return "a"
    return "an" if low[:1] in set(_VOWELS) else "a"


def _reads_as_word(capitals: str) -> bool:
    """Whether letters in capitals are spoken as a word (NATO) rather than spelled (RAF, SC)."""
    return len(capitals) > 3 and any(c in "AEIOU" for c in capitals[1:3])  # noqa: PLR2004  letters


def with_article(phrase: str) -> str:
    """The phrase with "a" or "an" before it."""
    return f"{article(phrase)} {phrase}"


def plural(noun: str) -> str:
    """The regular plural of a noun phrase."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, as long as that keeps its length."""
    upper = text[:1].upper()
    return upper + text[1:] if len(upper) == 1 else text
