"""How the steps on the site are put into words."""

from app.profile.model import Section
from app.text import _, ngettext, say
from app.trim.take_home import FIRST, Step, Task
from ui.pages import phrases

_NAMED = 3
_UNTITLED = frozenset({Section.POSTS, Section.COMMENTS})
"""Sections whose entries have no title of their own: they go by their first words."""


def title(step: Step) -> str:
    """What the step is about: "Software lead, Description"."""
    if step.id == FIRST:
        return _("First: stop announcing edits")
    if step.title and step.section in _UNTITLED:
        return _("{label}: {words}", label=step.label, words=phrases.quoted(step.title))
    if step.title and step.label:
        return _("{title}, {label}", title=phrases.short(step.title), label=step.label)
    return phrases.short(step.title) or step.label or phrases.section(step.section)


def summary(step: Step) -> str:
    """What to do, on one line."""
    match step.task:
        case Task.ENTRIES:
            named = ", ".join(step.gone[:_NAMED]) + (" …" if len(step.gone) > _NAMED else "")
            return ngettext(
                "Remove {n}: {names}", "Remove {n}: {names}", len(step.gone), names=named
            )
        case Task.CLEAR if step.note is None:
            return _("Leave it empty.")
        case Task.PASTE:
            return " ".join(step.text.split())
        case _:
            return say(step.note) if step.note else say(step.where)


def length(step: Step) -> str:
    """How long the text is against what the site takes."""
    if step.length is None:
        return ""
    if step.length.over:
        return ngettext("{n} too long", "{n} too long", step.length.over)
    return phrases.short_length(step.length.used, step.length.limit)


def entries(step: Step) -> str:
    """The entries of a list: what goes, and what comes in its place."""
    gone = _("Remove: {names}", names=", ".join(step.gone))
    if not step.text:
        return gone
    return gone + "\n" + _("Add instead: {names}", names=", ".join(step.text.splitlines()))
