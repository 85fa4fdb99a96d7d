import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="packaging a run needs packaging/requirements/train.txt")
pytest.importorskip("onnx", reason="packaging a run needs packaging/requirements/train.txt")
package = pytest.importorskip("nlp.training.package")


def test_the_configuration_is_spacys_own_and_names_our_parts(tmp_path: Path) -> None:
    package.write_config(tmp_path)
    meta = json.loads((tmp_path / "meta.json").read_text("utf-8"))
    assert meta["pipeline"] == ["undershare_spans"]
    assert "undershare.Words.v1" in (tmp_path / "config.cfg").read_text("utf-8")


def test_habits_of_the_tags_never_make_a_legal_step_impossible() -> None:
    for layer in package.steps():
        assert all(-10 < score <= 0 for row in layer for score in row)
