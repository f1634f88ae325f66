"""Product operations: what helps product managers at scale, and what leaders learned."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.letters import isolated
from topodesk.model.component import Service
from topodesk.model.learning import LeaderLearning
from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.lists import Item, Style, plain
from topodesk.proposal.side import Side
from topodesk.proposal.words import counted, month

SAID = Style(12.0, 6, mark="", gap=10.0)


def operations(comparison: Comparison) -> Flow | None:
    """How product management is supported; no page when nothing is recorded."""
    side = comparison.after
    found = [each for each in side.scenario.of(ProductOps) if _says_something(each)]
    flow: Flow | None = None
    for each in sorted(found, key=lambda one: one.id):
        team = side.scenario.get(Team, each.team)
        title = f"Product operations: {isolated(team.label())}" if team else "Product operations"
        many = counted(each.pm_count, "product manager") if each.pm_count is not None else ""
        training = f"{each.training_role} trains" if each.training_role else ""
        below = f"For {many}. It supports; it approves nothing." if many else training
        flow = following(comparison, flow, "Product operations", title, below)
        flow.beside(
            [
                ("Data and insight", _services(side, each.pillars.data)),
                ("Market and customers", _services(side, each.pillars.market)),
                ("Process and practice", _services(side, each.pillars.process)),
                ("Who decides what", plain(each.decision_rights)),
                ("What slows every stream", _issues(each)),
                ("Templates", plain(each.templates)),
            ]
        )
    return flow


def learnings(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """What leaders believed and learned, where they said that it may be printed."""
    found = [
        each
        for each in comparison.after.scenario.of(LeaderLearning)
        if each.publish and (each.believed.strip() or each.learned.strip())
    ]
    if not found:
        return None
    title = "What those who lead learned themselves"
    flow = following(comparison, after, "What leaders learned", title)
    for each in sorted(found, key=lambda one: one.id):
        said = [
            Item(f"“{isolated(text.strip())}”", title)
            for title, text in (("Believed", each.believed), ("Learned", each.learned))
            if text.strip()
        ]
        flow.beside([(each.sponsor_role or "A leader", said)], SAID, across=1)
    return flow


def _says_something(each: ProductOps) -> bool:
    pillars = each.pillars
    parts: Sequence[Sequence[object]] = (
        *(pillars.data, pillars.market, pillars.process),
        *(each.decision_rights, each.systemic_flow_issues, each.templates),
    )
    return any(parts) or each.pm_count is not None


def _services(side: Side, ids: Sequence[str]) -> list[Item]:
    found = (side.scenario.get(Service, id) for id in ids)
    return [Item(service.label()) for service in found if service]


def _issues(each: ProductOps) -> list[Item]:
    items = []
    for issue in each.systemic_flow_issues:
        since = f"Seen {month(issue.found_on)}. " if issue.found_on else ""
        items.append(Item(f"{since}{issue.action or 'No action yet.'}", issue.text))
    return items
