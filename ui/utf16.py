"""Offsets between the core's Unicode code points and Qt's UTF-16 units."""

from bisect import bisect_left, bisect_right

_LAST_OF_PLANE_0 = "\uffff"


class Utf16:
    """Both ways between code points and UTF-16 units of one text.

    Attributes:
        length: Length of the text in UTF-16 units.
    """

    def __init__(self, text: str) -> None:
        astral = [i for i, char in enumerate(text) if char > _LAST_OF_PLANE_0]
        self._astral = astral
        self._units = [offset + nth for nth, offset in enumerate(astral)]
        self.length = len(text) + len(astral)

    def to_qt(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_points(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; inside a pair, that of its character."""
        before = bisect_right(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            return self._astral[before - 1]
        return unit - bisect_left(self._units, unit)


def units(text: str) -> int:
    """Length of a text as Qt and the site's editor count it, in UTF-16 units."""
    return len(text) + sum(char > _LAST_OF_PLANE_0 for char in text)
