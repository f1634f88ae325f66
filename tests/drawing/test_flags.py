"""Colouring teams by something: flags with letters, the same whatever happened before."""

from __future__ import annotations

import pytest
from little_bank import little_bank
from wild_designs import Wild

from topodesk.drawing.dimming import is_bright
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.flags import flag_key
from topodesk.drawing.hues import COLOURS, SCHEMES, Hue, hues
from topodesk.drawing.lens import BARE, Lens
from topodesk.drawing.printed import printed
from topodesk.edits.fields import set_fields
from topodesk.edits.tags import tag
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.scenario import Scenario
from topodesk.model.team import AlignmentBasis, Team


def teams_tagged(*tags: tuple[str, ...]) -> Scenario:
    info = ScenarioInfo(id="s", name="Proposal")
    teams = [Team(id=f"t{n}", name=f"T{n}", tags=own) for n, own in enumerate(tags)]
    return Scenario("s", [info, *teams])


def codes(found: tuple[Hue, ...]) -> list[str]:
    return [hue.code for hue in found]


def test_every_tag_has_letters_of_its_own() -> None:
    store = teams_tagged(("pilot", "phase 2"), ("Pilot",), ("p", "🚀", "שלום", " "), ("pilot",))
    found = hues(store, "tags")
    assert [hue.words for hue in found] == ["p", "phase 2", "Pilot", "pilot", "שלום", "🚀"]
    assert len(set(codes(found))) == len(found)
    assert found[3].teams == ("t0", "t3")


def test_hundreds_of_tags_keep_letters_of_their_own() -> None:
    store = teams_tagged(*((f"same beginning {n}",) for n in range(300)))
    found = codes(hues(store, "tags"))
    assert len(set(found)) == 300
    assert max(map(len, found)) <= 4


def test_what_nobody_said_is_a_question_mark() -> None:
    store = teams_tagged((), ())
    assert codes(hues(store, "size")) == codes(hues(store, "confidence")) == ["?"]
    assert hues(store, "tags") == hues(store, "") == hues(store, "no such scheme") == ()


def test_a_basis_keeps_its_colour_whatever_else_there_is() -> None:
    info = ScenarioInfo(id="s", name="Proposal")

    def colour(*bases: AlignmentBasis) -> str:
        teams = [Team(id=f"t{b}", name=b, alignment_basis=b) for b in bases]
        found = hues(Scenario("s", [info, *teams]), "alignment_basis")
        return next(hue.colour for hue in found if hue.code == "AR")

    architecture = AlignmentBasis.ARCHITECTURE
    assert colour(architecture) == colour(AlignmentBasis.PERSONA, architecture)


def test_white_letters_are_read_on_every_colour() -> None:
    def light(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    for colour in COLOURS:
        red, green, blue = (light(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
        assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5, colour


@pytest.mark.parametrize("by", list(SCHEMES))
def test_flags_follow_edits_as_a_new_drawing_would(by: str) -> None:
    wild = Wild(3, 10)
    lens = BARE.coloured(by)
    kept = Drawing(wild.scenario, lens=lens)
    for step in range(12):
        team = sorted(wild.scenario.of(Team), key=lambda team: team.id)[step % 3]
        kept.update(wild.apply(tag(wild.scenario, [team.id], f"tag {step % 4}")))
        kept.update(wild.apply(set_fields(wild.scenario, team.id, people=step)))
        kept.update(wild.edit())
        fresh = Drawing(wild.scenario, lens=lens)
        assert dict(kept.picture.figures) == dict(fresh.picture.figures)
        assert kept.hues == fresh.hues
    kept.look_through(BARE)
    assert dict(kept.picture.figures) == dict(Drawing(wild.scenario).picture.figures)


def test_flags_are_no_part_of_the_layout_and_take_no_press() -> None:
    bare = Drawing(little_bank())
    seen = Drawing(little_bank(), lens=Lens(colour_by="size"))
    assert seen.layout == bare.layout
    flag = seen.picture.figures[flag_key("join")]
    hit = seen.picture.at(flag.bounds.centre, 1.0)
    assert hit is None or hit.record == "join"
    assert hit is None or hit.role != "flag"


def test_flags_are_bright_with_their_team() -> None:
    seen = Drawing(little_bank(), lens=Lens(colour_by="size"))
    flag = seen.picture.figures[flag_key("join")]
    assert is_bright(flag, {"join"})
    assert not is_bright(flag, {"other"})


def test_a_printed_map_with_colours_has_a_key_to_them_below_it() -> None:
    design = Design(DesignInfo(id="d"))
    little = little_bank()
    store = design.add_scenario(little.info, [r for r in little if r.id != little.id])
    design.apply(tag(store, ["join"], "<b>pilot</b> " + "x" * 5_000))
    picture = printed(Drawing(store, lens=Lens(colour_by="tags")))
    key = picture.figures["key"]
    others = [f for f in picture.figures.values() if f is not key]
    assert key.bounds.y > max(f.bounds.bottom for f in others)
    assert any("<b>pilot</b>" in line.text for line in key.texts())
    assert "key" not in printed(Drawing(store)).figures
