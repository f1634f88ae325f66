"""What the rules can ask about a scenario, remembered until an edit touches what was read.

A function marked `@fact` is computed once per arguments and edit; rules and other facts may call
it as often as they like.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from operator import attrgetter
from typing import Concatenate, ParamSpec, TypeVar, cast

from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import references
from topodesk.model.scenario import Scenario
from topodesk.rules.finding import Severity
from topodesk.rules.ledger import Key, Ledger
from topodesk.rules.lexical import own_words
from topodesk.rules.tally import Entry, Tally
from topodesk.rules.vocabulary import STRONG, WEAK

A = ParamSpec("A")
R = TypeVar("R", bound=Record)
T = TypeVar("T")

_BY_ID = attrgetter("id")


class Facts:
    """One scenario as the rules see it. `as_of` is the date that date rules use, if there is one.

    Rules never read a clock: without `as_of` the design's own date counts, and without that,
    nothing is overdue.
    """

    def __init__(self, design: Design, scenario: Scenario, as_of: date | None = None) -> None:
        """Count everything once."""
        self.design = design
        self.scenario = scenario
        self.ledger = Ledger()
        self._given = as_of
        self.as_of = as_of or design.info.as_of
        settings = design.info.settings
        added = [(w.text, w.kind.value, WEAK if w.weak else STRONG) for w in settings.words]
        self.words = own_words(settings.allow_list, added)
        self._limits = {(t.rule, t.name): float(t.value) for t in settings.thresholds}
        self._tally = Tally(scenario)
        self._fired: Callable[[str, str], Severity | None] = lambda rule, target: None
        self._answering: Callable[[Facts], Facts] = lambda facts: facts

    def anew(self) -> Facts:
        """The same question asked again, after the design's own settings changed."""
        return Facts(self.design, self.scenario, self._given)

    # -- records -----------------------------------------------------------------------------

    def get(self, kind: type[R], id: str | None) -> R | None:
        """The record of that kind and id, if there is one."""
        if id is None:
            return None
        self.ledger.read(id)
        return self.scenario.get(kind, id)

    def referrers(self, id: str, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind that point at `id`, by id."""
        self.ledger.read((id, kind))
        found = self.scenario.referrers(id, kind)
        return tuple(sorted(found, key=_BY_ID)) if len(found) > 1 else found

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of one kind, by id. Any edit of that kind asks again: for rare kinds."""
        self.ledger.read(kind)
        return tuple(sorted(self.scenario.of(kind), key=_BY_ID))

    # -- the whole scenario --------------------------------------------------------------------

    @property
    def info(self) -> ScenarioInfo:
        """What the scenario claims to be."""
        self.ledger.read(self.scenario.id)
        return self.scenario.info

    def beside(self) -> tuple[Scenario, ...]:
        """The other scenarios of the design. Any edit of one of them asks again."""
        self.ledger.read(("beside", ""))
        return tuple(each for each in self.design.scenarios if each.id != self.scenario.id)

    @property
    def today(self) -> Scenario | None:
        """The scenario of today beside this one, if there is one."""
        return next((each for each in self.beside() if each.is_today), None)

    def listed(self, name: str) -> list[Entry]:
        """The records on one of the tally's lists, as (sorting name, id, name)."""
        self.ledger.read(("list", name))
        return self._tally.listed(name)

    def count(self, name: str) -> int:
        """How many there are of what the tally counts: "steps", "services", "owned" components."""
        self.ledger.read(("count", name))
        return self._tally.count(name)

    def has_word(self, word: str) -> bool:
        """Whether a customer, stream or step of this scenario has that word in its name."""
        self.ledger.read(("word", word))
        return self._tally.has_word(word)

    def named(self, key: str) -> frozenset[str]:
        """Teams, groupings and components whose name comes down to `key`."""
        self.ledger.read(("named", key))
        return self._tally.named(key)

    def serves_without_ticket(self, party: str) -> bool:
        """Whether a party has a self-service interaction that names no single service."""
        self.ledger.read(("serving", party))
        return self._tally.serves_without_ticket(party)

    def size(self) -> tuple[int, float | None]:
        """(number of teams, known people or None)."""
        self.ledger.read(("size", ""))
        return self._tally.teams, self._tally.known_people

    def limit(self, rule: str, name: str, usual: float) -> float:
        """A threshold: what this design sets, else `usual`."""
        return self._limits.get((rule, name), usual) if self._limits else usual

    # -- what other rules said -------------------------------------------------------------------

    def fired(self, rule: str, target: str) -> Severity | None:
        """The level at which another rule speaks about `target`; None when it is silent."""
        return self._fired(rule, target)

    def listen(
        self,
        fired: Callable[[str, str], Severity | None],
        answering: Callable[[Facts], Facts] = lambda facts: facts,
    ) -> None:
        """Let `fired` answer for the rules; `answering` lets them answer about other facts."""
        self._fired = fired
        self._answering = answering

    def of(self, scenario: Scenario) -> Facts:
        """The facts of another scenario of the design, as it is now; it follows no edit."""
        return self._answering(Facts(self.design, scenario, self._given))

    # -- keeping up ----------------------------------------------------------------------------

    def update(self, change: Change) -> None:
        """Follow a Change that was applied to the scenario: what read its records is stale."""
        touched: set[Key] = set()
        if change.stores() - {self.scenario.id}:
            touched.add(("beside", ""))
        for old, new in change.within(self.scenario.id):
            for record in (old, new):
                if record is None or isinstance(record, Placement):
                    continue
                touched.add(record.id)
                touched.add(type(record))
                touched.update((target, type(record)) for _, target in references(record))
            touched |= self._tally.update((old, new))
        self.ledger.touch(touched)


def fact(
    compute: Callable[Concatenate[Facts, A], T],
) -> Callable[Concatenate[Facts, A], T]:
    """Remember what `compute(facts, ...)` gives, until something it read changes."""

    @wraps(compute)
    def remembered(facts: Facts, /, *args: A.args, **_: A.kwargs) -> T:
        return cast("T", facts.ledger.get((compute, *args), compute, facts, *args))

    return remembered
