"""The score of one scenario: its five parts weighed, with a range where facts are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.cells import cells
from topodesk.rules.facts import Facts
from topodesk.rules.score.agreements import agreeing
from topodesk.rules.score.customer import credit, knowing_the_customer
from topodesk.rules.score.finishing import finishing
from topodesk.rules.score.following import following, following_steps
from topodesk.rules.score.outcome import line_of_sight, sees_outcome
from topodesk.rules.score.part import USUAL_WEIGHTS, Missing, Part, Reading, within
from topodesk.rules.slicing import slicing

READ: Mapping[Part, Callable[[Facts], Reading]] = MappingProxyType(
    {
        Part.FINISH_ALONE: finishing,
        Part.BOUNDARIES: following,
        Part.CUSTOMER: knowing_the_customer,
        Part.OUTCOME: line_of_sight,
        Part.AGREEMENTS: agreeing,
    }
)
"""How each part is read."""


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100: by what is known, and with every missing fact at its worst and at its best.

    All three are None when no part can be told. Parts that cannot be told are left out and the
    others weighed without them. It compares scenarios of one design, nothing else.
    """

    value: float | None
    low: float | None
    high: float | None
    parts: Mapping[Part, Reading]
    weights: Mapping[Part, float]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that are missing, each once."""
        return tuple(dict.fromkeys(fact for part in self.parts.values() for fact in part.missing))

    @property
    def measured(self) -> float:
        """The share of the weight whose part could be told, 0 to 1."""
        total = fsum(self.weights.values())
        told = fsum(self.weights[part] for part, r in self.parts.items() if r.value is not None)
        return told / total if total else 0.0

    def points(self, part: Part) -> float | None:
        """What a part adds to the value; None when it was left out."""
        reading = self.parts[part]
        whole = self.measured * fsum(self.weights.values())
        return None if reading.value is None else 100 * self.weights[part] * reading.value / whole


def score(facts: Facts) -> Score:
    """The score of the scenario these facts are of."""
    return weigh({part: read(facts) for part, read in READ.items()}, weights_of(facts))


def score_steps(facts: Facts) -> Iterator[Score | None]:
    """The same, a few milliseconds at a time, for whoever must not be held up; the last step is
    the score. It has to begin anew when the design changes meanwhile."""
    for lane in facts.all(ValueStream):
        cells(facts, lane.id)
        yield None
        slicing(facts, lane.id)
        yield None
    for team in facts.all(Team):
        credit(facts, team.id)
        sees_outcome(facts, team.id)
        yield None
    parts: dict[Part, Reading] = {}
    for part, read in READ.items():
        if part is Part.BOUNDARIES:
            for step in following_steps(facts):
                if step is not None:
                    parts[part] = step
                yield None
        else:
            parts[part] = read(facts)
            yield None
    yield weigh(parts, weights_of(facts))


def weights_of(facts: Facts) -> dict[Part, float]:
    """What each part weighs in this design."""
    return {part: facts.limit("SCORE", part.value, w) for part, w in USUAL_WEIGHTS.items()}


def weigh(parts: Mapping[Part, Reading], weights: Mapping[Part, float]) -> Score:
    """The parts as one number."""
    value = _weighed((r.value, weights[part]) for part, r in parts.items())
    low = _weighed((r.low, weights[part]) for part, r in parts.items())
    high = _weighed((r.high, weights[part]) for part, r in parts.items())
    if value is None:
        low = high = None
    value = within(value, low, high)
    return Score(value, low, high, MappingProxyType(dict(parts)), MappingProxyType(dict(weights)))


def _weighed(pairs: Iterator[tuple[float | None, float]]) -> float | None:
    told = [(value, weight) for value, weight in pairs if value is not None]
    total = fsum(weight for _, weight in told)
    return 100 * fsum(value * weight for value, weight in told) / total if total else None
