"""What a terminal shows: the audit in colour, the account of a reading, messages on stderr."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from app.checkup import Checkup
from app.doctor import Health
from app.own_lists import WATCHLIST
from app.profile.ledger import FileState, Source
from app.report.audit_view import audit_view, squares
from app.report.mask import Mask
from app.text import _, ngettext, say
from app.worker import protocol

SHOWN = 12
"""Files whose account is listed when nothing was skipped; the rest is summed up."""


def show_audit(checkup: Checkup, *, mask: bool) -> None:
    """The audit for a reader, on stdout."""
    out, view = Console(highlight=False), audit_view(checkup, mask=mask)
    out.print(Text(_("Exposure {value}, {band}", value=view.exposure, band=view.band), "bold"))
    out.print(Text(view.meaning))
    if view.conclusions:
        out.print(Text("\n" + _("What a stranger could conclude"), "bold"))
        for number, conclusion in enumerate(view.conclusions, start=1):
            out.print(Text(f" {number}. {conclusion.statement}"))
            out.print(Text("    “" + "”, “".join(conclusion.fragments) + "”", "dim"))
    findings = iter(checkup.queue)
    for section in view.sections:
        out.print(Text(f"\n{section.name}", "bold"))
        table = Table.grid(padding=(0, 2))
        for piece in section.pieces:
            meter = squares(next(findings).severity)
            table.add_row(
                meter, piece.category, Text(f"“{piece.text}”", "bold"), Text(piece.instead)
            )
        out.print(table)
    for line in (view.folded, *view.notes):
        if line:
            out.print(Text(line, "dim"))


def account(sources: Sequence[Source], *, mask: bool = False) -> None:
    """What was read, what was skipped and why, on stderr."""
    hide = Mask(sources, on=mask)
    for source in sources:
        for problem in source.problems:
            remark(say(hide.sentence(problem)))
        for file in source.files:
            reasons = [*(skipped.reason for skipped in file.skipped), *file.warnings]
            if file.state is FileState.UNKNOWN and not reasons:
                remark(_("{file} is not a file that we know.", file=hide.place(file.name)))
            for reason in reasons:
                remark(say(hide.sentence(reason)))
        read = sum(file.rows_read for file in source.files)
        skipped = sum(file.rows_skipped for file in source.files)
        files = ngettext("{n} file", "{n} files", len(source.files))
        rows = ngettext("{n} row read", "{n} rows read", read)
        remark(_("{files}: {rows}, {n} skipped.", files=files, rows=rows, n=skipped))


def advise(checkup: Checkup) -> None:
    """What to do where an edit is not the answer, on stderr, before anything is written.

    The same advice is given once, with the places that it is for.
    """
    places: dict[str, dict[str, None]] = {}
    for finding in checkup.advice:
        if finding.advice is not None:
            place = checkup.fields[finding.field].place
            where = _("{file}, row {row}", file=place.file, row=place.row)
            places.setdefault(say(finding.advice), {})[where] = None
    for advice, of_it in places.items():
        remark(f"{advice} ({'; '.join(of_it)})")


def own_words(checkup: Checkup) -> None:
    """What own lists did beyond adding findings, on stderr: nothing is left out in silence."""
    for note in checkup.notes:
        if note.id == WATCHLIST:
            remark(say(note.text))
    if checkup.spared:
        remark(
            ngettext(
                "{n} finding left out, as your own words ask.",
                "{n} findings left out, as your own words ask.",
                checkup.spared,
            )
        )


@contextmanager
def progress() -> Iterator[Callable[[protocol.Event], None]]:
    """Says on stderr which file is being read, where stderr is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _event: None
        return
    with console.status(_("Getting ready …")) as status:

        def show(event: protocol.Event) -> None:
            if isinstance(event, protocol.Progress):
                file = escape(event.file)
                status.update(_("Reading {file}, {rows} rows", file=file, rows=event.rows))

        yield show


def remark(sentence: str) -> None:
    """A message on stderr."""
    Console(stderr=True, highlight=False).print(Text(sentence), soft_wrap=True)


def complain(sentence: str) -> None:
    """What went wrong, on stderr."""
    Console(stderr=True, highlight=False).print(Text(sentence, "bold"), soft_wrap=True)


def show_health(health: Health) -> None:
    """The doctor's findings, on stdout."""
    out, found = Console(highlight=False), health.as_json()
    for name, version in health.versions.items():
        out.print(Text(f"{name:<20} {version}"))
    out.print(Text("\n" + _("Seal: {level}", level=found["seal"]["level"]), "bold"))
    for attempt in found["seal"]["attempts"]:
        out.print(Text(f"  {attempt['what']:<20} {attempt['outcome']} {attempt['code']}"))
    out.print(Text("\n" + _("Self-test on the bundled sample"), "bold"))
    for name, value in health.self_test.items():
        out.print(Text(f"  {name:<20} {value}"))
    out.print(Text("\n" + _("Not built yet"), "bold"))
    for part in found["not_built"]:
        out.print(Text(f"  {part}"))
