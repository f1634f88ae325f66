"""A mark: what a record's badge says. Whoever knows findings fills it in; drawing only draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Mark:
    """The worst kind of finding about a record, and how many there are."""

    kind: MarkKind
    count: int
