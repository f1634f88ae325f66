"""What a page shortened stands whole once, at the end, with the page it belongs to (EXP-51)."""

from __future__ import annotations

import pytest
from odd_designs import DAY, HOSTILE, filled, hostile, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.drawing.letters import drawn
from topodesk.drawing.shapes import TextLine
from topodesk.model.design import Design
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.format import FORMATS
from topodesk.proposal.in_full import LONG, apart
from topodesk.proposal.look import Look
from topodesk.proposal.sections import pages
from topodesk.proposal.sheet import Sheet

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


@pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
def test_there_is_none_where_nothing_was_shortened(name: str) -> None:
    _, appendix = parted(compare(sample(name), scenario_of(name, "proposal"), DAY))
    assert appendix == []


def test_it_can_be_left_out() -> None:
    comparison = of_proposal(hostile(), Look(without=frozenset({"full"})))
    assert "full" not in {section.key for section, _ in pages(comparison)}
