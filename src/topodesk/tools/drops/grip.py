"""What is held of a team that is being moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block


@dataclass(frozen=True, slots=True)
class Grip:
    """What of a team is held: its block, which of the block's columns is under the pointer, and
    `at` what share of its width and height."""

    team: str
    block: Block | None = None
    column: int = 0
    at: tuple[float, float] = (0.5, 0.5)
