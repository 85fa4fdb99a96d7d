"""The pipe that writes a model's spans on a document; spaCy is its caller, never its import."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from nlp.encoder import encoder, words
from nlp.labels import FieldKind

KEY = "undershare"
"""Where on a document the spans are: ``doc.spans["undershare"]``."""

KIND = "undershare_kind"
"""Where on a document the field's kind is: ``doc.user_data["undershare_kind"]``."""

HINTS = "undershare_hints"
"""Where on a document the rules' word is: ``doc.user_data["undershare_hints"]``."""


class SpansComponent:
    """Writes spans, which may contain one another, and their confidences on documents.

    The confidences are ``doc.spans["undershare"].attrs["scores"]``, in the order of the spans.
    """

    def __init__(self) -> None:
        self._encoder: encoder.Encoder | None = None

    def __call__(self, doc: Any) -> Any:
        """The document with its spans."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Any], *, batch_size: int = 64) -> Iterator[Any]:
        """The documents in order with their spans, found ``batch_size`` documents at a time.

        Raises:
            RuntimeError: if no model was loaded.
        """
        if self._encoder is None:
            raise RuntimeError("the span component has no model")
        coming = iter(stream)
        while docs := list(islice(coming, batch_size)):
            texts = [_given(doc) for doc in docs]
            for doc, found in zip(docs, self._encoder.find(texts), strict=True):
                yield _marked(doc, found)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "SpansComponent":
        """Load the model's files; spaCy calls it."""
        del exclude
        self._encoder = encoder.load(Path(path))
        return self


class WordTokenizer:
    """Cuts a text into exactly the words that the model sees, so that spans always fit tokens.

    Args:
        document: Makes a document of words and of whether a space follows each.
    """

    def __init__(self, document: Any) -> None:
        self._document = document

    def __call__(self, text: str) -> Any:
        """The document; white space other than one space is a token of its own."""
        pieces: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            if piece == " " and spaces and not spaces[-1] and not pieces[-1].isspace():
                spaces[-1] = True
            else:
                pieces.append(piece)
                spaces.append(False)
        return self._document(words=pieces, spaces=spaces)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "WordTokenizer":
        """Nothing to load; spaCy calls it."""
        del path, exclude
        return self


def _pieces(text: str) -> Iterator[str]:
    end = 0
    for word in words.split(text):
        if word.start > end:
            yield text[end : word.start]
        yield word.text
        end = word.end
    if end < len(text):
        yield text[end:]


def _given(doc: Any) -> encoder.Given:
    kind = FieldKind(doc.user_data.get(KIND, FieldKind.CV_TEXT))
    return encoder.Given(doc.text, kind, doc.user_data.get(HINTS, ()))


def _marked(doc: Any, found: list[encoder.Found]) -> Any:
    spans = [doc.char_span(one.start, one.end, label=one.label) for one in found]
    doc.spans[KEY] = spans
    doc.spans[KEY].attrs["scores"] = np.array([one.confidence for one in found], np.float64)
    return doc
