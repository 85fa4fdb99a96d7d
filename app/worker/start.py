"""The worker process from start to end: cut off, load, serve.

Nothing but our own code and the standard library is imported before contact with the outside is
cut off; whatever a library of others does when it is loaded, it does alone.
"""

import gc
import os

from app.worker import confine
from app.worker.channel import Channel, WindowGone, take_standard_streams
from app.worker.command import QUIET
from app.worker.faults import reason
from app.worker.protocol import Failed


def main() -> int:
    """Be a worker on standard input and output; the exit status."""
    os.environ.update(QUIET)
    incoming, outgoing = take_standard_streams()
    mechanisms = confine.before_loading()
    channel = Channel(incoming, outgoing)
    try:
        _work(channel, mechanisms)
    except WindowGone:
        return 1
    except Exception as fault:  # noqa: BLE001  whatever it is, the person is told in plain words
        channel.send(Failed(reason(fault)))
        return 1
    return 0


def _work(channel: Channel, mechanisms: tuple[str, ...]) -> None:
    from app.worker.serve import serve
    from app.worker.warm import load

    tools = load()
    # What is loaded stays; looking through it for garbage again and again would cost.
    gc.collect()
    gc.freeze()
    serve(channel, tools, mechanisms=mechanisms)
