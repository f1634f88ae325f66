"""What the rules said, in the order people read it, accepted findings apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import Any

from topodesk.model.design_records import Waiver
from topodesk.rules.finding import Finding, Question
from topodesk.rules.registry import RULES
from topodesk.rules.waivers import Accepted, missing_in, question_about

Said = tuple[Finding | Question, ...]
Place = tuple[str, str, str]
"""("rule", rule id, target id): where the ledger keeps what a rule said about a target"""

_Order = tuple[int, int, str, str, str, int]
_RANKS = {rule.id: number for number, rule in enumerate(RULES)}


class Listing:
    """Findings and questions, sorted as they come and go."""

    def __init__(self, waivers: Accepted, *, softly: bool) -> None:
        """Nothing yet. `softly`: every finding is shown one level lower than it is."""
        self._waivers = waivers
        self._softly = softly
        self._said: dict[Place, Said] = {}
        self._open: list[tuple[_Order, Finding]] = []
        self._accepted: list[tuple[_Order, Finding]] = []
        self._questions: list[tuple[_Order, Question]] = []

    def under(self, waivers: Accepted) -> Listing:
        """The same listed anew, with other waivers."""
        listing = Listing(waivers, softly=self._softly)
        for place, said in self._said.items():
            listing.note(place, said)
        return listing

    def findings(self) -> tuple[Finding, ...]:
        """The open ones, by severity, rule and name."""
        return tuple(finding for _, finding in self._open)

    def waived(self) -> tuple[tuple[Finding, Waiver], ...]:
        """The accepted ones, each with its waiver."""
        return tuple((f, self._waivers[f.rule, f.where[0]]) for _, f in self._accepted)

    def questions(self) -> tuple[Question, ...]:
        """Each missing fact once, and what waivers still lack, by rule and name."""
        asked = {(q.where, q.missing): q for _, q in reversed(self._questions)}
        about_waivers = [
            question_about(waiver, f)
            for _, f in self._open
            if (waiver := self._waivers.get((f.rule, f.where[0])))
        ]
        return tuple(sorted((*asked.values(), *about_waivers), key=_question_order))

    def note(self, place: Place, said: Said) -> None:
        """List what a rule says about a target now, instead of what it said before."""
        for number, each in enumerate(self._said.pop(place, ())):
            shelf, order, _ = self._listed(place, number, each)
            del shelf[bisect_left(shelf, (order,))]
        for number, each in enumerate(said):
            shelf, order, shown = self._listed(place, number, each)
            insort(shelf, (order, shown))
        if said:
            self._said[place] = said

    def _listed(
        self, place: Place, number: int, said: Finding | Question
    ) -> tuple[list[Any], _Order, Finding | Question]:
        """Which list something said stands on, where in it, and how it is shown."""
        where = (_RANKS[said.rule], _name(said), place[1], place[2], number)
        if isinstance(said, Question):
            return self._questions, (0, *where), said
        shown = replace(said, severity=said.level.softened()) if self._softly else said
        waiver = self._waivers.get((said.rule, said.where[0]))
        accepted = waiver is not None and not missing_in(waiver)
        shelf = self._accepted if accepted else self._open
        return shelf, (-shown.severity.rank, *where), shown


def _name(said: Finding | Question) -> str:
    return said.names[0].casefold() if said.names else ""


def _question_order(question: Question) -> tuple[int, str, tuple[str, ...], str]:
    return (_RANKS[question.rule], _name(question), question.where, question.missing)
