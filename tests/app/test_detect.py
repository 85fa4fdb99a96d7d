"""``undershare detect`` answers each line in order and says which lines it could not read."""

import io
import json
from collections.abc import Iterable, Iterator

from app.detect import detect_lines
from app.text import Sentence
from nlp.labels import Category, Document, FieldKind, Span


class Finder:
    """Finds the word Larkspur and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Document] = []

    def __call__(self, documents: Iterable[Document]) -> Iterator[tuple[str, tuple[Span, ...]]]:
        for document in documents:
            self.asked.append(document)
            at = document.text.find("Larkspur")
            spans = (Span(at, at + 8, Category.PROJECT, 0.91234, "model"),) if at >= 0 else ()
            yield document.id, spans


def run(*lines: str) -> tuple[list[dict[str, object]], list[Sentence], Finder]:
    finder, remarks = Finder(), list[Sentence]()
    text = io.StringIO("\n".join(lines))
    answers = [json.loads(a) for a in detect_lines(text, detect=finder, remark=remarks.append)]
    return answers, remarks, finder


def test_each_line_is_answered_in_order_with_its_own_id() -> None:
    answers, remarks, _ = run('{"id": "a", "text": "on Larkspur"}', '{"id": 7, "text": "x"}')
    assert answers == [
        {"id": "a", "spans": [[3, 11, "project", 0.9123, "model"]]},
        {"id": 7, "spans": []},
    ]
    assert remarks == []


def test_the_kind_of_field_is_handed_on() -> None:
    _, _, finder = run('{"id": "a", "text": "x", "field": "headline"}')
    assert finder.asked[0].kind is FieldKind.HEADLINE


def test_an_unknown_kind_is_read_as_running_text_and_said() -> None:
    answers, remarks, finder = run('{"id": "a", "text": "x", "field": "poem"}')
    assert len(answers) == 1
    assert finder.asked[0].kind is FieldKind.CV_TEXT
    assert remarks[0].params == {"line": 1}


def test_a_line_that_is_no_document_is_skipped_and_said_and_the_rest_is_read() -> None:
    answers, remarks, _ = run("{", '{"id": "a"}', "[]", "", '{"id": "b", "text": "x"}')
    assert [answer["id"] for answer in answers] == ["b"]
    assert [remark.params["line"] for remark in remarks] == [1, 2, 3]
