"""People named beside the author: greeted, thanked, titled, or called somebody's colleague."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_ONE = (
    r"[A-Z\u00c0-\u00de][a-z\u00df-\u017f]+(?:['\u2019-][A-Z\u00c0-\u00de]?[a-z\u00df-\u01"
    r"7f]+)?|O['\u2019][A-Z][a-z]+|Mc[A-Z][a-z]+|Mac[A-Z][a-z]+"
)
_NAME = (
    rf"(?P<it>(?:{_ONE})(?: (?:(?:van|de|der|al|bin|von|da|di|la|le) ){{0,2}}(?:{_ONE}"
    rf"|[A-Z]\.))?(?: (?:{_ONE}))?)"
)
_FIRST = rf"(?P<it>{_ONE})"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev|Fr|Father|Sister|Sgt"
    r"|SSgt|Sergeant|Cpl|LCpl|Corporal|Col|Colonel|Lt Col|Lt Cdr|Lt|"
    r"Lieutenant|Capt|Captain|Maj|Major|Gen|General|Brig|Brigadier|Cdr|CMDR|Commander"
    r"|Commodore|Admiral|Wg Cdr|Sqn Ldr|Flt Lt|Gp Capt|WO1|WO2|CSgt|"
    r"Chief|Superintendent|Supt|Inspector|Insp|DCI|DI|DS|DC|PC|Hon|Judge|Herr|Frau|Mme"
    r"|Se\u00f1ora?)\.?"
)
_TITLED = re.compile(rf"(?<![\w.])(?P<all>(?:{_TITLE} )?{_TITLE} {_NAME})(?![\w-])")
_GREETED = re.compile(
    r"(?:^|\n|[.!?]\s|>\s)(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Dd]ear|[Gg]ood (?:morning"
    r"|afternoon|evening)|[Mm]orning|[Ee]vening|[Bb]onjour|[Hh]allo|[Hh]owya|"
    r"[Aa]lright|[Tt]hanks|[Tt]hank you|[Cc]heers|[Cc]ongrats|[Cc]ongratulations"
    rf"|[Ww]elcome|[Ss]orry|[Ll]ieber?|[Bb]este|[Ss]alut),? {_NAME}(?=[,!.\n:;?-]"
    rf"| \N{{EN DASH}}|\Z)"
)
_THANKED = re.compile(
    r"\b(?:[Tt]hanks|[Tt]hank you|[Cc]ongratulations|[Cc]ongrats|[Ss]hout[- ]?out|[Kk]udos"
    rf"|[Ww]ell done)(?: so much| very much| again)? (?:to )?{_NAME}(?![\w-])"
)
_KIN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?:manager|boss"
    r"|supervisor|colleague|mate|friend|partner|wife|husband|son|daughter|brother|sister|"
    r"mum|mother|dad|father|deputy|assistant|mentor|director|lead|chief|apprentice|lad|kid"
    r"|boy|girl|cousin|uncle|aunt|nephew|niece|neighbour|"
    r"neighbor|fianc\u00e9e?|buddy|foreman|sergeant|commander|successor|predecessor"
    rf"|handler|recruiter|referee|tutor|landlord|therapist|doctor),? {_NAME}(?![\w-])"
)
_REPORTS = re.compile(
    r"\b(?:[Rr]eport(?:s|ed|ing)?\s(?:directly\s)?to|[Ww]orked\s(?:closely\s)?(?:with|for"
    r"|under|alongside)|[Mm]anaged\sby|[Mm]entored\sby|[Rr]eferees?:|[Rr]eferences?:"
    r"|[Rr]efs?:|"
    r"[Ss]ucceed(?:ed|ing)|[Tt]ook\sover\sfrom|[Hh]anded\sover\sto|[Cc]c:?|[Ss]peak\sto"
    r"|[Ss]poke\sto|[Cc]all|[Rr]ing|[Aa]sk\sfor|[Aa]sk|[Cc]ontact:?|[Tt]ell"
    rf"|[Jj]ointly\swith|[Tt]ogether\swith|[Nn]amed|[Cc]alled) {_NAME}(?![\w-])"
)
_FULL = re.compile(r"\S \S")


def find(text: Prepared) -> Iterator[Span]:
    """Names with a cue that they are people's; which names are whose is never guessed."""
    for found in _TITLED.finditer(text.text):
        if _is_name(found["it"]):
            yield Span(*found.span("all"), Category.PERSON, EXACT, "person.titled")
    for pattern, rule in ((_GREETED, "greeted"), (_THANKED, "thanked"), (_KIN, "kin")):
        yield from _named(pattern, text, rule)
    for span in _named(_REPORTS, text, "beside"):
        if _FULL.search(text.text[span.start : span.end]):
            yield span


def _named(pattern: re.Pattern[str], text: Prepared, rule: str) -> Iterator[Span]:
    known = {(hit.start, hit.end) for hit in text.hits}
    for found in pattern.finditer(text.text):
        start, end = found.span("it")
        if _is_name(found["it"]) and not any(s < end and start < e for s, e in known):
            yield Span(start, end, Category.PERSON, CONTEXTUAL, f"person.{rule}")


def _is_name(written: str) -> bool:
    """Whether no word of it is one that opens sentences or names a thing."""
    common = words("person", "not_names")
    return not any(word.casefold() in common for word in written.split())
