"""Dates as exports and people write them: ``2021-03``, "May 2019", "2014 to 2016"."""

import calendar
import datetime as dt
import re

_STAMP = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
_WRITTEN = re.compile(
    r"\b(?:(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+)?"
    r"(?P<year>(?:19|20)\d{2})(?:-(?P<number>0[1-9]|1[0-2])(?!\d))?(?!\w|\.\d)",
    re.IGNORECASE,
)
_DAYS_A_YEAR = 365.25


def first_day(stamp: str) -> dt.date | None:
    """The first day that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` can mean, or None."""
    return _day(stamp, last=False)


def last_day(stamp: str) -> dt.date | None:
    """The last day that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` can mean, or None."""
    return _day(stamp, last=True)


def _day(stamp: str, *, last: bool) -> dt.date | None:
    match = _STAMP.match(stamp)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _fill(year or 0, month, day, last=last)
    except ValueError:
        return None


def _fill(year: int, month: int | None, day: int | None, *, last: bool) -> dt.date:
    month = month or (12 if last else 1)
    if day is None:
        day = calendar.monthrange(year, month)[1] if last else 1
    return dt.date(year, month, day)


def spans_in(text: str) -> tuple[tuple[dt.date, dt.date], ...]:
    """The first and last day of every year or month that a text names, in its order.

    A month without a year, or "next week", names none: what it means depends on the day of writing.
    """
    found = []
    for match in _WRITTEN.finditer(text):
        year = int(match["year"])
        month = int(match["number"]) if match["number"] else _month(match["month"])
        found.append(
            (_fill(year, month, None, last=False), _fill(year, month, None, last=True)),
        )
    return tuple(found)


def _month(word: str | None) -> int | None:
    if word is None:
        return None
    return _MONTHS.get(word.casefold()) or _MONTHS[word[:3].casefold()]


def years_before(day: dt.date, today: dt.date) -> float:
    """How many years a day lies before today; 0 for today and what is ahead."""
    return max(0.0, (today - day).days / _DAYS_A_YEAR)
