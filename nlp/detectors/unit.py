"""Units inside organisations: numbered formations, ships, named teams and directorates."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_ORDINAL = r"\d{1,4}(?:st|nd|rd|th|d)?"
_WORDS = r"(?:[A-Z][\w'\u2019-]{1,18} |\([A-Z&]{1,6}\) ){0,3}?"
_STRONG = re.compile(
    rf"(?<![\w.£$€-])(?:No\.? )?{_ORDINAL} (?!years?\b|months?\b){_WORDS}(?:Squadron|Sqn"
    r"|SQN|Regiment|Regt|Battalion|Bn|Brigade|Bde|Commando|Cdo|Battery|Bty|"
    r"Signals? Unit|Expeditionary Air Group|Fighter Wing|Airborne Division"
    r"|Infantry Division|Armou?red Division|Marine Division|Special Forces Group|ISR Wing"
    r"|MI Brigade|RAR|PARA|SAS)\b"
    r"(?: \([A-Z]{1,6}\)| (?:RA|RE|RLC|REME|RAF|RMAS|RMP|R SIGNALS|AAC|RM))?"
)
_WEAK = re.compile(
    rf"(?<![\w.£$€-])(?:No\.? )?{_ORDINAL} {_WORDS}(?:Wing|Flight|Company|Coy|Division|Div"
    r"|Fleet|Troop|Platoon|Group|Corps|Field Hospital|Army)\b"
)
_LETTERED = re.compile(
    r"\b(?:Alpha|Bravo|Charlie|Delta|Echo|Foxtrot|Lima|Kilo|India|[A-H]) (?:Company|Coy"
    r"|Squadron|Sqn|Troop|Battery|Bty)\b"
)
_SHIP = re.compile(
    r"\b(?:HMS|USS|HMAS|HMCS|HMNZS|RFA|USNS|USCGC|INS|HNLMS|HDMS|HSwMS|Zr\.Ms\.|FGS|FS|ITS"
    r"|ESPS|HNoMS) (?P<name>(?:[A-Z][\w'\u2019-]{2,20})(?: (?:of "
    r"|the )?[A-Z][\w'\u2019.-]{1,20}){0,2})"
)
_NAMED = re.compile(
    r"(?<![\w&'\u2019-])(?P<it>(?:[A-Z][\w'\u2019&/-]{1,20} (?:(?:and|&|of|for) )?){1,5}"
    r"(?:Squadron|Regiment|Battalion|Brigade|Division|Directorate|Branch|Taskforce"
    r"|Task Force|Squad|Wing|Flotilla|Crime Unit|Response Unit|Investigations? Unit|Unit"
    r"|Desk))(?![\w'\u2019-])"
)
_STAFF = re.compile(
    r"(?<![\w/.-])(?:[JGSNA][1-9](?:/[1-9])?|CJ[1-9])(?: (?:[A-Z][a-z]+|branch|shop|cell"
    r"|staff|division)\b)?(?![\w/.-])"
)
_STAFF_CUE = re.compile(
    r"\b(?:staff|HQ|division|brigade|shop|branch|officer|command|battalion|in|the"
    r"|joint)\b[^\n]{0,12}\Z"
)


def find(text: Prepared) -> Iterator[Span]:
    """Units by their pattern; weaker patterns only where the text speaks of armed services."""
    if not text.mentions(words("unit", "triggers")):
        return
    yield from spans(_STRONG, text, Category.UNIT, "unit.numbered")
    yield from _ships(text)
    service = text.mentions(words("cues", "defence"))
    if service:
        yield from spans(_WEAK, text, Category.UNIT, "unit.numbered_weak", CONTEXTUAL)
        yield from spans(_LETTERED, text, Category.UNIT, "unit.lettered", CONTEXTUAL)
    openers = words("unit", "not_first")
    for found in _NAMED.finditer(text.text):
        start, end = found.span("it")
        first = found["it"].split(" ", 1)[0]
        if first.casefold() in openers:
            start += len(first) + 1
        if " " in text.text[start:end]:
            yield Span(start, end, Category.UNIT, CONTEXTUAL, "unit.named")


def _ships(text: Prepared) -> Iterator[Span]:
    """Ships; shore establishments that bear a ship's name are left to the lexicon of sites."""
    ashore = {(hit.start, hit.end) for hit in text.hits if hit.entry.label is Category.SITE}
    for found in _SHIP.finditer(text.text):
        start, end = found.span()
        if not any(s < end and start < e for s, e in ashore):
            yield Span(start, end, Category.UNIT, EXACT, "unit.ship")
