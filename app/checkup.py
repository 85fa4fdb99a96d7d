"""One profile opened, audited and decided on: the window's and the command line's door to the core.

A checkup holds the history of plans and what follows from the present one. Each method hands over
to a module below it; none holds rules of its own.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from app.audit import findings as audit_findings
from app.audit import notes
from app.audit.agree import agree
from app.audit.echoes import echo
from app.audit.model import Drop, Exposure, Finding, Inference, Note, Sureness
from app.options import Options, decide
from app.own_lists import OwnWords
from app.profile.ledger import Source
from app.profile.model import Audience, Field, Item, Profile, Remedy
from app.scale import Scale
from app.standing import Standing
from app.terms import spare
from app.trim import apply, minimum
from app.trim.model import Choice, Trimmed
from app.trim.plan import Action, Decision, History, Plan
from app.trim.same import Mentions
from nlp.labels import Category, Span
from nlp.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice with the exposure after it; ``key`` is the digit that takes it."""

    choice: Choice
    key: int
    exposure: int


class Checkup:
    """One profile with its findings and the decisions on them.

    Building one takes up to a second for a large profile: do it off the window's thread. After
    that, everything answers in milliseconds. Fields that were ``not_judged``, because they are in
    a language that the model does not know, are offered removing and keeping alone. What the
    person's ``own`` words say is never to be flagged is no finding.

    Attributes:
        today: The day that ages are counted from.
        profile: What was read.
        sources: What it was read from, and the account of it.
        findings: All findings, in reading order.
        by_id: The same by id.
        fields: Fields by id.
        items: Items by id.
        notes: Advice without a span.
        spared: How many findings the person's never-flag terms took away.
        before: The exposure as it was read.
        inferences_before: What a stranger could conclude then.
        short_route: Ids of the few findings whose edits, made wherever the same thing is mentioned,
            matter most; the first mention stands for all, in reading order.
        target: The exposure after the suggestions on the short route.
        options: What can be done with each finding.
    """

    def __init__(  # noqa: PLR0913  what one reading gives, and the person's own words
        self,
        profile: Profile,
        spans: Mapping[str, Sequence[Span]],
        skeletons: Mapping[str, Skeleton],
        *,
        sources: Sequence[Source] = (),
        not_judged: Collection[str] = (),
        own: OwnWords | None = None,
        today: dt.date | None = None,
    ) -> None:
        self.today = today = today or dt.datetime.now(tz=dt.UTC).date()
        self.profile = profile
        self.sources = tuple(sources)
        self.skeletons = skeletons
        self.fields: Mapping[str, Field] = {field.id: field for field in profile.fields}
        self.items: Mapping[str, Item] = {item.id: item for item in profile.items}
        own = own or OwnWords()
        found = echo(profile, agree(profile, spans))
        flagged = spare(profile, found, own.never)
        self.spared = sum(len(found[name]) - len(left) for name, left in flagged.items())
        self.findings = audit_findings.build(profile, flagged, today=today)
        self.by_id: Mapping[str, Finding] = {finding.id: finding for finding in self.findings}
        self.notes: tuple[Note, ...] = (*own.notes, *notes.notes(profile, self.findings))
        self.options = Options(profile, self.findings, skeletons, not_judged=not_judged)
        self._scale = Scale(profile, self.findings, remains=self.options.remains, today=today)
        self._watchers: list[Callable[[], None]] = []
        self.history = History()
        self._now: tuple[Exposure, tuple[Inference, ...]] | None = None
        self._standing: Standing | None = None
        self.before, self.inferences_before = self._scale.measure(Plan())
        self.short_route: tuple[str, ...] = minimum.short_route(
            [mentions[0] for mentions in self.pieces],
            suggested=self._suggested_everywhere,
            exposure=self._scale.exact,
        )
        route = [self._suggested_everywhere(self.by_id[i]) for i in self.short_route]
        self.target = self._scale.measure(Plan().with_decisions(chain(*route)))[0]

    @cached_property
    def queue(self) -> tuple[Finding, ...]:
        """Findings to decide on, in reading order: visible to others, changeable, not folded."""
        return tuple(f for f in self.findings if not f.folded and self._reachable(f))

    @cached_property
    def pieces(self) -> tuple[tuple[Finding, ...], ...]:
        """The queue by thing: all mentions of the same thing together, by first mention."""
        return self._queued.groups

    @cached_property
    def folded(self) -> tuple[Finding, ...]:
        """Low-severity findings that stand behind the queue, in reading order."""
        return tuple(f for f in self.findings if f.folded and self._reachable(f))

    @cached_property
    def at_rest(self) -> tuple[Finding, ...]:
        """Findings that nobody else can see or that no edit can reach (messages, log-ins)."""
        return tuple(f for f in self.findings if not self._reachable(f))

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self.findings)

    @cached_property
    def _queued(self) -> Mentions:
        return Mentions(self.queue)

    def _reachable(self, finding: Finding) -> bool:
        field = self.fields[finding.field]
        return field.audience is not Audience.PRIVATE and field.remedy is not Remedy.NOTHING

    @cached_property
    def advice(self) -> tuple[Finding, ...]:
        """Findings where an edit is not the answer: the advice comes before any rewording."""
        return tuple(finding for finding in self.findings if finding.advice is not None)

    def same(self, finding_id: str) -> tuple[Finding, ...]:
        """The other mentions of the same thing, in reading order."""
        return self._mentions.others(self.by_id[finding_id])

    def offers(self, finding_id: str, *, everywhere: bool = False) -> tuple[Offer, ...]:
        """The choices with their keys (1 remove, 2, 3 reword, 4 keep) and the exposure after.

        Args:
            finding_id: The finding in hand.
            everywhere: Count the same choice on all other mentions as well.
        """
        ids = [finding_id, *(f.id for f in self.same(finding_id) if everywhere)]
        rewording = iter((2, 3))
        offers = []
        for choice in self.options.of(finding_id):
            key = {Action.REMOVE: 1, Action.KEEP: 4}.get(choice.action) or next(rewording, 0)
            if key:
                plan = self._redecided(ids, self.options.decisions(ids, choice))
                offers.append(Offer(choice, key, self._scale.value(plan)))
        return tuple(offers)

    @property
    def plan(self) -> Plan:
        """The decisions as they are now."""
        return self.history.present.plan

    @property
    def now(self) -> Exposure:
        """The exposure with the present decisions."""
        return self._present()[0]

    @property
    def inferences(self) -> tuple[Inference, ...]:
        """What a stranger could still conclude with the present decisions."""
        return self._present()[1]

    @property
    def standing(self) -> Standing:
        """How each finding stands."""
        if self._standing is None:
            self._standing = self._scale.stand(self.plan)
        return self._standing

    def decision(self, finding_id: str) -> Decision | None:
        """The decision that settles a finding, or None while it is open."""
        return self.standing.decided.get(finding_id)

    def is_decided(self, finding_id: str) -> bool:
        """Whether the person has settled this finding."""
        return finding_id in self.standing.decided

    def needs_confirming(self, finding_id: str) -> bool:
        """Whether the finding is unsure, and counts only once the person says that it is right."""
        unsure = self.by_id[finding_id].sureness is Sureness.CONFIRM
        return unsure and finding_id not in {*self.standing.confirmed, *self.standing.decided}

    def exposure_if(self, finding_ids: Iterable[str], action: Action | None = None) -> int:
        """The exposure if these were all removed, kept, or (None) took our suggestion."""
        ids = tuple(finding_ids)
        return self._scale.value(self._redecided(ids, self.options.bulk(ids, action)))

    def drops(self, most: int) -> tuple[Drop, ...]:
        """The things whose loss alone would lower the exposure most, as it was read.

        All mentions of a thing go together; the drop is told for the first of them. Losses are
        compared unrounded: near 100 they would all be alike.
        """
        now = self._scale.exact(Plan())
        losses = [
            (now - self._scale.exact(Plan(tuple(decide(m, Action.REMOVE) for m in mentions))), nth)
            for nth, mentions in enumerate(self.pieces)
        ]
        largest = sorted(losses, key=_by_loss)[:most]
        return tuple(Drop(self.pieces[nth][0].id, round(loss)) for loss, nth in largest)

    def break_drop(self, inference: Inference) -> int:
        """How far the exposure falls if the cheapest findings under a conclusion go."""
        gone = [decide(self.by_id[i], Action.REMOVE) for i in inference.break_with]
        return self.now.value - self._scale.value(self.plan.with_decisions(gone))

    def choose(self, finding_ids: Iterable[str], choice: Choice, *, note: str = "") -> None:
        """Take a choice for these findings, as one step."""
        ids = tuple(finding_ids)
        self._step(ids, self.options.decisions(ids, choice, note=note))

    def bulk(self, finding_ids: Iterable[str], action: Action | None = None) -> None:
        """Remove all, keep all, or (None) take the suggestion for each, as one step."""
        ids = tuple(finding_ids)
        self._step(ids, self.options.bulk(ids, action))

    def write_own(self, field: str, start: int, end: int, text: str) -> None:
        """Put the person's own wording in place of a range of the original text."""
        inside = [
            f.id for f in self.findings if f.field == field and start <= f.start and f.end <= end
        ]
        self._step(inside, [Decision(field, start, end, Action.OWN, text)])

    def learn_own(self, field: str, text: str, spans: Sequence[Span]) -> None:
        """What the worker found in an own wording; it counts towards the exposure from now on."""
        self._scale.learn_own(field, text, spans)
        self._changed()

    def wrong(self, finding_ids: Iterable[str], category: Category | None = None) -> None:
        """Say that findings are none, or are of another category, as one step."""
        ids = tuple(finding_ids)
        self._step(ids, [decide(self.by_id[i], Action.WRONG, category=category) for i in ids])

    def confirm(self, finding_ids: Iterable[str]) -> None:
        """Say that unsure findings are right; they count from now on."""
        ids = tuple(finding_ids)
        self._step(ids, [decide(self.by_id[i], Action.CONFIRM) for i in ids])

    def reopen(self, finding_ids: Iterable[str]) -> None:
        """Make findings undecided again, as one step."""
        ranges = {
            decision.range
            for finding in map(self.by_id.__getitem__, finding_ids)
            for decision in self.plan.of_field(finding.field)
            if decision.start <= finding.start and finding.end <= decision.end
        }
        self._go(self.history.then(self.plan.without(ranges), count=len(ranges)))

    def load(self, plan: Plan) -> None:
        """Take over a saved plan, as one step that can be undone."""
        self._go(self.history.then(self.plan.with_decisions(plan.decisions)))

    def undo(self) -> None:
        """One step back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """One step forward again."""
        self._go(self.history.redone())

    def watch(self, changed: Callable[[], None]) -> None:
        """Call this after every change of the plan."""
        self._watchers.append(changed)

    def trimmed(self) -> tuple[Trimmed, ...]:
        """Every field after the plan, changed or not."""
        return apply.apply(self.profile, self.plan, self.skeletons)

    def trimmed_field(self, field_id: str) -> Trimmed:
        """One field after the plan."""
        decisions = self.plan.of_field(field_id)
        return apply.apply_field(self.fields[field_id], decisions, self.skeletons.get(field_id))

    def preview(self, finding_id: str, choice: Choice | None = None) -> Trimmed:
        """The finding's field after the plan, with this choice on top."""
        field = self.fields[self.by_id[finding_id].field]
        plan = self.plan
        if choice is not None:
            plan = self._redecided([finding_id], self.options.decisions([finding_id], choice))
        return apply.apply_field(field, plan.of_field(field.id), self.skeletons.get(field.id))

    def preview_own(self, field_id: str, start: int, end: int, text: str) -> Trimmed:
        """The field with an own wording that is still being written."""
        plan = self.plan.with_decisions([Decision(field_id, start, end, Action.OWN, text)])
        return apply.apply_field(
            self.fields[field_id], plan.of_field(field_id), self.skeletons.get(field_id)
        )

    def exposure_own(self, own: Decision, spans: Sequence[Span]) -> int:
        """The exposure with an own wording that is still being written, counting what is in it."""
        self._scale.learn_own(own.field, own.text, spans)
        return self._scale.value(self.plan.with_decisions([own]))

    def minimum(self, *, target: int | None = None) -> Plan:
        """The plan that takes our suggestions, those that matter most first, down to a target."""
        return minimum.minimum(
            self.queue if target is not None else (*self.queue, *self.folded),
            suggested=self._suggested,
            exposure=self._scale.exact,
            target=target,
        )

    def _suggested(self, finding: Finding) -> list[Decision]:
        return self.options.bulk([finding.id], None)

    def _suggested_everywhere(self, finding: Finding) -> list[Decision]:
        mentions = (m.id for m in self._queued.others(finding))
        return self.options.bulk([finding.id, *mentions], None)

    def _present(self) -> tuple[Exposure, tuple[Inference, ...]]:
        if self._now is None:
            self._now = self._scale.measure(self.plan)
        return self._now

    def _step(self, finding_ids: Iterable[str], decisions: Sequence[Decision]) -> None:
        """One step: these findings' earlier decisions give way, whatever they covered reopens."""
        self._go(self.history.then(self._redecided(finding_ids, decisions), count=len(decisions)))

    def _redecided(self, finding_ids: Iterable[str], decisions: Iterable[Decision]) -> Plan:
        earlier = [d.range for i in finding_ids if (d := self.decision(i)) is not None]
        return self.plan.without(earlier).with_decisions(decisions)

    def _go(self, history: History) -> None:
        if history is not self.history:
            self.history = history
            self._changed()

    def _changed(self) -> None:
        self._now = self._standing = None
        for changed in self._watchers:
            changed()


def _by_loss(loss: tuple[float, int]) -> tuple[float, int]:
    return -loss[0], loss[1]
