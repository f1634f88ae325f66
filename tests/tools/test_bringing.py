"""Templates and known components, brought to the map from the library."""

from __future__ import annotations

from itertools import count

import pytest

from helpers.driver import Driver
from topodesk.edits.components import add_component
from topodesk.edits.fields import set_fields
from topodesk.edits.fragments import fragment_of
from topodesk.edits.groupings import add_grouping
from topodesk.edits.scenarios import copy_scenario
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.interaction import Interaction
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.tools.library import known_components, known_services
from topodesk.tools.things import FromLibrary, Parcel

numbers = count()


def parcel(driver: Driver, *names: str) -> Parcel:
    ids = [driver.id(name) for name in names]
    fragment = fragment_of(driver.session.scenario, ids)
    return Parcel(f"kept {next(numbers)}", "Kept", fragment)


def drop(driver: Driver, thing: Parcel | FromLibrary, point: object) -> None:
    driver.tools.place(thing, pressed=True)
    driver.move(point)
    driver.release()


def test_a_template_lands_where_it_is_let_go_of_in_one_step(driver: Driver) -> None:
    """TOOL-133"""
    kept = parcel(driver, "Join", "Identity")
    driver.tools.place(kept, pressed=True)
    driver.move(driver.band())
    assert driver.says() == "“Kept” here"
    assert len(driver.tools.preview.moved) >= 2
    driver.release()
    assert [change.name for change in driver.session.history.done] == ["Paste 2 teams"]
    chosen = [driver.session.scenario[id] for id in driver.session.selection.ids]
    assert {record.label() for record in chosen} == {"Join copy", "Identity copy"}
    assert not {record.id for record in chosen} & {"join", "identity"}
    assert not driver.tools.busy
    driver.session.undo()
    assert len(driver.session.scenario.of(Team)) == 7


def test_a_team_of_a_template_joins_the_step_it_is_dropped_on(driver: Driver) -> None:
    drop(driver, parcel(driver, "Join"), driver.column("Repay"))
    assert driver.steps("Join copy") == ["Repay"]


def test_a_platform_under_the_pointer_is_named_and_takes_its_teams_in(driver: Driver) -> None:
    kept = parcel(driver, "Identity")
    driver.tools.place(kept, pressed=True)
    driver.move(driver.platform("Bank Platform"))
    assert driver.says() == "“Kept” at “Bank Platform”"
    assert driver.tools.preview.lit
    driver.release()
    made = driver.session.scenario.get(Team, driver.id("Identity copy"))
    assert made is not None
    assert made.grouping == "platform"


def test_of_platforms_in_one_another_the_innermost_is_named_and_lit(driver: Driver) -> None:
    store = driver.session.scenario
    inner = add_grouping(store, id="data", name="Data", parent="platform")
    driver.session.commit(inner)
    driver.session.commit(set_fields(store, driver.id("Identity"), grouping="data"))
    (outer,) = driver.session.drawing.layout.platforms
    kept = parcel(driver, "Identity")
    driver.tools.place(kept, pressed=True)
    driver.move(outer.inner[0].rect.centre)
    assert driver.says() == "“Kept” at “Data”"
    assert driver.tools.preview.lit == (outer.inner[0].rect,)
    driver.release()
    made = store.get(Team, driver.id("Identity copy"))
    assert made is not None
    assert made.grouping == "data"


def test_a_lane_says_between_which_others_it_lands(driver: Driver) -> None:
    kept = parcel(driver, "Open an account")
    driver.tools.place(kept, pressed=True)
    driver.move(driver.head("Borrow"))
    assert "“Borrow”" in driver.says()
    assert driver.tools.preview.mark is not None
    driver.release()
    assert len(driver.session.scenario.of(ValueStream)) == 3


def test_interactions_of_a_template_come_along(driver: Driver) -> None:
    between = next(iter(driver.session.scenario.of(Interaction)))
    store, before = driver.session.scenario, len(driver.session.scenario.of(Interaction))
    names = (store[between.provider].label(), store[between.consumer].label())
    drop(driver, parcel(driver, *names), driver.band())
    assert len(store.of(Interaction)) == before + 1


def test_a_lone_step_is_refused_beside_the_lanes_and_nothing_changes(driver: Driver) -> None:
    kept = parcel(driver, "Apply")
    driver.tools.place(kept, pressed=True)
    driver.move(driver.band())
    assert driver.tools.preview.refused
    assert driver.says() == "A journey step belongs on a value stream"
    driver.release()
    assert not driver.session.history.done
    drop(driver, kept, driver.head("Borrow"))
    assert len(driver.session.scenario.referrers("borrow", JourneyStep)) == 3


def test_a_template_that_was_clicked_waits_for_a_click_and_esc_leaves_it(driver: Driver) -> None:
    kept = parcel(driver, "Coaching")
    driver.tools.place(kept, pressed=False)
    assert driver.tools.armed == kept.id
    assert driver.tools.cancel()
    driver.tools.place(kept, pressed=False)
    driver.click(driver.band())
    assert driver.id("Coaching copy")


def test_nothing_is_taken_in_hand_in_a_design_for_reading_only(driver: Driver) -> None:
    kept = parcel(driver, "Coaching")
    driver.session.read_only = True
    driver.tools.place(kept, pressed=True)
    assert not driver.tools.busy


# -- components ------------------------------------------------------------------------------------


@pytest.fixture
def option(driver: Driver) -> str:
    """A second option, shown, in which somebody added a component that the proposal has not."""
    session = driver.session
    proposal = session.scenario
    session.commit(copy_scenario(session.design, proposal, name="Bolder", id="bold"))
    session.commit(add_component(proposal, owner="core", name="Rates & <b>", id="rates"))
    session.commit(set_fields(proposal, "rates", kind="service"))
    session.switch("bold")
    return "bold"


def test_every_component_is_known_once(driver: Driver, option: str) -> None:
    """TOOL-135"""
    known = known_components(driver.session)
    assert [(one.record.name, one.here) for one in known] == [
        ("Ledger", True),
        ("Rates & <b>", False),
    ]
    assert known[0].about == "Data"
    assert known[1].about == "In Proposal · Service"


def test_a_component_of_another_scenario_keeps_its_id(driver: Driver, option: str) -> None:
    """TOOL-135"""
    driver.tools.place(FromLibrary("rates"), pressed=True)
    driver.move(driver.middle("Join"))
    assert driver.says() == "Owned by “Join”"
    driver.release()
    held = driver.session.scenario.get(Component, "rates")
    assert held is not None
    assert held.owner_teams == ("join",)
    assert driver.session.selection.ids == ("rates",)
    assert driver.tools.placed == ""
    assert [c.name for c in driver.session.history.done][-1] == "Add component “Rates & <b>”"
    driver.session.undo()
    assert "rates" not in driver.session.scenario


def test_dropped_on_a_step_it_is_needed_there(driver: Driver, option: str) -> None:
    drop(driver, FromLibrary("rates"), driver.middle("Repay"))
    step = driver.session.scenario.get(JourneyStep, "repay")
    assert step is not None
    assert step.components == ("rates",)


def test_dropped_beside_everything_it_is_nobodys(driver: Driver, option: str) -> None:
    drop(driver, FromLibrary("rates"), driver.band())
    held = driver.session.scenario.get(Component, "rates")
    assert held is not None
    assert held.owner_teams == ()


def test_one_that_is_here_changes_hands_and_stays_with_its_owner_on_open_paper(
    driver: Driver,
) -> None:
    drop(driver, FromLibrary("ledger"), driver.band())
    assert not driver.session.history.done
    drop(driver, FromLibrary("ledger"), driver.middle("Join"))
    held = driver.session.scenario.get(Component, "ledger")
    assert held is not None
    assert held.owner_teams == ("join",)


def test_one_that_has_gone_meanwhile_says_so(driver: Driver) -> None:
    driver.tools.place(FromLibrary("gone"), pressed=True)
    driver.move(driver.band())
    assert driver.says() == "It is not there any more"


# -- services --------------------------------------------------------------------------------------


@pytest.fixture
def service(driver: Driver, option: str) -> str:
    """A service of the proposal that the shown option has not."""
    proposal = next(s for s in driver.session.design.scenarios if s.name == "Proposal")
    made = Service(id="sign", name="Sign in", provider="identity", consumers=("join",))
    kept = made.with_(components=("rates",), self_service=True)
    driver.session.commit(Change.of("Add", proposal.id, added=[kept]))
    return "sign"


def test_a_service_of_another_scenario_is_offered_by_the_team_it_is_dropped_on(
    driver: Driver, service: str
) -> None:
    """TOOL-135"""
    (known,) = known_services(driver.session)
    assert known.about == "In Proposal · By Identity · Self-service"
    driver.tools.place(FromLibrary(service), pressed=True)
    driver.move(driver.band())
    assert driver.tools.preview.refused
    driver.move(driver.middle("Core API"))
    assert driver.says() == "Offered by “Core API”"
    driver.release()
    held = driver.session.scenario.get(Service, service)
    assert held is not None
    assert (held.provider, held.consumers, held.components) == ("core", ("join",), ())
    drop(driver, FromLibrary(service), driver.middle("Join"))
    held = driver.session.scenario.get(Service, service)
    assert held is not None
    assert held.provider == "join"


def test_a_service_dropped_on_a_step_is_used_there(driver: Driver, service: str) -> None:
    """TOOL-135"""
    for _ in range(2):
        drop(driver, FromLibrary(service), driver.middle("Repay"))
    step = driver.session.scenario.get(JourneyStep, "repay")
    assert step is not None
    assert step.platform_services == (service,)
    assert len(driver.session.scenario.of(Service)) == 1
