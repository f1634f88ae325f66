"""What is known by name and may be meant while something fresh is named."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.fresh import Fresh
from topodesk.tools.known_teams import Known, elsewhere, known_as, known_teams
from topodesk.tools.matching import folded


def known_for(fresh: Fresh) -> Sequence[Known]:
    """What a fresh record could be that is known already, each name once; nothing for most."""
    if fresh.is_team:
        return known_teams(fresh.session)
    return known_customers(fresh.session, fresh.id) if fresh.is_customer else ()


def known_record(fresh: Fresh, name: str) -> Team | Customer | None:
    """What a fresh record is that is given this name, if such a one is known."""
    if fresh.is_team:
        return known_as(fresh.session, name)
    known = known_customers(fresh.session, fresh.id) if fresh.is_customer else ()
    found = next((k.record for k in known if folded(k.name) == folded(name)), None)
    return found if isinstance(found, Customer) else None


def known_customers(session: Session, besides: str) -> list[Known]:
    """The customers of this scenario, except `besides`, and those of the others; each name once."""
    shown = session.scenario
    found = []
    for customer in shown.of(Customer):
        if customer.id != besides:
            lanes = shown.referrers(customer.id, ValueStream)
            about = f"Of “{lanes[0].label()[:60]}”" if lanes else "Of no stream yet"
            found.append(Known(customer, about))
    for scenario in session.design.scenarios:
        about = elsewhere(scenario)
        found += [Known(c, about) for c in scenario.of(Customer) if c.id not in shown]
    once: dict[str, Known] = {}
    for known in found:
        once.setdefault(folded(known.name), known)
    return list(once.values())
