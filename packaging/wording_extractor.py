"""Lets Babel find the sentences in wording files and guides: every string that a person reads."""

import tomllib
from collections.abc import Generator, Iterable, Mapping, Sequence
from typing import IO, Any

NOT_SENTENCES = frozenset({"checked_on", "source", "where", "url", "first", "newest"})
"""Keys whose values are addresses, ids or notes for reviewers."""

Found = tuple[int, str, str, Sequence[str]]


def extract(
    file: IO[bytes],
    keywords: Iterable[str],
    comment_tags: Iterable[str],
    options: Mapping[str, str],
) -> Generator[Found, None, None]:
    """Each sentence of a TOML file with its line, as Babel asks for it; the id is the comment."""
    del keywords, comment_tags, options
    text = file.read().decode("utf-8")
    lines = text.splitlines()
    for name, sentence in _sentences(tomllib.loads(text), ""):
        yield _line(lines, sentence), "gettext", sentence, [name]


def _sentences(value: Any, name: str) -> Generator[tuple[str, str], None, None]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in NOT_SENTENCES or isinstance(inner, Mapping):
                yield from _sentences(inner, f"{name}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _sentences(inner, name)


def _line(lines: Sequence[str], sentence: str) -> int:
    start = sentence[:20].replace('"', '\\"')
    return next((number for number, line in enumerate(lines, 1) if start in line), 1)
