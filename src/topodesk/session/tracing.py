"""The traces and ghosts of a comparison: what of it the map shows, and what would only be noise."""

from __future__ import annotations

from topodesk.compare.brief import brief, in_short
from topodesk.compare.changed import Aspect, Changed
from topodesk.compare.comparison import Comparison
from topodesk.compare.names import people
from topodesk.compare.wording import title
from topodesk.drawing.trace import Ghost, Trace, TraceKind, Traces
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team


def traces(comparison: Comparison) -> Traces:
    """Everything new or changed traced, everything gone a ghost."""
    there = {one.id: _trace(comparison, one) for one in comparison.changed if not one.gone}
    ghosts = [_ghost(comparison, one) for one in comparison.changed if _haunts(comparison, one)]
    return Traces(there, tuple(ghosts))


def _trace(comparison: Comparison, one: Changed) -> Trace:
    new = Aspect.NEW in one.aspects
    quiet = isinstance(one.record, Component) or (new and isinstance(one.record, Interaction))
    kind: TraceKind = "new" if new else "changed"
    return Trace(kind) if quiet else Trace(kind, brief(one), in_short(one))


def _haunts(comparison: Comparison, one: Changed) -> bool:
    """Whether something gone gets a ghost: not a line that went with one of its ends."""
    if not one.gone:
        return False
    record = one.record
    ends = (record.provider, record.consumer) if isinstance(record, Interaction) else ()
    return all(id in comparison.after for id in ends)


def _ghost(comparison: Comparison, one: Changed) -> Ghost:
    record = one.record
    if isinstance(record, Team):
        count = people(record.people) if record.people is not None else "team"
        return Ghost(one.id, title(comparison, one), count, record.type)
    return Ghost(one.id, title(comparison, one), record.noun)
