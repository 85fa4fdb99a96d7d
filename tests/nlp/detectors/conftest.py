"""How detector tests read: what a detector finds in a text, as (category, words)."""

from collections.abc import Callable, Iterator

import pytest

from nlp.detectors.prepared import Prepared, prepare
from nlp.labels import FieldKind, Span

Detector = Callable[[Prepared], Iterator[Span]]
Seen = Callable[..., list[str]]


@pytest.fixture
def seen() -> Seen:
    """``seen(detector, text, kind)`` gives each finding as ``category: words``."""

    def look(
        detector: Detector, text: str, kind: FieldKind = FieldKind.ABOUT, least: float = 0.5
    ) -> list[str]:
        return [
            f"{span.label}: {text[span.start : span.end]}"
            for span in sorted(detector(prepare(text, kind)))
            if span.confidence >= least
        ]

    return look
