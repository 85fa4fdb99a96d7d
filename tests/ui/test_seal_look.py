from ui import seal_look


def test_before_and_without_a_measurement_nothing_is_claimed() -> None:
    before, failed = seal_look.unknown(), seal_look.failed()
    assert (before.title, before.role) == ("Being measured", "text_soft")
    assert (failed.title, failed.role) == ("Not measured", "caution")
