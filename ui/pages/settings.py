"""How the window looks and listens; set at once, kept in one small file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.text import _
from ui.page import Page
from ui.settings import TEXT_SIZES, Settings
from ui.theme import Appearance, Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.column import Column
from ui.widgets.label import Label
from ui.widgets.segmented_button import SegmentedButton


class SettingsPage(Page):
    """Look, text size, single keys."""

    name = "settings"
    stage = "settings"

    keys_changed = Signal(bool)
    """Whether single keys do something."""
    shortcuts_wanted = Signal()
    seal_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(theme)
        self._settings = settings
        column = Column(theme, "page_narrow")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        column.body.addWidget(Label(_("Settings"), kind="display"))
        for card in (self._looks(), self._keys(), self._privacy()):
            column.body.addWidget(card)
        column.body.addStretch()

    def crumbs(self) -> tuple[str, ...]:
        """Settings belong to no export."""
        return (_("Settings"),)

    def first_focus(self) -> QWidget | None:
        """The first choice."""
        return self._look

    def _looks(self) -> Card:
        card = Card(self.theme, _("Look"))
        self._look = SegmentedButton(
            self.theme,
            _("Colours"),
            {
                Appearance.SYSTEM: _("As the system"),
                Appearance.LIGHT: _("Light"),
                Appearance.DARK: _("Dark"),
                Appearance.CONTRAST: _("High contrast"),
            },
        )
        self._look.set_current(self._settings.appearance)
        self._look.chosen.connect(self._take_look)
        self._size = SegmentedButton(
            self.theme,
            _("Text size"),
            {str(size): _("{size} %", size=size) for size in TEXT_SIZES},
        )
        self._size.set_current(str(self._settings.text_size))
        self._size.chosen.connect(self._take_size)
        for words, choice in ((_("Colours"), self._look), (_("Text size"), self._size)):
            card.body.addWidget(Label(words, kind="caption_strong"))
            card.body.addWidget(choice)
        return card

    def _keys(self) -> Card:
        card = Card(self.theme, _("Keyboard"))
        self._single = QCheckBox(_("Single keys decide and move (1 to 5, J, K, U, B)"))
        self._single.setChecked(self._settings.single_keys)
        self._single.toggled.connect(self._take_keys)
        remark = _("They never do anything while you type. Without them, Tab and Enter do it all.")
        shortcuts = Button(self.theme, _("Show all shortcuts"), small=True, icon="ph.keyboard")
        shortcuts.clicked.connect(self.shortcuts_wanted)
        card.body.addWidget(self._single)
        card.body.addWidget(Label(remark, kind="caption", wrap=True))
        card.body.addWidget(shortcuts, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _privacy(self) -> Card:
        card = Card(self.theme, _("Privacy"))
        said = _(
            "Undershare keeps these settings and the size of its window, nothing else: no text of "
            "your profile, no list of files you opened, no log of what it read. It has no code "
            "that uses a network."
        )
        seal = Button(self.theme, _("Check the seal"), small=True, icon="ph.lock-key")
        seal.clicked.connect(self.seal_wanted)
        card.body.addWidget(Label(said, wrap=True))
        card.body.addWidget(seal, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _take_look(self, look: str) -> None:
        self._settings.appearance = Appearance(look)
        self.theme.set_appearance(Appearance(look))

    def _take_size(self, size: str) -> None:
        self._settings.text_size = int(size)
        self.theme.set_text_size(int(size))

    def _take_keys(self, on: bool) -> None:  # noqa: FBT001  a Qt slot
        self._settings.single_keys = on
        self.keys_changed.emit(on)
