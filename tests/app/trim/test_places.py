"""The table of places says where a name lies, and nothing where it cannot be sure."""

import tomllib

import pytest

from app.trim import places
from resources import ROOT


@pytest.mark.parametrize(
    ("text", "region", "country"),
    [
        ("Cheltenham", "south-west England", "the UK"),
        ("Cheltenham, England, United Kingdom", "south-west England", "the UK"),
        ("Greater Cheltenham Area", "south-west England", "the UK"),
        ("Hangar 3, RAF Waddington", "the East Midlands", "the UK"),
        ("Fort Meade", "Maryland", "the US"),
        ("Pine Gap", "the Northern Territory", "Australia"),
        ("Tallinn", "", "Estonia"),
        ("Nowhere, Norway", "", "Norway"),
        ("Cambridge, United States", "", "the US"),
    ],
)
def test_a_known_place_has_a_region_and_a_country(text: str, region: str, country: str) -> None:
    found = places.spot(text)
    assert found is not None
    assert (found.region, found.country.name) == (region, country)


def test_a_town_is_not_where_another_one_of_a_like_name_is() -> None:
    assert places.spot("Bishop Auckland") is None
    assert places.spot("New Waddington") is None


def test_an_unknown_place_has_none() -> None:
    assert places.spot("Little Nowhere") is None
    assert places.ladder("Little Nowhere") == ()


def test_a_shared_name_counts_only_in_the_country_that_the_profile_points_to() -> None:
    assert places.spot("Perth") is None
    assert places.spot("Perth", nation="the UK") is None
    perth = places.spot("Perth", nation="Australia")
    assert perth is not None
    assert perth.region == "Western Australia"


def test_the_profile_points_to_the_country_that_most_places_lie_in() -> None:
    assert places.nation_of(["Cheltenham", "RAF Marham", "Tallinn"]) == "the UK"
    assert places.nation_of(["Cheltenham", "Tallinn"]) == ""
    assert places.nation_of([]) == ""


def test_a_country_is_followed_by_its_part_of_the_world() -> None:
    assert [rung.wording for rung in places.ladder("Estonia")] == ["Europe"]
    assert [rung.cell for rung in places.ladder("Cheltenham")][1] == "United Kingdom"


def test_no_name_lies_in_two_places() -> None:
    data = tomllib.loads((ROOT / "hierarchies" / "places.toml").read_text("utf-8"))
    groups = (*data["region"], *data["country_places"])
    names = [name.casefold() for group in groups for name in (*group["places"], *group["sites"])]
    assert sorted({name for name in names if names.count(name) > 1}) == []
