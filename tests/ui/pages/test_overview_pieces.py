from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.pages.overview_pieces import PiecesCard
from ui.theme import Theme
from ui.widgets.bar_list import BarRow


def rows(card: PiecesCard) -> list[BarRow]:
    return [row for row in card.findChildren(BarRow) if not row.isHidden()]


def test_bars_count_every_piece_once_either_way(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    card = PiecesCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    assert sum(row.bar.count for row in rows(card)) == len(checkup.queue)
    by_section = next(b for b in card.findChildren(QPushButton) if b.text() == "By section")
    by_section.click()
    assert sum(row.bar.count for row in rows(card)) == len(checkup.queue)
    assert all(row.bar.id.startswith("section:") for row in rows(card))


def test_a_bar_opens_its_pieces(qtbot: QtBot, theme: Theme, checkup: Checkup) -> None:
    card = PiecesCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    with qtbot.waitSignal(card.went) as told:
        rows(card)[0].click()
    assert told.args == ["pieces", rows(card)[0].bar.id]
