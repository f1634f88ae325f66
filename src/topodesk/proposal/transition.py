"""What moves, when and why; and what will not be done."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.compare.route import dated_steps, teams_named
from topodesk.drawing.letters import isolated
from topodesk.model.learning import Experiment
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cover import scoped
from topodesk.proposal.flow import Flow
from topodesk.proposal.lists import Style, plain
from topodesk.proposal.strongest import ranked
from topodesk.proposal.table import Column
from topodesk.proposal.words import HORIZONS, amount, capital, listed, month, people, told
from topodesk.rules.finding import Severity

COLUMNS = (
    Column("Step", 18, name=True),
    Column("From", 19),
    Column("To", 22),
    Column("Why", 21),
    Column("People", 8, right=True),
    Column("When, by whom", 12),
)
LIST = Style(9.4, 4, gap=3.0)
MOST_REASONS = 2
TITLE = "What moves, when and why"


def transition(comparison: Comparison) -> Flow | None:
    """The steps as a table, and below them what will not be done."""
    items = dated_steps(comparison.after.scenario)
    left = plain(scoped(comparison.after.not_doing()))
    if not items and not left:
        return None
    title = TITLE if items else "What we will not do"
    if items and left:
        title = "What moves, when, and what we will not do"
    flow = Flow(comparison, "Transition", title, _below(items) if items else "")
    flow.table("", COLUMNS, [_row(comparison, item) for item in items])
    flow.items("What we will not do", left, LIST)
    return flow


def _below(items: Sequence[ChangeItem]) -> str:
    """Four steps, 61 people; the last step by Jun 2027."""
    moved = sum(item.people_moved or 0 for item in items)
    text = capital(told(len(items), "step")) + (f", {people(moved)}" if moved else "")
    dates = [item.by for item in items if item.by]
    if len(dates) < len(items):
        return text + "."
    return f"{text}; {'the last one' if len(items) > 1 else 'done'} by {month(max(dates))}."


def _row(comparison: Comparison, item: ChangeItem) -> tuple[str, ...]:
    when = month(item.by) or (HORIZONS[item.horizon] if item.horizon else "no date yet")
    if item.owner_role.strip():
        when += f", {isolated(item.owner_role)}"
    moved = "" if item.people_moved is None else amount(item.people_moved)
    return (item.title, item.from_text, item.to_text, _why(comparison, item), moved, when)


def _why(comparison: Comparison, item: ChangeItem) -> str:
    """What was found about the teams that a step names, and the experiment that it is."""
    found: dict[str, list[str]] = {}
    if comparison.before:
        named = set(teams_named(item, comparison.before.scenario))
        for finding in ranked(comparison.before):
            if finding.where[0] in named and finding.level is not Severity.INFO:
                named.discard(finding.where[0])
                title = finding.title.removeprefix("Verdict: ")
                says = f"{title[:1].lower()}{title[1:]} ({finding.rule})"
                found.setdefault(says, []).append(isolated(finding.names[0]))
    said = [f"{listed(names)}: {says}" for says, names in list(found.items())[:MOST_REASONS]]
    trial = comparison.after.scenario.get(Experiment, item.experiment)
    if trial:
        said.append(f"{'tried' if said else 'Tried'} as “{isolated(trial.label())}”")
    return "; ".join(said)
