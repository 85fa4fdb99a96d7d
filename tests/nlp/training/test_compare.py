from pathlib import Path

import pytest

from nlp.labels import Category, FieldKind
from nlp.training import compare, corpus, runner, systems
from nlp.training.corpus import Example
from nlp.training.runner import Outcome
from nlp.training.systems import Run

_EMPLOYER, _UNIT, _PLACE = Category.EMPLOYER, Category.UNIT, Category.PLACE
_TEXT = "Ann is with Halden at Warton."
_MARKED = Example(
    "ann-1", "ann", FieldKind.POST, _TEXT, ((12, 18, _UNIT), (22, 28, _PLACE)), (), ()
)
_CLEAN = Example("ann-2", "ann", FieldKind.POST, "Soup again today.", (), (), ())
_EXAMPLES = (_MARKED, _CLEAN)

_PEER = systems.Peer(
    "names",
    "Names",
    "names",
    {"ORG": frozenset({_EMPLOYER, _UNIT}), "GPE": frozenset({_PLACE}), "LAW": frozenset()},
    {},
)


def _outcome(labels: set[str], *found: list[Run]) -> Outcome:
    return Outcome(frozenset(labels), "1.0", list(found), 1.5, 2000, 300)


_OURS = _outcome(set(), [(12, 18, "employer"), (22, 28, "place")], [])


def _against(outcome: Outcome) -> compare.Against:
    return compare.against("Names", _PEER, _EXAMPLES, outcome, _OURS)


def test_labels_that_share_a_category_are_one_class() -> None:
    site = frozenset({_PLACE, Category.SITE})
    assert compare.classes([frozenset({_PLACE}), frozenset({_UNIT}), site]) == (
        frozenset({_UNIT}),
        site,
    )


def test_a_tool_is_scored_on_what_it_has_and_ours_on_the_same() -> None:
    theirs = _outcome({"ORG", "GPE"}, [(12, 18, "ORG")], [(0, 4, "GPE")])
    of = _against(theirs)
    both = frozenset({_EMPLOYER, _UNIT})
    assert set(of.rows) == {both, frozenset({_PLACE})}
    their_org, our_org = of.rows[both]
    assert their_org.f1 == our_org.f1 == 1.0
    their_place, our_place = of.rows[frozenset({_PLACE})]
    assert (their_place.right, their_place.false, their_place.missed) == (0, 1, 1)
    assert our_place.f1 == 1.0
    assert of.flags == (pytest.approx(1000 / 3), 0.0)
    assert Category.ROLE in of.lacks
    assert _PLACE not in of.lacks


def test_a_category_that_a_tool_cannot_give_is_said_to_be_missing() -> None:
    of = _against(_outcome({"ORG"}, [(12, 18, "ORG"), (22, 28, "GPE")], []))
    assert _PLACE in of.lacks
    assert all(_PLACE not in covered for covered in of.rows)
    written = compare.document(_EXAMPLES, _OURS, [of], [])
    assert "It does not have: clearance" in written
    assert "| employer, unit | 1 | 1.00 | 1.00 | 1.00 | 1.00 | neither |" in written


def test_a_tool_that_is_ahead_is_said_to_be_ahead() -> None:
    better = _outcome({"GPE"}, [(22, 28, "GPE")], [])
    worse = compare.against("Names", _PEER, _EXAMPLES, better, _outcome(set(), [], []))
    assert "**theirs by 1.00**" in compare.document(_EXAMPLES, _OURS, [worse], [])


def test_absent_tools_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(name: str, path: Path | None, examples: object) -> Outcome:
        if name == systems.OURS:
            return _OURS
        raise systems.AbsentError(name)

    monkeypatch.setattr(runner, "run", run)
    monkeypatch.setattr(corpus, "split", lambda _all: corpus.Split((), (), _EXAMPLES))
    compare.main(["--out", str(tmp_path / "compare.md")])
    written = (tmp_path / "compare.md").read_text("utf-8")
    assert "- scrubadub: absent, it is not installed here" in written
    assert "- presidio-analyzer: absent, no pipeline given" in written
    assert written in capsys.readouterr().out
