"""Groups the fields of a profile into passages: what a person reads at one sight."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.profile.model import Audience, Field, Profile, Section

LISTS = frozenset(
    {
        Section.SKILLS,
        Section.LANGUAGES,
        Section.COURSES,
        Section.CERTIFICATIONS,
        Section.HONORS,
        Section.TEST_SCORES,
        Section.ORGANIZATIONS,
        Section.CAUSES,
        Section.ENDORSEMENTS,
        Section.CONTACT_INFO,
        Section.FOLLOWS,
        Section.EVENTS,
    }
)
"""Sections of many short rows; they are read as one list."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Fields that are read together: a position, a post, the list of skills.

    Attributes:
        id: Of the item, or of the section.
        section: Where it stands.
        fields: In the order of the export.
        item: Id of the item, or "" where the whole section is one passage.
    """

    id: str
    section: Section
    fields: tuple[Field, ...]
    item: str = ""

    @property
    def labelled(self) -> bool:
        """Whether its fields differ in kind, so that each needs its label."""
        return len({field.label for field in self.fields}) > 1


def passages(profile: Profile) -> tuple[Passage, ...]:
    """All that others can read and that has words, in the order of the profile."""
    groups: dict[tuple[Section, str], list[Field]] = {}
    for field in profile.fields:
        if field.text.strip() and field.audience is not Audience.PRIVATE:
            item = "" if field.section in LISTS else field.item
            groups.setdefault((field.section, item), []).append(field)
    order = {section: nth for nth, section in enumerate(Section)}
    found = [
        Passage(item or str(section), section, tuple(fields), item)
        for (section, item), fields in groups.items()
    ]
    return tuple(sorted(found, key=lambda passage: order[passage.section]))


def by_field(all_passages: Iterable[Passage]) -> dict[str, Passage]:
    """Each field's passage, by the field's id."""
    return {field.id: passage for passage in all_passages for field in passage.fields}
