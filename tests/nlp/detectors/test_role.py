from collections.abc import Callable

import pytest

from nlp.detectors import role

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senior Systems Engineer | Hull", "Senior Systems Engineer"),
        ("Crypto Custodian at the depot", "Crypto Custodian"),
        ("Head of Residence Security", "Head of Residence Security"),
        ("our CISO", "CISO"),
        ("I was a marine engineer then", "marine engineer"),
        ("promoted to detective sergeant", "detective sergeant"),
        ("Engineer, Acme", "Engineer"),
        ("Detective Sergeant", "Detective Sergeant"),
    ],
)
def test_job_titles_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"role: {expected}" in seen(role.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Apprentice of the Year",
        "Chartered Engineer",
        "Microsoft Certified: Security Analyst",
        "Network Engineer Training",
        "The lead pipe burst",
        "we partner with schools",
        "Manager",
        "an engineer fixed my boiler",
        "Aberdeen, MD",
    ],
)
def test_awards_certificates_and_plain_words_are_no_titles(seen: Seen, text: str) -> None:
    assert seen(role.find, text) == []
