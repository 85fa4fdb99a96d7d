"""What can be done with each finding, and the decisions that a choice stands for."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.audit.model import Finding
from app.profile.model import Field, Profile
from app.standing import UNKNOWN_REWORDING
from app.trim.choices import Context, choices
from app.trim.model import Choice
from app.trim.plan import Action, Decision
from nlp.labels import Category
from nlp.skeleton import Skeleton


class Options:
    """The choices of all findings of a profile, worked out once each.

    Fields that were ``not_judged``, because they are in another language, get no rewordings.
    """

    def __init__(
        self,
        profile: Profile,
        findings: Sequence[Finding],
        skeletons: Mapping[str, Skeleton],
        *,
        not_judged: Collection[str] = (),
    ) -> None:
        self._fields: Mapping[str, Field] = {field.id: field for field in profile.fields}
        self._findings: Mapping[str, Finding] = {finding.id: finding for finding in findings}
        self._context = Context.of(profile, findings, skeletons, foreign=frozenset(not_judged))
        self._choices: dict[str, tuple[Choice, ...]] = {}

    def of(self, finding_id: str) -> tuple[Choice, ...]:
        """Remove, rewordings, keep; as far as the finding's field allows."""
        if finding_id not in self._choices:
            finding = self._findings[finding_id]
            field = self._fields[finding.field]
            self._choices[finding_id] = choices(finding, field, self._context)
        return self._choices[finding_id]

    def suggested(self, finding_id: str) -> Choice:
        """The choice that we would take."""
        return next(choice for choice in self.of(finding_id) if choice.suggested)

    def of_kind(self, finding_id: str, action: Action | None) -> Choice:
        """The first choice of this action; our suggestion where there is none, or for None."""
        of_kind = (choice for choice in self.of(finding_id) if choice.action is action)
        return next(of_kind, None) or self.suggested(finding_id)

    def alike(self, finding_id: str, choice: Choice) -> Choice:
        """What another mention offers that says the same; cells and sentences differ in wording."""
        level = (choice.action, choice.level)
        alike = (own for own in self.of(finding_id) if (own.action, own.level) == level)
        return next(alike, None) or self.suggested(finding_id)

    def decisions(
        self, finding_ids: Iterable[str], choice: Choice, *, note: str = ""
    ) -> list[Decision]:
        """The decisions of a choice on its finding, the first, and on other mentions of it."""
        return [
            self._decision_on(finding_id, self.alike(finding_id, choice) if nth else choice, note)
            for nth, finding_id in enumerate(finding_ids)
        ]

    def bulk(self, finding_ids: Iterable[str], action: Action | None) -> list[Decision]:
        """The decisions of one action, or (None) of our suggestion, on each finding."""
        return [
            self._decision_on(finding_id, self.of_kind(finding_id, action), "")
            for finding_id in finding_ids
        ]

    def remains(self, finding: Finding, decision: Decision) -> float:
        """Share of a finding's weight that a rewording leaves.

        A rewording that covers neighbours too ("Building C4 at Cheltenham" as "in the
        south-west") is weighed once, on the finding it was chosen for.
        """
        for choice in self.of(finding.id):
            if choice.text == decision.text and self._range(finding, choice) == decision.range:
                return choice.remains
        exact = (decision.start, decision.end) == (finding.start, finding.end)
        return UNKNOWN_REWORDING if exact else 0.0

    def _decision_on(self, finding_id: str, choice: Choice, note: str) -> Decision:
        finding = self._findings[finding_id]
        field, start, end = self._range(finding, choice)
        text = choice.text if choice.action.edits else ""
        return Decision(field, start, end, choice.action, text=text, note=note, level=choice.level)

    def _range(self, finding: Finding, choice: Choice) -> tuple[str, int, int]:
        covered = [finding, *(self._findings[other] for other in choice.covers)]
        return finding.field, min(f.start for f in covered), max(f.end for f in covered)


def decide(finding: Finding, action: Action, *, category: Category | None = None) -> Decision:
    """A decision without wording on exactly the finding's range."""
    return Decision(finding.field, finding.start, finding.end, action, category=category)
