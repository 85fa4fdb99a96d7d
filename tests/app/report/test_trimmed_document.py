"""The trimmed profile as a document."""

import dataclasses

from app.audit.model import Severity
from app.checkup import Checkup
from app.profile.model import Profile
from app.report.trimmed_document import trimmed_html, trimmed_markdown
from app.trim.plan import Action
from nlp.labels import Span
from nlp.skeleton import analyse


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


def test_a_thing_whose_name_was_trimmed_is_called_by_a_number(
    profile: Profile, spans: dict[str, tuple[Span, ...]]
) -> None:
    named = dataclasses.replace(profile.items[0], title="Currently leading Project LARKSPUR …")
    telling = dataclasses.replace(profile, items=(named,))
    skeletons = {f.id: analyse(f.text) for f in telling.fields}
    checkup = Checkup(telling, spans, skeletons)
    assert "Currently leading" in trimmed_markdown(checkup)
    checkup.bulk([f.id for f in checkup.findings if f.text == "Project LARKSPUR"], Action.REMOVE)
    for text in (trimmed_markdown(checkup), trimmed_html(checkup)):
        assert "LARKSPUR" not in text
        assert "No. 1, Description" in text
