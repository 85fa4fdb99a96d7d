"""Values replaced by their category and length, for a report that can be shown to someone else."""

from app.text import Sentence


class Mask:
    """Hides values; does nothing when it is off."""

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def value(self, kind: str, text: str) -> str:
        """The text itself, or what stands for it: ``[site, 11]``."""
        return _hidden(kind, text) if self._on and text else text

    def sentence(self, sentence: Sentence) -> Sentence:
        """The sentence with its words hidden; figures stay.

        Any word that a sentence is filled with may come from the profile, as it is or cut out of
        it ("LARKSPUR" of "Project LARKSPUR"), so all are hidden.
        """
        if not self._on:
            return sentence
        hidden = {
            name: _hidden("words", value) if isinstance(value, str) else value
            for name, value in sentence.params.items()
        }
        return Sentence(sentence.id, hidden)


def _hidden(kind: str, text: str) -> str:
    return f"[{kind}, {len(text)}]"
