"""What the library offers besides kept templates: the components the design knows somewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from topodesk.model.component import Component, Domain
from topodesk.model.scenario import Scenario
from topodesk.session.session import Session


@dataclass(frozen=True, slots=True)
class KnownComponent:
    """A component, and a few words about it. `here`: the shown scenario has it."""

    record: Component
    about: str
    here: bool


def known_components(session: Session) -> list[KnownComponent]:
    """Every component of any scenario once, by name; as the shown scenario has it, if it does."""
    shown = session.scenario
    others = [s for s in session.design.scenarios if s is not shown]
    found: dict[str, KnownComponent] = {}
    for scenario in (shown, *others):
        for record in scenario.of(Component):
            if record.id not in found:
                here = scenario is shown
                words = "" if here else f"In {' '.join(scenario.name[:40].split()) or 'another'}"
                about = " · ".join(
                    word for word in (words, about_component(scenario, record)) if word
                )
                found[record.id] = KnownComponent(record, about, here)
    return sorted(found.values(), key=lambda known: (known.record.name.casefold(), known.record.id))


def known_component(session: Session, id: str) -> Component | None:
    """The component of that id, from whichever scenario has it, the shown one first."""
    scenarios = (session.scenario, *session.design.scenarios)
    return next((found for s in scenarios if (found := s.get(Component, id)) is not None), None)


def about_component(scenario: Scenario, component: Component) -> str:
    """Its kind, its layer and its domain, as far as they are known."""
    domain = scenario.get(Domain, component.domain)
    layer = component.layer_name or _word(component.layer)
    said = [_word(component.kind), layer, domain.name if domain else ""]
    return " · ".join(dict.fromkeys(" ".join(word[:40].split()) for word in said if word))


def _word(value: StrEnum | None) -> str:
    """A value as people write it."""
    if value is None:
        return ""
    return value.value.upper() if len(value.value) == 2 else value.value.capitalize()
