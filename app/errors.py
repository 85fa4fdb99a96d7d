"""What can go wrong, as a family.

::

    UndershareError            code + safe facts; the sentence comes from the wording files
    ├── UnreadableExport       the chosen file or folder cannot be used at all
    ├── WorkerFailed           the reading process crashed, hung or ran out of memory
    ├── PlanUnreadable         a plan.json cannot be used
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


class NotSaved(UndershareError):
    """A file that the person asked for could not be written."""
