"""Numbers that stand for a person, a document, a vehicle, a contract or a case."""

import re
from collections.abc import Iterator
from functools import cache

from stdnum import iban, luhn
from stdnum.gb import nhs

from nlp.detectors.prepared import CONTEXTUAL, EXACT, VERSION, Prepared, is_beside, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_NINO = re.compile(
    r"(?<![\w-])(?!BG|GB|KN|NK|NT|TN|ZZ"
    r"|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?![\w-])"
)
_NINO_SHAPE = re.compile(r"(?<![\w-])[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D](?![\w-])")
_NINO_CUE = re.compile(r"\b(?:NI|NINO|national insurance|NI number)\b[^\n]{0,25}\Z", re.IGNORECASE)
_SAMPLE = re.compile(r"QQ ?12 ?34 ?56 ?C")
_SSN = re.compile(r"(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])")
_DRIVER = re.compile(
    r"(?<![\w-])[A-Z]{2,5}9{0,3} ?\d{6} ?[A-Z9]{2}\d?[A-Z9]{0,3}(?: ?\d{2})?(?![\w-])"
)
_CONTRACT = re.compile(
    r"(?<![\w-])(?:[A-Z][A-Z0-9]{5}|\d{2}[A-Z]\d{3})-?\d\d-?[A-Z]-?\d{4}(?![\w-])"
)
_TICKET = re.compile(r"(?<![\w-])(?:INC|RITM|REQ|CHG|PRB|TASK)\d{7}(?![\w-])")
_IBAN = re.compile(r"(?<![\w-])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\w-])")
_LONG = re.compile(r"(?<![\w.+-])\d(?:[ -]?\d){9,18}(?![\w-])")
_BORN = re.compile(
    r"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birth ?date|birthday|geboren(?: am)?|geb\."
    r"|n\u00e9(?:e)? le|nato il|nata il)\b(?: on the card| on file)?"
    r"[\s:.?]{0,40}(?:[A-Z][a-z]{1,12}: ?)?(?:is |says |the |on )?(?P<it>\d{1,2}[./-]\d{1,2}[./-]"
    r"(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-z\u00e9\u00fb\u00e4\u00df]{3,10}\.?,? (?:19|20)\d\d"
    r"|The [a-z]{5,12} of [A-Z][a-z]{2,8} (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?<![\w@\\$\u00a3\u20ac.,:/+-])(?:[A-Z]{1,4} ?)?(?=[A-Z0-9/.-]{0,16}\d)"
    r"(?P<core>[A-Z0-9]{1,12}(?:[/.-][A-Z0-9]{1,12}){0,5})"
    r"(?: (?=[A-Z0-9]{0,8}\d)[A-Z0-9]{2,9}){0,4}(?: [A-Z]{1,3})?(?![\w%@-]|[.,:]\d)"
)
_NUMBER_WORD = re.compile(
    r"(?:number|no\.?|nr\.?|num|#|\u2116|n\u00b0|id|ref|reference|code|:|\bis|\bwas|\()\s*\Z",
    re.IGNORECASE,
)
_LEAST_DIGITS = 4
_DIGITS = re.compile(r"\d(?: ?\d){3}")
_LABEL_REACH = 64


@cache
def _label() -> re.Pattern[str]:
    """A label that leads up to a number."""
    labels = "|".join(
        re.escape(label) for label in sorted(words("identifier", "labels"), key=len, reverse=True)
    )
    number = r"(?:numbers?|no\.?|nr\.?|num\.?|#|\u2116|n\u00b0|id|ids|ref(?:erence)?|pin)"
    return re.compile(
        rf"(?<![\w])(?P<label>{labels})(?:['\u2019]s\b)?"
        r"(?: (?:card|licen[cs]e|registration|account|code|id|identification|certificate|book"
        r"|agreement|reference|order|plate|tag|file|unit))?"
        rf"(?:[ ,.-]{{0,2}}{number}(?:['\u2019]s\b)?)?(?: (?:on|for|of|in|with|to|you|we|they"
        rf"|run)(?: [\w'\u2019]{{1,12}}){{1,4}}?)?"
        r"[\s,.]{0,2}(?:[:#(=]|\b(?:is|are|was|were|reads?|says|should be|should read|still|ends"
        r"(?: in)?|came through as|run from|called|of)\b)?"
        r"[\s(\"\u201c]{0,30}\Z",
        re.IGNORECASE,
    )


@cache
def _triggers() -> frozenset[str]:
    return frozenset(re.split(r"\W", label)[0] for label in words("identifier", "labels"))


_PLATE = re.compile(
    r"(?<![\w-])[A-Z]{2}\d\d [A-Z]{3}(?![\w-])|(?<![\w-])[A-Z]{1,3}[ -][A-Z]{1,2} \d{2,5}(?![\w-])"
)
_PLATE_CUED = re.compile(
    r"\b(?:[Pp]late|[Pp]laque|[Rr]ego?|[Rr]egistration|[Kk]ennzeichen|[Tt]ag|(?:[Cc]ar|[Vv]an"
    r"|[Tt]ruck|[Vv]ehicle|[Ll]orry|[Tt]railer) is"
    r"|the vehicle)\b[^.\n\d]{0,25}?[:, ] ?(?P<it>(?=[A-Z -]{0,9}\d)"
    r"(?=[0-9 -]{0,9}[A-Z])[A-Z0-9]{1,4}[ -][A-Z0-9]{1,5}(?:[ -][A-Z0-9]{1,5})?)"
    r"(?![\w-])|(?<![\w-])\d{2,3}-[A-Z]{1,2}-\d{3,6}(?![\w-])"
)
_CAGE = re.compile(r"\bCAGE(?: code)?(?: is)?:? (?P<it>\d[A-Z0-9]{3}\d)(?!\w)")
_CODED = re.compile(
    r"(?<![\w/.@-])(?!(?:ISO|EN|IEC|BS|AS|RFC|CVE|MIL|STD|FIPS|DEF|KB|NIST|COVID|CIP|NERC|FY|SP"
    r"|IEEE|AWS|ANSI)\b)(?:"
    r"(?:[A-Z]{1,6}[-/]){1,3}(?:19|20)?\d\d[-/]\d{3,8}|(?:19|20)\d\d[-/][A-Z]{2,5}[-/]\d{3,8}"
    r"|[A-Z]{1,5}-\d{5,8}|(?:WO|RFI|DEF|INC|FLT|CR|NCR|CAPA|TKT|PNT|SR)-\d{4,8}|[A-Z]{2,5}"
    r"(?:-[A-Z]{2,5}){1,2}-\d{4,8})(?:-?[A-Z]{1,2})?(?![\w@-]|[./]\w)"
)
_ASKED = re.compile(
    r"\b(?:number|reference|ID|Kundennummer|Vertragsnummer|serial|policy"
    r"|account)\b[^?\n]{0,40}[?.]?\s*\n(?:[A-Z]\w{1,12}: ?)?(?:It\u2019s |It's )?"
    r"(?:SN )?(?P<it>(?=[\w-]{0,12}\d)[A-Z0-9][\w-]{3,20})(?=[.,\n]|\Z)"
)
_USER = re.compile(
    r"\b(?:[Ll]og ?[io]n|[Uu]ser(?: ?name)?|usr|[Aa]ccount|(?:[Ll]ocal |global )?admin|as)(?: is"
    r"| was| called| name| with| (?:for|at|to) [\w ]{2,20} is)?[:,]? \(?"
    r"(?P<it>[a-z][\w.\\-]{2,23}|[A-Z]{2,5}\d{3,6})(?=\s?/\s|\)|[,;.\s]|\Z)(?P<then>,? ?(?:/|and "
    r"|with )?(?: ?the )?(?: ?(?:temp(?:orary)?|one-time) )?"
    r"(?: ?pass| ?pw\b| ?key\b| ?pin\b| ?code\b| ?memorable)?)"
)
_SERVICE_USER = re.compile(r"(?<![\w@/\\.-])(?:svc|srv|adm|sa)_[a-z][\w]{1,20}(?![\w@.-])")
_USERISH = re.compile(
    r"[a-z]+(?:[._\\-]\w+){1,3}|[a-z]{2,}\d{1,4}|[A-Z]{2,5}\d{3,6}|[a-z]+\d+[a-z]*"
)
_SORT_CODE = re.compile(r"\b[Ss]ort ?[Cc]ode:? (?P<it>\d\d-\d\d-\d\d)(?![\w-])")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?\Z|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\Z")


def find(text: Prepared) -> Iterator[Span]:
    """Identifying numbers: by their form where it is telling, else by the label before them."""
    yield from _insurance(text)
    yield from spans(_SSN, text, Category.IDENTIFIER, "identifier.us_ssn")
    yield from spans(_CONTRACT, text, Category.IDENTIFIER, "identifier.contract")
    yield from spans(_TICKET, text, Category.IDENTIFIER, "identifier.ticket")
    yield from spans(_BORN, text, Category.IDENTIFIER, "identifier.birth")
    if text.mentions(words("identifier", "vehicles")):
        for pattern in (_PLATE, _PLATE_CUED):
            for found in pattern.finditer(text.text):
                at = "it" if pattern is _PLATE_CUED and found["it"] else 0
                yield Span(*found.span(at), Category.IDENTIFIER, CONTEXTUAL, "identifier.plate")
    yield from spans(_CAGE, text, Category.IDENTIFIER, "identifier.cage", CONTEXTUAL)
    if text.mentions(_LICENCES):
        yield from spans(_DRIVER, text, Category.IDENTIFIER, "identifier.uk_driver", CONTEXTUAL)
    yield from spans(_CODED, text, Category.IDENTIFIER, "identifier.coded", CONTEXTUAL)
    yield from spans(_ASKED, text, Category.IDENTIFIER, "identifier.asked", CONTEXTUAL)
    yield from _users(text)
    yield from spans(_SORT_CODE, text, Category.IDENTIFIER, "identifier.sort_code")
    yield from _checked(text)
    if text.mentions(_triggers()):
        yield from _labelled(text)


def is_likely(text: str, start: int, end: int) -> bool:
    """Whether a run of a text holds four digits in a row, or stands near a word for a number.

    A version's number is none beside any word.
    """
    run = text[start:end]
    if VERSION.fullmatch(run):
        return False
    return _DIGITS.search(run) is not None or is_beside(
        text, start, end, words("identifier", "beside")
    )


def _insurance(text: Prepared) -> Iterator[Span]:
    for found in _NINO_SHAPE.finditer(text.text):
        valid = _NINO.match(text.text, found.start())
        cued = _NINO_CUE.search(text.before(found.start()))
        if (valid or cued) and not _SAMPLE.match(found.group()):
            yield Span(*found.span(), Category.IDENTIFIER, EXACT, "identifier.uk_nino")


def _checked(text: Prepared) -> Iterator[Span]:
    """Numbers with a check digit that is right."""
    for found in _IBAN.finditer(text.text):
        cued = "iban" in text.before(found.start(), reach=20).casefold()
        if cued or iban.is_valid(found.group(), check_country=False):
            yield Span(*found.span(), Category.IDENTIFIER, EXACT, "identifier.iban")
    for found in _LONG.finditer(text.text):
        digits = re.sub(r"\D", "", found.group())
        cued = "nhs" in text.before(found.start(), reach=30).casefold()
        if cued and nhs.is_valid(digits):
            yield Span(*found.span(), Category.IDENTIFIER, EXACT, "identifier.uk_nhs")
        elif len(digits) in _CARD_DIGITS and digits[0] in "3456" and luhn.is_valid(digits):
            yield Span(*found.span(), Category.IDENTIFIER, CONTEXTUAL, "identifier.card")


_CARD_DIGITS = range(15, 17)


def _labelled(text: Prepared) -> Iterator[Span]:
    for found in _VALUE.finditer(text.text):
        start = found.start()
        first, _, rest = found.group().partition(" ")
        if rest and first.isalpha() and first.casefold() in words("identifier", "labels"):
            start += len(first) + 1  # "NRIC S1234567D": the label is no part of the number
        value = text.text[start : found.end()]
        digits = sum(sign.isdigit() for sign in value)
        if digits < _FEWEST_DIGITS or _YEAR.match(value):
            continue
        lead = text.text[max(0, start - _LABEL_REACH) : start]
        label = _label().search(lead)
        if label is None or _BREAK.search(lead[label.start() :]):
            continue
        announced = _NUMBER_WORD.search(lead)
        name = label["label"]
        if name.casefold() in words("identifier", "capitals") and not name.isupper():
            continue
        if _OPENING.search(lead[label.start() :]) and len(value) <= _LONGEST_CODE:
            continue
        if name.casefold() == "number" and " " in value and value[0].isdigit():
            continue  # dialled, or counted
        sure = name.casefold() in words("identifier", "sure")
        if (
            digits > _LEAST_DIGITS
            or (digits == _LEAST_DIGITS and (announced or sure))
            or (announced and sure)
        ):
            yield Span(start, found.end(), Category.IDENTIFIER, CONTEXTUAL, "identifier.labelled")


_FEWEST_DIGITS = 3
_LONGEST_CODE = 8
_OPENING = re.compile(r"\b(?:code|pin|password|safe|alarm|combo|phone|desk|room)\b", re.IGNORECASE)
_BREAK = re.compile(r"[!?;|]|\.\s(?=[A-Z])|\n\n")


def _users(text: Prepared) -> Iterator[Span]:
    """Names of accounts: by their form, or with the password behind them."""
    if not text.mentions(_ACCOUNTS):
        return
    for found in _USER.finditer(text.text):
        name = found["it"].rstrip(".")
        opened = found["then"].strip(" ,").startswith(_OPENERS)
        if name not in _NO_USERS and (opened or _USERISH.fullmatch(name)):
            yield Span(
                found.start("it"),
                found.start("it") + len(name),
                Category.IDENTIFIER,
                CONTEXTUAL,
                "identifier.user",
            )
    yield from spans(_SERVICE_USER, text, Category.IDENTIFIER, "identifier.user", CONTEXTUAL)


_LICENCES = frozenset({"licence", "license", "dl"})
_ACCOUNTS = frozenset(
    {"login", "logon", "log", "user", "username", "usr", "account", "admin", "svc", "password"}
)
_OPENERS = (
    "pass",
    "pw",
    "/",
    "with pass",
    "and pass",
    "with the pass",
    "one-time",
    "temp",
    "the temp",
    "with a temp",
    "and the pass",
    "and the code",
    "code",
)
_NO_USERS = frozenset(
    {
        "the",
        "and",
        "with",
        "password",
        "passwords",
        "name",
        "names",
        "page",
        "portal",
        "accounts",
        "manager",
        "still",
    }
)
