"""From paths to a checkup."""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from app.errors import UnreadableExport
from app.opening import anything_read, checkup_of, read_export
from app.own_lines import parse
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import Audience, Field, Place, Profile, Section
from app.terms import Terms, terms_of
from app.text import Sentence, say
from app.watchlist.seal import seal
from app.watchlist.sealed import Cost, Sealed
from app.watchlist.watch import Budget, Watch
from app.worker.model import Audited, Level, Seal
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import analyse


def terms(*lines: str) -> Terms:
    return terms_of(parse("\n".join(lines), file="w"), file="w")


def sealed(*lines: str) -> Sealed:
    return seal(parse("\n".join(lines), file="w"), file="w", cost=Cost(n=2, r=1, p=1))


def field(name: str, text: str, *, section: Section) -> Field:
    place = Place(name, 2, "Text", text)
    return Field(name, section, "Text", text, FieldKind.POST, Audience.PUBLIC, place)


def audited(
    profile: Profile, spans: Mapping[str, Sequence[Span]], sources: Sequence[Source]
) -> Audited:
    return Audited(
        profile=profile,
        spans={name: tuple(found) for name, found in spans.items()},
        skeletons={field.id: analyse(field.text) for field in profile.fields},
        sources=tuple(sources),
        not_judged=(),
        seal=Seal(Level.SEALED),
    )


def test_a_path_that_is_not_there_is_said_before_a_worker_starts(tmp_path: Path) -> None:
    with pytest.raises(UnreadableExport):
        read_export([tmp_path / "none"], on_event=lambda _event: None)


def test_own_terms_become_findings(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    own = terms("currently leading")
    checkup = checkup_of(audited(profile, spans, sources), own)
    assert "Currently leading" in {finding.text for finding in checkup.findings}


def test_what_is_never_to_be_flagged_is_no_finding_and_is_counted(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    read = audited(profile, spans, sources)
    before = checkup_of(read)
    checkup = checkup_of(read, terms("never: sc cleared"))
    assert "SC cleared" not in {finding.text for finding in checkup.findings}
    assert checkup.spared == len(before.findings) - len(checkup.findings) == 2
    assert checkup.before.value < before.before.value


def test_a_name_that_was_spared_does_not_come_back_as_an_echo(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    post = field("Shares.csv#2/Text", "The LARKSPUR trial", section=Section.POSTS)
    read = audited(dataclasses.replace(profile, fields=(*profile.fields, post)), spans, sources)
    assert "LARKSPUR" in {finding.text for finding in checkup_of(read).findings}
    checkup = checkup_of(read, terms("never: Larkspur"))
    assert "LARKSPUR" not in {finding.text for finding in checkup.findings}
    assert "Project LARKSPUR" in {finding.text for finding in checkup.findings}


def test_the_watch_list_comes_before_own_terms_and_these_before_never(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    watch = Watch(sealed("system: Larkspur"))
    own = terms("site: Building C4", "site: larkspur", "never: Cheltenham")
    checkup = checkup_of(audited(profile, spans, sources), own, watch=watch)
    found = {finding.text: (finding.category, finding.rule) for finding in checkup.findings}
    assert found["LARKSPUR"] == (Category.SYSTEM, "watchlist")
    assert found["Building C4"] == (Category.SITE, "terms")
    assert "Cheltenham" not in found
    assert not [note for note in checkup.notes if note.id == "watchlist"]


def test_what_the_watch_list_did_not_get_to_is_a_note(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    watch = Watch(sealed("Larkspur"), budget=Budget(hashes=0))
    checkup = checkup_of(audited(profile, spans, sources), watch=watch)
    (note,) = (note for note in checkup.notes if note.id == "watchlist")
    assert "not compared" in say(note.text)
    assert "watchlist" not in {finding.rule for finding in checkup.findings}


def test_an_export_of_which_no_row_was_read_is_told_apart(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    empty = Source("x", "unknown", Sentence("s"), (FileReport("a.csv", FileState.FAILED, 3, 0, 3),))
    assert anything_read(audited(profile, spans, sources))
    assert not anything_read(audited(profile, spans, [empty]))
