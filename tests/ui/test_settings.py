from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.settings import Settings
from ui.theme import Appearance


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.appearance, settings.text_size, settings.single_keys = Appearance.DARK, 130, False
    settings.geometry = QByteArray(b"somewhere")
    del settings
    again = Settings(tmp_path / "settings.ini")
    assert (again.appearance, again.text_size, again.single_keys) == (Appearance.DARK, 130, False)
    assert again.geometry == QByteArray(b"somewhere")


def test_values_that_cannot_be_used_count_as_not_set(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\nappearance=purple\ntext_size=9000\nsingle_keys=maybe\n")
    settings = Settings(path)
    assert (settings.appearance, settings.text_size) == (Appearance.SYSTEM, 100)
    assert settings.single_keys
    assert settings.geometry.isEmpty()
