"""Facts that are lists of small records, as several kinds have them."""

from __future__ import annotations

from datetime import date

from topodesk.edits.hanging import add_pulse, add_reading, hang
from topodesk.edits.outcomes import add_team_outcome
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink, Domain, Service
from topodesk.model.ids import new_id
from topodesk.model.interaction import Dependency
from topodesk.model.learning import Experiment, SafetyPulse
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Store
from topodesk.model.team import LoadReading, Team
from topodesk.ui.panels.inspector.facts.fact import Fact, Hang, Hanging, Named
from topodesk.ui.panels.inspector.facts.typing import whole
from topodesk.ui.panels.inspector.form import found

FIVE = "How many answered? Five or more…"
A_TEAM = Named((Team,), "No team", "Name a team…")
TEAMS = Named((Team,), "None", "Name a team…", many=True)
SERVICES = Named(
    (Service,),
    "None yet",
    "Name a service…",
    many=True,
    make=lambda name: Service(id=new_id(), name=name),
)
A_SERVICE = Named(
    (Service,),
    "Not named yet",
    "Name a service…",
    make=lambda name: Service(id=new_id(), name=name),
)
A_DOMAIN = Named(
    (Domain,),
    "Not named yet",
    "Name a domain…",
    make=lambda name: Domain(id=new_id(), name=name),
)


def adding(kind: type[Record], text: str, by: str = "", since: str = "") -> Hang:
    """Adds a record of a kind: what was typed becomes its field `text`, what it hangs on its
    field `by`, today its field `since`."""

    def add(store: Store, on: str, typed: str, today: date) -> Change:
        fields: dict[str, object] = {"id": new_id(), text: typed}
        if by:
            fields[by] = on
        if since:
            fields[since] = today
        return hang(store, on, kind.model_validate(fields))

    return add


def readings() -> Fact:
    """The load readings of a team."""
    return Fact(
        "load_readings",
        "Cognitive load",
        "Is it too much for one team? Means of five or more anonymous answers",
        Hanging(LoadReading, _a_reading, FIVE, by="team"),
    )


def pulses(question: str, by: str = "") -> Fact:
    """Safety pulses of a team, or (without `by`) of everybody."""
    how = Hanging(SafetyPulse, _a_pulse, FIVE, by=by, alone=() if by else ("team",))
    return Fact("safety_pulses", "Safety", question, how)


def services(hint: str) -> Fact:
    """The services of a team or a platform."""
    add = adding(Service, "name", "provider")
    how = Hanging(Service, add, "Name a service…", "None", by="provider")
    return Fact("services", "Services", hint, how)


def not_doing(question: str, by: str = "") -> Fact:
    """What will not be done by a team or on a stream, or (without `by`) by nobody."""
    add = adding(NotDoing, "text", by, since="since")
    alone = () if by else ("team", "stream")
    how = Hanging(NotDoing, add, "What will not be done…", "Nothing said yet", by, alone)
    return Fact("not_doing", "Not doing", question, how)


def experiments(question: str, by: str = "") -> Fact:
    """The bets of a team, or (without `by`) of a whole scenario."""
    add = adding(Experiment, "title", by)
    how = Hanging(Experiment, add, "What is tried…", by=by, alone=() if by else ("team",))
    return Fact("experiments", "Experiments", question, how)


def outcomes(question: str, by: str) -> Fact:
    """The outcomes of a stream, or those a team answers for."""
    add = _an_outcome_of_its_own if by == "accountable_team" else adding(Outcome, "statement", by)
    how = Hanging(Outcome, add, "Who does what differently…", by=by)
    return Fact("outcomes", "Outcomes", question, how)


def dependencies(question: str) -> Fact:
    """What a team waits for."""
    add = _pointing(Dependency, Team, "from_team", "to_team")
    how = Hanging(Dependency, add, "Name the other team…", "Nobody named", by="from_team")
    return Fact("dependencies", "Waits for", question, how)


def links(question: str) -> Fact:
    """What a component is tied to."""
    add = _pointing(ComponentLink, Component, "a", "b")
    how = Hanging(ComponentLink, add, "Name a component…", "None named", by="a")
    return Fact("links", "Tied to", question, how)


def _pointing(kind: type[Record], other: type[Record], by: str, to: str) -> Hang:
    """Adds a record between two of a kind; Refused when no other one is called what was typed."""

    def add(store: Store, on: str, typed: str, _today: date) -> Change:
        known = found((each for each in store.of(other) if each.id != on), typed)
        if known is None:
            raise Refused(f"There is no other {other.noun} “{typed[:60]}” in this scenario.")
        return hang(store, on, kind.model_validate({"id": new_id(), by: on, to: known.id}))

    return add


def _a_reading(store: Store, team: str, typed: str, today: date) -> Change:
    return add_reading(store, team, whole(typed), today)


def _a_pulse(store: Store, of: str, typed: str, today: date) -> Change:
    return add_pulse(store, of, whole(typed), today)


def _an_outcome_of_its_own(store: Store, team: str, typed: str, _today: date) -> Change:
    return add_team_outcome(store, team, typed)
