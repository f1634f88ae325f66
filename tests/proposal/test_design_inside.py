"""The design travels inside the proposal, and comes out of it again."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from odd_designs import DAY

from helpers.samples import NORTHWIND, PARCELO, sample, sample_bytes
from helpers.strategies import designs
from topodesk.edits.for_others import for_others, has_private
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.learning import LeaderLearning
from topodesk.model.note import Note
from topodesk.model.scenario import Scenario
from topodesk.proposal.document import write
from topodesk.storage.errors import DesignError
from topodesk.storage.files import read
from topodesk.storage.format import dumps, loads
from topodesk.storage.inside_pdf import NAME


def shown(design: Design, name: str) -> Scenario:
    """The scenario of that name, however it is written."""
    return next(s for s in design.scenarios if s.name.casefold() == name)


def exported(design: Design, path: Path, *, editable: bool = True) -> Path:
    write(design, design.scenarios[-1], path, DAY, editable=editable)
    return path


@pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
def test_the_design_read_back_from_the_pdf_is_the_one_that_was_saved(
    name: str, tmp_path: Path
) -> None:
    design = sample(name)
    loaded = read(exported(design, tmp_path / "p.pdf"))
    assert dumps(loaded.design) == dumps(for_others(design))
    assert loaded.inside
    assert "Saving asks where to put it" in loaded.notice


@given(designs())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_design_comes_back_from_its_pdf(tmp_path: Path, design: Design) -> None:
    if design.scenarios:
        loaded = read(exported(design, tmp_path / "p.pdf"))
        assert dumps(loaded.design) == dumps(for_others(design))


def test_it_survives_another_program_that_rewrites_the_file(tmp_path: Path) -> None:
    design = sample(NORTHWIND)
    exported(design, tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(tmp_path / "q.pdf", linearize=True, object_stream_mode=mode)
    assert dumps(read(tmp_path / "q.pdf").design) == dumps(design)


def test_what_is_private_stays_behind(tmp_path: Path) -> None:
    design = loads(sample_bytes(NORTHWIND)).design
    scenario = shown(design, "proposal")
    secrets = [
        Note(id="n1", text="Only we know this", private=True),
        LeaderLearning(id="l1", believed="I was sure of it"),
    ]
    open_ones = [
        Note(id="n2", text="All may read this"),
        LeaderLearning(id="l2", believed="Faster is better", publish=True),
    ]
    noted = Change.of("Note", scenario.id, added=[*secrets, *open_ones])
    design.apply(noted)
    assert has_private(design)
    inside = read(exported(design, tmp_path / "p.pdf")).design
    text = dumps(inside).decode()
    assert "Only we know this" not in text
    assert "I was sure of it" not in text
    assert "All may read this" in text
    assert "Faster is better" in text
    assert not has_private(inside)
    assert "Only we know this" in dumps(design).decode()
    design.apply(noted.reversed())


def test_a_proposal_may_leave_the_design_out(tmp_path: Path) -> None:
    path = exported(sample(NORTHWIND), tmp_path / "p.pdf", editable=False)
    with pytest.raises(DesignError, match=r"“p\.pdf” holds no design"):
        read(path)


def test_a_damaged_pdf_is_refused_with_a_sentence(tmp_path: Path) -> None:
    whole = exported(sample(NORTHWIND), tmp_path / "p.pdf").read_bytes()
    for cut in (5, 900, len(whole) // 2):
        (tmp_path / "cut.pdf").write_bytes(whole[:cut])
        with pytest.raises(DesignError, match=r"cut\.pdf"):
            read(tmp_path / "cut.pdf")


def test_a_protected_pdf_is_refused_with_a_sentence(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=exported(sample(NORTHWIND), tmp_path / "p.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(DesignError, match="protected with a password"):
        read(tmp_path / "locked.pdf")


def test_what_is_inside_is_read_as_strictly_as_a_file(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment(NAME, b'{"format": "else"}')
    writer.write(tmp_path / "other.pdf")
    with pytest.raises(DesignError, match=r"The design inside “other\.pdf” is not a TopoDesk"):
        read(tmp_path / "other.pdf")
