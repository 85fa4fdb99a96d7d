import ctypes
import sys

import pytest

from app.worker import windows


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes are those of 64 bits")
def test_the_structures_have_the_sizes_that_windows_gives_them() -> None:
    assert ctypes.sizeof(windows.BasicLimits) == 64
    assert ctypes.sizeof(windows.ExtendedLimits) == 144


def test_the_job_allows_one_process_and_memory_with_an_end() -> None:
    limits = windows.limits()
    assert limits.basic.active_processes == 1
    assert limits.process_memory == windows.MEMORY
    assert limits.basic.flags == 0x8 | 0x100 | 0x400


@pytest.mark.skipif(sys.platform == "win32", reason="would confine the test's own process")
def test_elsewhere_there_are_no_jobs() -> None:
    with pytest.raises(OSError, match="job"):
        windows.confine()
