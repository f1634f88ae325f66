"""The proposal as a file: what a reader of the PDF finds in it, and that it is written whole."""

from __future__ import annotations

import errno
import io
import os
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
import pytest
from odd_designs import DAY, HOSTILE, hostile, proposal_of
from reportlab import rl_config

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.model.change import Change
from topodesk.model.design import Design, empty_design
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.proposal import painting, write_pdf


def written(design: Design, scenario: Scenario, path: Path) -> pypdf.PdfReader:
    write_pdf(design, scenario, path, DAY)
    return pypdf.PdfReader(io.BytesIO(path.read_bytes()))


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Northwind's proposal as a file."""
    path = tmp_path_factory.mktemp("bank") / "bank.pdf"
    write_pdf(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), path, date(2020, 1, 1))
    return path


def outline(reader: pypdf.PdfReader) -> list[str]:
    return [
        str(entry.title) for entry in reader.outline if isinstance(entry, pypdf.generic.Destination)
    ]


def test_the_file_is_sound_and_says_what_it_is(bank: Path) -> None:
    with pikepdf.open(bank) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == "en"
    about = pypdf.PdfReader(bank).metadata
    assert about is not None
    assert (about.title, about.author) == ("Northwind Bank: Proposal", "Northwind Bank")
    assert "CC BY-SA 4.0" in str(about.subject)


def test_every_page_is_a4_landscape(bank: Path) -> None:
    sizes = {tuple(map(float, page.mediabox)) for page in pypdf.PdfReader(bank).pages}
    assert sizes == {(0.0, 0.0, 841.89, 595.28)}


def test_all_fonts_are_embedded_and_none_is_helvetica(bank: Path) -> None:
    with pikepdf.open(bank) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}
        assert all("/FontFile2" in f.DescendantFonts[0].FontDescriptor for f in fonts)
    assert names == {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"}


def test_the_outline_leads_to_every_part(bank: Path) -> None:
    assert outline(pypdf.PdfReader(bank)) == [
        *("The decision", "The change on a page", "Today", "Proposal", "Value streams", "Score"),
        *("Evidence", "Transition", "Interactions", "Experiments", "The price", "Enabling"),
        *("Product operations", "What leaders learned", "Findings"),
        *("Today, in detail", "Proposal, in detail", "Teams", "How to read this", "In full"),
    ]


def test_the_footer_has_the_name_the_designs_own_date_and_the_page(bank: Path) -> None:
    for number, page in enumerate(pypdf.PdfReader(bank).pages, start=1):
        lines = page.extract_text().splitlines()
        (foot,) = [line for line in lines if "Northwind Bank · Proposal, 22" in line]
        assert foot.startswith("Northwind Bank · Proposal, 22 November 2026")
        assert foot.split()[-1] == str(number)


def test_the_first_page_puts_the_question(bank: Path) -> None:
    text = " ".join(pypdf.PdfReader(bank).pages[0].extract_text().split())
    assert scenario_of(NORTHWIND, "proposal").info.decision in text
    assert "Why now" in text
    assert "Borrow: Approved loans drawn down from 54% to 70% by Sep 2027" in text
    assert "Move the ledger to another technology" in text


def test_every_team_and_step_can_be_found_in_the_text(bank: Path) -> None:
    text = " ".join(p.extract_text() for p in pypdf.PdfReader(bank).pages)
    flat = " ".join(text.split())
    proposal = scenario_of(NORTHWIND, "proposal")
    for record in (*proposal.of(Team), *proposal.of(JourneyStep)):
        assert record.name in flat


def test_without_a_baseline_today_is_left_out(tmp_path: Path) -> None:
    design = sample(PARCELO)
    found = outline(written(design, scenario_of(PARCELO, "proposal"), tmp_path / "p.pdf"))
    assert "Today" in found
    today = scenario_of(PARCELO, "today")
    found = outline(written(design, today, tmp_path / "t.pdf"))
    assert found.count("Today") == 1
    alone = empty_design("Alone")
    added = [Team(id="t", name="Lenders")]
    alone.apply(Change.of("Draw", proposal_of(alone).id, added=added))
    found = outline(written(alone, proposal_of(alone), tmp_path / "a.pdf"))
    assert "Today" not in found
    assert "The map on a page" in found


@pytest.mark.parametrize("name", [HOSTILE[n] for n in (0, 1, 2, 3, 4, 8)])
def test_a_hostile_name_is_printed_as_it_was_written(name: str, tmp_path: Path) -> None:
    design = empty_design(name)
    added = [Team(id="t", name=name, mission=name)]
    design.apply(Change.of("Draw", proposal_of(design).id, added=added))
    reader = written(design, proposal_of(design), tmp_path / "p.pdf")
    assert name in reader.pages[0].extract_text()
    (register,) = [p.extract_text() for p in reader.pages if "Teams in" in p.extract_text()]
    assert name in " ".join(register.split())
    assert reader.metadata is not None
    assert name in str(reader.metadata.title)


def test_texts_of_all_lengths_and_scripts_end_in_a_sound_file(tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    reader = written(hostile(), proposal_of(hostile()), path)
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert max(map(len, outline(reader))) <= 120
    assert len(reader.pages) < 40


def test_the_same_design_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rl_config, "invariant", 1)
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        write_pdf(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), file, DAY)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("step", ["painting", "replacing"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "p.pdf"
    path.write_bytes(b"the old one")
    owner = painting if step == "painting" else os
    monkeypatch.setattr(owner, "draw_figures" if step == "painting" else "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_pdf(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), path, DAY)
    monkeypatch.undo()
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_an_oserror(tmp_path: Path) -> None:
    design = empty_design("Bank")
    for path in (tmp_path, tmp_path / "no such folder" / "p.pdf"):
        with pytest.raises(OSError, match=r"is a folder|No such file"):
            write_pdf(design, proposal_of(design), path, DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    design, usual, path = empty_design("Bank"), tmp_path / "usual", tmp_path / "p.pdf"
    usual.touch()
    write_pdf(design, proposal_of(design), path, DAY)
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o640)
    write_pdf(design, proposal_of(design), path, DAY)
    assert path.stat().st_mode & 0o777 == 0o640
