"""The four ways a team built around a component can go, and what speaks for each today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from topodesk.edits.sharing import Sharing, suggested_sharing
from topodesk.edits.steps import steps_of
from topodesk.model.team import Team, TeamType
from topodesk.rules.cells import cells_of
from topodesk.rules.facts import Facts
from topodesk.rules.legitimacy import Legitimacy, Verdict, legitimacy_as
from topodesk.rules.ownership import owns
from topodesk.rules.wording import count
from topodesk.session.converting.enabling import enabling_questions
from topodesk.session.converting.platform import platform_questions
from topodesk.session.converting.question import Asked
from topodesk.session.converting.subsystem import subsystem_questions

SUPPORT = (TeamType.PLATFORM, TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go: `type` is what the team becomes, None: it is dissolved. `stands` says in a
    few words how it stands, `questions` are those of its test."""

    type: TeamType | None
    title: str
    stands: str
    questions: tuple[Asked, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The codes of the questions that are not answered with yes."""
        return tuple(q.code for q in self.questions if q.yes is not True)


TITLES = {
    None: "Part of the value streams",
    TeamType.PLATFORM: "A platform",
    TeamType.ENABLING: "An enabling team",
    TeamType.COMPLICATED_SUBSYSTEM: "A complicated-subsystem team",
}


def sharing_for(facts: Facts, team: Team, type: TeamType | None) -> Sharing:
    """What goes to the streams when a team becomes that: all of it, all but its people, or its
    steps only, because a platform and a subsystem keep what they own."""
    whole = suggested_sharing(facts.scenario, team.id)
    if type is None:
        return whole
    if type is TeamType.ENABLING:
        return replace(whole, people={})
    steps = {step.id for step in steps_of(facts.scenario, team.id)}
    return Sharing({}, {id: stream for id, stream in whole.goes.items() if id in steps})


def ways(facts: Facts, team: Team) -> Iterator[Way]:
    """All four, as they stand now."""
    streams = len(suggested_sharing(facts.scenario, team.id).streams)
    needs = (
        f"{count(streams, 'stream')} would get a part of it" if streams else "No stream needs it"
    )
    yield Way(None, TITLES[None], needs)
    for type in SUPPORT:
        questions = questions_of(facts, team, type)
        test = legitimacy_as(facts, team.id, type)
        yield Way(type, TITLES[type], _stands(questions, test), questions)


def questions_of(facts: Facts, team: Team, type: TeamType) -> tuple[Asked, ...]:
    """The questions of the test of a type."""
    if type is TeamType.PLATFORM:
        return platform_questions(facts, team)
    if type is TeamType.COMPLICATED_SUBSYSTEM:
        return subsystem_questions(facts, team)
    return enabling_questions(facts, team, sharing_for(facts, team, type))


def evidence_of(facts: Facts, team: Team) -> str:
    """What the team is built around, in one line."""
    cells = cells_of(facts, team.id)
    streams = len({cell.stream for cell in cells})
    layers = sorted({cell.layer for cell in cells if cell.layer})
    parts = [f"Owns {count(len(owns(facts, team.id)), 'component')}"]
    if layers:
        parts.append(f"on layer {', '.join(layers[:3])}" if len(layers) < 4 else "on many layers")
    if streams:
        parts.append(f"needed by {count(streams, 'stream')}")
    carried = len(steps_of(facts.scenario, team.id))
    parts.append(f"carries {count(carried, 'step')}" if carried else "carries no step")
    return ", ".join(parts) + "."


def _stands(questions: tuple[Asked, ...], test: Legitimacy | None) -> str:
    yes = sum(q.yes is True for q in questions)
    open_ = sum(q.yes is None for q in questions)
    said = f"{yes} of {len(questions)} answered with yes"
    if test is not None and test.worst is Verdict.PASS:
        return f"Passes its test: {said}"
    if open_:
        return f"{said}, {open_} not known"
    return said
