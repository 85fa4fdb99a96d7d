"""What the person saves and loads: plan, report, trimmed profile; only where they choose."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.errors import UndershareError
from app.text import _
from ui.desk import Desk
from ui.dialogs.message import MessageDialog
from ui.theme import Theme
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from app.audit.model import NotJudged
    from app.checkup import Checkup


class Files:
    """Asks where, writes or reads, and tells what came of it.

    Attributes:
        toast: Where good news is told; errors get a dialog.
    """

    def __init__(self, theme: Theme, window: QWidget, desk: Desk) -> None:
        self._theme = theme
        self._window = window
        self._desk = desk
        self._kind = ""
        self.toast = Toast(theme, window, undo=_("Undo"))
        self.toast.undone.connect(self.undo)

    def undo(self) -> None:
        """Take back the last step, such as a plan that was loaded."""
        if self._desk.checkup is not None:
            self._desk.checkup.undo()

    def save_plan(self) -> bool:
        """Save the decisions; False if the person thought better of it or it failed."""
        if self._desk.checkup is None:
            return False
        path = self._ask(_("Save your decisions"), "plan.json", {_("Plan (*.json)"): ".json"})
        saved = path is not None and self._try(lambda: self._desk.save_plan(path))
        if saved:
            self.toast.say(_("Your decisions are saved."), undoable=False)
        return saved

    def load_plan(self) -> bool:
        """Load decisions that were saved; False if nothing was."""
        if self._desk.checkup is None:
            return False
        name, _kind = QFileDialog.getOpenFileName(
            self._window, _("Load saved decisions"), "", _("Plan (*.json)")
        )
        loaded = bool(name) and self._try(lambda: self._desk.load_plan(Path(name)))
        if loaded:
            self.toast.say(_("Your saved decisions are here again."))
        return loaded

    def save_report(self) -> None:
        """Save a report of the audit, in full or with every word masked."""
        checkup, audited = self._desk.checkup, self._desk.audited
        if checkup is None:
            return
        masked = {_("Page, all words masked (*.html)"), _("Markdown, all words masked (*.md)")}
        kinds = {_("Page for a browser (*.html)"): ".html", _("Markdown (*.md)"): ".md"}
        kinds |= {kind: ".md" if "*.md" in kind else ".html" for kind in sorted(masked)}
        path = self._ask(_("Save a report"), "report.html", kinds)
        judged = audited.not_judged if audited else ()
        mask = self._kind in masked
        if path is not None and self._try(lambda: write_report(path, checkup, judged, mask=mask)):
            self.toast.say(_("The report is saved."), undoable=False)

    def save_trimmed(self, kind: str) -> None:
        """Save the trimmed profile as ``markdown``, ``html`` or ``csv``."""
        checkup = self._desk.checkup
        if checkup is None:
            return
        label, ending = {
            "markdown": (_("Markdown (*.md)"), ".md"),
            "html": (_("Page for a browser (*.html)"), ".html"),
            "csv": (_("Table of changes (*.csv)"), ".csv"),
        }[kind]
        path = self._ask(_("Save your trimmed profile"), f"trimmed{ending}", {label: ending})
        if path is not None and self._try(lambda: write_trimmed(path, checkup, kind)):
            self.toast.say(_("Your trimmed profile is saved."), undoable=False)

    def _ask(self, title: str, name: str, kinds: dict[str, str]) -> Path | None:
        """Ask where to save; the ending follows from the kind where none was written."""
        suggested = str(paths.documents_folder() / name)
        chosen, self._kind = QFileDialog.getSaveFileName(
            self._window, title, suggested, ";;".join(kinds)
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(kinds.get(self._kind, ""))

    def _try(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except UndershareError as error:
            title = _("That did not work")
            MessageDialog(self._theme, self._window, title, error.sentence()).exec()
            return False
        return True


def write_report(
    path: Path, checkup: "Checkup", not_judged: "tuple[NotJudged, ...]", *, mask: bool
) -> None:
    """Write a report; Markdown where the name says so, else a page.

    Raises:
        NotSaved: if it cannot be written.
    """
    # Templates take a while to load, and most people save no report.
    from app.report.audit_document import audit_html, audit_markdown
    from app.report.trim_files import save

    render = audit_markdown if path.suffix == ".md" else audit_html
    save(path, render(checkup, not_judged=not_judged, mask=mask))


def write_trimmed(path: Path, checkup: "Checkup", kind: str) -> None:
    """Write the trimmed profile as ``markdown``, ``html`` or ``csv``.

    Raises:
        NotSaved: if it cannot be written.
    """
    from app.report.trim_files import changes_csv, save
    from app.report.trimmed_document import trimmed_html, trimmed_markdown

    match kind:
        case "markdown":
            save(path, trimmed_markdown(checkup))
        case "html":
            save(path, trimmed_html(checkup))
        case _:
            save(path, changes_csv(checkup, checkup.trimmed()))
