"""Translators start from every sentence that a person can read."""

import importlib.util
import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from app.text import templates

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "resources" / "i18n" / "undershare.pot"


@pytest.fixture
def extractor() -> ModuleType:
    path = ROOT / "packaging" / "wording_extractor.py"
    spec = importlib.util.spec_from_file_location("wording_extractor", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ids(path: Path) -> set[object]:
    with path.open("rb") as file:
        return {message.id for message in read_po(file) if message.id}


def test_every_sentence_of_a_wording_file_is_found_with_its_id(extractor: ModuleType) -> None:
    text = '[a]\nb = "One {n}."\nc = "Two."\nsource = "not for translators"\n'
    found = list(extractor.extract(io.BytesIO(text.encode()), (), (), {}))
    assert found == [(2, "gettext", "One {n}.", ["a.b"]), (3, "gettext", "Two.", ["a.c"])]


def test_lists_of_steps_are_sentences_too(extractor: ModuleType) -> None:
    found = extractor.extract(io.BytesIO(b'steps = ["First.", "Then."]'), (), (), {})
    assert [sentence for _line, _function, sentence, _comments in found] == ["First.", "Then."]


def test_the_template_holds_every_sentence_of_the_core() -> None:
    assert set(templates().values()) <= ids(TEMPLATE)


def test_the_template_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    subprocess.run(
        [
            *(sys.executable, "-m", "babel.messages.frontend", "-q", "extract"),
            *("-F", "packaging/babel.cfg", "-k", "_", "-k", "ngettext:1,2", "--no-location"),
            *("-o", fresh, "."),
        ],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "packaging"), "PATH": ""},
        check=True,
    )
    assert ids(fresh) == ids(TEMPLATE), "run `make catalogue`"
