"""Dates made coarser where they stand: day to month, month to year, year to decade."""

import re

from app.trim.numerals import TENS, UNITS
from app.trim.rungs import Form, Ladder, Rung

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"

_DAY_MONTH_YEAR = re.compile(
    rf"\b{_WEEKDAY}{_DAY}(?:\s+of)?\s+(?P<month>{_MONTHS}),?\s+(?P<year>{_YEAR})\b", re.IGNORECASE
)
_MONTH_DAY_YEAR = re.compile(
    rf"\b{_WEEKDAY}(?P<month>{_MONTHS})\s+{_DAY},?\s+(?P<year>{_YEAR})\b", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"\b{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?\s+(?P<month>{_MONTHS})(?!\w)", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"\b{_WEEKDAY}(?P<month>{_MONTHS})\s+{_DAY}\b", re.IGNORECASE)
_ISO = re.compile(rf"\b(?P<year>{_YEAR})[-./](?:0\d|1[0-2])(?:[-./]\d\d)?\b")
_NUMERIC = re.compile(rf"\b(?:\d{{1,2}}[-./]){{1,2}}(?P<year>{_YEAR})\b")
_MONTH_YEAR = re.compile(
    rf"\b(?:(?:early|mid|late|spring|summer|autumn|winter|fall|end of)[\s-]+)?"
    rf"(?:{_MONTHS}|spring|summer|autumn|winter|fall|early|mid|late),?[\s-]+(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR = re.compile(
    rf"\b{_MONTHS}\s*(?:-|\u2013|—|to|until|till|and)\s*{_MONTHS},?\s+(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\b(?P<three>(?:19|20)\d)\d\b")
_DURATION = re.compile(
    r"\b(?P<number>\d+|[a-z]+(?:-[a-z]+)?)\s+(?P<unit>years?|yrs?|months?|weeks?|days?)\b",
    re.IGNORECASE,
)
_SEVERAL = 3


def ladder(text: str) -> Ladder:
    """The rungs above a date, a range of dates or a duration as it is written."""
    found: list[Rung] = []
    for wording, says in ((_to_month(text), "month"), (_to_year(text), "year")):
        if wording not in {text, *(rung.wording for rung in found)}:
            found.append(Rung(wording, says, Form.FIXED, cell=wording))
    if not found and (several := _to_several(text)) != text:
        found.append(Rung(several, "several", Form.FIXED, cell=several))
    if not found and (decades := _to_decades(text)) != text:
        found.append(Rung(decades, "decade", Form.FIXED, cell=decades))
    return tuple(found)


def _to_month(text: str) -> str:
    for pattern in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR):
        text = pattern.sub(r"\g<month> \g<year>", text)
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        text = pattern.sub(r"\g<month>", text)
    return text


def _to_year(text: str) -> str:
    text = _to_month(text)
    for pattern in (_MONTHS_OF_YEAR, _ISO, _NUMERIC, _MONTH_YEAR):
        text = pattern.sub(r"\g<year>", text)
    return _same_year_once(text)


def _same_year_once(text: str) -> str:
    """Make "2022 to 2022" into "2022"."""
    return re.sub(rf"^({_YEAR})\s*(?:-|\u2013|—|to|until|till)\s*\1$", r"\1", text)


def _to_decades(text: str) -> str:
    """Make a single year its decade; a range of years says no more than its years."""
    if not re.fullmatch(_YEAR, text.strip()):
        return text
    return _BARE_YEAR.sub(r"the \g<three>0s", text)


def _to_several(text: str) -> str:
    """Make "eight years" into "several years"."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return text
    number = match["number"].casefold()
    count = int(number) if number.isdigit() else (UNITS | TENS).get(number, 0)
    unit = match["unit"].casefold().rstrip("s") + "s"
    if count < _SEVERAL:
        return text
    several = f"several {unit}"
    return several.capitalize() if text[0].isupper() else several
