"""The network run without torch: from words to a score for each tag."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

# From 1.29 on the runtime starts an uploader of usage data and leaves a device id in the home
# folder when it is imported; only this keeps it from doing so, the call below comes too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

from nlp.encoder import hints
from nlp.encoder.windows import Floats, Window

THREADS = 2
"""Batches that are run at once; more would slow a two-core machine."""

STEP = 16
"""Windows are padded to a multiple of so many pieces, whatever they share a batch with."""

BATCH_PIECES = 2048
"""Most pieces in a batch: past it a batch gains no speed and costs memory."""

AWAY = np.float32(-1e4)
"""Added to the attention to padding; its weight becomes exactly zero."""


@dataclass(frozen=True, slots=True)
class Session:
    """A network that is ready to run."""

    runtime: onnxruntime.InferenceSession

    def scores(self, windows: Sequence[Window]) -> list[Floats]:
        """One row a word and one column a tag for each window, in order."""
        found: list[Floats] = [np.empty((0, 0), np.float32)] * len(windows)
        batches = list(_batches(windows))
        runs = [[windows[number] for number in numbers] for numbers in batches]
        for numbers, rows in zip(batches, self._run_all(runs), strict=True):
            for number, row in zip(numbers, rows, strict=True):
                found[number] = row[windows[number].places]
        return found

    def _run_all(self, batches: Sequence[Sequence[Window]]) -> Iterator[Floats]:
        """Run batches side by side.

        The threads live as long as the call. Threads that the runtime kept from its loading on
        would have started before the process was confined, and would have kept more rights.
        """
        if len(batches) <= 1:
            yield from map(self._run, batches)
            return
        with ThreadPoolExecutor(THREADS) as pool:
            yield from pool.map(self._run, batches)

    def _run(self, batch: Sequence[Window]) -> Floats:
        length = _padded(batch[0])
        given = {
            name: np.zeros((len(batch), length), np.int64) for name in ("ids", "shapes", "gaps")
        }
        given["hints"] = np.tile(hints.SILENT, (len(batch), length, 1))
        mask = np.zeros((len(batch), 1, length, length), np.float32)
        for row, window in enumerate(batch):
            used = len(window.ids)
            given["ids"][row, :used] = window.ids
            given["shapes"][row, :used] = window.shapes
            given["gaps"][row, :used] = window.gaps
            given["hints"][row, :used] = window.hints
            mask[row, :, :, used:] = AWAY
        scores: Floats = self.runtime.run(["scores"], {**given, "mask": mask})[0]
        return scores


def open_session(network: bytes) -> Session:
    """Make a network ready: its byte weights are unfolded once, and nothing is read later."""
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    return Session(
        onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    )


def _padded(window: Window) -> int:
    return -(-len(window.ids) // STEP) * STEP


def _batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    """Numbers of windows of one padded length each, few enough to run at once."""
    by_length: dict[int, list[int]] = {}
    for number, window in enumerate(windows):
        by_length.setdefault(_padded(window), []).append(number)
    for length, numbers in sorted(by_length.items()):
        size = max(1, BATCH_PIECES // length)
        for start in range(0, len(numbers), size):
            yield numbers[start : start + size]
