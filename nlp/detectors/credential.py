"""Degrees, certificates and licences, with the school or the number that belongs to them."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_DEGREE = (
    r"(?:B\.?Sc|M\.?Sc|BA|MA|B\.A\.|M\.A\.|B\.S\.|M\.S\.|BS|MS|Ph\.?D|DPhil|MPhil|MRes"
    r"|BEng|MEng|LLB|LLM|BEd|MEd|MBA|EMBA|MSci|MChem|MPhys|MMath|BMus|BFA|MFA|BCom|BComm"
    r"|BBA|BTech|MTech|"
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
_NUMBERED = re.compile(
    r"\b(?P<it>(?:[A-Z][\w&'\u2019-]{1,18} ){0,4}(?:[Ll]icen[cs]e|[Cc]ertificate"
    r"|[Rr]egistration|[Mm]embership|GMC|NMC|HCPC|SIA|Gas Safe)"
    r"(?: (?:[Nn]umber|[Nn]o\.?|[Nn]r\.?|#|PIN"
    r"|ID))?:? (?=[A-Z/-]{0,6}\d)[A-Z0-9][A-Z0-9/-]{2,14}(?: \d{4}){0,3})(?![\w-])"
)
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
    yield from spans(_ONLY_SUBJECT, text, Category.CREDENTIAL, "credential.subject", CONTEXTUAL)
    yield from spans(_CERTIFIED, text, Category.CREDENTIAL, "credential.certified", CONTEXTUAL)
    for found in _NUMBERED.finditer(text.text):
        lead = text.before(found.start(), reach=12)
        if not _PERSONAL.search(lead + found.group()):
            yield Span(*found.span("it"), Category.CREDENTIAL, EXACT, "credential.numbered")
