"""The only door to spaCy: from documents to spans, by rules and by the trained model."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from nlp import confidence, detectors, hints, language
from nlp.lean import without_command_line

with without_command_line():
    import spacy

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from nlp.consistency import consistent
from nlp.doubt import doubt
from nlp.encoder.component import HINTS, KEY, KIND, SpansComponent, WordTokenizer
from nlp.labels import Category, Document, FieldKind, Span
from nlp.merge import merge
from nlp.weigh import weigh
from resources import ROOT

MODEL = ROOT / "model"
"""The folder of the shipped model."""

RULE = "model"
"""The ``rule`` of a span that the model found."""

BATCH = 64
"""Documents that are read ahead and judged together."""

Rules = Callable[[Document], tuple[Span, ...]]

JUDGED = frozenset({"en", "und"})
"""Languages, by ``nlp.language``, in which the model's findings count."""

_WARM = (
    "Senior Engineer at Halden Works | SC cleared | a.reed@example.com, 2019 - now\n\nIch bin da."
)


class ModelMissingError(RuntimeError):
    """There is no model where it should be."""


@Language.factory("undershare_spans")
def _spans(nlp: Language, name: str) -> SpansComponent:  # noqa: ARG001  spaCy's signature
    return SpansComponent()


def _words() -> Callable[[Language], WordTokenizer]:
    def create(nlp: Language) -> WordTokenizer:
        vocab = nlp.vocab
        return WordTokenizer(lambda **pieces: Doc(vocab, **pieces))

    return create


registry.tokenizers.register("undershare.Words.v1", func=_words)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Finds what texts disclose. Made by :func:`load`; reads no file afterwards.

    Attributes:
        version: Name and version of the model, ``rules`` without one.
        card: The model card in Markdown, empty where there is none.
    """

    version: str
    card: str = field(repr=False)
    _model: Language | None = field(repr=False)
    _confidence: confidence.Confidence = field(repr=False, default=confidence.Confidence())

    @property
    def least(self) -> Mapping[Category, float]:
        """Confidence from which on a finding of the model is shown, by category."""
        return self._confidence.least

    def rules(self, document: Document) -> tuple[Span, ...]:
        """What patterns, word lists and the column say, sorted."""
        return detectors.find(document)

    def judges(self, document: Document) -> bool:
        """Whether the model knows the language of the text."""
        return self._model is not None and language.of(document.text) in JUDGED

    def detect(
        self,
        documents: Iterable[Document],
        *,
        threshold: float | None = None,
        batch: int = BATCH,
        rules: Rules | None = None,
    ) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Id and spans of each document, in order; the same alone as in any batch.

        Args:
            documents: Taken from the iterable ``batch`` at a time.
            threshold: Least confidence of a span of the model, 0 to 1; None for the measured one of
                each category. Rules count whatever it is, if the model does not speak against them.
            batch: How many documents are read ahead.
            rules: Gives what :meth:`rules` said of a document where that is known already.
        """
        coming = iter(documents)
        while some := list(islice(coming, batch)):
            said = [(document, (rules or self.rules)(document)) for document in some]
            judged = [one for one in said if self.judges(one[0])]
            modelled = dict(
                zip((id(one) for one, _ in judged), self._modelled(judged), strict=True)
            )
            for document, by_rules in said:
                found = modelled.get(id(document))
                if found is None:
                    yield document.id, by_rules
                    continue
                shown = partial(self._confidence.shows, threshold=threshold)
                yield document.id, together(document.text, by_rules, found, shown)

    def model_alone(
        self, documents: Sequence[Document], *, threshold: float | None = 0.0
    ) -> list[tuple[Span, ...]]:
        """What the model says of each document when it has heard the rules, in any language."""
        said = [(document, self.rules(document)) for document in documents]
        return [self._shown(spans, threshold) for spans in self._modelled(said)]

    def _shown(self, spans: Iterable[Span], threshold: float | None) -> tuple[Span, ...]:
        shows = self._confidence.shows
        return tuple(span for span in spans if shows(span, threshold=threshold))

    def _modelled(
        self, said: Sequence[tuple[Document, tuple[Span, ...]]]
    ) -> Iterator[tuple[Span, ...]]:
        if self._model is None:
            yield from [()] * len(said)
            return
        docs = (_doc(self._model, document, by_rules) for document, by_rules in said)
        for doc in self._model.pipe(docs, batch_size=BATCH):
            group = doc.spans[KEY]
            yield tuple(
                self._span(span.start_char, span.end_char, Category(span.label_), float(chance))
                for span, chance in zip(group, group.attrs["scores"], strict=True)
            )

    def _span(self, start: int, end: int, label: Category, chance: float) -> Span:
        return Span(start, end, label, self._confidence.of(label, chance), RULE)

    def warm(self) -> None:
        """Run a text through everything once, so that nothing is imported or opened later."""
        for kind in FieldKind:
            for _ in self.detect([Document("", _WARM, kind)]):
                pass


def together(
    text: str, rules: Sequence[Span], model: Sequence[Span], shown: Callable[[Span], bool]
) -> tuple[Span, ...]:
    """What rules and the model say of a text as one list.

    Args:
        text: The text.
        rules: What the rules say.
        model: All that the model says.
        shown: Whether a finding of the model is sure enough.
    """
    weighed, found = weigh(rules, doubt(text, model))
    return consistent(text, merge(weighed, filter(shown, found)))


def _doc(model: Language, document: Document, rules: tuple[Span, ...]) -> Doc:
    doc = model.make_doc(document.text)
    doc.user_data[KIND] = document.kind.value
    doc.user_data[HINTS] = hints.of(document, rules)
    return doc


def load(model: Path | None = MODEL) -> Pipeline:
    """A pipeline that is warm.

    Args:
        model: Folder of the trained spaCy pipeline; None for rules alone.

    Raises:
        ModelMissingError: if the folder holds no model.
    """
    pipeline = Pipeline("rules", "", None) if model is None else _load(model)
    pipeline.warm()
    return pipeline


def _load(folder: Path) -> Pipeline:
    if not (folder / "config.cfg").is_file():
        raise ModelMissingError(f"no model in {folder.name}")
    model = spacy.load(folder)
    model.max_length = 2**31 - 1
    card_file = folder / "CARD.md"
    card = card_file.read_text("utf-8") if card_file.is_file() else ""
    version = f"{model.meta['name']} {model.meta['version']}"
    return Pipeline(version, card, model, confidence.load(folder))
