"""Runs the rules over a scenario, and keeps what they say up to date edit by edit."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple, TypeGuard

from topodesk.model.change import DESIGN, Change, Edit
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo, Waiver
from topodesk.model.memory import collecting_garbage_later
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.rules.answering import answering
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.headline import headline
from topodesk.rules.ledger import Key
from topodesk.rules.listing import Listing, Place, Said
from topodesk.rules.organisation import is_small
from topodesk.rules.registry import RULES, rule
from topodesk.rules.rule import Fix, Rule, Scope
from topodesk.rules.settings import matters_to_rules
from topodesk.rules.waivers import Accepted, waivers_for


class Report(NamedTuple):
    """What one look at a scenario gives."""

    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]


def check(
    design: Design,
    scenario: Scenario,
    as_of: date | None = None,
    rules: Sequence[Rule[Any]] = RULES,
) -> Report:
    """Look at a scenario once. Date rules use `as_of`, else the design's own date."""
    checker = Checker(Facts(design, scenario, as_of), rules)
    return Report(checker.findings, checker.questions)


class Checker:
    """What the rules say about one scenario, now. `update` must hear every applied Change."""

    facts: Facts
    _listing: Listing
    _active: dict[str, Rule[Any]]
    _at_leisure: set[Place]

    def __init__(self, facts: Facts, rules: Sequence[Rule[Any]] = RULES) -> None:
        """Look at everything once, with these rules."""
        self._start(facts, rules)

    @classmethod
    def in_steps(
        cls, facts: Facts, rules: Sequence[Rule[Any]] = RULES
    ) -> Generator[None, None, Checker]:
        """The same in small steps; it is there after the last one. Nothing may change meanwhile."""
        checker = cls.__new__(cls)
        yield from cls._starting(checker, facts, rules)
        return checker

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to talk about, by severity, rule and name. Accepted findings are left out."""
        return self._listing.findings()

    @property
    def waived(self) -> tuple[tuple[Finding, Waiver], ...]:
        """The findings that were accepted, each with its waiver."""
        return self._listing.waived()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The missing facts, each asked once, by rule and name."""
        return self._listing.questions()

    @property
    def headline(self) -> str:
        """One sentence above the findings, when the verdict holds for many people; else ""."""
        return headline(self.facts, self.findings)

    def fixes(self, finding: Finding) -> tuple[Fix, ...]:
        """The quick fixes of a finding; each is one undoable Change that does something."""
        offered = rule(finding.rule).fixes(finding, self.facts)
        return tuple(fix for fix in offered if fix.offered)

    def update(self, change: Change) -> None:
        """Follow a Change that was applied to the design: look again at what it touched. What
        measures the whole map waits for `rest`."""
        edits = tuple(change.within(self.facts.scenario.id))
        if matters_to_rules(change) or any(map(_is_another_kind, edits)):
            self._start(self.facts.anew(), self._rules)
            return
        if any(isinstance(each, Waiver) for edit in change.within(DESIGN) for each in edit):
            self._listing = self._listing.under(self._waivers())
        ledger = self.facts.ledger
        self.facts.update(change)
        gone, came, kept = _places_of(edits)
        ledger.touch(kept)
        for place in came:
            self._look(place)
        ledger.keep(came)
        for place in gone:
            ledger.drop(place)
            self._listing.note(place, ())
        self._at_leisure |= {place for place in came if place[1] in _AT_LEISURE}
        self._at_leisure -= gone
        different = {key for key in ledger.settle(self._at_leisure) if _is_place(key)}
        for place in (came | different) - gone:
            self._listing.note(place, self._look(place))

    def rest(self) -> bool:
        """Look again at what measures the whole map, when there is time; whether that is news."""
        different = {key for key in self.facts.ledger.settle() if _is_place(key)}
        for place in different:
            self._listing.note(place, self._look(place))
        return bool(different)

    def _start(self, facts: Facts, rules: Sequence[Rule[Any]]) -> None:
        with collecting_garbage_later():
            for _ in self._starting(facts, rules):
                pass

    def _starting(self, facts: Facts, rules: Sequence[Rule[Any]]) -> Iterator[None]:
        """Look at everything, one place after the other."""
        self.facts, self._rules = facts, rules
        stage = facts.design.info.stage
        self._active = {each.id: each for each in rules if stage is None or each.stage <= stage}
        softly = facts.scenario.is_today
        self._listing = Listing(self._waivers(), softly=softly)
        facts.listen(self._level, answering)
        places = [place for record in facts.scenario for place in _places(record)]
        self._at_leisure = {place for place in places if place[1] in _AT_LEISURE}
        for place in places:
            if said := self._look(place):
                self._listing.note(place, said)
            yield
        facts.ledger.keep(places)

    def _waivers(self) -> Accepted:
        facts = self.facts
        return waivers_for(facts.design, facts.scenario.id, facts.as_of)

    def _look(self, place: Place) -> Said:
        """What a rule says about its target, remembered."""
        said: Said = self.facts.ledger.get(place, self._ask, place)
        return said

    def _ask(self, place: Place) -> Said:
        _, id, target = place
        asked, facts = self._active.get(id), self.facts
        record = facts.scenario.records.get(target)
        if asked is None or id not in _ASKED_ABOUT.get(type(record), ()):
            return ()
        said = tuple(asked.check(record, facts))
        return tuple(map(self._in_proportion, said)) if asked.relative else said

    def _in_proportion(self, said: Finding | Question) -> Finding | Question:
        """In a small organisation, shares and relations are hints."""
        if isinstance(said, Question) or not is_small(self.facts):
            return said
        return replace(said, level=Severity.INFO, severity=Severity.INFO)

    def _level(self, id: str, target: str) -> Severity | None:
        """The level at which a rule speaks about a target, remembered: who asks for it does not
        hear of other words at the same level."""
        level: Severity | None = self.facts.ledger.get(
            ("level", id, target), self._level_of, ("rule", id, target)
        )
        return level

    def _level_of(self, place: Place) -> Severity | None:
        ledger = self.facts.ledger
        asked = ledger.as_known if place[1] in _AT_LEISURE else ledger.get
        said: Said = asked(place, self._ask, place)
        levels = [each.level for each in said if isinstance(each, Finding)] if said else []
        return max(levels, key=lambda level: level.rank, default=None)


_AT_LEISURE = frozenset(each.id for each in RULES if each.at_leisure)


def _is_another_kind(edit: Edit) -> bool:
    """Whether the scenario claims to be something else than before, which all findings hear."""
    kinds = [each.kind if isinstance(each, ScenarioInfo) else None for each in edit]
    return kinds[0] is not kinds[1]


def _is_place(key: Key) -> TypeGuard[Place]:
    return isinstance(key, tuple) and key[0] == "rule"


_ASKED_ABOUT: dict[type, tuple[str, ...]] = {
    scope.kind: tuple(r.id for r in RULES if scope in r.scopes) for scope in Scope
}


def _places(record: Record | None) -> set[Place]:
    """Where the ledger keeps what the rules say about a record."""
    if record is None:
        return set()
    asked, target = _ASKED_ABOUT.get(type(record), ()), record.id
    return {("rule", id, target) for id in asked}


def _places_of(edits: Iterable[Edit]) -> tuple[set[Place], set[Place], set[Place]]:
    """Where nothing is to be said any more, where something new is, where it may be different."""
    gone: set[Place] = set()
    came: set[Place] = set()
    kept: set[Place] = set()
    for old, new in edits:
        before, after = _places(old), _places(new)
        gone |= before - after
        came |= after - before
        kept |= before & after
    return gone, came, kept
