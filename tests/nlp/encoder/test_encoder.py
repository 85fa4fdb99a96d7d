from pathlib import Path

import pytest

from nlp.encoder import encoder
from nlp.labels import Category, FieldKind

_CATEGORIES = {category.value for category in Category}


@pytest.mark.parametrize("prefix", ["", "🎉\U0001d518 ", "é\u0301\u200d\ufeff "])
def test_offsets_count_code_points(shipped_encoder: encoder.Encoder, prefix: str) -> None:
    text = f"{prefix}Worked for BAE Systems in Warton since 2019."
    found = shipped_encoder.find([encoder.Given(text, FieldKind.ABOUT)])[0]
    assert "BAE Systems" in {text[one.start : one.end] for one in found}


def test_spans_lie_inside_the_text_with_a_confidence(shipped_encoder: encoder.Encoder) -> None:
    text = "Team lead at Corsham, flying to Riyadh on 3 June with Sarah Okafor. " * 30
    found = shipped_encoder.find([encoder.Given(text, FieldKind.POST)])[0]
    assert found
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert 0.0 <= one.confidence <= 1.0
        assert one.label in _CATEGORIES


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b"])
def test_a_text_with_nothing_to_read_has_no_span(
    shipped_encoder: encoder.Encoder, text: str
) -> None:
    assert shipped_encoder.find([encoder.Given(text, FieldKind.POST)]) == [[]]


def test_a_folder_without_its_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        encoder.load(tmp_path)
