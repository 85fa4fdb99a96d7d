"""Keeps spaCy's command line, and the network clients it brings, out of processes that detect.

``import spacy`` loads ``spacy.cli`` for the sake of one function, ``spacy.info``; with it come a
downloader and three HTTP clients, about a third of the time and of the modules. The process that
reads exports needs none of them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_PACKAGE = "spacy.cli"
_MODULE = "spacy.cli.info"


@contextmanager
def without_command_line() -> Iterator[None]:
    """While spaCy is first imported, its command line is an empty stand-in.

    Afterwards it can be imported as usual. Where spaCy is loaded already, nothing is changed.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_in = ModuleType(_MODULE)
    vars(stand_in)["info"] = None
    sys.modules[_PACKAGE] = ModuleType(_PACKAGE)
    sys.modules[_MODULE] = stand_in
    try:
        yield
    finally:
        del sys.modules[_PACKAGE], sys.modules[_MODULE]
