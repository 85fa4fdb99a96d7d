from nlp.detectors import find
from nlp.labels import Category, Document, FieldKind, Span


def cell(text: str, holds: Category, column: str) -> list[tuple[str, str]]:
    document = Document("1", text, FieldKind.POSITION_TITLE, holds, column)
    return [(text[span.start : span.end], span.rule) for span in find(document)]


def test_a_short_cell_is_one_span_of_its_column_without_outer_space() -> None:
    document = Document(
        "1", "  Acme Pumps \n", FieldKind.CV_TEXT, Category.EMPLOYER, "company_name"
    )
    assert find(document) == (Span(2, 12, Category.EMPLOYER, 1.0, "column.company_name"),)


def test_a_known_name_of_another_kind_does_not_split_the_cell() -> None:
    assert cell("Analyst at GCHQ", Category.ROLE, "title") == [("Analyst at GCHQ", "column.title")]


def test_a_clearance_in_a_title_stands_beside_the_title() -> None:
    assert cell("Signalling Tester (SC cleared)", Category.ROLE, "title") == [
        ("Signalling Tester", "column.title"),
        ("SC cleared", "clearance.uk_sc"),
    ]


def test_a_cell_that_is_all_clearance_has_no_span_of_its_column() -> None:
    assert [rule for _, rule in cell("DV cleared", Category.ROLE, "title")] == ["clearance.uk_dv"]


def test_a_column_of_clearances_is_one_span_whatever_rules_say() -> None:
    assert cell("SC cleared", Category.CLEARANCE, "name") == [("SC cleared", "column.name")]


def test_a_long_cell_is_ordinary_text() -> None:
    text = "I look after pumps and write to ada@post.example. " * 5
    rules = {rule for _, rule in cell(text, Category.SITE, "address")}
    assert rules == {"contact.email"}


def test_in_a_list_of_short_lines_each_is_what_the_column_says() -> None:
    assert cell("https://ada.example\n\n ada_builds ", Category.CONTACT, "websites") == [
        ("https://ada.example", "column.websites"),
        ("ada_builds", "column.websites"),
    ]
    assert cell("Acme\n" * 12, Category.EMPLOYER, "company_name") == []


def test_an_empty_cell_is_nothing() -> None:
    assert cell("   ", Category.SITE, "address") == []


def test_a_cell_of_separators_is_still_a_cell() -> None:
    assert cell("-", Category.SITE, "address") == [("-", "column.address")]


def test_a_telephone_number_that_looks_like_an_identifier_is_what_its_column_says() -> None:
    assert cell("555-01-0123", Category.CONTACT, "number") == [("555-01-0123", "column.number")]


def test_an_identifier_in_a_column_of_names_still_stands_apart() -> None:
    assert cell("Ada 555-01-0123", Category.PERSON, "name") == [
        ("Ada", "column.name"),
        ("555-01-0123", "identifier.us_ssn"),
    ]
