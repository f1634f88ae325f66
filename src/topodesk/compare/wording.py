"""A comparison in words: sentences for a list, and a few letters for a flag on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from topodesk.compare.changed import Aspect, Changed
from topodesk.compare.comparison import Comparison
from topodesk.compare.names import MODES, TYPES, amount, listed, one_line, people
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team

Parts = Iterable[str]


def title(comparison: Comparison, one: Changed) -> str:
    """What a changed record is called: its name, or the two ends of an interaction."""
    record = one.record
    if not isinstance(record, Interaction):
        return one_line(record.label())
    return _ends(comparison.before if one.gone else comparison.after, record)


def sentence(comparison: Comparison, one: Changed) -> str:
    """Loans API is gone: 5 people. Know My Money takes Save from Core API."""
    return f"{title(comparison, one)} {'; '.join(_parts(comparison, one))}"


def detail(comparison: Comparison, one: Changed) -> str:
    """The sentence without the name it begins with."""
    words = "; ".join(_parts(comparison, one)).removeprefix("is ")
    return words[:1].upper() + words[1:]


def _parts(comparison: Comparison, one: Changed) -> list[str]:
    write = _WRITERS.get(type(one.record))
    found = list(write(comparison, one)) if write else []
    if Aspect.RENAMED in one.aspects and one.before:
        found.insert(0, f"was called {one_line(one.before.label())}")
    return found or [_plainly(comparison, one)]


def _plainly(comparison: Comparison, one: Changed) -> str:
    where = one.home[0] if one.gone else one.home[1]
    scenario = comparison.before if one.gone else comparison.after
    inside = f" {'from' if one.gone else 'in'} {_name(scenario, where)}" if where else ""
    return f"is {'gone' if one.gone else 'new'}{inside}"


def _team(comparison: Comparison, one: Changed) -> Parts:
    old, new = one.before, one.after
    if not isinstance(new, Team):
        had = f": {people(old.people)}" if isinstance(old, Team) and old.people else ""
        left = _names(comparison.before, one.steps.lost)
        yield f"is gone{had}"
        if left:
            yield f"answered for {left}"
        return
    if not isinstance(old, Team):
        kind = TYPES[new.type]
        yield f"is new: {f'{people(new.people)}, ' if new.people else ''}{kind}"
        yield from _steps(comparison, one)
        return
    if Aspect.RETYPED in one.aspects:
        yield f"is {TYPES[new.type]}, was {TYPES[old.type]}"
    if Aspect.MOVED in one.aspects:
        yield _moved(comparison, one)
    yield from _steps(comparison, one)
    if Aspect.PEOPLE in one.aspects:
        yield from _head_count(old, new)
    yield from _components(comparison, one)


def _moved(comparison: Comparison, one: Changed) -> str:
    was = _name(comparison.before, one.home[0])
    now = _name(comparison.after, one.home[1])
    if not was:
        return f"joins {now}"
    return f"moves from {was} to {now}" if now else f"leaves {was}"


def _steps(comparison: Comparison, one: Changed) -> Parts:
    """Takes Save from Core API; leaves Repay to Repay."""
    yield from _handed(comparison, one.steps.gained, "takes", "from", _givers(comparison))
    yield from _handed(comparison, one.steps.lost, "leaves", "to", _takers(comparison))


def _handed(
    comparison: Comparison,
    steps: Sequence[str],
    verb: str,
    preposition: str,
    others: Callable[[str], str],
) -> Parts:
    by_other: dict[str, list[str]] = {}
    for step in steps:
        by_other.setdefault(others(step), []).append(step)
    for other, some in by_other.items():
        names = listed([_name_of_either(comparison, step) for step in some])
        yield f"{verb} {names} {preposition} {other}" if other else f"{verb} {names}"


def _givers(comparison: Comparison) -> Callable[[str], str]:
    return lambda step: _answering(comparison.before, comparison.after, step)


def _takers(comparison: Comparison) -> Callable[[str], str]:
    return lambda step: _answering(comparison.after, comparison.before, step)


def _answering(here: Scenario, there: Scenario, step: str) -> str:
    """The teams that answer for a step in one scenario and not in the other."""
    found, other = here.get(JourneyStep, step), there.get(JourneyStep, step)
    known = other.responsible_teams if other else ()
    teams = [team for team in found.responsible_teams if team not in known] if found else []
    return listed([_name(here, team) for team in teams])


def _components(comparison: Comparison, one: Changed) -> Parts:
    if one.components.gained:
        yield f"takes over {_names(comparison.after, one.components.gained)}"
    if one.components.lost:
        yield f"hands over {_names(comparison.before, one.components.lost)}"


def _head_count(old: Team, new: Team) -> Parts:
    if old.people != new.people:
        yield f"{_counted(old.people)} → {people(new.people) if new.people is not None else '?'}"
    if old.vacancies != new.vacancies:
        count = new.vacancies or 0
        yield f"{amount(count) if count else 'no'} open {'post' if count == 1 else 'posts'}"


def _counted(count: float | None) -> str:
    return "?" if count is None else amount(count)


def _stream(comparison: Comparison, one: Changed) -> Parts:
    if Aspect.CUSTOMER in one.aspects:
        was, now = (
            _name(scenario, record.customer)
            for scenario, record in ((comparison.before, one.before), (comparison.after, one.after))
            if isinstance(record, ValueStream)
        )
        yield f"serves {now or 'nobody'}, was {was or 'nobody'}"


def _placed(comparison: Comparison, one: Changed) -> Parts:
    if Aspect.MOVED in one.aspects:
        yield _moved(comparison, one)
    new, old = one.after, one.before
    if Aspect.RETYPED in one.aspects and isinstance(new, Grouping) and isinstance(old, Grouping):
        kinds = [side.kind.value.replace("_", " ") for side in (new, old)]
        yield f"is a grouping of kind {kinds[0]}, was {kinds[1]}"


def _component(comparison: Comparison, one: Changed) -> Parts:
    old, new = one.before, one.after
    if Aspect.MOVED in one.aspects and isinstance(old, Component) and isinstance(new, Component):
        was, now = (
            _names(comparison.before, old.owner_teams),
            _names(comparison.after, new.owner_teams),
        )
        yield f"moves from {was or 'nobody'} to {now or 'nobody'}"


def _interaction(comparison: Comparison, one: Changed) -> Parts:
    old, new = one.before, one.after
    if not isinstance(old, Interaction) or not isinstance(new, Interaction):
        record = old or new
        assert isinstance(record, Interaction), "one side is there"
        yield f"is {'gone' if one.gone else 'new'}: {MODES[record.mode]}"
        return
    if Aspect.MODE in one.aspects:
        yield f"is {MODES[new.mode]}, was {MODES[old.mode]}"
    if Aspect.ENDS in one.aspects:
        yield f"was {_ends(comparison.before, old)}"
    if Aspect.DATES in one.aspects:
        was, now = _dates(old), _dates(new)
        yield f"{now or 'has no dates'}, {f'was {was}' if was else 'had no dates'}"


def _dates(record: Interaction) -> str:
    words = (
        ("from", record.start),
        ("until", record.expected_end),
        ("ended", record.actual_end),
    )
    return " ".join(f"{word} {day}" for word, day in words if day)


def _ends(scenario: Scenario, record: Interaction) -> str:
    return f"{_name(scenario, record.provider)} → {_name(scenario, record.consumer)}"


def _name(scenario: Scenario, id: str | None) -> str:
    return one_line(scenario[id].label()) if id and id in scenario else ""


def _name_of_either(comparison: Comparison, id: str) -> str:
    return _name(comparison.after, id) or _name(comparison.before, id)


def _names(scenario: Scenario, ids: Iterable[str]) -> str:
    return listed([_name(scenario, id) for id in ids])


_WRITERS: dict[type[object], Callable[[Comparison, Changed], Parts]] = {
    Team: _team,
    ValueStream: _stream,
    JourneyStep: _placed,
    Grouping: _placed,
    Component: _component,
    Interaction: _interaction,
}
