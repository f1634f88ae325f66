"""Saying and reading what a case measured: one line of JSON from its process."""

from __future__ import annotations

import json
from statistics import median


def say(figures: object) -> None:
    """Print what was measured, for the process that asked."""
    print("FIGURES " + json.dumps(figures))


def heard(output: str) -> dict[str, object]:
    """What a case said; ValueError when it said nothing."""
    for line in output.splitlines():
        if line.startswith("FIGURES "):
            return dict(json.loads(line.removeprefix("FIGURES ")))
    raise ValueError("the case printed no figures:\n" + output[-2000:])


def middle_and_worst(frames: list[float]) -> str:
    """Median and worst of some milliseconds."""
    return f"{median(frames):7.2f} {max(frames):7.2f}"
