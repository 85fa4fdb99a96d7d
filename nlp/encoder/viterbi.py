"""The best sequence of tags in which every span begins before it goes on."""

import numpy as np

from nlp.encoder.tags import OUTSIDE, Layer
from nlp.encoder.windows import Floats

FORBIDDEN = np.float32(-1e9)
"""Score of a step that no legal sequence takes."""


def steps(layer: Layer, preferences: Floats | None = None) -> Floats:
    """Score of each step from tag to tag: ``preferences`` where legal, :data:`FORBIDDEN` else."""
    every = range(layer.size)
    legal = np.array([[layer.legal(before, after) for after in every] for before in every])
    liked = np.zeros((layer.size, layer.size), np.float32) if preferences is None else preferences
    return np.where(legal, liked, FORBIDDEN).astype(np.float32)


def best(scores: Floats, step: Floats) -> list[int]:
    """The legal tags with the highest sum of word scores and step scores.

    Args:
        scores: One row a word, one column a tag.
        step: Made by :func:`steps`.
    """
    if not len(scores):
        return []
    total = scores[0] + step[OUTSIDE]
    came_from = np.zeros(scores.shape, np.intp)
    for place in range(1, len(scores)):
        reached = total[:, None] + step
        came_from[place] = reached.argmax(axis=0)
        total = reached.max(axis=0) + scores[place]
    tag = int(total.argmax())
    tags = [tag]
    for place in range(len(scores) - 1, 0, -1):
        tag = int(came_from[place, tag])
        tags.append(tag)
    return tags[::-1]
