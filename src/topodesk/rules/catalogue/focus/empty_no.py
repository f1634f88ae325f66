"""FOCUS-03."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.removing import remove
from topodesk.model.outcome import NotDoing
from topodesk.model.record import Record
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.not_doing import says_something
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic
from topodesk.rules.wording import quoted


class EmptyNo(Rule[NotDoing]):
    """An entry of the not-doing list says no to nothing, or not why.

    What it looks for
    An entry without words, or with words such as “none”, “n/a” or “tbd”; or one that gives no
    reason.

    Why it matters
    A real no is something someone wanted. Without its reason it does not hold when they ask again.

    What to do
    Ask who will be disappointed, and write down why it is not done all the same.

    When to ignore it
    Never: an entry that nobody misses can go.
    """

    id = "FOCUS-03"
    name = "empty-no"
    title = "Empty no"
    severity = Severity.INFO
    scopes = (Scope.NOT_DOING,)
    sources = (Heuristic("a real no disappoints someone"),)
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, entry: NotDoing, facts: Facts) -> Seen:
        """Look at one entry."""
        where = [entry, *_around(entry, facts)]
        if not says_something(entry.text):
            yield self.finding(
                where,
                "An entry of the not-doing list says no to nothing.",
                evidence=[f"it says {quoted(entry.text)}" if entry.text.strip() else "no words"],
                action="Write what someone wants that will not be done, or take the entry away.",
            )
        elif not says_something(entry.reason):
            who = entry.who_is_disappointed.strip()
            yield self.finding(
                where,
                f"Nobody has said why {quoted(entry.label())} is not done.",
                evidence=["no reason", f"disappointed: {quoted(who) if who else 'nobody named'}"],
                action="Ask who will be disappointed, and write down the reason.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Take away what says nothing; a reason is up to people."""
        entry = facts.get(NotDoing, finding.where[0])
        if entry is not None and not says_something(entry.text):
            change = remove(facts.scenario, [entry.id]).named("Take away an empty no")
            yield Fix("Take the entry away", change)


def _around(entry: NotDoing, facts: Facts) -> list[Record]:
    found = (facts.get(Team, entry.team), facts.get(ValueStream, entry.stream))
    return [record for record in found if record is not None]
