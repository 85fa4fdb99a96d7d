"""Values replaced by their category and length, for a report that can be shown to someone else."""

from collections.abc import Mapping, Sequence

from app.audit.model import Finding
from app.text import Sentence


class Mask:
    """Replaces the words of findings wherever they appear; does nothing when it is off."""

    def __init__(self, findings: Sequence[Finding], *, on: bool) -> None:
        self._on = on
        texts: Mapping[str, str] = {f.text: self._hidden(f.category, f.text) for f in findings}
        # Longest first, so that a piece inside a longer one does not leave half of it readable.
        self._words = sorted(texts.items(), key=_length, reverse=True)

    def value(self, kind: str, text: str) -> str:
        """The text itself, or what stands for it: ``[site, 11]``."""
        return self._hidden(kind, text) if self._on and text else text

    def sentence(self, sentence: Sentence) -> Sentence:
        """The sentence with the words of findings hidden in its parameters."""
        if not self._on:
            return sentence
        hidden = {name: self._in(value) for name, value in sentence.params.items()}
        return Sentence(sentence.id, hidden)

    def _in(self, value: str | int) -> str | int:
        if isinstance(value, str):
            for word, instead in self._words:
                value = value.replace(word, instead)
        return value

    @staticmethod
    def _hidden(kind: str, text: str) -> str:
        return f"[{kind}, {len(text)}]"


def _length(entry: tuple[str, str]) -> int:
    return len(entry[0])
