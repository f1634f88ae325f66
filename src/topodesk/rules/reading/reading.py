"""Reading a list of teams: for each the likeliest basis, the type, how sure, and the words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from topodesk.rules.reading.basis import SPOKEN, TYPE_OF, Basis
from topodesk.rules.reading.company import Company, company
from topodesk.rules.reading.cue import Cue
from topodesk.rules.reading.owned import owned_cues
from topodesk.rules.reading.team_line import TeamLine
from topodesk.rules.reading.texts import mission_cues, name_cues

LIKELY, POSSIBLE = 0.26, 0.12
"""How much must speak for a part of the system, of all that speaks, to say so."""

_MOST = {"name": 6.0, "mission": 6.0, "owns": 4.5}
_HALF = 4.0
_SHARP, _BLUNT = 1.0, 2.0
"""How fast points turn into odds: sharply to decide, bluntly to say how sure; words may mislead."""
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class TeamReading:
    """What one team looks built around. `confidence` is between 0 and 1; `architecture` says
    whether it looks built around a part of the system: “likely”, “possible” or “no”."""

    name: str
    basis: Basis
    type: str
    confidence: float
    architecture: str
    evidence: tuple[str, ...]


def read_teams(lines: Iterable[TeamLine]) -> list[TeamReading]:
    """Each team read in the company of the others, in their order."""
    lines = list(lines)
    around = company(lines)
    return [_read(line, around) for line in lines]


def _read(line: TeamLine, around: Company) -> TeamReading:
    cues = list(_cues(line, around))
    odds = _odds(cues, _SHARP)
    basis = max(odds, key=lambda each: odds[each])
    evidence = sorted((cue for cue in cues if cue.basis == basis), key=lambda cue: -cue.points)
    return TeamReading(
        line.name,
        basis,
        TYPE_OF.get(basis, "none"),
        round(_odds(cues, _BLUNT)[basis], 2),
        _warning(odds[Basis.ARCHITECTURE]),
        tuple(dict.fromkeys(cue.says for cue in evidence[:_SHOWN])),
    )


def _warning(share: float) -> str:
    if share >= LIKELY:
        return "likely"
    return "possible" if share >= POSSIBLE else "no"


def _odds(cues: list[Cue], spread: float) -> dict[Basis, float]:
    sums = dict.fromkeys(Basis, 0.0)
    for cue in cues:
        sums[cue.basis] += cue.points
    top = max(sums.values())
    raised = {basis: math.exp((points - top) / spread) for basis, points in sums.items()}
    total = sum(raised.values())
    return {basis: each / total for basis, each in raised.items()}


def _cues(line: TeamLine, around: Company) -> Iterator[Cue]:
    told = {
        "name": list(name_cues(line.name, around)),
        "mission": list(mission_cues(line.mission, line.name, around)),
        "owns": list(owned_cues(line.owns)),
    }
    for place, cues in told.items():
        yield from _bounded(cues, _MOST[place])
    if other := around.halves.get(line.name):
        yield Cue(Basis.ARCHITECTURE, _HALF, f"{other} is the other half of the same product")
    yield from _silence(line, told)


def _bounded(cues: list[Cue], most: float) -> Iterator[Cue]:
    """No place speaks louder than `most` for one basis, however many words it has."""
    sums: dict[Basis, float] = {}
    for cue in cues:
        sums[cue.basis] = sums.get(cue.basis, 0.0) + cue.points
    for cue in cues:
        scale = min(1.0, most / sums[cue.basis]) if sums[cue.basis] else 1.0
        yield Cue(cue.basis, cue.points * scale, cue.says)


def _silence(line: TeamLine, told: dict[str, list[Cue]]) -> Iterator[Cue]:
    """What it means that nothing known is said."""
    if not line.mission.strip() and not line.owns:
        yield Cue(Basis.UNCLEAR, 2.5, "only a name is known")
    elif not told["name"] and not line.mission.strip():
        points = 1.2 if len(line.owns) > 1 else 0.6
        yield Cue(
            Basis.VALUE_STREAM,
            points,
            f"its name is a word of its own: {SPOKEN[Basis.VALUE_STREAM]}",
        )
        if len(line.owns) == 1:
            yield Cue(Basis.UNCLEAR, 1.2, "little is known")
