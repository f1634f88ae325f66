"""Experiments: what was learned from those that ended, red results first, and what is tried."""

from __future__ import annotations

from topodesk.drawing.letters import isolated
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.side import Side
from topodesk.proposal.table import Column
from topodesk.proposal.words import capital, number, span, told

LEARNED = (
    Column("Experiment", 24, name=True),
    Column("Result", 12),
    Column("Measured", 24),
    Column("What we learned", 34),
    Column("So we", 10),
)
TRIED = (
    Column("Experiment", 22, name=True),
    Column("We believe", 30),
    Column("Success when", 18),
    Column("Stops when", 18),
    Column("When", 14),
)
FIRST = (ExperimentResult.RED, ExperimentResult.INCONCLUSIVE, ExperimentResult.GREEN)


def experiments(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """The pages; none without an experiment."""
    side = comparison.after
    found = sorted(side.scenario.of(Experiment), key=in_order)
    ended = [each for each in found if each.result]
    others = [each for each in found if not each.result]
    if not found:
        return None
    flow = following(comparison, after, "Experiments", _title(ended, others), _below(ended, others))
    both = bool(ended and others)
    flow.table("What we learned" if both else "", LEARNED, [_learned(each) for each in ended])
    flow.table("What we try" if both else "", TRIED, [_tried(side, each) for each in others])
    return flow


def state(each: Experiment) -> str:
    """How far it has come, or what it showed: Running; Green."""
    return capital((each.result or each.status).value)


def dates(each: Experiment) -> str:
    """From when to when: Jan to Mar 2027; "" when nobody has said."""
    return span(each.start, each.end)


def in_order(each: Experiment) -> tuple[int, str, str, str]:
    """Red results first, then what is tried, the earlier first."""
    rank = FIRST.index(each.result) if each.result else len(FIRST)
    return rank, each.start.isoformat() if each.start else "9", each.title, each.id


def _title(ended: list[Experiment], others: list[Experiment]) -> str:
    if ended and others:
        return "What we learned, and what we try next"
    return "What we learned" if ended else "What we try, and when we stop"


def _below(ended: list[Experiment], others: list[Experiment]) -> str:
    red = sum(1 for each in ended if each.result is ExperimentResult.RED)
    said = []
    if ended:
        have = "has" if len(ended) == 1 else "have"
        comes = "comes" if red == 1 else "come"
        first = f"; {told(red, 'red result')} {comes} first" if red and red < len(ended) else ""
        said.append(f"{capital(told(len(ended), 'experiment'))} {have} ended{first}.")
    if others:
        stop = sum(1 for each in others if each.stop_rule.strip())
        has = f"{number(stop) if stop else 'none'} with"
        if stop == len(others):
            has = "each with" if stop > 1 else "with"
        many = capital(told(len(others), "experiment"))
        said.append(f"{many} to come or under way, {has} a rule to stop by.")
    return " ".join(said)


def _learned(each: Experiment) -> tuple[str, ...]:
    measured = each.metric
    if each.measured_value:
        measured = (
            f"{isolated(each.metric)}: {isolated(each.measured_value)}"
            if measured
            else each.measured_value
        )
    if each.success_rule:
        measured += f" (wanted: {isolated(each.success_rule)})"
    does = each.decision.value if each.decision else "have not decided"
    return each.title, state(each), measured, each.learning or "not yet written down", does


def _tried(side: Side, each: Experiment) -> tuple[str, ...]:
    team = side.scenario.get(Team, each.team)
    believes = each.hypothesis or "not yet said"
    when = dates(each) or "no date yet"
    if each.status is ExperimentStatus.DROPPED:
        when = "dropped"
    name = f"{isolated(each.title)} ({isolated(team.label())})" if team else each.title
    return (
        name,
        believes,
        each.success_rule or "not yet said",
        each.stop_rule or "not yet said",
        when,
    )
