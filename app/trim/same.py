"""Other mentions of the same thing, so that one decision can hold for all of them."""

import re
from collections.abc import Iterable

from app.audit.model import Finding
from nlp.labels import Category

_SIGNS = re.compile(r"[^\w&+#]+")
_NAMED = frozenset(
    {
        Category.EMPLOYER,
        Category.CLIENT,
        Category.UNIT,
        Category.PROJECT,
        Category.SYSTEM,
        Category.SITE,
    }
)
_LEADING = re.compile(r"^(?:the|our|my|a|an|project|programme|program|operation|op|exercise)\s+")
_TRAILING = re.compile(r"\s+(?:project|programme|program|ltd|limited|plc|inc|llc|gmbh)$")


def key(finding: Finding) -> tuple[Category, str]:
    """What two mentions of one thing have in common.

    Case, white space and punctuation do not count; for names of organisations, units, projects,
    systems and sites neither do an article, "Project" or a company's legal form.
    """
    words = _SIGNS.sub(" ", finding.text.casefold()).strip()
    if finding.category in _NAMED:
        bare = _TRAILING.sub("", _LEADING.sub("", words)).strip()
        words = bare or words
    return finding.category, words


def same_mentions(finding: Finding, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The other findings that mention the same thing, in the order given."""
    wanted = key(finding)
    return tuple(other for other in findings if other.id != finding.id and key(other) == wanted)
