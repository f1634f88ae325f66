"""Ground plans like the editor's: enabling bars, a spine, lanes of rows and columns, platforms."""

from __future__ import annotations

from dataclasses import dataclass, field

from topodesk.drawing.routing import Floor, Gap, Gutter
from topodesk.drawing.shapes import Rect

SPINE = (60.0, 84.0)
LEFT = 84.0
FIRST = 280.0
"""Where the columns start; the lane's name stands left of it."""


@dataclass
class Plan:
    """A floor being laid out from the top downwards."""

    width: float = 1200.0
    gutter: float = 30.0
    gap: float = 10.0
    blocks: dict[str, Rect] = field(default_factory=dict)
    texts: list[Rect] = field(default_factory=list)
    gutters: list[Gutter] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    y: float = 20.0

    def between(self) -> None:
        """A gutter over the whole width."""
        self.gutters.append(Gutter(LEFT, self.width, self.y, self.y + self.gutter))
        self.y += self.gutter

    def lane(self, name: str, rows: list[list[tuple[float, float]]], steps: bool = True) -> None:
        """A lane: its name, chevrons, and rows of blocks given as (width, height)."""
        self.between()
        top = self.y
        if steps:
            self.texts.append(Rect(FIRST, self.y, self.width - FIRST - 100, 24))
            self.y += 24
            self.gutters.append(Gutter(FIRST - 20, self.width - 80, self.y, self.y + 14))
            self.gaps.append(Gap(FIRST - 20, FIRST, top, self.y))
            self.y += 14
        for number, row in enumerate(rows):
            if number:
                self.gutters.append(Gutter(FIRST - 20, self.width - 80, self.y, self.y + 30))
                self.y += 30
            self._row(f"{name}.{number}", row)
        self.texts.append(Rect(LEFT + 10, top, FIRST - LEFT - 40, min(self.y - top, 60)))

    def _row(self, name: str, row: list[tuple[float, float]]) -> None:
        height = max(h for _, h in row)
        x = FIRST
        self.gaps.append(Gap(x - 20, x, self.y, self.y + height))
        for number, (w, h) in enumerate(row):
            self.blocks[f"{name}.{number}"] = Rect(x, self.y, w, h)
            x += w
            gap = self.gap if number < len(row) - 1 else 20
            self.gaps.append(Gap(x, x + gap, self.y, self.y + height))
            x += gap
        self.width = max(self.width, x + 80)
        self.y += height

    def bars(self, count: int) -> None:
        """Upright bars at the left whose right edges touch the spine."""
        for number in range(count):
            height = (self.y - 20) / count
            top = 20 + height * number
            self.blocks[f"bar.{number}"] = Rect(10, top, SPINE[0] - 10, min(height - 10, 150))

    def floor(self) -> Floor:
        """The finished floor."""
        self.between()
        gutters = tuple(
            Gutter(g.x0, self.width - 80 if g.x0 == FIRST - 20 else self.width, g.y0, g.y1)
            for g in self.gutters
        )
        spine = Gap(*SPINE, 0, self.y + 20)
        return Floor(self.blocks, tuple(self.texts), gutters, tuple(self.gaps), spine)


def editor() -> Floor:
    """Three lanes, one platform lane, two enabling bars."""
    plan = Plan()
    plan.lane("open", [[(268, 45), (272, 45), (128, 45)]])
    plan.lane("spend", [[(128, 45), (268, 45), (268, 45)], [(120, 66)]])
    plan.lane("borrow", [[(340, 45), (165, 45)]])
    plan.lane("bank", [[(250, 48), (250, 48)], [(250, 48), (250, 48)]], steps=False)
    plan.bars(2)
    return plan.floor()
