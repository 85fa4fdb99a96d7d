"""Takes the person's decisions to the checkup and says what each has done."""

from dataclasses import dataclass, field

from app.checkup import Checkup, Offer
from app.text import _
from app.trim.plan import Action, Plan
from nlp.labels import Category, Span
from ui.pages import phrases

OWN_KEY = 5
KEEP_KEY = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision has done.

    Attributes:
        sentence: In words, for the toast and the ear.
        finding: Id of the piece that it was about, or "".
        places: How many places it changed.
    """

    sentence: str = field(repr=False)
    finding: str = ""
    places: int = 0


class Decisions:
    """Decides on the pieces of one checkup."""

    def __init__(self, checkup: Checkup) -> None:
        self._checkup = checkup

    def take(
        self, finding_id: str, offer: Offer, *, everywhere: bool = False, note: str = ""
    ) -> Outcome:
        """Take a choice, on request for all mentions of the same."""
        ids = self._mentions(finding_id, everywhere=everywhere)
        self._checkup.choose(ids, offer.choice, note=note)
        return self._said(finding_id, len(ids))

    def own(
        self,
        finding_id: str,
        place: tuple[int, int],
        text: str,
        spans: tuple[Span, ...] | None,
    ) -> Outcome:
        """Put the person's own wording in place of a range, with what the worker found in it."""
        field_id = self._checkup.by_id[finding_id].field
        self._checkup.write_own(field_id, *place, text)
        if spans is not None:
            self._checkup.learn_own(field_id, text, spans)
        return self._said(finding_id, 1)

    def wrong(
        self, finding_id: str, *, everywhere: bool = False, category: Category | None = None
    ) -> Outcome:
        """Say that a piece is none, or something else."""
        ids = self._mentions(finding_id, everywhere=everywhere)
        self._checkup.wrong(ids, category)
        return self._said(finding_id, len(ids))

    def confirm(self, finding_id: str) -> Outcome:
        """Say that an unsure piece is right."""
        self._checkup.confirm([finding_id])
        return self._said(finding_id, 1)

    def reopen(self, finding_id: str) -> Outcome:
        """Make a piece undecided again."""
        self._checkup.reopen([finding_id])
        return self._said(finding_id, 1)

    def undo(self) -> Outcome:
        """One step back."""
        before = self._checkup.plan
        self._checkup.undo()
        return self._stepped(before, _("Undone. Exposure {n}.", n=self._checkup.now.value))

    def redo(self) -> Outcome:
        """One step forward again."""
        before = self._checkup.plan
        self._checkup.redo()
        return self._stepped(before, _("Done again. Exposure {n}.", n=self._checkup.now.value))

    def _mentions(self, finding_id: str, *, everywhere: bool) -> list[str]:
        others = self._checkup.same(finding_id) if everywhere else ()
        return [finding_id, *(finding.id for finding in others)]

    def _said(self, finding_id: str, places: int) -> Outcome:
        finding = self._checkup.by_id[finding_id]
        confirmed = self._checkup.plan.at(finding.field, finding.start, finding.end)
        sentence = phrases.decided(
            finding,
            self._checkup.decision(finding_id) or confirmed,
            places=places,
            exposure=self._checkup.now.value,
        )
        return Outcome(sentence, finding_id, places)

    def _stepped(self, before: Plan, sentence: str) -> Outcome:
        """Find the first piece that the step was about."""
        changed = set(before.decisions) ^ set(self._checkup.plan.decisions)
        if not changed:
            return Outcome(_("There is nothing to step to."))
        for finding in self._checkup.findings:
            if any(
                d.field == finding.field and d.start <= finding.start and finding.end <= d.end
                for d in changed
            ):
                return Outcome(sentence, finding.id, len(changed))
        return Outcome(sentence, "", len(changed))


def taken_key(checkup: Checkup, finding_id: str, offers: tuple[Offer, ...]) -> int:
    """The key of the choice that the present decision took, or 0."""
    decision = checkup.decision(finding_id)
    match decision.action if decision else None:
        case Action.OWN:
            return OWN_KEY
        case Action.REMOVE | Action.KEEP | Action.GENERALISE:
            wording = decision.text if decision else ""
            alike = (
                offer
                for offer in offers
                if decision is not None
                and offer.choice.action is decision.action
                and (not decision.action.edits or offer.choice.text == wording)
            )
            return next((offer.key for offer in alike), 0)
        case _:
            return 0
