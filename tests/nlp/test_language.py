import pytest

from nlp import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I run the night desk for a water company and train the new starters.", "en"),
        ("Led a team of twelve that moved the records to a new store.", "en"),
        ("We\u2019ve been busy. It\u2019s done now, and I\u2019m going home to my garden.", "en"),
        ("Ich bin seit 2018 Ingenieurin bei einer Werft und leite das Labor für Akustik.", "other"),
        ("Je travaille depuis dix ans dans une usine qui fabrique des pompes.", "other"),
        ("Ik werk al tien jaar bij de haven en leid een ploeg van vier.", "other"),
        ("Trabajo en un hospital de la ciudad con un equipo de enfermeras.", "other"),
        ("Инженер", "other"),
        ("技術者として十年働いています", "other"),
        ("Welder", "und"),
        ("", "und"),
        ("12345 67890", "und"),
        ("Signals Analyst | Active TS/SCI w/ CI poly | Fort Meade", "und"),
        ("Python | Go | Rust | Docker | Kubernetes | Terraform | Splunk", "und"),
    ],
)
def test_a_text_is_english_other_or_too_short_to_tell(text: str, expected: str) -> None:
    assert language.of(text) == expected


def test_two_foreign_words_in_an_english_text_change_nothing() -> None:
    text = "I was a member of the Deutsche Marine and lived in Kiel with my wife for a year."
    assert language.of(text) == "en"
