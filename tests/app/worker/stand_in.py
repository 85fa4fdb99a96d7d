"""A worker process for tests: it behaves as its first argument says."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from app.errors import UnreadableExport
from app.importers import events
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import Audience, Field, Item, Place, Profile, Section
from app.text import Sentence
from app.worker import confine, protocol
from app.worker.channel import Channel, take_standard_streams
from app.worker.serve import Tools, serve
from nlp.labels import Category, Document, FieldKind, Span
from nlp.skeleton import analyse

WORDS = {"Nimrod": Category.SYSTEM, "Cheltenham": Category.PLACE}
BECAUSE = Sentence("worker.crashed")


def field(number: int, text: str) -> Field:
    place = Place("Positions.csv", number + 2, "Description", text)
    return Field(
        id=f"Positions.csv#{number + 2}/Description",
        section=Section.POSITIONS,
        label="Description",
        text=text,
        kind=FieldKind.POSITION_DESCRIPTION,
        audience=Audience.PUBLIC,
        place=place,
        item=f"Positions.csv#{number + 2}",
    )


Rules = Callable[[Document], tuple[Span, ...]]


class Words:
    """Finds the words above; the model "knows" that Cheltenham is none."""

    def rules(self, document: Document) -> tuple[Span, ...]:
        return tuple(
            Span(at, at + len(word), category, 1.0, "words")
            for word, category in WORDS.items()
            if (at := document.text.find(word)) >= 0
        )

    def detect(
        self,
        documents: Iterable[Document],
        *,
        threshold: float | None = None,
        rules: Rules | None = None,
    ) -> Iterator[tuple[str, tuple[Span, ...]]]:
        assert threshold is None or 0 <= threshold <= 1
        found = rules or self.rules
        for document in documents:
            if "explode" in document.text:
                raise ValueError(document.text)
            if "all memory" in document.text:
                bytearray(2 << 30)  # more than is allowed, less than there is
            yield (
                document.id,
                tuple(s for s in found(document) if s.label is not Category.PLACE),
            )


def read_lines(
    paths: Sequence[Path], *, on_event: Callable[[events.Event], None] = lambda _: None
) -> events.Reading:
    """Each line of the first file is a position."""
    lines = paths[0].read_text("utf-8").splitlines()
    fields = tuple(field(number, line) for number, line in enumerate(lines))
    items = tuple(Item(f.item, f.section, f.text[:9]) for f in fields)
    for item, one in zip(items, fields, strict=True):
        on_event(events.ItemRead(item))
        on_event(events.FieldRead(one))
    report = FileReport(paths[0].name, FileState.READ, len(lines), len(lines))
    on_event(events.FileDone(report))
    source = Source(str(paths[0]), "lines", BECAUSE, (report,))
    on_event(events.SourceDone(source))
    return events.Reading(Profile("Alex Reed", fields, items), (source,))


def find_nothing(paths: Sequence[Path], **_: object) -> events.Reading:
    raise UnreadableExport(Sentence("reading.source.folder_empty"))


def read_without_end(
    paths: Sequence[Path], *, on_event: Callable[[events.Event], None]
) -> events.Reading:
    rows = 0
    while True:
        rows += 1
        on_event(events.RowsRead("endless.csv", rows))
        time.sleep(0.01)


def work(read: Callable[..., events.Reading]) -> None:
    incoming, outgoing = take_standard_streams()
    mechanisms = confine.before_loading()
    analyse("Everything that is loaded late. Now.")
    tools = Tools(read, Words(), lambda _: "en", {"pipeline": "words 1"})
    serve(Channel(incoming, outgoing), tools, mechanisms=mechanisms)


def misbehave(behaviour: str) -> None:
    out = sys.stdout.buffer
    match behaviour:
        case "garbage":
            out.write(os.urandom(2) * 4096)
        case "chatter":
            out.write(b"Warning: this library has something to say\n" * 100)
        case "huge":
            out.write((1 << 31).to_bytes(4, "big") + b"x" * 65536)
        case "out of turn":
            out.write(protocol.encode(protocol.Done("", 0, 0, 0, 0, 0)))
        case "cannot load":
            out.write(protocol.encode(protocol.Failed(Sentence("worker.broken", {"code": "x"}))))
        case "dies":
            out.write(protocol.encode(protocol.Warm()))
            out.flush()
            os.kill(os.getpid(), 9)
        case "hangs":
            out.write(protocol.encode(protocol.Warm()))
            out.flush()
            time.sleep(60)
    out.flush()
    sys.stdin.buffer.read()


if __name__ == "__main__":
    match sys.argv[1]:
        case "reads lines":
            work(read_lines)
        case "finds nothing":
            work(find_nothing)
        case "never ends":
            work(read_without_end)
        case other:
            misbehave(other)
