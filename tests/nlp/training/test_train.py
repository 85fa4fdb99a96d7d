from pathlib import Path
from typing import Any

import pytest

from nlp.encoder import tags
from nlp.encoder.encoder import Encoder
from nlp.labels import FieldKind
from nlp.training import examples

pytest.importorskip("torch", reason="training needs packaging/requirements/train.txt")
transformers = pytest.importorskip("transformers")
network = pytest.importorskip("nlp.training.network")
train = pytest.importorskip("nlp.training.train")


@pytest.fixture
def tiny() -> Any:
    config = transformers.BertConfig(
        hidden_size=24, num_hidden_layers=1, num_attention_heads=12, intermediate_size=32
    )
    encoder = transformers.BertModel(config, add_pooling_layer=False)
    return network.Network(encoder, tags.LAYERS)


def test_an_unknown_encoder_is_refused_before_anything_is_learned(tmp_path: Path) -> None:
    for name in ("model.safetensors", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"not it")
    with pytest.raises(ValueError, match=r"model\.safetensors"):
        train.main([str(tmp_path), str(tmp_path), str(tmp_path / "out")])
    assert not list((tmp_path / "out").iterdir())


def test_a_rate_warms_up_and_then_falls_to_nothing(tiny: Any) -> None:
    optimizer, schedule = train._optimizer(tiny, 100, (1.0, 0.5))
    rates = []
    for _ in range(100):
        rates.append(schedule.get_last_lr())
        optimizer.step()
        schedule.step()
    assert rates[0][0] < rates[5][0] == 1.0
    assert rates[5][1] == 0.5
    assert rates[-1][0] < 0.02


def test_a_pass_lowers_the_loss_and_keeps_the_network(
    tiny: Any, shipped_encoder: Encoder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Nurse at Hull Infirmary"
    marks = ((0, 5, "role"), (9, 23, "employer"))
    labelled = examples.Labelled(text, FieldKind.POST, marks, (), frozenset(tags.LAYERS))
    what = train.Pass([labelled] * 64, tags.LAYERS, 3, tmp_path / "net.pt", (1e-3, 1e-2))
    train.teach(tiny, shipped_encoder.tokenizer, what)
    losses = [float(line.split()[-1]) for line in capsys.readouterr().out.splitlines()]
    assert losses[-1] < losses[0]
    assert (tmp_path / "net.pt").is_file()


def test_a_pass_that_was_stopped_goes_on_after_its_last_epoch(
    tiny: Any, shipped_encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Nurse at Hull Infirmary"
    labelled = examples.Labelled(
        text, FieldKind.POST, ((0, 5, "role"),), (), frozenset(tags.LAYERS)
    )
    what = train.Pass([labelled] * 16, tags.LAYERS, 3, tmp_path / "net.pt", (1e-3, 1e-2))
    steps = []
    real = train._step

    def step(*given: Any) -> float:
        steps.append(given)
        if len(steps) == 2:
            raise KeyboardInterrupt
        return float(real(*given))

    monkeypatch.setattr(train, "_step", step)
    with pytest.raises(KeyboardInterrupt):
        train.teach(tiny, shipped_encoder.tokenizer, what)
    assert not (tmp_path / "net.pt").exists()
    train.teach(tiny, shipped_encoder.tokenizer, what)
    assert (tmp_path / "net.pt").is_file()
    before = len(steps)
    train.teach(tiny, shipped_encoder.tokenizer, what)
    assert len(steps) == before, "a pass that ended is not taught again"
