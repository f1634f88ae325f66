"""SAFE-05."""

from __future__ import annotations

import re
from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.learning import Experiment, ExperimentResult
from topodesk.rules.experiments import around_experiment
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.phrases import Listed, as_said, heard
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book, Grade, Paper
from topodesk.rules.wording import called, joined

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\"|„[^“]*“|«[^»]*»|「[^」]*」)")
_MOST = 40


class BlamingWords(Rule[Experiment]):
    """The words around a red result look for somebody at fault.

    What it looks for
    Words such as failed, failure, fault, blame, guilty or wasted in what was learned from a red
    result, or in its notes. What stands in quotation marks is left alone.

    Why it matters
    Such words decide whether the next red result is reported.

    What to do
    Say what came out and what is known now, in words that name no culprit.

    When to ignore it
    A customer is quoted, or the word means something of the trade, such as failed payments. The
    words in other languages than English are drafts.
    """

    id = "SAFE-05"
    name = "blaming-words"
    title = "Blaming words around results"
    severity = Severity.INFO
    scopes = (Scope.EXPERIMENT,)
    sources = (
        ARTICLE,
        Paper(
            "Edmondson",
            1999,
            "Psychological Safety and Learning Behavior in Work Teams",
            Grade.SECONDARY,
        ),
        Book("Amy Edmondson", "The Fearless Organization", grade=Grade.MEMORY),
    )
    fix_class = FixClass.AUTO
    stage = 5

    def check(self, experiment: Experiment, facts: Facts) -> Seen:
        """Look at the words around one red result."""
        if experiment.result is not ExperimentResult.RED:
            return
        fine = facts.words.harmless
        found = [*_blaming(experiment.learning, fine), *_blaming(experiment.notes, fine)]
        if found:
            said = joined([f"“{word}”" for word in dict.fromkeys(found)])
            yield self.finding(
                [experiment, *around_experiment(facts, experiment)],
                f"What is written about {called(experiment)} looks for a culprit.",
                evidence=["result: red", f"it says {said}"],
                action="Say what came out and what is known now, in words that name no culprit.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Say the same in neutral words."""
        experiment = facts.get(Experiment, finding.where[0])
        if experiment is None:
            return
        fine = facts.words.harmless
        learning = _neutral(experiment.learning, fine)
        notes = _neutral(experiment.notes, fine)
        if _blaming(learning, fine) or _blaming(notes, fine):
            return
        calm = experiment.with_(learning=learning, notes=notes)
        name = f"Say in neutral words what came of {called(experiment)}"
        instead = _instead(experiment.learning, fine) or _instead(experiment.notes, fine)
        change = Change.of(name, facts.scenario.id, updated=[(experiment, calm)])
        yield Fix(f"Say {instead} instead" if instead else "Say it in neutral words", change)


def _blaming(text: str, fine: frozenset[str]) -> list[str]:
    """The blaming words outside quotation marks, as they are written."""
    found = []
    for part in _QUOTED.split(text)[::2]:
        found += [as_said(part, each) for each in heard(part, Listed.BLAME, fine)]
    return found


def _instead(text: str, fine: frozenset[str]) -> str:
    """What stands in the place of the first blaming word, as a button says it."""
    for part in _QUOTED.split(text)[::2]:
        for each in heard(part, Listed.BLAME, fine):
            return f"“{each.phrase.instead}”"
    return ""


def _neutral(text: str, fine: frozenset[str]) -> str:
    parts = _QUOTED.split(text)
    parts[::2] = [_without_blame(part, fine) for part in parts[::2]]
    return "".join(parts)


def _without_blame(part: str, fine: frozenset[str]) -> str:
    """One blaming word after the other replaced; what cannot be found as written stays."""
    for _ in range(_MOST):
        found = heard(part, Listed.BLAME, fine)
        if not found:
            break
        first = found[0]
        changed = _replaced(part, as_said(part, first), first.phrase.instead)
        if changed == part:
            break
        part = changed
    return part


def _replaced(part: str, said: str, instead: str) -> str:
    """The first `said` that stands for itself replaced, with a capital where it had one."""
    edge = r"(?<!\w){}(?!\w)" if said.isascii() else "{}"

    def put(match: re.Match[str]) -> str:
        return instead[:1].upper() + instead[1:] if match.group()[:1].isupper() else instead

    return re.sub(edge.format(re.escape(said)), put, part, count=1)
