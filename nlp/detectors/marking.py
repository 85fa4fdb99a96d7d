"""Protective markings and handling caveats, of material or of an environment."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_CAVEAT = (
    r"(?:NOFORN|NF|ORCON|PROPIN|IMCON|RELIDO|FVEY"
    r"|REL(?: TO)?(?: [A-Z]{3,4},?(?: ?[A-Z]{3,4},?){0,6})?"
    r"|SI|TK|HCS(?:-[OP])?|SCI|SAP|AUSTEO|AGAO|NZEO|CABINET|LIMDIS|EYES ONLY|UK EYES ONLY"
    r"|UKEO|STRAP ?[123]"
    r"|ATOMAL|CNWDI|SP-[A-Z]{3,6}|[A-Z]{4,6})"
)
_SURE = re.compile(
    r"(?<![\w/-])(?:"
    rf"(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|PROTECTED|CUI)(?:/{{2}}{_CAVEAT}){{1,4}}"
    r"|OFFICIAL[- ]?[-\u2013]? ?SENSITIVE(?: ?[-:\u2013] ?(?:[A-Z]{4,}(?: [A-Z]{4,})?)"
    r"| \[[A-Z ]{2,30}\]| \([A-Z ]{2,30}\)| COMMERCIAL| PERSONAL)?"
    r"|OFFICIAL: ?Sensitive|OFFSEN"
    rf"|\(?(?:U|C|S|TS)//(?:{_CAVEAT})(?:/{{1,2}}{_CAVEAT}){{0,3}}\)?"
    r"|NOFORN|FOUO|FOR OFFICIAL USE ONLY|LAW ENFORCEMENT SENSITIVE"
    r"|CONTROLLED UNCLASSIFIED INFORMATION"
    r"|AUSTEO|AGAO|NZEO|UKEO|UK EYES ONLY|CANADIAN EYES ONLY|COMMERCIAL[- ]+IN[- ]+CONFIDENCE"
    r"|(?:TOP )?SECRET (?:UK EYES ONLY|UKEO|AUSTEO|NZEO|STRAP ?[123]|REL [A-Z]{3,4})"
    r"|TLP: ?(?:RED|AMBER\+STRICT|AMBER|GREEN)|REL (?:TO )?(?:FVEY"
    r"|[A-Z]{3}, ?[A-Z]{3,4}(?:, ?[A-Z]{3,4}){0,5})"
    r"|NATO (?:RESTRICTED|UNCLASSIFIED)|(?:RESTREINT|CONFIDENTIEL) UE(?:/EU (?:RESTRICTED"
    r"|CONFIDENTIAL))?|EU RESTRICTED"
    r"|VS-NfD|VS-NUR FÜR DEN DIENSTGEBRAUCH|VS-V(?:ERTRAULICH|ertraulich)"
    r"|DIFFUSION RESTREINTE|Diffusion Restreinte"
    r"|BEGRENSET|PROTECT - [A-Z]{4,}|Distribution Statement [A-F]"
    r")(?![\w/-])"
)
_ALONE = re.compile(
    r"(?<![\w/-])(?:OFFICIAL|SECRET|TOP SECRET|PROTECTED(?: [ABC])?|RESTRICTED"
    r"|CONFIDENTIAL|CUI|NATO (?:SECRET|CONFIDENTIAL)"
    r"|Protected [ABC]|IN CONFIDENCE|SENSITIVE|LIMITE|GEHEIM|STRENG GEHEIM|CONFIDENTIEL"
    r"|TRÈS SECRET|SBU|LES|STRAP)(?![\w/-])"
)
_BEFORE = re.compile(
    r"(?:\b(?:marked|marking|marks|classified(?: as| up to)?|classification(?: of|:| was)?"
    r"|stamped|labelled|labeled|graded|up to|at"
    r"|protectively|handle[ds]?|handling|held at|accredited (?:to|for|at)|processed"
    r"|produced|written|all|holding)\s?[:-]?\s?[\"'\u2018\u201c]?)\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\"'\u2019\u201d]?\s(?:material|information|documents?|data|papers?|networks?"
    r"|systems?|environment|level|tier|files?|laptops?"
    r"|reports?|side|e-?mails?|assets|projects?|work|drawings|network|caveat|marking"
    r"|and above|and below|folder|annex|briefings?|products?)\b",
    re.IGNORECASE,
)


def find(text: Prepared) -> Iterator[Span]:
    """Markings that are one by their form, and plainer ones where the words beside them say so."""
    if not text.mentions(words("marking", "triggers")):
        return
    for found in _SURE.finditer(text.text):
        yield Span(*found.span(), Category.MARKING, EXACT, "marking.form")
    for found in _ALONE.finditer(text.text):
        start, end = found.span()
        if _BEFORE.search(text.before(start)) or _AFTER.match(text.text, end):
            yield Span(start, end, Category.MARKING, CONTEXTUAL, "marking.context")
