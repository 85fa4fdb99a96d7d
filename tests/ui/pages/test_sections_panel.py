import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.models.passages import passages
from ui.pages.sections_panel import SectionsPanel, section_rows
from ui.theme import Theme


@pytest.fixture
def everything(checkup: Checkup) -> frozenset[str]:
    return frozenset(f.id for f in checkup.findings)


def test_counts_fall_as_pieces_are_decided(checkup: Checkup, everything: frozenset[str]) -> None:
    found = passages(checkup.profile)
    rows = section_rows(checkup, found, everything, all_passages=False)
    assert [(r.title, r.count, len(r.rows)) for r in rows] == [
        ("Headline", 2, 0),
        ("About", 6, 0),
        ("Positions", 14, 2),
        ("Skills", 2, 0),
    ]
    checkup.bulk([f.id for f in checkup.findings if "Summary" in f.field], Action.KEEP)
    rows = section_rows(checkup, found, everything, all_passages=False)
    assert (rows[1].count, rows[1].open) == (6, 0)


def test_sections_without_a_piece_are_listed_only_for_reading(checkup: Checkup) -> None:
    found = passages(checkup.profile)
    assert section_rows(checkup, found, frozenset(), all_passages=False) == ()
    assert len(section_rows(checkup, found, frozenset(), all_passages=True)) == 4


def test_the_passage_in_hand_is_unfolded_and_a_click_picks(
    qtbot: QtBot, theme: Theme, checkup: Checkup, everything: frozenset[str]
) -> None:
    panel = SectionsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(240, 400)
    rows = section_rows(checkup, passages(checkup.profile), everything, all_passages=False)
    panel.show_rows(rows, "Positions.csv#3")
    panel.show()
    assert panel.view.currentIndex().data() == "Engineer, 2016 to 2021"
    with qtbot.waitSignal(panel.picked) as told:
        place = panel.view.visualRect(panel.model.index(1, 0)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["about"]
    assert not panel.grab().isNull()
