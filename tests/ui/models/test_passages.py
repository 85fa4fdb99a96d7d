import dataclasses

from app.checkup import Checkup
from app.profile.model import Audience, Section
from ui.models.passages import by_field, passages


def test_a_position_is_one_passage_and_a_list_of_skills_another(checkup: Checkup) -> None:
    found = passages(checkup.profile)
    assert [(p.section, len(p.fields)) for p in found] == [
        (Section.HEADLINE, 1),
        (Section.ABOUT, 1),
        (Section.POSITIONS, 3),
        (Section.POSITIONS, 1),
        (Section.SKILLS, 3),
    ]
    assert [p.labelled for p in found] == [False, False, True, False, False]


def test_every_field_that_others_read_is_in_exactly_one_passage(checkup: Checkup) -> None:
    found = passages(checkup.profile)
    fields = [field.id for passage in found for field in passage.fields]
    assert sorted(fields) == sorted(checkup.fields)
    assert set(by_field(found)) == set(fields)


def test_private_and_empty_fields_are_no_passages(checkup: Checkup) -> None:
    first, second, *rest = checkup.profile.fields
    profile = dataclasses.replace(
        checkup.profile,
        fields=(
            dataclasses.replace(first, audience=Audience.PRIVATE),
            dataclasses.replace(second, text=" \n"),
            *rest,
        ),
    )
    assert {p.section for p in passages(profile)} == {Section.POSITIONS, Section.SKILLS}
