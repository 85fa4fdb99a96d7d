"""The shipped model, loaded once for all tests that ask it something."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from nlp.encoder.encoder import Encoder
    from nlp.pipeline import Pipeline


@pytest.fixture(scope="session")
def shipped() -> "Pipeline":
    from nlp import pipeline

    return pipeline.load()


@pytest.fixture(scope="session")
def shipped_encoder() -> "Encoder":
    from nlp.encoder import encoder
    from resources import ROOT

    return encoder.load(ROOT / "model" / "undershare_spans")
