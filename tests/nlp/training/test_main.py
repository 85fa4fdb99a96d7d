import pytest

from nlp.training import __main__ as command
from nlp.training import compare, evaluate, predictions


@pytest.mark.parametrize(
    ("name", "module", "function"),
    [
        ("evaluate", evaluate, "main"),
        ("compare", compare, "main"),
        ("score", predictions, "main"),
        ("texts", predictions, "texts"),
    ],
)
def test_the_rest_of_the_line_goes_to_the_command(
    name: str, module: object, function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[list[str]] = []
    monkeypatch.setattr(module, function, given.append)
    command.main([name, "--out", "here", "file"])
    assert given == [["--out", "here", "file"]]


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name in command.COMMANDS:
        with pytest.raises(SystemExit) as ended:
            command.main([name, "--help"])
        assert ended.value.code == 0
        assert "usage" in capsys.readouterr().out


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["guess"])
    assert "guess" in capsys.readouterr().err
