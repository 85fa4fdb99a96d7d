"""Reading one file of a LinkedIn archive: which reader it needs, and the account of it."""

from collections.abc import Callable
from itertools import zip_longest

from app.importers.account import Account
from app.importers.bundle import Member
from app.importers.events import FileDone, FileStarted, RowsRead
from app.importers.gathering import Gathering
from app.importers.limits import Limits
from app.importers.linkedin.articles import ARTICLE, read_article
from app.importers.linkedin.catalogue import TableSpec, spec_of, unknown_table
from app.importers.linkedin.fields import FieldReader, Slot, slots
from app.importers.linkedin.people import PeopleReader
from app.importers.metered import Damaged
from app.importers.tables import Row, Table, read_table
from app.profile.ledger import FileReport

TABLE_ENDINGS = (".csv", ".tsv")
ARTICLE_ENDINGS = (".html", ".htm")
STEP = 500
"""Rows between two words about progress."""


def is_table(name: str) -> bool:
    """Whether a file is a table by its name."""
    return name.casefold().endswith(TABLE_ENDINGS)


def is_article(name: str) -> bool:
    """Whether a file is one of the person's articles by its name."""
    folded = name.casefold()
    return folded.endswith(ARTICLE_ENDINGS) and "articles" in folded.split("/")[:-1]


def kind_of(name: str) -> str:
    """What a file's rows are compared with in other files, to tell repeats."""
    if is_article(name):
        return ARTICLE
    spec = spec_of(name) if is_table(name) else None
    return spec.id if spec is not None else unknown_table().id


def read_file(
    member: Member,
    gathering: Gathering,
    limits: Limits,
    *,
    spec: TableSpec | None = None,
    as_article: bool = False,
) -> FileReport:
    """Read a file as far as it can be read; what cannot is in the report.

    Args:
        member: The file.
        gathering: Receives what is in it, and the events.
        limits: Of the whole reading.
        spec: What the table is, where its name does not say so.
        as_article: It is an article although it does not stand among articles.
    """
    account = Account(member.name)
    gathering.tell(FileStarted(member.name))
    try:
        if is_table(member.name):
            _read_rows(member, spec or spec_of(member.name), account, gathering, limits)
        elif is_article(member.name) or as_article:
            read_article(member, account, gathering)
        else:
            account.unknown()
    except Damaged as damaged:
        account.fail(damaged.message)
    report = account.report()
    gathering.tell(FileDone(report))
    return report


def _read_rows(
    member: Member,
    spec: TableSpec | None,
    account: Account,
    gathering: Gathering,
    limits: Limits,
) -> None:
    if spec is None:
        account.unknown()
        account.warn("unknown")
        spec = unknown_table()
    with member.open() as stream:
        table = read_table(
            stream, account, is_heading=spec.is_heading, limits=limits, rejoin=spec.rejoin
        )
        if table is not None:
            _consume(table, spec if table.known else unknown_table(), account, gathering)
    if account.read and spec.note:
        account.warn(spec.note, rows=account.read)


def _consume(table: Table, spec: TableSpec, account: Account, gathering: Gathering) -> None:
    key = gathering.key(account.name)
    columns = slots(table.header, spec, account)
    take = _taker(spec, account.name, key, columns, gathering)
    for row in table.rows:
        if account.read % STEP == 0:
            gathering.tell(RowsRead(account.name, account.read))
        named = zip_longest((slot.folded for slot in columns), row.cells, fillvalue="")
        if take is not None and not gathering.is_repeat(spec.id, key, named):
            take(row)


def _taker(
    spec: TableSpec, name: str, key: str, columns: tuple[Slot, ...], gathering: Gathering
) -> Callable[[Row], None] | None:
    if spec.reader == "counted":
        return None
    kind = FieldReader if spec.reader == "fields" else PeopleReader
    return kind(spec, name=name, key=key, columns=columns, gathering=gathering).read
