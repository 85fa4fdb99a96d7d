"""Numbers made coarser: "a team of 14" as "a small team", "£42m contract" as a magnitude."""

import re

from app.trim.numerals import TENS, UNITS
from app.trim.rungs import Form, Ladder, Rung

_WORD = "|".join([*TENS, *sorted(UNITS, key=len, reverse=True)])
_NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?|(?:{_WORD})(?:[- ](?:{_WORD}))?(?:\s+hundred|\s+thousand)?"
    r"|a dozen|dozens)"
)
_MONEY = re.compile(
    r"(?P<sign>[£$€]|USD|GBP|EUR|AUD|A\$|C\$|NZ\$)\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<size>k|m|mn|million|bn|b|billion|thousand)?\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:people|staff|engineers?|analysts?|developers?|technicians?|soldiers?|sailors?|personnel"
    r"|reports?"
    r"|direct reports|employees|colleagues|operators?|officers?|volunteers?|consultants?|members?"
    r"|drivers|nurses|fitters|apprentices|cleaners|testers|contractors|specialists|FTEs?|heads)"
)
_TEAM_OF = re.compile(
    r"(?:\b(?:an?|the|my|our)\s+)?(?:(?:small|large|big)\s+)?"
    r"(?P<group>team|group|crew|section|squad|department|shift|unit|watch)\s+of\s+"
    rf"(?:about\s+|around\s+|over\s+|up to\s+)?(?P<number>{_NUMBER})(?:\s+(?:\w+\s+)?{_PEOPLE})?",
    re.IGNORECASE,
)
_HEADS = re.compile(
    rf"(?:about\s+|around\s+|over\s+|some\s+|up to\s+)?(?P<number>{_NUMBER})\+?[\s-]+"
    rf"(?:\w+\s+)?{_PEOPLE}",
    re.IGNORECASE,
)
_PERSON_TEAM = re.compile(
    rf"(?:\b(?:an?|the)\s+)?(?P<number>{_NUMBER})[- ](?:person|strong|man|people|head)"
    r"(?:[- ](?P<group>team|crew|group|section|unit))?",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"(?:about\s+|around\s+|over\s+|some\s+|more than\s+|nearly\s+)?"
    rf"(?P<number>{_NUMBER})\+?\s+(?P<noun>[a-z][\w -]*s)",
    re.IGNORECASE,
)
_SMALL_TEAM = 15
_LARGE_TEAM = 50
_FACTORS = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6}
_CURRENCIES = {"£": "pound", "GBP": "pound", "€": "euro", "EUR": "euro"}
_MILLION = 1_000_000


def ladder(text: str) -> Ladder:
    """The rungs above a head count, a sum or a quantity; none where the number cannot be read."""
    for read in (_team, _money, _quantity):
        if found := read(text.strip()):
            return found
    return ()


def number(text: str) -> float | None:
    """The value of a number in figures or words up to the thousands, None where it is neither."""
    plain = text.casefold().replace(",", "").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    if plain in {"a dozen", "dozens"}:
        return 12.0
    words = re.split(r"[\s-]+", plain)
    value = 0
    for word in words:
        if word in UNITS or word in TENS:
            value += UNITS.get(word, 0) + TENS.get(word, 0)
        elif word in {"hundred", "thousand"}:
            value = max(value, 1) * (100 if word == "hundred" else 1000)
        else:
            return None
    return float(value)


def _team(text: str) -> Ladder:
    for pattern in (_TEAM_OF, _PERSON_TEAM, _HEADS):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        count = number(match["number"])
        group = (match.groupdict().get("group") or "team").casefold()
        if count is None:
            return ()
        if count <= _SMALL_TEAM:
            sized = f"small {group}"
        else:
            sized = f"large {group}" if count > _LARGE_TEAM else group
        rungs = [Rung(sized, "size", Form.COUNT, modifier=sized)]
        if sized != group:
            rungs.append(Rung(group, "kind", Form.COUNT, modifier=group))
        return tuple(rungs)
    return ()


def _money(text: str) -> Ladder:
    match = _MONEY.search(text)
    if match is None:
        return ()
    count = number(match["number"]) or 0.0
    amount = count * _FACTORS.get((match["size"] or "").casefold(), 1.0)
    if (match["size"] or "").casefold() in {"bn", "b", "billion"}:
        amount = count * 1e9
    currency = _CURRENCIES.get(match["sign"].upper(), "dollar")
    lead, noun = text[: match.start()].strip(), text[match.end() :].strip(" -")
    if lead.casefold() not in {
        "",
        "a",
        "an",
        "the",
        "about",
        "around",
        "over",
        "some",
        "nearly",
        "up to",
        "circa",
        "~",
    }:
        return ()
    if re.match(r"(?:per|an?|each|every|in|of|over|for|across|plus)\b", noun):
        return (Rung(f"{_magnitude(amount, currency)} {noun}", "magnitude", Form.FIXED),)
    if re.fullmatch(r"[a-z][a-z -]*[a-rt-z]", noun):
        return _sum_with_noun(amount, currency, noun)
    if noun:
        return ()
    modifier = f"{_multi(amount)}-{currency}" if amount >= 2 * _MILLION else ""
    return (Rung(_magnitude(amount, currency), "magnitude", Form.FIXED, modifier),)


def _sum_with_noun(amount: float, currency: str, noun: str) -> Ladder:
    bare = Rung(noun, "kind", Form.COUNT, modifier=noun)
    if amount < 2 * _MILLION:
        return (bare,)
    return (Rung(f"{_multi(amount)}-{currency} {noun}", "magnitude", Form.COUNT), bare)


def _multi(amount: float) -> str:
    return "multi-billion" if amount >= 2000 * _MILLION else "multi-million"


def _magnitude(amount: float, currency: str) -> str:
    steps = (
        (1e9, "over a billion {}s"),
        (1e8, "hundreds of millions of {}s"),
        (2e7, "tens of millions of {}s"),
        (2e6, "several million {}s"),
        (1e6, "over a million {}s"),
        (1e5, "hundreds of thousands of {}s"),
        (2e4, "tens of thousands of {}s"),
        (2e3, "thousands of {}s"),
        (0.0, "a sum of money"),
    )
    return next(phrase for least, phrase in steps if amount >= least).format(currency)


def _quantity(text: str) -> Ladder:
    match = _QUANTITY.fullmatch(text)
    count = number(match["number"]) if match else None
    if match is None or count is None or count < 3:  # noqa: PLR2004  "several" needs three
        return ()
    steps = ((2000, "thousands of"), (200, "hundreds of"), (24, "dozens of"), (3, "several"))
    size = next(words for least, words in steps if count >= least)
    noun = match["noun"].removeprefix("of ") if size.endswith(" of") else match["noun"]
    return (
        Rung(f"{size} {noun}", "size", Form.FIXED),
        Rung(noun, "kind", Form.FIXED),
    )
