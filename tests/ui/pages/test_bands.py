from ui.pages.bands import bands


def test_the_scale_has_all_bands_from_zero_on() -> None:
    found = bands()
    assert found.starts[0] == 0
    assert list(found.starts) == sorted(set(found.starts))
    assert [found.names[found.index(v)] for v in (0, 50, 100)] == ["Minimal", "Moderate", "Severe"]
