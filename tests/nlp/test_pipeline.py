import builtins
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from nlp import pipeline
from nlp.labels import CONTAINERS, Category, Document, FieldKind, Span
from nlp.training import corpus

_TEXT = "Senior Engineer at BAE Systems in Warton, SC cleared, write to a.reed@example.com"


def _some(count: int) -> list[Document]:
    examples = corpus.read()[:: len(corpus.read()) // count]
    return [Document(one.id, one.text, one.kind) for one in examples]


def test_a_missing_model_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(pipeline.ModelMissingError, match="no model"):
        pipeline.load(tmp_path)


def test_rules_alone_find_what_has_a_pattern() -> None:
    rules = pipeline.load(None)
    [(name, spans)] = rules.detect([Document("one", _TEXT)])
    assert name == "one"
    assert rules.version == "rules"
    assert Category.CONTACT in {span.label for span in spans}
    assert all(span.rule != pipeline.RULE for span in spans)


def test_model_and_rules_are_merged(shipped: pipeline.Pipeline) -> None:
    [(_, spans)] = shipped.detect([Document("one", _TEXT, FieldKind.ABOUT)])
    found = {(_TEXT[span.start : span.end], span.label) for span in spans}
    assert ("BAE Systems", Category.EMPLOYER) in found
    assert ("a.reed@example.com", Category.CONTACT) in found
    assert pipeline.RULE in {span.rule for span in spans}


def test_only_containers_overlap(shipped: pipeline.Pipeline) -> None:
    for _, spans in shipped.detect(_some(40)):
        flat = [span for span in spans if span.label not in CONTAINERS]
        assert all(a.end <= b.start for a, b in pairwise(flat))


def test_the_same_text_gives_the_same_spans_alone_and_in_any_batch(
    shipped: pipeline.Pipeline,
) -> None:
    documents = _some(40)
    together = list(shipped.detect(documents))
    alone = [next(shipped.detect([document])) for document in documents]
    backwards = list(shipped.detect(documents[::-1], batch=7))[::-1]
    assert together == alone
    assert together == backwards


def test_documents_come_back_in_order_and_are_not_all_read_ahead(
    shipped: pipeline.Pipeline,
) -> None:
    taken: list[str] = []

    def coming() -> Iterator[Document]:
        for number in range(40):
            taken.append(str(number))
            yield Document(str(number), "SC cleared")

    stream = shipped.detect(coming(), batch=8)
    assert next(stream)[0] == "0"
    assert len(taken) == 8
    assert [name for name, _ in stream] == [str(number) for number in range(1, 40)]


def test_a_threshold_drops_unsure_findings_of_the_model_alone(shipped: pipeline.Pipeline) -> None:
    document = Document("one", _TEXT, FieldKind.ABOUT)

    def by(threshold: float) -> tuple[Span, ...]:
        return next(shipped.detect([document], threshold=threshold))[1]

    assert all(span.rule != pipeline.RULE for span in by(1.01))
    assert len(by(1.01)) < len(by(0.0))


def test_without_a_threshold_each_category_has_its_own(shipped: pipeline.Pipeline) -> None:
    assert set(shipped.least) == set(Category)
    documents = _some(40)
    shown = shipped.model_alone(documents, threshold=None)
    for spans, every in zip(shown, shipped.model_alone(documents), strict=True):
        assert list(spans) == [s for s in every if s.confidence >= shipped.least[s.label]]


def test_an_everyday_phrase_is_never_stated_as_a_clearance(shipped: pipeline.Pipeline) -> None:
    text = "Software lead at Northgate Signals | SC cleared | secure communications"
    [(_, spans)] = shipped.detect([Document("one", text, FieldKind.HEADLINE)])
    stated = {text[s.start : s.end] for s in spans if s.label is Category.CLEARANCE}
    assert "SC cleared" in stated
    assert not any("secure" in words for words in stated)


def test_the_model_does_not_judge_a_language_that_it_does_not_know(
    shipped: pipeline.Pipeline,
) -> None:
    text = (
        "Ich arbeite seit vielen Jahren bei der Bundeswehr in Koblenz und bin dort für die "
        "Funkgeräte und die Ausbildung der jungen Soldaten zuständig, erreichbar über "
        "a.reed@example.com."
    )
    document = Document("one", text, FieldKind.ABOUT)
    assert not shipped.judges(document)
    [(_, spans)] = shipped.detect([document])
    assert {span.label for span in spans} >= {Category.CONTACT}
    assert all(span.rule != pipeline.RULE for span in spans)


def test_a_long_text_is_read_to_its_end(shipped: pipeline.Pipeline) -> None:
    text = "We met and talked about the weather. " * 60 + "I work for BAE Systems in Warton."
    [spans] = shipped.model_alone([Document("one", text, FieldKind.POST)])
    assert "BAE Systems" in {text[span.start : span.end] for span in spans}


def test_after_loading_nothing_is_opened_and_nothing_imported(
    shipped: pipeline.Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was opened or imported after loading")

    real = builtins.__import__

    def known(name: str, *rest: object, **more: object) -> object:
        assert name in sys.modules or name.startswith("."), name
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "open", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    for kind in FieldKind:
        list(shipped.detect([Document("one", _TEXT * 6, kind)]))
    monkeypatch.setattr(builtins, "__import__", known)
    list(shipped.detect([Document("one", _TEXT)]))


def test_the_card_and_the_version_belong_to_the_shipped_files(shipped: pipeline.Pipeline) -> None:
    scores = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    assert scores["model"] == shipped.version
    assert shipped.version in shipped.card
    for digest in scores["sha256"].values():
        assert digest in shipped.card


def test_the_model_is_small_enough_to_ship() -> None:
    size = sum(path.stat().st_size for path in pipeline.MODEL.rglob("*") if path.is_file())
    assert size <= 30_000_000
