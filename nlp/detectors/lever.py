"""Statements that could tempt or press someone, where the wording leaves no doubt."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span

_TRIGGERS = frozenset(
    {
        "redundant",
        "laid",
        "passed",
        "behind",
        "looking",
        "fed",
        "owe",
        "afford",
        "paid",
        "furloughed",
    }
)
_JOB_LOSS = re.compile(
    r"\b(?:was|been|got|getting|being) (?:made redundant|laid off|passed over|furloughed)"
    r"[^.;,\n]{0,40}"
)
_MONEY = re.compile(
    r"\b(?:behind (?:with|on) (?:the |our |my )?(?:rent|mortgage|payments|bills|loan"
    r"|student loans?)"
    r"[^.;,\n]{0,20}|can['\u2019]t afford [^.;,\n]{3,40})"
)
_SEEKING = re.compile(
    r"\b(?:open to|available for|take on|glad to do|happy to do) (?:paid |freelance |side "
    r"|private )"
    r"(?:work|consulting|consultancy|talks?|advisory|calls?|expert)[^.;\n]{0,40}"
    r"|\blooking for (?:a new |my next |the next |another )(?:role|job|position|challenge)"
    r"[^.;,\n]{0,50}|\bfed up with [^.;,\n]{3,50}"
)


def find(text: Prepared) -> Iterator[Span]:
    """Job loss, debt and the search for other work; the model finds the quieter ones."""
    if not text.mentions(_TRIGGERS):
        return
    for pattern, rule in ((_JOB_LOSS, "job_loss"), (_MONEY, "money"), (_SEEKING, "seeking")):
        yield from spans(pattern, text, Category.LEVER, f"lever.{rule}", CONTEXTUAL)
