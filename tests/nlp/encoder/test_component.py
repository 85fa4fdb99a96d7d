import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp import pipeline
from nlp.encoder.component import KEY, SpansComponent, WordTokenizer
from nlp.encoder.words import split

_VOCAB = spacy.blank("en").vocab


def _tokenizer() -> WordTokenizer:
    return WordTokenizer(lambda **pieces: spacy.tokens.Doc(_VOCAB, **pieces))


@given(st.text(alphabet=st.sampled_from("aB7 .\n\t🎉é_\u00a0")))
def test_a_document_says_its_text_again_and_every_word_is_a_token(text: str) -> None:
    doc = _tokenizer()(text)
    assert doc.text == text
    for word in split(text):
        assert doc.char_span(word.start, word.end) is not None


def test_without_a_model_it_refuses_to_judge() -> None:
    with pytest.raises(RuntimeError, match="no model"):
        SpansComponent()(_tokenizer()("Corsham"))


def test_spacy_loads_the_shipped_folder_and_writes_spans_that_may_contain_others() -> None:
    model = spacy.load(pipeline.MODEL)
    doc = model("I fly to Riyadh on 3 June for two weeks, the only one who can open the vault.")
    group = doc.spans[KEY]
    assert len(group) == len(group.attrs["scores"])
    assert {span.label_ for span in group} & {"travel", "access", "place"}
