"""Finding: names first, then what is said about a record, read as the map is."""

from __future__ import annotations

from topodesk.edits.fields import set_fields
from topodesk.edits.wanted import Wanted
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.interaction import Interaction
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.search import LOOKED_IN, Match, as_read, find
from topodesk.session.session import Session


def bank() -> Session:
    design = Design(DesignInfo(id="d"))
    design.add_scenario(
        ScenarioInfo(id="s", name="Payments"),
        [
            Interaction(id="i", provider="b", consumer="a", purpose="Agree on payments"),
            Team(id="a", name="Pay Anywhere", value_stream="two"),
            Team(id="b", name="Core", mission="Payments without asking", value_stream="one"),
            Customer(id="c", name="Payer"),
            ValueStream(id="one", name="Pay", lane_order="A", customer="c"),
            ValueStream(id="two", name="Borrow", lane_order="B"),
            JourneyStep(id="j2", name="Repay", stream="one", order="B"),
            JourneyStep(id="j1", name="Prepay", stream="one", order="A"),
        ],
    )
    return Session(design)


def found(session: Session, text: str) -> list[str]:
    matches = find(session.scenario, Wanted(text))
    return [match.id for match in as_read(matches, session.drawing.picture)]


def test_names_missions_and_purposes_are_looked_in():
    assert set(find(bank().scenario, Wanted("payments"))) == {
        Match("i", "purpose"),
        Match("b", "mission"),
    }


def test_a_match_in_the_name_counts_as_one_in_the_name():
    session = bank()
    session.commit(set_fields(session.scenario, "a", mission="pay anywhere"))
    assert find(session.scenario, Wanted("pay any")) == (Match("a", "name"),)


def test_matches_are_read_from_the_top_and_from_the_left():
    order = found(bank(), "pay")
    assert [id for id in order if id in ("j1", "j2", "a")] == ["j1", "j2", "a"]
    assert order.index("one") < order.index("a")


def test_the_scenario_itself_is_not_on_the_map():
    assert "s" not in found(bank(), "payments")


def test_every_field_that_is_looked_in_is_a_text_of_its_record():
    from topodesk.model.kinds import SCENARIO_KINDS

    kinds = {kind.collection: kind for kind in SCENARIO_KINDS}
    for collection, fields in LOOKED_IN.items():
        assert set(fields) <= set(kinds[collection].model_fields), collection
