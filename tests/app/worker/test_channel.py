import subprocess
import sys
import time
from typing import Any

import pytest

from app.worker import protocol
from app.worker.channel import Channel, WindowGone

PRINTS = """
import os, sys
from app.worker.channel import take_standard_streams
incoming, outgoing = take_standard_streams()
print("a library has something to say")
os.write(1, b"and so has C code")
sys.stderr.write("also on the other one")
sys.stderr.flush()
assert sys.stdin.read() == ""
outgoing.write(b"kept:" + incoming.read(5))
outgoing.flush()
"""


def test_what_libraries_print_does_not_reach_the_protocol() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRINTS], input=b"asked", capture_output=True, check=True
    )
    assert done.stdout == b"kept:asked"
    assert done.stderr == b""


def wait_for(channel: Channel, what: str) -> None:
    until = time.monotonic() + 5
    while not getattr(channel, what) and time.monotonic() < until:
        time.sleep(0.005)
    assert getattr(channel, what)


def test_requests_come_one_by_one_before_there_is_a_thread(pipes: Any) -> None:
    channel = Channel(pipes.incoming, pipes.outgoing)
    pipes.ask(protocol.encode(protocol.Open(("/a",))) + protocol.encode(protocol.Check("1", "x")))
    assert channel.first() == protocol.Open(("/a",))
    channel.listen()
    assert channel.checks(wait=True, most=9) == [protocol.Check("1", "x")]


def test_a_cancel_is_seen_without_asking(pipes: Any) -> None:
    channel = Channel(pipes.incoming, pipes.outgoing)
    channel.listen()
    assert not channel.cancelled
    pipes.ask(protocol.encode(protocol.Cancel()))
    wait_for(channel, "cancelled")
    assert not channel.closed


@pytest.mark.parametrize(
    "farewell", [protocol.encode(protocol.Bye()), b"garbage that is no message", b""]
)
def test_after_a_farewell_nothing_is_waited_for(farewell: bytes, pipes: Any) -> None:
    channel = Channel(pipes.incoming, pipes.outgoing)
    channel.listen()
    pipes.ask(protocol.encode(protocol.Check("1", "x")) + farewell)
    if not farewell:
        pipes.hang_up()
    assert channel.checks(wait=True, most=1) == [protocol.Check("1", "x")]
    assert channel.checks(wait=True, most=9) == []
    assert channel.closed


def test_no_more_checks_are_given_out_than_wanted(pipes: Any) -> None:
    channel = Channel(pipes.incoming, pipes.outgoing)
    channel.listen()
    pipes.ask(b"".join(protocol.encode(protocol.Check(str(n), "x")) for n in range(5)))
    pipes.hang_up()
    got = [channel.checks(wait=True, most=2) for _ in range(5)]
    assert [check for some in got for check in some] == [
        protocol.Check(str(n), "x") for n in range(5)
    ]
    assert max(map(len, got)) <= 2


def test_a_window_that_is_gone_ends_the_sending(pipes: Any) -> None:
    channel = Channel(pipes.incoming, pipes.outgoing)
    pipes.stop_listening()
    with pytest.raises(WindowGone):
        channel.send(protocol.Warm())
