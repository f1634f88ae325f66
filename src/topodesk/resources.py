"""Finds the files that ship with the program, in the installed package or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGED = Path(__file__).parent / "resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The shipped file or folder at `parts` under resources/, such as "fonts", "Inter.ttf"."""
    root = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
