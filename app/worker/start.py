"""The worker process from start to end: cut off, load, serve.

Nothing but our own code and the standard library is imported before contact with the outside is
cut off; whatever a library of others does when it is loaded, it does alone.
"""

import os

from app.worker import confine
from app.worker.channel import Channel, WindowGone, take_standard_streams
from app.worker.command import QUIET


def main() -> int:
    """Be a worker on standard input and output; the exit status."""
    os.environ.update(QUIET)
    incoming, outgoing = take_standard_streams()
    mechanisms = confine.before_loading()
    from app.worker.serve import serve
    from app.worker.warm import load

    try:
        serve(Channel(incoming, outgoing), load(), mechanisms=mechanisms)
    except WindowGone:
        return 1
    return 0
