import io
import os
import stat
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.importers.bundle import Bundle, open_bundle
from app.importers.limits import Limits
from app.importers.metered import Damaged
from app.text import say

Write = Callable[..., Path]
ROW = "Name\nLinux\n"


def names(bundle: Bundle) -> list[str]:
    return [member.name for member in bundle.members]


def problems(bundle: Bundle) -> list[str]:
    return [problem.id.removeprefix("reading.bundle.") for problem in bundle.problems]


def content(bundle: Bundle, name: str) -> bytes:
    (member,) = [member for member in bundle.members if member.name == name]
    with member.open() as stream:
        return stream.read()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without root's right to read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_folder_with_folders_in_it(folder: Write) -> None:
    path = folder({"Skills.csv": ROW, "Jobs/Saved Jobs.csv": ROW})
    with open_bundle(path) as bundle:
        assert names(bundle) == ["Jobs/Saved Jobs.csv", "Skills.csv"]
        assert content(bundle, "Skills.csv") == ROW.encode()


def test_single_file(folder: Write) -> None:
    with open_bundle(folder({"Skills.csv": ROW}) / "Skills.csv") as bundle:
        assert names(bundle) == ["Skills.csv"]


def test_zip_without_its_root_folder_and_without_debris(zipped: Write) -> None:
    path = zipped(
        {
            "linkedin/Skills.csv": ROW,
            "linkedin/.DS_Store": "x",
            "__MACOSX/linkedin/._Skills.csv": "x",
        }
    )
    with open_bundle(path) as bundle:
        assert names(bundle) == ["Skills.csv"]
        assert bundle.problems == ()


def test_zip_inside_a_folder_and_inside_a_zip(folder: Write, zipped: Write) -> None:
    inner = zipped({"Skills.csv": ROW}, "inner.zip").read_bytes()
    path = folder({"part.zip": inner, "Profile.csv": ROW})
    with open_bundle(path) as bundle:
        assert names(bundle) == ["Profile.csv", "part.zip/Skills.csv"]
        assert content(bundle, "part.zip/Skills.csv") == ROW.encode()
    with open_bundle(zipped({"inner.zip": inner, "Profile.csv": ROW})) as bundle:
        assert content(bundle, "inner.zip/Skills.csv") == ROW.encode()


def test_two_zips_are_never_unpacked_more_than_one_level(zipped: Write) -> None:
    inner = zipped({"Skills.csv": ROW}, "a.zip").read_bytes()
    middle = zipped({"a.zip": inner}, "b.zip").read_bytes()
    with open_bundle(zipped({"b.zip": middle})) as bundle:
        assert names(bundle) == ["b.zip/a.zip"]


def test_what_is_not_a_zip_says_so(folder: Write) -> None:
    with open_bundle(folder({"export.zip": "just text"}) / "export.zip") as bundle:
        assert problems(bundle) == ["not_a_zip"]
        assert "export.zip" in say(bundle.problems[0])


def test_empty_zip_says_so(zipped: Write) -> None:
    with open_bundle(zipped({})) as bundle:
        assert problems(bundle) == ["zip_empty"]


def test_truncated_zip_says_so_and_what_precedes_the_cut_is_read(
    folder: Write, zipped: Write
) -> None:
    whole = zipped({"x/Profile.csv": ROW, "x/Skills.csv": ROW * 500}).read_bytes()
    path = folder({"export.zip": whole[:120], "Courses.csv": ROW})
    with open_bundle(path) as bundle:
        assert problems(bundle) == ["zip_cut_off"]
        assert names(bundle) == ["Courses.csv", "export.zip/Profile.csv", "export.zip/Skills.csv"]
        assert content(bundle, "export.zip/Profile.csv") == ROW.encode()
        with pytest.raises(Damaged):
            content(bundle, "export.zip/Skills.csv")


def encrypted(path: Path) -> None:
    """Set the flag that says "encrypted" in both headers of every member."""
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    path.write_bytes(data)


def test_encrypted_zip_says_so(zipped: Write) -> None:
    path = zipped({"Skills.csv": ROW, "Profile.csv": ROW})
    encrypted(path)
    with open_bundle(path) as bundle:
        assert names(bundle) == []
        assert problems(bundle) == ["zip_locked"]
        assert "2 of its files" in say(bundle.problems[0])


@pytest.mark.parametrize(
    "name",
    ["../Profile.csv", "a/../../Profile.csv", "/etc/Profile.csv", "C:\\Profile.csv", "..\\x.csv"],
)
def test_name_that_leads_outside_is_refused_and_the_rest_is_read(zipped: Write, name: str) -> None:
    with open_bundle(zipped({name: "x", "Skills.csv": ROW})) as bundle:
        assert names(bundle) == ["Skills.csv"]
        assert problems(bundle) == ["leads_outside"]


def test_link_inside_a_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    link = zipfile.ZipInfo("Profile.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with open_bundle(path) as bundle:
        assert (names(bundle), problems(bundle)) == ([], ["leads_outside"])


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_link_out_of_a_folder_is_refused_and_one_within_is_followed(
    folder: Write, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("x")
    root = folder({"Skills.csv": ROW})
    (root / "Profile.csv").symlink_to(secret)
    (root / "all").symlink_to(tmp_path)
    (root / "Copy.csv").symlink_to(root / "Skills.csv")
    with open_bundle(root) as bundle:
        assert names(bundle) == ["Copy.csv", "Skills.csv"]
        assert problems(bundle) == ["leads_outside", "leads_outside"]


def test_bomb_is_refused_by_its_ratio(zipped: Write) -> None:
    path = zipped({"Skills.csv": bytes(1 << 20), "Profile.csv": ROW})
    with open_bundle(path, limits=Limits(ratio_from=1 << 16)) as bundle:
        assert (names(bundle), problems(bundle)) == (["Profile.csv"], ["bomb"])


def test_bomb_that_lies_about_its_size_is_stopped_while_reading(zipped: Write) -> None:
    path = zipped({"Skills.csv": "x" * 5000})
    with open_bundle(path, limits=Limits(member_bytes=6000, total_bytes=4000)) as bundle:
        with pytest.raises(Damaged) as stopped:
            content(bundle, "Skills.csv")
        assert stopped.value.message.id == "reading.bundle.too_large"


def test_too_many_and_too_large_files_are_left_out_and_said_once(folder: Write) -> None:
    path = folder({f"{n}.csv": ROW for n in range(6)} | {"big.csv": "x" * 100})
    with open_bundle(path, limits=Limits(members=3, member_bytes=50)) as bundle:
        assert len(bundle.members) == 3
        assert sorted(problems(bundle)) == ["too_large", "too_many"]


def test_one_name_twice_in_a_zip_is_two_members(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Skills.csv", ROW)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("Skills.csv", ROW)
    with open_bundle(path) as bundle:
        assert names(bundle) == ["Skills (2).csv", "Skills.csv"]


@pytest.mark.skipif(os.name == "nt", reason="there are no named pipes in folders")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "Skills.csv")
    with open_bundle(tmp_path / "Skills.csv") as bundle:
        assert problems(bundle) == ["missing"]


def test_folder_too_deep_is_said(folder: Write) -> None:
    with open_bundle(folder({"a/b/c/d.csv": ROW}), limits=Limits(depth=1)) as bundle:
        assert problems(bundle) == ["too_deep"]


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise on Windows")
def test_folder_without_read_permission_says_so(folder: Write) -> None:
    root = folder({"locked/Profile.csv": ROW, "Skills.csv": ROW})
    (root / "locked").chmod(0)
    for parent in (root, *root.parents):
        parent.chmod(0o755)  # down to pytest's own folder, which it keeps to itself
        if parent.name.startswith("pytest-of-"):
            break
    with as_nobody(), open_bundle(root) as bundle:
        assert names(bundle) == ["Skills.csv"]
        assert problems(bundle) == ["not_allowed"]
    (root / "locked").chmod(0o755)


def test_path_that_is_gone_says_so(tmp_path: Path) -> None:
    with open_bundle(tmp_path / "gone.zip") as bundle:
        assert problems(bundle) == ["missing"]


def test_file_that_vanishes_before_it_is_read_says_so(folder: Write) -> None:
    root = folder({"Skills.csv": ROW})
    with open_bundle(root) as bundle:
        (root / "Skills.csv").unlink()
        with pytest.raises(Damaged) as gone:
            content(bundle, "Skills.csv")
    assert "Skills.csv went away" in say(gone.value.message)
    assert str(root) not in "".join(traceback.format_exception(gone.value))


def test_member_damaged_inside_the_zip_says_so(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Skills.csv", "Name\nLinux, and more of it\n")
    path = tmp_path / "export.zip"
    path.write_bytes(buffer.getvalue().replace(b"and more", b"AND MORE"))
    with open_bundle(path) as bundle, pytest.raises(Damaged) as damaged:
        content(bundle, "Skills.csv")
    assert damaged.value.message.id == "reading.bundle.damaged"


def test_a_hostile_name_is_shown_short_and_without_control_characters(folder: Write) -> None:
    path = folder({("x" * 180) + "\x1b.zip": "no"})
    with open_bundle(path) as bundle:
        shown = str(bundle.problems[0].params["file"])
    assert len(shown) == 120
    assert shown.isprintable()


def test_nothing_is_written(folder: Write, zipped: Write, tmp_path: Path) -> None:
    folder({"part.zip": zipped({"Skills.csv": ROW}).read_bytes()})
    before = sorted(tmp_path.rglob("*"))
    with open_bundle(tmp_path) as bundle:
        for member in bundle.members:
            with member.open() as stream:
                stream.read()
    assert sorted(tmp_path.rglob("*")) == before
