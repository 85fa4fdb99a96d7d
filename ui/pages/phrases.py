"""How the pages put findings, passages and decisions into words."""

from app.audit import wording
from app.audit.model import Finding
from app.checkup import Checkup
from app.profile.model import Field, Item, Section
from app.text import _, ngettext, say
from app.trim.plan import Action, Decision
from ui.models.passages import Passage

_WORDS_OF_A_TITLE = 60


def category(finding: Finding) -> str:
    """The finding's category in a word."""
    return say(wording.category_name(finding.category))


def section(value: Section | None) -> str:
    """A section of the profile by its name; "" for none."""
    return say(wording.section_name(value)) if value is not None else ""


def quoted(words: str) -> str:
    """Words in quotation marks, on one line."""
    return _("“{words}”", words=" ".join(words.split()))


def severity(finding: Finding) -> str:
    """Severity and sureness: "high, sure"."""
    return _(
        "{severity}, {sureness}",
        severity=say(wording.severity_name(finding.severity)),
        sureness=say(wording.sureness_name(finding.sureness)),
    )


def state(decision: Decision | None) -> str:
    """How a piece stands, in a word."""
    if decision is None:
        return _("open")
    return {
        Action.REMOVE: _("removed"),
        Action.GENERALISE: _("reworded"),
        Action.OWN: _("your own wording"),
        Action.KEEP: _("kept"),
        Action.WRONG: _("marked as wrong"),
        Action.CONFIRM: _("open"),
    }[decision.action]


def spoken(checkup: Checkup, finding: Finding) -> str:
    """A piece for the ear: what it is, its words, how it stands."""
    return _(
        "{category}: {words}, {state}",
        category=category(finding),
        words=quoted(finding.text),
        state=state(checkup.decision(finding.id)),
    )


def where(field: Field) -> str:
    """Which file and row a text comes from, and who can read it."""
    audience = say(wording.audience_sentence(field.audience))
    if not field.place.row:
        return _("{file}. {audience}", file=field.place.file, audience=audience)
    return _(
        "{file}, row {row}. {audience}",
        file=field.place.file,
        row=field.place.row,
        audience=audience,
    )


def title(checkup: Checkup, passage: Passage) -> str:
    """What a passage is called: "Software lead, 2021 to now"."""
    item = checkup.items.get(passage.item)
    years = _years(item) if item is not None else ""
    words = name(checkup, passage)
    return _("{title}, {years}", title=words, years=years) if years else words


def name(checkup: Checkup, passage: Passage) -> str:
    """The same without its years."""
    item = checkup.items.get(passage.item)
    words = short(item.title) if item is not None else ""
    return words or say(wording.section_name(passage.section))


def short(words: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(words.split())
    if len(line) <= _WORDS_OF_A_TITLE:
        return line
    return line[:_WORDS_OF_A_TITLE].rsplit(" ", 1)[0] + " …"


def _years(item: Item) -> str:
    year = len("2026")
    started, finished = item.started[:year], item.finished[:year]
    if started and finished:
        return started if started == finished else _("{a} to {b}", a=started, b=finished)
    return _("{year} to now", year=started) if started else finished


def length(text_length: int, limit: int | None) -> str:
    """How long a text is against what the site takes."""
    if limit is None:
        return ngettext("{n} character", "{n} characters", text_length)
    return _("{n} of {limit} characters", n=f"{text_length:,}", limit=f"{limit:,}")


def short_length(text_length: int, limit: int | None) -> str:
    """The same for narrow windows."""
    if limit is None:
        return f"{text_length:,}"
    return _("{n} of {limit}", n=f"{text_length:,}", limit=f"{limit:,}")


def decided(finding: Finding, decision: Decision | None, *, places: int, exposure: int) -> str:
    """What has just been decided, for the toast and the ear."""
    params: dict[str, str | int] = {"words": quoted(finding.text), "exposure": exposure}
    if decision is None:
        return _("{words} is open again. Exposure {exposure}.", **params)
    if decision.action in {Action.GENERALISE, Action.OWN}:
        sentence = _(
            "{words} is now {new}. Exposure {exposure}.", new=quoted(decision.text), **params
        )
    else:
        sentence = {
            Action.REMOVE: _("Removed {words}. Exposure {exposure}.", **params),
            Action.KEEP: _("Kept {words}. Exposure {exposure}.", **params),
            Action.WRONG: _("Marked {words} as wrong. Exposure {exposure}.", **params),
            Action.CONFIRM: _("Confirmed {words}; it counts now. Exposure {exposure}.", **params),
        }[decision.action]
    if places == 1:
        return sentence
    return ngettext(
        "{sentence} In {n} place.", "{sentence} In {n} places.", places, sentence=sentence
    )
