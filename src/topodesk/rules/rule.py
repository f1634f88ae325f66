"""The shape of a rule: what it is called, who says so, what it looks at, and what it sees."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from topodesk.model.change import Change
from topodesk.model.component import Component, Domain, Service
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.learning import Experiment, LeaderLearning
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.product_ops import ProductOps
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Question, Severity
from topodesk.rules.guide import Guide, guide_of
from topodesk.rules.source import Source

K = TypeVar("K", bound=Record)
Seen = Iterator[Finding | Question]


class Scope(Enum):
    """What a rule is asked about, one record at a time; MAP is the scenario as a whole."""

    TEAM = Team
    STREAM = ValueStream
    STEP = JourneyStep
    COMPONENT = Component
    SERVICE = Service
    INTERACTION = Interaction
    OUTCOME = Outcome
    EXPERIMENT = Experiment
    GROUPING = Grouping
    DEPENDENCY = Dependency
    CHANGE = TypicalChange
    DOMAIN = Domain
    INITIATIVE = Initiative
    NOT_DOING = NotDoing
    LEADER_LEARNING = LeaderLearning
    PRODUCT_OPS = ProductOps
    TRANSITION = ChangeItem
    MAP = ScenarioInfo

    @property
    def kind(self) -> type[Record]:
        """The kind of record."""
        kind: type[Record] = self.value
        return kind


class FixClass(StrEnum):
    """How much judgement a fix needs. Its name stands in lists, its value in sentences."""

    AUTO = "one undoable step, no judgement needed"
    ASSIST = "a draft to decide on"
    TALK = "a question for the room"


@dataclass(frozen=True, slots=True)
class Fix:
    """A quick fix: what its button says, and the one undoable Change behind it.

    A Change that takes long to make, such as a copy of the scenario, is given as a function: the
    button is shown without it.
    """

    name: str
    made: Change | Callable[[], Change]

    @property
    def change(self) -> Change:
        """The Change that does it."""
        return self.made() if callable(self.made) else self.made

    @property
    def offered(self) -> bool:
        """Whether it does anything, as far as that is known without making it."""
        return callable(self.made) or bool(self.made)


class Rule(ABC, Generic[K]):
    """One thing to look out for. Its docstring explains it under the headings of guide.py.

    `name` reads after “allow”. `scopes` say what it is asked about. `stage` is the workshop stage
    from which it speaks. A `relative` rule compares shares or relations, which mean little in a
    small organisation: there it never says more than info. One that measures the whole map is asked
    again `at_leisure`, when nobody is drawing. `usual` are its thresholds, which a design may set
    differently; `usual_from` says where those come from that are not our own.
    """

    id: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    scopes: ClassVar[tuple[Scope, ...]]
    sources: ClassVar[tuple[Source, ...]]
    fix_class: ClassVar[FixClass]
    since: ClassVar[str] = "0.1"
    stage: ClassVar[int] = 6
    relative: ClassVar[bool] = False
    at_leisure: ClassVar[bool] = False
    usual: ClassVar[Mapping[str, float]] = {}
    usual_from: ClassVar[Mapping[str, Source]] = {}

    @abstractmethod
    def check(self, it: K, facts: Facts) -> Seen:
        """What there is to say about `it`. Pure: sees one record and the facts."""

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """The quick fixes for what it said; none, when the room has to think first."""
        return ()

    @cached_property
    def cited(self) -> str:
        """Its sources in one line."""
        return "; ".join(source.cite() for source in self.sources)

    @cached_property
    def guide(self) -> Guide:
        """How it explains itself."""
        return guide_of(type(self))

    def said_by(self, threshold: str) -> str:
        """Where the usual value of a threshold comes from."""
        source = self.usual_from.get(threshold)
        return source.cite_graded() if source else "our own starting value, to be calibrated"

    def limit(self, facts: Facts, name: str) -> float:
        """One of its thresholds, as this design sets it."""
        return facts.limit(self.id, name, self.usual[name])

    def finding(
        self,
        where: Sequence[Record],
        message: str,
        *,
        evidence: Iterable[str],
        action: str,
        level: Severity | None = None,
        name: str = "",
    ) -> Finding:
        """A finding about `where`, the culprit first; `name` is what to call a nameless one."""
        others = tuple(record.label() for record in where[1:])
        return Finding(
            rule=self.id,
            title=self.title,
            level=level or self.severity,
            severity=level or self.severity,
            where=tuple(record.id for record in where),
            names=(name or where[0].label(), *others),
            message=message,
            evidence=tuple(evidence),
            why=self.guide.why,
            action=action,
            source=self.cited,
        )

    def question(self, where: Iterable[tuple[str, str]], missing: str, ask: str) -> Question:
        """A missing fact about `where`, (id, name) pairs, and how to ask a room for it."""
        pairs = tuple(where)
        ids, names = tuple(id for id, _ in pairs), tuple(name for _, name in pairs)
        return Question(self.id, ids, names, missing, ask)
