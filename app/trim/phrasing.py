"""A rung as it has to read in its place: with an article, a preposition, or as a whole cell."""

import re
from dataclasses import dataclass, field

from app.trim.grammar import capitalised, grammar, with_article
from app.trim.rungs import Form, Rung

_LAST_WORD = re.compile(r"([\w'&@]+)[ \t]*$")
_NEXT_WORD = re.compile(r"^[ \t]+([a-z][a-z-]*)")
_ITEM_START = re.compile(r"(?:^|[\n|•·▪●;:,/(]|(?<=\s)[-\u2013—*])[ \t]*$")
_AFTER_SEPARATOR = re.compile(r"(?:[|•·▪●]|\b(?:19|20)\d\d:?)[ \t]*$")
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?…][\"')]*\s)[ \t]*$")
_TOWARDS = frozenset(
    {"from", "to", "of", "across", "into", "through", "between", "via", "and", "or", "towards",
     "toward", "around", "outside", "leaving", "left", "visit", "visiting", "visited", "for"}
)  # fmt: skip
"""After these a place is named as it is; after others it is told where ("in the north")."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a wording goes.

    Attributes:
        before: The text before it.
        after: The text after it.
        cell: It is the whole text of its field.
        prose: Its sentence reads as a sentence, not as a headline or a list.
        after_piece: Another piece stands right before it: "[GCHQ] Cheltenham".
        titled: Its kind of thing stands without an article at the start of a line.
    """

    before: str = field(default="", repr=False)
    after: str = field(default="", repr=False)
    cell: bool = False
    prose: bool = True
    after_piece: bool = False
    titled: bool = False


def phrase(rung: Rung, position: Position) -> str:
    """The wording of a rung for its position."""
    if position.cell:
        return capitalised(rung.cell or rung.wording)
    if position.before.endswith("#"):
        return "".join(capitalised(word) for word in re.split(r"[\s-]+", rung.wording))
    opens = rung.opening and position.prose and _SENTENCE_START.search(position.before)
    if opens or rung.form in _OWN_RULES:
        return rung.opening if opens else _OWN_RULES[rung.form](rung, position)
    if rung.modifier and (before_a_noun(position) or _sum_before_a_noun(rung, position)):
        return rung.modifier
    if rung.form is Form.COUNT and not _stands_bare(position):
        return with_article(rung.wording)
    return rung.wording


def _mass(rung: Rung, position: Position) -> str:
    """A wording without an article: singular before a noun and after "a"."""
    if before_a_noun(position) or stands_before_noun(position):
        return rung.wording.removesuffix("s")
    word, earlier = _word_before(position.before)
    described = word not in grammar().light and _word_before(earlier)[0] in {"a", "an"}
    if word in {"a", "an"} or described:
        singular = rung.wording.removesuffix("s")
        alone = singular != rung.wording or singular.endswith("aircraft")
        return singular if alone else f"{singular} system"
    return rung.wording


def _word_before(text: str) -> tuple[str, str]:
    """The last word of a text in lower case, "" where a sign ends it, and what is before it."""
    match = _LAST_WORD.search(text)
    return (match.group(1).casefold(), text[: match.start()]) if match else ("", text)


def _where(rung: Rung, position: Position) -> str:
    """A place as the words before it ask for it: "from the north", "in the north"."""
    if before_a_noun(position):
        return rung.wording.removeprefix("a ")
    words = grammar()
    word, earlier = _word_before(position.before)
    if word in words.determiners:
        word, _ = _word_before(earlier)
    told_where = (word in words.prepositions and word not in _TOWARDS) or position.after_piece
    out_of = position.before.rstrip().casefold().endswith("out of")
    if not (told_where or out_of):
        return rung.wording
    return "on site" if rung.form is Form.SITE else f"in {rung.wording}"


def before_a_noun(position: Position) -> bool:
    """Whether the next word is a noun that the wording would describe: "the GCHQ team"."""
    if position.after.startswith("-"):
        return True
    match = _NEXT_WORD.match(position.after)
    if match is None:
        return False
    words = grammar()
    word = match.group(1)
    if word in words.light | words.verbs or word.endswith(("ly", "ing")):
        return False
    listed = not position.prose and bool(
        re.match(r"[ \t]+[a-z-]+(?:[ \t]+[a-z-]+)*$", position.after)
    )
    return (
        listed or word in words.described or _word_before(position.before)[0] in words.determiners
    )


def _sum_before_a_noun(rung: Rung, position: Position) -> bool:
    """Whether a sum says how large the next thing is: "£22m turnover"."""
    return rung.says == "magnitude" and stands_before_noun(position)


def stands_before_noun(position: Position) -> bool:
    """Whether the next word can only be a noun or describe one."""
    match = _NEXT_WORD.match(position.after)
    words = grammar()
    return match is not None and not (
        match.group(1) in words.light | words.verbs or match.group(1).endswith(("ly", "ing"))
    )


def _stands_bare(position: Position) -> bool:
    """Whether no article belongs before it: in lists and headlines, and for titles of things."""
    if position.after_piece or _AFTER_SEPARATOR.search(position.before):
        return True
    if position.after.startswith(",") and position.before[-1:] in {"", "\n"}:
        return True
    if not position.prose and _ITEM_START.search(position.before):
        return True
    return position.titled and bool(_SENTENCE_START.search(position.before))


_OWN_RULES = {Form.REGION: _where, Form.SITE: _where, Form.MASS: _mass}
