"""Who is meant by a name in a cell: records of the shown scenario, scenarios, rows being pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.record import Record
from topodesk.model.roster import ListedTeam
from topodesk.model.team import Team

if TYPE_CHECKING:
    from topodesk.session.session import Session

Kinds = tuple[type[Record], ...]


def folded(name: str) -> str:
    """A name as it is compared: letters' case and blanks aside."""
    return " ".join(name.casefold().split())


class Names:
    """Names of one moment. `fresh` are records that are about to be added, by id."""

    def __init__(self, session: Session, fresh: Mapping[str, Record] | None = None) -> None:
        """Look names up in what `session` shows."""
        self.session = session
        self._fresh = fresh or {}
        self._known: dict[Kinds, dict[str, str]] = {}
        self._apart: dict[str, str] | None = None

    def find(self, kinds: Kinds, name: str) -> str | None:
        """The id of the record of one of these kinds called `name`; None when none is."""
        if kinds not in self._known:
            self._known[kinds] = dict(self._pairs(kinds))
        return self._known[kinds].get(folded(name))

    def team_elsewhere(self, name: str) -> str:
        """The id of a team called so on the list or in another scenario, and not in this; or ""."""
        if self._apart is None:
            stores = self.session.design.scenarios
            teams: list[Team | ListedTeam] = [team for store in stores for team in store.of(Team)]
            teams = [*self.session.design.shared.of(ListedTeam), *teams]
            apart = [team for team in reversed(teams) if team.id not in self.session.scenario]
            self._apart = {folded(team.name): team.id for team in apart}
        return self._apart.get(folded(name), "")

    def label(self, id: str) -> str:
        """What a record is called; what is gone says so."""
        found = self.session.scenario.records.get(id) or self._fresh.get(id)
        if found is None:
            scenario = self.session.design.scenario(id)
            found = scenario.info if scenario is not None else self._elsewhere(id)
        return found.label() if found is not None else "something that is gone"

    def of(self, kinds: Kinds) -> list[str]:
        """Every name that could be meant, each once."""
        return list(dict.fromkeys(record.label() for record in self._records(kinds)))

    def _elsewhere(self, id: str) -> Record | None:
        stores = self.session.design.scenarios
        return next((store[id] for store in stores if id in store), None)

    def _pairs(self, kinds: Kinds) -> Iterator[tuple[str, str]]:
        records = list(self._records(kinds))
        for record in reversed(records):  # of several by that name, the first is meant
            short = getattr(record, "short_name", "")
            if short:
                yield folded(short), record.id
        for record in reversed(records):
            yield folded(record.label()), record.id

    def _records(self, kinds: Kinds) -> Iterable[Record]:
        for kind in kinds:
            if kind is ScenarioInfo:
                yield from (scenario.info for scenario in self.session.design.scenarios)
                continue
            yield from sorted(self.session.scenario.of(kind), key=lambda record: record.id)
            yield from (record for record in self._fresh.values() if type(record) is kind)
