"""A list comes back from its file as it was; a file that asks too much is refused unread."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ListUnreadable
from app.own_lines import parse
from app.watchlist.list_file import MOST_BYTES, MOST_MEMORY, MOST_WORK, dump, load, read
from app.watchlist.seal import seal
from app.watchlist.sealed import Cost, entry

WORDS = "Larkspur\nsite: Building C4\nRed Falcon\nsystem: Nightjar"
SEALED = seal(parse(WORDS, file="w"), file="w", cost=Cost(n=4, r=2, p=1))


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    data = json.loads(dump(SEALED))
    change(data)
    return json.dumps(data).encode()


def test_a_list_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(dump(SEALED), "utf-8")
    assert read(path) == SEALED


def test_the_file_holds_no_term_and_no_order() -> None:
    written = dump(SEALED)
    assert not any(word in written.casefold() for word in ("larkspur", "building", "falcon"))
    data = json.loads(written)
    assert data["terms"] == sorted(data["terms"])
    assert data["filter"]["taken"] == sorted(data["filter"]["taken"])


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(format="x"),
        lambda d: d.update(version=2),
        lambda d: d.update(folding=2),
        lambda d: d["hash"].update(name="md5"),
        lambda d: d["filter"].update(name="crc32"),
        lambda d: d["hash"].update(n=3),
        lambda d: d["hash"].update(n=1),
        lambda d: d["hash"].update(n=True),
        lambda d: d["hash"].update(n=1 << 16, r=1),  # more than scrypt allows
        lambda d: d["hash"].update(n=1 << 40),
        lambda d: d["hash"].update(n=1 << 16, r=16),
        lambda d: d["hash"].update(p=MOST_WORK),
        lambda d: d["hash"].update(r=0),
        lambda d: d["hash"].update(n=4.0),
        lambda d: d["hash"].update(salt="00"),
        lambda d: d["hash"].pop("salt"),
        lambda d: d.pop("hash"),
        lambda d: d.update(hash=[]),
        lambda d: d["filter"].update(slots=4),
        lambda d: d["filter"].update(slots=1 << 60),
        lambda d: d["filter"].update(slots=20, taken=[1, 2, 3]),
        lambda d: d["filter"].update(taken=[]),
        lambda d: d["filter"].update(taken=list(range(1000))),
        lambda d: d["filter"].update(taken=[-1]),
        lambda d: d["filter"].update(taken=[1, 1]),
        lambda d: d["filter"].update(taken=["1"]),
        lambda d: d.update(categories=["secrets"]),
        lambda d: d.update(categories=["site", "site"]),
        lambda d: d.update(categories=[[]]),
        lambda d: d.update(terms=[]),
        lambda d: d.update(terms=["zz" * 17] * 4),
        lambda d: d.update(terms=["00" * 17] * 10_001),
        lambda d: d.update(terms=[17]),
    ],
)
def test_a_file_that_is_not_as_it_must_be_is_refused(
    change: Callable[[dict[str, Any]], object],
) -> None:
    with pytest.raises(ListUnreadable) as error:
        load(changed(change), file="list.json")
    assert error.value.sentence().startswith("list.json ")


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"\xff", b"{" * 100_000, b"[" * 200_000, b"1" * 5_000, b" " * (MOST_BYTES + 1)],
)
def test_what_is_no_list_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(ListUnreadable):
        load(data, file="list.json")


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable):
        read(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("n", "r", "p"), [(2, 1, 1), (1 << 15, 1, 16), (1 << 16, 7, 1), (2, 16, 64), (4, 1, 1 << 17)]
)
def test_every_cost_that_is_accepted_can_be_paid(n: int, r: int, p: int) -> None:
    sealed = load(changed(lambda d: d["hash"].update(n=n, r=r, p=p)), file="list.json")
    assert sealed.cost.memory <= MOST_MEMORY
    entry("larkspur", 1, salt=sealed.salt, cost=sealed.cost)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.sampled_from(["format", "version", "folding", "hash", "filter", "categories", "terms"]),
)
def test_any_value_in_any_place_is_read_or_refused(value: object, name: str) -> None:
    with suppress(ListUnreadable):
        assert load(changed(lambda d: d.update({name: value})), file="list.json") == SEALED
