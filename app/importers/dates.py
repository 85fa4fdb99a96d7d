"""The date styles of exports, as ISO 8601 with the precision that was written.

Sites write dates in English and month first whatever the person's language; nothing is guessed
beyond that, and what cannot be read comes back as "".
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

MONTHS: Mapping[str, int] = {
    name: index + 1
    for index, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    )
}
CENTURY_TURN = 70
"""Two-digit years from here on are of the 1900s, as in POSIX."""

LEAP = 2000
"""Stands in for a birthday's missing year; 29 February is one."""

TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?\s*(?P<half>[AaPp][Mm])?"
)
ZONE = r"\s*(?:\(?(?P<zone>UTC|GMT|Z)\)?)?"
MONTH = r"(?P<month_name>[A-Za-z]{3})[a-z]*\.?"

STYLES = tuple(
    re.compile(style)
    for style in (
        r"(?P<year>\d{4})",
        rf"{MONTH}\s+(?P<year>\d{{4}})",
        rf"{MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?:(?:,|\s+at)?\s+{TIME}{ZONE})?",
        rf"(?P<day>\d{{1,2}})\s+{MONTH}\s+(?P<year>\d{{4}})",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})",
        rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>\d{{2}}|\d{{4}})(?:,?\s+{TIME}{ZONE})?",
        rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?:[T\s]+{TIME}{ZONE})?",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
        rf"[A-Z][a-z]{{2}}\s+{MONTH}\s+(?P<day>\d{{1,2}})\s+{TIME}\s+(?P<zone>[A-Z]{{3,4}})\s+(?P<year>\d{{4}})",
    )
)
SENTENCE = re.compile(rf"\bon ({MONTH} \d{{1,2}}, \d{{4}} at {TIME}{ZONE})".replace("?P<", "?P<s_"))
RANGE = re.compile(r"\s+-\s+")


def iso(written: str) -> str:
    """The date as ISO 8601, as precise as written; of a range, its start.

    ``2019``, ``2019-03``, ``2019-03-07``, ``2019-03-07T14:05``, with ``Z`` where the export says
    UTC; a birthday without a year is ``--03-07``; "" where no date can be read.
    """
    text = RANGE.split(written.strip())[0].strip()
    if sentence := SENTENCE.search(text):
        text = sentence[1]
    for style in STYLES:
        if match := style.fullmatch(text):
            return _format(match.groupdict())
    return ""


def day(written: str) -> str:
    """The same without the time of day."""
    return iso(written).partition("T")[0]


def _format(parts: Mapping[str, str | None]) -> str:
    month = _month(parts)
    year = parts.get("year")
    if year is None:
        return _checked(
            2000, month, parts, lambda _date: f"--{month:02}-{int(parts['day'] or 0):02}"
        )
    number = int(year)
    if len(year) == 2:  # noqa: PLR2004  digits
        number += 1900 if number >= CENTURY_TURN else 2000
    if month == 0:
        return "" if parts.get("month_name") else f"{number:04}"
    if parts.get("day") is None:
        return f"{number:04}-{month:02}" if 1 <= month <= 12 else ""  # noqa: PLR2004  of a year
    return _checked(number, month, parts, lambda date: _with_time(date, parts))


def _month(parts: Mapping[str, str | None]) -> int:
    name = parts.get("month_name")
    return MONTHS.get(name.casefold(), 0) if name else int(parts.get("month") or 0)


def _checked(
    year: int, month: int, parts: Mapping[str, str | None], show: Callable[[datetime], str]
) -> str:
    hour = int(parts.get("hour") or 0)
    half = (parts.get("half") or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        date = datetime(
            year,
            month,
            int(parts.get("day") or 0),
            hour,
            int(parts.get("minute") or 0),
            int(parts.get("second") or 0),
            tzinfo=UTC,
        )
    except ValueError:
        return ""
    return show(date)


def _birthday(date: datetime) -> str:
    return date.strftime("--%m-%d")


def _with_time(date: datetime, parts: Mapping[str, str | None]) -> str:
    if parts.get("hour") is None:
        return date.strftime("%Y-%m-%d") if date.year > 999 else ""  # noqa: PLR2004  four digits
    pattern = "%Y-%m-%dT%H:%M" if parts.get("second") is None else "%Y-%m-%dT%H:%M:%S"
    zone = "Z" if parts.get("zone") in {"UTC", "GMT", "Z"} else ""
    return date.strftime(pattern) + zone
