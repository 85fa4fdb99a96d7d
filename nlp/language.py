"""Whether a text is English, so that the model, which knows no other language, may judge it."""

import re
import unicodedata

from nlp.lexicons import words

ENGLISH, OTHER, UNDETERMINED = "en", "other", "und"

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ENOUGH = 6
_LEAST_SHARE = 0.08
_SAMPLE = 4_000


def of(text: str) -> str:
    """``"en"``, ``"other"``, or ``"und"`` where too little stands there to tell.

    Counts function words of English against those of other European languages in the first
    4,000 code points; a text mostly in another script is ``"other"`` however short.
    """
    found = [word.casefold().replace("\u2019", "'") for word in _WORD.findall(text[:_SAMPLE])]
    if not found:
        return UNDETERMINED
    if _foreign_script(found):
        return OTHER
    if len(found) < _ENOUGH:
        return UNDETERMINED
    english = words("language", "english")
    ours = sum(word in english for word in found)
    foreign = [word for word in found if word in words("language", "other") - english]
    theirs = len(foreign) if len(set(foreign)) > 1 else 0
    if max(ours, theirs) < _LEAST_SHARE * len(found):
        return UNDETERMINED
    return ENGLISH if ours >= theirs else OTHER


def _foreign_script(found: list[str]) -> bool:
    letters = [sign for word in found for sign in word]
    latin = sum(unicodedata.name(sign, "").startswith("LATIN") for sign in letters)
    return latin * 2 < len(letters)
