import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import lexicons
from nlp.labels import Category
from nlp.lexicons import Entry


def entry(name: str, **flags: bool) -> Entry:
    return Entry(name, Category.EMPLOYER, "test", **flags)


def found(names: list[Entry], text: str) -> list[str]:
    hits = lexicons.build(names).find(text, lexicons.tokens(text))
    return [text[hit.start : hit.end] for hit in hits]


def test_the_longest_name_at_a_place_wins() -> None:
    names = [entry("BAE Systems"), entry("BAE Systems Submarines"), entry("Systems House")]
    assert found(names, "at BAE Systems Submarines, BAE Systems House") == [
        "BAE Systems Submarines",
        "BAE Systems",
    ]


def test_a_longer_name_that_breaks_off_gives_way_to_the_shorter() -> None:
    assert found([entry("Royal Navy"), entry("Royal Navy Reserve Band")], "Royal Navy Reserve") == [
        "Royal Navy"
    ]


@pytest.mark.parametrize(
    ("text", "any_case", "expected"),
    [
        ("Dstl", False, ["Dstl"]),
        ("DSTL", False, ["DSTL"]),
        ("dstl", False, []),
        ("dstl", True, ["dstl"]),
    ],
)
def test_names_count_as_written_or_in_capitals(
    text: str, *, any_case: bool, expected: list[str]
) -> None:
    assert found([entry("Dstl", any_case=any_case)], text) == expected


@pytest.mark.parametrize("text", ["DE&S", "Rolls-Royce", "U.S. Army", "Sainsbury's"])
def test_names_with_signs_are_found(text: str) -> None:
    assert found([entry(text)], f"at {text}, then home") == [text]


@given(
    st.text(alphabet="aAbB &-.", max_size=40), st.lists(st.text("aAbB &-", min_size=1, max_size=6))
)
def test_hits_ascend_without_overlap_and_are_listed_names(text: str, names: list[str]) -> None:
    hits = lexicons.build(map(entry, names)).find(text, lexicons.tokens(text))
    previous = 0
    for hit in hits:
        assert previous <= hit.start < hit.end <= len(text)
        previous = hit.end


def test_lists_are_small_and_every_file_says_its_source_and_date() -> None:
    files = [path for path in lexicons.FOLDER.iterdir() if path.name != "SOURCES.toml"]
    assert sum(path.stat().st_size for path in files) < 3_000_000
    for path in files:
        head = path.read_text("utf-8")[:1_000]
        assert "source = " in head, path.name
        assert "checked_on = " in head, path.name


def test_every_derived_list_has_its_licence_and_attribution() -> None:
    sources = tomllib.loads((lexicons.FOLDER / "SOURCES.toml").read_text("utf-8"))["source"]
    recorded = {each["file"] for each in sources if each["licence"] and each["attribution"]}
    assert {path.name for path in lexicons.FOLDER.glob("*.tsv")} <= recorded


def files_of_names() -> list[Path]:
    return [*lexicons.FOLDER.glob("names_*.toml"), *lexicons.FOLDER.glob("names_*.tsv")]


@pytest.mark.parametrize("path", files_of_names(), ids=lambda path: path.name)
def test_every_list_can_be_read_and_holds_names_without_blanks_around_them(path: Path) -> None:
    entries = list(lexicons.read(path))
    assert entries
    for one in entries:
        assert one.name == one.name.strip()
        assert lexicons.tokens(one.name)
        assert not (one.exact and one.ambiguous), one.name


def test_organisations_are_never_exact_because_each_may_be_a_client() -> None:
    for path in files_of_names():
        for one in lexicons.read(path):
            assert not (one.exact and one.label is Category.EMPLOYER), one.name


def test_a_name_in_lists_of_two_categories_has_a_reason() -> None:
    reasons = tomllib.loads((lexicons.FOLDER / "shared_names.toml").read_text("utf-8"))["reasons"]
    labels: dict[str, set[Category]] = {}
    for path in files_of_names():
        for one in lexicons.read(path):
            key = " ".join(token for _, _, token in lexicons.tokens(one.name))
            labels.setdefault(key, set()).add(one.label)
    assert {name for name, found in labels.items() if len(found) > 1} == set(reasons)


def test_two_writings_of_one_name_are_both_found() -> None:
    names = [entry("Op HERRICK"), entry("Op Herrick")]
    assert found(names, "Op Herrick, Op HERRICK, op herrick") == ["Op Herrick", "Op HERRICK"]


def test_a_broken_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names_x.tsv"
    path.write_text("# head\nonly a name\n", "utf-8")
    with pytest.raises(ValueError, match="not enough values"):
        list(lexicons.read(path))
    path.write_text("Acme\tno such category\tx\t\n", "utf-8")
    with pytest.raises(ValueError, match="no such category"):
        list(lexicons.read(path))


def test_flags_of_a_line_are_read(tmp_path: Path) -> None:
    path = tmp_path / "names_x.tsv"
    path.write_text("Acme Pumps\tsystem\tplatform\t!i\n", "utf-8")
    assert list(lexicons.read(path)) == [
        Entry("Acme Pumps", Category.SYSTEM, "platform", exact=True, any_case=True)
    ]
