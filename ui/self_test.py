"""The window tries itself: opens the bundled sample through its own worker, then ends.

``undershare --self-test`` is for a build that has just been made or installed. It drives the real
window; a pass says how many pieces were found and the exposure.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.text import Sentence, say
from ui.compose import Composed
from ui.pages.home import SAMPLE

if TYPE_CHECKING:
    from app.checkup import Checkup

PATIENCE_MS = 120_000
PASSED, FAILED = 0, 1


class SelfTest:
    """Closes the window once the sample is open, or cannot be opened.

    Attributes:
        status: 0 once it is open, 1 otherwise.
        said: What was found, or why it failed.
    """

    def __init__(self, composed: Composed) -> None:
        self._composed = composed
        self.said, self.status = "late", FAILED
        composed.desk.opened.connect(self._opened)
        composed.desk.failed.connect(self._failed)
        composed.desk.weak.connect(composed.desk.accept)
        self._timer = QTimer(composed.window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._late)
        self._timer.start(PATIENCE_MS)
        composed.window.shown.connect(self._begin)

    def _begin(self) -> None:
        self._composed.shell.open([SAMPLE])

    def _opened(self, checkup: "Checkup") -> None:
        pieces, exposure = len(checkup.findings), checkup.before.value
        self._end(PASSED if pieces and exposure else FAILED, f"{pieces} pieces, {exposure}")

    def _failed(self, sentence: Sentence) -> None:
        self._end(FAILED, say(sentence))

    def _late(self) -> None:
        self._end(FAILED, "late")

    def _end(self, status: int, said: str) -> None:
        """Close the window as a person would: that ends the workers and waits for the jobs."""
        self.said, self.status = said, status
        self._timer.stop()
        # Not from inside the job's own signal: its thread has yet to come to its end.
        QTimer.singleShot(0, self._composed.window, self._composed.window.close)
