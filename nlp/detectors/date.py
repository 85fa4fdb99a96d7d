"""When and for how long: starts, ends and durations of jobs, projects and courses."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, Span

_MONTH = (
    r"(?:Jan(?:uary|v\.?|vier)?|Feb(?:ruary|\.)?|Mar(?:ch|s)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV"
    r"|DEC|janvier|f\u00e9vrier|mars|avril|juin|juillet|ao\u00fbt|septembre|octobre|novembre"
    r"|d\u00e9cembre|Easter|M\u00e4rz|Mai|Juni|Juli|Okt(?:ober)?|Dez(?:ember)?)\.?"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|early|late|mid)[ -]"
_POINT = (
    rf"(?:(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} ?['\u2019]?|\d{{1,2}}[./-]"
    rf"|{_SEASON})?{_YEAR}|{_YEAR}[./-]\d{{1,2}}|{_MONTH} ?['\u2019]\d\d)"
)
_OPEN = (
    r"(?:[Pp]resent|PRESENT|[Nn]ow|[Dd]ate|[Cc]urrent(?:ly)?|[Tt]oday|[Oo]ngoing|heute"
    r"|present day|till date)"
)
_DASH = r"\s{0,2}(?:[-\u2013—]|to|until|till|through|bis|til|à|\u2192|➜)\s{0,2}"
_RANGE = re.compile(
    rf"(?<![\w/.£$€-])(?:{_POINT}|{_MONTH})(?:{_DASH}(?:{_POINT}|\d\d(?![\d/:.,])"
    rf"|{_OPEN})| onwards?)(?![\w%]|-\w|/\d)"
)
_BETWEEN = re.compile(rf"(?<=\b[Bb]etween ){_POINT} and {_POINT}(?![\w%]|-\w|/\d)")
_MONTH_YEAR = re.compile(
    rf"(?<![\w/.£$€-])(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH},? {_YEAR}|(?:0?[1-9]"
    rf"|1[0-2])/{_YEAR}|{_SEASON}{_YEAR})(?![\w%-]|/\d)"
)
_ONE_YEAR = re.compile(rf"(?<![\w/.,£$€#:-])(?<!no )(?:FY ?\d\d|{_YEAR})(?![\w%]|[-/.]\w|,\d|:\d)")
_COUNT = (
    r"(?:\d{1,2}(?:\.5|½)?\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|twenty[- ](?:one|two|three|four|five"
    r"|six|seven|eight|nine)|"
    r"thirty[- ](?:one|two|three|four|five|six|seven|eight|nine))"
)
_LENGTH = re.compile(
    rf"(?<![\w/.£$€-])(?:(?:over|almost|nearly|about|some) )?{_COUNT}(?: (?:odd|and a half"
    r"|long|full|happy|proud|great|good))?[ -]?(?:years?|yrs?|months?|mos)\b(?! (?:old|ago"
    r"|warranty|guarantee))"
    rf"(?:,? (?:and )?{_COUNT} (?:months?|mos)\b)?",
    re.IGNORECASE,
)
_SHORT_RANGE = re.compile(
    r"(?<![\w/.-])(?:['\u2019]\d\d ?(?:to|-|\u2013) ?['\u2019]\d\d|(?:0[1-9]"
    r"|1[0-2])/\d\d ?[-\u2013] ?"
    r"(?:(?:0[1-9]|1[0-2])/\d\d|[Pp]resent|[Nn]ow)|(?<=\n)\d\d-\d\d(?=:))(?![\w/-])"
)
_DAY = re.compile(
    rf"\b(?:[Ff]rom|[Ss]ince|[Ss]tart(?:s|ing)?(?: on)?|[Uu]ntil|[Ll]eaving (?:the )?\w+"
    rf"|[Rr]etire on|[Oo]n) "
    rf"(?P<it>\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?! ?(?:\d|['\u2019]\d))(?![\w-])"
)
_LISTED_BEFORE = re.compile(r"[,|(:]\s?\Z")
_LISTED_AFTER = re.compile(r"\A(?:\s?[.,;|)\n]|\s?\Z)")
_LENGTH_CUE_AFTER = re.compile(
    r"\A['\u2019]?,?\s(?:as|at|with|in|of|running|working|leading|managing|doing"
    r"|experience|there|service|commissioned|aboard|under|fixing|across)\b"
)
_LENGTH_CUE_BEFORE = re.compile(
    r"(?:\b(?:spent|for|after|with|did|over|during|within|nach|na|worked|serving|served|last|past"
    r"|first|total"
    r"|my)\s(?:the\s(?:last|past|first)\s|my\s)?)\Z|[(|\n]\Z|\A\Z",
    re.IGNORECASE,
)
_NO_JOB = re.compile(
    r"\b(?:copyright|©|since the|vision|agenda|budget|edition|iso|model|version|windows"
    r"|office|server|cv|form|room|line|bus|route|suite|flat|"
    r"code|code is|pin|pin is|pin is still|code is still|act|regulations|world cup|olympics|euro"
    r"|goal|target|page)\s?\Z",
    re.IGNORECASE,
)


def find(text: Prepared) -> Iterator[Span]:
    """Dates and durations of work; those inside other statements yield to them."""
    for pattern, rule, confidence in (
        (_RANGE, "range", EXACT),
        (_BETWEEN, "between", EXACT),
        (_MONTH_YEAR, "month", CONTEXTUAL),
        (_SHORT_RANGE, "short", CONTEXTUAL),
        (_ONE_YEAR, "year", CONTEXTUAL),
    ):
        for found in pattern.finditer(text.text):
            start, end = found.span()
            if not _NO_JOB.search(text.text[max(0, start - 14) : start]):
                yield Span(start, end, Category.DATE, confidence, f"date.{rule}")
    yield from spans(_DAY, text, Category.DATE, "date.day", CONTEXTUAL)
    yield from _lengths(text)


def _lengths(text: Prepared) -> Iterator[Span]:
    for found in _LENGTH.finditer(text.text):
        start, end = found.span()
        before, after = text.before(start, reach=20), text.text[end : end + 16]
        listed = _LISTED_BEFORE.search(before) and _LISTED_AFTER.match(after)
        if listed or _LENGTH_CUE_AFTER.match(after) or _LENGTH_CUE_BEFORE.search(before):
            yield Span(start, end, Category.DATE, CONTEXTUAL, "date.duration")
