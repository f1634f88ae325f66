"""ARCH-05."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.outcome import Initiative, InitiativeKind, InitiativeStatus
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.asking import about_support, of_many
from topodesk.rules.cells import streams_needing
from topodesk.rules.facts import Facts, fact
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.legitimacy import business_capability, legitimacy, support
from topodesk.rules.moves import give_step
from topodesk.rules.ownership import layer_of, owns, reaches_customer, steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.wording import called, count, joined, quoted

_KNOWN = 0.8


class ComponentsWithoutCustomer(Rule[Team | ScenarioInfo]):
    """A team owns components, but carries no step and has no customer.

    What it looks for
    The team owns at least one component, is responsible for no step of a stream with a customer,
    and does not pass (nor is on the way to passing) the test of a support type. At least 80% of
    the journey steps must have a known responsibility: a team, or explicitly nobody. Two or more
    initiatives without an outcome make it an error.

    Why it matters
    Nobody outside can tell whether this team's work helped. That is the soil for invented work.

    What to do
    Give it a step of a journey, or decide together what it becomes: part of a stream, a platform,
    an enabling or a complicated-subsystem team.

    When to ignore it
    While the journeys are not mapped the rule only asks. For an internal product whose users are
    employees, make that group of employees the customer of the stream.
    """

    id = "ARCH-05"
    name = "components-without-customer"
    title = "Owns components, serves no step and no customer"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (ARTICLE, Page("Melissa Perri, Product Thinking ep. 262", "produxlabs.com"))
    fix_class = FixClass.ASSIST
    stage = 5
    usual = {"known steps": _KNOWN, "initiatives without outcome": 2}

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one team, or ask for an owner or for the responsibility of steps."""
        if isinstance(it, ScenarioInfo):
            yield from self._ask_for_steps(facts)
            for _, id, name in facts.listed("components without owner"):
                yield self.question(((id, name),), "owner", f"Which team owns {quoted(name)}?")
        elif owns(facts, it.id):
            yield from self._check_team(it, facts)

    def _check_team(self, team: Team, facts: Facts) -> Seen:
        reaches = reaches_customer(facts, team.id)
        if reaches or not _steps_known(facts):
            return
        if reaches is None:
            yield from self._ask_for_journey(team, facts)
            return
        answers = (support(facts, team.id), business_capability(facts, team.id))
        if True in answers:
            return
        if None in answers:
            yield from about_support(self, team, facts)
            if answers[1] is None:
                yield from self._ask_for_layers(team, facts)
            return
        yield self._found(team, facts)

    def _found(self, team: Team, facts: Facts) -> Finding:
        idle = _without_outcome(facts, team)
        many = len(idle) >= self.limit(facts, "initiatives without outcome")
        owned = owns(facts, team.id)
        evidence = [*_evidence(facts, team), count(len(steps(facts, team.id)), "journey step")]
        if idle:
            verb = "has" if len(idle) == 1 else "have"
            evidence.append(f"{count(len(idle), 'initiative')} {verb} no outcome")
        test = legitimacy(facts, team.id)
        if test is not None and test.unmet:
            unmet = joined([answer.about for answer in test.unmet])
            evidence.append(f"does not pass the test of its type: {unmet}")
        return self.finding(
            [team],
            f"{called(team)} owns {count(len(owned), 'component')}, yet serves no step "
            "and no customer.",
            evidence=evidence,
            action="Give it a journey step, or decide together what it should become."
            if test is None
            else "Close what its test still misses, or decide together what it should become.",
            level=Severity.ERROR if many else Severity.WARNING,
        )

    def _ask_for_steps(self, facts: Facts) -> Seen:
        if not facts.count("owned") or _steps_known(facts):
            return
        if not facts.count("steps"):
            info = facts.info
            ask = "Which steps does a customer go through, from the first need to the result?"
            yield self.question(((info.id, info.label()),), "journey", ask)
            return
        pairs, names = of_many(facts.listed("steps of unknown teams"))
        ask = f"Who is responsible for {names}: which team, or nobody?"
        yield self.question(pairs, "responsibility", ask)

    def _ask_for_journey(self, team: Team, facts: Facts) -> Seen:
        stream = facts.get(ValueStream, team.value_stream)
        if stream is not None and not steps(facts, team.id):
            ask = f"Which steps does a customer go through in {called(stream)}?"
            yield self.question(((stream.id, stream.label()),), "journey", ask)

    def _ask_for_layers(self, team: Team, facts: Facts) -> Seen:
        owned = (facts.get(Component, id) for id in owns(facts, team.id))
        for component in owned:
            if component is not None and not layer_of(component):
                ask = f"Which layer is {called(component)} on: what people see, a service or data?"
                yield self.question(((component.id, component.label()),), "layer", ask)

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give the team a step nobody carries."""
        team = facts.get(Team, finding.where[0])
        return give_step(facts, team) if team is not None else ()


@fact
def _steps_known(facts: Facts) -> bool:
    """Whether enough steps have a known responsibility to judge anybody by it."""
    total, unknown = facts.count("steps"), len(facts.listed("steps of unknown teams"))
    enough = facts.limit(ComponentsWithoutCustomer.id, "known steps", _KNOWN)
    return total > 0 and total - unknown >= enough * total


def _without_outcome(facts: Facts, team: Team) -> list[Initiative]:
    """Initiatives that serve no outcome and need one."""
    return [
        i
        for i in facts.referrers(team.id, Initiative)
        if i.team == team.id
        and i.outcome is None
        and i.status is not InitiativeStatus.DROPPED
        and i.kind is not InitiativeKind.RISK_OR_HEALTH
        and not (i.kind is InitiativeKind.MANDATORY and i.reason.strip())
    ]


def _evidence(facts: Facts, team: Team) -> list[str]:
    """What it owns, on which layers, and how many streams need that."""
    owned = [c for id in owns(facts, team.id) if (c := facts.get(Component, id))]
    layers = {layer_of(component) for component in owned}
    said = f"owns {count(len(owned), 'component')}"
    if len(layers) == 1 and "" not in layers:
        said += f", {'all ' if len(owned) > 1 else ''}layer {layers.pop()}"
    served = len(streams_needing(facts, team.id))
    they = "it serves" if len(owned) == 1 else "they serve"
    return [said, f"{they} {count(served, 'stream')}"]
