"""What the library lists: templates first, then components and services."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from topodesk.storage.templates import Kept, Template
from topodesk.tools.library import Known, known_components, known_services
from topodesk.tools.matching import best_first
from topodesk.tools.things import FromLibrary, Parcel
from topodesk.ui.panels.library.rows import Row

if TYPE_CHECKING:
    from topodesk.session.session import Session

NONE_YET = "Select something on the map and keep it here to use it again."
NO_COMPONENT = "Components of any scenario are listed here."
NOTHING = "Nothing is called like that"


def rows(session: Session, kept: Kept, typed: str) -> list[Row]:
    """The rows for what was `typed`; everything when that is nothing."""
    pieces = [template for template in kept.templates if template.component is None]
    single = [template for template in kept.templates if template.component is not None]
    services = [_known(known, "service") for known in known_services(session)]
    components = [_known(known, "component") for known in known_components(session)]
    components += [_template(template, single=True) for template in single]
    templates = _fitting([_template(template) for template in pieces], typed)
    fitting, serving = _fitting(components, typed), _fitting(services, typed)
    if typed and not (templates or fitting or serving):
        return [Row("hint", NOTHING)]
    return [
        *_group("Templates", templates, "" if typed else NONE_YET),
        *_group("Components", fitting, "" if typed else NO_COMPONENT),
        *_group("Services", serving, ""),
    ]


def _fitting(found: Sequence[Row], typed: str) -> Sequence[Row]:
    return best_first(typed, found, lambda row: row.name) if typed else found


def _group(title: str, found: Iterable[Row], hint: str) -> list[Row]:
    rows = list(found)
    if not rows and not hint:
        return []
    return [Row("heading", title), *(rows or [Row("hint", hint)])]


def _template(template: Template, *, single: bool = False) -> Row:
    thing = Parcel(str(template.path), template.name, template.fragment)
    about = template.about or ("Kept by you" if single else "")
    return Row("component" if single else "template", template.name, about, thing, template)


def _known(known: Known, sort: Literal["component", "service"]) -> Row:
    return Row(sort, known.record.name, known.about, FromLibrary(known.record.id))
