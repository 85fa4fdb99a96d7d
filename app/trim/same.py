"""Other mentions of the same thing, so that one decision can hold for all of them."""

import re
from collections.abc import Iterable

from app.audit.model import Finding
from nlp.labels import NAMES, Category

_SIGNS = re.compile(r"[^\w&+#]+")
_LEADING = re.compile(r"^(?:the|our|my|a|an|project|programme|program|operation|op|exercise)\s+")
_TRAILING = re.compile(r"\s+(?:project|programme|program|ltd|limited|plc|inc|llc|gmbh)$")


def key(finding: Finding) -> tuple[Category, str]:
    """What two mentions of one thing have in common.

    Case, white space and punctuation do not count; for names of organisations, units, projects,
    systems and sites neither do an article, "Project" or a company's legal form.
    """
    words = _SIGNS.sub(" ", finding.text.casefold()).strip()
    if finding.category in NAMES:
        bare = _TRAILING.sub("", _LEADING.sub("", words)).strip()
        words = bare or words
    return finding.category, words


class Mentions:
    """Findings by the thing that they mention; groups them once, so that asking is quick.

    Attributes:
        groups: All mentions of one thing together, by first mention, in the order given.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        by_key: dict[tuple[Category, str], list[Finding]] = {}
        for finding in findings:
            by_key.setdefault(key(finding), []).append(finding)
        self.groups: tuple[tuple[Finding, ...], ...] = tuple(map(tuple, by_key.values()))
        self._by_id = {finding.id: group for group in self.groups for finding in group}

    def others(self, finding: Finding) -> tuple[Finding, ...]:
        """The other findings that mention the same thing, in the order given."""
        return tuple(f for f in self._by_id.get(finding.id, ()) if f.id != finding.id)
