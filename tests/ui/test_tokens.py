import pytest
from PySide6.QtGui import QColor

from ui.tokens import LOOKS, tokens

TEXT_ON = {
    "window": ("text", "text_soft", "accent", "good", "caution", "danger"),
    "surface": ("text", "text_soft", "accent", "good", "caution", "danger"),
    "raised": ("text", "text_soft", "accent"),
    "accent": ("on_accent",),
    "accent_hover": ("on_accent",),
    "accent_soft": ("text", "accent"),
    "good_soft": ("text", "good"),
    "caution_soft": ("text", "text_soft", "caution"),
    "danger_soft": ("text", "danger"),
}
STROKES_ON = {"window": ("line_strong", "accent"), "surface": ("line_strong", "accent")}


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_can_be_read_on_every_ground_it_stands_on(look: str) -> None:
    colours = tokens().looks[look]
    for ground, inks in TEXT_ON.items():
        for ink in inks:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (look, ink, ground)


@pytest.mark.parametrize("look", LOOKS)
def test_every_stroke_can_be_seen(look: str) -> None:
    colours = tokens().looks[look]
    for ground, strokes in STROKES_ON.items():
        for stroke in strokes:
            assert contrast(colours[stroke], colours[ground]) >= 3, (look, stroke, ground)


@pytest.mark.parametrize("look", LOOKS)
def test_families_can_be_read_and_seen(look: str) -> None:
    for family in tokens().families:
        colours = family.colours[look]
        assert contrast(colours["ink"], colours["tint"]) >= 4.5, (look, family.name)
        assert contrast(colours["stroke"], tokens().looks[look]["surface"]) >= 3


def test_families_differ_by_underline_and_icon_not_by_colour_alone() -> None:
    families = tokens().families
    assert len({family.underline for family in families}) == len(families)
    assert len({family.icon for family in families}) == len(families)


def test_every_look_has_every_role() -> None:
    roles = {frozenset(tokens().looks[look]) for look in LOOKS}
    assert roles == {frozenset(tokens().contrast_system)}
