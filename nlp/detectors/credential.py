"""Degrees, certificates and licences, with the school or the number that belongs to them."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_DEGREE = (
    r"(?:B\.?Sc|M\.?Sc|BA|MA|B\.A\.|M\.A\.|B\.S\.|M\.S\.|BS|MS|Ph\.?D|DPhil|MPhil|MRes"
    r"|BEng|MEng|LLB|LLM|BEd|MEd|MBA|EMBA|MSci|MChem|MPhys|MMath|BMus|BFA|MFA|BCom|BComm"
    r"|BBA|B\.?Tech|M\.?Tech|A\.A\.S\.|MASc|BASc|JD|PharmD|M\.Phil|BMus|BArch|MArch|"
    r"MBBS|MBChB|BN|BSN|MSN|AAS|AA|AS|HNC|HND|FdSc|FdA|PGCE|PGDip|PGCert"
    r"|BTEC(?: Level \d)?|NVQ(?: Level \d)?|SVQ|Diploma|Master(?:'s|s)?|Bachelor(?:'s|s)?"
    r"|Doctorate|Licence|Diplom|Dipl\.-Ing\.)"
)
_SUBJECT = r"(?:[A-Z][\w'\u2019&/-]{1,20}|and|of|in|with|the|for|&)"
_SCHOOL = (
    r"(?:(?:[A-Z][\w'\u2019.&-]{1,20} ){0,4}(?:University|College|Institute|School"
    r"|Polytechnic|Academy|Universit\u00e4t|Hochschule|Universit\u00e9|TU|UAS)(?: (?:of|at"
    r"|for|in) (?:the )?[A-Z][\w'\u2019-]{1,20}(?:(?: and| of"
    r"| &)? [A-Z][\w'\u2019-]{1,20}){0,3}| [A-Z][\w-]{2,20}){0,2}"
    r"|(?:TU|UC|RMIT|MIT|ETH|EPFL|UCL|LSE|SOAS|Caltech|Purdue|Cambridge|Oxford|Durham|Bath"
    r"|Warwick|Imperial|Cranfield|Leeds|Sheffield|Manchester|Bristol|Southampton|Surrey"
    r"|Exeter|York)(?: [A-Z][a-z]{2,15})?)"
)
_STUDIED = re.compile(
    rf"(?<![\w.&-]){_DEGREE}\.?(?:\s?\(Hons?\.?\)| Hons| \(Honours\))?"
    r"(?:,? (?:in |of )?(?!and\b|Sergeant|Chief|Licen|Mariner"
    rf"|Key){_SUBJECT}(?: {_SUBJECT}){{0,6}})?(?: \([^()\n]{{2,30}}\))?"
    rf"(?:(?:, | from (?:the )?| at (?:the )?| - | \u2013 | \(){_SCHOOL}\)?)(?![\w-])"
)
_ONLY_SUBJECT = re.compile(
    r"(?<![\w.&-])(?!BA\b|MA\b|AS\b|AA\b|MS\b|BS\b"
    rf"|Licence\b){_DEGREE}\.?(?:\s?\(Hons?\.?\)| Hons)?,? (?:in |of )?(?!and\b|of\b|in\b"
    r"|the\b|with\b|Sergeant|Chief|Licen|Mariner"
    rf"|Key){_SUBJECT}(?: {_SUBJECT}){{0,5}}(?<! of)(?<! in)(?<! and)(?<! for)(?<! "
    r"the)(?<! with)(?![\w-])"
)
_AT = re.compile(
    rf"(?<![\w.&-])(?!(?:MS|AS|AA|BS|MA|BA) [a-z]){_DEGREE}\.?(?:\s?\(Hons?\.?\)| Hons"
    rf"| \(Honours\))?"
    rf"(?:,? (?:in |of )?(?!and\b|Sergeant|Chief|Licen|Mariner|Key){_SUBJECT}"
    rf"(?: {_SUBJECT}){{0,5}})?"
    r"(?:, | \u2013 | - | from | at )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|Present|Now|First|MSc|BSc|PhD|BA|MA|MBA)\b)"
    r"(?:[A-Z][\w'\u2019.&-]{1,20})(?:(?: of | & | and | )[A-Z][\w'\u2019.&-]{1,20}){0,3}(?=,? "
    r"(?:19|20)\d\d|,? \((?:19|20)\d\d|[.;\n]|,? '\d\d|\Z)"
)
_LEVELLED = re.compile(
    r"(?<![\w-])(?:(?:City & Guilds )?(?:Level|NVQ|NVQ Level|SVQ|SVQ Level) [1-8]|Cert"
    r"(?:ificate)?\.? (?:I{1,3}|IV|[1-4])|Advanced Diploma|(?:Graduate |Postgraduate )?Certificate"
    r"|(?:Graduate |Postgraduate |National |Higher |Foundation )?Diploma|Associate (?=of|in))(?: "
    r"(?:Award|Certificate|Diploma|NVQ|Extended Diploma))?,? (?:in |of )?"
    r"(?=[A-Z])[A-Z][\w'\u2019&/-]{1,20}(?: (?:and|of|in|for|&|[A-Z][\w'\u2019&/-]{1,20})){0,6}"
    r"(?<! of)(?<! in)(?<! and)(?<! for)(?<! &)"
    rf"(?:(?:, | from (?:the )?| at (?:the )?){_SCHOOL})?(?![\w-])"
)
_CARDED = re.compile(
    r"(?<![\w-])(?P<it>(?:[A-Z][\w&'\u2019()/+-]{1,18},? ){1,6}(?:[a-z]+ ){0,2}(?:[Ll]icen[cs]e"
    r"|[Cc]ard|[Rr]egistration|[Mm]ember(?:ship)?|[Cc]redential|[Aa]ttestation"
    r"|(?<=, )(?:ref|reg\.|ID|no\.|number)),?(?: (?:no\.?|number|ref|ID|#))?:? "
    r"(?=[A-Z/.-]{0,6}\d)[A-Z0-9][A-Z0-9/.-]{3,16}(?: \d{4}){0,3})(?![\w-])"
)
_NUMBERED = re.compile(
    r"\b(?P<it>(?:[A-Z][\w&'\u2019-]{1,18} ){0,4}(?:[Ll]icen[cs]e|[Cc]ertificate"
    r"|[Rr]egistration|[Mm]embership|GMC|NMC|HCPC|SIA|Gas Safe)"
    r"(?: (?:[Nn]umber|[Nn]o\.?|[Nn]r\.?|#|PIN"
    r"|ID))?:? (?=[A-Z/-]{0,6}\d)[A-Z0-9][A-Z0-9/-]{2,14}(?: \d{4}){0,3})(?![\w-])"
)
_NO_AWARD = re.compile(
    r"\b(?:fuel|bank|library|warrant|FAST|sentinel|ID|SIM|credit|loyalty|TWIC|MSIC|ASIC|digi"
    r"|staff|visitor|insurance)\b"
)
_DRIVEN = re.compile(r"\b(?:driv|vehicle|company|charity)", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:driv|vehicle|company|charity|car|van)", re.IGNORECASE)
_CERTIFIED = re.compile(
    r"(?<![\w-])(?:(?:[A-Z][\w&-]{1,15} )?Certified [A-Z][\w+&-]{1,20}(?:(?: "
    r"|: )(?:[A-Z][\w+&-]{1,20}|of|in|and"
    r"|for)){0,5}(?<! of)(?<! in)(?<! and)(?<! for)(?: \([A-Z][\w+-]{1,9}\))?"
    r"|Chartered [A-Z][a-z]{3,14}|Fellow of the (?:[A-Z]\w{1,15} ){0,3}[A-Z]\w{1,15})(?![\w-])"
)


def find(text: Prepared) -> Iterator[Span]:
    """Credentials by the word for the award."""
    if not text.mentions(words("credential", "triggers")):
        return
    yield from spans(_STUDIED, text, Category.CREDENTIAL, "credential.degree")
    yield from spans(_AT, text, Category.CREDENTIAL, "credential.at", CONTEXTUAL)
    yield from spans(_LEVELLED, text, Category.CREDENTIAL, "credential.level", CONTEXTUAL)
    for found in _CARDED.finditer(text.text):
        if not _DRIVEN.search(found.group()) and not _NO_AWARD.search(found.group()):
            yield Span(*found.span("it"), Category.CREDENTIAL, CONTEXTUAL, "credential.carded")
    yield from spans(_ONLY_SUBJECT, text, Category.CREDENTIAL, "credential.subject", CONTEXTUAL)
    yield from spans(_CERTIFIED, text, Category.CREDENTIAL, "credential.certified", CONTEXTUAL)
    for found in _NUMBERED.finditer(text.text):
        lead = text.before(found.start(), reach=12)
        if not _PERSONAL.search(lead + found.group()):
            yield Span(*found.span("it"), Category.CREDENTIAL, EXACT, "credential.numbered")
