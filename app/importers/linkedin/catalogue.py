"""What each file and column of a LinkedIn archive is on the site, from ``linkedin.toml``."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from app.profile.model import Audience, Remedy, Section
from nlp.labels import Category, FieldKind
from resources import ROOT

COPY = re.compile(r"\s*\(\d+\)$")
PART = re.compile(r"[-_]\d+$")
SPACING = re.compile(r"[\s_\-]+")
PANDAS = re.compile(r"\.\d+$")


def fold(name: str) -> str:
    """A name without what differs between years: case, spaces, ``_``, ``-``."""
    return SPACING.sub("", name).casefold()


def fold_file(name: str) -> str:
    """A file's folded base name without ending, part number, member id or browser's copy mark."""
    base = name.rsplit("/", 1)[-1]
    stem = base.rsplit(".", 1)[0] if "." in base else base
    return fold(PART.sub("", COPY.sub("", stem.strip())))


@dataclass(frozen=True, slots=True)
class Column:
    """A column that holds text, or one that is not listed and taken as the file's default.

    Attributes as of :class:`~app.profile.model.Field`, and:
        breaks: The site flattened its line breaks to two spaces.
        quotes: A stray quotation mark stands around each line break.
        is_list: It holds ``[KIND:value],[KIND:value]``.
    """

    label: str
    section: Section
    audience: Audience
    remedy: Remedy
    own: bool
    kind: FieldKind = FieldKind.CV_TEXT
    holds: Category | None = None
    required: bool = False
    limit: int | None = None
    breaks: bool = False
    quotes: bool = False
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One kind of file.

    Attributes:
        id: Its name in ``linkedin.toml``.
        files: Folded names it goes by.
        name: The first of them as written.
        reader: ``fields``, ``contacts``, ``messages``, ``invitations`` or ``counted``.
        section: Where columns stand that are not listed.
        columns: By folded heading.
        facts: Folded headings that hold no text to audit.
        roles: For people's files: role to folded headings.
        title: Folded headings that name the row as a thing.
        started: Folded headings of its start; ``finished`` of its end.
        called: Folded headings that together name the row, before ``title``.
        by: Folded headings that together are another author's name.
        blank: Values that stand for nothing.
        default: What an unlisted column is.
        rest: Unlisted columns are as good as listed ones, not a surprise.
        distinct: One field is enough for a text that many rows repeat.
        rejoin: The last column may hold unquoted commas.
        usual: Nearly every archive has it. complete: Only the larger archive has it.
        note: End of the id of a sentence that goes with the file, or "".
    """

    id: str
    files: frozenset[str]
    name: str
    reader: str
    section: Section
    default: Column
    columns: Mapping[str, Column] = field(default_factory=dict)
    facts: frozenset[str] = frozenset()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    title: tuple[str, ...] = ()
    started: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    blank: frozenset[str] = frozenset()
    rest: bool = False
    distinct: bool = False
    rejoin: bool = False
    usual: bool = False
    complete: bool = False
    note: str = ""

    def known(self) -> frozenset[str]:
        """All folded headings that it may have."""
        roles = {name for names in self.roles.values() for name in names}
        return frozenset(self.columns) | self.facts | roles

    def is_heading(self, cells: Sequence[str]) -> bool:
        """Whether these cells are its heading rather than a preamble or a row."""
        filled = [fold_heading(cell) for cell in cells if cell.strip()]
        known = self.known()
        if self.rest or not known:
            return bool(filled)
        hits = sum(cell in known for cell in filled)
        return hits > 0 and hits * 2 >= min(len(filled), len(known))


def fold_heading(cell: str) -> str:
    """A heading folded, without the ``.1`` that data tools add to a doubled one."""
    return fold(PANDAS.sub("", cell.strip().strip('"')))


@cache
def tables() -> tuple[TableSpec, ...]:
    """Every kind of file, in the order in which they are read: the owner's name comes first."""
    document = tomllib.loads((ROOT / "taxonomy" / "linkedin.toml").read_text("utf-8"))
    return tuple(_table(name, entry) for name, entry in document["tables"].items())


@cache
def _by_file() -> Mapping[str, TableSpec]:
    return {name: spec for spec in tables() for name in spec.files}


def spec_of(name: str) -> TableSpec | None:
    """The kind of a file by its name inside the export, or None."""
    return _by_file().get(fold_file(name))


@cache
def unknown_table() -> TableSpec:
    """How a table is read that nobody knows: everything in it is text of section "other"."""
    return _table("other", {"files": [], "section": "other", "audience": "private"})


def _table(name: str, entry: Mapping[str, Any]) -> TableSpec:
    default = _column({"label": ""}, entry)
    columns: dict[str, Column] = {}
    also: dict[str, list[str]] = {}
    for heading, values in entry.get("columns", {}).items():
        headings = [fold(heading), *map(fold, values.get("also", ()))]
        also[headings[0]] = headings
        columns.update(dict.fromkeys(headings, _column(values, entry)))

    def headings_of(key: str) -> tuple[str, ...]:
        listed = entry.get(key, ())
        listed = [listed] if isinstance(listed, str) else listed
        return tuple(name for head in listed for name in also.get(fold(head), [fold(head)]))

    return TableSpec(
        id=name,
        files=frozenset(map(fold_file, entry["files"])),
        name=entry["files"][0] if entry["files"] else "",
        reader=entry.get("reader", "fields"),
        section=Section(entry.get("section", "other")),
        default=default,
        columns=columns,
        facts=frozenset(map(fold, entry.get("facts", ()))),
        roles={role: tuple(map(fold, names)) for role, names in entry.get("roles", {}).items()},
        title=headings_of("title"),
        started=headings_of("started"),
        finished=headings_of("finished"),
        called=headings_of("called"),
        by=headings_of("by"),
        blank=frozenset(entry.get("blank", ())),
        rest=entry.get("rest", False),
        distinct=entry.get("distinct", False),
        rejoin=entry.get("rejoin", False),
        usual=entry.get("usual", False),
        complete=entry.get("complete", False),
        note=entry.get("note", ""),
    )


def _column(values: Mapping[str, Any], table: Mapping[str, Any]) -> Column:
    def value(key: str, default: object) -> Any:
        return values.get(key, table.get(key, default))

    holds = values.get("holds")
    return Column(
        label=values["label"],
        section=Section(value("section", "other")),
        audience=Audience(value("audience", "public")),
        remedy=Remedy(value("remedy", "edit")),
        own=value("own", default=True),
        kind=FieldKind(values.get("kind", "cv_text")),
        holds=None if holds is None else Category(holds),
        required=values.get("required", False),
        limit=values.get("limit"),
        breaks=values.get("breaks", False),
        quotes=values.get("quotes", False),
        is_list=values.get("list", False),
    )
