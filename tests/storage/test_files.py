"""Reading and writing on a real disk: the file is always the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpers.verdicts import check_sentence
from topodesk.model.design import empty_design
from topodesk.storage import files
from topodesk.storage.files import read, replacing, write
from topodesk.storage.format import DesignError, dumps

posix = pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")
DATA = dumps(empty_design("Bank"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A design on disk."""
    path = tmp_path / "bank.topodesk.json"
    path.write_bytes(b"old")
    return path


def _said(action: Callable[[], object]) -> str:
    with pytest.raises(DesignError) as caught:
        action()
    check_sentence(str(caught.value))
    return str(caught.value)


def _failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


def test_what_was_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "new.topodesk.json"
    write(DATA, path)
    assert path.read_bytes() == DATA
    assert read(path).design.info.name == "Bank"
    assert os.listdir(tmp_path) == [path.name]


def test_writing_over_a_file_replaces_it_whole(file: Path) -> None:
    write(DATA, file)
    assert file.read_bytes() == DATA
    assert os.listdir(file.parent) == [file.name]


def test_a_relative_path_and_an_odd_name_are_fine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "[plan] *? …" if os.name == "posix" else "[plan] …"
    write(DATA, Path(name))
    write(DATA, Path(name))
    assert os.listdir(tmp_path) == [name]
    assert read(Path(name)).design.info.name == "Bank"


@posix
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "a.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write(DATA, link)
    assert link.is_symlink()
    assert target.read_bytes() == DATA
    assert os.listdir(target.parent) == ["a.json"]


@posix
def test_permissions_are_kept_and_new_files_get_the_usual_ones(file: Path) -> None:
    file.chmod(0o640)
    write(DATA, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    ours, other = file.with_name("ours.json"), file.with_name("usual.json")
    write(DATA, ours)
    other.touch()
    assert ours.stat().st_mode == other.stat().st_mode


@posix
def test_permissions_are_kept_when_the_hidden_file_is_replaced_by_its_writer(file: Path) -> None:
    file.chmod(0o644)
    private = file.with_name("private")
    private.write_bytes(b"new")
    private.chmod(0o600)
    with replacing(file) as hidden:
        private.replace(hidden)
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


@posix
@pytest.mark.skipif(
    os.name == "posix" and os.geteuid() != 0, reason="only root may give files away"
)
def test_an_administrator_does_not_take_the_file_from_its_owner(file: Path) -> None:
    os.chown(file, 12345, 12346)
    write(DATA, file)
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 12346)


def test_a_read_only_file_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    said = _said(lambda: write(DATA, file))
    assert said == "“bank.topodesk.json” is read-only; save under another name."
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EFBIG, "it is larger than a file may be there"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "its folder does not let you write; save it somewhere else"),
        (errno.EIO, "the disk cannot be written"),
        (errno.EBUSY, os.strerror(errno.EBUSY)),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_whatever_fails_is_said_and_the_old_file_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, reason: str
) -> None:
    monkeypatch.setattr(os, step, _failing(number))
    said = _said(lambda: write(DATA, file))
    monkeypatch.undo()
    assert said == f"“bank.topodesk.json” was not saved: {reason}."
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == [file.name]


def test_a_full_disk_in_the_middle_of_the_bytes_leaves_nothing_behind(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(path: Path, data: bytes) -> int:
        with open(path, "wb") as opened:
            opened.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    assert "the disk is full" in _said(lambda: write(DATA, file))
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == [file.name]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full")
def test_a_disk_that_is_really_full_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_hidden_beside", lambda target: Path("/dev/full"))
    monkeypatch.setattr(Path, "unlink", lambda path: None)
    assert "the disk is full" in _said(lambda: write(DATA, file))
    assert file.read_bytes() == b"old"


def test_bytes_that_come_back_different_are_not_put_in_place(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"rotten")
    said = _said(lambda: write(DATA, file))
    monkeypatch.undo()
    assert said == "“bank.topodesk.json” was not saved: the disk gave back other bytes."
    assert file.read_bytes() == b"old"


def test_a_failure_of_the_body_leaves_the_old_file_and_no_trace(file: Path) -> None:
    def fails() -> None:
        with replacing(file) as hidden:
            hidden.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == [file.name]


def test_the_hidden_file_has_the_same_ending_and_stands_beside_the_target(file: Path) -> None:
    with replacing(file) as hidden:
        assert hidden.suffix == ".json"
        assert hidden.name.startswith(".")
        assert hidden.parent == file.parent
        hidden.write_bytes(b"new")
    assert file.read_bytes() == b"new"


def test_leftovers_of_killed_writes_are_swept_when_they_are_old(file: Path) -> None:
    old = file.with_name(f".{file.name[:40]}.0123456789ab.tmp.json")
    fresh = file.with_name(f".{file.name[:40]}.ba9876543210.tmp.json")
    others = [file.with_name(name) for name in (".bank.tmp", "bank.topodesk.json.bak")]
    for path in (old, fresh, *others):
        path.write_bytes(b"x")
    long_ago = time.time() - files.STALE_AFTER - 60
    for path in (old, *others):
        os.utime(path, (long_ago, long_ago))
    write(DATA, file)
    assert set(os.listdir(file.parent)) == {p.name for p in (file, fresh, *others)}


def test_windows_scanners_are_waited_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, tries = os.replace, []

    def busy_twice(source: Path, target: Path) -> None:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)

    monkeypatch.setattr(files, "_TRIES", 6)
    monkeypatch.setattr(files, "_PAUSE", 0.0)
    monkeypatch.setattr(os, "replace", busy_twice)
    write(DATA, file)
    assert file.read_bytes() == DATA
    monkeypatch.setattr(os, "replace", _failing(errno.EACCES))
    assert "does not let you write" in _said(lambda: write(b"newer", file))
    assert file.read_bytes() == DATA


def test_names_that_no_file_can_have_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / ("x" * 300), tmp_path / "a\0b", tmp_path / "gone" / "a.json"):
        _said(lambda path=path: write(DATA, path))
        _said(lambda path=path: read(path))
    assert os.listdir(tmp_path) == []


def test_the_longest_name_a_file_can_have_is_fine(tmp_path: Path) -> None:
    path = tmp_path / ("🦊" * 55 + "." + "j" * 30)
    write(DATA, path)
    assert os.listdir(tmp_path) == [path.name]


def test_a_folder_is_not_a_design(tmp_path: Path) -> None:
    assert _said(lambda: read(tmp_path)).endswith("is a folder, not a file with a design.")
    assert _said(lambda: write(DATA, tmp_path)).endswith("so nothing can be saved there.")


@posix
def test_a_pipe_is_neither_waited_for_nor_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "is a device" in _said(lambda: read(pipe))
    assert "is a device" in _said(lambda: write(DATA, pipe))


@posix
def test_links_in_a_circle_are_said(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "leads in a circle" in _said(lambda: read(tmp_path / "a"))
    assert "leads in a circle" in _said(lambda: write(DATA, tmp_path / "a"))


def test_a_file_that_is_not_there_or_not_ours_is_said(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = _said(lambda: read(tmp_path / "plan.json"))
    assert missing == "“plan.json” cannot be opened: there is no such file."
    monkeypatch.setattr("builtins.open", _failing(errno.EACCES))
    said = _said(lambda: read(file))
    monkeypatch.undo()
    assert said == "“bank.topodesk.json” cannot be opened: you are not allowed to read it."


def test_a_file_that_is_no_design_is_named_and_left_alone(file: Path) -> None:
    assert _said(lambda: read(file)).startswith("“bank.topodesk.json” is not valid JSON")
    assert file.read_bytes() == b"old"


def test_a_huge_file_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 10)
    monkeypatch.setattr("topodesk.storage.json_text.LARGEST_FILE", 10)
    path = tmp_path / "big.json"
    path.write_bytes(b" " * 50)
    assert "larger than" in _said(lambda: read(path))


def test_a_folder_given_as_a_dot_is_called_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "maps" / "old"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert _said(lambda: read(Path("."))) == "“old” is a folder, not a file with a design."
    assert _said(lambda: read(Path(".."))) == "“maps” is a folder, not a file with a design."
