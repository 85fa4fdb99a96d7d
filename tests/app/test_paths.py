from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths

FOLDERS = [
    paths.settings_folder,
    paths.log_folder,
    paths.documents_folder,
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.__name__)
def test_each_folder_is_absolute_and_not_created(
    folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    found = folder()
    assert found.is_absolute()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=lambda folder: folder.__name__)
def test_what_is_ours_lies_in_a_folder_of_our_name(folder: Callable[[], Path]) -> None:
    assert "Undershare" in folder().parts
