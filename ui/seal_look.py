"""How a level of the seal is shown: all of the seal that the first paint needs."""

from typing import NamedTuple

from app.text import _


class SealLook(NamedTuple):
    """A level as it is shown: icon, colour role, name, and what was tried in a line."""

    icon: str
    role: str
    title: str
    detail: str


def unknown() -> SealLook:
    """Before the first measurement."""
    return SealLook(
        "ph.lock-key", "text_soft", _("Being measured"), _("Trying what the reader could do.")
    )


def failed() -> SealLook:
    """Where it could not be measured."""
    return SealLook(
        "ph.warning-fill",
        "caution",
        _("Not measured"),
        _("The reader could not be started. Check it"),
    )
