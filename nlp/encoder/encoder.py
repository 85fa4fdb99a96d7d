"""From texts to spans: tokenizer, network and decoding put together."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from nlp.encoder import tags, viterbi, windows, words
from nlp.encoder.hints import Hint
from nlp.encoder.session import Session, open_session
from nlp.encoder.windows import Floats, Window
from nlp.labels import FieldKind

NETWORK = "network.onnx"
PIECES = "pieces.json"
DECODING = "decoding.json"


@dataclass(frozen=True, slots=True)
class Given:
    """What is read.

    Attributes:
        text: A text.
        kind: What kind of field it stands in.
        hints: What rules and word lists say of it.
    """

    text: str = field(repr=False)
    kind: FieldKind
    hints: tuple[Hint, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Found:
    """A span of the model.

    Attributes:
        start: Its first code point.
        end: One past its last.
        label: Its category's id.
        confidence: Mean over its words of the chance that the network gives to the label, 0 to 1.
    """

    start: int
    end: int
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Encoder:
    """A network with what is needed to feed it and to read its answer.

    Attributes:
        session: The network.
        tokenizer: Cuts words into the network's pieces.
        steps: Score of each step from tag to tag, by layer.
    """

    session: Session
    tokenizer: Tokenizer
    steps: tuple[Floats, ...] = field(repr=False)

    def find(self, texts: Sequence[Given]) -> list[list[Found]]:
        """The spans of each text, in order; the same alone as in company."""
        split = [words.split(one.text) for one in texts]
        cut = [
            windows.cut(of_text, one.kind, self.tokenizer, one.hints)
            for of_text, one in zip(split, texts, strict=True)
        ]
        scores = iter(self.session.scores([window for of_text in cut for window in of_text]))
        return [
            self._read(of_text, of_cut, [next(scores) for _ in of_cut])
            for of_text, of_cut in zip(split, cut, strict=True)
        ]

    def _read(
        self, split: Sequence[words.Word], cut: Sequence[Window], scores: list[Floats]
    ) -> list[Found]:
        if not cut:
            return []
        joined = windows.join(cut, scores)
        found: list[Found] = []
        column = 0
        for layer, step in zip(tags.LAYERS, self.steps, strict=True):
            of_layer = joined[:, column : column + layer.size]
            found += _spans(split, of_layer, layer, step)
            column += layer.size
        return sorted(found, key=lambda one: (one.start, -one.end))


def _spans(
    split: Sequence[words.Word], scores: Floats, layer: tags.Layer, step: Floats
) -> list[Found]:
    logs = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    chances = np.exp(logs)
    found: list[Found] = []
    for first, last, label in layer.decode(viterbi.best(logs, step)):
        begin = layer.begin(label)
        mean = float(chances[first:last, begin : begin + 2].sum(axis=1).mean())
        found.append(
            Found(split[first].start, split[last - 1].end, label, round(min(mean, 1.0), 3))
        )
    return found


def load(folder: Path) -> Encoder:
    """Read an encoder's three files; afterwards it needs none of them."""
    preferences = json.loads((folder / DECODING).read_text("utf-8"))["steps"]
    steps = tuple(
        viterbi.steps(layer, np.array(liked, np.float32))
        for layer, liked in zip(tags.LAYERS, preferences, strict=True)
    )
    tokenizer = Tokenizer.from_str((folder / PIECES).read_text("utf-8"))
    return Encoder(open_session((folder / NETWORK).read_bytes()), tokenizer, steps)
