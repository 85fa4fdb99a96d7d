"""Tells a screen reader what has just happened, without moving the keyboard focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have the sentence read out; nothing is shown."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
