"""The proposal as a Markdown text, to be pasted into a wiki, a ticket or a message."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from topodesk.compare.route import dated_steps
from topodesk.drawing.letters import isolated
from topodesk.handouts.markdown_text import plain, table
from topodesk.handouts.shared import shared
from topodesk.model.design import Design
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.learning import Experiment
from topodesk.model.scenario import Scenario
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.model.transition import ChangeItem
from topodesk.proposal.claims import cards, headline, sentence
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.cover import promises
from topodesk.proposal.experiments import dates, in_order, state
from topodesk.proposal.look import Look
from topodesk.proposal.method import CREDIT
from topodesk.proposal.registers import when
from topodesk.proposal.side import Side
from topodesk.proposal.strongest import strongest
from topodesk.proposal.words import (
    KINDS,
    MODES,
    TYPES,
    amount,
    capital,
    counted,
    day,
    listed,
    month,
)
from topodesk.rules.finding import Finding, Severity

TEAMS = ("Team", "Type", "People", "Where it belongs", "What it is there for")
INTERACTIONS = ("From", "To", "How", "Purpose", "When")
STEPS = ("Step", "From", "To", "People", "By")
EXPERIMENTS = ("Experiment", "State", "What we learned or believe", "Stops when", "When")
LEVELS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Hint"}


def write_summary(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    *,
    chosen: Collection[str] | None = None,
    look: Look | None = None,
    against: Scenario | None = None,
) -> None:
    """Write the summary of `scenario` as a Markdown file."""
    text = summary(design, scenario, today, chosen=chosen, look=look, against=against)
    path.write_text(text, encoding="utf-8", newline="\n")


def summary(
    design: Design,
    scenario: Scenario,
    today: date,
    *,
    chosen: Collection[str] | None = None,
    look: Look | None = None,
    against: Scenario | None = None,
) -> str:
    """The summary of `scenario`: what has nothing to say is left out.

    Of the `chosen` sections of a proposal it has those it knows (None: but for those the design
    leaves out); it is compared with `against`, else with today.
    """
    copied, shown = shared(design, scenario)
    other = next((s for s in copied.scenarios if against and s.id == against.id), None)
    comparison = compare(copied, shown, today, look, other)
    side, without = comparison.after, comparison.look.without
    parts = (
        ("decision", _decision(side)),
        ("change", _figures(comparison)),
        ("teams", _teams(side)),
        ("interactions", _interactions(side)),
        ("findings", _findings(side)),
        ("transition", _steps(side)),
        ("experiments", _experiments(side)),
        ("transition", _not_doing(side)),
    )
    sections = (
        _head(comparison),
        *(
            lines
            for key, lines in parts
            if (key not in without if chosen is None else key in chosen)
        ),
        iter(("---", "", f"*{plain(CREDIT)}*", "")),
    )
    return "\n".join(line for lines in sections for line in lines)


def _head(comparison: Comparison) -> Iterator[str]:
    side = comparison.after
    yield f"# {plain(comparison.organisation)}: {plain(side.name)}"
    yield ""
    kind = KINDS[side.scenario.info.kind]
    yield f"{kind}, {day(comparison.today)}. {plain(headline(comparison)).rstrip('.')}."
    yield ""


def _decision(side: Side) -> Iterator[str]:
    info = side.scenario.info
    told = [
        ("The decision", info.decision),
        ("What it is for", info.vision),
        ("Why now", info.why_now),
    ]
    for title, text in told:
        if text.strip():
            yield from (f"## {title}", "", plain(text), "")
    if brings := promises(side):
        yield from ("## Outcome", "")
        yield from (f"- {plain(name)}: {plain(promised)}" for name, promised in brings)
        yield ""
    facts = [
        f"Sponsor: {plain(info.sponsor_role)}" if info.sponsor_role.strip() else "",
        f"Horizon: {plain(info.horizon)}" if info.horizon.strip() else "",
        f"Review: {day(info.review_date)}" if info.review_date else "",
    ]
    if any(facts):
        yield from (". ".join(filter(None, facts)) + ".", "")


def _figures(comparison: Comparison) -> Iterator[str]:
    if comparison.before is None and comparison.after.is_empty:
        return
    yield from ("## The change in figures", "")
    if said := sentence(comparison):
        yield from (plain(said), "")
    yield from table(("Figure", "What it counts"), cards(comparison))
    yield ""


def _teams(side: Side) -> Iterator[str]:
    if side.teams:
        yield from (f"## {counted(len(side.teams), 'team')}", "")
        yield from table(TEAMS, (_team(side, team) for team in _ordered(side)))
        yield ""


def _ordered(side: Side) -> list[Team]:
    """Teams by value stream as on the map, those of none by type."""
    places = {stream.id: place for place, stream in enumerate(side.streams)}
    types = list(TYPES)

    def order(team: Team) -> tuple[int, int, str, str]:
        lane = places.get(team.value_stream or "", len(places))
        return lane, types.index(team.type), team.name.casefold(), team.id

    return sorted(side.teams, key=order)


def _team(side: Side, team: Team) -> tuple[str, ...]:
    people = "" if team.people is None else amount(team.people)
    if team.vacancies:
        people = f"{people or '?'} + {amount(team.vacancies)} open"
    return team.label(), capital(TYPES[team.type]), people, _where(side, team), team.mission


def _where(side: Side, team: Team) -> str:
    """Its stream and its grouping, or else whom it helps."""
    homes = (
        side.scenario.get(ValueStream, team.value_stream),
        side.scenario.get(Grouping, team.grouping),
    )
    found = [isolated(home.label()) for home in homes if home is not None]
    if found or team.type is not TeamType.ENABLING:
        return ", ".join(found)
    helped = dict.fromkeys(each.consumer for each in side.scenario.referrers(team.id, Interaction))
    names = [isolated(side.scenario[id].label()) for id in helped if id != team.id]
    return f"Beside {listed(names)}" if names else ""


def _interactions(side: Side) -> Iterator[str]:
    rows = sorted(_interaction(side, each) for each in side.scenario.of(Interaction))
    if rows:
        yield from ("## How teams work together", "")
        yield from table(INTERACTIONS, rows)
        yield ""


def _interaction(side: Side, each: Interaction) -> tuple[str, ...]:
    purpose = each.purpose
    if each.exit_criterion.strip():
        purpose = f"{purpose.rstrip('. ')}. Ends when: {each.exit_criterion}".lstrip(". ")
    return (
        side.scenario[each.provider].label(),
        side.scenario[each.consumer].label(),
        MODES[each.mode],
        purpose,
        when(each),
    )


def _findings(side: Side) -> Iterator[str]:
    found = strongest(side)
    if found:
        yield from ("## What to talk about", "")
        yield from (_finding(each) for each in found)
        yield ""


def _finding(finding: Finding) -> str:
    action = f" *{plain(finding.action)}*" if finding.action.strip() else ""
    return f"- **{LEVELS[finding.severity]}:** {plain(finding.message)}{action}"


def _steps(side: Side) -> Iterator[str]:
    items = dated_steps(side.scenario)
    if items:
        yield from ("## What moves, and when", "")
        yield from table(STEPS, (_step(item) for item in items))
        yield ""


def _step(item: ChangeItem) -> tuple[str, ...]:
    moved = "" if item.people_moved is None else amount(item.people_moved)
    return item.title, item.from_text, item.to_text, moved, month(item.by) or "no date yet"


def _experiments(side: Side) -> Iterator[str]:
    found = sorted(side.scenario.of(Experiment), key=in_order)
    if found:
        yield from ("## Experiments", "")
        yield from table(EXPERIMENTS, (_experiment(each) for each in found))
        yield ""


def _experiment(each: Experiment) -> tuple[str, ...]:
    learned = each.learning or each.hypothesis
    return each.title, state(each), learned, each.stop_rule, dates(each)


def _not_doing(side: Side) -> Iterator[str]:
    entries = side.not_doing()
    if entries:
        yield from ("## Not doing", "")
        for scope, text in entries:
            yield f"- {plain(scope)}: {plain(text)}" if scope else f"- {plain(text)}"
        yield ""
