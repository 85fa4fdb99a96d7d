"""The network in torch: an encoder that also sees case and layout, with a head a layer of tags."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy
from transformers import BertModel

from nlp.encoder.hints import NUMBERS, SILENT
from nlp.encoder.tags import MASKED, Layer
from nlp.encoder.words import Gap, Shape
from nlp.training.examples import Lesson


class Network(nn.Module):  # type: ignore[misc]  # torch comes without types here
    """Word pieces in, one score a tag and piece out, for each layer of tags.

    Args:
        encoder: A BERT encoder.
        layers: What the heads tag, in order.
    """

    def __init__(self, encoder: Any, layers: Sequence[Layer]) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = _small(len(Shape), width)
        self.gap = _small(len(Gap), width)
        self.hint = nn.Embedding(NUMBERS, width)
        nn.init.zeros_(self.hint.weight)
        self.drop = nn.Dropout(0.1)
        self.heads = nn.ModuleList([nn.Linear(width, layer.size) for layer in layers])

    def forward(self, ids: Any, shapes: Any, gaps: Any, hints: Any, mask: Any) -> list[Any]:
        """Scores by layer: batch, pieces, tags."""
        pieces = self.encoder.embeddings.word_embeddings(ids)
        seen = pieces + self.shape(shapes) + self.gap(gaps) + self.hint(hints).sum(-2)
        hidden = self.encoder(inputs_embeds=seen, attention_mask=mask).last_hidden_state
        return [head(self.drop(hidden)) for head in self.heads]

    def with_heads(self, layers: Sequence[Layer]) -> "Network":
        """The same encoder with new heads."""
        other = Network(self.encoder, layers)
        other.shape, other.gap, other.hint = self.shape, self.gap, self.hint
        return other


def _small(rows: int, width: int) -> Any:
    embedding = nn.Embedding(rows, width)
    nn.init.normal_(embedding.weight, std=0.02)
    return embedding


def pretrained(folder: Path, layers: Sequence[Layer]) -> Network:
    """A network on the encoder whose weights lie in ``folder``, with untrained heads."""
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, local_files_only=True)
    return Network(encoder, layers)


def tensors(batch: Sequence[Lesson]) -> tuple[list[Any], list[Any]]:
    """Inputs and the tags by layer of a batch, padded to its longest window."""
    longest = max(len(lesson.window.ids) for lesson in batch)
    rows = len(batch)
    ids, shapes, gaps, mask = (torch.zeros(rows, longest, dtype=torch.long) for _ in range(4))
    hints = torch.from_numpy(np.tile(SILENT, (rows, longest, 1)))
    targets = [torch.full((rows, longest), MASKED) for _ in batch[0].tags]
    for row, lesson in enumerate(batch):
        window = lesson.window
        length = len(window.ids)
        ids[row, :length] = torch.from_numpy(window.ids)
        shapes[row, :length] = torch.from_numpy(window.shapes)
        gaps[row, :length] = torch.from_numpy(window.gaps)
        hints[row, :length] = torch.from_numpy(window.hints)
        mask[row, :length] = 1
        places = torch.from_numpy(window.places)
        for target, tags in zip(targets, lesson.tags, strict=True):
            target[row, places] = torch.from_numpy(tags)
    return [ids, shapes, gaps, hints, mask], targets


def loss(scores: Sequence[Any], targets: Sequence[Any]) -> Any:
    """Cross entropy summed over the layers that say something about the batch."""
    total = torch.zeros(())
    for of_layer, target in zip(scores, targets, strict=True):
        known = target != MASKED
        if known.any():
            total = total + cross_entropy(of_layer[known].float(), target[known])
    return total
