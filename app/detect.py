"""JSON Lines in, JSON Lines out: the spans of any text, through the confined worker."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from app.text import Sentence
from nlp.labels import Document, FieldKind, Span

Detect = Callable[[Iterable[Document]], Iterator[tuple[str, tuple[Span, ...]]]]
"""Finds the spans of documents, streaming, in the order in which they came."""


def detect_lines(
    lines: TextIO, *, detect: Detect, remark: Callable[[Sentence], None]
) -> Iterator[str]:
    """The answer to each line, in input order, as soon as it is known.

    Args:
        lines: One JSON object a line: ``id``, ``text`` and, if known, ``field``.
        detect: Finds the spans.
        remark: Told of lines that had to be read in another way than written, or skipped.
    """
    for name, spans in detect(_documents(lines, remark)):
        found = [[s.start, s.end, str(s.label), round(s.confidence, 4), s.rule] for s in spans]
        yield json.dumps({"id": json.loads(name), "spans": found}, ensure_ascii=False)


def _documents(lines: Iterable[str], remark: Callable[[Sentence], None]) -> Iterator[Document]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            name, text = entry["id"], entry["text"]
        except (ValueError, KeyError, TypeError, RecursionError):
            name = text = None
        if not isinstance(name, (str, int)) or not isinstance(text, str):
            remark(Sentence("cli.detect_line", {"line": number}))
            continue
        yield Document(json.dumps(name), text, _kind(entry.get("field"), number, remark))


def _kind(name: object, number: int, remark: Callable[[Sentence], None]) -> FieldKind:
    if name is None:
        return FieldKind.CV_TEXT
    try:
        return FieldKind(str(name))
    except ValueError:
        remark(Sentence("cli.detect_field", {"line": number}))
        return FieldKind.CV_TEXT
