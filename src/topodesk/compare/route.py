"""What a scenario is compared with, and the dated steps that lead to it."""

from __future__ import annotations

from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioKind
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem, Horizon

_HORIZONS = {horizon: place for place, horizon in enumerate(Horizon)}
_UNDATED = "9999"


def pair(
    design: Design, shown: Scenario, other: Scenario | None = None
) -> tuple[Scenario, Scenario] | None:
    """The earlier and the later one when `shown` is compared with `other`, or with what it usually
    is: Today comes first, and is compared with the first proposal. None: there is no other one."""
    if other is None:
        other = _proposed(design, shown) if _is_today(shown) else baseline(design, shown)
    if other is None or other is shown:
        return None
    return (shown, other) if _is_today(shown) and not _is_today(other) else (other, shown)


def baseline(design: Design, after: Scenario) -> Scenario | None:
    """What a scenario is usually compared with: Today, else what it was copied from, else the
    first other one that holds something."""
    others = _others(design, after)
    today = (s for s in others if _is_today(s))
    source = (s for s in others if s.id == after.info.based_on)
    return next(today, None) or next(source, None) or next(iter(others), None)


def _proposed(design: Design, today: Scenario) -> Scenario | None:
    others = _others(design, today)
    proposals = (s for s in others if s.info.kind is ScenarioKind.PROPOSAL)
    return next(proposals, None) or next(iter(others), None)


def _others(design: Design, scenario: Scenario) -> list[Scenario]:
    """All that hold something and are not this one."""
    return [s for s in design.scenarios if s.id != scenario.id and len(s) > 1]


def _is_today(scenario: Scenario) -> bool:
    return scenario.is_today


def dated_steps(scenario: Scenario) -> tuple[ChangeItem, ...]:
    """The steps of the transition: by date, then by horizon, then by title."""
    return tuple(sorted(scenario.of(ChangeItem), key=_when))


def _when(item: ChangeItem) -> tuple[str, int, str, str]:
    horizon = _HORIZONS[item.horizon] if item.horizon else len(_HORIZONS)
    return str(item.by or _UNDATED), horizon, item.title, item.id


def teams_named(item: ChangeItem, *scenarios: Scenario) -> tuple[str, ...]:
    """The teams of these scenarios whose names stand in a step's words, whole words only."""
    words = f" {_plain(f'{item.title} / {item.from_text} / {item.to_text}')} "
    found: dict[str, None] = {}
    for scenario in scenarios:
        for team in scenario.of(Team):
            name = _plain(team.name)
            if name and f" {name} " in words:
                found[team.id] = None
    return tuple(found)


def _plain(text: str) -> str:
    """Words in small letters with one space between them; what is no letter or digit is a space,
    & and + apart."""
    kept = (c if c.isalnum() or c in "&+" else " " for c in text.casefold())
    return " ".join("".join(kept).split())
