"""Small exports for the importers' tests, made on the spot."""

import io
import zipfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

import pytest

from app.importers.account import Account
from app.importers.limits import Limits
from app.importers.metered import Meter, Metered
from app.importers.tables import Matcher, read_table

Content = str | bytes


def as_bytes(content: Content) -> bytes:
    return content.encode() if isinstance(content, str) else content


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, Content]], Path]:
    """Write files into a folder and give it back."""

    def write(files: Mapping[str, Content], name: str = "export") -> Path:
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for file, content in files.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(as_bytes(content))
        return root

    return write


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[..., Path]:
    """Pack files into a zip and give its path."""

    def write(files: Mapping[str, Content], name: str = "export.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file, content in files.items():
                archive.writestr(file, as_bytes(content))
        return path

    return write


class ReadTable:
    """A table read to its end."""

    def __init__(
        self, content: Content, *, is_heading: Matcher, limits: Limits, rejoin: bool
    ) -> None:
        self.account = Account("Some.csv")
        table = read_table(
            stream_of(content),
            self.account,
            is_heading=is_heading,
            limits=limits,
            rejoin=rejoin,
        )
        self.header = table.header if table else ()
        self.rows = [row.cells for row in table.rows] if table else []
        self.report = self.account.report()

    @property
    def reasons(self) -> list[tuple[int, str]]:
        return [(skipped.row, skipped.reason.id) for skipped in self.report.skipped]

    @property
    def warnings(self) -> list[str]:
        return [warning.id for warning in self.report.warnings]


def stream_of(content: Content) -> Metered:
    return Metered(
        io.BytesIO(as_bytes(content)),
        name="Some.csv",
        meter=Meter(Limits()),
        translate=lambda _name: nullcontext(),
    )


def any_heading(cells: object) -> bool:
    return True


@pytest.fixture
def table() -> Callable[..., ReadTable]:
    """Read bytes as a table, to the end."""

    def read(
        content: Content,
        *,
        is_heading: Matcher = any_heading,
        limits: Limits | None = None,
        rejoin: bool = False,
    ) -> ReadTable:
        return ReadTable(content, is_heading=is_heading, limits=limits or Limits(), rejoin=rejoin)

    return read


@pytest.fixture
def stream() -> Callable[[Content], Metered]:
    """Bytes as an importer gets them."""
    return stream_of
