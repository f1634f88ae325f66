"""What dropping a team means: a new one from the palette, or ones that stand somewhere already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.places import TAKES_STEPS, Place, place_teams
from topodesk.edits.roster import as_elsewhere, place_listed
from topodesk.edits.teams import WISHES, add_team
from topodesk.model.allowed import may_stand_in
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.grip import Grip
from topodesk.tools.drops.ground import (
    Ground,
    column_rect,
    ground,
    nearest_column,
    row_place,
)
from topodesk.tools.drops.paper import NO_STREAM, Sheet, on_paper, size_of
from topodesk.tools.drops.paper_moves import Put, add_on_paper, move_on_paper
from topodesk.tools.drops.platform_rows import behind, behind_mark
from topodesk.tools.drops.rows import Between, between_rows, left_its_row
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Column
    from topodesk.session.session import Session

NO_PLATFORM_IN_LANE = "A platform team serves streams from below: drop it on a platform"


def drop_new(
    session: Session, type: TeamType, pointer: Pointer, sheet: Sheet | None = None
) -> Drop:
    """What dropping a new team at the pointer means; `sheet` is the band, if known already."""
    store, id = session.scenario, new_id()

    def edit(place: Place) -> Change:
        return add_team(
            store,
            type,
            stream=place.stream,
            steps=place.steps,
            grouping=place.grouping,
            point=place.point,
            id=id,
        )

    return _drop_added(session, Team(id=id, name=WISHES[type], type=type), pointer, sheet, edit)


def drop_listed(
    session: Session, listed: ListedTeam, pointer: Pointer, sheet: Sheet | None = None
) -> Drop:
    """What dropping a team of the tray at the pointer means."""
    store = session.scenario
    if listed.id in store:
        return Drop("This team is on the map already")
    listed = as_elsewhere(session.design, listed)
    team = Team(id=listed.id, name=listed.name, type=listed.type)
    return _drop_added(
        session, team, pointer, sheet, lambda place: place_listed(store, listed, place)
    )


def _drop_added(
    session: Session,
    team: Team,
    pointer: Pointer,
    sheet: Sheet | None,
    edit: Callable[[Place], Change],
) -> Drop:
    """What adding a team at the pointer means; `edit` adds it at a place."""
    layout, point, size = session.drawing.layout, pointer.point, size_of(session, team)
    under = ground(layout, point)
    if on_paper(layout, under, point):
        return add_on_paper(team.id, _floating(size, point), pointer, sheet or Sheet(layout), edit)
    refusal = _refusal(session, team.type, under)
    if refusal:
        return Drop(refusal, ghost=_floating(size, point), lit=_lit(under, None))
    columns = (under.column,) if under.column and team.type in TAKES_STEPS else ()
    place = _joining(team, under)
    return Drop(
        _says(session, under, columns),
        lambda: edit(place),
        ghost=_ghost(session, size, point, under, columns),
        lit=_lit(under, columns),
        adds=team.id,
    )


def drop_moved(
    session: Session,
    grip: Grip,
    also: Sequence[str],
    pointer: Pointer,
    sheet: Sheet | None = None,
    put: Put = place_teams,
) -> Drop:
    """What letting go of a team (and others selected with it) at the pointer means; `sheet` is the
    band without them, if it is known already, `put` the edit that puts them there."""
    point, layout = pointer.point, session.drawing.layout
    team = session.scenario.get(Team, grip.team)
    if team is None:
        return Drop("This team is not there any more")
    under = ground(layout, point)
    if on_paper(layout, under, point):
        free = sheet or Sheet(layout, {team.id, *also})
        return move_on_paper(session, grip, also, pointer, free, put)
    size = size_of(session, team)
    refusal = next(
        (r for t in _teams(session, [grip.team, *also]) if (r := _refusal(session, t.type, under))),
        "",
    )
    if refusal:
        return Drop(refusal, ghost=_floating(size, point), lit=_lit(under, None))
    there = _standing_in_fold(under)
    if grip.team in there:
        return Drop(f"Stays part of “{_stream(session, under)}”", lit=_lit(under, None))
    columns = _columns_for(grip, team, under, point)
    row = None if also or put is not place_teams else _row(grip, under, columns, point)
    place = _place(session, grip, team, under, columns, point)
    places = [replace(place, order=row.order) if row else place]
    places += [_place_beside(session, grip, id, under, columns) for id in also if id not in there]
    store, says = session.scenario, _says(session, under, columns, team)
    return Drop(
        _with_row(says, grip, columns, row.says(store)) if row else says,
        lambda: put(store, places),
        ghost=None if row else _ghost(session, size, point, under, columns, team),
        lit=_lit(under, columns),
        mark=row.mark if row else _mark(under, place),
    )


def _with_row(says: str, grip: Grip, columns: Sequence[Column], row: str) -> str:
    """What a drop between rows means; the row alone where the steps stay the same."""
    same = grip.block is not None and grip.block.steps == tuple(c.step for c in columns)
    return row[0].upper() + row[1:] if same else f"{says}, {row}"


def _mark(under: Ground, place: Place) -> Rect | None:
    """Where among the teams of a platform it would stand."""
    return behind_mark(under.platform, place.team, place.after) if under.platform else None


def _row(grip: Grip, under: Ground, columns: tuple[Column, ...], point: Point) -> Between | None:
    """Another row of the lane the team stands in, if it is dragged out of its own."""
    lane, block = under.lane, grip.block
    if lane is None or block is None or not columns or block not in lane.blocks:
        return None
    span = column_rect(lane, columns[0], columns[-1])
    return between_rows(lane, block, span, point.y) if left_its_row(block, point) else None


def place_for(session: Session, team: Team, pointer: Pointer, sheet: Sheet) -> Place | None:
    """Where a team that is added at the pointer stands; None where it may not."""
    layout, point = session.drawing.layout, pointer.point
    under = ground(layout, point)
    if on_paper(layout, under, point):
        landing = sheet.land(_floating(size_of(session, team), point), pointer)
        return Place(team.id, point=sheet.point(landing.rect))
    return None if _refusal(session, team.type, under) else _joining(team, under)


def _joining(team: Team, under: Ground) -> Place:
    """The place of a team in the lane and its step, or in the platform, it is added to."""
    takes = under.column is not None and team.type in TAKES_STEPS
    return Place(
        team.id,
        stream=under.lane.stream if under.lane else None,
        steps=[under.column.step] if under.column and takes else [],
        grouping=under.platform.grouping if under.platform else None,
    )


def _columns_for(grip: Grip, team: Team, under: Ground, point: Point) -> tuple[Column, ...]:
    """The columns the team would cover: its run shifted in its own lane, one in another."""
    lane = under.lane
    if lane is None or under.column is None or team.type not in TAKES_STEPS:
        return ()
    at = nearest_column(lane, point.x) or 0
    steps = [column.step for column in lane.columns]
    run = [s for s in grip.block.steps if s in steps] if grip.block else []
    if not run:
        return (lane.columns[at],)
    first = max(0, min(at - grip.column, len(steps) - len(run)))
    return tuple(lane.columns[first : first + len(run)])


def _place(
    session: Session,
    grip: Grip,
    team: Team,
    under: Ground,
    columns: tuple[Column, ...],
    point: Point,
) -> Place:
    if under.lane is not None:
        held = list(grip.block.steps) if grip.block else []
        elsewhere = _lane_of(session, held) not in (None, under.lane.stream)
        whole = not held or (elsewhere and team.value_stream == _lane_of(session, held))
        return Place(
            team.id,
            stream=under.lane.stream,
            steps=[c.step for c in columns],
            leaving=None if whole else held,
        )
    if under.platform is None:
        return Place(team.id)
    after = behind(under.platform, team.id, point)
    return Place(team.id, grouping=under.platform.grouping, after=after)


def _place_beside(
    session: Session, grip: Grip, id: str, under: Ground, columns: tuple[Column, ...]
) -> Place:
    """Another selected team: shifted by as much in the same lane, else joining without a step."""
    if under.lane is None:
        return Place(id, grouping=under.platform.grouping if under.platform else None)
    steps = [column.step for column in under.lane.columns]
    held = [s for s in grip.block.steps if s in steps] if grip.block else []
    team = session.scenario.get(Team, id)
    own = [
        s.id
        for s in session.scenario.referrers(id, JourneyStep)
        if id in s.responsible_teams and s.stream == under.lane.stream
    ]
    if team is None or team.value_stream != under.lane.stream or not held or not columns:
        return Place(id, stream=under.lane.stream)
    shift = steps.index(columns[0].step) - steps.index(held[0])
    moved = [steps[i + shift] for i in map(steps.index, own) if 0 <= i + shift < len(steps)]
    return Place(id, stream=under.lane.stream, steps=moved, leaving=own)


def _standing_in_fold(under: Ground) -> frozenset[str]:
    """The teams of a folded lane: nobody can see there what moving one of them would change."""
    lane = under.lane
    return frozenset(b.team for b in lane.blocks) if lane and lane.folded else frozenset()


def _stream(session: Session, under: Ground) -> str:
    return session.scenario[under.lane.stream].label() if under.lane else ""


def _lane_of(session: Session, steps: Sequence[str]) -> str | None:
    step = session.scenario.get(JourneyStep, steps[0]) if steps else None
    return step.stream if step else None


def _teams(session: Session, ids: Sequence[str]) -> list[Team]:
    return [team for id in ids if (team := session.scenario.get(Team, id)) is not None]


def _refusal(session: Session, type: TeamType, under: Ground) -> str:
    place = None
    if under.lane is not None:
        place = session.scenario[under.lane.stream]
    elif under.platform is not None:
        place = session.scenario[under.platform.grouping]
    return "" if may_stand_in(type, place) else NO_PLATFORM_IN_LANE


def _says(
    session: Session,
    under: Ground,
    columns: Sequence[Column],
    team: Team | None = None,
) -> str:
    store = session.scenario
    if under.platform is not None:
        return f"Part of “{store[under.platform.grouping].label()}”"
    if under.lane is None:
        return NO_STREAM
    stream = _stream(session, under)
    if under.lane.folded:
        return f"Part of “{stream}”, without a step"
    if not columns:
        return f"Part of “{stream}”"
    names = [store[c.step].label() for c in columns]
    steps = f"“{names[0]}”" if len(names) == 1 else f"“{names[0]}” to “{names[-1]}”"
    beside = _beside(session, columns, team)
    return f"Part of “{stream}”, responsible for {steps}" + (f", with {beside}" if beside else "")


def _beside(session: Session, columns: Sequence[Column], team: Team | None) -> str:
    own = team.id if team else ""
    ids: dict[str, None] = {}
    for column in columns:
        step = session.scenario.get(JourneyStep, column.step)
        ids |= dict.fromkeys(t for t in (step.responsible_teams if step else ()) if t != own)
    return " and ".join(f"“{session.scenario[id].label()}”" for id in ids)


def _floating(size: tuple[float, float], point: Point) -> Rect:
    w, h = size
    return Rect(point.x - w / 2, point.y - h / 2, w, h)


def _ghost(
    session: Session,
    size: tuple[float, float],
    point: Point,
    under: Ground,
    columns: Sequence[Column],
    team: Team | None = None,
) -> Rect:
    if under.lane is None or not columns:
        return _floating(size, point)
    own = team.id if team else ""
    others = [b for b in session.drawing.layout.blocks() if b.team != own]
    return row_place(under.lane, columns[0], columns[-1], others)


def _lit(under: Ground, columns: Sequence[Column] | None) -> tuple[Rect, ...]:
    if under.platform is not None:
        return (under.platform.rect,)
    if under.lane is None:
        return ()
    if columns:
        return (under.lane.rect, column_rect(under.lane, columns[0], columns[-1]))
    return (under.lane.rect,)
