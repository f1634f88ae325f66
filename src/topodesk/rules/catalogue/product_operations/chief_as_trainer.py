"""OPS-04."""

from __future__ import annotations

from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.product_managers import name_of, product_managers
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.spelling import words
from topodesk.rules.wording import count, quoted

_CHIEFS = (
    ("cpo",),
    ("chief", "product"),
    ("head", "of", "product"),
    ("vp", "product"),
    ("vp", "of", "product"),
    ("vice", "president", "product"),
    ("director", "of", "product"),
    ("product", "director"),
    ("leiter", "produktmanagement"),
    ("leitung", "produktmanagement"),
    ("produktvorstand",),
)
_HELPS = ("operations", "ops")


class ChiefAsTrainer(Rule[ProductOps]):
    """The head of product trains the product managers.

    What it looks for
    At least 5 product managers, and the role responsible for templates and onboarding is that of
    the chief product officer or head of product.

    Why it matters
    It is not the job of a chief product officer to teach everybody how to write; the time is
    missing where outcomes are chosen.

    What to do
    Move templates and onboarding to product operations, or to a rota of product managers.

    When to ignore it
    There are fewer than five product managers: then this says nothing.
    """

    id = "OPS-04"
    name = "chief-as-trainer"
    title = "The CPO does the training"
    severity = Severity.INFO
    scopes = (Scope.PRODUCT_OPS,)
    sources = (ARTICLE,)
    fix_class = FixClass.TALK
    stage = 8
    usual = {"product managers": 5}

    def check(self, ops: ProductOps, facts: Facts) -> Seen:
        """Look at who trains."""
        managers = product_managers(facts)
        if not _is_chief(ops.training_role) or managers < self.limit(facts, "product managers"):
            return
        team = facts.get(Team, ops.team)
        yield self.finding(
            [ops, *([team] if team else [])],
            f"{quoted(ops.training_role)} looks after templates and onboarding.",
            evidence=[count(managers, "product manager"), f"role: {quoted(ops.training_role)}"],
            action="Move both to product operations, or to a rota of product managers.",
            name=name_of(facts, ops),
        )


def _is_chief(role: str) -> bool:
    said = words(role)
    if any(word in said for word in _HELPS):
        return False
    return any(said[at : at + len(chief)] == chief for chief in _CHIEFS for at in range(len(said)))
