import subprocess

from app.worker.command import worker_command, worker_environment
from app.worker.frames import Frames
from app.worker.protocol import Warm, event
from resources import ROOT


def test_a_worker_whose_window_is_gone_ends() -> None:
    process = subprocess.Popen(
        worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(worker_environment()),
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    (warm,) = Frames().feed(process.stdout.read(len(b"\0\0\0\0") + len(b'{"t":"warm"}')))
    assert event(warm) == Warm()
    process.stdin.close()
    assert process.wait(10) == 0
    process.stdout.close()
