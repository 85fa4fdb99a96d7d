"""Reading files of an archive that stand in the test itself."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.importers import Reading, read


@pytest.fixture
def read_files(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Reading]:
    """Read files as one archive."""

    def reading(files: Mapping[str, str | bytes]) -> Reading:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read([tmp_path])

    return reading
