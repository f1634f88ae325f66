"""What the operating system said, as a sentence for the person who wanted to open or save."""

from __future__ import annotations

import errno
from pathlib import Path

from topodesk.storage.wording import file_name, named, visible

_OPENING = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "you are not allowed to read it",
    errno.EPERM: "you are not allowed to read it",
    errno.ELOOP: "it is a link that leads in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk cannot be read",
}

_SAVING = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "it is larger than a file may be there",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "its folder does not let you write; save it somewhere else",
    errno.EPERM: "its folder does not let you write; save it somewhere else",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder is not a folder",
    errno.ELOOP: "it is a link that leads in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk cannot be written",
}


_DELETING = {
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "its folder does not let you",
    errno.EPERM: "its folder does not let you",
    errno.EIO: "the disk cannot be written",
}


def reading_failed(path: Path, error: OSError | ValueError) -> str:
    """Why the file at `path` cannot be opened."""
    return f"{named(file_name(path))} cannot be opened: {_reason(error, _OPENING)}."


def writing_failed(path: Path, error: OSError | ValueError) -> str:
    """Why nothing was saved at `path`."""
    return f"{named(file_name(path))} was not saved: {_reason(error, _SAVING)}."


def removing_failed(path: Path, error: OSError) -> str:
    """Why the file at `path` was not deleted."""
    return f"{named(file_name(path))} was not deleted: {_reason(error, _DELETING)}."


def _reason(error: OSError | ValueError, known: dict[int, str]) -> str:
    if not isinstance(error, OSError):
        return "its name holds a character that file names cannot have"
    words = known.get(error.errno or 0) or visible(error.strerror or "the system gave no reason")
    return words.rstrip(".")
