"""The exposure of a profile under any plan."""

import datetime as dt

import pytest

from app.checkup import Checkup
from app.scale import Scale
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category, Span


@pytest.fixture
def scale(checkup: Checkup) -> Scale:
    return Scale(
        checkup.profile,
        checkup.findings,
        remains=checkup.options.remains,
        today=dt.date(2026, 3, 3),
    )


def test_without_decisions_it_is_what_was_read(checkup: Checkup, scale: Scale) -> None:
    assert scale.value(Plan()) == checkup.before.value


def test_each_further_removal_lowers_it_or_leaves_it(checkup: Checkup, scale: Scale) -> None:
    plan, last = Plan(), scale.value(Plan())
    for finding in checkup.queue:
        plan = plan.with_decisions(
            [Decision(finding.field, finding.start, finding.end, Action.REMOVE)]
        )
        assert scale.value(plan) <= last
        last = scale.value(plan)


def test_conclusions_go_with_what_they_rest_on(checkup: Checkup, scale: Scale) -> None:
    gone = [Decision(f.field, f.start, f.end, Action.REMOVE) for f in checkup.findings]
    exposure, inferences = scale.measure(Plan().with_decisions(gone))
    assert inferences == ()
    assert exposure.value == 0


def test_findings_in_own_wording_count_only_while_the_wording_stands(
    checkup: Checkup, scale: Scale
) -> None:
    site = next(f for f in checkup.findings if f.category is Category.SITE)
    own = Decision(site.field, site.start, site.end, Action.OWN, "Hangar 9")
    scale.learn_own(site.field, "Hangar 9", [Span(0, 8, Category.SITE, 1.0, "model")])
    removed = Decision(site.field, site.start, site.end, Action.REMOVE)
    assert scale.measure(Plan((own,)))[0].by_category.get(Category.SITE, 0) > 0
    assert scale.measure(Plan((removed,)))[0].by_category.get(Category.SITE, 0) == 0
