import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.tokens import tokens
from ui.widgets.underlines import PATTERNS, underline


def _drawn(pattern: str) -> bytes:
    image = QImage(60, 14, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    underline(painter, pattern, QPointF(2, 5), width=56, colour=QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_every_pattern_of_the_tokens_is_drawn() -> None:
    assert {family.underline for family in tokens().families} <= set(PATTERNS)


def test_patterns_differ_without_colour() -> None:
    drawn = {pattern: _drawn(pattern) for pattern in PATTERNS}
    assert len(set(drawn.values())) == len(PATTERNS)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_leaves_ink_and_stays_within_its_width(pattern: str) -> None:
    drawn = _drawn(pattern)
    rows = [drawn[y * 60 : y * 60 + 60] for y in range(14)]
    assert any(min(row) < 128 for row in rows)
    assert all(row[0] == 255 and row[59] == 255 for row in rows)
