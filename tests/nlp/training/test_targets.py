import json
from pathlib import Path
from typing import Any

import pytest

from nlp.labels import Category
from nlp.training import targets


def _figures(f1: float = 0.9, rate: float = 1.0, traps: tuple[int, int] = (2, 200)) -> Any:
    return {
        "categories": {one.value: {"f1": f1, "marked": 60} for one in Category},
        "micro": {"f1": f1},
        "macro_f1": f1,
        "traps": {"clearance": list(traps)},
        "weighty_false_flags_per_1000_clean_words": rate,
    }


def _by_name(figures: Any, agreed: dict[str, float] | None = None) -> dict[str, targets.Verdict]:
    return {one.what: one for one in targets.verdicts(figures, agreed or {})}


def test_every_category_has_a_target_and_so_have_all_together() -> None:
    assert set(map(str, Category)) | {"micro", "macro"} <= set(_by_name(_figures()))


def test_what_is_short_says_by_how_much() -> None:
    verdicts = _by_name(_figures(f1=0.9))
    assert verdicts["clearance"].short == pytest.approx(0.05)
    assert not verdicts["clearance"].met
    assert verdicts["role"].met
    assert verdicts["role"].short == 0


def test_a_target_is_never_higher_than_people_agree() -> None:
    verdicts = _by_name(_figures(f1=0.9), {"clearance": 0.9, "role": 0.99, "micro": 0.8})
    assert verdicts["clearance"].target == pytest.approx(0.873)
    assert verdicts["clearance"].asked == 0.95
    assert verdicts["clearance"].met
    assert verdicts["role"].target == verdicts["role"].asked == 0.9
    assert verdicts["micro"].target == pytest.approx(0.776)


def test_traps_and_false_flags_must_be_few_and_traps_many_to_count() -> None:
    good = _by_name(_figures(rate=2.0, traps=(4, 200)))
    assert all(one.met for name, one in good.items() if "traps" in name or "flags" in name)
    bad = _by_name(_figures(rate=2.7, traps=(9, 150)))
    assert bad["clearance traps in the test part"].short == 50
    assert bad["share of clearance traps hit"].short == pytest.approx(0.04)
    assert bad["false flags that weigh, in 1,000 clean words"].short == pytest.approx(0.7)


def test_a_category_that_is_not_marked_is_not_judged() -> None:
    figures = _figures()
    figures["categories"]["site"]["marked"] = 0
    figures["traps"] = {}
    verdicts = _by_name(figures)
    assert "site" not in verdicts
    assert "share of clearance traps hit" not in verdicts


def test_agreement_is_read_where_it_was_measured(tmp_path: Path) -> None:
    path = tmp_path / "agreement.json"
    assert targets.agreement(path) == {}
    path.write_text(json.dumps({"categories": {"site": 0.92}, "micro": 0.95, "macro": 0.94}))
    assert targets.agreement(path) == {"site": 0.92, "micro": 0.95, "macro": 0.94}


def test_what_weighs_is_read_from_the_weights_of_the_product() -> None:
    weighty = targets.weighty()
    assert {Category.CLEARANCE, Category.SECRET, Category.PERSON} <= weighty
    assert weighty.isdisjoint({Category.ROLE, Category.DATE, Category.PLACE})
