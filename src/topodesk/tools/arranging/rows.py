"""Moving a team among those it stands in rows with: in a platform, or in the band."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from topodesk.edits.places import Place, place_teams
from topodesk.model.change import NOTHING, Change
from topodesk.model.team import Team
from topodesk.tools.drops.ground import platforms

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block
    from topodesk.session.session import Session


def swapped(session: Session, ids: Sequence[str], by: int) -> Change | None:
    """One team a place further (`by` 1) or back (-1); nothing at either end, None when it is not
    one team that stands in rows."""
    store = session.scenario
    team = store.get(Team, ids[0]) if len(ids) == 1 else None
    row = _together(session, team.id) if team else []
    if team is None or not row:
        return None
    at = row.index(team.id)
    if not 0 <= at + by < len(row):
        return NOTHING
    row[at], row[at + by] = row[at + by], row[at]
    return place_teams(
        store,
        [Place(team.id, stream=team.value_stream, grouping=team.grouping, leaving=(), order=row)],
    )


def _together(session: Session, team: str) -> list[str]:
    """The teams that stand in rows with one, itself among them, as they are read."""
    layout = session.drawing.layout
    rows = [[block for block in layout.band.blocks if not block.free]]
    rows += [list(lane.blocks) for lane in platforms(layout)]
    here = next((blocks for blocks in rows if any(b.team == team for b in blocks)), [])
    return [block.team for block in sorted(here, key=_reading)]


def _reading(block: Block) -> tuple[float, float]:
    return block.rect.y, block.rect.x
