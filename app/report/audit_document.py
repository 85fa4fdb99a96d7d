"""The audit as a document that a person can keep: HTML and Markdown."""

from collections.abc import Sequence

from app.audit.model import NotJudged
from app.checkup import Checkup
from app.report.audit_view import audit_view
from app.report.templates import fill


def audit_html(
    checkup: Checkup, *, not_judged: Sequence[NotJudged] = (), mask: bool = False
) -> str:
    """One HTML page that loads nothing; ``mask`` hides every value."""
    return fill("audit.html.j2", audit=audit_view(checkup, not_judged=not_judged, mask=mask))


def audit_markdown(
    checkup: Checkup, *, not_judged: Sequence[NotJudged] = (), mask: bool = False
) -> str:
    """The same as Markdown."""
    return fill("audit.md.j2", audit=audit_view(checkup, not_judged=not_judged, mask=mask))
