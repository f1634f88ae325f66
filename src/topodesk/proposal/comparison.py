"""What leadership reads about, worked out once: a scenario, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from topodesk.compare.comparison import compare as difference
from topodesk.drawing.drawing import Drawing
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.proposal.format import Format
from topodesk.proposal.look import USUAL_LOOK, Look, look_of
from topodesk.proposal.sheet import Sheet
from topodesk.proposal.side import Side
from topodesk.rules.checker import Checker, Report
from topodesk.rules.facts import Facts
from topodesk.session.badges import marks_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """A proposal and, when there is one, what it is compared with."""

    design: Design
    after: Side
    before: Side | None
    today: date
    look: Look = USUAL_LOOK

    @property
    def format(self) -> Format:
        """The paper."""
        return self.look.format

    def sheet(self, section: str) -> Sheet:
        """An empty page of this document."""
        return Sheet(section, self.format)

    @property
    def sides(self) -> list[Side]:
        """The proposal, and what it is compared with."""
        return [self.after, self.before] if self.before else [self.after]

    @property
    def organisation(self) -> str:
        """What the design is called."""
        return self.look.name or self.design.info.name.strip() or "The organisation"

    def worded(self, section: str, proposed: str) -> str:
        """A headline as the room worded it, else the proposed one."""
        headlines = self.after.scenario.info.headlines
        written = (headline.text for headline in headlines if headline.section == section)
        return next((text for text in written if text.strip()), proposed)

    def moved(self) -> float:
        """People who change team: as the steps say, else those who leave theirs."""
        after = self.after.scenario
        before = self.before.scenario if self.before else after
        people = difference(before, after).people
        return people.leave if people.planned is None else people.planned


def compare(
    design: Design,
    scenario: Scenario,
    today: date,
    look: Look | None = None,
    against: Scenario | None = None,
) -> Comparison:
    """Look at `scenario`, and at what it is compared with: `against`, else the first scenario of
    kind today unless it is of that kind.

    It looks as the design says unless another `look` is given.
    """
    as_of = design.info.as_of or today
    baseline = None if scenario.is_today else design.today
    if against is not None and against is not scenario:
        baseline = against
    before = _side(design, baseline, as_of) if baseline and len(baseline) > 1 else None
    return Comparison(
        design, _side(design, scenario, as_of), before, as_of, look or look_of(design)
    )


def _side(design: Design, scenario: Scenario, as_of: date) -> Side:
    checker = Checker(Facts(design, scenario, as_of))
    report = Report(checker.findings, checker.questions)
    marks = marks_of(report.findings, scenario, design.today)
    serious = {id: mark for id, mark in marks.items() if mark.kind != "info"}
    return Side(scenario, report, checker.facts, Drawing(scenario, serious))
