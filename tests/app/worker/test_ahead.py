import threading
from collections.abc import Iterator

import pytest

from app.worker.ahead import Ahead


def test_everything_comes_in_order_and_then_the_end() -> None:
    ahead = Ahead(iter(range(5)), most=2)
    assert [ahead.next(wait=True) for _ in range(6)] == [(0,), (1,), (2,), (3,), (4,), None]
    assert ahead.ended
    assert ahead.next(wait=True) is None


def test_nobody_waits_for_a_slow_source_who_does_not_want_to() -> None:
    go = threading.Event()

    def slow() -> Iterator[int]:
        go.wait(10)
        yield 1

    ahead = Ahead(slow(), most=2)
    assert ahead.next(wait=False) is None
    assert not ahead.ended
    go.set()
    assert ahead.next(wait=True) == (1,)


def test_no_more_is_taken_ahead_than_wanted() -> None:
    taken: list[int] = []

    def counted() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    ahead = Ahead(counted(), most=3)
    assert ahead.next(wait=True) == (0,)
    assert len(taken) <= 6


def test_what_the_source_raises_is_raised_where_it_is_waited_for() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("source")

    ahead = Ahead(broken(), most=2)
    assert ahead.next(wait=True) == (1,)
    with pytest.raises(KeyError):
        ahead.next(wait=True)
    assert ahead.ended
