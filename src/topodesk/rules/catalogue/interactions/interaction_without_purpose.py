"""INT-04."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import mode_word, parties, party, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page
from topodesk.rules.spelling import singular, unspaced, words
from topodesk.rules.vocabulary import vocabulary
from topodesk.rules.wording import called, count, joined, quoted


class InteractionWithoutPurpose(Rule[Interaction]):
    """Teams interact, and nobody has said what for.

    What it looks for
    The purpose is empty, shorter than 3 words, or only repeats the mode.

    Why it matters
    Without a purpose nobody knows when the interaction is over.

    What to do
    Answer in one sentence: after this, which team can do what alone?

    When to ignore it
    Never.
    """

    id = "INT-04"
    name = "interaction-without-purpose"
    title = "Interaction without purpose"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (Page("Team API template", "github.com/TeamTopologies/Team-API-template"),)
    fix_class = FixClass.ASSIST
    usual = {"words": 3}

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at one interaction that is not over."""
        if is_over(interaction, facts.as_of):
            return
        sides = parties(facts, interaction)
        wrong = self._wrong(interaction.purpose, [side.label() for side in sides], facts)
        if not wrong:
            return
        sentence = "only repeats its mode" if "mode" in wrong else "does not say what it is for"
        yield self.finding(
            [interaction, *sides],
            f"The {mode_word(interaction)} between {joined([called(side) for side in sides])} "
            f"{sentence}.",
            evidence=[f"mode: {mode_word(interaction)}", f"purpose: {wrong}"],
            action="Answer in one sentence: after this, which team can do what alone?",
            name=title_of(facts, interaction),
        )

    def _wrong(self, purpose: str, sides: list[str], facts: Facts) -> str:
        """What is wrong with a purpose; "" when nothing is."""
        said = words(purpose)
        if not purpose.strip():
            return "none"
        if _length(said) < self.limit(facts, "words"):
            return f"{quoted(purpose)}, {count(_length(said), 'word')}"
        idle = vocabulary().idle_in_purposes
        left = {word for word in said if word not in idle and singular(word) not in idle}
        if left.issubset([word for side in sides for word in words(side)] if left else ()):
            return f"{quoted(purpose)} says no more than the mode"
        return ""

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft a purpose from the service or the capability it is about, where there is one."""
        interaction = facts.get(Interaction, finding.where[0])
        purpose = _draft(facts, interaction) if interaction else ""
        if interaction is None or not purpose:
            return
        drafted = interaction.with_(purpose=purpose)
        name = f"Draft a purpose for {quoted(title_of(facts, interaction))}"
        change = Change.of(name, facts.scenario.id, updated=[(interaction, drafted)])
        yield Fix("Draft its purpose", change)


def _length(said: tuple[str, ...]) -> int:
    """How many words; scripts without spaces count two characters as one."""
    return sum([(len(word) + 1) // 2 if unspaced(word) else 1 for word in said])


def _draft(facts: Facts, interaction: Interaction) -> str:
    consumer = party(facts, interaction.consumer)
    if consumer is None:
        return ""
    service = facts.get(Service, interaction.service)
    capability = facts.get(Capability, interaction.capability)
    if interaction.mode is InteractionMode.X_AS_A_SERVICE and service is not None:
        return f"{consumer.label()} uses {service.label()} without waiting for anybody"
    if interaction.mode is InteractionMode.FACILITATING and capability is not None:
        return f"{consumer.label()} learns {capability.label()} until it can do it alone"
    return ""
