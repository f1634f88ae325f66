"""Teams of the tray: placed by the same drops as those of the palette."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.edits.roster import unplaced
from topodesk.model.roster import ListedTeam
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.listing import forget, list_from, rename_listed, set_type
from topodesk.tools.things import FromTray


@pytest.fixture
def driver() -> Driver:
    return Driver(Session(small_bank()))


def waiting(driver: Driver) -> list[str]:
    return [team.name for team in unplaced(driver.session.design, driver.session.scenario)]


def listed(driver: Driver, text: str) -> str:
    """List teams; the id of the first."""
    list_from(driver.session, text)
    return unplaced(driver.session.design, driver.session.scenario)[0].id


def test_a_listed_team_dropped_on_a_step_is_that_team_there(driver: Driver) -> None:
    """TOOL-102"""
    id = listed(driver, "name,type,people\nRepayments,stream-aligned,7")
    driver.tools.place(FromTray(id), pressed=True)
    driver.move(driver.column("Repay"))
    assert driver.says() == "Part of “Borrow”, responsible for “Repay”"
    assert driver.tools.preview.ghosts
    driver.release()
    assert driver.steps("Repayments") == ["Repay"]
    assert driver.id("Repayments") == id
    assert driver.session.selection.ids == (id,)
    assert driver.tools.placed == "", "it has its name already"
    assert waiting(driver) == []
    driver.session.undo()
    assert waiting(driver) == ["Repayments"]


def test_a_click_places_what_was_armed_and_esc_leaves_it_in_the_tray(driver: Driver) -> None:
    id = listed(driver, "Repayments")
    driver.tools.place(FromTray(id), pressed=False)
    assert driver.tools.cancel()
    driver.tools.place(FromTray(id), pressed=False)
    driver.click(driver.head("Borrow"))
    assert driver.stream("Repayments") == "Borrow"


def test_a_platform_team_of_the_tray_is_refused_in_a_lane(driver: Driver) -> None:
    id = listed(driver, "name,type\nCore,platform")
    driver.tools.place(FromTray(id), pressed=True)
    driver.move(driver.column("Repay"))
    assert driver.tools.preview.refused
    driver.release()
    assert waiting(driver) == ["Core"]


def test_a_team_deleted_from_the_map_is_back_in_the_tray(driver: Driver) -> None:
    """TOOL-103"""
    from topodesk.edits.removing import remove

    id = listed(driver, "Repayments")
    driver.tools.place(FromTray(id), pressed=True)
    driver.move(driver.band())
    driver.release()
    driver.session.commit(remove(driver.session.scenario, [id]))
    assert waiting(driver) == ["Repayments"]


def test_what_was_taken_off_the_list_meanwhile_is_not_placed(driver: Driver) -> None:
    id = listed(driver, "Repayments")
    driver.tools.place(FromTray(id), pressed=True)
    forget(driver.session, [id])
    driver.move(driver.column("Repay"))
    assert driver.tools.preview.refused
    driver.release()
    assert not [t for t in driver.session.scenario.of(Team) if t.name == "Repayments"]


def test_a_pasted_list_says_what_came_of_it(driver: Driver) -> None:
    """TOOL-100"""
    session = driver.session
    assert list_from(session, "A\nB\njoin\nOnboard") == "2 teams listed, 2 were there already"
    assert list_from(session, "A\nC") == "“C” listed, 1 was there already"
    assert list_from(session, "A") == "It was there already"
    assert list_from(session, "a\nB\nC") == "All 3 were there already"
    assert list_from(session, " \n") == "There are no names in this"
    assert list_from(session, "x\n" * 10_001).startswith("That is a list of 10,001 lines")
    assert [step.name for step in session.history.done] == ["List 2 teams", "List listed team “C”"]


def test_listed_teams_are_renamed_typed_and_forgotten_in_steps_of_undo(driver: Driver) -> None:
    session = driver.session
    id = listed(driver, "Pay")
    assert rename_listed(session, id, "Pay & <b>") == ""
    assert rename_listed(session, id, "  ") == ""
    assert set_type(session, [id], TeamType.PLATFORM) == "Make listed team “Pay & <b>” platform"
    team = session.design.shared.get(ListedTeam, id)
    assert team is not None
    assert (team.name, team.type) == ("Pay & <b>", TeamType.PLATFORM)
    assert forget(session, [id]) == "Take listed team “Pay & <b>” off the list"
    for _ in range(4):
        session.undo()
    assert waiting(driver) == []
    assert not session.history.done
