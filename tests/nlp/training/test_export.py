from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnx", reason="export needs packaging/requirements/train.txt")

from nlp.encoder import hints, session, tags, windows
from nlp.encoder.windows import Window
from nlp.training import export

_WIDTH, _WIDE, _PIECES = 24, 32, 50


def _weights() -> dict[str, windows.Floats]:
    chance = np.random.default_rng(1)

    def some(*shape: int) -> windows.Floats:
        return chance.normal(scale=0.3, size=shape).astype(np.float32)

    base, layer = "encoder.embeddings", "encoder.encoder.layer.0"
    sizes = {
        f"{base}.word_embeddings.weight": (_PIECES, _WIDTH),
        f"{base}.position_embeddings.weight": (512, _WIDTH),
        f"{base}.token_type_embeddings.weight": (2, _WIDTH),
        "shape.weight": (13, _WIDTH),
        "gap.weight": (4, _WIDTH),
        "hint.weight": (hints.NUMBERS, _WIDTH),
    }
    linear = {f"{layer}.attention.self.{name}": (_WIDTH, _WIDTH) for name in ("query", "key")}
    linear |= {f"{layer}.attention.self.value": (_WIDTH, _WIDTH)}
    linear |= {f"{layer}.attention.output.dense": (_WIDTH, _WIDTH)}
    linear |= {f"{layer}.intermediate.dense": (_WIDE, _WIDTH)}
    linear |= {f"{layer}.output.dense": (_WIDTH, _WIDE)}
    linear |= {f"heads.{n}": (of.size, _WIDTH) for n, of in enumerate(tags.LAYERS)}
    norms = (base, f"{layer}.attention.output", f"{layer}.output")
    for name, (rows, columns) in linear.items():
        sizes |= {f"{name}.weight": (rows, columns), f"{name}.bias": (rows,)}
    for name in norms:
        sizes |= {f"{name}.LayerNorm.{part}": (_WIDTH,) for part in ("weight", "bias")}
    return {name: some(*size) for name, size in sizes.items()}


def _window(length: int) -> Window:
    numbers = np.arange(length, dtype=np.int64)
    said = numbers[:, None] % 3 + hints.SILENT
    return Window(0, length, numbers % _PIECES, numbers % 13, numbers % 4, said, numbers)


def test_bytes_give_nearly_the_scores_of_whole_floats(tmp_path: Path) -> None:
    weights = _weights()
    export.write(weights, tmp_path / "small", compact=True)
    export.write(weights, tmp_path / "whole", compact=False)
    assert (tmp_path / "small").stat().st_size < (tmp_path / "whole").stat().st_size
    small, whole = (
        session.open_session((tmp_path / name).read_bytes()).scores([_window(20)])[0]
        for name in ("small", "whole")
    )
    assert small.shape == (20, sum(layer.size for layer in tags.LAYERS))
    np.testing.assert_allclose(small, whole, atol=0.15)


@pytest.mark.parametrize("axis", [0, 1])
def test_a_byte_is_off_by_half_a_step_at_most(axis: int) -> None:
    value = np.random.default_rng(2).normal(size=(30, 40)).astype(np.float32)
    whole, scale = export.quantised(value, axis=axis)
    steps = np.expand_dims(scale, axis)
    assert whole.dtype == np.int8
    assert (np.abs(whole * steps - value) <= steps * 0.5001).all()
