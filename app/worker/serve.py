"""What a warm worker does: confine itself, read, answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.importers.events import Cancelled
from app.worker import confine, protocol
from app.worker.channel import Channel, WindowGone
from app.worker.faults import reason
from app.worker.model import Seal
from app.worker.reading import Pipeline, Reader, Reading
from nlp.labels import Document

CHECKS = 64
"""Texts that are checked in one go."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a worker works with, all of it loaded.

    Attributes:
        read: Reads an export.
        pipeline: Finds spans.
        language: Tells the language of a text.
        versions: Of the parts, by name.
    """

    read: Reader
    pipeline: Pipeline
    language: Callable[[str], str]
    versions: Mapping[str, str]


Confine = Callable[[list[Path], tuple[str, ...]], Seal]


def serve(
    channel: Channel,
    tools: Tools,
    *,
    mechanisms: tuple[str, ...] = (),
    confine_to: Confine | None = None,
) -> None:
    """Answer one window until it says goodbye.

    Args:
        channel: The pipes to it.
        tools: Loaded, since nothing can be loaded later.
        mechanisms: What the system took already.
        confine_to: Confines this process to paths and measures how well; ours if None.

    Raises:
        WindowGone: if nobody listens any more.
    """
    channel.send(protocol.Warm())
    request = channel.first()
    if not isinstance(request, protocol.Open):
        return
    paths = [Path(path) for path in request.paths]
    seal = (confine_to or _confine)(paths, mechanisms)
    channel.send(protocol.Ready(seal, tools.versions))
    channel.listen()
    if paths:
        _read(channel, tools, paths)
    while not channel.closed:
        _answer(channel, tools.pipeline, wait=True)


def _confine(paths: list[Path], mechanisms: tuple[str, ...]) -> Seal:
    from app.worker import seal

    found, loose = seal.targets(paths), confine.loose_threads()
    mechanisms += confine.before_reading(paths)
    return seal.measure(found, mechanisms=mechanisms, loose_threads=loose)


def _read(channel: Channel, tools: Tools, paths: list[Path]) -> None:
    def pause() -> None:
        if channel.cancelled:
            raise Cancelled
        _answer(channel, tools.pipeline, wait=False)

    reading = Reading(tools.pipeline, send=channel.send, pause=pause, language=tools.language)
    try:
        reading.run(tools.read, paths)
    except Cancelled:
        channel.send(protocol.Cancelled())
    except WindowGone:
        raise
    except Exception as fault:  # noqa: BLE001  whatever it is, the person is told in plain words
        channel.send(protocol.Failed(reason(fault)))


def _answer(channel: Channel, pipeline: Pipeline, *, wait: bool) -> None:
    """Check the texts that have arrived, those of one threshold in one go."""
    checks = channel.checks(wait=wait, most=CHECKS)
    while checks:
        threshold = checks[0].threshold
        alike = [check for check in checks if check.threshold == threshold]
        checks = [check for check in checks if check.threshold != threshold]
        documents = [
            Document(check.id, check.text, check.kind, check.holds, check.column) for check in alike
        ]
        for name, spans in pipeline.detect(documents, threshold=threshold):
            channel.send(protocol.Checked(name, spans))
