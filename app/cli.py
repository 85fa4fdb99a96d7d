"""The command line: data to stdout, progress and messages to stderr.

Exit 0: done. 1: ``audit --fail-over N`` found an exposure above N. 2: usage, or unreadable input.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, cast

import typer

from app import own_lines
from app.detect import detect_lines
from app.doctor import examine
from app.errors import UndershareError, UnreadableExport
from app.opening import anything_read, checkup_of, read_export
from app.profile.model import Profile
from app.report import terminal
from app.report.audit_document import audit_html, audit_markdown
from app.report.audit_json import audit_json
from app.report.trim_files import save, trim_files
from app.terms import Terms, terms_of
from app.text import Sentence, _, ngettext, say
from app.trim import plan_file
from app.trim.plan import Plan
from app.watchlist import list_file
from app.watchlist.seal import seal as sealed_list
from app.watchlist.watch import Watch
from app.worker import client
from app.worker.model import Audited
from nlp.labels import Document, Span

OVER, UNREADABLE, STOPPED = 1, 2, 130
UsageError: type[Exception] = cast("type[Exception]", typer.BadParameter.__mro__[1])
"""What is raised for wrong usage; typer has no public name for it."""

cli = typer.Typer(
    name="undershare",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=_(
        "See what your own profile export gives away, and trim it. Nothing leaves this computer."
    ),
)

Exports = Annotated[
    list[Path], typer.Argument(metavar="EXPORT…", help=_("A zip, a folder or a single file."))
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print JSON (schema 1)."))]

TermsFile = Annotated[
    Path | None,
    typer.Option("--terms", help=_("Own words to flag, or never to flag, one a line.")),
]
WatchList = Annotated[
    Path | None,
    typer.Option("--watchlist", help=_("A sealed list of words to flag, as made by seal.")),
]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    _speak_utf8()
    try:
        status = cli(
            args=None if arguments is None else list(arguments),
            prog_name="undershare",
            standalone_mode=False,
        )
    except UsageError as error:
        cast("typer.BadParameter", error).show()
        return UNREADABLE
    except UndershareError as error:
        terminal.complain(error.sentence())
        return UNREADABLE
    except typer.Abort:
        return STOPPED
    except SystemExit:  # the reader of our output has seen enough and closed the pipe
        return 0
    return status if isinstance(status, int) else 0


@cli.command()
def audit(  # noqa: PLR0913  the contract's options
    exports: Exports,
    *,
    as_json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help=_("Write an HTML report here."))] = None,
    md: Annotated[Path | None, typer.Option(help=_("Write a Markdown report here."))] = None,
    mask: Annotated[
        bool, typer.Option("--mask", help=_("Show category and length instead of your words."))
    ] = False,
    watchlist: WatchList = None,
    terms: TermsFile = None,
    fail_over: Annotated[
        int | None,
        typer.Option(min=0, max=100, help=_("Exit 1 when the exposure is above this.")),
    ] = None,
) -> None:
    """Show what an export gives away."""
    own_terms, watch = _own_lists(terms, watchlist)
    audited = _read(exports)
    checkup = checkup_of(audited, own_terms, watch=watch)
    report = audit_json(checkup, not_judged=audited.not_judged, mask=mask)
    if as_json:
        _print(json.dumps(report, ensure_ascii=False, indent=1))
    for path, written in ((html, audit_html), (md, audit_markdown)):
        if path is not None:
            save(path, written(checkup, not_judged=audited.not_judged, mask=mask))
            terminal.remark(_("Written: {file}", file=str(path)))
    if not (as_json or html or md):
        terminal.show_audit(checkup, mask=mask)
    terminal.account(audited.sources, mask=mask)
    terminal.own_words(checkup)
    if fail_over is not None and checkup.before.value > fail_over:
        raise typer.Exit(OVER)


@cli.command()
def trim(  # noqa: PLR0913  the contract's options
    exports: Exports,
    *,
    out: Annotated[Path, typer.Option(help=_("The folder to write to."))],
    minimum: Annotated[
        bool, typer.Option("--minimum", help=_("Take the suggestions, those that matter first."))
    ] = False,
    plan: Annotated[Path | None, typer.Option(help=_("Use the decisions of this file."))] = None,
    target: Annotated[
        int | None,
        typer.Option(min=0, max=100, help=_("With --minimum: stop at this exposure.")),
    ] = None,
    watchlist: WatchList = None,
    terms: TermsFile = None,
) -> None:
    """Write a trimmed profile: plan.json, trimmed.json, trimmed.md, changes.csv, checklist.md."""
    if minimum == (plan is not None):
        raise typer.BadParameter(_("Give either --minimum or --plan FILE."))
    saved = None if plan is None else _text_of(plan)
    if saved is not None:
        plan_file.read(saved)  # a broken plan is told before anything is read
    own_terms, watch = _own_lists(terms, watchlist)
    checkup = checkup_of(_read(exports), own_terms, watch=watch)
    terminal.advise(checkup)
    terminal.own_words(checkup)
    if saved is None:
        checkup.load(checkup.minimum(target=target))
    else:
        checkup.load(_plan(saved, checkup.profile))
    for name, content in trim_files(checkup).items():
        save(out / name, content)
    before, after = checkup.before.value, checkup.now.value
    _print(_("Exposure {before} before, {after} after.", before=before, after=after))


@cli.command()
def detect(
    *,
    threshold: Annotated[
        float | None,
        typer.Option(min=0.0, max=1.0, help=_("Least confidence; by default each category's own.")),
    ] = None,
) -> None:
    """Find spans in JSON Lines from stdin ({"id", "text", "field"?}); answers on stdout."""

    def remark(sentence: Sentence) -> None:
        terminal.remark(say(sentence))

    def find(documents: Iterable[Document]) -> Iterator[tuple[str, tuple[Span, ...]]]:
        return client.check_texts(documents, threshold=threshold)

    for answer in detect_lines(sys.stdin, detect=find, remark=remark):
        _print(answer)


@cli.command()
def seal(
    words: Annotated[
        Path, typer.Argument(metavar="WORDS", help=_("Words to flag, one a line, as plain text."))
    ],
    *,
    out: Annotated[Path, typer.Option(metavar="LIST", help=_("The sealed list to write."))],
) -> None:
    """Seal a list of words, so that others can have them flagged without reading them."""
    lines = own_lines.read(words)
    if out.exists() and out.samefile(words):
        raise typer.BadParameter(_("The sealed list would replace your words. Give another name."))
    sealed = sealed_list(lines, file=words.name)
    save(out, list_file.dump(sealed))
    terminal.remark(ngettext("{n} term sealed.", "{n} terms sealed.", len(sealed.terms)))
    terminal.remark(_("Written: {file}", file=str(out)))


@cli.command()
def doctor(*, as_json: AsJson = False) -> None:
    """Show versions, the seal as measured, the model and a self-test on the bundled sample."""
    health = examine(probe=client.probe, read=client.read)
    if as_json:
        _print(json.dumps(health.as_json(), ensure_ascii=False, indent=1))
    else:
        terminal.show_health(health)
    if not health.well:
        raise typer.Exit(UNREADABLE)


def _read(exports: Sequence[Path]) -> Audited:
    with terminal.progress() as on_event:
        audited = read_export(exports, on_event=on_event)
    if not anything_read(audited):
        terminal.account(audited.sources)
        raise UnreadableExport(Sentence("cli.nothing_read"))
    return audited


def _own_lists(terms: Path | None, watchlist: Path | None) -> tuple[Terms, Watch | None]:
    """Own lists, read before the export: a mistake in them is told at once."""
    own = Terms() if terms is None else terms_of(own_lines.read(terms), file=terms.name)
    return own, None if watchlist is None else Watch(list_file.read(watchlist))


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, ValueError):
        raise UnreadableExport(Sentence("cli.no_text", {"path": str(path)})) from None


def _plan(saved: str, profile: Profile) -> Plan:
    lost = plan_file.orphans(plan_file.read(saved), profile)
    if lost:
        terminal.remark(
            ngettext(
                "{n} decision of the plan does not fit this export and was left out.",
                "{n} decisions of the plan do not fit this export and were left out.",
                len(lost),
            )
        )
    return plan_file.load(saved, profile)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _speak_utf8() -> None:
    """A terminal that cannot show a character shows a stand-in; a pipe gets UTF-8."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
