"""What to do on the site, as a list to tick: the paper twin of the window's Apply page."""

from dataclasses import dataclass, field

from app.audit import wording
from app.checkup import Checkup
from app.report.templates import fill
from app.text import _, ngettext, say
from app.trim.take_home import Step, Task, take_home


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, in words."""

    title: str = field(repr=False)
    where: str
    todo: str = field(repr=False)
    text: str = field(repr=False)
    length: str


def checklist_markdown(checkup: Checkup) -> str:
    """The steps on the site as a Markdown list with boxes."""
    steps = take_home(checkup.profile, checkup.trimmed())
    undecided = sum(not checkup.is_decided(finding.id) for finding in checkup.queue)
    return fill(
        "checklist.md.j2",
        steps=[_view(step) for step in steps],
        advice=[say(f.advice) for f in checkup.advice if f.advice is not None],
        undecided=ngettext(
            "{n} piece is undecided and unchanged.",
            "{n} pieces are undecided and unchanged.",
            undecided,
        )
        if undecided
        else "",
    )


def _view(step: Step) -> StepView:
    return StepView(
        title=_title(step),
        where=say(step.where),
        todo=_todo(step),
        text="" if step.task is Task.ENTRIES else step.text,
        length=_length(step),
    )


def _title(step: Step) -> str:
    if step.section is None:
        return _("First: stop announcing edits")
    section = say(wording.section_name(step.section))
    parts = dict.fromkeys(part for part in (section, step.title, step.label) if part)
    return ", ".join(parts)


def _todo(step: Step) -> str:
    if step.note is not None:
        return say(step.note)
    match step.task:
        case Task.PASTE:
            return _("Replace the whole text with this:")
        case Task.CLEAR:
            return _("Leave it empty.")
        case Task.ENTRIES:
            return _entries(step)
        case Task.DELETE:
            return _("Delete it, or edit it.")
        case _:
            return ""


def _entries(step: Step) -> str:
    gone = ", ".join(step.gone)
    if not step.text:
        return _("Remove: {names}", names=gone)
    put = ", ".join(step.text.splitlines())
    return _("Remove: {names}. Add instead: {others}", names=gone, others=put)


def _length(step: Step) -> str:
    if step.length is None:
        return ""
    used, limit = step.length.used, step.length.limit
    if limit is None:
        return ngettext("{n} character", "{n} characters", used)
    if step.length.over:
        return _("{used} of {limit} characters: too long", used=used, limit=limit)
    return _("{used} of {limit} characters", used=used, limit=limit)
