from dataclasses import replace

import pytest

from nlp.encoder import encoder, tags
from nlp.encoder.hints import Hint, Source
from nlp.labels import FieldKind
from nlp.training import examples

torch = pytest.importorskip("torch", reason="training needs packaging/requirements/train.txt")
transformers = pytest.importorskip("transformers")
network = pytest.importorskip("nlp.training.network")


def _tiny() -> object:
    config = transformers.BertConfig(
        hidden_size=24, num_hidden_layers=1, num_attention_heads=12, intermediate_size=32
    )
    encoder_ = transformers.BertModel(config, add_pooling_layer=False)
    return network.Network(encoder_, tags.LAYERS).eval()


def test_a_word_that_training_passes_over_costs_nothing(shipped_encoder: encoder.Encoder) -> None:
    optional = examples.Labelled(
        "Nurse", FieldKind.POST, (), ((0, 5, "role"),), frozenset({tags.FLAT})
    )
    lessons = list(examples.lessons([optional], tags.LAYERS, shipped_encoder.tokenizer))
    inputs, targets = network.tensors(lessons)
    assert float(network.loss(_tiny()(*inputs), targets)) == 0.0


def test_an_untrained_network_does_not_hear_hints(shipped_encoder: encoder.Encoder) -> None:
    text = "Halden Works"
    bare = examples.Labelled(text, FieldKind.POST, (), (), frozenset(tags.LAYERS))
    said = replace(bare, hints=(Hint(0, 12, "site", Source.FORM),))
    [one], [other] = (
        list(examples.lessons([of], tags.LAYERS, shipped_encoder.tokenizer)) for of in (bare, said)
    )
    assert one.window.hints.tolist() != other.window.hints.tolist()
    model = _tiny()
    rows = [model(*network.tensors([of])[0])[0] for of in (one, other)]
    assert torch.equal(*rows)


def test_tags_stand_at_the_first_piece_of_each_word(shipped_encoder: encoder.Encoder) -> None:
    labelled = examples.Labelled(
        "Halden Works", FieldKind.POST, ((0, 12, "site"),), (), frozenset({tags.FLAT})
    )
    [lesson] = examples.lessons([labelled], tags.LAYERS, shipped_encoder.tokenizer)
    _, (flat, containing) = network.tensors([lesson])
    assert flat[0, lesson.window.places].tolist() == lesson.tags[0].tolist()
    assert (flat[0] != tags.MASKED).sum() == 2
    assert (containing == tags.MASKED).all()
