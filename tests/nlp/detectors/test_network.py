from collections.abc import Callable

import pytest

from nlp.detectors import network

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the box at 10.14.3.7", "10.14.3.7"),
        ("192.168.40.0/24 is ours", "192.168.40.0/24"),
        ("public address 81.2.69.142", "81.2.69.142"),
        ("fe80:0:0:0:204:61ff:fe9d:f156", "fe80:0:0:0:204:61ff:fe9d:f156"),
        ("00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E"),
        ("jump02.east.corp.graniteport.example", "jump02.east.corp.graniteport.example"),
        ("pi-hist.tribasin.local is down", "pi-hist.tribasin.local"),
        ("http://10.8.0.15:8080/stock", "http://10.8.0.15:8080/stock"),
        ("https://wiki.intra.mill.example/x", "https://wiki.intra.mill.example/x"),
        ("s3://kestrel-evidence-uat", "s3://kestrel-evidence-uat"),
        (r"files on \\brk-nas02\cases", r"\\brk-nas02\cases"),
        ("SSID: NorthPier-Staff", "NorthPier-Staff"),
        ("VLAN 210", "VLAN 210"),
        ("rebuilt the server FIN-RDS-02", "FIN-RDS-02"),
    ],
)
def test_what_leads_into_a_network_is_found(seen: Seen, text: str, expected: str) -> None:
    assert f"network: {expected}" in seen(network.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "upgraded to version 10.2.4.1",
        "firmware 12.1.3.9",
        "release 2.0.0.15",
        "http://localhost:8080/",
        "127.0.0.1",
        "192.0.2.44 and 198.51.100.7 from the textbook",
        "8.8.8.8",
        "www.allotment.example",
        "https://www.bakery.example/menu",
        "see bakery.example",
        "section 1.2.3.4",
        "updated to 10.4.1.2 last night",
        "rolled back to 10.4.1.1",
        "the router is at 192.168.1.1",
        "https://api.github.com/users and git.kernel.org",
        "wifi password on the board",
        "the WiFi is down again",
        "and/or // maybe",
        "F-16, A-10 and SC-200",
        "999.10.10.10",
    ],
)
def test_versions_examples_and_public_sites_are_nothing(seen: Seen, text: str) -> None:
    assert seen(network.find, text) == []


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Firmware 10.4.19.6 at last", "10.4.19.6", True),
        ("the build was 1.18.0.3", "1.18.0.3", True),
        ("the jump box is 10.42.7.19", "10.42.7.19", False),
        ("on jump02.corp.example", "jump02.corp.example", False),
    ],
)
def test_a_versions_number_is_told_from_an_address(
    text: str, number: str, *, expected: bool
) -> None:
    start = text.index(number)
    assert network.is_version(text, start, start + len(number)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Copies sit on lux-sql-07 and", "lux-sql-07"),
        ("servers lux-sql-07 and lux-sql-08.", "lux-sql-08"),
        ("firewall pair fw-leeds-a is old", "fw-leeds-a"),
        ("two jump hosts, wbj01 and so on", "wbj01"),
        ("on G:\\Cabinet\\Drafts today", "G:\\Cabinet\\Drafts"),
        ("shops use 10.20.x.0/24 each", "10.20.x.0/24"),
        ("in bucket tidyup-prod-media now", "tidyup-prod-media"),
        ("wifi is Harbour_Guest, password on the wall", "Harbour_Guest"),
        ("taskers go to q2.s31-ops.example now", "q2.s31-ops.example"),
    ],
)
def test_machines_networks_and_folders_are_found_by_their_names(
    seen: Seen, text: str, expected: str
) -> None:
    assert f"network: {expected}" in seen(network.find, text)


@pytest.mark.parametrize(
    "text",
    ["Migrated PLC-5 to another", "ex-16 Med", "read blog.acme.co.uk", "Working copies, read-only"],
)
def test_products_and_public_pages_lead_nowhere(seen: Seen, text: str) -> None:
    assert seen(network.find, text) == []
