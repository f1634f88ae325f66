"""The pair of examples that every rule has: one map on which it speaks, one on which it is silent.

They stand in `tests/examples/rules/`, a module for each rule, called like the rule's own. It says
in `FLAGGED` what the rule says, as “level name”, and draws both maps with `draw`. They are the test
of the rule and the pictures on its page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from helpers.sketch import Sketch, slug
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioKind, Settings
from topodesk.model.outcome import MetricKind
from topodesk.rules.rule import Rule

MEASURED = {
    "metric": "days from wish to delivery",
    "metric_kind": MetricKind.CUSTOMER,
    "baseline": "3",
    "target": "2",
    "due": date(2027, 6, 30),
}
_CATALOGUE = "topodesk.rules.catalogue"


class Example(Sketch):
    """A map that is small on purpose: nothing is taken for a small organisation."""

    def __init__(self, kind: ScenarioKind = ScenarioKind.PROPOSAL) -> None:
        super().__init__(kind=kind, settings=Settings(small_people=0, small_teams=0))

    def lane(
        self,
        name: str,
        customer: str | None,
        steps: Mapping[str, str | None],
        needs: Mapping[str, Sequence[str]] | None = None,
        *,
        outcome: str = "",
    ) -> str:
        """A healthy stream: teams of seven stand on it and carry its steps to an outcome.

        Teams that were drawn before stay what they are.
        """
        id = self.stream(name, customer, dict(steps), dict(needs or {}))
        teams = [team for team in dict.fromkeys(steps.values()) if team]
        for team in teams:
            if slug("team", team) not in self.records:
                self.team(team, on=name)
        wanted = outcome or f"{customer or name}s wait a day less"
        self.outcome(wanted, stream=name, teams=teams, **MEASURED)
        return id


def examples_of(rule: Rule[Any]) -> Any:
    """The module with the examples of a rule."""
    return import_module(type(rule).__module__.replace(_CATALOGUE, "examples.rules"))


def expected(rule: Rule[Any]) -> list[str]:
    """What a rule says about its flagged example: “level name”, in the order of the list."""
    return list(examples_of(rule).FLAGGED)


def example(rule: Rule[Any], *, flagged: bool) -> Design:
    """One of the two examples of a rule."""
    sketch: Sketch = examples_of(rule).draw(flagged)
    title = f"{rule.title}: {'flagged' if flagged else 'clean'}"
    sketch.info = sketch.info.with_(name=title)
    sketch.scenario_info = sketch.scenario_info.with_(name=title)
    return sketch.design()
