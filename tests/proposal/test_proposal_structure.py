"""The proposal for those who hear it: headings, tables, lists, figures told in words, links."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from odd_designs import DAY, hostile, proposal_of

from helpers.samples import NORTHWIND, sample
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team
from topodesk.proposal import write_pdf


def shown(design: Design, name: str) -> Scenario:
    """The scenario of that name, however it is written."""
    return next(s for s in design.scenarios if s.name.casefold() == name)


@pytest.fixture(scope="module")
def proposal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pikepdf.Pdf]:
    """The proposal of Northwind Bank."""
    design = sample(NORTHWIND)
    path = tmp_path_factory.mktemp("proposal") / "p.pdf"
    write_pdf(design, shown(design, "proposal"), path, today=DAY)
    with pikepdf.open(path) as pdf:
        yield pdf


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """Every piece of the document, in reading order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        found.append(element)
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def roles(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S).lstrip("/") for element in elements(pdf)]


def test_the_document_says_that_it_is_tagged_in_which_language_and_what_it_is_called(
    proposal: pikepdf.Pdf,
) -> None:
    assert bool(proposal.Root.MarkInfo.Marked)
    assert str(proposal.Root.Lang) == "en"
    assert bool(proposal.Root.ViewerPreferences.DisplayDocTitle)
    assert "Northwind Bank" in str(proposal.docinfo["/Title"])


def test_every_page_begins_with_a_heading_and_has_its_pieces_in_order(
    proposal: pikepdf.Pdf,
) -> None:
    found = roles(proposal)
    assert found.count("H1") == len(proposal.pages)
    assert found[0] == "Document"
    assert {"H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure"} <= set(found)


def test_tables_have_heads_that_say_what_they_are_heads_of(proposal: pikepdf.Pdf) -> None:
    table = next(e for e in elements(proposal) if e.S == "/Table")
    first, second = list(table.K)[:2]
    assert [str(cell.A.Scope) for cell in first.K] == ["/Column"] * len(first.K)
    assert [str(cell.S) for cell in second.K] == ["/TH"] + ["/TD"] * (len(second.K) - 1)
    assert str(second.K[0].A.Scope) == "/Row"


def test_figures_are_told_in_words(proposal: pikepdf.Pdf) -> None:
    told = [str(e.Alt) for e in elements(proposal) if e.S == "/Figure"]
    assert all(told)
    whole = next(text for text in told if text.startswith("Map of the proposal"))
    assert "Open an account for New customer: Discover by Join; Apply by Join" in whole
    assert "Bank Platform: Delivery Platform" in whole


def test_marks_on_a_page_and_their_pieces_know_each_other(proposal: pikepdf.Pdf) -> None:
    parents = dict(zip(*[iter(proposal.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for page in proposal.pages:
        pieces = parents[page.obj.StructParents]
        for number, piece in enumerate(pieces):
            kids = [kid for kid in piece.K if isinstance(kid, pikepdf.Dictionary)]
            marks = [kid.MCID for kid in kids if "/MCID" in kid and kid.Pg == page.obj]
            assert number in marks


def test_a_finding_leads_to_its_team_or_its_map(tmp_path: Path) -> None:
    design = sample(NORTHWIND)
    write_pdf(design, shown(design, "workshop draft"), tmp_path / "p.pdf", today=DAY)
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        leads = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
        says = [str(lead.Contents) for lead in leads]
        assert any(text.startswith("To Database Team in the register") for text in says)
        assert "To the map of Today" in says
        assert all(lead.Dest[0].Type == "/Page" for lead in leads)
        assert roles(pdf).count("Link") == len(leads)


def test_the_same_design_on_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    design = sample(NORTHWIND)
    paths = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for path in paths:
        write_pdf(design, shown(design, "proposal"), path, today=date(2026, 11, 22))
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_hostile_names_stay_text_in_what_is_said_of_the_pieces(tmp_path: Path) -> None:
    design = hostile()
    write_pdf(design, proposal_of(design), tmp_path / "p.pdf", today=DAY)
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        assert not pdf.check_pdf_syntax()
        told = " ".join(str(e.Alt) for e in elements(pdf) if e.S == "/Figure")
        names = [team.name for team in proposal_of(design).of(Team)]
        assert len(names) > 5
        assert [name[:40] for name in names if name not in told] == []
