"""An audit laid out for a reader: the one arrangement that HTML, Markdown and terminal share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.audit import wording
from app.audit.model import Finding, NotJudged, Severity
from app.checkup import Checkup
from app.report.mask import Mask
from app.text import _, ngettext, say
from app.trim.plan import Action

MOST_FRAGMENTS = 4
"""Words that are quoted under a conclusion; the rest is counted."""


@dataclass(frozen=True, slots=True)
class PieceView:
    """One finding, in words."""

    text: str = field(repr=False)
    category: str
    severity: str
    sureness: str
    where: str
    why: str
    instead: str = field(repr=False)
    advice: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """The findings of one section of the profile."""

    name: str
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True, slots=True)
class ConclusionView:
    """What a stranger could conclude, and from which words."""

    statement: str
    fragments: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FileView:
    """The account of one file."""

    name: str
    account: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """Everything that a report shows, in reading order."""

    owner: str = field(repr=False)
    exposure: int
    band: str
    meaning: str
    conclusions: tuple[ConclusionView, ...]
    sections: tuple[SectionView, ...]
    folded: str
    notes: tuple[str, ...]
    files: tuple[FileView, ...]
    not_judged: str


def audit_view(
    checkup: Checkup, *, not_judged: Sequence[NotJudged] = (), mask: bool = False
) -> AuditView:
    """Lay out the audit of a checkup as it was read."""
    hide = Mask(checkup.sources, on=mask)
    return AuditView(
        owner=hide.value("name", checkup.profile.owner),
        exposure=checkup.before.value,
        band=say(wording.band_name(checkup.before.band)),
        meaning=say(wording.band_meaning(checkup.before.band)),
        conclusions=_conclusions(checkup, hide),
        sections=_sections(checkup, hide),
        folded=ngettext(
            "{n} piece of low severity is not listed here.",
            "{n} pieces of low severity are not listed here.",
            len(checkup.folded),
        )
        if checkup.folded
        else "",
        notes=tuple(say(hide.sentence(note.text)) for note in checkup.notes),
        files=_files(checkup, hide),
        not_judged=ngettext(
            "{n} field is in a language that the model does not know; rules alone judged it.",
            "{n} fields are in a language that the model does not know; rules alone judged them.",
            len(not_judged),
        )
        if not_judged
        else "",
    )


def _conclusions(checkup: Checkup, hide: Mask) -> tuple[ConclusionView, ...]:
    return tuple(
        ConclusionView(
            say(hide.sentence(inference.statement)),
            _fragments([checkup.by_id[i] for i in inference.findings], hide),
        )
        for inference in checkup.inferences_before
    )


def _fragments(findings: Sequence[Finding], hide: Mask) -> tuple[str, ...]:
    """The first few different words that a conclusion rests on, and how many more there are."""
    words = list(dict.fromkeys(hide.value(f.category, f.text) for f in findings))
    more = len(words) - MOST_FRAGMENTS
    if more <= 1:
        return tuple(words)
    return (*words[:MOST_FRAGMENTS], ngettext("{n} more", "{n} more", more))


def _sections(checkup: Checkup, hide: Mask) -> tuple[SectionView, ...]:
    def section(finding: Finding) -> str:
        return say(wording.section_name(checkup.fields[finding.field].section))

    return tuple(
        SectionView(name, tuple(_piece(checkup, finding, hide) for finding in pieces))
        for name, pieces in groupby(checkup.queue, key=section)
    )


def _piece(checkup: Checkup, finding: Finding, hide: Mask) -> PieceView:
    place = checkup.fields[finding.field].place
    return PieceView(
        text=hide.value(finding.category, finding.text),
        category=say(wording.category_name(finding.category)),
        severity=say(wording.severity_name(finding.severity)),
        sureness=say(wording.sureness_name(finding.sureness)),
        where=_(
            "{file}, row {row}, {column}",
            file=hide.place(place.file),
            row=place.row,
            column=place.column,
        )
        if place.row
        else hide.place(place.file),
        why=say(hide.sentence(finding.misuse)),
        instead=_instead(checkup, finding, hide),
        advice=say(hide.sentence(finding.advice)) if finding.advice else "",
    )


def _instead(checkup: Checkup, finding: Finding, hide: Mask) -> str:
    choice = checkup.options.suggested(finding.id)
    if choice.action is Action.GENERALISE:
        return _("say “{text}”", text=hide.value(finding.category, choice.text))
    return _("remove it") if choice.action is Action.REMOVE else _("keep it")


def _files(checkup: Checkup, hide: Mask) -> tuple[FileView, ...]:
    return tuple(
        FileView(
            hide.place(file.name),
            _("{read} of {present} rows read", read=file.rows_read, present=file.rows_present),
            tuple(say(hide.sentence(skipped.reason)) for skipped in file.skipped)
            + tuple(say(hide.sentence(warning)) for warning in file.warnings),
        )
        for source in checkup.sources
        for file in source.files
    )


def squares(severity: Severity) -> str:
    """Severity as four squares, as the window draws it."""
    return "■" * severity + "□" * (len(Severity) - severity)
