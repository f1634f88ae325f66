"""OUT-02."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.outcome import Initiative, InitiativeStatus, Outcome
from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import around_outcome
from topodesk.rules.phrases import Heard, Listed, as_said, heard
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.spelling import words
from topodesk.rules.value_words import value_positions
from topodesk.rules.wording import called, quoted

_BEFORE_A_VERB = frozenset(
    ["we", "to", "will", "must", "should", "shall", "have", "the", "our", "a", "an", "successfully"]
)


class OutcomeIsAnOutput(Rule[Outcome]):
    """An outcome says what will be made, not what will be different then.

    What it looks for
    The statement begins with or speaks of launching, building, shipping, migrating, replacing or
    the like, and nothing in it says what changes: no more or fewer, no sooner, no from … to, no
    per cent.

    Why it matters
    A thing can be finished and nobody does anything differently. Then it was work, not progress.

    What to do
    Say who will do what differently when it is there, and by how much; keep the thing itself as
    work that serves it.

    When to ignore it
    A delivery that a contract asks for: keep it as work of the kind “mandatory” instead. The words
    in other languages than English are drafts.
    """

    id = "OUT-02"
    name = "outcome-is-an-output"
    title = "Outcome is an output"
    severity = Severity.WARNING
    scopes = (Scope.OUTCOME,)
    sources = (Book("Josh Seiden", "Outcomes Over Output"), ARTICLE)
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, outcome: Outcome, facts: Facts) -> Seen:
        """Look at the statement of one outcome."""
        made = _made(facts, outcome.statement)
        if made is None:
            return
        said = as_said(outcome.statement, made)
        yield self.finding(
            [outcome, *around_outcome(facts, outcome)],
            f"{quoted(outcome.statement)} says what is made, not who does what differently.",
            evidence=[f"it speaks of “{said}”", "it says nothing that is more, less or sooner"],
            action="Say who will do what differently when it is there, and by how much.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Keep it as work that serves the outcome, where the measure still says what is wanted."""
        outcome = facts.get(Outcome, finding.where[0])
        teams = _teams(facts, outcome) if outcome else []
        if outcome is None or not teams or not outcome.metric.strip():
            return
        team = teams[0]
        work = Initiative(
            id=new_id(),
            title=outcome.statement,
            team=team.id,
            outcome=outcome.id,
            status=InitiativeStatus.IDEA,
        )
        pairs: list[tuple[Record, Record]] = [(outcome, outcome.with_(statement=""))]
        name = f"Keep {quoted(outcome.statement)} as work of {called(team)}"
        change = Change.of(name, facts.scenario.id, added=[work], updated=pairs)
        yield Fix(f"Keep it as work of {called(team)}", change)


def _made(facts: Facts, statement: str) -> Heard | None:
    """The words that speak of making something; None where something is to be different."""
    found = heard(statement, Listed.OUTPUT, facts.words.harmless)
    if not found or "%" in statement or heard(statement, Listed.CHANGE):
        return None
    parts = words(statement)
    somebody = min(value_positions(facts, statement), default=len(parts))
    for each in found:
        begins = set(parts[: each.start]) <= _BEFORE_A_VERB
        done_to_it = parts[each.start].endswith("ed")
        if begins or (not each.weak and (done_to_it or each.start < somebody)):
            return each
    return None


def _teams(facts: Facts, outcome: Outcome) -> list[Team]:
    ids = [outcome.accountable_team, *outcome.linked_teams]
    return [team for id in dict.fromkeys(ids) if (team := facts.get(Team, id)) is not None]
