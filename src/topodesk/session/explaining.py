"""What the map itself cannot say of a figure: why it has a badge, or a name that has no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.caption import NEAR
from topodesk.drawing.dimming import is_bright
from topodesk.drawing.fitting import MORE
from topodesk.model.interaction import Interaction
from topodesk.session.attention import bright
from topodesk.session.badges import is_calm

if TYPE_CHECKING:
    from topodesk.drawing.picture import Figure
    from topodesk.model.record import Record
    from topodesk.rules.finding import Finding
    from topodesk.session.session import Session

READABLE = 7.0
"""Pixels; smaller letters are no reading matter."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said of a figure: the whole name of its record, or what was found. Where it
    is `calm` its badge is one level lower, as it is still what it is today."""

    name: str
    findings: tuple[Finding, ...] = ()
    calm: bool = False


def said_of(session: Session, figure: Figure, scale: float) -> Saying | None:
    """What a figure keeps to itself, seen at `scale` pixels per map unit; None if it says all."""
    record = session.scenario.records.get(figure.record)
    if record is None:
        return None
    name = " ".join(record.label().split())
    if figure.role == "badge":
        found = findings_about(session, figure.record)
        calm = is_calm(record.id, session.scenario, session.design.today)
        return Saying(_called(session, record), found, calm) if found else None
    traced = _traced(session, record, name, scale)
    if traced is not None:
        return traced
    if name == record.noun:
        return None
    return Saying(name) if _keeps_name(session, figure, name, scale) else None


def _traced(session: Session, record: Record, name: str, scale: float) -> Saying | None:
    """What a comparison found of a record, where its trace has no room for all the words."""
    trace = session.drawing.trace_of(record.id)
    figures = session.drawing.picture.of(record.id)
    if trace is None or not trace.words or not figures:
        return None
    words = session.drawing.picture.figures.get(f"trace:{record.id}")
    whole = words is not None and any(line.text == trace.words for line in words.texts())
    return None if whole and scale >= NEAR.scale else Saying(f"{name}: {trace.words}")


def _called(session: Session, record: Record) -> str:
    if isinstance(record, Interaction):
        ends = (session.scenario[id].label() for id in (record.provider, record.consumer))
        return "Interaction of {} and {}".format(*(" ".join(end.split()) for end in ends))
    return " ".join(record.label().split())


def findings_about(session: Session, id: str) -> tuple[Finding, ...]:
    """What was found about a record, the worst first."""
    if not session.live.checking:
        return ()
    found = [finding for finding in session.checker.findings if finding.where[0] == id]
    return tuple(sorted(found, key=lambda finding: -finding.severity.rank))


def _keeps_name(session: Session, figure: Figure, name: str, scale: float) -> bool:
    lines = list(figure.texts())
    if not lines or max(line.size for line in lines) * scale < READABLE:
        return bool(lines)
    ids = bright(session)
    if ids is not None and not is_bright(figure, ids):
        return True
    cut = (line.text.removesuffix(MORE).strip() for line in lines if line.text.endswith(MORE))
    return not name.endswith(MORE) and any(part in name for part in cut)
