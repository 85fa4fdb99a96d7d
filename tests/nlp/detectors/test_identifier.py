from collections.abc import Callable

import pytest

from nlp.detectors import identifier

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NI JH 48 21 73 B", "JH 48 21 73 B"),
        ("JH482173B", "JH482173B"),
        ("SSN 512-44-2086", "512-44-2086"),
        ("service no. 30123456", "30123456"),
        ("Staff number: AB-20441", "AB-20441"),
        ("passport 533018274", "533018274"),
        ("born 14.03.1991", "14.03.1991"),
        ("DOB: 22/05/1989", "22/05/1989"),
        ("Date of birth: 9 May 1979", "9 May 1979"),
        ("sort code 12-34-56", "12-34-56"),
        ("FA8806-20-F-0119", "FA8806-20-F-0119"),
        ("ticket INC0048812", "INC0048812"),
        ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
        ("NHS no 943 476 5919", "943 476 5919"),
        ("paid by 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("my van reg MX71 KZO", "MX71 KZO"),
    ],
)
def test_identifying_numbers_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"identifier: {expected}" in seen(identifier.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "sample QQ123456C",
        "BG123456A",
        "000-12-3456 and 666-12-3456",
        "900-12-3456",
        "30123456 pieces were made",
        "SERVICE 2014 to 2018",
        "GB82 WEST 1234 5698 7654 33",
        "943 476 5919 stars",
        "4111 1111 1111 1112",
        "case studies and part time",
        "contract for 5 years",
        "joined in 2019",
        "file under things",
        "reference available on request",
        "no. 7 in the charts",
    ],
)
def test_samples_wrong_checks_and_plain_numbers_are_nothing(seen: Seen, text: str) -> None:
    assert seen(identifier.find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my staff number is 0417733", "0417733"),
        ("NRIC S9912345Z", "S9912345Z"),
        ("collar number on his file was PS 7715", "PS 7715"),
        ("Van plate BTL 4417 is blocking us", "BTL 4417"),
        ("our CAGE is 9ZQ41", "9ZQ41"),
        ("quote WO-118274 please", "WO-118274"),
        ("Date of birth         02.06.1994", "02.06.1994"),
        ("login oban.desk, password in the drawer", "oban.desk"),
        ("the account svc_labadmin is locked", "svc_labadmin"),
        ("Licence number?\nSEC-VIC-884-107", "SEC-VIC-884-107"),
        ("case 2019-RDS-00417", "2019-RDS-00417"),
        ("works no. 402218", "402218"),
    ],
)
def test_a_number_is_found_behind_many_words_for_it(seen: Seen, text: str, expected: str) -> None:
    assert f"identifier: {expected}" in seen(identifier.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "ISO-27001 and CVE-2024-12345",
        "the login page is slow",
        "box of 1200 parts",
        "our code is 4471",
    ],
)
def test_standards_and_plain_counts_are_no_identifiers(seen: Seen, text: str) -> None:
    assert seen(identifier.find, text) == []
