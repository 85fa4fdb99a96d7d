"""Ours and other tools behind one shape: texts in, runs with the tool's own labels out.

Other tools are looked up by name when they are asked for: they are no dependency of the project.
"""

import importlib
import importlib.metadata
import importlib.util
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from nlp.labels import Category, Document

TABLE = Path(__file__).resolve().parent / "peers.toml"
OURS = "undershare"

Run = tuple[int, int, str]
"""First code point, one past the last, and the tool's label."""

Read = Callable[[Sequence[Document]], list[list[Run]]]


class AbsentError(RuntimeError):
    """The tool is not installed in the running environment."""


@dataclass(frozen=True, slots=True)
class System:
    """A tool that is loaded and can be given texts.

    Attributes:
        labels: The labels it can give.
        version: Its version, empty where it has none.
        read: From texts to runs.
    """

    labels: frozenset[str]
    version: str
    read: Read = field(repr=False)


@dataclass(frozen=True, slots=True)
class Peer:
    """What is known of a tool before it is loaded.

    Attributes:
        name: Its name in the table.
        title: Its name for readers.
        package: What it is imported as.
        labels: By its label, which of our categories that covers.
        settings: Everything else that the table says.
    """

    name: str
    title: str
    package: str
    labels: dict[str, frozenset[Category]]
    settings: dict[str, Any]

    @property
    def installed(self) -> bool:
        """Whether the running environment has it."""
        return importlib.util.find_spec(self.package) is not None


@cache
def peers() -> dict[str, Peer]:
    """Every tool of ``peers.toml``."""
    return {
        name: Peer(
            name=name,
            title=row["title"],
            package=row["package"],
            labels={
                label: frozenset(map(Category, covered)) for label, covered in row["labels"].items()
            },
            settings=row,
        )
        for name, row in tomllib.loads(TABLE.read_text("utf-8")).items()
        if isinstance(row, dict)
    }


def load(name: str, path: Path | None = None) -> System:
    """A tool, ready to read.

    Args:
        name: ``undershare`` or a name of ``peers.toml``.
        path: Our model's folder, or the spaCy pipeline that the tool works on.

    Raises:
        AbsentError: if it is not installed; the message is its title.
    """
    if name == OURS:
        return _ours(path)
    peer = peers()[name]
    if not peer.installed:
        raise AbsentError(peer.title)
    makers: dict[str, Callable[[Peer, Path | None], System]] = {
        "spacy": _spacy,
        "presidio": _presidio,
        "scrubadub": _scrubadub,
    }
    return makers[name](peer, path)


def surest(found: Iterable[tuple[float, Run]]) -> list[Run]:
    """Runs that do not overlap: the surer first, then the longer, then the earlier."""
    kept: list[Run] = []
    for _, run in sorted(found, key=lambda row: (-row[0], row[1][0] - row[1][1], row[1])):
        if all(run[1] <= other[0] or other[1] <= run[0] for other in kept):
            kept.append(run)
    return sorted(kept)


def _ours(folder: Path | None) -> System:
    from nlp import pipeline  # here, so that loading it is timed as with the others

    model = pipeline.load(folder or pipeline.MODEL)

    def read(documents: Sequence[Document]) -> list[list[Run]]:
        return [
            [(span.start, span.end, span.label.value) for span in spans]
            for _, spans in model.detect(documents)
        ]

    return System(frozenset(category.value for category in Category), model.version, read)


def _spacy(peer: Peer, path: Path | None) -> System:
    if path is None:
        raise ValueError("which spaCy pipeline?")
    model = importlib.import_module("spacy").load(path)

    def read(documents: Sequence[Document]) -> list[list[Run]]:
        return [
            [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
            for doc in model.pipe(document.text for document in documents)
        ]

    labels = frozenset(label for of_pipe in model.pipe_labels.values() for label in of_pipe)
    known = labels & peer.labels.keys()
    return System(known, _version("spacy"), read)


def _presidio(peer: Peer, path: Path | None) -> System:
    if path is None:
        raise ValueError("which spaCy pipeline?")
    _stay_offline()
    engines = importlib.import_module("presidio_analyzer.nlp_engine")
    analyzer = importlib.import_module("presidio_analyzer")
    models = [{"lang_code": "en", "model_name": str(path)}]
    provider = engines.NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": models}
    )
    engine = analyzer.AnalyzerEngine(
        nlp_engine=provider.create_engine(), supported_languages=["en"]
    )

    def one(text: str) -> list[Run]:
        results = engine.analyze(text, language="en")
        return surest((row.score, (row.start, row.end, row.entity_type)) for row in results)

    known = frozenset(engine.get_supported_entities("en")) & peer.labels.keys()
    return System(known, _version("presidio-analyzer"), lambda texts: [one(t.text) for t in texts])


def _scrubadub(peer: Peer, _path: Path | None) -> System:
    package = importlib.import_module("scrubadub")
    scrubbers = [package.Scrubber(locale=locale) for locale in peer.settings["locales"]]

    def one(text: str) -> list[Run]:
        found = (filth for scrubber in scrubbers for filth in scrubber.iter_filth(text))
        parts = (part for filth in found for part in getattr(filth, "filths", [filth]))
        return surest((1.0, (part.beg, part.end, part.type)) for part in parts)

    detectors = (detector for scrubber in scrubbers for detector in scrubber._detectors.values())  # noqa: SLF001  it has no other way to ask
    known = frozenset(detector.filth_cls.type for detector in detectors) & peer.labels.keys()
    return System(known, _version("scrubadub"), lambda texts: [one(t.text) for t in texts])


def _stay_offline() -> None:
    """Keep the package that presidio checks addresses with from fetching a list of suffixes.

    It carries a copy of that list and takes it where there is no network.
    """
    suffixes = importlib.import_module("tldextract")
    suffixes.extract = suffixes.TLDExtract(suffix_list_urls=())  # type: ignore[attr-defined]


def _version(distribution: str) -> str:
    return f"{distribution} {importlib.metadata.version(distribution)}"
