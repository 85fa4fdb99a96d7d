"""Addresses inside networks: IP addresses, internal hosts and URLs, shares, radio networks."""

import ipaddress
import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_IP4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2}\b)?(?![\w]|\.\d)(?::\d{2,5}\b)?")
_IP6 = re.compile(
    r"(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}(?::|[0-9a-fA-F]{1,4})(?:/\d{1,3})?(?![\w:])"
)
_MAC = re.compile(r"(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])")
_VERSION = re.compile(
    r"(?:\b(?:v|ver|version|release|firmware|build|rev|revision|patch|update|upgraded? to|"
    r"section|clause|chapter|para|paragraph|article|figure|table)\b|[A-Za-z]\d*)[ .:]{0,2}\Z",
    re.IGNORECASE,
)
_VERSION_WORD = re.compile(
    r"\b(?:v|ver|versions?|release|firmware|build|rev|revision|patch(?:ed)?|hotfix|upgraded?"
    r"|updated?|downgraded?|bumped|rolled back|installed|drivers?|kernel|bios|plugin|package"
    r"|library|section|clause|chapter|para|paragraph|article)\b[^\n]{0,12}\Z",
    re.IGNORECASE,
)
_VERSION_REACH = 25
_SHARE = re.compile(
    r"(?<![\w\\])(?:\\\\|(?<!:)//)(?=[\w-]*[a-z0-9-])[\w.-]{2,60}(?:[\\/][\w.$-]{1,60}){1,8}"
)
_URL = re.compile(
    r"\b(?P<scheme>https?|s3|svn|ssh|git|ftp|sftp|smb|rdp|ldap)://(?P<host>[\w.-]{1,200})"
    r"(?::\d{2,5})?(?:/[\w./%?=&#~+-]{0,200})?(?<![.,])"
)
_HOST = re.compile(
    r"(?<![\w.@/\\-])(?P<host>[A-Za-z0-9][\w-]{0,62}(?:\.[A-Za-z0-9][\w-]{0,62}){1,6})"
    r"(?::\d{2,5})?(?:/[\w./%-]{1,120})?(?<![.-])(?![\w@])"
)
_MACHINE = re.compile(
    r"(?<![\w.@/\\-])(?=[\w-]{0,40}\d)(?:[A-Za-z0-9]{2,12}-){1,4}[A-Za-z]{0,10}\d{1,5}(?![\w.-])"
)
_MACHINE_CUE = re.compile(
    r"\b(?:servers?|hosts?|hostname|box|boxes|jump|bastion|controllers?|dc|laptop|workstation|vm|"
    r"node|nodes|machine|vpn|rdp|ssh|log ?in to|ping|reboot|rebuilt|patched|asset)\b[^.\n]{0,25}\Z",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"(?<![\w.])(?:10|172|192)\.\d{1,3}\.(?:x|\d{1,3})\.(?:x|\d{1,3})(?:/\d{1,2})?(?![\w.]*x?\d)"
)
_DRIVE = re.compile(
    r"(?<![\w\\])(?:[A-Z]:|[a-z][\w-]{2,20}\\[\w.$-]{1,40})(?:\\[\w.$-]{1,40}){1,6}"
)
_BUCKET = re.compile(
    r"\b[Bb]uckets?:? (?:called |named )?[\"'`]?(?P<it>[a-z0-9]+(?:[-.][a-z0-9]+){1,5})(?!\w)"
)
_JOB_NAMED = re.compile(
    r"(?<![\w.@/\\-])[A-Za-z][A-Za-z0-9]{0,11}(?:-[A-Za-z0-9]{1,10}){1,3}(?![\w-]|\.\w)"
)
_BARE_MACHINE = re.compile(r"(?<![\w.@/\\-])[a-z]{2,10}\d{1,3}(?![\w-]|\.\w)")
_LISTED = re.compile(
    r"(?:,| and| or| /|/)\s?(?P<it>[A-Za-z][\w-]{1,24}\d{1,3}|[a-z]{2,8}-[a-z0-9]{1,8}-[a-z])"
    r"(?![\w-]|\.\w)"
)
_KEYED = re.compile(
    r"(?<![\w@.#/-])(?P<it>[A-Za-z][\w-]{3,31})(?=\)?,? (?:/ |with |and |the )?(?:the )?"
    r"(?:password|key|pass|pw|psk|pre-shared|passwort|wachtwoord"
    r"|mot de passe)\b| / \S|, \S{6,30}\)| with [A-Za-z0-9-]{6,30}\b)",
    re.IGNORECASE,
)
_KEYED_CUE = re.compile(
    r"\b(?:wi-?fi|wlan|ssid|broadband|hotspot|network|guest)\b[^.\n]{0,40}\Z", re.IGNORECASE
)
_NAME_FORM = re.compile(r"(?=.*[-_\d]|.*[a-z][A-Z])[A-Za-z][\w-]{3,31}")
_RADIO_NAMED = re.compile(
    r"\b(?:SSID|[Ww]i-?[Ff]i|WLAN|wlan|[Hh]otspot|[Bb]roadband|[Nn]etwork (?:is|called|named)"
    r"|guest is|guest wifi,?)"
    r"(?:(?: (?:is|called|named|hei\u00dft|est|still|now|dongle)|,? (?:in|at|for) "
    r"(?:the )?[\w ,]{2,24}? is)){0,3}[ :(]{1,3}[\"\u201c]?"
    r"(?P<it>(?=[\w-]{0,30}[-_\d]|[A-Z][a-z]+[A-Z])[A-Za-z][\w-]{4,31})(?![\w@])"
)
_RADIO = re.compile(
    r"\b(?:SSID|wi-?fi(?:\s(?:network|name|is))?|guest\s(?:network|wi-?fi)|hotspot|wlan)\b"
    r"(?:\s(?:is|called|named|network|name|at\s\w{1,12}\sis)|[:=]){1,3}\s?[\"'\u201c\u2018]?"
    r"(?P<it>[A-Za-z][\w-]{2,31})",
    re.IGNORECASE,
)
_VLAN = re.compile(r"\bVLAN\s\d{1,4}\b|\bAS\d{4,6}\b(?=\s(?:peer|route|bgp))", re.IGNORECASE)

_NOWHERE = tuple(
    ipaddress.ip_network(net)
    for net in (
        "127.0.0.0/8",
        "192.0.2.0/24",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "0.0.0.0/8",
        "255.0.0.0/8",
        "2001:db8::/32",
        "::1/128",
    )
)
"""Loopback, masks and the documentation ranges of RFC 5737 and RFC 3849."""

_SAMPLES = frozenset(
    {"1.2.3.4", "8.8.8.8", "8.8.4.4", "1.1.1.1", "9.9.9.9"}
    | {"192.168.0.1", "192.168.1.1", "10.0.0.1"}  # every router's own
)
_BUCKETS = frozenset({"bucket", "buckets"})
_INTERNAL = frozenset(
    {
        "local",
        "corp",
        "internal",
        "lan",
        "intranet",
        "intra",
        "mil",
        "home",
        "priv",
        "m2m",
        "localdomain",
        "intern",
    }
)
_BARE_CUE = re.compile(
    r"\b(?:servers?|hosts?|jump hosts?|vpn|rdp to|ssh to)\b[,:]? (?:is |are |called |to |on "
    r"|not )?\Z",
    re.IGNORECASE,
)


def find(text: Prepared) -> Iterator[Span]:
    """Names and addresses that lead into a network."""
    yield from _addresses(text)
    yield from spans(_MAC, text, Category.NETWORK, "network.mac")
    if "\\\\" in text.text or "//" in text.text:
        yield from spans(_SHARE, text, Category.NETWORK, "network.share")
        yield from _urls(text)
    if "\\" in text.text:
        yield from spans(_DRIVE, text, Category.NETWORK, "network.drive", CONTEXTUAL)
    if "x" in text.vocabulary:
        yield from spans(_PARTLY, text, Category.NETWORK, "network.ip", CONTEXTUAL)
    if text.mentions(_BUCKETS):
        yield from spans(_BUCKET, text, Category.NETWORK, "network.bucket", CONTEXTUAL)
    yield from _hosts(text)
    yield from _named_for_jobs(text)
    if text.mentions(words("network", "radio")):
        yield from _radio(text)
    if "vlan" in text.vocabulary:
        yield from spans(_VLAN, text, Category.NETWORK, "network.vlan")
    if text.mentions(words("network", "machine")):
        yield from _machines(text)


def _addresses(text: Prepared) -> Iterator[Span]:
    for pattern in (_IP4, _IP6):
        for found in pattern.finditer(text.text):
            lead = text.before(found.start(), reach=_VERSION_REACH)
            if not _VERSION_WORD.search(lead) and _leads_in(found.group()):
                yield Span(*found.span(), Category.NETWORK, EXACT, "network.ip")


def is_version(text: str, start: int, end: int) -> bool:
    """Whether a run of a text is a number in four parts that is no address of a real network."""
    found = _IP4.fullmatch(text, start, end)
    if found is None:
        return False
    lead = text[max(0, start - _VERSION_REACH) : start].rpartition("\n")[2]
    return _VERSION_WORD.search(lead) is not None or not _leads_in(found.group())


def _leads_in(written: str) -> bool:
    """Whether an address is one of a real network."""
    host = written.partition("/")[0]
    host = host.rsplit(":", 1)[0] if host.count(":") == 1 else host
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    if host in _SAMPLES or any(
        address in net for net in _NOWHERE if net.version == address.version
    ):
        return False
    small = ":" not in host and host.split(".")[0] in "0123456789"
    return address.is_private or not small


def _urls(text: Prepared) -> Iterator[Span]:
    for found in _URL.finditer(text.text):
        if found["scheme"] not in {"http", "https"} or _is_internal(found["host"], found.group()):
            yield Span(*found.span(), Category.NETWORK, EXACT, "network.url")
        elif _is_deep(found["host"]):
            yield Span(*found.span(), Category.NETWORK, CONTEXTUAL, "network.url_deep")


def _hosts(text: Prepared) -> Iterator[Span]:
    for found in _HOST.finditer(text.text):
        numeric = found["host"].rpartition(".")[2].isdigit()
        if numeric:
            continue
        if _is_internal(found["host"], found.group()):
            yield Span(*found.span(), Category.NETWORK, EXACT, "network.host")
        elif _is_deep(found["host"]):
            yield Span(*found.span(), Category.NETWORK, CONTEXTUAL, "network.host_deep")


def _is_internal(host: str, whole: str) -> bool:
    """Whether a host belongs to an organisation's inside: by its domain, its job or its port."""
    labels = host.casefold().split(".")
    if labels[0] == "localhost" or labels[-1].isdigit():
        return _leads_in(host)
    if not _INTERNAL.isdisjoint(labels[1:]):
        return True
    if ".".join(labels[-2:]) in words("network", "public"):
        return False
    if len(labels) < 3 or labels[0] == "www":  # noqa: PLR2004  a site's public name has two
        return False
    jobs = {part.rstrip("0123456789") for part in labels[0].split("-")}
    path = whole.casefold()
    return not jobs.isdisjoint(words("network", "jobs")) or "/intranet" in path


def _is_deep(host: str) -> bool:
    """Whether a host stands below an organisation's own name, and not at one of its front doors."""
    labels = host.split(".")
    if ".".join(labels[-2:]) in words("network", "public") or not (
        host.islower() and labels[-1].isalpha()
    ):
        return False
    own = 3 if ".".join(labels[-2:]) in words("network", "second_level") else 2
    return (
        len(labels) > own
        and labels[0] not in words("network", "front_doors")
        and len(labels[-1]) > 1
    )


def _named_for_jobs(text: Prepared) -> Iterator[Span]:
    """Machines whose hyphened names hold what they do, and those listed beside them."""
    jobs = words("network", "jobs") | words("network", "parts")
    for found in _JOB_NAMED.finditer(text.text):
        parts = found.group().casefold().split("-")
        bare = {part.rstrip("0123456789") for part in parts}
        numbered = parts[-1][-1].isdigit() or (found.group().islower() and len(parts[-1]) == 1)
        short = len(parts) == 2 and len(parts[-1]) < 3  # noqa: PLR2004  "PLC-5", "ex-16"
        if numbered and not jobs.isdisjoint(bare) and not short:
            yield Span(*found.span(), Category.NETWORK, CONTEXTUAL, "network.job")
            if beside := _LISTED.match(text.text, found.end()):
                yield Span(*beside.span("it"), Category.NETWORK, CONTEXTUAL, "network.listed")


def _radio(text: Prepared) -> Iterator[Span]:
    common = words("network", "radio_common")
    for found in _RADIO.finditer(text.text):
        if found["it"].casefold() not in common:
            yield Span(*found.span("it"), Category.NETWORK, CONTEXTUAL, "network.ssid")
    for found in _RADIO_NAMED.finditer(text.text):
        yield Span(*found.span("it"), Category.NETWORK, CONTEXTUAL, "network.ssid")
    for found in _KEYED.finditer(text.text):
        if _NAME_FORM.fullmatch(found["it"]) and _KEYED_CUE.search(text.before(found.start())):
            yield Span(*found.span("it"), Category.NETWORK, CONTEXTUAL, "network.ssid")


def _machines(text: Prepared) -> Iterator[Span]:
    for found in _BARE_MACHINE.finditer(text.text):
        if _BARE_CUE.search(text.before(found.start())):
            yield Span(*found.span(), Category.NETWORK, CONTEXTUAL, "network.machine")
            if beside := _LISTED.match(text.text, found.end()):
                yield Span(*beside.span("it"), Category.NETWORK, CONTEXTUAL, "network.listed")
    for found in _MACHINE.finditer(text.text):
        if _MACHINE_CUE.search(text.before(found.start())):
            yield Span(*found.span(), Category.NETWORK, CONTEXTUAL, "network.machine")
