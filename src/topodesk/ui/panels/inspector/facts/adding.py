"""What a typed line becomes where small records hang on another."""

from __future__ import annotations

from datetime import date

from topodesk.edits.hanging import add_pulse, add_reading, hang
from topodesk.edits.outcomes import add_team_outcome
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink, Domain, Service
from topodesk.model.ids import new_id
from topodesk.model.interaction import Capability, Dependency
from topodesk.model.learning import Experiment, LeaderLearning
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.product_ops import ProductOps
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import Persona
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts.typing import whole
from topodesk.ui.panels.inspector.form import found


def a_reading(store: Store, team: str, text: str, today: date) -> Change:
    """Means of so many answers, counted today."""
    return add_reading(store, team, whole(text), today)


def a_pulse(store: Store, of: str, text: str, today: date) -> Change:
    """A mean of so many answers, counted today."""
    return add_pulse(store, of, whole(text), today)


def a_domain(store: Store, team: str, text: str, _today: date) -> Change:
    """A domain the team owns."""
    return hang(store, team, Domain(id=new_id(), name=text, owner_team=team))


def a_service(store: Store, provider: str, text: str, _today: date) -> Change:
    """A service the team or platform offers."""
    return hang(store, provider, Service(id=new_id(), name=text, provider=provider))


def a_persona(store: Store, customer: str, text: str, _today: date) -> Change:
    """A group of these customers."""
    return hang(store, customer, Persona(id=new_id(), name=text, customer=customer))


def a_capability(store: Store, scenario: str, text: str, _today: date) -> Change:
    """A skill that is missing somewhere."""
    return hang(store, scenario, Capability(id=new_id(), name=text))


def not_done_by_team(store: Store, team: str, text: str, today: date) -> Change:
    """Something this team will not do."""
    return hang(store, team, NotDoing(id=new_id(), text=text, team=team, since=today))


def not_done_on_stream(store: Store, stream: str, text: str, today: date) -> Change:
    """Something this stream will not do."""
    return hang(store, stream, NotDoing(id=new_id(), text=text, stream=stream, since=today))


def not_done_at_all(store: Store, scenario: str, text: str, today: date) -> Change:
    """Something nobody will do."""
    return hang(store, scenario, NotDoing(id=new_id(), text=text, since=today))


def a_learning(store: Store, scenario: str, text: str, _today: date) -> Change:
    """What a leader believed."""
    return hang(store, scenario, LeaderLearning(id=new_id(), believed=text))


def product_ops(store: Store, scenario: str, text: str, _today: date) -> Change:
    """Product operations for so many product managers."""
    return hang(store, scenario, ProductOps(id=new_id(), pm_count=whole(text)))


def an_initiative(store: Store, team: str, text: str, _today: date) -> Change:
    """A piece of work the team has taken on."""
    return hang(store, team, Initiative(id=new_id(), title=text, team=team))


def an_experiment(store: Store, team: str, text: str, _today: date) -> Change:
    """A bet of the team."""
    return hang(store, team, Experiment(id=new_id(), title=text, team=team))


def an_experiment_of_all(store: Store, scenario: str, text: str, _today: date) -> Change:
    """A bet about this way to organise."""
    return hang(store, scenario, Experiment(id=new_id(), title=text))


def a_change(store: Store, scenario: str, text: str, _today: date) -> Change:
    """A step of the transition."""
    return hang(store, scenario, ChangeItem(id=new_id(), title=text))


def a_dependency(store: Store, team: str, text: str, _today: date) -> Change:
    """Waiting for another team; Refused when none is called that."""
    other = found((t for t in store.of(Team) if t.id != team), text)
    if other is None:
        raise Refused(f"There is no other team “{text[:60]}” in this scenario.")
    return hang(store, team, Dependency(id=new_id(), from_team=team, to_team=other.id))


def a_link(store: Store, component: str, text: str, _today: date) -> Change:
    """A tie to another component; Refused when none is called that."""
    other = found((c for c in store.of(Component) if c.id != component), text)
    if other is None:
        raise Refused(f"There is no other component “{text[:60]}” in this scenario.")
    return hang(store, component, ComponentLink(id=new_id(), a=component, b=other.id))


def an_outcome(store: Store, stream: str, text: str, _today: date) -> Change:
    """One more outcome of the stream."""
    return hang(store, stream, Outcome(id=new_id(), statement=text, stream=stream))


def an_outcome_of_its_own(store: Store, team: str, text: str, _today: date) -> Change:
    """An outcome the team answers for."""
    return add_team_outcome(store, team, text)
