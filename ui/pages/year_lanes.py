"""The years of a checkup as rows of the chart, and as lines of a list."""

import datetime as dt
from collections.abc import Sequence

from app.audit import wording
from app.audit.years import Bar, Dated, Years
from app.text import _, say
from ui.widgets.years_chart import Stretch

_DAYS = 365.25


def lanes(years: Years) -> list[list[Stretch]]:
    """Positions and schools first, dated pieces in rows below them."""
    bars = _rows(years.bars)
    pieces = _rows(years.pieces)
    return bars + pieces


def lines(years: Years) -> list[str]:
    """The same in words, by time."""
    shown: list[Bar | Dated] = [*years.bars, *years.pieces]
    return [_line(each) for each in sorted(shown, key=lambda each: (each.start, each.end))]


def _rows(entries: Sequence[Bar | Dated]) -> list[list[Stretch]]:
    rows: dict[int, list[Stretch]] = {}
    for entry in sorted(entries, key=lambda each: each.start):
        rows.setdefault(entry.lane, []).append(_stretch(entry))
    return [rows[lane] for lane in sorted(rows)]


def _stretch(entry: Bar | Dated) -> Stretch:
    start, end = _in_years(entry.start), _in_years(entry.end)
    if isinstance(entry, Bar):
        return Stretch(entry.title, start, end)
    return Stretch(entry.text, start, end, category=str(entry.category))


def _line(entry: Bar | Dated) -> str:
    goes_on = isinstance(entry, Bar) and entry.goes_on
    name = (
        wording.section_name(entry.section)
        if isinstance(entry, Bar)
        else wording.category_name(entry.category)
    )
    return _(
        "{start} to {end}: {title} ({what})",
        start=f"{entry.start:%Y-%m}",
        end=_("now") if goes_on else f"{entry.end:%Y-%m}",
        title=entry.title if isinstance(entry, Bar) else entry.text,
        what=say(name),
    )


def _in_years(day: dt.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _DAYS
