"""Changes that would no longer wait for a team."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.flow import TypicalChange
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.flow import blocking
from topodesk.rules.score.levers.lever import Lever, worth
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score
from topodesk.rules.wording import called


def of_changes(facts: Facts, score: Score) -> Iterator[Lever]:
    """For each team that others wait for: what it is worth when nobody has to."""
    told = [(change.weight, blocking(facts, change.id)) for change in facts.all(TypicalChange)]
    told = [(weight, teams) for weight, teams in told if teams and weight > 0]
    total = sum(weight for weight, _ in told)
    more: dict[str, float] = {}
    waits: dict[str, int] = {}
    for weight, teams in told:
        for id in teams[1:]:
            rise = weight * (1 / (len(teams) - 1) - 1 / len(teams)) / total
            more[id] = more.get(id, 0.0) + rise
            waits[id] = waits.get(id, 0) + 1
    for id, rise in more.items():
        team = facts.get(Team, id)
        if team is not None:
            text = (
                f"Let changes reach their customer without waiting for {called(team)}: "
                f"{waits[id]} of {len(told)} do."
            )
            yield Lever(Part.FINISH_ALONE, worth(score, Part.FINISH_ALONE, rise), text, (id,))
