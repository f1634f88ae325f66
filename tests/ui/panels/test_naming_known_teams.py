"""Where a form names a team, those of the tray and of other scenarios are offered and placed."""

from __future__ import annotations

from collections.abc import Callable

from helpers.forms import add_by_name
from helpers.window import settle
from topodesk.edits.groupings import add_grouping
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.listing import list_from
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField

Inspect = Callable[..., None]
LIST = "name,type,people\nRefunds,stream-aligned,6\nVault,platform,5"


def offered(field: object, typed: str) -> list[str]:
    assert isinstance(field, ListField)
    assert field.line is not None
    field.line.setText(typed)
    field.line.textEdited.emit(typed)
    settle()
    model = field.line.completer().popup().model()
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    field.line.completer().popup().hide()
    field.line.clear()
    return names


def team(session: Session, name: str) -> Team:
    return next(t for t in session.scenario.of(Team) if t.name == name)


def test_a_step_is_given_to_a_team_of_the_tray_which_is_placed_there(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    """TOOL-112"""
    list_from(session, LIST)
    inspect("s2")
    assert offered(form().fields["responsible_teams"], "refu") == ["Refunds"]
    add_by_name(form().fields["responsible_teams"], "refunds")
    step = session.scenario.get(JourneyStep, "s2")
    assert step is not None
    assert step.responsible_teams == (team(session, "Refunds").id,)
    assert (team(session, "Refunds").value_stream, team(session, "Refunds").people) == ("spend", 6)
    assert session.history.done[-1].name == "Place team “Refunds”"
    add_by_name(form().fields["responsible_teams"], "Vault")
    assert team(session, "Vault").value_stream is None, "a platform team stands in no lane"
    add_by_name(form().fields["responsible_teams"], "Nobody")
    assert len(session.history.done) == 3


def test_a_component_and_a_platform_are_given_known_teams_too(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    list_from(session, LIST)
    inspect("ledger")
    add_by_name(form().fields["owner_teams"], "Vault")
    ledger = session.scenario.get(Component, "ledger")
    assert ledger is not None
    assert ledger.owner_teams == (team(session, "Vault").id,)
    session.commit(add_grouping(session.scenario, name="Base", id="base"))
    inspect("base")
    assert "Refunds" in offered(form().fields["members"], "refu")
    add_by_name(form().fields["members"], "Refunds")
    assert team(session, "Refunds").grouping == "base"
    assert team(session, "Refunds").type is TeamType.STREAM_ALIGNED
