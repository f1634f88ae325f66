"""The score and the measures of one scenario, for programs."""

from __future__ import annotations

from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.readings.boundaries import layer_agreement, stream_agreement
from topodesk.rules.readings.changes import bottleneck
from topodesk.rules.readings.readings import readings
from topodesk.rules.readings.waiting import betweenness, waiting_circles
from topodesk.rules.score.beside import beside
from topodesk.rules.score.raising import raising
from topodesk.rules.score.score import Score


def score_figures(score: Score, facts: Facts) -> dict[str, object]:
    """The score: 0 to 100, its parts 0 to 1; null where nothing can be told."""
    return {
        "value": _rounded(score.value, 2),
        "low": _rounded(score.low, 2),
        "high": _rounded(score.high, 2),
        "parts": {part.value: _rounded(reading.value) for part, reading in score.parts.items()},
        "left_out": {
            part.value: reading.left_out
            for part, reading in score.parts.items()
            if reading.value is None
        },
        "missing": [
            {"where": fact.about, "missing": fact.what, "ask": fact.ask} for fact in score.missing
        ],
        "beside": [
            {"about": one.key, "light": one.light.value or None, "text": one.text}
            for one in beside(facts, score)
        ],
        "would_raise": [
            {"part": lever.part.value, "points": _rounded(lever.gain, 2), "do": lever.text}
            for lever in raising(facts, score)
        ],
    }


def measure_figures(facts: Facts) -> dict[str, object]:
    """Every measure by its key; those that cannot be told are null and say what is missing."""
    found = readings(facts)
    figures: dict[str, object] = {key: _rounded(each.value) for key, each in found.items()}
    most, ways = bottleneck(facts), betweenness(facts)
    between = ways.most()
    figures["bottleneck"] = _team(facts, most[0]) if most else None
    figures["betweenness"] = _rounded(between[1]) if between else None
    figures["betweenness_of"] = _team(facts, between[0]) if between else None
    figures["betweenness_sample"] = ways.sampled
    figures["stream_agreement"] = _rounded(stream_agreement(facts))
    figures["layer_agreement"] = _rounded(layer_agreement(facts))
    figures["waiting_circles"] = [
        [_team(facts, team) for team in circle] for circle in waiting_circles(facts)
    ]
    figures["cannot_tell"] = {key: each.missing for key, each in found.items() if not each.known}
    return figures


def _team(facts: Facts, id: str) -> str | None:
    team = facts.get(Team, id)
    return team.label() if team else None


def _rounded(value: float | None, digits: int = 4) -> float | None:
    return None if value is None else round(value, digits) + 0.0
