from collections.abc import Callable

import pytest

from nlp.detectors import marking

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The OFFICIAL-SENSITIVE annex", "OFFICIAL-SENSITIVE"),
        ("OFFICIAL: Sensitive mail", "OFFICIAL: Sensitive"),
        ("SECRET//NOFORN brief", "SECRET//NOFORN"),
        ("TOP SECRET//SI//NF", "TOP SECRET//SI//NF"),
        ("(U//FOUO) notes", "(U//FOUO)"),
        ("REL TO USA, FVEY", "REL TO USA, FVEY"),
        ("a TLP:AMBER report", "TLP:AMBER"),
        ("NATO RESTRICTED papers", "NATO RESTRICTED"),
        ("VS-NfD", "VS-NfD"),
        ("UK EYES ONLY", "UK EYES ONLY"),
        ("handled CUI documents", "CUI"),
        ("slides marked SECRET", "SECRET"),
        ("up to PROTECTED", "PROTECTED"),
        ("RESTRICTED material", "RESTRICTED"),
    ],
)
def test_a_marking_is_found_by_its_form_or_its_place(seen: Seen, text: str, expected: str) -> None:
    assert f"marking: {expected}" in seen(marking.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "It is official: I passed",
        "a secret recipe, top secret even",
        "CONFIDENTIAL CV of a baker",
        "Our CEO and the EO met the SI team",
        "PROTECTED bike lane on the bridge",
        "restricted view seats",
        "std::string(C) // see above",
        "course(s) and certificate(s)",
        "TK Maxx, RD department, REL rota",
        "Confidential waste bags",
        "protected species and sensitive teeth",
        "Vertraulich im Umgang",
        "http://example.org//path",
        "a trade secret and a restricted budget",
    ],
)
def test_the_same_words_in_plain_prose_are_nothing(seen: Seen, text: str) -> None:
    assert seen(marking.find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is SECRET AUSTEO, so no", "SECRET AUSTEO"),
        ("Slides are NATO SECRET REL ISAF", "NATO SECRET REL ISAF"),
        ("the note was OFFICIAL-SENSITIVE [PERSONAL] again", "OFFICIAL-SENSITIVE [PERSONAL]"),
        ("Stamp it STAFF IN CONFIDENCE please", "STAFF IN CONFIDENCE"),
        ("half the plans BEGRÄNSAT HEMLIG", "BEGRÄNSAT HEMLIG"),
        ("most of it was Protected B", "Protected B"),
        ("we have a few PROTECTED, not many", "PROTECTED"),
        ("a folder of SBU cables", "SBU"),
    ],
)
def test_caveats_and_descriptors_belong_to_their_marking(
    seen: Seen, text: str, expected: str
) -> None:
    assert f"marking: {expected}" in seen(marking.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "the PROTECTED lane on our street",
        "who wrote TOP SECRET cheesecake on the fridge",
        "Active SECRET clearance",
        "Staff engineer, SECRET, Boston",
    ],
)
def test_capitals_that_go_on_or_belong_to_a_person_are_no_marking(seen: Seen, text: str) -> None:
    assert seen(marking.find, text) == []
