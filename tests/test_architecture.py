"""House rules that no linter knows: a test for each source file, one door for outside things."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("app", "nlp", "ui")
DATA_TYPES = {
    # Types alone, without behaviour: what uses them is tested.
    "app/audit/model.py",
    "app/profile/ledger.py",
    "app/profile/model.py",
    "app/trim/model.py",
    "nlp/labels.py",
}
DOORS = {
    "spacy": {"nlp/pipeline.py", "nlp/spans_component.py"},
    "platformdirs": {"app/paths.py"},
    "landlock": {"app/worker/linux.py"},
    "pyseccomp": {"app/worker/linux.py"},
    "zipfile": {"app/importers/bundle.py"},
}
"""Which modules may import an outside package; nlp/training is free."""


def _modules() -> list[Path]:
    found = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in found)


def _imports(path: Path) -> set[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_each_source_file_has_its_test_file(module: Path) -> None:
    if module.name in {"__init__.py", "__main__.py"} or str(module) in DATA_TYPES:
        return
    test = ROOT / "tests" / module.parent / f"test_{module.name}"
    assert test.is_file(), f"{module} has no tests at {test.relative_to(ROOT)}"


@pytest.mark.parametrize("outside", DOORS)
def test_outside_packages_have_one_door(outside: str) -> None:
    users = {
        str(module)
        for module in _modules()
        if not str(module).startswith("nlp/training")
        and any(name.split(".")[0] == outside for name in _imports(module))
    }
    assert users <= DOORS[outside]


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_each_module_says_in_one_sentence_why_it_exists(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / module).read_text("utf-8")))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", ":"))


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_no_module_is_longer_than_one_subject(module: Path) -> None:
    assert len((ROOT / module).read_text("utf-8").splitlines()) <= 400
