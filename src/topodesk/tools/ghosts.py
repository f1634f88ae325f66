"""The ghost of what is in hand: drawn like the thing itself, where the drop would put it."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.notation.note import note_shapes
from topodesk.drawing.notation.outlines import moved_path, team_outline
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke
from topodesk.drawing.text import fit
from topodesk.model.note import Note
from topodesk.model.team import TeamType
from topodesk.tools.drops.drop import Drop
from topodesk.tools.pointer import Preview
from topodesk.tools.things import Thing

NAME_SIZE = 13.0
PAPER = Fill("#FFFFFF", 0.92)
INK = "#1F2430"
QUIET = Stroke("#8A8FA3", 1.2)


def preview_of(
    drop: Drop,
    carried: Sequence[Figure],
    at: Point,
    lifted: frozenset[str] = frozenset(),
    shapes: tuple[Shape, ...] = (),
    *,
    stays: bool = False,
) -> Preview:
    """What to show for a drop: what is carried with the pointer, and what it would join. What
    `stays` is not shown as lifted."""
    ghosts = shapes or _outline(drop)
    return Preview(
        ghosts=ghosts,
        lit=drop.lit,
        mark=drop.mark,
        refused=drop.refused,
        caption=drop.says,
        caption_at=at,
        moved=tuple(carried),
        guides=drop.guides,
        lifted=lifted | ({figure.key for figure in carried} if not stays else set()),
    )


def shapes_of(thing: Thing, label: str, drop: Drop) -> tuple[Shape, ...]:
    """A thing of the palette as it would look when dropped."""
    rect = drop.ghost
    if rect is None:
        return ()
    if thing.team_type is not None:
        return _team(TeamType(thing.team_type), label, rect)
    if thing is Thing.NOTE:
        return _note(rect)
    radius = 4.0 if thing is Thing.COMPONENT else 8.0
    return (Box(rect, radius, PAPER, QUIET), *_label(label, rect))


def _team(type: TeamType, label: str, rect: Rect) -> tuple[Shape, ...]:
    if type is TeamType.ENABLING:
        return (team_outline(type, rect),)
    return (team_outline(type, rect), *_label(label, rect))


def _note(rect: Rect) -> tuple[Shape, ...]:
    paper = note_shapes(Note(id="ghost", text=""), Rect(0, 0, rect.w, rect.h), None)
    return tuple(moved_path(shape, rect.x, rect.y) for shape in paper if isinstance(shape, Path))


def _outline(drop: Drop) -> tuple[Shape, ...]:
    if drop.ghost is None:
        return ()
    return (Box(drop.ghost, 8.0, Fill("#3B6FE0", 0.08), Stroke("#3B6FE0", 1.5, (5.0, 4.0))),)


def _label(label: str, rect: Rect) -> tuple[Shape, ...]:
    line = fit(label, NAME_SIZE, "semibold", max(rect.w - 16, 24))
    x = rect.x + (rect.w - line.width) / 2
    return (line.moved(x, rect.y + rect.h / 2 + NAME_SIZE * 0.36),)
