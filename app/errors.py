"""What can go wrong, as a family.

::

    UndershareError            code + safe facts; the sentence comes from the wording files
    ├── UnreadableExport       the chosen file or folder cannot be used at all
    ├── WorkerFailed           the reading process crashed, hung or ran out of memory
    ├── PlanUnreadable         a plan.json cannot be used
    ├── ListUnreadable         a list of own words or a watch-list cannot be used
    └── NotSaved               a file that the person asked for could not be written

No error carries text from an export, a name or a path: only counts, codes and row numbers.
"""

from app.text import Sentence, say


class UndershareError(Exception):
    """An error that a person can be told about; ``message`` is the sentence, by id."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message.id)
        self.message = message

    def sentence(self) -> str:
        """What to tell the person."""
        return say(self.message)


class UnreadableExport(UndershareError):
    """The chosen file or folder cannot be used at all."""


class WorkerFailed(UndershareError):
    """The reading process crashed, hung or ran out of memory."""


class PlanUnreadable(UndershareError):
    """A plan file cannot be used."""


class ListUnreadable(UndershareError):
    """A list of own words or a watch-list cannot be used; ``reasons`` has a sentence for each line.

    Only the first ``TOLD`` are told in one go.
    """

    TOLD = 20

    def __init__(self, message: Sentence, *more: Sentence) -> None:
        super().__init__(message)
        self.reasons = (message, *more)

    def sentence(self) -> str:
        """What to tell the person, a line for each reason."""
        told = [say(reason) for reason in self.reasons[: self.TOLD]]
        if left := len(self.reasons) - len(told):
            told.append(say(Sentence("own_list.more", {"count": left})))
        return "\n".join(told)


class NotSaved(UndershareError):
    """A file that the person asked for could not be written."""
