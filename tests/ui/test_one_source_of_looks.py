"""Colours and pixel numbers stand in the tokens alone."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "ui").rglob("*.py"))
SETTERS = {
    "setContentsMargins", "setSpacing", "addSpacing", "setFixedSize", "setFixedWidth",
    "setFixedHeight", "setMinimumWidth", "setMinimumHeight", "setMinimumSize", "setMaximumWidth",
    "setMaximumHeight", "setMaximumSize", "resize", "setPixelSize", "setPointSize",
    "setHorizontalSpacing", "setVerticalSpacing", "setInterval", "setColumnMinimumWidth",
}  # fmt: skip
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\d+ ?px\b")


def _texts(tree: ast.AST) -> list[str]:
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_colour_is_written_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    texts = [text for text in _texts(tree) if text not in docs]
    assert not [text for text in texts if COLOUR.search(text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_size_is_written_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    stray = [
        (node.func.attr, argument.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in SETTERS
        for argument in node.args
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, int)
        and argument.value > 1
    ]
    assert not stray


def test_the_style_sheet_takes_all_from_the_tokens() -> None:
    sheet = (ROOT / "resources" / "style" / "app.qss").read_text("utf-8")
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    rules = re.sub(r"\$\{\w+\}px", "", rules)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|[1-9]\d*px", rules)
