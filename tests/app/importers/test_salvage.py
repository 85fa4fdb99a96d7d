import io
import zipfile
from typing import IO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.salvage import torn_files

FILES = {"a.csv": b"first " * 900, "b.csv": b"", "c.csv": b"third\n" * 50}


class Forward(io.RawIOBase):
    """A file that cannot seek: a zip written to it has its sizes behind each member."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(cast("bytes", data))
        self.written += piece
        return len(piece)


def pack(method: int, *, streamed: bool = False) -> bytes:
    target = Forward() if streamed else io.BytesIO()
    with zipfile.ZipFile(cast("IO[bytes]", target), "w", method) as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    return target.written if isinstance(target, Forward) else target.getvalue()


PACKED = [
    pack(zipfile.ZIP_DEFLATED),
    pack(zipfile.ZIP_STORED),
    pack(zipfile.ZIP_DEFLATED, streamed=True),
]


def salvaged(data: bytes) -> dict[str, bytes]:
    found = {}
    for torn in torn_files(io.BytesIO(data), longest=10**6):
        try:
            found[torn.name] = torn.open().read()
        except EOFError:
            found[torn.name] = b"cut off"
    return found


@pytest.mark.parametrize("packed", PACKED, ids=["deflated", "stored", "sizes behind"])
def test_all_files_are_found_where_only_the_list_is_missing(packed: bytes) -> None:
    assert salvaged(packed[: packed.index(b"PK\x01\x02")]) == FILES


@pytest.mark.parametrize("packed", PACKED, ids=["deflated", "stored", "sizes behind"])
@given(cut=st.integers(0, 400))
def test_what_stands_before_any_cut_is_whole(packed: bytes, cut: int) -> None:
    for name, data in salvaged(packed[:cut]).items():
        assert data in {FILES[name], b"cut off"}


@given(st.binary(max_size=200))
def test_any_bytes_behind_a_header_are_survived(garbage: bytes) -> None:
    start = PACKED[0][: PACKED[0].index(b"a.csv")]
    for torn in torn_files(io.BytesIO(start + garbage), longest=1000):
        assert isinstance(torn.name, str)


def test_search_for_an_end_gives_up_on_a_bomb() -> None:
    found = list(torn_files(io.BytesIO(PACKED[2]), longest=100))
    assert [torn.name for torn in found] == ["a.csv"]
