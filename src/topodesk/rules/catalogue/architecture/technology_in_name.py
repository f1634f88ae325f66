"""ARCH-01."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentKind, Layer
from topodesk.model.stream import Customer, CustomerKind, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.asking import about_support
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.legitimacy import support
from topodesk.rules.lexical import THING, Hit, hits, name_key, strength
from topodesk.rules.ownership import steps
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic, team_topologies
from topodesk.rules.spelling import as_written
from topodesk.rules.value_words import speaks_of_value
from topodesk.rules.wording import called, quoted

_KINDS = {"layer": "a layer", "component": "a component", "tech": "a technology"}


class TechnologyInName(Rule[Team]):
    """A team is called after a technology, a layer or a component.

    What it looks for
    The name holds words for layers, components or technologies that add up to 2 (a strong word
    counts 2, a weak one 1), or is the name of a component behind the scenes. A word of a customer,
    a stream or a step in the name silences it, one in the mission halves it.

    Why it matters
    A name tells people what to optimise. A team called “Payments API” will be asked for API work,
    not for faster payment.

    What to do
    Name the team after the stream, the step or the customer it serves, or talk about what it
    should become: part of a stream, a platform, an enabling or a complicated-subsystem team.

    When to ignore it
    The technology is the product your customers buy, or the word means something else in your
    business: put it on the design's allow-list, or mark the stream's customer as developers
    outside the organisation. Support teams that pass their test are left alone.
    """

    id = "ARCH-01"
    name = "technology-in-team-name"
    title = "Team name is a technology, layer or component"
    severity = Severity.INFO
    scopes = (Scope.TEAM,)
    sources = (ARTICLE, team_topologies("ch. 4-5"), Heuristic("the word lists"))
    fix_class = FixClass.ASSIST
    stage = 5
    usual = {"strength": 2}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at one team's name."""
        things = [hit for hit in hits(team.name, facts.words) if hit.strength(THING)]
        codename = _is_codename(facts, team)
        if not (things or codename) or speaks_of_value(facts, team.name):
            return
        halved = bool(team.mission.strip()) and speaks_of_value(facts, team.mission)
        points = strength(things, THING, halved=halved) + (2 if codename and not things else 0)
        if points < self.limit(facts, "strength") or _sells_technology(facts, team):
            return
        supports = support(facts, team.id)
        if supports is None:
            yield from about_support(self, team, facts)
        elif not supports:
            also = facts.fired("ARCH-02", team.id)
            yield self.finding(
                [team],
                f"{called(team)} is named after technology.",
                evidence=_evidence(things, team, mission=also is not None),
                action=_action(facts, team),
                level=Severity.WARNING if also else Severity.INFO,
            )


def _is_codename(facts: Facts, team: Team) -> bool:
    """Whether the name is that of a component nobody outside sees."""
    alike = facts.named(name_key(team.name))
    return any(_is_hidden(c) for id in alike if (c := facts.get(Component, id)) is not None)


def _is_hidden(component: Component) -> bool:
    shown = component.layer in (None, Layer.UI, Layer.PHYSICAL)
    return not shown and component.kind is not ComponentKind.APPLICATION


def _sells_technology(facts: Facts, team: Team) -> bool:
    """Whether it works on a stream whose customers are developers outside."""
    carried = (facts.get(JourneyStep, id) for id in steps(facts, team.id))
    lanes = {team.value_stream} | {step.stream for step in carried if step}
    for lane in lanes:
        stream = facts.get(ValueStream, lane)
        customer = facts.get(Customer, stream.customer) if stream else None
        if customer is not None and customer.kind is CustomerKind.DEVELOPER_OUTSIDE:
            return True
    return False


def _evidence(things: list[Hit], team: Team, *, mission: bool) -> list[str]:
    said = list(dict.fromkeys(_says(hit, team.name) for hit in things))
    if not said:
        said = [f"{quoted(team.name)} is also the name of a component"]
    said.append("no customer, stream or step in the name")
    return [*said, "its mission is about a thing as well"] if mission else said


def _says(hit: Hit, name: str) -> str:
    verb = "names" if hit.strength(THING) > 1 else "hints at"
    return f"{quoted(as_written(hit.text, name))} {verb} {_KINDS[hit.category(THING)]}"


def _action(facts: Facts, team: Team) -> str:
    carried = [s for id in steps(facts, team.id) if (s := facts.get(JourneyStep, id))]
    stream = facts.get(ValueStream, team.value_stream)
    if carried:
        return f"Name it after what it does for a customer, for example {called(carried[0])}."
    if stream is not None:
        return f"Name it after what it does for a customer in {called(stream)}."
    return "Name it after the customer or the step it serves, or talk about what it should become."
