"""Learning as data: experiments with red results welcome, safety, what leaders learned."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from topodesk.model.ids import TeamId
from topodesk.model.record import Date, Flag, Record, Scale, Text, Whole


class ExperimentKind(StrEnum):
    """What is tried."""

    STRUCTURE = "structure"
    PRODUCT = "product"
    PRACTICE = "practice"
    PROBE = "probe"


class ExperimentStatus(StrEnum):
    """How far an experiment has come."""

    PLANNED = "planned"
    RUNNING = "running"
    CONCLUDED = "concluded"
    DROPPED = "dropped"


class ExperimentResult(StrEnum):
    """What it showed. Red is a result like any other."""

    GREEN = "green"
    RED = "red"
    INCONCLUSIVE = "inconclusive"


class ExperimentDecision(StrEnum):
    """What follows from it."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    STOP = "stop"
    REPEAT = "repeat"


class Experiment(Record):
    """A bet with a rule set in advance. No team: it is about the scenario itself."""

    collection: ClassVar[str] = "experiments"
    noun: ClassVar[str] = "experiment"

    title: Text
    team: TeamId | None = None
    kind: ExperimentKind = ExperimentKind.STRUCTURE
    hypothesis: Text = ""
    metric: Text = ""
    success_rule: Text = ""
    stop_rule: Text = ""
    start: Date | None = None
    end: Date | None = None
    status: ExperimentStatus = ExperimentStatus.PLANNED
    result: ExperimentResult | None = None
    measured_value: Text = ""
    learning: Text = ""
    decision: ExperimentDecision | None = None
    shared_with: tuple[TeamId, ...] = ()


class SafetyPulse(Record):
    """Psychological safety as a mean of five or more answers; of a team, or of all."""

    collection: ClassVar[str] = "safety_pulses"
    noun: ClassVar[str] = "safety pulse"

    team: TeamId | None = None
    date: Date | None = None
    answers_n: Annotated[Whole, Field(ge=5)]
    mean: Scale | None = None
    item_means: tuple[Scale, ...] = ()
    tool: Text = ""


class LeaderLearning(Record):
    """What a leader believed that turned out otherwise; printed only with `publish`."""

    collection: ClassVar[str] = "leader_learnings"
    noun: ClassVar[str] = "leader learning"

    sponsor_role: Text = ""
    believed: Text = ""
    learned: Text = ""
    publish: Flag = False
