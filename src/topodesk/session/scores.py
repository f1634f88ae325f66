"""Score and measures of every scenario of a design, brought up to date a little at a time.

Nobody waits for them: after an edit the former ones stand until `steps` has worked out new ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.model.component import Component
from topodesk.rules.answering import answering
from topodesk.rules.facts import Facts
from topodesk.rules.measures.betweenness import Betweenness, betweenness_steps
from topodesk.rules.readings.boundaries import layer_agreement, stream_agreement
from topodesk.rules.readings.coupling import home_stream
from topodesk.rules.readings.notes import notes
from topodesk.rules.readings.readings import MEASURES
from topodesk.rules.readings.waiting import needing
from topodesk.rules.score.beside import beside
from topodesk.rules.score.raising import levers, strongest
from topodesk.rules.score.score import score_steps
from topodesk.rules.settings import matters_to_rules
from topodesk.session.matrix import Matrix, matrix_by_layer, matrix_by_stream

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from topodesk.model.change import Change
    from topodesk.model.scenario import Scenario
    from topodesk.rules.readings.measured import Measured
    from topodesk.rules.score.beside import Beside
    from topodesk.rules.score.levers.lever import Lever
    from topodesk.rules.score.score import Score
    from topodesk.session.session import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one scenario stands: its score, what would raise it and what stands beside it, its
    measures with the names behind them, and who works on what."""

    score: Score
    levers: tuple[Lever, ...]
    beside: tuple[Beside, ...]
    readings: Mapping[str, Measured]
    notes: Mapping[str, str]
    agreements: tuple[float | None, float | None]
    ways: Betweenness
    by_stream: Matrix
    by_layer: Matrix


class Scores:
    """The scores of a session's scenarios, and on demand everything else about them."""

    def __init__(self, session: Session) -> None:
        """Nothing is worked out yet."""
        self._session = session
        self._scores: dict[str, Score] = {}
        self._standings: dict[str, Standing] = {}
        self._stale: set[str] = set()
        self._stale_standings: set[str] = set()
        self._facts_of: dict[str, Facts] = {}
        session.on_change.append(self._heard)

    def score(self, scenario: str) -> Score | None:
        """The score of a scenario, as last worked out; None: not yet."""
        return self._scores.get(scenario)

    def standing(self, scenario: str) -> Standing | None:
        """Everything about a scenario, as last worked out; None: not yet."""
        return self._standings.get(scenario)

    def is_current(self, scenario: str) -> bool:
        """Whether the score is that of the scenario as it is now."""
        return scenario in self._scores and scenario not in self._stale

    def steps(self, *, everything: bool = False) -> Iterator[bool]:
        """Bring the score of the shown scenario up to date; with `everything`, all about every
        scenario. Each step takes milliseconds; True when something new can be shown.

        To be begun anew after a change.
        """
        shown = self._session.scenario
        yield from self._score_steps(shown)
        if not everything:
            return
        others = [s for s in self._session.design.scenarios if s is not shown]
        for scenario in (shown, *others):
            yield from self._score_steps(scenario)
            yield from self._standing_steps(scenario)

    def _score_steps(self, scenario: Scenario) -> Iterator[bool]:
        if self.is_current(scenario.id):
            return
        for found in score_steps(self._facts(scenario)):
            if found is not None:
                self._scores[scenario.id] = found
                self._stale.discard(scenario.id)
            yield found is not None

    def _standing_steps(self, scenario: Scenario) -> Iterator[bool]:
        id = scenario.id
        if id in self._standings and id not in self._stale_standings:
            return
        facts, score = self._facts(scenario), self._scores[id]
        found = []
        for lever in levers(facts, score):
            found.append(lever)
            yield False
        for component in facts.all(Component):
            home_stream(facts, component.id)
            yield False
        told: dict[str, Measured] = {}
        for measure in MEASURES:
            told[measure.key] = measure.tell(facts)
            yield False
        ways = Betweenness({}, 0)
        for ways in betweenness_steps(needing(facts)):  # noqa: B007 (the last one is wanted)
            yield False
        by_stream = matrix_by_stream(facts)
        yield False
        by_layer = matrix_by_layer(facts)
        yield False
        self._standings[id] = Standing(
            score=score,
            levers=strongest(found),
            beside=beside(facts, score),
            readings=told,
            notes=notes(facts, ways),
            agreements=(stream_agreement(facts), layer_agreement(facts)),
            ways=ways,
            by_stream=by_stream,
            by_layer=by_layer,
        )
        self._stale_standings.discard(id)
        yield True

    def _facts(self, scenario: Scenario) -> Facts:
        session = self._session
        if scenario is session.scenario and session.live.checking:
            return session.checker.facts
        if scenario.id not in self._facts_of:
            as_of = session.design.info.as_of or session.today
            self._facts_of = {scenario.id: answering(Facts(session.design, scenario, as_of))}
        return self._facts_of[scenario.id]

    def _heard(self, change: Change) -> None:
        there = {scenario.id for scenario in self._session.design.scenarios}
        touched = there if matters_to_rules(change) else change.stores() & there
        self._facts_of = {id: facts for id, facts in self._facts_of.items() if id not in touched}
        self._stale |= touched
        self._stale_standings |= touched
        for known in (self._scores, self._standings):
            for id in set(known) - there:
                known.pop(id)
