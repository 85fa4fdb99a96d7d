"""How many and how much: headcounts, budgets, contract values, quantities."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_MAGNITUDE = (
    r"(?:\s?(?:k|K|m|M|mn|bn|B|billion|million|thousand|mil|MM|lakhs?|crores?|Mio\.?|Mrd\.?)\b)"
)
_CURRENCY = (
    r"(?:(?:US|AU?|CA?|NZ|HK|S)?\$|£|€|₹|¥|(?:USD|GBP|EUR|AUD|CAD|NZD|CHF|SEK|NOK|DKK|PLN"
    r"|Rs\.?)\s?)"
)
_AMOUNT = r"\d{1,3}(?:[,.\u00a0 ]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?"
_PERIOD = (
    r"(?:\s?(?:(?:a|per|/)\s?(?:year|yr|annum|month|week|hour|day|night)\b|/hr\b"
    r"|p\.?a\.?(?!\w)|annually|yearly|pcm))"
)
_MONEY = re.compile(
    r"(?<![\w.])(?:\b(?:yearly |annual )?(?:budget|contract|portfolio"
    rf"|turnover) of )?(?P<sign>{_CURRENCY})(?P<amount>{_AMOUNT})(?P<size>{_MAGNITUDE})?\+?"
    rf"(?:\s?(?:[-\u2013]|to)\s?{_CURRENCY}?(?:{_AMOUNT}){_MAGNITUDE}?)?(?P<period>"
    rf"{_PERIOD})?(?![\w%])"
    r"(?: (?:annual |yearly )?(?:turnover|payroll|package|fee|obligated|spend|contract"
    r"|budget|portfolio|programme|program|capital|award|deal)s?\b)?"
)
_SPELT = re.compile(
    rf"(?<![\w.£$€])(?:{_AMOUNT})\s?(?:k|m|bn|million|billion|thousand|lakhs?|crores?)\s"
    r"(?:pounds|dollars|euros|USD|GBP|EUR|kroner|kronor|rupees|rand|francs)\b",
)
_NUMBER = (
    r"(?:\d{1,3}(?:[,.]\d{3})+|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"(?:a |two |three |four |five |six |seven |eight |nine )?(?:dozen|hundred|thousand))"
)
_GROUP = re.compile(
    r"\b(?:(?:small|large|combined|global|regional|mixed|core|whole|remote"
    r"|blended)\s)?(?:team|staff|crew|section|workforce|department|squad|troop|group|watch"
    r"|branch|headcount|unit|"
    r"organi[sz]ation|platoon|directorate|division|consultancy|practice|company|caseload"
    rf"|fleet)s?\sof\s(?:about |around |up to |over |some )?{_NUMBER}\+?(?![\w%]|[.,:]\d)"
    rf"(?:\s(?P<noun>[a-z]{{3,14}}s)\b)?",
    re.IGNORECASE,
)
_TEAM = re.compile(
    rf"(?<![\w£$€.,-]){_NUMBER}(?:-(?:person|man|strong|people|seat)|\+?\s(?:person"
    rf"|man))\s[a-z]{{3,12}}\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![\w£$€.,/#-])(?:(?:about|around|over|up to|nearly|some|roughly|almost"
    rf"|~) )?(?P<number>{_NUMBER})\+? (?:[a-z][a-z-]{{1,14}} "
    rf"){{0,2}}?(?P<noun>[a-z][a-z-]{{2,16}})\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?<![\w\u00a3$\u20ac.,/#-])(?:(?:about|around|over|up to|nearly|some|roughly|almost"
    rf"|~) )?(?P<number>{_NUMBER})\+? (?:[a-z][a-z-]{{1,14}} "
    r"){0,2}?(?P<noun>[a-z][a-z-]{2,16}s)\b"
    r"(?P<period> (?:a|per|each|every) (?:year|week|month|day|shift|night|season|quarter|hour"
    r"|term)\b)?",
    re.IGNORECASE,
)
_FEW = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ONE_OF = re.compile(r"\b(?:of|only|only the|the job of) \Z", re.IGNORECASE)
_SMALL = 1_000


def find(text: Prepared) -> Iterator[Span]:
    """Money of some size, headcounts, and counts of what organisations have."""
    yield from _money(text)
    for found in _SPELT.finditer(text.text):
        yield Span(*found.span(), Category.SCALE, EXACT, "scale.money")
    nouns = words("scale", "nouns")
    for found in _GROUP.finditer(text.text):
        counted = found["noun"] is None or found["noun"].casefold() in nouns
        end = found.end() if counted else found.start("noun") - 1  # "team of 14 owns": a verb
        yield Span(found.start(), end, Category.SCALE, EXACT, "scale.team")
    for found in _TEAM.finditer(text.text):
        yield Span(*found.span(), Category.SCALE, EXACT, "scale.team")
    if text.mentions(nouns):
        for found in _COUNTED.finditer(text.text):
            if found["noun"].casefold() in nouns and not _ONE_OF.search(text.before(found.start())):
                yield Span(*found.span(), Category.SCALE, CONTEXTUAL, "scale.count")
    yield from _many(text)


def _many(text: Prepared) -> Iterator[Span]:
    """Counts of things that no list names, where they are many or recur."""
    nouns = words("scale", "nouns")
    for found in _MANY.finditer(text.text):
        noun, number = found["noun"].casefold(), found["number"].casefold()
        if noun in words("scale", "not_counted") or _ONE_OF.search(text.before(found.start())):
            continue
        if number.isdigit() and _NAMED_SO.search(
            text.text[max(0, found.start() - 24) : found.start()]
        ):
            continue  # a model's or a unit's number
        many = number not in _FEW and (not number.isdigit() or int(number) > len(_FEW))
        if (many or found["period"] or noun in nouns) and not _YEAR.fullmatch(number):
            yield Span(*found.span(), Category.SCALE, CONTEXTUAL, "scale.many")


_NAMED_SO = re.compile(r"[A-Z][\w&-]{1,20} \Z")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _money(text: Prepared) -> Iterator[Span]:
    """Amounts with a magnitude, a period or four digits; a cup of coffee is nobody's budget."""
    for found in _MONEY.finditer(text.text):
        digits = int("0" + "".join(c for c in found["amount"].split(".")[0] if c.isdigit()))
        if found["size"] or found["period"] or digits >= _SMALL or "," in found["amount"]:
            yield Span(*found.span(), Category.SCALE, EXACT, "scale.money")
