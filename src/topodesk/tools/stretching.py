"""Pulling a team's edge over further steps of its journey, or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect
from topodesk.edits.places import Place, stretch_team
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.ground import column_rect, nearest_column
from topodesk.tools.ghosts import preview_of
from topodesk.tools.pointer import Pointer
from topodesk.tools.state import State

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block


class Stretching(State):
    """One edge of a block is in hand; Alt takes steps over from whoever has them."""

    name = "stretching"
    cursor = "sideways"

    def __init__(self, session: Session, idle: State, block: Block, *, left: bool) -> None:
        """Take hold of the left or right edge."""
        super().__init__(session)
        self._idle = idle
        self._block = block
        self._left = left
        lanes = session.drawing.layout.lanes
        self._lane = next(lane for lane in lanes if lane.rect.contains(block.rect.centre))

    def move(self, pointer: Pointer) -> State:
        """Show which steps the team would be responsible for."""
        self.preview = preview_of(self._drop(pointer), (), pointer.point, self._lifted())
        return self

    def release(self, pointer: Pointer) -> State:
        """Take and leave the steps."""
        drop = self._drop(pointer)
        if drop.edit is not None:
            act(self.session, drop.edit)
        return self._idle

    def cancel(self) -> State | None:
        """Leave everything as it was."""
        return self._idle

    def _lifted(self) -> frozenset[str]:
        return frozenset({self._block.key})

    def _drop(self, pointer: Pointer) -> Drop:
        columns = self._lane.columns
        steps = [column.step for column in columns]
        held = [steps.index(step) for step in self._block.steps if step in steps]
        at = nearest_column(self._lane, pointer.point.x) or 0
        first = min(at, held[-1]) if self._left else held[0]
        last = held[-1] if self._left else max(at, held[0])
        run = steps[first : last + 1]
        place = Place(
            self._block.team,
            steps=run,
            leaving=[step for step in self._block.steps if step not in run],
            alone=pointer.alt,
        )
        store = self.session.scenario
        names = [store[step].label() for step in run]
        covered = f"“{names[0]}”" if len(names) == 1 else f"“{names[0]}” to “{names[-1]}”"
        says = f"{'Takes over' if pointer.alt else 'Responsible for'} {covered}"
        return Drop(
            says,
            lambda: stretch_team(store, place),
            ghost=self._ghost(first, last),
            lit=(column_rect(self._lane, columns[first], columns[last]),),
        )

    def _ghost(self, first: int, last: int) -> Rect:
        x0, x1 = self._lane.columns[first].x0, self._lane.columns[last].x1
        return Rect(x0, self._block.rect.y, x1 - x0, self._block.rect.h)
