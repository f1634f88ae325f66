"""What a comparison leaves on the map: drawn in step, like everything else, and never on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wild_designs import Wild

from helpers.bank import small_bank
from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import LEVELS
from topodesk.drawing.dimming import is_bright
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.printed import printed
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.trace import Ghost, Trace, Traces
from topodesk.drawing.traces import CHIP_RING, ROLES
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType

SEEDS = st.integers(0, 10**6)
GHOSTS = tuple(Ghost(f"gone-{n}", f"Gone {n}", "5 people", TeamType.PLATFORM) for n in range(7))


def traces_for(records: list[Record]) -> Traces:
    kinds = ("new", "changed")
    words = ("new", "", "was Loans API · +2 steps")
    return Traces(
        {record.id: Trace(kinds[n % 2], words[n % 3]) for n, record in enumerate(records)},
        GHOSTS[: len(records) % 8],
    )


def bank(traces: Traces) -> Drawing:
    drawing = Drawing(small_bank().scenarios[1])
    drawing.trace(traces)
    return drawing


@given(SEEDS)
def test_traces_kept_in_step_equal_traces_drawn_anew(seed: int) -> None:
    # CMP-7
    wild = Wild(seed, 8)
    kept = Drawing(wild.scenario)
    for turn in range(8):
        if turn % 3 == 0:
            traces = traces_for([r for r in wild.scenario if hash((r.id, seed)) % 3][turn:])
            kept.trace(traces)
        kept.update(wild.edit())
        fresh = Drawing(wild.scenario)
        fresh.trace(traces)
        assert dict(kept.picture.figures) == dict(fresh.picture.figures)


def test_taking_all_traces_away_brings_the_plain_picture_back() -> None:
    # CMP-7
    plain = Drawing(small_bank().scenarios[1])
    drawing = bank(traces_for(list(small_bank().scenarios[1])))
    assert drawing.picture.figures.keys() > plain.picture.figures.keys()
    areas = drawing.trace(Traces())
    assert areas
    assert dict(drawing.picture.figures) == dict(plain.picture.figures)


def test_what_is_new_and_what_is_changed_differ_without_colour() -> None:
    # CMP-6
    team = small_bank().scenarios[1].of(Team)[0].id
    pills = [
        bank(Traces({team: Trace(kind, "same")})).picture.figures[f"trace:{team}"].shapes[0]
        for kind in ("new", "changed")
    ]
    assert len({pill.radius for pill in pills}) == 2


def test_ghosts_stand_under_everything_and_clear_of_each_other() -> None:
    # CMP-6
    plain = Drawing(small_bank().scenarios[1]).picture.bounds
    drawing = bank(Traces({}, GHOSTS))
    ghosts = [f.bounds for f in drawing.picture.figures.values() if f.role == "ghost"]
    assert len(ghosts) == 7
    assert all(ghost.y > plain.bottom for ghost in ghosts)
    assert not any(a.meets(b) for n, a in enumerate(ghosts) for b in ghosts[n + 1 :])


def test_no_press_means_a_trace() -> None:
    # CMP-6: they are decoration, so tools never meet a record that is not there
    drawing = bank(traces_for(list(small_bank().scenarios[1])))
    assert {f.record for f in drawing.picture.figures.values() if f.role in ROLES} == {""}


def test_paper_holds_traces_only_where_they_are_asked_for() -> None:
    # CMP-9
    drawing = bank(traces_for(list(small_bank().scenarios[1])))
    roles = [{f.role for f in printed(drawing, compared=c).in_order()} for c in (False, True)]
    assert not roles[0] & ROLES
    assert roles[1] >= {"trace", "ring", "ghost"}


@pytest.mark.parametrize("name", ["<b>", "שלום", "a" * 10_000, "", "two\nlines & more 🙂"])
def test_any_name_fits_its_ghost(name: str) -> None:
    ghost = Ghost("gone", name, "5 people")
    figure = bank(Traces({}, (ghost,))).picture.figures["ghost:gone"]
    outline = figure.shapes[0].rect
    assert all(line.box.right <= outline.right + figure.origin.x for line in figure.texts())


def test_a_trace_is_as_bright_as_what_it_is_about() -> None:
    # CMP-11
    scenario = small_bank().scenarios[1]
    team = scenario.of(Team)[0].id
    drawing = bank(Traces({team: Trace("new", "new")}, GHOSTS[:1]))
    figures = drawing.picture.figures
    assert is_bright(figures[f"trace:{team}"], {team})
    assert is_bright(figures[f"ring:0:{team}"], {team})
    assert is_bright(figures["ghost:gone-0"], {"gone-0"})
    assert not is_bright(figures["ghost:gone-0"], {team})


def test_from_afar_a_trace_says_it_short_or_by_a_sign_and_ghosts_keep_their_names() -> None:
    # VIEW-74
    trace = Trace("changed", "was Loans API · moved · +2 steps", "renamed +2")
    drawing = bank(Traces({"join": trace}, GHOSTS[:1]))
    figures = drawing.picture.figures
    said = [
        "".join(s.text for s in seen_at(figures["trace:join"], level) if isinstance(s, TextLine))
        for level in LEVELS
    ]
    assert said == ["renamed +2"] * 3 + ["≠"] * 4
    for level in LEVELS:
        lines = (s for s in seen_at(figures["ghost:gone-0"], level) if isinstance(s, TextLine))
        assert "Gone 0" in [line.text for line in lines]


def test_from_afar_nothing_is_framed_that_is_not_seen() -> None:
    # VIEW-74
    picture = bank(traces_for(list(small_bank().scenarios[1]))).picture
    framed = [figure for figure in picture.figures.values() if figure.role == CHIP_RING]
    assert framed
    assert not any(seen_at(figure, LEVELS[1]) for figure in framed)
