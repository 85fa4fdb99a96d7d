import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import icons
from ui.tokens import tokens

UI = Path(__file__).resolve().parents[2] / "ui"


def named() -> set[str]:
    trees = [ast.parse(path.read_text("utf-8")) for path in UI.rglob("*.py")]
    texts = {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    used = {text for text in texts if text.startswith("ph.") and " " not in text and text != "ph."}
    return used | {family.icon for family in tokens().families}


@pytest.mark.parametrize("name", sorted(named()))
def test_every_icon_that_is_used_exists_and_leaves_ink(qapp: QApplication, name: str) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint_icon(painter, QRectF(0, 0, 24, 24), name, QColor("black"))
    painter.end()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_disabled_icons_have_a_colour_of_their_own(qapp: QApplication) -> None:
    icon = icons.icon("ph.key", QColor("black"), 18, disabled=QColor("red"))
    normal = icon.pixmap(18, QIcon.Mode.Normal).toImage()
    assert normal != icon.pixmap(18, QIcon.Mode.Disabled).toImage()


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    with pytest.raises(KeyError):
        icons.paint_icon(painter, QRectF(0, 0, 8, 8), "ph.no-such", QColor("black"))
    painter.end()
