"""Makes importing Qt an error for a while: what stands below the window must not need it."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

FOLDERS = frozenset({"model", "edits", "rules", "drawing", "storage", "session", "tools"})
"""The folders under tests/ whose tests, and all they import, do without Qt."""

QT = (
    "PySide6",
    "shiboken6",
    "pytestqt",
    "topodesk.ui",
    "topodesk.render.qt",
    "topodesk.render.png",
)


def belongs_below_qt(path: Path, tests: Path) -> bool:
    """Whether the test file at `path`, somewhere under `tests`, is one that does without Qt."""
    return path.is_relative_to(tests) and path.relative_to(tests).parts[0] in FOLDERS


@contextmanager
def without_qt() -> Iterator[None]:
    """ImportError for every import statement that names Qt or what stands on it.

    Asked at the statement, so it holds even when another test has long since loaded Qt.
    """
    real = builtins.__import__

    def guarded(
        name: str,
        globals: dict[str, object] | None = None,
        locals: dict[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> object:
        wanted = [name, *(f"{name}.{part}" for part in fromlist or ())] if level == 0 else []
        for module in wanted:
            if any(f"{module}.".startswith(f"{qt}.") for qt in QT):
                raise ImportError(f"{module} needs Qt, and nothing tested here may need Qt")
        return real(name, globals, locals, fromlist or (), level)

    builtins.__import__ = guarded  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.__import__ = real
