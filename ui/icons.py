"""Draws icons of the Phosphor set in any colour and size.

The set's font comes with the package qtawesome. Only its files are used: importing the package
itself loads every icon set it has and an OpenGL library, which would double the time to the first
window.
"""

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon in the middle of the box.

    Raises:
        KeyError: if the set has no icon of this name.
    """
    family, glyphs = _set()
    glyph = glyphs[name.removeprefix("ph.")]
    font = QFont(family)
    font.setPixelSize(max(1, round(min(box.width(), box.height()))))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


def icon(
    name: str, colour: QColor, size: int, *, disabled: QColor, gap: int = 0, after: bool = False
) -> QIcon:
    """An icon as a QIcon, sharp up to three device pixels a pixel.

    Args:
        name: ``ph.key``; the prefix may be left out.
        colour: Its colour, also for the pressed and checked states.
        size: Side in px.
        disabled: Its colour while the control is disabled.
        gap: Empty px between it and the words beside it.
        after: Whether it stands after the words.
    """
    drawn = QIcon()
    for ratio in (1, 2, 3):
        for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
            pixmap = QPixmap((size + gap) * ratio, size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_icon(painter, QRectF(gap if after else 0, 0, size, size), name, ink)
            painter.end()
            drawn.addPixmap(pixmap, mode)
    return drawn


@cache
def _set() -> tuple[str, dict[str, str]]:
    """The font's family, and its glyph by icon name."""
    found = importlib.util.find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("qtawesome")
    folder = Path(found.submodule_search_locations[0]) / "fonts"
    charmap = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
    number = QFontDatabase.addApplicationFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    return family, {name: chr(int(code, 16)) for name, code in charmap.items()}
