from ui.widgets.marks import Look, Mark, Part


def test_no_personal_words_show_in_a_careless_print() -> None:
    part = Part("f", "I live at 4 Mill Lane")
    mark = Mark("m", "f", 0, 4, Look.OPEN, "place", "Place: “4 Mill Lane”")
    assert "Mill" not in repr(part) + repr(mark)
