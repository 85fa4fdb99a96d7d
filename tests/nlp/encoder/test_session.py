import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nlp.encoder import encoder, windows
from nlp.encoder.session import Session
from nlp.encoder.tags import LAYERS
from nlp.encoder.words import split
from nlp.labels import FieldKind

_TEXTS = (
    "Senior Engineer at Halden Works",
    "SC cleared",
    "Two years at the depot in Warminster, then eight months away. " * 20,
    "10.14.3.7 | vpn.halden.example",
    "🎉 Proud to join the Maritime Cell, thanks to Tom Ashdown!",
)


@pytest.fixture(scope="module")
def session(shipped_encoder: encoder.Encoder) -> Session:
    return shipped_encoder.session


@pytest.fixture(scope="module")
def cut(shipped_encoder: encoder.Encoder) -> list[windows.Window]:
    found = (windows.cut(split(t), FieldKind.POST, shipped_encoder.tokenizer) for t in _TEXTS)
    return [window for of_text in found for window in of_text]


def test_each_word_gets_a_score_for_each_tag(session: Session, cut: list[windows.Window]) -> None:
    columns = sum(layer.size for layer in LAYERS)
    for window, scores in zip(cut, session.scores(cut), strict=True):
        assert scores.shape == (window.last - window.first, columns)
        assert np.isfinite(scores).all()


def test_a_window_scores_the_same_alone_and_in_company(
    session: Session, cut: list[windows.Window]
) -> None:
    together = session.scores(cut * 3)
    for number, window in enumerate(cut):
        alone = session.scores([window])[0]
        np.testing.assert_allclose(alone, together[number], atol=1e-4)


def test_no_windows_give_no_scores(session: Session) -> None:
    assert session.scores([]) == []


def test_loading_the_runtime_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT"}}
    subprocess.run(
        [sys.executable, "-c", "import nlp.encoder.session"],
        env=kept | {"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )
    assert list(tmp_path.iterdir()) == []
