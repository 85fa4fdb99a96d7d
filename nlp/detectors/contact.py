"""Ways to reach a person: e-mail and postal addresses, phone numbers, handles."""

import re
from collections.abc import Iterator

import phonenumbers

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, FieldKind, Span

phonenumbers.PhoneMetadata.load_all()
"""Number plans of all countries, now: a confined process may not import them later."""

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?<![.-])")
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.)?(?:github\.com|gitlab\.com|linkedin\.com/in|twitter\.com|x\.com|"
    r"instagram\.com|facebook\.com|t\.me|wa\.me|medium\.com/@|mastodon\.social/@)/?[\w.@-]{2,60}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@/.])@[A-Za-z_][\w.]{2,30}(?<!\.)\b(?!@)")
_HANDLE_CUE = re.compile(
    r"(?:insta(?:gram)?|twitter|telegram|signal|discord|skype|handle|tiktok|snap(?:chat)?|threads|"
    r"wechat|\bon x|\big|find me|reach me|follow|contact|dm)\b[^@\n]{0,25}\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.,/\\$£€#@-])(?:\+|00)?\(?\d(?:[ \t.()\u00a0-]{0,2}\d){6,14}(?![\w/\\@]|[-.,:]\d)"
)
_AMERICAN = re.compile(r"(?:\+?1[ .-]?)?(?:\(\d{3}\)[ -]?|\d{3}[-. ])\d{3}[-. ]\d{4}\Z")
_LOCAL = re.compile(r"(?<![\w.,/\\$£€#@-])\d{3}-\d{4}(?![\w-])")
_PHONE_CUE = re.compile(
    r"(?:\b(?:tel|phone|ph|mob|mobile|cell|call|ring|text|sms|whats ?app|signal|fax|landline|"
    r"(?:my|new|same|his|her|our|usual) number|desk|line|reach|contact|ext|direct|home|work|m|t)"
    r"\b\W{0,3}"
    r"|[\u260e\u2706☏📞📱]\ufe0f?\s?)"
    r"[^\d\n]{0,25}\Z",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:19|20)\d\d ?[-\u2013] ?(?:19|20)\d\d\Z|\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d\Z"
    r"|(?:\d{1,3}\.){3}\d{1,3}\Z"
)
_EVERYBODYS = re.compile(
    r"\(?0(?:800|808|300|303|330|333|343|344|345|370|371|843|844|845|870|871)\b"
    r"|(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]|1[38]00\b"
)
"""Lines of organisations that nobody has at home: freephone and shared-cost numbers."""

_OTHER_NUMBER = re.compile(
    r"(?:\b(?:service|staff|employee|payroll|case|ref|reference|order|invoice|serial|part|contract|"
    r"account|acct|policy|licence|license|passport|badge|pass|collar|warrant|company|charity|"
    r"registration|isbn|vat|nhs|ein|id|siret|version|build|urn|pri|twic|msic|asic|permit|tag"
    r"|plate|card|member|claim|docket|seal"
    r"|tfn|abn|sin|utr|seid|dl)\b"
    r"|\b(?:reg|cert)(?:\.|istered)?\b)[^\d\n]{0,20}\Z",
    re.IGNORECASE,
)
_REGIONS = ("GB", "IE", "AU", "NZ", "DE", "FR", "ZA", "NL", "IT", "BE")

_STREET_KIND = (
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Crescent|Cres|Terrace|Way|Court|Ct|"
    r"Gardens|Grove|Place|Pl|Row|Rise|Walk|Mews|Yard|Hill|Green|Park|Parade|Boulevard|Blvd|"
    r"Circle|Trail|View|Quay|Wharf|Fold|Brow)"
)
_STREET = re.compile(
    rf"(?<![\w./-])(?:(?:Flat|Apt|Unit|No\.?)\s?\d{{1,4}}[A-Za-z]?,?\s)?"
    r"(?!(?:19|20)\d\d\s)\d{1,5}[A-Za-z]?,?[ ]"
    rf"(?:[A-Z][\w'\u2019-]{{1,20}}[ ]){{1,3}}{_STREET_KIND}\b(?:\.(?=,))?(?:\s[NESW]{{1,2}}\b)?"
    r"(?P<town>(?:(?:,\s|[ ])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[A-Z][a-z'\u2019-]{1,20}){0,4}"
    r"(?:,?\s(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{2,3}\s\d{4,5}(?:-\d{4})?|\d{4,5}))?)"
)
_POSTCODE = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d)(?![\w-])"
)
_POST_BOX = re.compile(r"\b(?:P\.?O\.? ?Box|BFPO|PSC|APO|FPO)\s\d{1,6}(?:,\s[A-Z][\w ]{1,30})?")
_WORKPLACE = re.compile(
    r"(?:office|hq|headquarters|depot|branch|based|premises|visitors?|site|works|plant|venue|"
    r"shop|store|clinic|surgery|school|meet|at work)\b[^.\n]{0,30}\Z",
    re.IGNORECASE,
)


def find(text: Prepared) -> Iterator[Span]:
    """Contact data of anyone."""
    if "@" in text.text:
        yield from spans(_EMAIL, text, Category.CONTACT, "contact.email")
        yield from _handles(text)
    if "/" in text.text:
        yield from spans(_PROFILE, text, Category.CONTACT, "contact.profile")
    yield from _phones(text)
    yield from _addresses(text)


def _handles(text: Prepared) -> Iterator[Span]:
    """Handles with a service named before them, or that stand alone in a list of contacts."""
    public = text.kind in {FieldKind.POST, FieldKind.COMMENT}
    for found in _HANDLE.finditer(text.text):
        cue = _HANDLE_CUE.search(text.before(found.start()))
        if cue or (not public and text.stands_alone(*found.span())):
            yield Span(*found.span(), Category.CONTACT, CONTEXTUAL, "contact.handle")


def _phones(text: Prepared) -> Iterator[Span]:
    for found in _NUMBER.finditer(text.text):
        start, end = found.span()
        lead = text.before(start, reach=40)
        if not _OTHER_NUMBER.search(lead) and _is_phone(found.group(), cued=_is_cue(lead)):
            yield Span(start, end, Category.CONTACT, EXACT, "contact.phone")
    for found in _LOCAL.finditer(text.text):
        if _is_cue(text.before(found.start(), reach=40)):
            yield Span(*found.span(), Category.CONTACT, CONTEXTUAL, "contact.phone_local")


def _is_cue(lead: str) -> bool:
    return _PHONE_CUE.search(lead) is not None


def _is_phone(number: str, *, cued: bool) -> bool:
    """Whether digits are dialled: written as numbers are, and possible somewhere."""
    if _DATED.match(number) or _EVERYBODYS.match(number):
        return False
    if _AMERICAN.match(number):
        return True
    if number.startswith(("+", "00")):
        return _possible(number, None)
    if number.startswith(("0", "(0")):
        spaced = " " in number or "-" in number or number.startswith("07")
        return (spaced or cued) and any(_possible(number, region) for region in _REGIONS)
    return cued and any(_possible(number, region) for region in (*_REGIONS, "US"))


def _possible(number: str, region: str | None) -> bool:
    written = f"+{number[2:]}" if region is None and number.startswith("00") else number
    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(written, region)))
    except phonenumbers.NumberParseException:
        return False


def _addresses(text: Prepared) -> Iterator[Span]:
    """Street addresses and postcodes; those of workplaces are sites."""
    for pattern, rule in ((_STREET, "street"), (_POSTCODE, "postcode"), (_POST_BOX, "post_box")):
        for found in pattern.finditer(text.text):
            work = _WORKPLACE.search(text.before(found.start()))
            label = Category.SITE if work else Category.CONTACT
            yield Span(*found.span(), label, EXACT, f"{label}.{rule}")
