"""What the person saves and loads: the plan and the report, only where they choose."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.audit.model import NotJudged
from app.checkup import Checkup
from app.errors import UndershareError
from app.text import _
from ui.desk import Desk
from ui.dialogs.message import MessageDialog
from ui.theme import Theme


class Files:
    """Asks where, writes or reads, and tells what did not work."""

    def __init__(self, theme: Theme, window: QWidget, desk: Desk) -> None:
        self._theme = theme
        self._window = window
        self._desk = desk

    def save_plan(self) -> bool:
        """Save the decisions; False if the person thought better of it or it failed."""
        suggested = str(paths.documents_folder() / "plan.json")
        name, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save your decisions"), suggested, _("Plan (*.json)")
        )
        return bool(name) and self._try(lambda: self._desk.save_plan(Path(name)))

    def load_plan(self) -> bool:
        """Load decisions that were saved; False if nothing was."""
        name, _kind = QFileDialog.getOpenFileName(
            self._window, _("Load saved decisions"), "", _("Plan (*.json)")
        )
        return bool(name) and self._try(lambda: self._desk.load_plan(Path(name)))

    def save_report(self) -> bool:
        """Save a report of the audit, in full or with every value masked."""
        checkup = self._desk.checkup
        if checkup is None:
            return False
        page, page_masked = _("Page for a browser (*.html)"), _("Page, all words masked (*.html)")
        text, text_masked = _("Markdown (*.md)"), _("Markdown, all words masked (*.md)")
        kinds = {page: False, page_masked: True, text: False, text_masked: True}
        suggested = str(paths.documents_folder() / "report.html")
        name, kind = QFileDialog.getSaveFileName(
            self._window, _("Save a report"), suggested, ";;".join(kinds)
        )
        if not name:
            return False
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".md" if kind in {text, text_masked} else ".html")
        judged = self._desk.audited.not_judged if self._desk.audited else ()
        return self._try(lambda: write_report(path, checkup, judged, mask=kinds.get(kind, False)))

    def _try(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except UndershareError as error:
            MessageDialog(
                self._theme, self._window, _("That did not work"), error.sentence()
            ).exec()
            return False
        return True


def write_report(
    path: Path, checkup: Checkup, not_judged: tuple[NotJudged, ...], *, mask: bool
) -> None:
    """Write a report; the kind follows from the name's ending.

    Raises:
        NotSaved: if it cannot be written.
    """
    # Templates take a while to load, and most people save no report.
    from app.report.audit_document import audit_html, audit_markdown
    from app.report.trim_files import save

    render = audit_markdown if path.suffix == ".md" else audit_html
    save(path, render(checkup, not_judged=not_judged, mask=mask))
