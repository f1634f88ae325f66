"""FLOW-07."""

from __future__ import annotations

from topodesk.model.stream import Answer, Independence, ValueStream
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.lexical import hits, strength
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic, Page
from topodesk.rules.spelling import as_written
from topodesk.rules.wording import called, count, quoted

_KINDS = {"layer": "a layer", "function": "a function", "project": "a project"}


class StreamLikeDepartment(Rule[ValueStream]):
    """A value stream looks like a department, a system or a project.

    What it looks for
    Its name holds words for layers, functions or projects and none for value; or of at least 3
    questions about its independence that were answered, fewer than half were answered with yes.

    Why it matters
    Wrong streams give teams around architecture a nicer name.

    What to do
    Name it after what its customer gets, merge it with the stream it only serves, or split it.

    When to ignore it
    What only serves other teams is no stream: draw it as a platform.
    """

    id = "FLOW-07"
    name = "stream-like-department"
    title = "Stream looks like a department, system or project"
    severity = Severity.WARNING
    scopes = (Scope.STREAM,)
    sources = (
        Page(
            "Independent Service Heuristics",
            "github.com/TeamTopologies/Independent-Service-Heuristics",
        ),
        Heuristic("the six questions and the word lists"),
    )
    fix_class = FixClass.TALK
    stage = 2
    usual = {"strength": 2, "answers": 3, "share of yes": 0.5}

    def check(self, stream: ValueStream, facts: Facts) -> Seen:
        """Look at the name of one stream and at what the room answered about it."""
        evidence = self._words(stream, facts)
        yes, no = _answers(stream.independence_answers)
        answered = yes + no
        if answered >= self.limit(facts, "answers") and yes < answered * self.limit(
            facts, "share of yes"
        ):
            evidence.append(f"{yes} of {count(answered, 'question')} about its independence: yes")
        if evidence:
            yield self.finding(
                [stream],
                f"{called(stream)} looks more like a part of the organisation than like a stream.",
                evidence=evidence,
                action="Name it after what its customer gets, or merge it with the stream it "
                "serves.",
            )

    def _words(self, stream: ValueStream, facts: Facts) -> list[str]:
        found = hits(stream.name, facts.words)
        if any("value" in hit.strengths for hit in found):
            return []
        telling = [hit for hit in found if hit.strength(_KINDS)]
        if strength(telling, _KINDS, halved=False) < self.limit(facts, "strength"):
            return []
        said = (
            f"{quoted(as_written(hit.text, stream.name))} names {_KINDS[hit.category(_KINDS)]}"
            for hit in telling
        )
        return list(dict.fromkeys(said))


def _answers(told: Independence) -> tuple[int, int]:
    """(how often yes, how often no)."""
    given = [getattr(told, name) for name in type(told).model_fields]
    return given.count(Answer.YES), given.count(Answer.NO)
