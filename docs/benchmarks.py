"""Measures the budgets in one run, each against a named baseline, and writes docs/benchmarks.md.

Run it on a machine that does nothing else: ``make bench``. Its figures are those of one machine on
one day; no test depends on them.
"""

import datetime as dt
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from large_archive import Writer  # noqa: E402  found through the line above

from app.opening import checkup_of  # noqa: E402  the same
from app.worker import client, protocol  # noqa: E402  the same
from resources import ROOT  # noqa: E402  the same

RUNS = 5
ENCODER_SECONDS = 30.0
"""How long the encoder is watched on the large archive; it goes on in the background."""
ROWS = {"connections": 30_000, "messages": 100_000, "posts": 5_000}
TENTH = {name: count // 10 for name, count in ROWS.items()}
SAMPLE = ROOT / "samples" / "linkedin"


@dataclass(frozen=True)
class Line:
    """A line of the table."""

    what: str
    budget: str
    measured: str
    met: str


def spread(values: Sequence[float], unit: str = "s", digits: int = 2) -> str:
    """Least, median and greatest of several runs."""
    least, most = min(values), max(values)
    middle = statistics.median(values)
    return f"{least:.{digits}f} / {middle:.{digits}f} / {most:.{digits}f} {unit}"


def verdict(met: object) -> str:
    """Whether a budget is met, by the median."""
    return "yes" if met else "**no**"


def own_script(*arguments: str | Path) -> dict[str, object]:
    """What a script of this folder prints."""
    command = [sys.executable, "-P", str(HERE / "benchmark_window.py"), *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def window_on_screen() -> Iterator[Line]:
    """Our window against a bare one, in turns."""
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    spacy = False
    for _run in range(RUNS + 2):
        for how, taken in times.items():
            begun = time.monotonic()
            seen = own_script(how)
            taken.append(float(str(seen["seen"])) - begun)
            spacy = spacy or bool(seen["spacy"])
    ratio = statistics.median(times["ours"]) / statistics.median(times["bare"])
    measured = f"{spread(times['ours'])}; bare window {spread(times['bare'])}; ratio {ratio:.2f}"
    yield Line("Window painted, from the start of the process", "≤ 2 × a bare PySide6 window",
               measured, verdict(ratio <= 2))  # fmt: skip
    yield Line("spaCy in the window's process", "never", "loaded" if spacy else "not loaded",
               verdict(not spacy))  # fmt: skip


def worker_start() -> Iterator[Line]:
    """From the start of a worker to warm, and from the request to the measured seal."""
    warm, sealed, level = [], [], ""
    for _run in range(RUNS):
        begun = time.monotonic()
        with client.Worker() as worker:
            until_warm(worker)
            warm.append(time.monotonic() - begun)
            begun = time.monotonic()
            level = str(worker.confine().level)
            sealed.append(time.monotonic() - begun)
    yield Line("Worker warm, from the start of its process", "≤ 2.5 s", spread(warm),
               verdict(statistics.median(warm) <= 2.5))  # fmt: skip
    yield Line("Confining itself and trying to break out", "none", spread(sealed, digits=3),
               f"({level})")  # fmt: skip


def until_warm(worker: client.Worker) -> None:
    """Wait until a worker has loaded everything."""
    while worker.session.state.value == "starting":
        piece = worker._pieces.get(timeout=client.TIMEOUT)  # noqa: SLF001  nothing is owed yet
        worker.session.feed(piece)


def usual_archive(folder: Path) -> Iterator[Line]:
    """An archive of about 60 fields with a warm worker."""
    Writer(folder).profile(60)
    first, everything, fields = [], [], 0
    for _run in range(RUNS):
        with client.Worker() as worker:
            until_warm(worker)
            begun = time.monotonic()
            worker.write(worker.session.open([folder]))
            found: list[float] = []
            for event in worker.events():
                if isinstance(event, protocol.Spans) and not found:
                    found.append(time.monotonic() - begun)
            assert worker.session.audited is not None  # noqa: S101  events ended well
            fields = len(checkup_of(worker.session.audited).fields)
            everything.append(time.monotonic() - begun)
            first += found
    yield Line(f"First findings of an archive of {fields} fields, worker warm", "≤ 0.3 s",
               spread(first), verdict(statistics.median(first) <= 0.3))  # fmt: skip
    yield Line("All findings, inferences, choices and the exposure of it", "≤ 1.5 s",
               spread(everything), verdict(statistics.median(everything) <= 1.5))  # fmt: skip


def detection() -> Iterator[Line]:
    """The whole pipeline against the bare session of its network, on the same texts."""
    from app import importers
    from app.worker.reading import document_of
    from nlp import pipeline
    from nlp.encoder import encoder, windows, words

    loaded = pipeline.load()
    documents = [document_of(field) for field in importers.read([SAMPLE]).profile.fields] * 4
    count = sum(len(document.text.split()) for document in documents)
    network = encoder.load(pipeline.MODEL / "undershare_spans")
    judged = [document for document in documents if loaded.judges(document)]
    batches = [judged[n : n + pipeline.BATCH] for n in range(0, len(judged), pipeline.BATCH)]
    cut = [
        [w for d in batch for w in windows.cut(words.split(d.text), d.kind, network.tokenizer)]
        for batch in batches
    ]

    def bare() -> None:
        for batch in cut:
            network.session.scores(batch)

    def rules() -> None:
        for document in documents:
            loaded.rules(document)

    jobs: dict[str, Callable[[], object]] = {
        "whole": lambda: list(loaded.detect(documents)), "bare": bare, "rules": rules
    }  # fmt: skip
    rates: dict[str, list[float]] = {name: [] for name in jobs}
    for _run in range(RUNS):
        for name, job in jobs.items():
            begun = time.monotonic()
            job()
            rates[name].append(count / (time.monotonic() - begun))
    whole, alone = (statistics.median(rates[name]) for name in ("whole", "bare"))
    text = {name: spread(values, "words/s", 0) for name, values in rates.items()}
    yield Line(f"Detection, whole pipeline, warm ({count} words, short fields)", "≥ 8,000 words/s",
               text["whole"], verdict(whole >= 8_000))  # fmt: skip
    yield Line("The same against the bare encoder session", "≥ 50 %",
               f"{whole / alone:.0%}; session {text['bare']}",
               verdict(whole >= alone / 2))  # fmt: skip
    yield Line("Rules and word lists alone", "none", text["rules"], "")


class Memory:
    """The greatest resident memory of this process and those that it started, in MiB."""

    def __init__(self) -> None:
        self.most = 0.0
        self.of_worker = 0.0
        self._over = threading.Event()

    def watch(self) -> None:
        """Look until told that it is over."""
        own = os.getpid()
        while not self._over.wait(0.1):
            children = Path(f"/proc/{own}/task/{own}/children").read_text("ascii").split()
            sizes = [_resident(process) for process in (str(own), *children)]
            self.most = max(self.most, sum(sizes))
            self.of_worker = max(self.of_worker, sum(sizes[1:]))

    def end(self) -> None:
        """Stop looking."""
        self._over.set()


def _resident(process: str) -> float:
    """Proportional set size: shared pages are counted once over all processes."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


@contextmanager
def memory() -> Iterator[Memory]:
    """Watches while the block runs."""
    watched = Memory()
    thread = threading.Thread(target=watched.watch, daemon=True)
    thread.start()
    yield watched
    watched.end()
    thread.join()


@dataclass
class Pass:
    """One reading of an archive, from the request with a warm worker; seconds."""

    first: float = 0.0
    structure: float = 0.0
    judged: int = 0
    fields: int = 0
    watched: float = 0.0
    whole: bool = False


def read_large(folder: Path, seconds: float) -> Pass:
    """Read an archive, and watch the encoder for so long."""
    found = Pass()
    with client.Worker() as worker:
        until_warm(worker)
        begun = time.monotonic()
        worker.write(worker.session.open([folder]))
        for event in worker.events():
            now = time.monotonic() - begun
            match event:
                case protocol.FieldRead():
                    found.first = found.first or now
                    found.fields += 1
                case protocol.Spans(stage=protocol.Stage.MODEL):
                    found.structure = found.structure or now
                    found.judged += 1
                    found.watched = now - found.structure
                    if found.watched > seconds:
                        worker.write(worker.session.cancel())
                case protocol.Done():
                    found.whole = True
                case _:
                    pass
    return found


def large_archive(folder: Path) -> Iterator[Line]:
    """Structure and rules of everything, memory, and growth from a tenth to the whole."""
    Writer(folder / "tenth").large(**TENTH)
    Writer(folder / "whole").large(**ROWS)
    small = [read_large(folder / "tenth", 0).structure for _run in range(3)]
    with memory() as used:
        whole = read_large(folder / "whole", ENCODER_SECONDS)
    growth = whole.structure / statistics.median(small)
    yield Line("Large archive (30,000 connections, 100,000 messages, 5,000 posts): first field",
               "≤ 2 s", f"{whole.first:.2f} s", verdict(whole.first <= 2))  # fmt: skip
    yield Line("Rows, rules and structure of everything", "≤ 60 s", f"{whole.structure:.1f} s",
               verdict(whole.structure <= 60))  # fmt: skip
    yield Line("Growth from a tenth of it", "≤ ×11", f"×{growth:.1f} (a tenth: {spread(small)})",
               verdict(growth <= 11))  # fmt: skip
    yield Line("Memory of all processes meanwhile (command line; a window adds its own)",
               "≤ 700 MB", f"{used.most:.0f} MiB, of it the worker {used.of_worker:.0f} MiB",
               verdict(used.most * 1.048576 <= 700))  # fmt: skip
    rate = whole.judged / max(whole.watched, 0.001)
    yield Line("The encoder behind it", "in the background",
               f"{whole.judged:,} of {whole.fields:,} fields in {whole.watched:.0f} s"
               f" ({rate:.0f} a second)",
               "all" if whole.whole else "stopped for the measurement")  # fmt: skip
    stalls = own_script("stall", folder / "tenth", 90)
    worst = [float(gap) * 1000 for gap in stalls["worst"]]  # type: ignore[attr-defined]
    yield Line("Longest stall of the window's event loop while it reads a tenth of it",
               "≤ 50 ms", " / ".join(f"{gap:.0f}" for gap in worst) + " ms (the five longest)",
               verdict(worst[0] <= 50) if stalls["opened"] else "not finished")  # fmt: skip
    stalls = own_script("stall", SAMPLE, 60)
    worst = [float(gap) * 1000 for gap in stalls["worst"]]  # type: ignore[attr-defined]
    yield Line("The same while it reads the bundled sample",
               "≤ 50 ms", " / ".join(f"{gap:.0f}" for gap in worst) + " ms (the five longest)",
               verdict(worst[0] <= 50) if stalls["opened"] else "not finished")  # fmt: skip


def sizes() -> Iterator[Line]:
    """What the model and the word lists take on disk."""
    total = {
        name: sum(path.stat().st_size for path in (ROOT / name).rglob("*") if path.is_file()) / 1e6
        for name in ("model", "lexicons")
    }
    both = sum(total.values())
    yield Line("Model and word lists on disk", "≤ 40 MB",
               f"{both:.1f} MB (model {total['model']:.1f}, word lists {total['lexicons']:.1f})",
               verdict(both <= 40))  # fmt: skip


def document(lines: Sequence[Line], load: tuple[float, float]) -> str:
    """The page."""
    rows = "\n".join(f"| {one.what} | {one.budget} | {one.measured} | {one.met} |" for one in lines)
    return f"""# Benchmarks

Written by `make bench` on {dt.datetime.now(tz=dt.UTC).date().isoformat()}, on {os.cpu_count()} \
cores ({platform.machine()}, Python {platform.python_version()}, {platform.system()}). Several \
figures are least / median / greatest of several runs; a budget is met by the median. Load on the \
machine (one minute) was {load[0]:.1f} at the start and {load[1]:.1f} at the end: where the first \
is well above 0, other work shared the cores and every time is longer than it would be alone.

| what | budget | measured | met |
|---|---|---|---|
{rows}

Not measured: saving a decision (there is no encrypted workspace yet), and a comparison with another
detector of personal data (it would bring a model of hundreds of megabytes into the environment).
"""


def main() -> int:
    """Measure and write."""
    load = os.getloadavg()[0]
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # A person's program has its bytecode written at the first start; this one too.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        parts = (window_on_screen(), worker_start(), usual_archive(folder / "usual"),
                 large_archive(folder / "large"), sizes(), detection())  # fmt: skip
        for part in parts:
            for line in part:
                print(f"{line.what}: {line.measured} [{line.budget}] {line.met}", flush=True)
                lines.append(line)
    page = document(lines, (load, os.getloadavg()[0]))
    (HERE / "benchmarks.md").write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
