"""What the person set, and where the window was: nothing about any export."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Appearance

TEXT_SIZES = (100, 115, 130, 150, 200)
"""Text sizes on offer, in percent."""


class Settings:
    """Typed access to one small file; a value that cannot be used counts as not set."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, high contrast, or as the system."""
        value = self._store.value("appearance")
        return Appearance(value) if value in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value.value)

    @property
    def text_size(self) -> int:
        """In percent, one of :data:`TEXT_SIZES`."""
        value = str(self._store.value("text_size"))
        return int(value) if value in map(str, TEXT_SIZES) else TEXT_SIZES[0]

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("text_size", value)

    @property
    def single_keys(self) -> bool:
        """Whether single keys (1 to 5, J, K …) do something."""
        return str(self._store.value("single_keys", "true")) != "false"

    @single_keys.setter
    def single_keys(self, value: bool) -> None:
        self._store.setValue("single_keys", "true" if value else "false")

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, empty at first."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)
