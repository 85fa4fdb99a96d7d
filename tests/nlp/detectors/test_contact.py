from collections.abc import Callable

import pytest

from nlp.detectors import contact
from nlp.labels import FieldKind

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to ada.lund@post.example please", "contact: ada.lund@post.example"),
        ("o'neil+jobs@mail.example.", "contact: neil+jobs@mail.example"),
        ("Mobile 07700 900123", "contact: 07700 900123"),
        ("+44 7700 900123", "contact: +44 7700 900123"),
        ("call 0117 496 0123 today", "contact: 0117 496 0123"),
        ("(555) 555-0142", "contact: (555) 555-0142"),
        ("614-555-0119", "contact: 614-555-0119"),
        ("ring 555-0142", "contact: 555-0142"),
        ("0491 570 156", "contact: 0491 570 156"),
        ("Home: 12 Larch Rise, Corsham SN13 9ZZ", "contact: 12 Larch Rise, Corsham SN13 9ZZ"),
        ("I'm at 2 Marsham Street Monday", "contact: 2 Marsham Street"),
        ("my number 0491 570 156", "contact: 0491 570 156"),
        ("118 Heron Landing Ct", "contact: 118 Heron Landing Ct"),
        ("PO Box 1140", "contact: PO Box 1140"),
        ("BFPO 57", "contact: BFPO 57"),
        ("telegram @quarrykeeper", "contact: @quarrykeeper"),
        ("github.com/adalund-dev", "contact: github.com/adalund-dev"),
        ("Our office is at 9 Mill Lane", "site: 9 Mill Lane"),
    ],
)
def test_ways_to_reach_someone_are_found(seen: Seen, text: str, expected: str) -> None:
    assert expected in seen(contact.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "between 2014 and 2018",
        "order no. 07700 900123",
        "service number 30123456",
        "version 10.14.3.7",
        "raised £1,200,000 last year",
        "ISBN 978-0-306-40615-7",
        "42 people on 3 sites",
        "at 10:30 on 12/05/2024",
        "meet @ the gate",
        "1,250,000 rows and 3.141592653",
        "SC-200 and AZ-104",
        "Part 12 of the Road Traffic Act",
        "sat up 24 hours a day",
        "299 Signal Squadron, 2016-2020",
        "call the gateway 10.92.4.11",
        "customer number 40771823",
        "the helpline is 0808 157 0247",
        "call 0300 123 1110, it is free",
        "ring 1-800-555-0142",
        "2012 - 2015\nMaple Terrace",
    ],
)
def test_other_numbers_and_signs_are_nothing(seen: Seen, text: str) -> None:
    assert seen(contact.find, text) == []


def test_a_mention_in_a_post_is_no_contact(seen: Seen) -> None:
    assert seen(contact.find, "Thanks @ada_lund\n@bo_okafor", FieldKind.POST) == []
