"""Secrets written out: passwords, keys, tokens, door and alarm codes."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, VERSION, Prepared, is_beside, spans
from nlp.labels import Category, Span
from nlp.lexicons import words

_BLOCK = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{1,8000}?-----END [A-Z ]{0,30}PRIVATE KEY-----"
)
_TOKEN = re.compile(
    r"(?<![\w-])(?!AKIAIOSFODNN7EXAMPLE)(?:AKIA[0-9A-Z]{12,16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,60}"
    r"|github_pat_\w{20,90}|glpat-[\w-]{10,40}|xox[abprs]-[\w-]{10,80}|AIza[\w-]{30,40}"
    r"|(?:sk|pk|rk)_(?:live|test)_\w{8,60}|sk-[A-Za-z0-9-]{20,80}|SG\.[\w-]{15,30}\.[\w-]{30,60}"
    r"|npm_[A-Za-z0-9]{30,40}|hvs\.\w{20,100}|eyJ[\w-]{10,200}\.eyJ[\w-]{10,400}\.[\w-]{10,200})"
    r"(?![\w-])"
)
_NAMED = re.compile(
    r"\b(?P<what>pass ?(?:word|phrase|code|key)s?|passwd|pwd|pw|pass|wachtwoord|passwort"
    r"|mot de passe|contrase\u00f1a"
    r"|api[ _-]?key|secret[ _-]?key|access[ _-]?key|licen[cs]e key|auth[ _-]?token|token"
    r"|psk|wi-?fi[ _-]?key"
    r"|network key|enable secret|community string|pin(?: (?:code|number))?"
    r"|(?:cipher |combination )?lock|padlock|key ?pad|key ?safe|key ?box|alarm|digicode|override"
    r"|(?:[a-z]{3,9} )?(?:code|combination|combo))\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:['\u2019]s\b|\s?[:=]|,?\s(?:for|to|on|of|at|in)\s[\w'\u2019 -]{1,30}?\s?(?:is|was"
    r"|:|=)(?=\s)"
    r"|,?\s(?:it['\u2019]s|is|was|are|takes|set to|changed to)\b)?"
    r"(?:\s(?:now|still|just|always|currently|changed to|set to|reset to|the same|again)\b){0,2}"
    r"[\s,(]{1,3}(?P<quote>[\"'\u201c\u2018`]?)",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?P<it>[A-Z]?\d{3,8}[A-Z]?[#*]?|\d{1,3}(?:-\d{1,3}){2,4}(?:-star)?)(?![\w%]|[-,/]\d|\.\d|:\d)"
)
_PAIR = re.compile(
    r"\b(?:log ?in(?: as| is| with)?|log in to [\w ]{2,20} (?:as|with)|user(?:name| name)?"
    r"|account|use|service account|default login)"
    r"[: ]{1,2}(?P<user>[\w.\\-]{3,24})(?: ?/ ?|,? and |,? with )(?P<it>[^\s\"',;()]{4,40})",
    re.IGNORECASE,
)
_VALUE = re.compile(r"(?P<it>[^\s\"'\u201d\u2019`,;()]{3,60})")
_NUMERIC = frozenset(
    {
        "pin",
        "code",
        "combination",
        "combo",
        "number",
        "lock",
        "padlock",
        "keypad",
        "pad",
        "safe",
        "box",
        "keysafe",
        "keybox",
        "alarm",
        "digicode",
        "override",
    }
)
_LEAST_MIXED = 6
_CLOSING = frozenset("\"'\u201d\u2019`")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|never use|such as|like) (?:your|the|a|my) \Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
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
        yield from _paired(text)


def _paired(text: Prepared) -> Iterator[Span]:
    """A user name with the password beside it; the name is an identifier."""
    for found in _PAIR.finditer(text.text):
        value = found["it"].rstrip(".!?:")
        if _odd(value):
            start = found.start("it")
            yield Span(start, start + len(value), Category.SECRET, CONTEXTUAL, "secret.pair")
            yield Span(*found.span("user"), Category.IDENTIFIER, CONTEXTUAL, "identifier.user")


def _announced(text: Prepared) -> Iterator[Span]:
    ordinary = words("secret", "ordinary_codes")
    for name in _NAMED.finditer(text.text):
        if _SUPPOSED.search(text.before(name.start())):
            continue
        said = name["what"].casefold().split()
        link = _LINK.match(text.text, name.end())
        if link is None or said[0] in ordinary or _before(text, name) in ordinary:
            continue
        numeric = said[-1] in _NUMERIC
        value = (_DIGITS if numeric else _VALUE).match(text.text, link.end())
        if value is None:
            continue
        start, bare = value.start("it"), value["it"].rstrip(".:?")
        bare = bare if _odd(bare.rstrip("!")) else bare.rstrip("!")
        if numeric:
            if not _MINUTES.match(text.text, value.end("it")) and not _YEAR.match(bare):
                yield Span(start, value.end("it"), Category.SECRET, CONTEXTUAL, "secret.code")
        elif bare and (_odd(bare) or _is_quoted(text, link, value)):
            yield Span(start, start + len(bare), Category.SECRET, CONTEXTUAL, "secret.password")


def is_likely(text: str, start: int, end: int) -> bool:
    """Whether a run of a text has a secret's form, or a word for one near it.

    The form is a run of six code points or more in which letters mix with digits or signs. A
    version's number is a secret beside no word.
    """
    run = text[start:end]
    if VERSION.fullmatch(run):
        return False
    if len(run) >= _LEAST_MIXED and " " not in run and _odd(run) and not run.isdigit():
        return True
    return is_beside(text, start, end, words("secret", "beside"))


def _is_quoted(text: Prepared, link: re.Match[str], value: re.Match[str]) -> bool:
    """Whether the value alone stands between quotation marks: of a longer phrase it is one word."""
    return bool(link["quote"]) and text.text[value.end() : value.end() + 1] in _CLOSING


def _before(text: Prepared, name: re.Match[str]) -> str:
    """The word before the one that announces a secret: "postal", "error"."""
    lead = text.text[max(0, name.start() - 16) : name.start()].split()
    return lead[-1].casefold() if lead else ""


def _odd(value: str) -> bool:
    """Whether letters mix with digits or signs, as in no ordinary word."""
    letters = any(sign.isalpha() for sign in value)
    digits = any(sign.isdigit() for sign in value)
    inner = value[1:-1]
    signs = any(not sign.isalnum() and sign not in "'\u2019-./" for sign in inner)
    return (letters and digits) or (letters and signs) or (digits and len(value) >= len("0000"))
