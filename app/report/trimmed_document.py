"""The trimmed profile as a document, field by field in the order of the site's edit pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.audit import wording
from app.checkup import Checkup
from app.profile.model import Field, Section
from app.report.templates import fill
from app.text import _, say
from app.trim.model import Trimmed


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field after trimming."""

    label: str
    title: str = field(repr=False)
    after: str = field(repr=False)
    changed: bool

    @property
    def heading(self) -> str:
        """The thing it belongs to, and what the site calls the field."""
        return (
            _("{title}, {label}", title=self.title, label=self.label) if self.title else self.label
        )


@dataclass(frozen=True, slots=True)
class SectionView:
    """The fields of a section."""

    name: str
    fields: tuple[FieldView, ...]


def trimmed_markdown(checkup: Checkup) -> str:
    """The trimmed profile as Markdown."""
    return fill("trimmed.md.j2", **_values(checkup))


def trimmed_html(checkup: Checkup) -> str:
    """The trimmed profile as one HTML page that loads nothing."""
    return fill("trimmed.html.j2", **_values(checkup))


def _values(checkup: Checkup) -> dict[str, object]:
    texts = [(checkup.fields[text.field], text) for text in checkup.trimmed()]
    titles = _titles(checkup, texts)
    shown = [(field, text) for field, text in texts if field.own and _visible(field, text)]
    return {
        "owner": checkup.profile.owner,
        "before": checkup.before.value,
        "after": checkup.now.value,
        "band": say(wording.band_name(checkup.now.band)),
        "sections": tuple(
            SectionView(
                say(wording.section_name(section)),
                tuple(_view(field, text, titles) for field, text in members),
            )
            for section, members in groupby(sorted(shown, key=_page), key=_section)
        ),
    }


def _visible(field: Field, text: Trimmed) -> bool:
    """A trimmed profile holds what others can see of it, and whatever was changed."""
    return text.changed or (bool(text.after.strip()) and field.section not in _NOT_THE_PROFILE)


_NOT_THE_PROFILE = frozenset(
    {
        Section.MESSAGES,
        Section.INVITATIONS,
        Section.FOLLOWS,
        Section.JOBS,
        Section.RESUMES,
        Section.ACCOUNT,
        Section.INFERRED,
        Section.OTHER,
    }
)


def _view(field: Field, text: Trimmed, titles: Mapping[str, str]) -> FieldView:
    return FieldView(field.label, titles.get(field.item, ""), text.after, text.changed)


def _titles(checkup: Checkup, texts: Sequence[tuple[Field, Trimmed]]) -> dict[str, str]:
    """What each thing is called after trimming; a number where its name is gone.

    The name as it was read may hold just what was taken out of the text below it.
    """
    after: dict[str, str] = {}
    for of_item, text in texts:
        after[of_item.item] = f"{after.get(of_item.item, '')}\n{text.after}"
    numbers: dict[Section, int] = {}
    titles: dict[str, str] = {}
    for item in checkup.profile.items:
        numbers[item.section] = numbers.get(item.section, 0) + 1
        name = item.title.rstrip(" .\u2026")
        still_said = name and name in after.get(item.id, "")
        titles[item.id] = item.title if still_said else _("No. {n}", n=numbers[item.section])
    return titles


def _page(entry: tuple[Field, Trimmed]) -> int:
    return list(Section).index(entry[0].section)


def _section(entry: tuple[Field, Trimmed]) -> Section:
    return entry[0].section
