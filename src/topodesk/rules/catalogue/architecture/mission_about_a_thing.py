"""ARCH-02."""

from __future__ import annotations

import re
from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.lexical import THING, Hit, hits, name_words
from topodesk.rules.outcomes import has_outcome
from topodesk.rules.ownership import owns
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import consumers
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.spelling import singular, words
from topodesk.rules.value_words import value_positions
from topodesk.rules.vocabulary import vocabulary
from topodesk.rules.wording import called, quoted

_SENTENCES = re.compile(r"[.!?;\n。！？]+(?:\s|$)|\n+")
_SERVES_TEAMS = (TeamType.PLATFORM, TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM)
_BEFORE_A_VERB = {"and", "or", "to", "we", "who", "that", "will", "also", "they", "team", "must"}
_POSSESSIVE = {"my", "our", "your", "their", "its", "his", "her"}
Things = list[tuple[str, list[tuple[int, int]]]]
"""Each sentence with the (start, end) of every thing it names, in words."""


class MissionAboutAThing(Rule[Team]):
    """A mission promises care for a thing and names nobody it is for.

    What it looks for
    A verb of care (own, maintain, manage, run ...) is followed within 6 words by a layer, a
    component, a technology or a component the team owns; the mission names no customer and holds
    no other value word, and no outcome is linked to the team.

    Why it matters
    “Own and maintain the customer database” has no beneficiary, so any amount of work on the
    database looks justified.

    What to do
    Write the mission as “We help a customer to make progress, so that something measurable
    changes”.

    When to ignore it
    A regulated duty of custody: accept it with the reason. Platform, enabling and
    complicated-subsystem teams pass when the mission names the teams they serve.
    """

    id = "ARCH-02"
    name = "mission-about-a-thing"
    title = "Mission cares for a thing, not for someone"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (ARTICLE, Book("Josh Seiden", "Outcomes Over Output"))
    fix_class = FixClass.ASSIST
    stage = 5
    usual = {"words between": 6}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at one team's mission."""
        if not team.mission.strip():
            return
        sentences = [part for part in _SENTENCES.split(team.mission) if part.strip()]
        if not any(_care(facts, sentence) for sentence in sentences):
            return
        things = [(sentence, _things(facts, team, sentence)) for sentence in sentences]
        found = self._care_for_a_thing(facts, things)
        if found and not has_outcome(facts, team.id) and not _names_someone(facts, team, things):
            yield self.finding(
                [team],
                f"The mission of {called(team)} cares for a thing, not for someone.",
                evidence=[
                    f"it says {quoted(found)}",
                    "it names no customer and nobody else it is for",
                    "no outcome is linked to the team",
                ],
                action=f"Write it as: {_draft(facts, team)}",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft a mission for the customer of the team's stream."""
        team = facts.get(Team, finding.where[0])
        if team is not None and _customer(facts, team) is not None:
            drafted = team.with_(mission=_draft(facts, team))
            name = f"Draft a mission for {called(team)}"
            change = Change.of(name, facts.scenario.id, updated=[(team, drafted)])
            yield Fix("Draft a mission for its customer", change)

    def _care_for_a_thing(self, facts: Facts, things: Things) -> str:
        """The first sentence that promises care for a thing; "" when there is none."""
        reach = self.limit(facts, "words between")
        for sentence, spans in things:
            cares = _care(facts, sentence) if spans else []
            if any(0 < at - care <= reach for care in cares for at, _ in spans):
                return sentence.strip()
        return ""


def _care(facts: Facts, sentence: str) -> list[int]:
    """Where the verbs of care end; of “keep … running” only the verb counts."""
    found = [hit for hit in hits(sentence, facts.words) if "care" in hit.strengths]
    verbs = [hit for hit in found if _is_verb(hit, words(sentence))]
    return [hit.start if "…" in hit.text else hit.end - 1 for hit in verbs]


def _is_verb(hit: Hit, parts: tuple[str, ...]) -> bool:
    """Whether “support” and “own” are verbs here, not “24/7 support” or “their own”."""
    before = parts[hit.start - 1] if hit.start else ""
    if hit.text == "support":
        return not before or before in _BEFORE_A_VERB
    return hit.text != "own" or before not in _POSSESSIVE


def _things(facts: Facts, team: Team, sentence: str) -> list[tuple[int, int]]:
    """The (start, end) of every thing a sentence names."""
    found = [(h.start, h.end) for h in hits(sentence, facts.words) if h.strength(THING)]
    parts = words(sentence)
    for id in owns(facts, team.id):
        component = facts.get(Component, id)
        named = words(component.name) if component else ()
        for at in range(len(parts) - len(named) + 1) if named else ():
            if parts[at : at + len(named)] == named:
                found.append((at, at + len(named)))
    return sorted(found)


def _names_someone(facts: Facts, team: Team, things: Things) -> bool:
    """Whether a value word stands for itself, not as part of a thing's name (“customer base”)."""
    for sentence, spans in things:
        value = value_positions(facts, sentence)
        if team.type in _SERVES_TEAMS:
            value |= _internal_users(facts, team, sentence)
        for start, end in spans:
            value -= set(range(start, end))
            while start - 1 in value:
                start -= 1
                value.discard(start)
        if value:
            return True
    return False


def _internal_users(facts: Facts, team: Team, sentence: str) -> set[int]:
    known = set(vocabulary().internal_users)
    for id in consumers(facts, team.id):
        user = facts.get(Team, id)
        known |= name_words(user.name) if user else set()
    return {at for at, word in enumerate(words(sentence)) if singular(word) in known}


def _customer(facts: Facts, team: Team) -> Customer | None:
    stream = facts.get(ValueStream, team.value_stream)
    customer = facts.get(Customer, stream.customer) if stream else None
    return customer if customer is not None and customer.name.strip() else None


def _draft(facts: Facts, team: Team) -> str:
    customer = _customer(facts, team)
    stream = facts.get(ValueStream, team.value_stream)
    if customer is None or stream is None:
        return "We help … to …, so that …"
    return f"We help {' '.join(customer.name.split())} with {called(stream)}, so that …"
