from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp.labels import Category, Document
from nlp.training import systems


def test_every_peer_has_labels_of_our_categories() -> None:
    for peer in systems.peers().values():
        assert peer.title
        assert peer.labels
        assert all(covered <= set(Category) for covered in peer.labels.values())


def test_a_tool_that_is_not_installed_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(systems.AbsentError, match="scrubadub"):
        systems.load("scrubadub")


def test_our_own_pipeline_gives_all_categories() -> None:
    ours = systems.load(systems.OURS)
    assert ours.labels == {category.value for category in Category}
    [runs] = ours.read([Document("1", "Reach me at jo@example.com")])
    assert (12, 26, "contact") in runs


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    model = spacy.blank("en")
    rules = model.add_pipe("entity_ruler")
    rules.add_patterns(
        [{"label": "ORG", "pattern": "Halden"}, {"label": "EVENT", "pattern": "Fair"}]
    )  # type: ignore[attr-defined]
    model.to_disk(tmp_path / "names")
    return tmp_path / "names"


def test_any_spacy_pipeline_is_read_and_has_only_labels_with_a_like_among_ours(
    pipeline: Path,
) -> None:
    system = systems.load("spacy", pipeline)
    assert system.labels == {"ORG"}
    documents = [Document("1", "At Halden 🎉 Fair"), Document("2", "")]
    assert system.read(documents) == [[(3, 9, "ORG"), (12, 16, "EVENT")], []]


def test_tools_over_a_pipeline_ask_for_one() -> None:
    with pytest.raises(ValueError, match="which spaCy pipeline"):
        systems.load("spacy")


def test_the_surer_of_two_overlapping_runs_stays() -> None:
    found = [(0.4, (0, 10, "URL")), (0.9, (5, 8, "PERSON")), (0.4, (20, 25, "URL"))]
    assert systems.surest(found) == [(5, 8, "PERSON"), (20, 25, "URL")]


_RUNS = st.tuples(
    st.floats(0, 1),
    st.tuples(st.integers(0, 20), st.integers(1, 8), st.sampled_from("ab")).map(
        lambda row: (row[0], row[0] + row[1], row[2])
    ),
)


@given(st.lists(_RUNS))
def test_what_is_kept_never_overlaps_and_holds_the_surest(
    found: Sequence[tuple[float, systems.Run]],
) -> None:
    kept = systems.surest(found)
    assert kept == sorted(kept)
    assert all(a[1] <= b[0] for a, b in pairwise(kept))
    if found:
        most = max(confidence for confidence, _ in found)
        assert {run for confidence, run in found if confidence == most} & set(kept)


def test_presidio_reads_over_a_pipeline_where_it_is_installed(pipeline: Path) -> None:
    pytest.importorskip("presidio_analyzer", reason="a peer that only comparisons need")
    system = systems.load("presidio", pipeline)
    [runs] = system.read([Document("1", "Reach me at jo@example.com")])
    assert (12, 26, "EMAIL_ADDRESS") in runs


def test_scrubadub_reads_where_it_is_installed() -> None:
    pytest.importorskip("scrubadub", reason="a peer that only comparisons need")
    [runs] = systems.load("scrubadub").read([Document("1", "Reach me at jo@example.com")])
    assert (12, 26, "email") in runs
