import sys
import threading
import tomllib

import pytest

from app.worker import linux

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux alone")


def calls() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(linux._CALLS.read_text("utf-8"))


def test_every_call_has_a_number_here_or_is_newer_than_this_libseccomp() -> None:
    seccomp = pytest.importorskip(
        "pyseccomp", reason="no libseccomp (Debian: libseccomp2)", exc_type=RuntimeError
    )
    newest = {"memfd_secret", "fchmodat2", "mount_setattr", "process_madvise"}
    unknown = {
        call
        for groups in calls().values()
        for group in groups.values()
        for call in group
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, call) == -1
    }
    assert unknown <= newest, "a call may be misspelt"


@pytest.mark.parametrize("call", ["read", "write", "mmap", "futex", "exit_group", "openat"])
def test_what_a_reading_needs_is_not_refused_whole(call: str) -> None:
    refused = {c for groups in calls().values() for group in groups.values() for c in group}
    assert call not in refused


def test_no_call_is_listed_twice() -> None:
    listed = [c for groups in calls().values() for group in groups.values() for c in group]
    assert len(listed) == len(set(listed))


def test_flags_are_taken_apart_bit_by_bit() -> None:
    assert linux._single_bits(0b1010001) == [1, 16, 64]


def test_threads_are_counted() -> None:
    before = linux.threads()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert linux.threads() == before + 1
    finally:
        stop.set()
        thread.join()


def test_a_missing_libseccomp_is_an_error_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    with pytest.raises(OSError, match="libseccomp"):
        linux.refuse_contact()


def test_a_missing_landlock_is_an_error_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "landlock", None)
    with pytest.raises(OSError, match="landlock"):
        linux.only_read([])
