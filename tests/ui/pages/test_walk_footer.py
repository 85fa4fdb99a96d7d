from pytestqt.qtbot import QtBot

from ui.pages.walk_footer import WalkFooter
from ui.theme import Theme


def test_buttons_move_and_progress_is_told_in_words(qtbot: QtBot, theme: Theme) -> None:
    footer = WalkFooter(theme)
    qtbot.addWidget(footer)
    moved: list[str] = []
    footer.back.connect(lambda: moved.append("back"))
    footer.later.connect(lambda: moved.append("later"))
    footer.next.connect(lambda: moved.append("next"))
    for button in footer.buttons:
        button.click()
    assert moved == ["back", "later", "next"]
    footer.show_progress(12, 41)
    assert footer._progress.accessibleDescription() == "12 of 41 decided"
    assert (footer._progress.value(), footer._progress.maximum()) == (12, 41)


def test_keys_disappear_from_the_buttons_where_they_are_off(qtbot: QtBot, theme: Theme) -> None:
    footer = WalkFooter(theme)
    qtbot.addWidget(footer)
    wide = footer.sizeHint().width()
    footer.show_keys(shown=False)
    assert footer.sizeHint().width() < wide
