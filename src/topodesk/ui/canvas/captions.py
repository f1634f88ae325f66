"""Making a caption fit: the names in it give way before its words do."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

LENGTHS = (40, 28, 20, 14, 9)
"""Letters that are left of each name, the first that do."""
_NAME = re.compile("“([^“”]*)”")


def fitting_caption(text: str, width_of: Callable[[str], float], room: float) -> str:
    """`text` as it is if it is not wider than `room`, else with shorter “names”; in the end it may
    still be too wide."""
    line = " ".join(text.split())
    for most in LENGTHS:
        if width_of(line) <= room:
            break
        line = _NAME.sub(partial(_shorter, most), line)
    return line


def _shorter(most: int, found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if len(name) <= most else f"“{name[: most - 1].rstrip(' …')}…”"
