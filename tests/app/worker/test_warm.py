import importlib.util

import pytest

from app.worker import warm
from app.worker.reading import document_of


@pytest.mark.parametrize("module", warm.MODULES)
def test_every_module_named_is_there(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


def test_what_is_loaded_works_on_the_sample() -> None:
    tools = warm.load()
    profile = tools.read([warm._SAMPLE]).profile
    documents = [document_of(field) for field in profile.fields]
    found = dict(tools.pipeline.detect(documents))
    assert list(found) == [field.id for field in profile.fields]
    assert any(found.values())
    assert tools.versions["pipeline"]
    assert tools.language("The quick brown fox jumps over the lazy dog and runs away.") == "en"
