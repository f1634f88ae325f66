"""CHG-02."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from topodesk.edits.ordering import streams_in_order
from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.record import Record
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.not_doing import teams_on
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book, Heuristic, team_topologies
from topodesk.rules.taken_apart import on_one_day, parted, people_moved, spread
from topodesk.rules.wording import called, count, listed


class BigBang(Rule[ChangeItem]):
    """Many people change team on one day.

    What it looks for
    The steps of one date move more than 30% of all people, an error above 60%. A step without a
    date stands alone. Nothing is said while somewhere the number of people is not known, or where
    there are fewer than 15.

    Why it matters
    Each move costs trust and knowledge. Moves made one after the other can be corrected.

    What to do
    Take it in dated steps, one stream at a time, the first of them as an experiment.

    When to ignore it
    A site closes or a company is joined on a given day: accept it with that reason.
    """

    id = "CHG-02"
    name = "big-bang"
    title = "Big bang"
    severity = Severity.WARNING
    scopes = (Scope.TRANSITION,)
    sources = (
        team_topologies("evolving team structures"),
        Book("Heidi Helfand", "Dynamic Reteaming"),
        Heuristic("30% and 60% of the people in one step"),
    )
    fix_class = FixClass.ASSIST
    stage = 9
    usual = {"share": 0.3, "most": 0.6}

    def check(self, item: ChangeItem, facts: Facts) -> Seen:
        """Look at the day of one step; the first of a day speaks for all."""
        if item.people_moved is None:
            ask = f"How many people change team with {called(item)}?"
            yield self.question([(item.id, item.label())], "people moved", ask)
        steps = on_one_day(facts, item)
        people = _everybody(facts)
        if steps[0].id != item.id or people is None:
            return
        moved = people_moved(steps)
        if moved <= self.limit(facts, "share") * people:
            return
        far = moved > self.limit(facts, "most") * people
        when = f"by {day_of(item.by)}" if item.by else f"with {called(item)}"
        yield self.finding(
            steps,
            f"{moved:g} of {count(people, 'person', 'people')} change team {when}.",
            evidence=[
                f"{moved / people:.0%} of all people in one step",
                listed([step.label() for step in steps]),
            ],
            action="Take it in dated steps, one stream at a time, the first as an experiment.",
            level=Severity.ERROR if far else Severity.WARNING,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Take one step stream by stream, or the steps of a day a quarter apart."""
        item, people = facts.get(ChangeItem, finding.where[0]), _everybody(facts)
        if item is None or people is None:
            return
        most = self.limit(facts, "share") * people
        steps = on_one_day(facts, item)
        taken = {other.by for other in facts.all(ChangeItem) if other.by}
        if len(steps) > 1:
            if all((step.people_moved or 0) <= most for step in steps):
                name = f"Take {count(len(steps), 'step')} a quarter apart"
                later = spread(steps, taken)
                yield Fix("Take them a quarter apart", _rewritten(facts, name, steps, later))
            return
        shares = _shares(facts)
        parts = parted(item, shares, most, taken) if shares else []
        if len(parts) > 1 and all((part.people_moved or 0) <= most for part in parts):
            name = f"Take {called(item)} in {len(parts)} steps"
            change = _rewritten(facts, name, steps, parts)
            yield Fix(f"Take it in {len(parts)} steps, stream by stream", change)


def _everybody(facts: Facts) -> float | None:
    """All people, where that is known of every team and they are not few."""
    people = facts.size()[1]
    if people is None or facts.listed("teams without people"):
        return None
    return people if people >= facts.design.info.settings.small_people else None


def _shares(facts: Facts) -> list[tuple[str, float]]:
    """(name, people on it) of every stream on which people work, from top to bottom."""
    found = [
        (stream.label(), fsum(team.people or 0 for team in teams_on(facts, stream.id)))
        for stream in streams_in_order(facts.scenario)
    ]
    return [(name, people) for name, people in found if people]


def _rewritten(
    facts: Facts, name: str, old: Sequence[ChangeItem], new: Sequence[ChangeItem]
) -> Change:
    before: dict[str, Record] = {step.id: step for step in old}
    return Change.of(
        name,
        facts.scenario.id,
        added=[step for step in new if step.id not in before],
        updated=[(before[step.id], step) for step in new if step.id in before],
    )
