"""Counting the rows of a file while it is read: what was read, what was skipped and why."""

from app.importers.names import shown
from app.profile.ledger import FileReport, FileState, Skipped
from app.text import Sentence

REASONS = 100
"""Most reasons that a report gives; the count covers all."""


class Account:
    """The running account of one file.

    ``read + skipped == present`` holds at any time, because a row is only ever counted by
    :meth:`took` or :meth:`skip`.

    Attributes:
        name: The file.
        read: Rows read.
        skipped: Rows skipped.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.read = 0
        self.skipped = 0
        self._reasons: list[Skipped] = []
        self._warnings: dict[str, Sentence] = {}
        self._failed = False
        self._unknown = False

    @property
    def present(self) -> int:
        """Rows present so far."""
        return self.read + self.skipped

    def took(self) -> None:
        """A row was read."""
        self.read += 1

    def skip(self, row: int, why: str) -> None:
        """A row was left out; ``why`` is the end of its reason's id."""
        self.skipped += 1
        if len(self._reasons) < REASONS:
            params: dict[str, str | int] = {"file": shown(self.name), "row": row}
            self._reasons.append(Skipped(row, Sentence(f"reading.row.{why}", params)))

    def warn(self, what: str, **params: str | int) -> None:
        """Say something about the file once; a second warning of the same kind adds nothing."""
        if what not in self._warnings:
            sentence = Sentence(f"reading.file.{what}", {"file": shown(self.name), **params})
            self._warnings[what] = sentence

    def repaired(self, row: int, what: str) -> None:
        """A row was read, but not as it stands; each such row is told of."""
        if len(self._warnings) < REASONS:
            params: dict[str, str | int] = {"file": shown(self.name), "row": row}
            self._warnings[f"{what} {row}"] = Sentence(f"reading.file.{what}", params)

    def fail(self, message: Sentence) -> None:
        """The file cannot be read, or not on."""
        self._failed = True
        self._warnings[message.id] = message

    def unknown(self) -> None:
        """The file is none that an importer knows, whatever was read of it."""
        self._unknown = True

    def report(self) -> FileReport:
        """The account as it stands."""
        return FileReport(
            name=self.name,
            state=self._state(),
            rows_present=self.present,
            rows_read=self.read,
            rows_skipped=self.skipped,
            skipped=tuple(self._reasons),
            warnings=tuple(self._warnings.values()),
        )

    def _state(self) -> FileState:
        if self.skipped or self._failed:
            return FileState.PARTLY if self.read else FileState.FAILED
        if self._unknown:
            return FileState.UNKNOWN
        return FileState.READ if self.read else FileState.EMPTY
