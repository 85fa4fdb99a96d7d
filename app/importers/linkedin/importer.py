"""LinkedIn's archive as a whole: recognising it, the order of its files, and what it lacks."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from app.importers.account import Account
from app.importers.bundle import Bundle, Member
from app.importers.gathering import Gathering
from app.importers.limits import Limits
from app.importers.linkedin.catalogue import TableSpec, fold_heading, spec_of, tables
from app.importers.linkedin.files import ARTICLE_ENDINGS, is_article, is_table, kind_of, read_file
from app.importers.metered import Damaged
from app.importers.tables import read_table
from app.profile.ledger import FileReport
from app.text import Sentence

KIND = "linkedin"
PULSE = b"linkedin.com/pulse"
SNIFF = 1 << 16
DISTINCT = 2
"""Headings that are enough to know a renamed table by them."""


def recognises(bundle: Bundle) -> Sentence | None:
    """Why this is LinkedIn's archive or a part of it; None where it is not."""
    known = [member.name for member in bundle.members if _is_known(member)]
    if len(known) > 1:
        return Sentence(
            f"reading.because.{_size(bundle)}", {"files": len(known), "example": known[0]}
        )
    if known:
        return Sentence("reading.because.one_file", {"file": known[0]})
    if len(bundle.members) == 1:
        (member,) = bundle.members
        if renamed_table(member) is not None or _is_lone_article(member):
            return Sentence("reading.because.content", {"file": member.name})
    return None


def read(
    bundles: Sequence[Bundle], gathering: Gathering, limits: Limits
) -> list[tuple[FileReport, ...]]:
    """Read archives of one person together; one tuple of reports for each, in its own order.

    The files are read kind by kind over all archives, so that a name in one archive's profile
    serves the messages in the other.
    """
    lone = {id(b.members[0]) for b in bundles if len(b.members) == 1}
    waiting = [(index, member) for index, bundle in enumerate(bundles) for member in bundle.members]
    waiting.sort(key=lambda entry: (_rank(entry[1]), entry[0]))
    gathering.repeated = _repeated([member for _, member in waiting])
    reports: list[dict[str, FileReport]] = [{} for _ in bundles]
    for index, member in waiting:
        is_lone = id(member) in lone
        reports[index][member.name] = read_file(
            member,
            gathering,
            limits,
            spec=renamed_table(member) if is_lone else None,
            as_article=is_lone and _is_lone_article(member),
        )
    return [
        tuple(found[member.name] for member in bundle.members)
        for bundle, found in zip(bundles, reports, strict=True)
    ]


def _repeated(members: Sequence[Member]) -> frozenset[str]:
    kinds = Counter(kind_of(member.name) for member in members)
    return frozenset(kind for kind, count in kinds.items() if count > 1)


def absent(bundles: Sequence[Bundle]) -> tuple[str, ...]:
    """Files that nearly every archive has and these lack together; () for single files."""
    specs = {
        spec.id
        for bundle in bundles
        for member in bundle.members
        if (spec := spec_of(member.name)) is not None
    }
    if len(specs) <= 1:
        return ()
    return tuple(f"{spec.name}.csv" for spec in tables() if spec.usual and spec.id not in specs)


def renamed_table(member: Member) -> TableSpec | None:
    """What a table is by its heading alone, where its name does not say so."""
    if not is_table(member.name) or spec_of(member.name) is not None:
        return None
    candidates = [spec for spec in tables() if len(spec.known()) >= DISTINCT and not spec.rest]

    def is_heading(cells: Sequence[str]) -> bool:
        return any(spec.is_heading(cells) for spec in candidates)

    account = Account(member.name)
    try:
        with member.open() as stream:
            table = read_table(stream, account, is_heading=is_heading, limits=Limits())
    except Damaged:
        return None
    headings = {fold_heading(cell) for cell in table.header} if table else set()
    fitting = [spec for spec in candidates if headings <= spec.known()]
    return fitting[0] if len(headings) >= DISTINCT and fitting else None


def _is_known(member: Member) -> bool:
    if is_article(member.name):
        return True
    return is_table(member.name) and spec_of(member.name) is not None


def _is_lone_article(member: Member) -> bool:
    if not member.name.casefold().endswith(ARTICLE_ENDINGS):
        return False
    try:
        with member.open() as stream:
            return PULSE in stream.read(SNIFF)
    except Damaged:
        return False


def _size(bundle: Bundle) -> str:
    """Whether it is the small early archive or the large later one, by its name or its files."""
    name = bundle.path.name.casefold()
    if name.startswith(("basic_", "initial_")):
        return "basic"
    specs = (spec_of(member.name) for member in bundle.members)
    has_more = any(spec is not None and spec.complete for spec in specs)
    return "complete" if has_more or name.startswith("complete_") else "basic"


def _rank(member: Member) -> int:
    spec = spec_of(member.name) if is_table(member.name) else None
    order = tables()
    if spec is not None:
        return order.index(spec)
    # Articles and strangers come before the people's files, which are long.
    first = next(index for index, spec in enumerate(order) if spec.reader != "fields")
    return first - 1 if PurePath(member.name).suffix else first
