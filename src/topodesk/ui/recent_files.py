"""Which designs were open lately, newest first, remembered between runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

ORGANISATION = "TopoDesk"
APPLICATION = "TopoDesk"
MOST = 8
_KEY = "recent files"


def settings() -> QSettings:
    """Where the window remembers things between runs."""
    return QSettings(ORGANISATION, APPLICATION)


def remembered(name: str, *, usual: bool) -> bool:
    """A switch remembered between runs; `usual` until somebody sets it."""
    return bool(settings().value(name, usual, type=bool))


def recent_files() -> list[Path]:
    """The designs that were open lately and are still there."""
    found = settings().value(_KEY, [])
    names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
    paths = [Path(name) for name in names if isinstance(name, str)]
    return [path for path in paths if path.is_file()]


def remember(path: Path) -> None:
    """Put a design at the head of the list."""
    here = path.absolute()
    names = [str(here), *(str(p) for p in recent_files() if p != here)]
    settings().setValue(_KEY, names[:MOST])
