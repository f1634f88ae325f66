"""A person at the canvas without a canvas: the real session and tools, driven by names."""

from __future__ import annotations

from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.steps import steps_of
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer
from topodesk.tools.things import Thing
from topodesk.tools.tools import Tools


class Driver:
    """Presses, moves and lets go at what is called by its name."""

    def __init__(self, session: Session, scale: float = 1.0) -> None:
        self.session = session
        self.tools = Tools(session)
        self.scale = scale
        self.at = Point(-1000, -1000)

    # -- where things are ------------------------------------------------------------------------

    def id(self, name: str) -> str:
        """The id of the record called `name`."""
        found = [r.id for r in self.session.scenario if r.label() == name and r.noun != "scenario"]
        assert found, f"nothing is called {name}"
        return found[0]

    def rect(self, name: str) -> Rect:
        """Where the first figure of a record stands."""
        return self.session.drawing.picture.of(self.id(name))[0].bounds

    def column(self, step: str) -> Point:
        """A point below a step's chevron, where a team would stand."""
        id = self.id(step)
        for lane in self.session.drawing.layout.lanes:
            for column in lane.columns:
                if column.step == id:
                    return Point((column.x0 + column.x1) / 2, lane.rect.bottom - 12)
        raise AssertionError(f"no column for {step}")

    def head(self, stream: str) -> Point:
        """A point on the head of a lane."""
        id = self.id(stream)
        lane = next(x for x in self.session.drawing.layout.lanes if x.stream == id)
        return Point(lane.head.centre.x, lane.head.centre.y + 24)

    def platform(self, name: str) -> Point:
        """A free point on a platform."""
        rect = next(
            p.rect for p in self.session.drawing.layout.platforms if p.grouping == self.id(name)
        )
        return Point(rect.x + 20, rect.bottom - 8)

    def band(self) -> Point:
        """A point in the band of teams without a stream."""
        rect = self.session.drawing.layout.band.rect
        return Point(rect.right - 10, rect.bottom - 6)

    # -- hands -----------------------------------------------------------------------------------

    def pointer(self, point: Point, keys: str = "") -> Pointer:
        return Pointer(
            point, shift="shift" in keys, alt="alt" in keys, ctrl="ctrl" in keys, scale=self.scale
        )

    def hover(self, point: Point) -> None:
        self.at = point
        self.tools.move(self.pointer(point))

    def press(self, point: Point, keys: str = "") -> None:
        self.hover(point)
        self.tools.press(self.pointer(point, keys))

    def move(self, point: Point, keys: str = "") -> None:
        middle = Point((self.at.x + point.x) / 2, (self.at.y + point.y) / 2)
        self.tools.move(self.pointer(middle, keys))
        self.tools.move(self.pointer(point, keys))
        self.at = point

    def release(self, point: Point | None = None, keys: str = "") -> None:
        self.tools.release(self.pointer(point or self.at, keys))

    def drag(self, start: Point, end: Point, keys: str = "") -> None:
        self.press(start, keys)
        self.move(end, keys)
        self.release(end, keys)

    def click(self, point: Point, keys: str = "") -> None:
        self.press(point, keys)
        self.release(point, keys)

    def drop(self, thing: Thing, point: Point) -> str:
        """Drag a thing from the palette to a point; the id of what was added."""
        self.tools.place(thing, pressed=True)
        self.move(point)
        self.release(point)
        return self.tools.placed

    def middle(self, name: str) -> Point:
        return self.rect(name).centre

    def edge(self, name: str, side: str) -> Point:
        """A point just inside an edge of a team's first block."""
        block = next(b for b in self._blocks() if b.team == self.id(name) and b.first).rect
        centre = block.centre
        return {
            "left": Point(block.x + 1.5, centre.y),
            "right": Point(block.right - 1.5, centre.y),
            "top": Point(centre.x, block.y + 1.5),
            "bottom": Point(centre.x, block.bottom - 1.5),
        }[side]

    def _blocks(self):

        return self.session.drawing.layout.blocks()

    # -- what came of it -------------------------------------------------------------------------

    @property
    def state(self) -> str:
        return self.tools.state.name

    def says(self) -> str:
        """The caption of the preview."""
        return self.tools.preview.caption

    def steps(self, team: str) -> list[str]:
        """The names of the steps a team answers for, left to right."""
        found = steps_of(self.session.scenario, self.id(team))
        return [s.name for s in sorted(found, key=lambda s: (s.stream, s.order))]

    def stream(self, team: str) -> str:
        """The name of the stream a team is part of."""
        record = self.session.scenario[self.id(team)]
        found = self.session.scenario.get(ValueStream, record.value_stream)
        return found.name if found else ""

    def journey(self, stream: str) -> list[str]:
        """The names of a stream's steps, left to right."""
        found = self.session.scenario.referrers(self.id(stream), JourneyStep)
        return [s.name for s in sorted(found, key=lambda s: s.order)]

    @property
    def undo_steps(self) -> int:
        return len(self.session.history.done)
