"""Values replaced by their category and length, for a report that can be shown to someone else."""

from collections.abc import Iterable

from app.profile.ledger import FileState, Source
from app.text import Sentence


class Mask:
    """Hides values; does nothing when it is off.

    Names of files that the site gives stay ("Positions.csv"). A file that the person or an
    article named is told by a number, also where its name is part of an id.
    """

    def __init__(self, sources: Iterable[Source] = (), *, on: bool) -> None:
        self._on = on
        self._files: dict[str, str] = {}
        for file in (file for source in sources for file in source.files):
            named = file.state is FileState.UNKNOWN or not file.name.casefold().endswith(".csv")
            if on and named:
                number = len(self._files) + 1
                self._files[file.name] = f"[file {number}, {len(file.name)}]"

    def value(self, kind: str, text: str) -> str:
        """The text itself, or what stands for it: ``[site, 11]``."""
        return _hidden(kind, text) if self._on and text else text

    def place(self, text: str) -> str:
        """A file's name, or an id that holds one, without names that may tell something."""
        for name, instead in self._files.items():
            text = text.replace(name, instead)
        return text

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
