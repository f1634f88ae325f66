"""From an older format version to this one, step by step, on plain dictionaries.

One pure function per version, each in a module of its own, listed in `STEPS` under the version it
starts from: `STEPS[1]` takes a document of version 1 and returns one of version 2. Functions are
never changed once released, and every released version keeps a file among the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
Step = Callable[[Document], Document]

VERSION = 1
"""The format version this program writes."""

STEPS: Mapping[int, Step] = {}


def upgrade(
    document: Document, version: int, to: int = VERSION, steps: Mapping[int, Step] = STEPS
) -> Document:
    """`document` of `version`, as one of version `to`; the same object if that is what it is."""
    for start in range(version, to):
        document = {**steps[start](document), "version": start + 1}
    return document
