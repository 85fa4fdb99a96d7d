"""Whole invented profiles, every suggestion taken, read like text and not like leftovers."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.audit.model import Finding, Severity, Sureness
from app.profile.model import Field, Profile
from app.text import Sentence
from app.trim.apply import apply_field
from app.trim.choices import Context, choices
from app.trim.plan import Decision, Plan
from nlp.labels import Category, FieldKind
from nlp.skeleton import analyse

CORPUS = Path(__file__).resolve().parents[3] / "nlp" / "training" / "corpus"
LEFTOVERS = {
    "doubled space": r"(?<=\S) {2}(?=\S)",
    "empty bracket": r"\(\s*\)|\[\s*\]",
    "space before a sign": r" [,;.](?=\s|$)",
    "doubled sign": r"[,;]\s*[,;.]|\.\s*,",
    "orphan": r"\b(?:at|for|of|from|by|into|the|an?|my)(?=[.,;:!?)]|$)",
    "wrong article": r"\ba (?=[aeio])(?!one)|\ban (?=[bcdfgjklmnpqrstvwxyz][a-z])",
    "sign at the start": r"^[,;|.)]",
    "sign at the end": r"[,;|(]$",
}


def documents(every: int) -> Iterator[dict[str, Any]]:
    texts = (path.read_text("utf-8") for path in sorted(CORPUS.glob("*.jsonl")))
    lines = (line for text in texts for line in text.split("\n") if line)
    for nth, line in enumerate(lines):
        if nth % every == 0:
            yield json.loads(line)


def trimmed(document: dict[str, Any], field: Field) -> str:
    findings = [
        Finding(
            id=f"{field.id}:{start}-{end}:{category}",
            field=field.id,
            start=start,
            end=end,
            category=Category(category),
            text=field.text[start:end],
            severity=Severity.HIGH,
            sureness=Sureness.SURE,
            confidence=1.0,
            rule="marked",
            why=Sentence("why"),
            misuse=Sentence("misuse"),
        )
        for start, end, category in document["spans"]
    ]
    skeleton = analyse(field.text)
    by_id = {finding.id: finding for finding in findings}
    context = Context.of(Profile(fields=(field,)), findings, {field.id: skeleton})
    made: list[Decision] = []
    for finding in findings:
        choice = next(c for c in choices(finding, field, context) if c.suggested)
        covered = [finding, *(by_id[other] for other in choice.covers)]
        if choice.action.edits:
            start, end = min(f.start for f in covered), max(f.end for f in covered)
            made.append(Decision(field.id, start, end, choice.action, choice.text))
    return apply_field(field, Plan().with_decisions(made).decisions, skeleton).after


def leftovers(before: str, after: str) -> list[str]:
    return [
        name
        for name, pattern in LEFTOVERS.items()
        if len(re.findall(pattern, after, re.MULTILINE))
        > len(re.findall(pattern, before, re.MULTILINE))
    ]


@pytest.mark.parametrize("every", [40, pytest.param(4, marks=pytest.mark.slow)])
def test_hardly_any_text_shows_a_leftover_when_every_suggestion_is_taken(
    a_field: Callable[..., Field], every: int
) -> None:
    read, bad = 0, []
    for document in documents(every):
        field = a_field(document["text"], kind=FieldKind(document["field"]))
        if found := leftovers(field.text, trimmed(document, field)):
            bad.append((document["id"], found))
        read += 1
    assert read > 50
    assert len(bad) <= read * 0.015, bad
