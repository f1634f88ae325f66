"""SAFE-05."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count as numbers

from topodesk.model.change import Change
from topodesk.model.learning import Experiment, ExperimentResult
from topodesk.rules.experiments import around_experiment
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.phrases import Listed, heard
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book, Grade, Paper
from topodesk.rules.spelling import as_written, words
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
        found = [*_blaming(experiment.learning), *_blaming(experiment.notes)]
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
        learning, notes = _neutral(experiment.learning), _neutral(experiment.notes)
        if _blaming(learning) or _blaming(notes):
            return
        calm = experiment.with_(learning=learning, notes=notes)
        name = f"Say in neutral words what came of {called(experiment)}"
        instead = _instead(experiment.learning) or _instead(experiment.notes)
        change = Change.of(name, facts.scenario.id, updated=[(experiment, calm)])
        yield Fix(f"Say {instead} instead" if instead else "Say it in neutral words", change)


def _blaming(text: str) -> list[str]:
    """The blaming words outside quotation marks, as they are written."""
    found = []
    for part in _QUOTED.split(text)[::2]:
        said = words(part)
        for each in heard(part, Listed.BLAME):
            found.append(as_written(" ".join(said[each.start : each.end]), part))
    return found


def _instead(text: str) -> str:
    """What stands in the place of the first blaming word, as a button says it."""
    for part in _QUOTED.split(text)[::2]:
        for each in heard(part, Listed.BLAME):
            return f"“{each.phrase.instead}”"
    return ""


def _neutral(text: str) -> str:
    parts = _QUOTED.split(text)
    parts[::2] = [_without_blame(part) for part in parts[::2]]
    return "".join(parts)


def _without_blame(part: str) -> str:
    """One blaming word after the other replaced; what cannot be found as written stays."""
    for _ in zip(numbers(), range(_MOST), strict=False):
        found = heard(part, Listed.BLAME)
        if not found:
            break
        first = found[0]
        said = as_written(" ".join(words(part)[first.start : first.end]), part)
        changed = _replaced(part, said, first.phrase.instead)
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
