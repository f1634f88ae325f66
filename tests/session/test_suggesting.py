"""What a team looks built around is suggested with its words, and set when somebody takes it."""

from __future__ import annotations

from helpers.sketch import Sketch
from topodesk.model.scenario import Scenario
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.session.suggesting import suggestion, take


def scenario(**fields: object) -> Scenario:
    made = Sketch()
    made.team("Core API", "undefined", basis=None, mission="Maintains the shared API", **fields)
    made.team("Developer Platform", "undefined", basis=None)
    made.team("Orca", "undefined", basis=None)
    made.component("Gateway", owner="Core API")
    return made.design().scenarios[0]


def test_a_team_whose_words_are_clear_gets_a_suggestion_with_those_words() -> None:
    found = suggestion(scenario(), "team-core-api")
    assert found is not None
    assert found.says.startswith("Looks built around a part of the system: ")
    assert "“" in found.says
    assert found.fields["alignment_basis"] is AlignmentBasis.ARCHITECTURE


def test_a_team_of_which_nothing_is_known_gets_none() -> None:
    assert suggestion(scenario(), "team-orca") is None


def test_taking_it_sets_the_basis_and_keeps_the_words_as_its_reason() -> None:
    here = scenario()
    (edit,) = take(here, "team-core-api").within(here.id)
    assert isinstance(edit[1], Team)
    assert edit[1].alignment_basis is AlignmentBasis.ARCHITECTURE
    assert "“" in edit[1].basis_reason


def test_a_reason_somebody_wrote_stays() -> None:
    found = suggestion(scenario(basis_reason="We said so"), "team-core-api")
    assert found is not None
    assert "basis_reason" not in found.fields


def test_for_a_support_team_a_type_is_suggested() -> None:
    found = suggestion(scenario(), "team-developer-platform")
    assert found is not None
    assert found.fields == {"type": TeamType.PLATFORM}


def test_what_is_said_already_is_not_suggested_again() -> None:
    made = Sketch()
    made.team("Core API", "undefined", basis="value_stream")
    made.team("Developer Platform", "platform", basis=None)
    here = made.design().scenarios[0]
    assert suggestion(here, "team-core-api") is None
    assert suggestion(here, "team-developer-platform") is None
    assert not take(here, "team-core-api")
