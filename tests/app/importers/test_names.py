import pytest

from app.importers.names import common_root, is_debris, is_inside, printable, shown


@pytest.mark.parametrize(
    ("name", "debris"),
    [
        ("__MACOSX/x/._Skills.csv", True),
        ("x/.DS_Store", True),
        ("._Skills.csv", True),
        ("x/Thumbs.db", True),
        ("Skills.csv", False),
        ("x/Not__MACOSX.csv", False),
    ],
)
def test_what_systems_leave_behind_is_debris(*, name: str, debris: bool) -> None:
    assert is_debris(name) is debris


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x", "C:/x", "c:x", "a\\..\\..\\x"])
def test_names_that_lead_outside(name: str) -> None:
    assert not is_inside(name)


@pytest.mark.parametrize("name", ["x.csv", "Jobs/x.csv", "Articles/2017-12-09 04:54:08.html"])
def test_names_that_stay_inside(name: str) -> None:
    assert is_inside(name)


def test_root_is_common_only_if_everything_stands_in_it() -> None:
    assert common_root(["x/a.csv", "x/b/c.csv"]) == "x/"
    assert common_root(["x/a.csv", "b.csv"]) == ""
    assert common_root([]) == ""


def test_names_are_shown_on_one_line() -> None:
    assert printable("a\x1b\udc80b\n") == "a\ufffd\ufffdb\ufffd"
    assert len(shown("x" * 500)) == 120
    assert shown("Jobs/x.csv") == "Jobs/x.csv"
