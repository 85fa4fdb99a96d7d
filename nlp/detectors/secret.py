"""Secrets written out: passwords, keys, tokens, door and alarm codes."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_BLOCK = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{1,8000}?-----END [A-Z ]{0,30}PRIVATE KEY-----"
)
_TOKEN = re.compile(
    r"(?<![\w-])(?:AKIA[0-9A-Z]{12,16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,60}"
    r"|github_pat_\w{20,90}|glpat-[\w-]{10,40}|xox[abprs]-[\w-]{10,80}|AIza[\w-]{30,40}"
    r"|(?:sk|pk|rk)_(?:live|test)_\w{8,60}|sk-[A-Za-z0-9-]{20,80}|SG\.[\w-]{15,30}\.[\w-]{30,60}"
    r"|npm_[A-Za-z0-9]{30,40}|hvs\.\w{20,100}|eyJ[\w-]{10,200}\.eyJ[\w-]{10,400}\.[\w-]{10,200})"
    r"(?![\w-])"
)
_NAMED = re.compile(
    r"\b(?P<what>pass ?(?:word|phrase|code|key)s?|passwd|pwd|pw|api[ _-]?key|secret[ _-]?key|access[ _-]?key"
    r"|auth[ _-]?token|psk|wi-?fi[ _-]?key|network key|enable secret|community string|pin(?: (?:code|number))?"
    r"|(?:door|gate|alarm|key ?pad|key ?safe|key ?box|lock ?box|entry|access|site|panel|safe|unlock|override"
    r"|garage|shed|barrier|building|office|staff room|side door|front door|back door|cabinet|padlock)"
    r" (?:code|combination|combo|pin|number)|combination|combo|code)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?P<link>\s{0,3}(?:[:=]|(?:for|to|on|of|at|in)\s[\w'\u2019 -]{1,30}?\s?(?:is|was|:|=)|(?:is|was|are|now|still|set to|changed to)\b)"
    r"(?:\s(?:now|still|just|always|currently|changed to|set to|reset to|the same|again)){0,2})"
    r"\s{0,3}(?P<quote>[\"'\u201c\u2018`]?)",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?P<it>[A-Z]{0,2}\d(?:-?\d){2,7}[A-Z]?[#*]?|\d{1,3}(?:-\d{1,3}){2,3})(?![\w%]|[-,/]\d|\.\d)"
)
_VALUE = re.compile(r"(?P<it>[^\s\"'\u201d\u2019`,;()]{3,60})")
_NUMERIC = frozenset({"pin", "code", "combination", "combo", "number"})
_MINUTES = re.compile(
    r"\s(?:lines?|people|years?|hours?|days?|minutes?|times|of|percent|%|%)\b", re.IGNORECASE
)


def find(text: Prepared) -> Iterator[Span]:
    """Secrets, by their own shape or by the word that announces them."""
    if "-----BEGIN" in text.text:
        yield from spans(_BLOCK, text, Category.SECRET, "secret.private_key")
    yield from spans(_TOKEN, text, Category.SECRET, "secret.token")
    if text.mentions(words("secret", "announce")):
        yield from _announced(text)


def _announced(text: Prepared) -> Iterator[Span]:
    for name in _NAMED.finditer(text.text):
        link = _LINK.match(text.text, name.end())
        if link is None:
            continue
        numeric = name["what"].casefold().split()[-1] in _NUMERIC
        pattern = _DIGITS if numeric else _VALUE
        value = pattern.match(text.text, link.end())
        if value and (numeric or _is_secret(value["it"], quoted=bool(link["quote"]))):
            start = value.start("it")
            end = start + len(value["it"].rstrip(".!?:"))
            if value["it"][-1:] == "!" and _odd(value["it"][:-1]):
                end += 1
            if not (numeric and _MINUTES.match(text.text, end)):
                rule = "secret.code" if numeric else "secret.password"
                yield Span(start, end, Category.SECRET, CONTEXTUAL, rule)


def _is_secret(value: str, *, quoted: bool) -> bool:
    """Whether a word after "password is" is one: quoted, or odd enough to be no word of prose."""
    bare = value.rstrip(".!?:")
    return quoted or _odd(bare)


def _odd(value: str) -> bool:
    """Whether letters mix with digits or signs, as in no ordinary word."""
    letters = any(sign.isalpha() for sign in value)
    digits = any(sign.isdigit() for sign in value)
    inner = value[1:-1]
    signs = any(not sign.isalnum() and sign not in "'\u2019-./" for sign in inner)
    return (letters and digits) or (letters and signs) or (digits and len(value) >= len("0000"))
