"""A small profile with findings, built piece by piece for each test."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from app.audit import findings as audit_findings
from app.audit import mosaic, score
from app.audit.model import Exposure, Finding, Inference
from app.profile.model import Audience, Field, Item, Place, Profile, Section
from nlp.labels import Category, FieldKind, Span

TODAY = dt.date(2026, 11, 24)


@dataclass
class Builder:
    """Collects fields with their spans; each span is given by its own words."""

    owner: str = "Rowan Ashby"
    fields: list[Field] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    spans: dict[str, list[Span]] = field(default_factory=dict)

    def item(
        self, name: str, started: str = "", finished: str = "", *, section: str = "positions"
    ) -> str:
        self.items.append(Item(name, Section(section), name, started, finished))
        return name

    def text(
        self,
        section: str,
        text: str,
        *pieces: tuple[str, str],
        item: str = "",
        audience: str = "public",
        **more: object,
    ) -> str:
        """Adds a field; pieces are (words, category) or (words, category, confidence, rule)."""
        name = f"{section}#{len(self.fields)}"
        place = Place("Test.csv", len(self.fields) + 1, section)
        kind = FieldKind.ABOUT
        self.fields.append(
            replace(
                Field(name, Section(section), section, text, kind, Audience(audience), place),
                item=item,
                **more,  # type: ignore[arg-type]  # fields of Field by name
            )
        )
        self.spans[name] = []
        position = 0
        for words, category, *rest in pieces:
            confidence, rule = (*rest, *(1.0, "lexicon")[len(rest) :])
            start = text.find(words, position)
            if start < 0:
                start = text.index(words)
            span = Span(start, start + len(words), Category(category), confidence, rule)
            self.spans[name].append(span)
            if category not in {"access", "travel", "lever"}:
                position = start + len(words)
        return name

    @property
    def profile(self) -> Profile:
        return Profile(self.owner, tuple(self.fields), tuple(self.items))

    def findings(self) -> tuple[Finding, ...]:
        return audit_findings.build(self.profile, self.spans, today=TODAY)

    def inferences(self, **how: object) -> tuple[Inference, ...]:
        return mosaic.infer(self.profile, self.findings(), **how)  # type: ignore[arg-type]

    def exposure(self, **how: object) -> Exposure:
        return score.exposure(
            self.profile,
            self.findings(),
            self.inferences(**how),
            today=TODAY,
            **how,  # type: ignore[arg-type]
        )


@pytest.fixture
def build() -> Callable[[], Builder]:
    """A new, empty profile to add texts to."""
    return Builder


@pytest.fixture
def today() -> dt.date:
    return TODAY
