import logging
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from app import logs


class Kind(StrEnum):
    ZIP = "zip"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root, ours = logging.getLogger(), logging.getLogger(logs.NAME)
    before, levels = list(root.handlers), (root.level, ours.level)
    logs.start(tmp_path / "logs")
    yield tmp_path / "logs" / "undershare.log"
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def test_counts_codes_and_durations_are_logged(log: Path) -> None:
    logging.getLogger("undershare.read").info("read %s files %d %.1f s", Kind.ZIP, 26, 0.5)
    assert "INFO undershare.read read zip files 26 0.5 s" in log.read_text()


@pytest.mark.parametrize("argument", ["Alex Reed", Path("/home/alex"), ["Alex"], object()])
def test_any_other_text_is_withheld(argument: object, log: Path) -> None:
    logging.getLogger("undershare.read").warning("could not use %s at row %d", argument, 7)
    written = log.read_text().lower()
    assert "alex" not in written
    assert "could not use - at row 7" in written


def test_named_arguments_are_withheld(log: Path) -> None:
    logging.getLogger("undershare").warning("%s", {"name": "Alex Reed"})
    assert "Reed" not in log.read_text()


def test_a_message_that_is_no_template_is_withheld(log: Path) -> None:
    logging.getLogger("undershare").warning(ValueError("Alex Reed"))
    assert "Reed" not in log.read_text()


def test_of_an_exception_only_its_kind_and_origin_are_kept(log: Path) -> None:
    try:
        int("Alex Reed")
    except ValueError:
        logging.getLogger("undershare").exception("reading failed")
    written = log.read_text()
    assert "reading failed ValueError test_logs:" in written
    assert "Reed" not in written


def test_what_libraries_log_is_cut_down_to_their_name(log: Path) -> None:
    logging.getLogger("chatty.library").warning("opening /home/alex/export.zip")
    written = log.read_text()
    assert "chatty.library" in written
    assert "alex" not in written


def test_an_old_long_log_is_begun_anew(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "undershare.log").write_bytes(b"x" * (logs.LIMIT + 1))
    log: Path = request.getfixturevalue("log")
    logging.getLogger("undershare").warning("begun")
    assert log.stat().st_size < 200


def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    before = list(logging.getLogger().handlers)
    logs.start(tmp_path / "file" / "logs")
    assert logging.getLogger().handlers == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_no_image_of_the_process_is_written_in_a_crash() -> None:
    import resource

    logs.no_core_dumps()
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
