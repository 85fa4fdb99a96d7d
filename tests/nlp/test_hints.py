from nlp import detectors, hints
from nlp.encoder.hints import Source
from nlp.labels import Category, Document, FieldKind


def _said(text: str, holds: Category | None = None) -> set[tuple[str, str, Source]]:
    document = Document("one", text, FieldKind.POST, holds=holds)
    said = hints.of(document, detectors.find(document))
    return {(text[one.start : one.end], one.label, one.source) for one in said}


def test_a_form_a_context_and_a_bare_name_are_told_apart() -> None:
    said = _said("Six years at GCHQ, 10.14.3.7")
    assert ("10.14.3.7", "network", Source.FORM) in said
    assert ("GCHQ", "employer", Source.CONTEXT) in said
    assert ("GCHQ", "employer", Source.NAME) in said


def test_a_name_is_told_of_where_no_rule_dares_to_speak() -> None:
    assert _said("Nothing beats a fox in the garden with a tempest behind.") == set()
    assert {label for _, label, source in _said("GCHQ") if source is Source.NAME} == {"employer"}


def test_what_a_column_says_is_no_hint() -> None:
    assert _said("Okholt Quay", Category.EMPLOYER) == set()


def test_a_place_is_told_of_where_no_other_name_stands() -> None:
    said = {(words, label) for words, label, _ in _said("University of Leeds, then home in Leeds")}
    assert ("Leeds", "place") in said
    assert ("University of Leeds", "place") not in said
    assert len([one for one in said if one[1] == "place"]) == 1
