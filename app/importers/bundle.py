"""The only opener of export files: a zip, a folder or a file becomes a list of named streams.

Nothing is written and nothing unpacked to disk. Names inside an archive are labels, never paths;
a name that tries to lead outside is refused all the same, because an honest export has none.
"""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from app.importers.limits import Limits
from app.importers.metered import Damaged, Meter, Metered, Opener
from app.importers.names import common_root, is_debris, is_inside, printable, shown
from app.importers.salvage import torn_files
from app.text import Sentence

ENCRYPTED = 0x1
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an export.

    Attributes:
        name: Its name inside the export, with ``/`` between folders.
        size: Unpacked bytes as far as the container says.
    """

    name: str
    size: int
    _open: Opener = field(repr=False)
    _meter: Meter = field(repr=False)

    @contextmanager
    def open(self) -> Iterator[Metered]:
        """A stream of its bytes.

        Raises:
            Damaged: here or at any read, with the sentence for the person.
        """
        with _plainly(self.name):
            raw = self._open()
        with raw as plain:
            yield Metered(plain, name=self.name, meter=self._meter, translate=_plainly)


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one chosen path holds.

    Attributes:
        path: As chosen.
        members: Its files, by name; zips inside it are opened too.
        problems: What could not be opened, and why.
    """

    path: Path = field(repr=False)
    members: tuple[Member, ...]
    problems: tuple[Sentence, ...]


@contextmanager
def open_bundle(path: Path, *, limits: Limits | None = None) -> Iterator[Bundle]:
    """The files of a zip, a folder or a single file; closed at the end of the block.

    Never raises for what is wrong with the path: the bundle then has no members, and problems.
    """
    with ExitStack() as stack:
        opening = _Opening(limits or Limits(), stack)
        opening.start(path)
        members = tuple(sorted(opening.members, key=_name))
        yield Bundle(path, members, tuple(opening.problems))


class _Opening:
    """The members found so far; lives while :func:`open_bundle` looks around."""

    def __init__(self, limits: Limits, stack: ExitStack) -> None:
        self.members: list[Member] = []
        self.problems: list[Sentence] = []
        self._limits = limits
        self._names: set[str] = set()
        self._full = False
        self._stack = stack
        self._meter = Meter(limits)

    def start(self, path: Path) -> None:
        try:
            with _plainly(path.name):
                if path.is_dir():
                    self._folder(path)
                elif path.is_file():
                    self._file(path, path.name, chosen=True)
                else:
                    self._problem("missing", path.name)
        except Damaged as damaged:
            self.problems.append(damaged.message)

    def _folder(self, root: Path) -> None:
        real_root = root.resolve()
        folders = [root]
        while folders and not self._full:
            folder = folders.pop()
            try:
                with _plainly(folder.relative_to(root).as_posix()), os.scandir(folder) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except Damaged as damaged:
                self.problems.append(damaged.message)
                continue
            for entry in found:
                name = Path(entry.path).relative_to(root).as_posix()
                if is_debris(name) or self._leads_outside(entry, name, real_root):
                    continue
                if entry.is_dir():
                    self._descend(Path(entry.path), name, folders)
                elif entry.is_file():
                    self._guarded_file(Path(entry.path), name)

    def _descend(self, folder: Path, name: str, folders: list[Path]) -> None:
        if name.count("/") >= self._limits.depth:
            self._problem("too_deep", name)
        else:
            folders.append(folder)

    def _leads_outside(self, entry: os.DirEntry[str], name: str, real_root: Path) -> bool:
        if not entry.is_symlink():
            return False
        target = Path(entry.path).resolve()
        # A link to a folder inside would show its files twice, or for ever.
        if target.is_relative_to(real_root) and not target.is_dir():
            return False
        self._problem("leads_outside", name)
        return True

    def _guarded_file(self, path: Path, name: str) -> None:
        try:
            self._file(path, name)
        except Damaged as damaged:
            self.problems.append(damaged.message)

    def _file(self, path: Path, name: str, *, chosen: bool = False) -> None:
        looks_like_zip = path.suffix.casefold() == ".zip"
        if not (looks_like_zip or chosen):
            self._add(name, path.stat().st_size, lambda: path.open("rb"))
            return
        with _plainly(name):
            start = _first_bytes(path)
            if start in {ZIP, EMPTY_ZIP} and (looks_like_zip or path.suffix == ""):
                file = self._stack.enter_context(path.open("rb"))
                self._zip(file, name, prefix="" if chosen else f"{name}/")
            elif looks_like_zip:
                self._problem("not_a_zip", name)
            else:
                self._add(name, path.stat().st_size, lambda: path.open("rb"))

    def _zip(self, file: IO[bytes], name: str, *, prefix: str, nested: bool = False) -> None:
        try:
            archive = self._stack.enter_context(zipfile.ZipFile(file))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            self._problem("zip_cut_off", name)
            self._salvage(file, prefix)
            return
        infos = [info for info in archive.infolist() if not info.is_dir()]
        infos = [info for info in infos if not is_debris(info.filename)]
        if not infos:
            self._problem("zip_empty", name)
        root = common_root([info.filename for info in infos])
        locked = 0
        for info in infos:
            label = prefix + info.filename.removeprefix(root)
            if info.flag_bits & ENCRYPTED:
                locked += 1
            elif not _is_safe(info):
                self._problem("leads_outside", info.filename)
            elif info.filename.casefold().endswith(".zip") and not nested:
                self._nested(archive, info, label)
            else:
                self._packed(archive, info, label)
        if locked:
            self._problem("zip_locked", name, files=locked)

    def _salvage(self, file: IO[bytes], prefix: str) -> None:
        found = [
            torn
            for torn in torn_files(file, longest=self._limits.member_bytes)
            if not (torn.name.endswith("/") or is_debris(torn.name)) and is_inside(torn.name)
        ]
        root = common_root([torn.name for torn in found])
        for torn in found:
            self._add(prefix + torn.name.removeprefix(root), 0, torn.open)

    def _nested(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> None:
        if info.file_size > self._limits.nested_bytes:
            self._problem("too_large", label)
            return
        try:
            with _plainly(label), archive.open(info) as packed:
                content = packed.read(self._limits.nested_bytes)
        except Damaged as damaged:
            self.problems.append(damaged.message)
            return
        self._zip(io.BytesIO(content), label, prefix=f"{label}/", nested=True)

    def _packed(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> None:
        packed = max(info.compress_size, 1)
        if info.file_size > self._limits.ratio_from and (
            info.file_size > packed * self._limits.ratio
        ):
            self._problem("bomb", label)
            return
        self._add(label, info.file_size, lambda: archive.open(info))

    def _add(self, name: str, size: int, opener: Opener) -> None:
        if size > self._limits.member_bytes:
            self._problem("too_large", name)
        elif len(self.members) < self._limits.members:
            self.members.append(Member(self._unique(name), size, opener, self._meter))
        elif not self._full:
            self._full = True
            self._problem("too_many", name, files=self._limits.members)

    def _unique(self, name: str) -> str:
        """The name as it can be shown; an archive may hold one name twice."""
        plain = stem = printable(name)
        count = 1
        while plain in self._names:
            count += 1
            path = PurePosixPath(stem)
            plain = str(path.with_name(f"{path.stem} ({count}){path.suffix}"))
        self._names.add(plain)
        return plain

    def _problem(self, what: str, name: str, **params: int) -> None:
        self.problems.append(Sentence(f"reading.bundle.{what}", {"file": shown(name), **params}))


@contextmanager
def _plainly(name: str) -> Iterator[None]:
    """Turn what the system and zipfile raise into the sentence for the person.

    What they raise names paths and is not kept: a traceback must not show the person's folders.
    """
    try:
        yield
    except FileNotFoundError:
        raise Damaged(_sentence("vanished", name)) from None
    except PermissionError:
        raise Damaged(_sentence("not_allowed", name)) from None
    except (zipfile.BadZipFile, zlib.error, EOFError):
        raise Damaged(_sentence("damaged", name)) from None
    except NotImplementedError:
        raise Damaged(_sentence("packing_unknown", name)) from None
    except (OSError, ValueError, RuntimeError):
        raise Damaged(_sentence("cannot_read", name)) from None


def _sentence(what: str, name: str) -> Sentence:
    return Sentence(f"reading.bundle.{what}", {"file": shown(name)})


def _name(member: Member) -> str:
    return member.name


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(ZIP))


def _is_safe(info: zipfile.ZipInfo) -> bool:
    return is_inside(info.filename) and not stat.S_ISLNK(info.external_attr >> 16)
