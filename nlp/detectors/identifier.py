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
    r"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birth ?date|birthday|geboren(?: am)?"
    r"|né(?:e)? le|nato il)\b"
    r"[\s:.]{0,3}(?:the |on )?(?P<it>\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-zéûäß]{3,10},? (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)",
    re.IGNORECASE,
)
_VALUE = (
    r"(?P<it>(?=[A-Z0-9/.-]{0,20} "
    r"?[A-Z0-9/.-]{0,12}\d)[A-Z0-9]{1,12}(?:[/.-][A-Z0-9]{1,12}){0,5}(?: "
    r"(?=[A-Z0-9]{0,8}\d)[A-Z0-9]{2,9}){0,4})(?![\w-])"
)
_NUMBER_WORD = re.compile(
    r"(?:number|no\.?|nr\.?|num|#|№|id|ref|reference|code|:|\bis)\s?\Z", re.IGNORECASE
)
_LEAST_DIGITS = 4
_DIGITS = re.compile(r"\d(?: ?\d){3}")


@cache
def _label() -> re.Pattern[str]:
    """A label with a number behind it; the number is written in capitals."""
    labels = "|".join(
        re.escape(label) for label in sorted(words("identifier", "labels"), key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?i:(?:{labels})"
        r"(?: (?:card|licen[cs]e|registration|account|code|id|identification|certificate))?"
        r" ?(?:numbers?|no\.?|nr\.?|num|#|№|id|ref(?:erence)?)?"
        r"[ ,]{0,2}(?:[:#(]|\(?is\b|was\b|of\b)?[ (]{0,2})" + _VALUE
    )


@cache
def _triggers() -> frozenset[str]:
    return frozenset(re.split(r"\W", label)[0] for label in words("identifier", "labels"))


_PLATE = re.compile(
    r"\b(?:[Vv]an|[Cc]ar|[Vv]ehicle|[Rr]eg(?:istration)?|[Pp]late|[Ll]orry|[Tt]ruck"
    r"|[Mm]otorbike)\b[^\n.]{0,18}?\b(?P<it>[A-Z]{2}\d\d ?[A-Z]{3})\b"
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
    yield from spans(_PLATE, text, Category.IDENTIFIER, "identifier.plate")
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
        if iban.is_valid(found.group(), check_country=False):
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
    for found in _label().finditer(text.text):
        value = found["it"]
        digits = sum(sign.isdigit() for sign in value)
        announced = _NUMBER_WORD.search(text.text[found.start() : found.start("it")])
        if _YEAR.match(value):
            continue
        if digits >= _LEAST_DIGITS and (announced or digits > _LEAST_DIGITS):
            yield Span(*found.span("it"), Category.IDENTIFIER, CONTEXTUAL, "identifier.labelled")
