"""What can be done with a finding: remove it, say it more generally, keep it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.audit.model import Finding, Severity
from app.profile.model import Field, Profile, Section
from app.text import Sentence
from app.trim import people, places, roles, things
from app.trim.ladders import Hints, ladder
from app.trim.model import Choice
from app.trim.phrasing import Position, before_a_noun, phrase, stands_before_noun
from app.trim.plan import Action
from app.trim.preview import Removal, removal
from app.trim.rungs import Form, Ladder, Rung
from app.trim.same import key
from app.trim.suggest import remains, suggested_level
from nlp.labels import Category
from nlp.skeleton import Range, Skeleton

_BESIDE = re.compile(r"\s*(?:,|\(|at|in|on|of|near|,\s*(?:at|in|near))?\s*", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?:my|our|his|her|their|the)\s+(?:\w+\s+)?(?:manager|boss|supervisor|colleague|director|deputy|lead|"
    r"sergeant|captain|commander|mentor|partner|counterpart|cousin|uncle|aunt|niece|nephew|lad|lass|boy|girl|neighbour|mate|wife|husband|brother|sister|son|daughter|mum|mom|"
    r"dad|friend|teacher|tutor|head|chief)[\s,]*$",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:[-*\u2022+][ \t]+)?$")
_LAST_TITLE = re.compile(r"([A-Za-z]+)\s+(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s*)?$")
_VAGUE = frozenset({"organisation", "company", "team", "unit", "department"})
_PROJECTS = frozenset({"project", "projects", "programme", "program", "contract", "operation"})
_WHERE = frozenset({Category.SITE, Category.PLACE})
_TITLED = frozenset({Category.ACCESS, Category.CREDENTIAL, Category.ROLE})
_LISTED = frozenset({Section.SKILLS, Section.LANGUAGES})
_WORTH_AN_ENTRY = frozenset({Category.SYSTEM, Category.CREDENTIAL, Category.ROLE})
_MOST_RUNGS = 3
_SHOWN_RUNGS = 2
"""Rewordings that have a key of their own in the walk; the suggestion is one of them."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the choices of a profile's findings rest on beside the finding itself.

    Attributes:
        by_field: The findings of each field, by offset.
        skeletons: By field id.
        nation: Name of the country that the profile's places point to, else "".
        sectors: By mention key: what a project is about, the same for all its mentions.
        foreign: Ids of fields in a language that we have no wordings for.
    """

    by_field: Mapping[str, Sequence[Finding]] = field(default_factory=dict, hash=False)
    skeletons: Mapping[str, Skeleton] = field(default_factory=dict, hash=False)
    nation: str = ""
    sectors: Mapping[tuple[Category, str], str] = field(default_factory=dict, hash=False)
    foreign: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        profile: Profile,
        findings: Sequence[Finding],
        skeletons: Mapping[str, Skeleton],
        *,
        foreign: frozenset[str] = frozenset(),
    ) -> "Context":
        """The context of a whole profile."""
        texts = {f.id: f.text for f in profile.fields}
        entries = _project_entries(profile)
        by_field: dict[str, list[Finding]] = {}
        sectors: dict[tuple[Category, str], str] = {}
        for finding in sorted(findings, key=_by_offset):
            by_field.setdefault(finding.field, []).append(finding)
            if finding.category is Category.PROJECT and not sectors.get(key(finding)):
                around = _sentence(finding, texts[finding.field], skeletons.get(finding.field))
                sectors[key(finding)] = things.sector(around) or things.sector(
                    entries.get(finding.field, "")
                )
        nation = places.nation_of(f.text for f in findings if f.category in _WHERE)
        return cls(by_field, skeletons, nation, sectors, foreign)


def choices(finding: Finding, field: Field, context: Context) -> tuple[Choice, ...]:
    """Remove (unless the site requires the field and nothing else stands in it), rewordings, keep.

    Exactly one is suggested, and it is one that the walk shows with a key.
    """
    skeleton = context.skeletons.get(field.id)
    neighbours = _beside(finding, field, context)
    ranges = [(f.start, f.end) for f in (finding, *neighbours)]
    whole = min(start for start, _ in ranges), max(end for _, end in ranges)
    position = _position(finding, field, context, whole)
    rungs = _ladder(finding, field, context, neighbours)
    offered = _distinct([phrase(rung, position) for rung in rungs], field.text[slice(*whole)])
    levels = [(level, rungs[nth]) for level, (nth, _) in enumerate(offered, start=1)]
    removed = removal(field.text, skeleton, (finding.start, finding.end))
    removable = not field.required or bool(removed.rest)
    take = _suggestion(finding, field, position, levels, removable=removable)
    found: list[Choice] = []
    if removable:
        found.append(Choice(Action.REMOVE, "", 0, _says_removed(removed), 0.0, take == 0))
    covers = tuple(f.id for f in neighbours)
    for level, (nth, text) in enumerate(offered, start=1):
        says = _says(rungs[nth].says, neighbours)
        share = remains(finding.category, nth + 1)
        found.append(Choice(Action.GENERALISE, text, level, says, share, take == level, covers))
    kept = Sentence("trim.says.kept")
    found.append(Choice(Action.KEEP, finding.text, 0, kept, 1.0, take is None))
    return tuple(found)


def _project_entries(profile: Profile) -> dict[str, str]:
    """By field of a project's own entry: all that the entry says, which is about that project."""
    by_item: dict[str, list[Field]] = {}
    for one in profile.fields:
        if one.section is Section.PROJECTS and one.item:
            by_item.setdefault(one.item, []).append(one)
    return {
        one.id: "\n".join(other.text for other in entry)
        for entry in by_item.values()
        for one in entry
        if one.holds is Category.PROJECT
    }


def _by_offset(finding: Finding) -> tuple[str, int, int]:
    return finding.field, finding.start, finding.end


def _distinct(texts: Sequence[str], original: str) -> list[tuple[int, str]]:
    """Wordings that differ from the original and each other, with the number of their rung."""
    found: list[tuple[int, str]] = []
    known = {original.casefold()}
    for nth, text in enumerate(texts):
        if text.casefold() not in known and len(found) < _MOST_RUNGS:
            known.add(text.casefold())
            found.append((nth, text))
    return found


def _ladder(
    finding: Finding, field: Field, context: Context, neighbours: Sequence[Finding]
) -> Ladder:
    if finding.advice is not None or field.id in context.foreign or _is_entry(finding, field):
        return ()
    hints = Hints(
        before=field.text[max(0, finding.start - 60) : finding.start].rpartition("\n")[2],
        sentence=_sentence(finding, field.text, context.skeletons.get(field.id)),
        about=context.sectors.get(key(finding), ""),
        nation=context.nation,
        near=tuple(f.text for f in neighbours),
        kind=field.kind,
    )
    return ladder(finding.category, finding.text, hints)


def _is_entry(finding: Finding, field: Field) -> bool:
    """Whether it is one short entry of a list, or a name cell, that a vague wording would spoil.

    A skill called "Project" helps nobody; one called "Endpoint protection" may.
    """
    whole = finding.text.strip() == field.text.strip()
    if not whole:
        return False
    listed = field.section in _LISTED and finding.category not in _WORTH_AN_ENTRY
    return listed or finding.category is Category.PERSON


def _beside(finding: Finding, field: Field, context: Context) -> tuple[Finding, ...]:
    """The places right beside a site: "Building C4 at Cheltenham" is reworded as one."""
    if finding.category is not Category.SITE:
        return ()
    found: list[Finding] = []
    start, end = finding.start, finding.end
    for other in context.by_field.get(field.id, ()):
        if other.category not in _WHERE or other.id == finding.id:
            continue
        if other.start >= end and _BESIDE.fullmatch(field.text, end, other.start):
            found.append(other)
            end = other.end
    for other in reversed(context.by_field.get(field.id, ())):
        if other.category not in _WHERE or other.id == finding.id:
            continue
        if other.end <= start and _BESIDE.fullmatch(field.text, other.end, start):
            found.append(other)
            start = other.start
    return tuple(sorted(found, key=_by_offset))


def _position(finding: Finding, field: Field, context: Context, whole: Range) -> Position:
    sentence = _sentence(finding, field.text, context.skeletons.get(field.id))
    return Position(
        before=field.text[: whole[0]],
        after=field.text[whole[1] :],
        cell=not (field.text[: whole[0]] + field.text[whole[1] :]).strip(),
        prose=sentence.rstrip().endswith((".", "!", "?", "…")) or len(sentence.split()) > 14,  # noqa: PLR2004  longer than a headline's part
        after_piece=any(
            other.end == whole[0] - 1 and field.text[other.end : whole[0]] == " "
            for other in context.by_field.get(field.id, ())
        ),
        titled=finding.category in _TITLED,
    )


def _sentence(finding: Finding, text: str, skeleton: Skeleton | None) -> str:
    sentences = skeleton.sentences if skeleton else ()
    for start, end in sentences:
        if start <= finding.start < end:
            return text[start:end]
    return text


def _suggestion(
    finding: Finding,
    field: Field,
    position: Position,
    rungs: Sequence[tuple[int, Rung]],
    *,
    removable: bool,
) -> int | None:
    """The level to suggest: 0 to remove, None to keep."""
    level = suggested_level(finding.category, finding.severity, rungs)
    if level and position.cell and finding.category is Category.PLACE:
        # A location field takes a country or a town from the site's own list, no region.
        level = next((n for n, rung in rungs if rung.says == "country"), level)
    if level and finding.category is Category.PERSON and _needs_no_name(position):
        level = 0
    if level and finding.category is Category.ROLE and _is_no_title(dict(rungs)[level]):
        level = 0 if finding.severity >= Severity.HIGH else None
    if level and not field.required and _says_nothing(dict(rungs)[level], position):
        level = 0
    if level == 0 and not removable:
        level = len(rungs) or None
    return min(level, len(rungs), _SHOWN_RUNGS) if level else level


def _needs_no_name(position: Position) -> bool:
    """Whether "my manager" stands before a name, or the name only addresses or labels someone."""
    last = _LAST_TITLE.search(position.before)
    titled = last is not None and roles.is_title(last.group(1))
    related = _RELATION.search(position.before) or position.after_piece or titled
    listed = not position.prose and _LINE_START.search(position.before)
    return bool(related or listed) or people.is_nameless(position.before, position.after)


def _is_no_title(rung: Rung) -> bool:
    """Whether nothing better than "professional" is known for a title."""
    return rung.wording.casefold() in {"professional", "professionals"}


def _says_nothing(rung: Rung, position: Position) -> bool:
    """Whether a wording before a noun adds nothing to it: "the organisation team"."""
    if rung.says == "workplace" and position.before.rstrip().endswith(","):
        return True
    words = position.after.split(maxsplit=1)
    if rung.form is Form.MASS and rung.says == "kind":
        listed = not (position.prose or position.cell)
        return listed or (bool(words) and stands_before_noun(position))
    if not before_a_noun(position):
        return False
    if rung.says == "workplace":
        return True
    return rung.modifier in _VAGUE or (
        rung.modifier in _PROJECTS and bool(words) and words[0].casefold() in _PROJECTS
    )


def _says(what: str, covered: Sequence[Finding]) -> Sentence:
    if not covered:
        return Sentence(f"trim.says.{what}")
    also = ", ".join(f"\u201c{finding.text}\u201d" for finding in covered)
    return Sentence(f"trim.says.{what}_also", {"also": also})


def _says_removed(removed: Removal) -> Sentence:
    if not removed.rest:
        return Sentence("trim.says.removed_all")
    return Sentence(f"trim.says.removed_{removed.width.name.casefold()}", {"rest": removed.rest})
