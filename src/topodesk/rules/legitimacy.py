"""Telling a legitimate support team from one that is arranged around technology.

Each test answers pass, in transition or fail, at worst and at best: where facts are missing the
two differ, and the missing facts are questions for the room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.cells import team_layer_purity
from topodesk.rules.facts import Facts, fact
from topodesk.rules.limits import limit
from topodesk.rules.outcomes import has_outcome
from topodesk.rules.support.answer import Answer
from topodesk.rules.support.enabling import enabling_answers
from topodesk.rules.support.platform import platform_answers
from topodesk.rules.support.subsystem import subsystem_answers


class Verdict(IntEnum):
    """What a legitimacy test says."""

    FAIL = 0
    IN_TRANSITION = 1
    PASS = 2


@dataclass(frozen=True, slots=True)
class Legitimacy:
    """A test's verdict when every missing fact is bad news, when it is good news, and the facts."""

    worst: Verdict
    best: Verdict
    answers: tuple[Answer, ...]

    @property
    def supports(self) -> bool | None:
        """Whether the test is passed or in transition; None when it cannot be told."""
        if self.worst >= Verdict.IN_TRANSITION:
            return True
        return None if self.best >= Verdict.IN_TRANSITION else False

    @property
    def passes(self) -> bool | None:
        """Whether the test is passed; None when it cannot be told."""
        if self.worst is Verdict.PASS:
            return True
        return None if self.best is Verdict.PASS else False

    @property
    def missing(self) -> tuple[Answer, ...]:
        """The must-haves nobody has answered yet."""
        return tuple(a for a in self.answers if a.yes is None and a.must)

    @property
    def unmet(self) -> tuple[Answer, ...]:
        """The must-haves answered with no."""
        return tuple(a for a in self.answers if a.yes is False and a.must)


def legitimacy(facts: Facts, team: str) -> Legitimacy | None:
    """The test of a team's type; None for stream-aligned and not yet typed teams."""
    record = facts.get(Team, team)
    return legitimacy_as(facts, team, record.type) if record is not None else None


@fact
def legitimacy_as(facts: Facts, team: str, type: TeamType) -> Legitimacy | None:
    """The test a team would have to pass as one of that type; None where the type has none."""
    record = facts.get(Team, team)
    if record is None:
        return None
    if type is TeamType.PLATFORM:
        return _judge(platform_answers(facts, record), _platform)
    if type is TeamType.COMPLICATED_SUBSYSTEM:
        return _judge(subsystem_answers(facts, record), _subsystem)
    if type is TeamType.ENABLING:
        return _judge(enabling_answers(facts, record), _enabling)
    return None


def as_platform(facts: Facts, team: Team) -> Legitimacy:
    """The platform test of a team that is none yet."""
    return _judge(platform_answers(facts, team), _platform)


def support(facts: Facts, team: str) -> bool | None:
    """support(t): a support type whose test is passed or in transition; None: cannot tell."""
    found = legitimacy(facts, team)
    return found.supports if found else False


def business_capability(facts: Facts, team: str) -> bool | None:
    """Whether a team holds a business capability across layers, with an outcome of its own."""
    record = facts.get(Team, team)
    if record is None or record.alignment_basis is not AlignmentBasis.DOMAIN_CAPABILITY:
        return False
    purity = team_layer_purity(facts, team)
    most = limit(facts, "ARCH-06", "layer purity")
    if not has_outcome(facts, team) or (purity is not None and purity >= most):
        return False
    return None if purity is None else True


def _judge(answers: tuple[Answer, ...], rule: Callable[[list[bool]], Verdict]) -> Legitimacy:
    worst = rule([a.yes is True for a in answers])
    best = rule([a.yes is not False for a in answers])
    return Legitimacy(worst, best, answers)


def _platform(p: list[bool]) -> Verdict:
    if all(p[:3]) and sum(p[3:]) >= 2:
        return Verdict.PASS
    return Verdict.IN_TRANSITION if p[0] and any(p[1:3]) else Verdict.FAIL


def _subsystem(q: list[bool]) -> Verdict:
    return Verdict.PASS if all(q[:2]) and any(q[2:]) else Verdict.FAIL


def _enabling(answers: list[bool]) -> Verdict:
    return Verdict.PASS if all(answers) else Verdict.FAIL
