"""OUT-05."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.outcome import Initiative, InitiativeKind, InitiativeStatus, NotDoing, Outcome
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import outcomes_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic
from topodesk.rules.wording import called, count

_MOST_SUGGESTED = 2
_NEEDS_NONE = (InitiativeKind.RISK_OR_HEALTH, InitiativeKind.ROUTINE)


class InitiativeWithoutOutcome(Rule[Initiative]):
    """A team works on something, and no outcome needs it.

    What it looks for
    Work that is going on and is linked to no outcome. It becomes a warning where that holds for
    at least two pieces, and more than 40%, of what a team works on.

    Why it matters
    Work that nobody can trace to a wanted change is easily work somebody invented.

    What to do
    Link it to an outcome; or say that it is there for risk or health; or stop it, and say so.

    When to ignore it
    Work that law or a contract asks for: mark it as mandatory and write down which. Routine work
    and work for risk or health is not asked.
    """

    id = "OUT-05"
    name = "initiative-without-outcome"
    title = "Initiative without outcome"
    severity = Severity.INFO
    scopes = (Scope.INITIATIVE,)
    sources = (ARTICLE, Heuristic("40% of a team's work"))
    fix_class = FixClass.ASSIST
    stage = 4
    usual = {"share": 0.4, "pieces": 2}

    def check(self, initiative: Initiative, facts: Facts) -> Seen:
        """Look at one piece of work."""
        if not _goes_on(initiative) or initiative.outcome or initiative.kind in _NEEDS_NONE:
            return
        team = facts.get(Team, initiative.team)
        if initiative.kind is InitiativeKind.MANDATORY:
            if not initiative.reason.strip():
                ask = f"Which law or contract asks for {called(initiative)}?"
                yield self.question([(initiative.id, initiative.label())], "reason", ask)
            return
        going = [i for i in facts.referrers(initiative.team, Initiative) if _goes_on(i)]
        adrift = [i for i in going if _adrift(i)]
        many = len(adrift) >= self.limit(facts, "pieces") and len(adrift) > self.limit(
            facts, "share"
        ) * len(going)
        yield self.finding(
            [initiative, *([team] if team else [])],
            f"{called(team)} works on {called(initiative)}, and no outcome needs it.",
            evidence=[
                f"{len(adrift)} of {count(len(going), 'initiative')} of {called(team)} "
                f"{'serves' if len(adrift) == 1 else 'serve'} no outcome",
                *([f"asked for by: {initiative.requester.value}"] if initiative.requester else []),
            ],
            action="Link it to an outcome, say that it is for risk or health, or stop it.",
            level=Severity.WARNING if many else Severity.INFO,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Link it to an outcome of its team, call it risk or health work, or stop it."""
        work = facts.get(Initiative, finding.where[0])
        if work is None:
            return
        store = facts.scenario.id
        for id in outcomes_of(facts, work.team)[:_MOST_SUGGESTED]:
            outcome = facts.get(Outcome, id)
            if outcome is not None:
                name = f"Link {called(work)} to {called(outcome)}"
                linked = work.with_(outcome=id)
                yield Fix(
                    f"It serves {called(outcome)}", Change.of(name, store, updated=[(work, linked)])
                )
        risk = work.with_(kind=InitiativeKind.RISK_OR_HEALTH)
        name = f"Make {called(work)} work for risk or health"
        yield Fix("It is for risk or health", Change.of(name, store, updated=[(work, risk)]))
        no = NotDoing(id=new_id(), text=work.title, team=work.team, since=facts.as_of)
        dropped = work.with_(status=InitiativeStatus.DROPPED)
        name = f"Stop {called(work)}"
        change = Change.of(name, store, added=[no], updated=[(work, dropped)])
        yield Fix("Move it to what is not done", change)


def _goes_on(initiative: Initiative) -> bool:
    return initiative.status is InitiativeStatus.ACTIVE


def _adrift(initiative: Initiative) -> bool:
    return initiative.outcome is None and initiative.kind is InitiativeKind.OUTCOME_WORK
