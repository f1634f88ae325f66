"""What gets worse in a proposal: its parts of the score, loads and bottleneck against today's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from topodesk.model.team import LoadReading
from topodesk.rules.facts import Facts, fact
from topodesk.rules.load import loads
from topodesk.rules.readings.changes import bottleneck
from topodesk.rules.score.part import Part, Reading
from topodesk.rules.score.score import READ


@dataclass(frozen=True)
class Numbers:
    """What a scenario is compared by: the parts of its score, the mean load of each team that was
    asked, and the share of changes that waits for one team, with that team."""

    parts: Mapping[Part, Reading]
    loads: Mapping[str, float]
    bottleneck: tuple[str, float] | None


@fact
def numbers(facts: Facts) -> Numbers:
    """The numbers of the scenario of `facts`."""
    asked = dict.fromkeys(reading.team for reading in facts.all(LoadReading))
    return Numbers(
        parts={part: read(facts) for part, read in READ.items()},
        loads={team: found[0].mean for team in asked if (found := loads(facts, team))},
        bottleneck=bottleneck(facts),
    )


@fact
def numbers_of_today(facts: Facts) -> tuple[str, Numbers] | None:
    """The name of the scenario of today beside this one and its numbers; None without one."""
    today = facts.today
    return (today.name, numbers(facts.of(today))) if today is not None else None


def surely_lost(before: Reading, now: Reading) -> float | None:
    """By how much, 0 to 1, a part is worse whatever the missing facts turn out to be; None: not
    surely, or there is nothing to compare."""
    if before.low is None or now.high is None or before.value is None or now.value is None:
        return None
    lost = before.low - now.high
    return lost if lost > 0 else None
