"""What to do on the site, step by step: the trimmed texts in the order of its own edit pages."""

import dataclasses
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from app.profile.model import Field, Item, Profile, Remedy, Section
from app.text import Sentence, say
from app.trim.limits import Length, length
from app.trim.model import Trimmed
from nlp.labels import Category
from resources import ROOT

FIRST = "first"
"""Id of the first step: stop announcing edits."""

_LISTED = frozenset({Section.SKILLS})
"""Sections of many small entries that are taken away or put in one by one: a step for all."""
_MOST_NAMED = 3
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"(?:\d{1,2} )?(?:[^\W\d]+\.? )?(?:\d{1,2}, )?\d{4}|\d{4}(?:-\d\d){1,2}")
"""What the site's menus for a date can say: a year, with a month and a day where they are known."""


class Task(StrEnum):
    """What the person does in a step."""

    SETTING = "setting"
    PASTE = "paste"
    CLEAR = "clear"
    CHOOSE = "choose"
    ENTRIES = "entries"
    DELETE = "delete"
    HIDE = "hide"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do on the site.

    Attributes:
        id: The same in every session: ``first``, a field's id, ``entries:skills``.
        task: What to do.
        section: Where on the profile, None for a setting.
        title: The position, project or post it belongs to, "" where there is none.
        label: What the site calls the field, "" for a setting.
        where: Where to click.
        url: An address that leads there, "" where none is known to last.
        text: What to copy there.
        length: Its length against the site's limit, None where nothing is copied.
        note: What to ask for or why, None where the task says it all.
        gone: Entries to take away there, as written.
        fields: Ids of the fields that the step settles.
    """

    id: str
    task: Task
    where: Sentence
    section: Section | None = None
    title: str = dataclasses.field(default="", repr=False)
    label: str = ""
    url: str = ""
    text: str = dataclasses.field(default="", repr=False)
    length: Length | None = None
    note: Sentence | None = None
    gone: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    fields: tuple[str, ...] = ()


@cache
def _guide() -> dict[str, Any]:
    return tomllib.loads((ROOT / "guides" / "linkedin.toml").read_text("utf-8"))


def take_home(profile: Profile, trimmed: Iterable[Trimmed]) -> tuple[Step, ...]:
    """The steps for all fields that change, in the order of the site's edit pages.

    The first stops the site announcing edits; texts by others come last. Nothing to do gives no
    steps at all.
    """
    changed = {t.field: t for t in trimmed if t.changed}
    items = {item.id: item for item in profile.items}
    wanted = [
        field
        for field in profile.fields
        if field.id in changed and field.remedy is not Remedy.NOTHING
    ]
    if not wanted:
        return ()
    own: list[Step] = []
    others: list[Step] = []
    for section, fields in _by_section(wanted):
        if section in _LISTED:
            own.append(_entries(section, fields, changed, profile))
            continue
        for step in _section(fields, changed, items):
            (others if step.task in {Task.ASK, Task.HIDE} else own).append(step)
    return (_first(), *own, *others)


def _section(
    fields: Sequence[Field], changed: Mapping[str, Trimmed], items: Mapping[str, Item]
) -> list[Step]:
    """A step for each field, or one for an entry that goes as a whole."""
    steps: list[Step] = []
    whole: dict[str, Step] = {}
    settled: set[str] = set()
    for field in fields:
        if field.id not in settled and _whole(field, changed[field.id]):
            whole[field.id] = _entry(field, fields, items.get(field.item))
            settled.update(whole[field.id].fields)
    for field in fields:
        if field.id in whole:
            steps.append(whole[field.id])
        elif field.id not in settled:
            steps.append(_step(field, changed[field.id], items.get(field.item)))
    return steps


def _by_section(fields: Iterable[Field]) -> list[tuple[Section, list[Field]]]:
    """The fields by section, sections in the site's order, fields as in the profile."""
    found: dict[Section, list[Field]] = {}
    for field in fields:
        found.setdefault(field.section, []).append(field)
    return sorted(found.items(), key=_page_order)


def _page_order(group: tuple[Section, list[Field]]) -> int:
    return list(Section).index(group[0])


def _first() -> Step:
    first = _guide()["first"]
    return Step(FIRST, Task.SETTING, Sentence(first["where"]), url=first["url"])


def _page(section: Section) -> Mapping[str, Any]:
    page: Mapping[str, Any] = _guide()["sections"][section.value]
    return page


def _whole(field: Field, trimmed: Trimmed) -> bool:
    """Whether the site keeps no entry without what is taken away here."""
    named: Sequence[str] = _page(field.section).get("whole", ())
    emptied = not trimmed.after.strip()
    return field.remedy is Remedy.EDIT and emptied and field.label in named


def _entry(names: Field, fields: Iterable[Field], item: Item | None) -> Step:
    """Delete a whole entry: nothing is left to do about its other fields."""
    page = _page(names.section)
    parts = [field.id for field in fields if field is names or (item and field.item == item.id)]
    return Step(
        id=names.id,
        task=Task.DELETE,
        where=Sentence(page["where"]),
        section=names.section,
        title=item.title if item else names.text,
        label=names.label,
        url=page["url"],
        note=Sentence("take_home.entry"),
        fields=tuple(parts),
    )


def _step(field: Field, trimmed: Trimmed, item: Item | None) -> Step:
    page = _page(field.section)
    task = _task(field, trimmed)
    where = page.get("setting", page["where"]) if task is Task.SETTING else page["where"]
    copied = trimmed.after if task in {Task.PASTE, Task.DELETE} and trimmed.after.strip() else ""
    return Step(
        id=field.id,
        task=task,
        where=Sentence(where),
        section=field.section,
        title=item.title if item else "",
        label=field.label,
        url=page["url"] if where == page["where"] else "",
        text=copied,
        length=length(copied, field.limit) if copied else None,
        note=_note(task, trimmed, item, page.get("note")) or _filled(task, field, page),
        fields=(field.id,),
    )


def _task(field: Field, trimmed: Trimmed) -> Task:
    match field.remedy:
        case Remedy.ASK:
            return Task.ASK
        case Remedy.HIDE:
            return Task.HIDE
        case Remedy.DELETE:
            return Task.DELETE
        case Remedy.SETTING:
            return Task.SETTING
        case _ if field.holds is Category.DATE:
            return Task.CHOOSE
        case _:
            return Task.PASTE if trimmed.after.strip() else Task.CLEAR


def _note(task: Task, trimmed: Trimmed, item: Item | None, setting: str | None) -> Sentence | None:
    pieces = _pieces(trimmed)
    match task:
        case Task.ASK:
            by = item.by if item and item.by else say(Sentence("take_home.someone"))
            return Sentence("take_home.ask", {"by": by, "pieces": pieces})
        case Task.HIDE:
            return Sentence("take_home.hide", {"pieces": pieces})
        case Task.DELETE:
            shown = "delete" if trimmed.after.strip() else "delete_all"
            return Sentence(f"take_home.{shown}", {"pieces": pieces})
        case Task.SETTING:
            return Sentence(setting) if setting else None
        case Task.CHOOSE:
            return _date(trimmed.after.strip())
        case _:
            return None


def _filled(task: Task, field: Field, page: Mapping[str, Any]) -> Sentence | None:
    """What to put into a field that the site does not take empty."""
    instead: Mapping[str, str] = page.get("filled", {})
    if task is Task.CLEAR and field.label in instead:
        return Sentence(instead[field.label])
    return None


def _date(date: str) -> Sentence:
    """What to choose in menus of months and years; not every page lets them be empty."""
    if not date:
        return Sentence("take_home.no_date")
    if _YEAR.fullmatch(date):
        return Sentence("take_home.year", {"date": date})
    name = "date" if _DATE.fullmatch(date) else "worded_date"
    return Sentence(f"take_home.{name}", {"date": date})


def _pieces(trimmed: Trimmed) -> str:
    """The first few things that the text must not say any more, in quotation marks."""
    texts = [" ".join(trimmed.before[start:end].split()) for start, end in trimmed.removed]
    named = [text.strip(" ,;|.") for text in texts if any(c.isalnum() for c in text)]
    shown = ", ".join(f"\u201c{text}\u201d" for text in named[:_MOST_NAMED])
    return shown + (", …" if len(named) > _MOST_NAMED else "")


def _entries(
    section: Section, fields: Sequence[Field], changed: Mapping[str, Trimmed], profile: Profile
) -> Step:
    """One step for a list of small entries: which go, and which come in their place.

    The site refuses an entry that is there already, so what stays is not put in again.
    """
    page = _page(section)
    stay = {f.text for f in profile.fields if f.section is section and f.id not in changed}
    texts = [changed[field.id].after for field in fields]
    put = dict.fromkeys(text for text in texts if text.strip() and text not in stay)
    return Step(
        id=f"entries:{section}",
        task=Task.ENTRIES,
        where=Sentence(page["where"]),
        section=section,
        url=page["url"],
        text="\n".join(put),
        gone=tuple(changed[field.id].before for field in fields),
        fields=tuple(field.id for field in fields),
    )
