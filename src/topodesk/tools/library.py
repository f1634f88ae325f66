"""What the library offers besides kept templates: components and services the design knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from topodesk.model.component import Component, Domain, Service
from topodesk.model.scenario import Scenario
from topodesk.session.session import Session

R = TypeVar("R", Component, Service)


@dataclass(frozen=True, slots=True)
class Known:
    """A component or a service, and a few words about it. `here`: the shown scenario has it."""

    record: Component | Service
    about: str
    here: bool


def known_components(session: Session) -> list[Known]:
    """Every component of any scenario once, by name; as the shown scenario has it, if it does."""
    return _known(session, Component, about_component)


def known_services(session: Session) -> list[Known]:
    """Every service of any scenario once, in the same way."""
    return _known(session, Service, about_service)


def known_thing(session: Session, id: str) -> Component | Service | None:
    """The component or service of that id, from whichever scenario has it, the shown one first."""
    for scenario in (session.scenario, *session.design.scenarios):
        found = scenario.get(Component, id) or scenario.get(Service, id)
        if found is not None:
            return found
    return None


def about_component(scenario: Scenario, component: Component) -> str:
    """Its kind, its layer and its domain, as far as they are known."""
    domain = scenario.get(Domain, component.domain)
    layer = component.layer_name or _word(component.layer)
    return _joined(_word(component.kind), layer, domain.name if domain else "")


def about_service(scenario: Scenario, service: Service) -> str:
    """Who offers it, and whether it can be used unasked."""
    by = scenario[service.provider].label() if service.provider else ""
    unasked = {True: "Self-service", False: "By request", None: ""}[service.self_service]
    return _joined(f"By {by}" if by else "", unasked)


def _known(session: Session, kind: type[R], tell: Callable[[Scenario, R], str]) -> list[Known]:
    shown: Scenario = session.scenario
    others: list[Scenario] = [s for s in session.design.scenarios if s is not shown]
    found: dict[str, Known] = {}
    for scenario in (shown, *others):
        for record in scenario.of(kind):
            if record.id not in found:
                here = scenario is shown
                place = "" if here else f"In {scenario.name.strip() or 'another scenario'}"
                about = _joined(place, tell(scenario, record))
                found[record.id] = Known(record, about, here)
    return sorted(found.values(), key=lambda known: (known.record.name.casefold(), known.record.id))


def _joined(*words: str) -> str:
    """The words that say something, each once and on one line."""
    return " · ".join(dict.fromkeys(" ".join(word[:60].split()) for word in words if word))


def _word(value: StrEnum | None) -> str:
    """A value as people write it."""
    if value is None:
        return ""
    return value.value.upper() if len(value.value) == 2 else value.value.capitalize()
