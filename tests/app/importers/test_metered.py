import io
from contextlib import nullcontext

import pytest

from app.importers.limits import Limits
from app.importers.metered import Damaged, Meter, Metered


def metered(content: bytes, meter: Meter) -> Metered:
    return Metered(
        io.BytesIO(content), name="a.csv", meter=meter, translate=lambda _name: nullcontext()
    )


def test_bytes_pass_through_in_pieces() -> None:
    stream = metered(b"abcdef", Meter(Limits()))
    assert [stream.read(4), stream.read(4), stream.read(4)] == [b"abcd", b"ef", b""]


def test_one_file_past_its_limit_stops() -> None:
    with pytest.raises(Damaged):
        metered(b"abcdef", Meter(Limits(member_bytes=5))).read()


def test_all_files_together_past_their_limit_stop() -> None:
    meter = Meter(Limits(total_bytes=8))
    metered(b"abcdef", meter).read()
    with pytest.raises(Damaged):
        metered(b"abcdef", meter).read()
