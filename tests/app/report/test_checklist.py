"""The steps on the site, to tick on paper."""

from app.checkup import Checkup
from app.report.checklist import checklist_markdown
from app.trim.plan import Action


def test_the_first_step_is_to_stop_announcing_edits(checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    steps = [line for line in checklist_markdown(checkup).splitlines() if "[ ]" in line]
    assert "stop announcing edits" in steps[0]
    assert "Headline" in steps[1]


def test_each_text_is_there_to_copy_with_its_length(checkup: Checkup) -> None:
    checkup.bulk([checkup.queue[0].id], Action.REMOVE)
    text = checklist_markdown(checkup)
    assert "> Software lead" in text
    assert "13 characters" in text


def test_without_changes_it_says_so_and_counts_what_is_open(checkup: Checkup) -> None:
    text = checklist_markdown(checkup)
    assert "nothing to do" in text
    assert f"{len(checkup.queue)} pieces are undecided" in text
