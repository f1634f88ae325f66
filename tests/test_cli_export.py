"""`topodesk export`: every form, whole files, sentences."""

from __future__ import annotations

import builtins
import errno
import os
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from helpers.samples import NORTHWIND, sample_bytes
from topodesk.cli import exporting
from topodesk.cli.commands import run
from topodesk.edits.fields import set_fields
from topodesk.model.change import Change
from topodesk.model.design import empty_design
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.proposal.look import address_of
from topodesk.storage.files import read, write
from topodesk.storage.format import dumps

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{}</svg>"
KNOWN = ".pdf, .png, .svg, .pptx, .md and .html"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A small design; its proposal has a stream, a step and a team."""
    design = empty_design("Corner Bank")
    proposal = design.scenarios[1]
    records = [
        ValueStream(id="v", name="Borrow"),
        JourneyStep(id="j", name="Repay", stream="v", responsible_teams=("t",)),
        Team(id="t", name="Lenders", type=TeamType.STREAM_ALIGNED, value_stream="v"),
    ]
    design.apply(Change.of("Draw", proposal.id, added=records))
    path = tmp_path / "bank.topodesk.json"
    write(dumps(design), path)
    return path


def _export(*arguments: str | Path) -> int:
    return run(["export", *map(str, arguments)])


def test_a_proposal_becomes_a_pdf(bank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = bank.with_name("proposal.pdf")
    assert _export(bank, out) == 0
    pages = [page.extract_text() for page in PdfReader(out).pages]
    assert any("Corner Bank" in page for page in pages)
    assert any("Lenders" in page for page in pages)
    assert capsys.readouterr().out == f"“Proposal” was written to {out}.\n"


def test_a_scenario_becomes_an_svg_with_its_names_in_it(bank: Path) -> None:
    out = bank.with_name("map.SVG")
    assert _export(bank, out) == 0
    text = "".join(ET.parse(out).getroot().itertext())
    assert "Lenders" in text
    assert "Corner Bank · Proposal" in text


def test_the_scenario_asked_for_is_the_one_drawn(bank: Path) -> None:
    out = bank.with_name("map.svg")
    assert _export(bank, out, "--scenario", "today") == 0
    text = "".join(ET.parse(out).getroot().itertext())
    assert "Lenders" not in text
    assert "Corner Bank · Today" in text


def test_a_scenario_becomes_a_png(bank: Path) -> None:
    out = bank.with_name("map.png")
    assert _export(bank, out) == 0
    assert out.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert out.stat().st_size > 1000


def test_nothing_but_the_output_is_left_and_an_old_one_is_replaced(bank: Path) -> None:
    out = bank.with_name("map.svg")
    out.write_bytes(b"old")
    before = bank.read_bytes()
    assert _export(bank, out) == 0
    assert sorted(os.listdir(bank.parent)) == [bank.name, out.name]
    assert out.read_bytes() != b"old"
    assert bank.read_bytes() == before


def test_the_same_design_gives_the_same_svg(bank: Path) -> None:
    first, second = bank.with_name("1.svg"), bank.with_name("2.svg")
    assert _export(bank, first) == _export(bank, second) == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("map.docx", f"TopoDesk can write {KNOWN}, not .docx."),
        ("map", f"TopoDesk can write {KNOWN}, and this name has no ending."),
    ],
)
def test_another_ending_is_refused_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, sentence: str
) -> None:
    assert _export(tmp_path / "gone.json", tmp_path / name) == 2
    assert capsys.readouterr().err == f"topodesk: {sentence}\n"
    assert os.listdir(tmp_path) == []


def test_a_design_that_cannot_be_read_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(tmp_path / "gone.json", tmp_path / "map.svg") == 2
    assert "there is no such file" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_ends_with_one_and_keeps_the_old_file(
    bank: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = bank.with_name("map.svg")
    out.write_bytes(b"old")

    def full(*_: object, **__: object) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    assert _export(bank, out) == 1
    assert capsys.readouterr().err == "topodesk: “map.svg” was not saved: the disk is full.\n"
    assert out.read_bytes() == b"old"
    assert sorted(os.listdir(bank.parent)) == [bank.name, out.name]
    monkeypatch.undo()
    assert _export(bank, bank.parent / "gone" / "map.svg") == 1
    assert "its folder does not exist" in capsys.readouterr().err


def test_too_little_memory_is_a_sentence(
    bank: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_: object) -> None:
        raise MemoryError

    out = bank.with_name("map.png")
    monkeypatch.setattr(exporting, "_write_png", too_much)
    assert _export(bank, out) == 1
    assert "There is not enough memory to write “map.png”." in capsys.readouterr().err
    assert not out.exists()


def test_qt_that_cannot_be_loaded_is_a_sentence(
    bank: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__
    message = "libEGL.so.1: cannot open shared object file: No such file or directory"

    def guarded(name: str, *rest: Any, **more: Any) -> Any:
        if name == "topodesk.render.png":
            raise ImportError(message)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", guarded)
    code = _export(bank, bank.with_name("map.png"))
    monkeypatch.undo()
    assert code == 1
    assert "install the package libegl1" in capsys.readouterr().err


def test_a_summary_is_text_that_can_be_pasted(bank: Path) -> None:
    out = bank.with_name("proposal.md")
    assert _export(bank, out) == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# Corner Bank: Proposal\n")
    assert "| Lenders | Stream-aligned |" in text


def test_a_picture_is_as_large_as_asked_for(bank: Path) -> None:
    sizes = []
    for scale in ("1", "3"):
        out = bank.with_name(f"{scale}.png")
        assert _export(bank, out, "--scale", scale) == 0
        sizes.append(int.from_bytes(out.read_bytes()[16:20], "big"))
    assert sizes[1] == pytest.approx(3 * sizes[0], abs=3)


def test_a_map_can_stand_on_no_paper(bank: Path) -> None:
    png, svg = bank.with_name("map.png"), bank.with_name("map.svg")
    assert _export(bank, png, "--transparent") == _export(bank, svg, "--transparent") == 0
    assert png.read_bytes()[25] == 6  # colours with an alpha channel
    paper = ET.parse(svg).getroot().findall("{http://www.w3.org/2000/svg}rect")
    assert paper == []


@pytest.mark.parametrize(
    ("out", "options", "sentence"),
    [
        ("map.svg", ("--scale", "3"), "--scale is for .png."),
        ("map.pdf", ("--transparent",), "--transparent is for .png and .svg."),
    ],
)
def test_a_look_the_form_cannot_have_is_refused(
    bank: Path, capsys: pytest.CaptureFixture[str], out: str, options: tuple[str], sentence: str
) -> None:
    assert _export(bank, bank.with_name(out), *options) == 2
    assert capsys.readouterr().err == f"topodesk: {sentence}\n"
    assert os.listdir(bank.parent) == [bank.name]


@pytest.mark.parametrize("scale", ["0", "-1", "nan", "inf", "21", "big"])
def test_a_senseless_scale_is_refused(bank: Path, scale: str) -> None:
    with pytest.raises(SystemExit):
        _export(bank, bank.with_name("map.png"), f"--scale={scale}")


def test_a_proposal_has_the_sections_paper_and_theme_that_are_asked_for(bank: Path) -> None:
    out, theme = bank.with_name("p.pdf"), bank.with_name("theme.json")
    theme.write_text('{"accent": "#0B6E4F", "name": "Corner plc", "logo": "logo.svg"}')
    bank.with_name("logo.svg").write_text(
        "<svg viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
    )
    asked = ("--sections", "decision,teams", "--page", "a3-portrait", "--theme", theme)
    assert _export(bank, out, *asked) == 0
    reader = PdfReader(out)
    assert len(reader.pages) == 2
    assert [round(float(n)) for n in reader.pages[0].mediabox[2:]] == [842, 1191]
    assert "Corner plc" in reader.pages[0].extract_text()
    assert reader.attachments
    assert _export(bank, out, "--sections=-maps,-details", "--without-design") == 0
    assert not PdfReader(out).attachments


def test_what_is_lost_of_a_logo_is_said_and_one_that_cannot_be_drawn_is_refused(
    bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, logo = bank.with_name("p.pdf"), bank.with_name("logo.svg")
    logo.write_text(SVG.format("<image href='/x'/><rect width='9' height='9'/>"))
    asked = ("--sections", "decision", "--theme", logo)
    assert _export(bank, out, *asked) == 0
    assert "The logo is shown without the pictures inside it." in capsys.readouterr().out
    logo.write_text(SVG.format("<path d='M1'/>"))
    assert _export(bank, out, *asked) == 2
    assert "This SVG cannot be drawn as a logo" in capsys.readouterr().err


def test_a_proposal_goes_without_the_logo_of_a_design_that_cannot_be_drawn(
    bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = read(bank).design
    address = address_of(SVG.format("<path d='M1'/>").encode())
    design.apply(set_fields(design.shared, design.info.id, logo=address))
    write(dumps(design), bank)
    assert _export(bank, bank.with_name("p.pdf"), "--sections", "decision") == 0
    assert "The logo is left out." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("--page", "b5"), "--page can be a4, letter, a3"),
        (("--sections", "decision,poetry"), "--sections knows no “poetry”"),
        (("--theme", "no-such-file.png"), "No such file"),
        (("--theme", "BANK"), "is none"),
    ],
)
def test_a_look_that_cannot_be_is_refused_in_a_sentence(
    asked: tuple[str, str], answer: str, bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    option, value = asked
    value = str(bank.with_name("odd.txt")) if value == "BANK" else value
    bank.with_name("odd.txt").write_text("odd")
    assert _export(bank, bank.with_name("p.pdf"), option, value) == 2
    assert answer in capsys.readouterr().err


@pytest.mark.parametrize(
    ("out", "option", "sentence"),
    [
        ("map.png", ("--page", "a3"), "--page is for .pdf, .pptx."),
        ("map.svg", ("--theme", "#0B6E4F"), "--theme is for .pdf, .pptx, .html, .md."),
        ("page.html", ("--sections", "teams"), "--sections is for .pdf, .pptx, .md."),
        ("deck.pptx", ("--without-design",), "--without-design is for .pdf."),
    ],
)
def test_what_a_form_cannot_have_is_refused(
    out: str,
    option: tuple[str, ...],
    sentence: str,
    bank: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _export(bank, bank.with_name(out), *option) == 2
    assert capsys.readouterr().err == f"topodesk: {sentence}\n"


def test_a_summary_has_the_sections_and_the_comparison_that_are_asked_for(bank: Path) -> None:
    out = bank.with_name("summary.md")
    assert _export(bank, out, "--sections", "teams") == 0
    text = out.read_text("utf-8")
    assert "## 1 team" in text
    assert "## The change in figures" not in text
    bank.write_bytes(sample_bytes(NORTHWIND))
    assert _export(bank, out, "--against", "workshop draft") == 0
    assert "“Workshop draft”" in out.read_text("utf-8")


def test_a_page_has_the_name_the_accent_and_the_logo_of_a_theme(bank: Path) -> None:
    out, theme = bank.with_name("page.html"), bank.with_name("theme.json")
    theme.write_text('{"accent": "#0B6E4F", "name": "Corner plc", "logo": "logo.svg"}')
    bank.with_name("logo.svg").write_text(
        "<svg viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
    )
    assert _export(bank, out, "--theme", theme) == 0
    text = out.read_text("utf-8")
    assert "<title>Corner plc</title>" in text
    assert "--accent: #0B6E4F" in text
    assert "img-src data:" in text
    assert '<img class="logo" alt="" src="data:image/svg+xml;base64,' in text
    assert _export(bank, out) == 0
    assert "img-src" not in out.read_text("utf-8")


@pytest.mark.parametrize("ending", [".pdf", ".pptx"])
def test_sections_without_a_page_are_a_sentence_and_no_broken_file(
    bank: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = bank.with_name(f"proposal{ending}")
    assert _export(bank, out, "--sections", "learning") == 1
    assert capsys.readouterr().err == (
        "topodesk: None of the chosen sections has anything to say yet.\n"
    )
    assert not out.exists()
