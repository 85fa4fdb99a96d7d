"""From paths to a checkup."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from app.errors import UnreadableExport
from app.opening import anything_read, checkup_of, read_export
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import Profile
from app.terms import parse
from app.text import Sentence
from app.worker.model import Audited, Level, Seal
from nlp.labels import Span
from nlp.skeleton import analyse


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
    checkup = checkup_of(audited(profile, spans, sources), parse(["currently leading"]))
    assert "Currently leading" in {finding.text for finding in checkup.findings}


def test_an_export_of_which_no_row_was_read_is_told_apart(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> None:
    empty = Source("x", "unknown", Sentence("s"), (FileReport("a.csv", FileState.FAILED, 3, 0, 3),))
    assert anything_read(audited(profile, spans, sources))
    assert not anything_read(audited(profile, spans, [empty]))
