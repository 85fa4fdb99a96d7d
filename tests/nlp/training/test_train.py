from pathlib import Path

import pytest

from nlp.training import corpus, examples

pytest.importorskip("torch", reason="training needs packaging/requirements/train.txt")
train = pytest.importorskip("nlp.training.train")


def test_an_unknown_encoder_is_refused_before_anything_is_learned(tmp_path: Path) -> None:
    for name in ("model.safetensors", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"not it")
    with pytest.raises(ValueError, match=r"model\.safetensors"):
        train.main([str(tmp_path), str(tmp_path), str(tmp_path / "out")])
    assert not list((tmp_path / "out").iterdir())


def test_what_is_learned_is_the_train_part_alone() -> None:
    parts = corpus.split(corpus.read())
    kept = {one.text for one in parts.dev + parts.test if len(one.text) > 60}
    assert not kept & {examples.own(one).text for one in parts.train}
