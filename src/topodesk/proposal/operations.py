"""Product operations: what helps product managers at scale, and what leaders learned."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.fonts import Weight
from topodesk.drawing.letters import isolated
from topodesk.model.component import Service
from topodesk.model.learning import LeaderLearning
from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.lists import Item, plain
from topodesk.proposal.sheet import BODY, INK, LEADING, LEFT, MUTED
from topodesk.proposal.side import Side
from topodesk.proposal.words import counted, month

TITLE = "Product operations"
QUOTE, MEASURE = 17.0, 640.0
MOST_LINES = 5


def operations(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """How product management is supported; no page when nothing is recorded."""
    side = comparison.after
    found = [each for each in side.scenario.of(ProductOps) if _says_something(each)]
    flow = after
    for each in sorted(found, key=lambda one: one.id):
        team = side.scenario.get(Team, each.team)
        name = team.label() if team else TITLE
        title = TITLE if name.casefold() == TITLE.casefold() else f"{TITLE}: {isolated(name)}"
        many = counted(each.pm_count, "product manager") if each.pm_count is not None else ""
        training = f"{each.training_role} trains" if each.training_role else ""
        below = f"For {many}. It supports; it approves nothing." if many else training
        flow = following(comparison, flow, TITLE, title, below)
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
    return flow if found else None


def learnings(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """What leaders believed and learned, where they said that it may be printed."""
    found = [
        each
        for each in comparison.after.scenario.of(LeaderLearning)
        if each.publish and (each.believed.strip() or each.learned.strip())
    ]
    if not found:
        return None
    flow = following(
        comparison, after, "What leaders learned", "What those who lead learned themselves"
    )
    for each in sorted(found, key=lambda one: one.id):
        _said(flow, each)
    return flow


def _said(flow: Flow, each: LeaderLearning) -> None:
    """In large letters, for it takes courage: what was believed, then what was learned."""
    width = min(flow.sheet.inner, MEASURE)
    said: tuple[tuple[str, str, Weight, str], ...] = (
        ("Believed", each.believed, "regular", MUTED),
        ("Learned", each.learned, "medium", INK),
    )
    quotes = [quote for quote in said if quote[1].strip()]
    lines = sum(len(flow.sheet.wrapped(q[1], QUOTE, q[2], width, MOST_LINES, q[3])) for q in quotes)
    flow.need(lines * QUOTE * LEADING + len(quotes) * 30 + 40)
    sheet, y = flow.sheet, flow.y + 6
    for title, text, weight, colour in quotes:
        sheet.text(LEFT, y + 8, title, 9.5, "semibold", MUTED)
        text = f"“{isolated(text.strip())}”"
        y = sheet.paragraph(*(LEFT, y + 31, text, width, QUOTE, weight, colour), lines=MOST_LINES)
        y += 2
    role = each.sponsor_role.strip()
    if role:
        sheet.text(LEFT, y, f"— {isolated(role)}", 10, colour=BODY, width=width)
    flow.y = y + 34


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
