"""What is no part of the score and stands beside it: can the people carry this change?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import fsum

from topodesk.model.learning import Experiment, ExperimentResult, SafetyPulse
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts
from topodesk.rules.limits import limit
from topodesk.rules.load import loads
from topodesk.rules.score.score import Score
from topodesk.rules.score.words import told
from topodesk.rules.wording import count

NOT_LOW = 2.5
"""Cognitive load of a team, 1 to 5: above here not low."""
UNSAFE, SAFE = 3.0, 4.0
"""Psychological safety, 1 to 5: below here low, from here on good."""
ASKED_WITHIN = timedelta(days=90)
MANY, MOST = 0.3, 0.6
"""Shares of the people who change team."""
RIGHT_SHAPE = 75


class Light(StrEnum):
    """A traffic light, told in words too; NONE where nobody has asked."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """One thing beside the score: its key in reports, its light, and a sentence."""

    key: str
    light: Light
    text: str


def beside(facts: Facts, score: Score) -> tuple[Beside, ...]:
    """Load, safety, what was learned from red results, the size of the change; never by person."""
    found = [tell(facts) for tell in _ALL]
    heavy = any(one.key == "load" and one.light is Light.RED for one in found)
    if heavy and told(score) and (score.value or 0) >= RIGHT_SHAPE:
        text = "The shape is right, and those in it cannot carry it yet."
        return (Beside("verdict", Light.RED, text), *found)
    return tuple(found)


def _load(facts: Facts) -> Beside:
    teams = facts.all(Team)
    means = [found[0].mean for team in teams if (found := loads(facts, team.id))]
    if not means:
        return Beside("load", Light.NONE, "Cognitive load: no team was asked yet.")
    too_much = limit(facts, "TEAM-03", "mean")
    much = sum(mean >= too_much for mean in means)
    asked = f"{count(len(means), 'team')} of {len(teams)} asked"
    if much:
        text = f"Cognitive load: too much for {count(much, 'team')}; {asked}."
        return Beside("load", Light.RED, text)
    light = Light.AMBER if max(means) > NOT_LOW else Light.GREEN
    return Beside("load", light, f"Cognitive load: too much for no team; {asked}.")


def _safety(facts: Facts) -> Beside:
    pulses = [pulse for pulse in facts.all(SafetyPulse) if pulse.mean is not None]
    if facts.as_of is not None:
        since = facts.as_of - ASKED_WITHIN
        pulses = [pulse for pulse in pulses if pulse.date is None or pulse.date >= since]
    means = [pulse.mean for pulse in pulses if pulse.mean is not None]
    if not means:
        text = "Psychological safety: not asked in the last 90 days."
        return Beside("safety", Light.NONE, text)
    if min(means) < UNSAFE:
        return Beside("safety", Light.RED, "Psychological safety: low somewhere. Talk first.")
    light = Light.GREEN if min(means) >= SAFE else Light.AMBER
    words = "good wherever it was asked" if light is Light.GREEN else "fair"
    return Beside("safety", light, f"Psychological safety: {words}.")


def _learning(facts: Facts) -> Beside:
    red = (ExperimentResult.RED, ExperimentResult.INCONCLUSIVE)
    results = [one for one in facts.all(Experiment) if one.result in red]
    if not results:
        return Beside("red_results", Light.NONE, "Red results: none yet to learn from.")
    learned = sum(bool(one.learning.strip()) for one in results)
    light = Light.GREEN if learned == len(results) else Light.AMBER
    text = f"Red and inconclusive results: something was learned from {learned} of {len(results)}."
    return Beside("red_results", light, text)


def _size(facts: Facts) -> Beside:
    moves = [item.people_moved for item in facts.all(ChangeItem)]
    moved = fsum(people for people in moves if people is not None)
    people = facts.size()[1]
    if not moved or not people:
        return Beside("size", Light.NONE, "Size of the change: no dated step says who moves.")
    share = max(number for number in moves if number is not None) / people
    light = Light.RED if share > MOST else Light.AMBER if share > MANY else Light.GREEN
    text = (
        f"Size of the change: {moved:g} of {count(people, 'person', 'people')} change team, "
        f"at most {round(100 * share)}% in one step."
    )
    return Beside("size", light, text)


_ALL: tuple[Callable[[Facts], Beside], ...] = (_load, _safety, _learning, _size)
