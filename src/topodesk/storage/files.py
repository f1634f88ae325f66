"""Files on disk: reading a design, and writing so that the file is always the old or the new one.

A write goes to a hidden file in the same folder, reaches the disk, and takes the place of the old
one in a single step. Whatever goes wrong before that step leaves the old file as it was.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from topodesk.storage.errors import DesignError
from topodesk.storage.failures import reading_failed, writing_failed
from topodesk.storage.format import Loaded, loads
from topodesk.storage.inside_pdf import LARGEST_PDF, design_inside, is_pdf
from topodesk.storage.json_text import LARGEST_FILE
from topodesk.storage.wording import file_name, named

STALE_AFTER = 3600.0
"""Seconds after which a hidden file of a write that was killed is swept away."""

_TRIES = 6 if sys.platform == "win32" else 1
_PAUSE = 0.1


def read(path: Path) -> Loaded:
    """The design in the file at `path`; DesignError when it cannot be opened or is none."""
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            what = "folder" if stat.S_ISDIR(mode) else "device"
            raise DesignError(f"{named(file_name(path))} is a {what}, not a file with a design.")
        with open(path, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
            if is_pdf(data):
                data += file.read(LARGEST_PDF + 1 - len(data))
    except (OSError, ValueError) as error:
        raise DesignError(reading_failed(path, error)) from error
    where = named(file_name(path))
    return _unpacked(data, where) if is_pdf(data) else loads(data, where)


def _unpacked(data: bytes, where: str) -> Loaded:
    """The design inside a PDF. Saving it must not replace the PDF, and the notice says so."""
    loaded = loads(design_inside(data, where), f"The design inside {where}")
    notice = loaded.notice or f"This is the design inside {where}. Saving asks where to put it."
    return replace(loaded, notice=notice, inside=True)


def write(data: bytes, path: Path) -> None:
    """Put `data` at `path`, or raise DesignError and leave what was there untouched."""
    with replacing(path) as hidden:
        hidden.write_bytes(data)
        if hidden.read_bytes() != data:
            raise DesignError(
                f"{named(file_name(path))} was not saved: the disk gave back other bytes."
            )


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A hidden empty file to write to; at the end it takes the place of the file at `path`.

    It has the same ending. Links are followed, and a file that exists keeps its permissions. When
    the body or the replacing fails, the old file stays and OSError becomes DesignError.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_unwritable(target)
        hidden = _hidden_beside(target)
        mode = stat.S_IMODE(os.stat(hidden).st_mode)
    except (OSError, ValueError) as error:
        raise DesignError(writing_failed(path, error)) from error
    try:
        yield hidden
        os.chmod(hidden, mode)  # whoever wrote may have put a file of their own there
        _to_disk(hidden)
        _take_place(hidden, target)
    except OSError as error:
        raise DesignError(writing_failed(path, error)) from error
    finally:
        with suppress(OSError):  # gone when all went well; otherwise swept by a later write
            hidden.unlink()
    _sweep(target)


def _refuse_unwritable(target: Path) -> None:
    """Replacing would quietly overwrite a read-only file: it needs only the folder's permission."""
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        what = "folder" if stat.S_ISDIR(mode) else "device"
        raise DesignError(f"{named(target.name)} is a {what}, so nothing can be saved there.")
    if not os.access(target, os.W_OK):
        raise DesignError(f"{named(target.name)} is read-only; save under another name.")


def _hidden_beside(target: Path) -> Path:
    """A new empty file in the same folder, with the permissions of `target` if that exists."""
    hidden = target.with_name(f"{_prefix(target)}{secrets.token_hex(6)}.tmp{target.suffix[:10]}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    os.close(os.open(hidden, flags, 0o666))
    with suppress(FileNotFoundError):
        old = os.stat(target)
        os.chmod(hidden, stat.S_IMODE(old.st_mode))
        _keep_owner(hidden, old)
    return hidden


def _keep_owner(hidden: Path, old: os.stat_result) -> None:
    """For an administrator who saves somebody else's file; others may not, and need not."""
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            os.chown(hidden, old.st_uid, old.st_gid)


def _prefix(target: Path) -> str:
    """How hidden files of `target` begin; short, because names have a longest length."""
    return f".{target.name[:40]}."


def _to_disk(file: Path) -> None:
    with open(file, "rb+") as opened:
        os.fsync(opened.fileno())


def _take_place(hidden: Path, target: Path) -> None:
    """Windows refuses while a virus scanner or a cloud folder reads the file: try again."""
    for attempt in range(_TRIES):
        try:
            os.replace(hidden, target)
            break
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut, where folders can be told so; the file is in place."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):  # some network disks know no such thing
            opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)


def _sweep(target: Path) -> None:
    """Remove what killed writes of the same file left behind, once it is old enough to be sure."""
    oldest = time.time() - STALE_AFTER
    ours = re.compile(re.escape(_prefix(target)) + r"[0-9a-f]{12}\.tmp.*")
    with suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            if ours.fullmatch(entry.name) and entry.stat().st_mtime < oldest:
                os.unlink(entry.path)
