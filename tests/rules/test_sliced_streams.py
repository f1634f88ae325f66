"""ARCH-08: streams cut into layers, told from work cells."""

from __future__ import annotations

from helpers.sketch import Sketch
from topodesk.model.component import ComponentStatus
from topodesk.model.design_records import Settings, Threshold


def sketch(
    owners: dict[str, tuple[str | None, str | None]], *, carried_by: str | None = ""
) -> Sketch:
    """A stream of one step that needs these components: name -> (layer, owner)."""
    made = Sketch()
    made.others()
    for team in {owner for _, owner in owners.values() if owner}:
        made.team(team, "undefined")
    for name, (layer, owner) in owners.items():
        made.component(name, layer, owner=owner)
    made.stream("Borrow", "Tenant", {"apply": carried_by}, {"apply": list(owners)})
    return made


def cells(**teams: str) -> dict[str, tuple[str | None, str | None]]:
    """`Web="ui ui"`: team Web owns two cells on layer ui. A dash is a layer nobody has said."""
    return {
        f"{team} {number}": (None if layer == "-" else layer, None if team == "nobody" else team)
        for team, layers in teams.items()
        for number, layer in enumerate(layers.split())
    }


def sliced(**teams: str) -> bool | None:
    """What ARCH-08 says: True, False, or None when it asks."""
    it = sketch(cells(**teams))
    if it.questions("ARCH-08"):
        assert not it.levels("ARCH-08")
        return None
    return it.levels("ARCH-08") == {"Borrow": "error"}


def test_three_teams_for_three_layers_slice_a_stream() -> None:
    it = sketch(cells(Web="ui ui", Api="service service", Db="data data"))
    (finding,) = it.findings("ARCH-08")
    assert finding.message == (
        "“Borrow” is sliced by layer among three teams: “Api”, “Db” and “Web”."
    )
    assert finding.evidence[0] == "“Api” owns 2 of 6 work cells, all on layer service"
    assert finding.names == ("Borrow", "Api", "Db", "Web")


def test_fewer_than_six_cells_say_nothing() -> None:
    assert sliced(Web="ui ui", Api="service service", Db="data") is False


def test_two_teams_are_a_pair_not_slices() -> None:
    assert sliced(Web="ui ui ui", Api="service service data") is False


def test_three_teams_on_two_layers_are_not_slices_of_all() -> None:
    assert sliced(Web="ui ui", Api="service service", Rest="service service") is False


def test_a_team_with_half_of_it_across_layers_makes_it_whole() -> None:
    whole = cells(Web="ui", Api="service", Db="data", All="ui service data")
    assert sketch(whole).levels("ARCH-08") == {}


def test_a_smaller_team_across_layers_does_not() -> None:
    assert sliced(Web="ui ui", Api="service service", Db="data data", All="ui data") is True


def test_four_of_five_cells_in_one_layer_are_a_slice() -> None:
    assert sliced(Web="ui ui ui ui data", Api="service service", Db="data data data data") is True
    assert sliced(Web="ui ui ui data", Api="service service", Db="data data data data") is False


def test_layers_that_could_not_matter_are_not_asked_for() -> None:
    assert sliced(Web="ui ui", Api="service service", Db="data data data -") is None
    assert sliced(Web="ui ui ui ui", Api="service " * 3, Db="data data data data data -") is True
    assert sliced(Web="ui ui ui", Api="service service -") is False


def test_unknown_layers_that_decide_are_asked_for() -> None:
    it = sketch(cells(Web="ui ui", Api="service service", Db="- -"))
    (question,) = it.questions("ARCH-08")
    assert question.names == ("Db 0", "Db 1")
    assert question.missing == "layer"
    assert question.ask.startswith("Which layer are “Db 0” and “Db 1” on")


def test_half_without_an_owner_leaves_it_open() -> None:
    owned = {"Web": "ui", "Api": "service", "Db": "data"}
    assert sliced(**owned, nobody="ui service") is False
    assert sliced(**owned, nobody="ui service data") is False
    assert sliced(Web="ui ui", Api="service", Db="data", nobody="ui service") is True


def test_custom_layers_are_told_apart_by_their_name() -> None:
    it = sketch({})
    for team, layer in (("Front", "front office"), ("Middle", "Middle"), ("Back", "records")):
        it.team(team, "undefined")
        for number in (1, 2):
            it.component(f"{team} {number}", "custom", owner=team, layer_name=layer)
    needed = [f"{team} {number}" for team in ("Front", "Middle", "Back") for number in (1, 2)]
    it.stream("Borrow", "Tenant", {"apply": ""}, {"apply": needed})
    assert it.levels("ARCH-08") == {"Borrow": "error"}


def test_retired_components_are_no_cells() -> None:
    it = sketch(cells(Web="ui ui", Api="service service", Db="data"))
    it.component("Fax", "data", owner="Db", status=ComponentStatus.RETIRED)
    names = list(cells(Web="ui ui", Api="service service", Db="data"))
    it.stream("Borrow", "Tenant", {"apply": ""}, {"apply": [*names, "Fax"]})
    assert it.levels("ARCH-08") == {}


def test_what_comes_as_a_self_service_is_no_cell() -> None:
    it = sketch(cells(Web="ui ui", Api="service service", Db="data data"), carried_by="Web")
    assert it.levels("ARCH-08") == {"Borrow": "error"}
    it.line("xaas", "Db", "Web", self_service=True)
    assert it.levels("ARCH-08") == {}


def test_a_design_may_set_its_own_thresholds() -> None:
    settings = Settings(thresholds=(Threshold(rule="ARCH-08", name="cells", value=3),))
    it = sketch(cells(Web="ui", Api="service", Db="data"))
    assert it.levels("ARCH-08") == {}
    it.info = it.info.with_(settings=settings)
    assert it.levels("ARCH-08") == {"Borrow": "error"}
