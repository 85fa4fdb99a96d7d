"""Names of files inside an export: labels from outside, to be shown and never to be trusted."""

from pathlib import PurePosixPath

DEBRIS = (".DS_Store", "._", "Thumbs.db", "desktop.ini")
DEBRIS_FOLDER = "__MACOSX/"
LONGEST = 120
"""Characters that are shown, about a line."""


def shown(name: str) -> str:
    """The end of a name: a hostile one must not fill the window."""
    plain = printable(name)
    return plain if len(plain) <= LONGEST else f"…{plain[1 - LONGEST :]}"


def printable(name: str) -> str:
    """A name without control characters and halves of surrogate pairs."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)


def is_debris(name: str) -> bool:
    """Whether a system left it there: it is no part of an export."""
    base = name.rsplit("/", 1)[-1]
    return f"/{DEBRIS_FOLDER}" in f"/{name}" or base.startswith(DEBRIS)


def is_inside(name: str) -> bool:
    """Whether it would stay inside a folder that it is put into; an honest name does."""
    name = name.replace("\\", "/")
    has_drive = len(name) > 1 and name[1] == ":"
    return not (has_drive or name.startswith("/") or ".." in PurePosixPath(name).parts)


def common_root(names: list[str]) -> str:
    """The folder that everything stands in, with its slash, or ""."""
    roots = {name.partition("/")[0] for name in names if "/" in name}
    if len(roots) == 1 and all("/" in name for name in names):
        return f"{roots.pop()}/"
    return ""
