import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.mark_painter import MarkPainter
from ui.widgets.marks import Look, Mark

BOXES = [QRectF(10, 14, 60, 20)]


def _drawn(theme: Theme, look: Look, *, in_hand: bool = False, category: str = "site") -> bytes:
    image = QImage(90, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    mark = Mark("m", "a", 0, 3, look, category)
    MarkPainter(theme).under(painter, mark, BOXES, in_hand=in_hand)
    MarkPainter(theme).over(painter, mark, BOXES, in_hand=in_hand)
    painter.end()
    return bytes(image.constBits())


def test_each_state_of_a_piece_looks_different(qtbot: QtBot, theme: Theme) -> None:
    del qtbot
    looks = [_drawn(theme, look) for look in Look if look is not Look.UNSURE]
    assert len({*looks, _drawn(theme, Look.OPEN, in_hand=True)}) == len(looks) + 1


@pytest.mark.parametrize("category", ["clearance", "employer", "project", "person", "lever"])
def test_an_unsure_piece_is_dotted_in_every_family(theme: Theme, category: str) -> None:
    sure, unsure = (_drawn(theme, look, category=category) for look in (Look.OPEN, Look.UNSURE))
    assert sure != unsure


def test_the_ring_lies_outside_of_the_words(theme: Theme) -> None:
    image = QImage(90, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    MarkPainter(theme).ring(painter, BOXES)
    painter.end()
    inside = [image.pixelColor(x, y).name() for x in range(12, 68) for y in range(16, 32)]
    assert set(inside) == {"#ffffff"}
    assert image.pixelColor(40, 10).name() != "#ffffff"
