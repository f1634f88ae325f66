"""Lets a rule be asked about one record of a scenario that nobody checks as a whole."""

from __future__ import annotations

from functools import partial

from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.registry import BY_ID

_Said = tuple[Finding | Question, ...]


def answering(facts: Facts) -> Facts:
    """The same facts, with `fired` answered by running that one rule on that one record."""
    facts.listen(partial(_level, facts), answering)
    return facts


def _level(facts: Facts, id: str, target: str) -> Severity | None:
    said: _Said = facts.ledger.get(("rule", id, target), _ask, facts, id, target)
    levels = [each.level for each in said if isinstance(each, Finding)]
    return max(levels, key=lambda level: level.rank, default=None)


def _ask(facts: Facts, id: str, target: str) -> _Said:
    asked, record = BY_ID.get(id), facts.scenario.records.get(target)
    stage = facts.design.info.stage
    if asked is None or record is None or (stage is not None and asked.stage > stage):
        return ()
    facts.ledger.read(target)
    kinds = {scope.kind for scope in asked.scopes}
    return tuple(asked.check(record, facts)) if type(record) in kinds else ()
