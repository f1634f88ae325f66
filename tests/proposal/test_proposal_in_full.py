"""What a page shortened stands whole once, at the end, with the page it belongs to (EXP-51)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from odd_designs import DAY, HOSTILE, crowded, filled, full_of_findings, hostile, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from helpers.strategies import designs
from topodesk.drawing.letters import drawn
from topodesk.drawing.shapes import TextLine
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.document import sheets
from topodesk.proposal.format import FORMATS
from topodesk.proposal.in_full import LONG, apart
from topodesk.proposal.look import Look
from topodesk.proposal.sections import pages
from topodesk.proposal.sheet import Placed, Sheet
from topodesk.proposal.standing import Standing

_ISOLATES = re.compile("[\u2066-\u2069]")
WORDS = "Wide " * 900 + "and its end"


def of_proposal(design: Design, look: Look | None = None) -> Comparison:
    return compare(design, proposal_of(design), DAY, look)


def parted(comparison: Comparison) -> tuple[list[Sheet], list[Sheet]]:
    """The pages before the appendix, and its own."""
    found = [(section.key, sheet) for section, made in pages(comparison) for sheet in made]
    assert [key for key, _ in found] == sorted((k for k, _ in found), key="full".__eq__)
    return [s for key, s in found if key != "full"], [s for key, s in found if key == "full"]


def letters(sheets: list[Sheet]) -> str:
    """What can be read on them, without titles that are repeated and without white space."""
    lines = [i for sheet in sheets for i in sheet.items if isinstance(i, TextLine)]
    return "".join("".join(line.text.split()) for line in lines if line.size < 20)


@pytest.mark.parametrize("paper", FORMATS)
def test_every_shortened_text_of_a_hostile_design_stands_whole_once(paper: str) -> None:
    before, appendix = parted(of_proposal(hostile(), Look(paper=paper)))
    cut = {text.strip() for sheet in before for text in sheet.cut}
    assert len(cut) > 10
    assert 3 < len(appendix) < 20
    whole = letters(appendix)
    for text in cut:
        alone = not any(other in text for other in cut - {text} if len(other) >= LONG)
        parts = [text] if alone else [text[:30], text[-1:]]
        assert all("".join(drawn(part).split()) in whole for part in parts)
    for name in HOSTILE[6:8]:
        assert "".join(name.split()) in whole
    assert not any(sheet.cut for sheet in appendix)
    texts = [i for s in appendix for i in s.items if isinstance(i, TextLine)]
    assert all(line.y <= appendix[0].bottom for line in texts)


def test_it_names_the_page_the_text_belongs_to() -> None:
    design = filled("Bank", [Team(id="t", name="Pay", mission=WORDS)])
    before, appendix = parted(of_proposal(design))
    at = [number for number, sheet in enumerate(before, 1) if WORDS in sheet.cut]
    lines = [i.text for s in appendix for i in s.items if isinstance(i, TextLine)]
    assert at
    assert f"Page {at[0]}" in lines
    assert letters(appendix).count("anditsend") == 1


def test_a_long_text_inside_another_stands_by_itself_and_is_not_repeated() -> None:
    assert apart(f"Do we {WORDS}?", [WORDS]) == f"Do we {WORDS[:40].rstrip()}…?"
    assert apart(WORDS, [WORDS]) == WORDS


def test_there_is_none_where_nothing_was_shortened() -> None:
    _, appendix = parted(compare(sample(PARCELO), scenario_of(PARCELO, "proposal"), DAY))
    assert appendix == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_teams_a_change_walks_through_are_set_closer_rather_than_shortened(paper: str) -> None:
    look = Look(paper=paper)
    comparison = compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY, look)
    (page,) = sheets(comparison, {"evidence"})
    assert page.cut == []
    lines = [item.text for item in page.items if isinstance(item, TextLine)]
    assert {"Review Board", "Operations", "Frontend"} <= set(lines)


def test_components_a_map_only_counts_are_named_by_what_they_belong_to() -> None:
    before, (page,) = parted(compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY))
    lines = [i.text for i in page.items if isinstance(i, TextLine)]
    assert "Further components of “Track”: Spend search and Transactions" in lines
    shown = [n for n, sheet in enumerate(before, 1) if sheet.section == "Today, in detail"]
    assert {text for text in lines if text.startswith("Page")} == {f"Page {shown[0]}"}
    assert not any("Offer finder" in text for text in lines)
    without = Look(without=frozenset({"maps", "details"}))
    _, appendix = parted(
        compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY, without)
    )
    assert appendix == []


def named(scenario: Scenario) -> dict[str, str]:
    """The names of teams, streams, steps and components by their ids, without white space."""
    kinds: tuple[type[Record], ...] = (Team, ValueStream, JourneyStep, Component)
    records = (record for kind in kinds for record in scenario.of(kind))
    return {record.id: "".join(drawn(record.label()).split()) for record in records}


def everything(comparison: Comparison, chosen: set[str] | None = None) -> str:
    """All that can be read in the document, maps included, without white space."""
    found = []
    for sheet in sheets(comparison, chosen):
        for item in sheet.items:
            if isinstance(item, TextLine):
                found += [item.text] if item.size < 20 else []
            elif isinstance(item, Placed):
                found += [" ".join(t.text for t in each.texts()) for each in item.figures]
            else:
                found.append("\n")
    return "".join(_ISOLATES.sub("", "".join(found)).split())


def furnished(design: Design) -> Design:
    """The design with components of hostile names: of one team, and needed by one step."""
    scenario = proposal_of(design)
    parts = [
        Component(
            id=f"c-{n}", name=f"{HOSTILE[n % 10][:120]} {n}", owner_teams=("t3",) if n % 2 else ()
        )
        for n in range(40)
    ]
    step = scenario.get(JourneyStep, "j2")
    assert step is not None
    needs = step.with_(components=tuple(part.id for part in parts[::2]))
    design.apply(Change.of("Own", scenario.id, added=parts, updated=[(step, needs)]))
    return design


@pytest.mark.parametrize("chosen", [None, {"maps", "details", "full"}])
def test_every_name_of_a_hostile_design_stands_whole_somewhere(chosen: set[str] | None) -> None:
    for design in (furnished(hostile()), crowded(), full_of_findings()):
        comparison = of_proposal(design)
        text = everything(comparison, chosen)
        for side in comparison.sides:
            names = named(side.scenario)
            assert len(names) > 10
            assert [id for id, name in names.items() if _ISOLATES.sub("", name) not in text] == []


@given(designs())
@settings(max_examples=20)
def test_every_name_of_any_design_stands_whole_somewhere(design: Design) -> None:
    for scenario in design.scenarios:
        comparison = compare(design, scenario, DAY)
        text = everything(comparison, {"maps", "details", "full"})
        for side in comparison.sides:
            names = named(side.scenario)
            assert [id for id, name in names.items() if _ISOLATES.sub("", name) not in text] == []


def test_a_component_that_stands_alone_is_something_drawn() -> None:
    lone = of_proposal(filled("Bank", [Component(id="c", name="Ledger of everything there is")]))
    text = everything(lone)
    assert "Nothingisdrawnyet" not in text
    assert "Ledgerofeverythingthereis" in text


def test_a_name_that_stands_whole_on_a_page_is_not_repeated() -> None:
    long = "A team for everything that has to do with paying and being paid in all currencies"
    team = Team(id="t", name=long, mission=WORDS)
    for left_out, repeated in ((frozenset[str](), False), (frozenset({"teams", "change"}), True)):
        before, appendix = parted(of_proposal(filled("Bank", [team]), Look(without=left_out)))
        drawn_on_map = [
            f for s in before for i in s.items if isinstance(i, Placed) for f in i.figures
        ]
        assert any(t.text.endswith("…") for f in drawn_on_map for t in f.texts())
        assert ("".join(long.split()) in letters(appendix)) is repeated


def test_words_that_only_begin_alike_do_not_count_as_standing_there() -> None:
    sheet = Sheet("One")
    sheet.text(60, 60, "Payments and Card Servicing")
    sheet.text(60, 80, "Bank")
    sheet.text(60, 100, "Platform")
    standing = Standing([sheet])
    assert "Card Servicing" in standing
    assert "Pay" not in standing
    assert "Bank Platform" not in standing


def test_it_can_be_left_out() -> None:
    comparison = of_proposal(hostile(), Look(without=frozenset({"full"})))
    assert "full" not in {section.key for section, _ in pages(comparison)}
