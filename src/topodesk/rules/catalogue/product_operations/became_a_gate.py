"""OPS-02."""

from __future__ import annotations

from topodesk.model.flow import TypicalChange
from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.rules.decision_rights import decides_for_others
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.flow import blocking
from topodesk.rules.product_managers import name_of
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Grade, Page
from topodesk.rules.wording import called, count, listed, quoted


class BecameAGate(Rule[ProductOps]):
    """Product operations decides, or work waits for it.

    What it looks for
    Its team is among those that must act before a change reaches its customer, or one of its
    decision rights is to approve roadmaps, outcomes or priorities.

    Why it matters
    It is there to support decisions. Product managers who have to ask stop deciding.

    What to do
    Turn the approval into a service: a template, data, a review for those who want one.

    When to ignore it
    Law or an auditor wants the approval: accept it with that reason.
    """

    id = "OPS-02"
    name = "became-a-gate"
    title = "Product operations became a gate"
    severity = Severity.ERROR
    scopes = (Scope.PRODUCT_OPS,)
    sources = (
        ARTICLE,
        Page("Perri & Tilles on Lenny’s Podcast", "lennysnewsletter.com", Grade.SECONDARY),
    )
    fix_class = FixClass.TALK
    stage = 8

    def check(self, ops: ProductOps, facts: Facts) -> Seen:
        """Look at what waits for it and what it may decide."""
        team = facts.get(Team, ops.team)
        waiting = _waiting(facts, team) if team else []
        rights = [right for right in ops.decision_rights if decides_for_others(right)]
        if not waiting and not rights:
            return
        who = called(team) if team else "Product operations"
        does = "approves what product managers decide" if rights else "is a stop on the way"
        evidence = [f"decision right: {quoted(right)}" for right in rights]
        if waiting:
            names = listed([change.label() for change in waiting])
            verb = "waits" if len(waiting) == 1 else "wait"
            evidence.append(f"{count(len(waiting), 'typical change')} {verb} for it: {names}")
        yield self.finding(
            [ops, *([team] if team else []), *waiting],
            f"{who} {does}.",
            evidence=evidence,
            action="Turn the approval into a service: a template, data, a review on request.",
            name=name_of(facts, ops),
        )


def _waiting(facts: Facts, team: Team) -> list[TypicalChange]:
    """The typical changes that a team must act on."""
    return [c for c in facts.all(TypicalChange) if team.id in blocking(facts, c.id)]
