"""A scenario as an outline: streams with their steps and teams, platforms, what stands alone.

Every record has one place in it, with two exceptions: an interaction stands under both its
parties, and a customer under every stream that serves it. A team stands under the first step it is
responsible for. All functions read the records and keep nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.edits.ordering import groupings_in_order, steps_in_order, streams_in_order
from topodesk.edits.steps import steps_of
from topodesk.model.change import Edit
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import references
from topodesk.model.scenario import Store
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

ROOT, BAND, UNOWNED, UNSERVED = "§root", "§band", "§unowned", "§unserved"
"""No record can have such an id."""

SECTIONS = {
    BAND: "Not on a stream",
    UNOWNED: "Owned by nobody",
    UNSERVED: "Customers of no stream",
}


def children(store: Store, id: str) -> list[str]:
    """What stands under a record or section, in the order the map has it."""
    if id in SECTIONS or id == ROOT:
        return _under_section(store, id)
    record = store.records.get(id)
    if isinstance(record, ValueStream):
        customer = [record.customer] if record.customer else []
        steps = [step.id for step in steps_in_order(store, id)]
        return [*customer, *steps, *_teams_at(store, id)]
    if isinstance(record, JourneyStep):
        return _teams_at(store, id)
    if isinstance(record, Grouping):
        inner = (g.id for g in groupings_in_order(store) if g.parent == id)
        return [*_teams_at(store, id), *inner, *_interactions(store, id)]
    if isinstance(record, Team):
        return [*_interactions(store, id), *_components(store, id)]
    return []


def parents(store: Store, id: str) -> list[str]:
    """Under what a record stands: one place for most."""
    record = store.records.get(id)
    if id in SECTIONS or isinstance(record, ValueStream):
        return [ROOT]
    if isinstance(record, JourneyStep):
        return [record.stream]
    if isinstance(record, Team):
        return [home(store, record)]
    if isinstance(record, Grouping):
        return [record.parent or ROOT]
    if isinstance(record, Interaction):
        return [record.consumer, record.provider]
    if isinstance(record, Component):
        return [record.owner_teams[0] if record.owner_teams else UNOWNED]
    if isinstance(record, Customer):
        served = [s.id for s in streams_in_order(store) if s.customer == id]
        return served or [UNSERVED]
    return []


def home(store: Store, team: Team) -> str:
    """The one place a team stands at: its platform, its first step, its stream, or the band."""
    grouping = store.get(Grouping, team.grouping)
    if grouping is not None and grouping.kind is GroupingKind.PLATFORM:
        return grouping.id
    steps = sorted(steps_of(store, team.id), key=lambda step: (step.order, step.id))
    own = [step for step in steps if step.stream == team.value_stream]
    if own or team.value_stream:
        return own[0].id if own else team.value_stream or BAND
    if steps:
        return min(steps, key=lambda step: (step.stream, step.order, step.id)).id
    return grouping.id if grouping is not None else BAND


def touched(store: Store, edits: Iterable[Edit]) -> set[str]:
    """Under which records and sections something may stand otherwise after `edits`."""
    found = {ROOT, BAND, UNOWNED, UNSERVED}
    for edit in edits:
        for record in edit:
            if record is not None:
                found.add(record.id)
                found.update(target for _, target in references(record))
    return found.union(*(_beside(store, id) for id in found if id in store))


def _beside(store: Store, id: str) -> Iterator[str]:
    """Where a change of a record may show besides the record itself."""
    record = store[id]
    if isinstance(record, Team):
        yield home(store, record)
        yield from (step.id for step in steps_of(store, id))
        yield from (place for place in (record.value_stream, record.grouping) if place)
    if isinstance(record, Grouping):  # its kind says whether its teams stand under it
        for team in store.referrers(id, Team):
            yield from _beside(store, team.id)
    if isinstance(record, JourneyStep):
        yield record.stream


def _under_section(store: Store, id: str) -> list[str]:
    if id == BAND:
        free = (t for t in store.of(Team) if not t.value_stream and not t.grouping)
        return _ordered(store, (team for team in free if home(store, team) == BAND))
    if id == UNOWNED:
        return _by_name(c for c in store.of(Component) if not c.owner_teams)
    if id == UNSERVED:
        served = {stream.customer for stream in store.of(ValueStream)}
        return _by_name(c for c in store.of(Customer) if c.id not in served)
    streams = [stream.id for stream in streams_in_order(store)]
    outer = [g.id for g in groupings_in_order(store) if g.parent is None]
    sections = [id for id in SECTIONS if _under_section(store, id)]
    if BAND not in sections and store.of(Team):
        sections.insert(0, BAND)  # where a team can be taken to
    return [*streams, *outer, *sections]


def _teams_at(store: Store, place: str) -> list[str]:
    here: dict[str, Team] = {}
    record = store[place]
    if isinstance(record, JourneyStep):
        wanted = (store.get(Team, id) for id in record.responsible_teams)
        here = {team.id: team for team in wanted if team is not None}
    else:
        here = {team.id: team for team in store.referrers(place, Team)}
    return _ordered(store, (team for team in here.values() if home(store, team) == place))


def _ordered(store: Store, teams: Iterable[Team]) -> list[str]:
    def key(team: Team) -> tuple[str, str]:
        placements = store.referrers(team.id, Placement)
        return next((p.order for p in placements if p.of == team.id), ""), team.id

    return [team.id for team in sorted(teams, key=key)]


def _interactions(store: Store, party: str) -> list[str]:
    def key(interaction: Interaction) -> tuple[bool, str, str]:
        return interaction.provider == party, interaction.mode, interaction.id

    found = store.referrers(party, Interaction)
    own = (i for i in found if party in (i.provider, i.consumer))
    return [interaction.id for interaction in sorted(own, key=key)]


def _components(store: Store, team: str) -> list[str]:
    owned = store.referrers(team, Component)
    return _by_name(c for c in owned if c.owner_teams[:1] == (team,))


def _by_name(records: Iterable[Record]) -> list[str]:
    return [r.id for r in sorted(records, key=lambda r: (r.label().casefold(), r.id))]
