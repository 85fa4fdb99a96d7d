"""The trimmed profile as a document."""

from app.audit.model import Severity
from app.checkup import Checkup
from app.report.trimmed_document import trimmed_html, trimmed_markdown
from app.trim.plan import Action


def test_it_holds_the_profile_after_the_decisions(checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue if f.severity >= Severity.HIGH], Action.REMOVE)
    for text in (trimmed_markdown(checkup), trimmed_html(checkup)):
        assert "Software lead" in text
        assert "LARKSPUR" not in text
        assert "SC cleared" not in text


def test_what_is_no_part_of_the_profile_stays_out(checkup: Checkup) -> None:
    assert "203.0.113.9" not in trimmed_markdown(checkup)


def test_changed_fields_are_told_apart(checkup: Checkup) -> None:
    assert "(changed)" not in trimmed_markdown(checkup)
    checkup.bulk([checkup.queue[0].id], Action.REMOVE)
    assert trimmed_markdown(checkup).count("(changed)") == 1
