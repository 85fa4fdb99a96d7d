"""How long a text is for the site, and what the site takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """A text's length beside the site's limit.

    Attributes:
        used: Characters as the site's editor counts them.
        limit: The most it takes, None where none is known.
    """

    used: int
    limit: int | None

    @property
    def over(self) -> int:
        """Characters too many, 0 where it fits."""
        return max(0, self.used - self.limit) if self.limit is not None else 0


def length(text: str, limit: int | None) -> Length:
    """The length as a browser's text field counts it: UTF-16 units, a line break as one.

    An emoji mostly counts two or more. The HTML standard defines a field's length so, and the
    site's counters are such fields.
    """
    plain = text.replace("\r\n", "\n")
    return Length(len(plain.encode("utf-16-le", "surrogatepass")) // 2, limit)
