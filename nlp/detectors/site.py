"""Workplaces: bases and plants by pattern, buildings, rooms and floors."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span

_PROPER = r"[A-Z][\w'\u2019-]{1,20}"
_BASE = re.compile(
    r"\b(?:RAF|RNAS|RMB|MOD|HMNB|CFB|CFS|RAAF Base|RNZAF Base|MCAS|MCB|NAS|NAVSTA|NSA|FOB"
    r"|COB|Camp|Fort|Joint Base|Naval Base|Naval Station|HMP|HMYOI|USAG|Kaserne"
    r"|Forward Operating Base) "
    r"(?!(?:Regiment|Police|Reserve|Reserves|Cadets?|Association|Benevolent|Museum|Officer"
    r"|Veteran|Sergeant|Corporal|Engineer|Pilot|Secret|Contract|SC|DV|Site|Project|College"
    r"|Guard|Worth|Mill|Lauderdale|Collins|Wayne|William|Augustus|Myers|Smith|Hill|Nou"
    rf"|David)\b){_PROPER}(?: (?:St |Le |La )?{_PROPER})?"
)
_BASE_AFTER = re.compile(
    rf"(?<![\w'\u2019-])(?:(?!(?:The|At|In|From|To|Near)\b){_PROPER} ){{1,3}}(?:AFB|SFB"
    r"|ANGB|ARB|Barracks|Air Base|Air Force Base|Naval Base|Naval Station|Naval Dockyard"
    r"|Dockyard|Shipyard|Arsenal|"
    r"Proving Ground|Test Range|Missile Range|Air Station|Airfield|Power Station"
    r"|Nuclear Power Plant|Garrison|Kaserne|Data Cent(?:re|er)|Training Area"
    r"|Ordnance Depot|Police Station|Magistrates' Court|Crown Court)\b"
)
_BUILDING = re.compile(
    r"(?<![\w-])(?:[Bb]uilding|[Bb]ldg\.?|BUILDING|[Hh]angar|[Hh]ut|[Rr]oom|[Gg]ate"
    r"|[Bb]lock|[Ww]ing|[Ff]loor|[Ll]evel|[Bb]ay|[Ll]ab|[Hh]all|[Dd]ock|[Bb]erth|[Pp]ier"
    r"|[Dd]oor|[Cc]ell|[Hh]aus|[Gg]ebouw|[Uu]nit|[Ss]uite)"
    r" (?P<id>(?=[A-Z]{0,3}-?\d)[A-Z]{0,3}-?\d{1,5}(?:[./-]\d{1,4})?[A-Z]?)(?![\w%#*-]|[.,]\d)"
)
_FLOOR = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top"
    r"|\d{1,2}(?:st|nd|rd|th)) floor\b(?! (?:flat|apartment|window|shop|bar))",
    re.IGNORECASE,
)
_GRID = re.compile(r"\b(?:grid(?: ref(?:erence)?)?:?) (?P<it>[A-Z]{2} ?\d{3,5} ?\d{3,5})\b")
_LEVEL = re.compile(
    r"(?:building|[Ll]evel|[Uu]nit|[Bb]lock|[Ww]ing|[Ff]loor|[Dd]oor|[Cc]ell|[Gg]ate|[Bb]ay"
    r"|[Hh]all"
    r"|[Ss]uite) "
)
_INSIDE = re.compile(
    r"\b(?:in|at|on|from|to|into|near|behind|outside|via|through|of|by|is|:)\s(?:the\s)?\Z"
    r"|[,(|\n]\s?\Z",
    re.IGNORECASE,
)


def find(text: Prepared) -> Iterator[Span]:
    """Named bases and plants, and numbered parts of buildings."""
    yield from spans(_BASE, text, Category.SITE, "site.base")
    yield from spans(_BASE_AFTER, text, Category.SITE, "site.named")
    yield from spans(_FLOOR, text, Category.SITE, "site.floor", CONTEXTUAL)
    yield from spans(_GRID, text, Category.SITE, "site.grid")
    for found in _BUILDING.finditer(text.text):
        if not _LEVEL.match(found.group()) or (
            _INSIDE.search(text.before(found.start())) and not found.group()[0].isupper()
        ):
            yield Span(*found.span(), Category.SITE, CONTEXTUAL, "site.building")
