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
    r"(?<![\w-])(?!AKIAIOSFODNN7EXAMPLE)(?:AKIA[0-9A-Z]{12,16}|ASIA[0-9A-Z]{16}"
    r"|gh[pousr]_[A-Za-z0-9]{20,60}"
    r"|github_pat_\w{20,90}|glpat-[\w-]{10,40}|xox[abprs]-[\w-]{10,80}|AIza[\w-]{30,40}"
    r"|[a-z]{2,5}_(?:live|test|prod)_\w{8,60}|sk-[A-Za-z0-9-]{20,80}|SG\.[\w-]{15,30}\.[\w-]{30,60}"
    r"|npm_[A-Za-z0-9]{30,40}|hvs\.\w{20,100}|eyJ[\w-]{10,200}\.eyJ[\w-]{10,400}\.[\w-]{10,200})"
    r"(?![\w-])"
)
_NAMED = re.compile(
    r"\b(?P<what>pass ?(?:word|phrase|code|key)s?|passwd|pwd|pw|pass|wachtwoord"
    r"|passwort|kenn?wort|kundenkennwort|mot de passe|contrase\u00f1a"
    r"|api[ _-]?key|secret[ _-]?key|access[ _-]?key|licen[cs]e key|auth[ _-]?token|token"
    r"|psk|(?:pre-?shared|wi-?fi|network|ssh|tacacs\+?|radius|vpn|root|admin|test)[ _-]?key"
    r"|(?:decrypt(?:ion)?|key|secret|wallet|backup) ?phrase|memorable word|alarm word|safe ?word"
    r"|enable secret|(?:snmp |read |write )?community(?: string)?|pin(?: (?:code|number))?"
    r"|(?:cipher |combination )?lock|padlock|key ?pad|key ?safe|key ?box|alarm|digicode|override"
    r"|code|combination|combo|(?<=, )key|(?<=; )key|(?<= and the )key)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:['\u2019]s\b|\s?[:=]|,?\s(?:for|to|on|of|at|in|from)\s[\w'\u2019 -]{1,34}?\s?(?:is|was"
    r"|:|=)(?=\s)"
    r"|,?\s(?:it['\u2019]s|is|was|are|takes|wants|set to|changed to|remains)\b"
    r"|\s(?:on|for) (?:the )?[\w-]{2,16}(?: [\w-]{2,16})?(?=\s?\())?"
    r"(?:\s(?:now|still|just|always|currently|changed to|set to|reset to|the same|again)\b){0,2}"
    r"[\s,(]{1,3}(?P<quote>[\"'\u201c\u2018`]?)",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?P<it>\d{1,2} [LR](?: \d{1,2} [LR]){1,3}\b|\d{3}[ -]\d{3}|[A-Z]?\d{3,8}[A-Z]?[#*]?"
    r"|[*#]\d{3,6}|\d{1,3}(?:-\d{1,3}){1,4}(?:-star)?)(?![\w%]|[-,/]\d|\.\d|:\d)"
)
_CODE = re.compile(
    r"(?P<it>(?=[\w-]{0,9}\d)[A-Za-z0-9]{2,10}(?:-[A-Za-z0-9]{1,8})?)(?=[.,;)\s]|\Z)"
)
_USER = r"(?P<user>[A-Za-z][\w.\\-]{2,23})"
_PAIR = re.compile(
    r"\b(?:log ?[io]n(?: as| is| was| with)?|log in to [\w ]{2,20} (?:as|with)|user(?:name| name)?"
    r"|usr|account|use|service account|default login|credentials|admin)"
    rf"(?: is| was)?[: ]{{1,2}}{_USER}(?P<apart> ?/ ?|,? and |,? with |,? takes |, | )"
    rf"(?P<it>[^\s\"',;()]{{4,40}})(?! ?/)",
    re.IGNORECASE,
)
_SLASHED = re.compile(rf"(?<![\w/\\.:]){_USER} / ?(?P<it>[^\s\"',;()/]{{4,40}})")
_ADMIN_IS = re.compile(
    r"\b(?:log ?in|log ?on|(?:local|global|domain|root|service|shared) (?:admin|account|login))"
    r"(?: is| was| as| for [\w ]{2,20} is)?[:,]? \(?(?P<it>[^\s\"',;()]{6,40})"
    r"(?!\)?,? (?:and |with )?(?:the )?(?:pass|pw|key|pin|temp|one|memorable|/))"
)
_RADIO_WITH = re.compile(
    r"\b(?:wi-?fi|wlan|ssid|network|hotspot)\b[^.\n]{1,40}?(?: / ?| with | and )"
    r"(?P<it>[^\s\"',;()/]{6,40})",
    re.IGNORECASE,
)
_MIXED = re.compile(r"(?<![\w@/\\.:$-])[A-Za-z0-9][^\s\"'\u201c\u201d\u2019`,;()<>|/\\]{6,40}")
_PHRASE = re.compile(
    r"(?<![\w@/\\.:-])(?:[A-Za-z][a-z0-9]{3,12}-[A-Za-z][a-z]{2,12}-?\d{1,4}"
    r"|[A-Za-z][a-z0-9]{3,12}-[A-Za-z][a-z]{3,12}-[A-Za-z][a-z]{3,12}-?\d{0,4})(?![\w-]|\.\w)"
)
_RADIO_CUE = re.compile(
    r"\b(?:wi-?fi|ssid|wlan|network|hotspot|covid|type|server|host)\b[^\n]{0,10}\Z", re.IGNORECASE
)
_NEAR = re.compile(
    r"\b(?:passwords?|passphrases?|pass|pw|key|keys|token|login|(?:local|domain) admin"
    r"|sticky note|sticker|locked|unlock"
    r"|decrypt)\b[^.\n]{0,40}?(?:[,(:] ?|\b(?:is|was|says|reads|with|takes|plus|held"
    r"|out)\b )[\"\u201c]?"
    r"(?P<it>(?=[^\s\"',;()/]{0,30}[a-z])[A-Za-z0-9][^\s\"',;()/]{6,30})(?=[\s\"',;.)]|\Z)"
    r"(?!,? (?:and |with )?(?:the )?(?:pass|pw\b|key\b|pin\b|temp|one-time|memorable|/))",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:PIN|[Pp]assword|[Pp]asscode|[Cc]ode|[Aa]larm|[Kk]enn?wort|[Pp]asswort"
    r"|Kundenkennwort)\b[^?\n]{0,40}\?\s{0,2}"
    r"(?:[A-Z][a-z]{1,12}: ?)?(?P<it>\d{4,8}[*#]?|[A-Z][a-z]{4,20}\d{0,4}|[A-Z]{3,6}-\d{3,6})"
    r"(?=[.,?\n]| und| and|\Z)"
)
_PLAIN = re.compile(
    r"\b(?:[Pp]assword|[Pp]ass|pw|[Pp]assphrase|key|[Ww]achtwoord|[Pp]asswort|[Kk]ennwort"
    r"|[Mm]ot de passe"
    r"|[Cc]ontrase\u00f1a|memorable word)(?: is)? (?P<it>[A-Za-z][\w-]{3,30})(?=[.,;)\n]|\Z| \()"
)
_PLAIN_LEAD = re.compile(
    r"(?:[,;.:\n]|\b(?:with|and|with the|and the|admin|factory|default))\s?\Z|\A\Z"
)
_WORDS_LIST = re.compile(
    r"(?:\b(?:recovery|seed|mnemonic|wallet|first|backup) (?:words?|phrases?)\b[^:\n]{0,60}:"
    r")\s"
    r"(?P<it>(?:[a-z]{3,10},? ){3,23}[a-z]{3,10})(?=[.\n]|\Z)"
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
_LEAST_LETTERS = 3
_CLOSING = frozenset("\"'\u201d\u2019`")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|never use|such as|like) (?:your|the|a|my) \Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_MINUTES = re.compile(
    r"\s(?:lines?|people|years?|hours?|days?|minutes?|times|of|percent|%|%)\b", re.IGNORECASE
)
_SIGNS = frozenset("!#$*&?%+~^@")


def find(text: Prepared) -> Iterator[Span]:
    """Secrets, by their own shape or by the word that announces them."""
    if "-----BEGIN" in text.text:
        yield from spans(_BLOCK, text, Category.SECRET, "secret.private_key")
    yield from spans(_TOKEN, text, Category.SECRET, "secret.token")
    if text.mentions(words("secret", "announce")):
        yield from _announced(text)
        yield from _paired(text)
        yield from _mixed(text)
        yield from _plain(text)


def _paired(text: Prepared) -> Iterator[Span]:
    """A user name with the password beside it; the name is an identifier."""
    for pattern in (_PAIR, _SLASHED):
        for found in pattern.finditer(text.text):
            value = found["it"].rstrip(".?:-")
            value = value if value.count("!") > 0 and _odd(value.rstrip("!")) else value.rstrip("!")
            if pattern is _PAIR:
                loose = found["apart"] in {" ", ", "}
                named = not loose or not (_SIGNS.isdisjoint(value) and value.islower())
            else:
                named = found["user"].islower()
            if named and _odd(value) and not value.isdigit() and not _is_address(value):
                start = found.start("it")
                yield Span(start, start + len(value), Category.SECRET, CONTEXTUAL, "secret.pair")
                yield Span(*found.span("user"), Category.IDENTIFIER, CONTEXTUAL, "identifier.user")


def _mixed(text: Prepared) -> Iterator[Span]:
    """Runs in which letters, digits and signs mix as nothing but a password does."""
    for found in _MIXED.finditer(text.text):
        value = found.group().rstrip(".:?")
        if _SIGNS.isdisjoint(value) or _is_address(value) or not _is_scrambled(value):
            continue
        if not _SUPPOSED_NEAR.search(text.before(found.start())):
            yield Span(
                found.start(),
                found.start() + len(value),
                Category.SECRET,
                CONTEXTUAL,
                "secret.mixed",
            )
    for found in _PHRASE.finditer(text.text):
        if not _RADIO_CUE.search(text.before(found.start(), reach=16)):
            yield Span(*found.span(), Category.SECRET, CONTEXTUAL, "secret.phrase")
    for pattern in (_ADMIN_IS, _RADIO_WITH, _NEAR):
        for found in pattern.finditer(text.text):
            value = found["it"].rstrip(".:?!")
            supposed = _SUPPOSED_NEAR.search(text.before(found.start("it")))
            if _is_scrambled(value) and not supposed and not _is_address(value):
                yield Span(
                    found.start("it"),
                    found.start("it") + len(value),
                    Category.SECRET,
                    CONTEXTUAL,
                    "secret.login",
                )


_SUPPOSED_NEAR = re.compile(
    r"\b(?:if|unless|whether|never use|such as|like|e\.g\.) [^.\n]{0,30}\Z", re.IGNORECASE
)


def _is_address(value: str) -> bool:
    """Whether a run leads to a place in a network or to a mailbox."""
    mailbox = "@" in value[1:-1] and "." in value.partition("@")[2]
    return "://" in value or "\\" in value or mailbox or (value.count(".") > 1 and value.islower())


def _is_scrambled(value: str) -> bool:
    """Whether letters, digits and a sign inside or at the end stand in one run."""
    letters = sum(sign.isalpha() for sign in value)
    digits = sum(sign.isdigit() for sign in value)
    return letters >= _LEAST_LETTERS and digits >= 1 and not value[:-1].isdigit()


def _plain(text: Prepared) -> Iterator[Span]:
    """A plain word where only the password can stand, and the words that recover a wallet."""
    never = words("secret", "not_passwords")
    for found in _ASKED.finditer(text.text):
        if found["it"].casefold() not in never:
            yield Span(*found.span("it"), Category.SECRET, CONTEXTUAL, "secret.asked")
    wireless = text.mentions(words("network", "radio"))
    for found in _PLAIN.finditer(text.text):
        keyed = found.group().startswith("key")
        placed = _PLAIN_LEAD.search(text.text[max(0, found.start() - 9) : found.start()])
        if placed and found["it"].casefold() not in never and (wireless or not keyed):
            yield Span(*found.span("it"), Category.SECRET, CONTEXTUAL, "secret.word")
    if text.mentions(_WALLET):
        yield from spans(_WORDS_LIST, text, Category.SECRET, "secret.recovery", CONTEXTUAL)


_WALLET = frozenset({"wallet", "recovery", "seed", "mnemonic", "crypto"})


def _announced(text: Prepared) -> Iterator[Span]:
    ordinary = words("secret", "ordinary_codes")
    for name in _NAMED.finditer(text.text):
        if _SUPPOSED.search(text.before(name.start())):
            continue
        said = name["what"].casefold().split()
        link = _LINK.match(text.text, name.end())
        joined = (
            text.text[name.start() - 1 : name.start()] == "-"
        )  # "one-time code" is no time code
        ordinarily = (len(said) > 1 and said[0] in ordinary and not joined) or _before(
            text, name
        ) in ordinary
        if link is None or ordinarily:
            continue
        numeric = said[-1] in _NUMERIC
        value = (_DIGITS if numeric else _VALUE).match(text.text, link.end())
        if numeric and value is None and link.group().strip(" ,("):
            value = _CODE.match(text.text, link.end())
        if value is None:
            continue
        start, bare = value.start("it"), value["it"].rstrip(".:?")
        bare = bare if _odd(bare.rstrip("!")) else bare.rstrip("!")
        if numeric:
            told = link.group().strip(" ,") != ""
            if not _MINUTES.match(text.text, value.end("it")) and (told or not _YEAR.match(bare)):
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
