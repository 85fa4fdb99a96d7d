"""One tool in a process of its own: what it finds, how fast, and what it costs to have it loaded.

``python -m nlp.training.runner NAME [PATH]`` reads ``{"id","text","field"}`` lines from standard
input and writes one JSON object to standard output.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from nlp.labels import Document, FieldKind
from nlp.training import systems
from nlp.training.corpus import Example
from nlp.training.systems import Run

ROOT = Path(__file__).resolve().parents[2]
STATUS = Path("/proc/self/status")
WARM = 16
"""So many texts are read before the clock starts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tool found and what it took.

    Attributes:
        labels: The labels it can give.
        version: Its version.
        found: By text, in order.
        load_seconds: From the first import to ready.
        words_per_second: Once it is warm.
        memory_mib: The most memory its process held; 0 where the system does not tell.
    """

    labels: frozenset[str]
    version: str
    found: list[list[Run]] = field(repr=False)
    load_seconds: float
    words_per_second: float
    memory_mib: float


def run(name: str, path: Path | None, examples: Sequence[Example]) -> Outcome:
    """Give the texts to a tool in a new process.

    Raises:
        systems.AbsentError: if the tool is not installed.
        subprocess.CalledProcessError: if it fails; it says why on standard error.
    """
    if name != systems.OURS and not systems.peers()[name].installed:
        raise systems.AbsentError(systems.peers()[name].title)
    command = [
        sys.executable,
        "-m",
        "nlp.training.runner",
        name,
        *([str(path.resolve())] if path else []),
    ]
    done = subprocess.run(  # noqa: S603  this module, run by the same interpreter
        command,
        check=True,
        cwd=ROOT,
        input="".join(map(line, examples)),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    read = json.loads(done.stdout.splitlines()[-1])
    read["labels"] = frozenset(read["labels"])
    read["found"] = [[(start, end, label) for start, end, label in runs] for runs in read["found"]]
    return Outcome(**read)


def line(example: Example) -> str:
    """A text as a tool is given it, with the line's end."""
    row = {"id": example.id, "text": example.text, "field": example.kind.value}
    return json.dumps(row, ensure_ascii=False) + "\n"


def measure(name: str, path: Path | None, documents: Sequence[Document]) -> Outcome:
    """The same in this process."""
    began = time.perf_counter()
    system = systems.load(name, path)
    loaded = time.perf_counter()
    system.read(documents[:WARM])
    warm = time.perf_counter()
    found = system.read(documents)
    taken = time.perf_counter() - warm
    words = sum(len(document.text.split()) for document in documents)
    return Outcome(
        labels=system.labels,
        version=system.version,
        found=found,
        load_seconds=round(loaded - began, 2),
        words_per_second=round(words / taken),
        memory_mib=peak(),
    )


def peak(status: Path = STATUS) -> float:
    """The most memory this process has held, in MiB, as Linux counts it; 0 elsewhere."""
    if not status.is_file():
        return 0.0
    rows = dict(row.split(":", 1) for row in status.read_text().splitlines() if ":" in row)
    return round(int(rows["VmHWM"].split()[0]) / 1024)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read texts from standard input, write the outcome to standard output."""
    name, *path = sys.argv[1:] if arguments is None else arguments
    rows = [json.loads(row) for row in sys.stdin.read().splitlines()]
    documents = [Document(row["id"], row["text"], FieldKind(row["field"])) for row in rows]
    outcome = asdict(measure(name, Path(path[0]) if path else None, documents))
    outcome["labels"] = sorted(outcome["labels"])
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
