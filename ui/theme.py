"""The window's look: colours, spaces and fonts from the tokens, changing while it is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui import icons
from ui.tokens import STYLE, tokens

SYSTEM_CONTRAST = "contrast_system"


class Appearance(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Family:
    """How a family of categories looks just now; ``underline`` is a pattern's name."""

    name: str
    ink: QColor
    tint: QColor
    stroke: QColor
    underline: str
    icon: str


_WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700}
_FONTS: Mapping[str, tuple[str, str]] = {
    "small": ("small", "regular"),
    "caption": ("caption", "regular"),
    "caption_strong": ("caption", "semibold"),
    "body": ("body", "regular"),
    "body_medium": ("body", "medium"),
    "body_strong": ("body", "semibold"),
    "heading": ("heading", "semibold"),
    "reading": ("reading", "regular"),
    "reading_strong": ("reading", "semibold"),
    "title": ("title", "semibold"),
    "display": ("display", "bold"),
    "number": ("number", "bold"),
}
_PALETTE: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_soft",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
}


def system_look() -> str:
    """The look that the system asks for just now."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return SYSTEM_CONTRAST
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


class Theme(QObject):
    """Colours, spaces and fonts of the window; one object, handed to whatever paints.

    Painted widgets call :meth:`colour` and the rest inside ``paintEvent``, and connect
    ``changed`` to ``update``; nothing keeps a colour.
    """

    changed = Signal()

    def __init__(self, app: QApplication, *, system: Callable[[], str] = system_look) -> None:
        super().__init__(app)
        self._app = app
        self._system = system
        self._appearance = Appearance.SYSTEM
        self._text_size = 100
        self._ui_family = _load_fonts()
        self._fallback = app.font().families()
        self._colours: Mapping[str, QColor] = {}
        self._families: Mapping[str, Family] = {}
        self._fonts: dict[str, QFont] = {}
        app.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self.refresh)
        self.refresh()

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    @property
    def look(self) -> str:
        """The look in use: ``light``, ``dark``, ``contrast_light`` or another."""
        system = self._system()
        match self._appearance:
            case Appearance.SYSTEM:
                return system
            case Appearance.CONTRAST:
                if system == SYSTEM_CONTRAST:
                    return system
                return f"contrast_{system}"
            case _:
                return self._appearance.value

    @property
    def text_size(self) -> int:
        """Size of all text in percent."""
        return self._text_size

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system, or stay with one look."""
        if appearance is not self._appearance:
            self._appearance = appearance
            self.refresh()

    def set_text_size(self, percent: int) -> None:
        """Show all text larger or smaller; 100 is the design's size."""
        if percent != self._text_size:
            self._text_size = percent
            self.refresh()

    def colour(self, role: str) -> QColor:
        """The colour of a role (``text_soft``, ``accent`` …) in the look in use."""
        return self._colours[role]

    def family(self, category: str) -> Family:
        """The family that a category's value belongs to."""
        return self._families[category]

    def families(self) -> tuple[Family, ...]:
        """All families, in the order of the tokens."""
        return tuple({family.name: family for family in self._families.values()}.values())

    def space(self, name: str) -> int:
        """A space or size in px (``m``, ``panel``, ``icon`` …), or a time in ms."""
        return tokens().numbers[name]

    def font(self, role: str) -> QFont:
        """The font of a role: ``caption``, ``body_strong``, ``reading`` or another."""
        if role not in self._fonts:
            size, weight = _FONTS[role]
            font = QFont([self._ui_family, *self._fallback])
            font.setPixelSize(self.type_size(size))
            font.setWeight(QFont.Weight(_WEIGHTS[weight]))
            self._fonts[role] = font
        return QFont(self._fonts[role])

    def type_size(self, name: str) -> int:
        """A type size in px at the person's text size."""
        return round(tokens().type_sizes[name] * self._text_size / 100)

    def icon(
        self,
        name: str,
        role: str = "text",
        *,
        size: str = "icon",
        gap: str = "",
        after: bool = False,
    ) -> QIcon:
        """A Phosphor icon (``ph.key``) in the colour of a role; ask again after ``changed``."""
        return icons.icon(
            name,
            self.colour(role),
            self.space(size),
            disabled=self.colour("line_strong"),
            gap=self.space(gap) if gap else 0,
            after=after,
        )

    def refresh(self) -> None:
        """Put the look in use on everything."""
        look = self.look
        self._colours = _system_colours() if look == SYSTEM_CONTRAST else _colours(look)
        self._families = self._families_in(look)
        self._fonts.clear()
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _families_in(self, look: str) -> dict[str, Family]:
        found: dict[str, Family] = {}
        for each in tokens().families:
            if look == SYSTEM_CONTRAST:
                ink, tint, stroke = (self.colour(r) for r in ("text", "surface", "line_strong"))
            else:
                named = each.colours[look]
                ink, tint, stroke = (QColor(named[part]) for part in ("ink", "tint", "stroke"))
            family = Family(each.name, ink, tint, stroke, each.underline, each.icon)
            found.update(dict.fromkeys(each.categories, family))
        return found

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("line_strong"))
        return palette

    def _style_sheet(self) -> str:
        values: dict[str, str | int] = {name: ink.name() for name, ink in self._colours.items()}
        values.update({f"n_{name}": number for name, number in tokens().numbers.items()})
        values.update({f"type_{name}": self.type_size(name) for name in tokens().type_sizes})
        values.update({f"weight_{name}": weight for name, weight in _WEIGHTS.items()})
        return Template((STYLE / "app.qss").read_text("utf-8")).substitute(values)


def _colours(look: str) -> dict[str, QColor]:
    return {role: QColor(value) for role, value in tokens().looks[look].items()}


def _system_colours() -> dict[str, QColor]:
    """The system's own palette, by our roles; ours has to be out of the way to see it."""
    QApplication.setPalette(QPalette())
    palette = QApplication.palette()
    return {
        role: palette.color(QPalette.ColorRole[name])
        for role, name in tokens().contrast_system.items()
    }


def _load_fonts() -> str:
    """The family of the fonts that come with the program."""
    names = [
        QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))[0]
        for path in sorted((ROOT / "fonts").glob("Inter-*.otf"))
    ]
    return names[0]
