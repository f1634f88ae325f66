"""What is handed over, to whom, and how one knows that it has arrived."""

from __future__ import annotations

from datetime import date

from topodesk.model.interaction import Capability, Interaction, InteractionMode, Transferred
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.side import Side
from topodesk.proposal.table import Column
from topodesk.proposal.words import capital, month, told

COLUMNS = (
    Column("Capability", 24, name=True),
    Column("From", 15),
    Column("To", 15),
    Column("Arrived when", 28),
    Column("Until", 9),
    Column("Today", 13),
)


def transfers(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """Every facilitating interaction of which more is said than that it is one."""
    side = comparison.after
    helping = (i for i in side.scenario.of(Interaction) if i.mode is InteractionMode.FACILITATING)
    found = [each for each in helping if _says_something(each)]
    if not found:
        return None
    rows = sorted(_row(side, each, comparison.today) for each in found)
    ends = sum(1 for each in found if each.expected_end or each.actual_end)
    below = f"{capital(told(len(found), 'transfer'))}; {told(ends, 'of them has', 'of them have')}"
    if len(found) == 1:
        below = "One transfer" + ("" if ends else " without an end yet") + "."
    elif ends == len(found):
        below = f"{capital(told(len(found), 'transfer'))}, each with an end: nobody helps for ever."
    else:
        below += " an end."
    title = "Skills that move into the teams"
    flow = following(comparison, after, "Enabling", title, below)
    flow.table("", COLUMNS, rows)
    return flow


def _says_something(each: Interaction) -> bool:
    said = each.purpose.strip() or each.exit_criterion.strip()
    return bool(said or each.capability or each.expected_end or each.actual_end)


def _ahead(each: Interaction, today: date) -> str:
    """When it begins, if that is still to come; else nobody has said how far it is."""
    begins = each.start is not None and each.start > today
    return f"begins {month(each.start)}" if begins else "not yet known"


def _row(side: Side, each: Interaction, today: date) -> tuple[str, ...]:
    capability = side.scenario.get(Capability, each.capability)
    what = capability.label() if capability else each.purpose or "not yet named"
    state = {
        Transferred.YES: "arrived",
        Transferred.PARTLY: "partly there",
        Transferred.NO: "not yet there",
        None: _ahead(each, today),
    }[each.transferred]
    if each.confirmed_by:
        who = each.confirmed_by.value
        state += f", {'both say' if who == 'both' else f'the {who} says'}"
    return (
        what,
        side.scenario[each.provider].label(),
        side.scenario[each.consumer].label(),
        each.exit_criterion or "not yet said",
        month(each.actual_end or each.expected_end) or "no end yet",
        state,
    )
