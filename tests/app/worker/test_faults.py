import pytest

from app.errors import UnreadableExport
from app.text import Sentence, say
from app.worker.codec import ProtocolError, load
from app.worker.faults import reason
from nlp.labels import Span


def test_a_fault_with_a_sentence_keeps_it() -> None:
    sentence = Sentence("worker.cancelled")
    assert reason(UnreadableExport(sentence)) == sentence


def test_no_memory_has_a_sentence_of_its_own() -> None:
    assert reason(MemoryError()).id == "worker.memory"


def test_any_other_fault_is_told_by_kind_and_place_of_ours() -> None:
    with pytest.raises(ProtocolError) as caught:
        load(Span, "Alex Reed")
    told = reason(caught.value)
    assert told.id == "worker.broken"
    assert str(told.params["code"]).startswith("ProtocolError app.worker.codec:")
    assert "Reed" not in say(told)


def test_a_fault_from_nowhere_is_told_by_its_kind() -> None:
    assert reason(KeyError("Alex Reed")).params == {"code": "KeyError"}
