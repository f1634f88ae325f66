"""The slides: one per page, of native shapes, every name whole, a sound file."""

from __future__ import annotations

import builtins
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt
from PySide6.QtGui import QImage

from helpers.samples import NORTHWIND, sample, scenario_of
from proposal.odd_designs import DAY, HOSTILE, crowded, hostile, proposal_of
from topodesk.cli.exporting import Unwritten, write_as
from topodesk.handouts.slides.deck import write_slides
from topodesk.model.design import Design, empty_design
from topodesk.proposal.comparison import compare
from topodesk.proposal.document import sheets
from topodesk.proposal.look import Look


def written(design: Design, path: Path) -> Path:
    write_slides(design, proposal_of(design), path, DAY)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("slides")


@pytest.fixture(scope="module")
def odd(folder: Path) -> Path:
    return written(hostile(), folder / "odd.pptx")


@pytest.fixture(scope="module")
def bank_file(folder: Path) -> Path:
    path = folder / "bank.pptx"
    write_slides(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), path, DAY)
    return path


@pytest.fixture(scope="module")
def bank(bank_file: Path) -> Deck:
    return Presentation(str(bank_file))


def everything(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from everything(shape.shapes)


def folded(text: str) -> str:
    return "".join(text.split())


def said(deck: Deck) -> str:
    texts = [node.text or "" for slide in deck.slides for node in slide.element.iter("{*}t")]
    notes = [slide.notes_slide.notes_text_frame for slide in deck.slides if slide.has_notes_slide]
    return folded("".join([*texts, *(frame.text for frame in notes if frame)]))


def test_there_is_a_slide_for_every_page(bank: Deck) -> None:
    pages = sheets(compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY))
    assert len(bank.slides) == len(pages)
    assert (bank.slide_width, bank.slide_height) == (
        round(pages[0].format.width * 12_700),
        round(pages[0].format.height * 12_700),
    )


def test_slides_of_a_section_stand_under_its_name(bank: Deck) -> None:
    sections = list(bank.element.iter("{*}section"))
    pages = sheets(compare(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), DAY))
    assert [s.get("name") for s in sections] == list(dict.fromkeys(p.section for p in pages))
    listed = [int(each.get("id")) for s in sections for each in s.iter("{*}sldId")]
    assert listed == [slide.slide_id for slide in bank.slides]


def test_whoever_adds_a_slide_finds_its_places_on_the_paper(bank: Deck) -> None:
    width, height = bank.slide_width, bank.slide_height
    assert width
    assert height
    assert bank.slide_master.placeholders[0].width > 0.85 * width
    for layout in bank.slide_layouts:
        for place in layout.placeholders:
            assert place.left + place.width <= width
            assert place.top + place.height <= height


def test_letters_come_from_the_theme_so_that_one_choice_changes_all(bank_file: Path) -> None:
    with zipfile.ZipFile(bank_file) as parts:
        theme = parts.read("ppt/theme/theme1.xml").decode()
        slides = [parts.read(n) for n in parts.namelist() if n.startswith("ppt/slides/slide")]
    fonts = re.findall(r'<a:latin typeface="Inter" panose="020B\w+" pitchFamily="34"/>', theme)
    assert len(fonts) == 2
    assert slides
    assert not any(b"typeface" in slide for slide in slides)


def test_the_number_of_a_slide_follows_it(bank: Deck) -> None:
    for number, slide in enumerate(bank.slides, start=1):
        (field,) = [f for f in slide.element.iter("{*}fld") if f.get("type") == "slidenum"]
        assert field.find("{*}t").text == str(number)


def test_a_paragraph_flows_in_its_column_and_a_title_to_the_margin(bank: Deck) -> None:
    said = "A change customers notice takes eleven weeks, and nine of them are waiting."
    cover = bank.slides[0]
    why = next(s for s in cover.shapes if s.has_text_frame and s.text_frame.text.startswith(said))
    assert "\v" not in why.text_frame.text
    assert why.text_frame.word_wrap
    title = bank.slides[3].shapes.title
    assert title is not None
    assert bank.slide_width is not None
    assert abs(title.left + title.width - (bank.slide_width - 51 * 12_700)) <= 2


def test_every_slide_has_its_title_once(bank: Deck) -> None:
    titles = [slide.shapes.title for slide in bank.slides]
    assert all(title is not None and title.text_frame.text.strip() for title in titles)
    assert titles[3].text_frame.text == "Proposal"


def test_there_is_no_picture_only_shapes_that_can_be_edited(bank: Deck) -> None:
    kinds = {shape.shape_type for slide in bank.slides for shape in everything(slide.shapes)}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert {MSO_SHAPE_TYPE.GROUP, MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.TEXT_BOX} <= kinds


def test_a_team_on_the_map_is_one_group_that_says_its_name(bank: Deck) -> None:
    groups = [s for s in everything(bank.slides[3].shapes) if s.shape_type == MSO_SHAPE_TYPE.GROUP]
    told = {group.name: group._element.nvGrpSpPr.cNvPr.get("descr") for group in groups}
    assert told["Map"].startswith("Map of the proposal: 3 value streams")
    teams = [
        group._element.nvGrpSpPr.cNvPr.get("descr") for group in groups if group.name == "team"
    ]
    assert "team: First Month" in teams


def test_a_register_is_a_table_with_its_cells(bank: Deck) -> None:
    slide = next(
        s for s in bank.slides if s.shapes.title.text_frame.text == "Teams in the proposal"
    )
    table = next(shape.table for shape in slide.shapes if shape.has_table)
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Team", "Type", "People", "Where it works", "What it is there for"]
    assert rows[1][:3] == ["Join", "Stream-aligned", "6"]
    assert all(column.width > 12_700 * 20 for column in table.columns)


def test_every_text_of_a_table_says_how_large_it_is(bank: Deck, odd: Path) -> None:
    for deck in (bank, Presentation(str(odd))):
        for slide in deck.slides:
            for cell in slide.element.iter("{*}tc"):
                runs = list(cell.iter("{*}r"))
                assert all(run.find("{*}rPr").get("sz") for run in runs)
                assert all(run.find("{*}t").text for run in runs)
                assert runs or next(cell.iter("{*}endParaRPr")).get("sz")


def test_a_word_with_a_hyphen_at_the_end_of_a_line_stays_whole_in_a_table(bank: Deck) -> None:
    texts = [
        cell.text_frame.text
        for slide in bank.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    assert any("architecture-aligned team (ARCH-22)" in text for text in texts)


def test_what_is_no_text_says_what_it_is_or_that_it_is_decoration(bank: Deck) -> None:
    for slide in bank.slides:
        for shape in everything(slide.shapes):
            about = next(shape._element.iter("{*}cNvPr"))
            if not (shape.has_text_frame and shape.text_frame.text):
                assert about.get("descr") or about.find(".//{*}decorative") is not None


def test_the_small_drawing_of_where_a_part_is_has_few_shapes(folder: Path) -> None:
    deck = Presentation(str(written(crowded(80), folder / "crowded.pptx")))
    slide = next(s for s in deck.slides if any("part 1 of" in text for text in texts(s)))
    (small,) = [shape for shape in slide.shapes if shape.name == "Drawing"]
    assert len(small.shapes) < 10


def test_letters_too_small_for_a_slide_are_left_out_and_teams_still_say_their_names(
    folder: Path,
) -> None:
    design = crowded(400)
    path = folder / "large.pptx"
    chosen = frozenset(("maps",))
    write_slides(design, proposal_of(design), path, DAY, chosen=chosen)
    maps = [s for slide in Presentation(str(path)).slides for s in slide.shapes if s.name == "Map"]
    shapes = max((list(everything(one.shapes)) for one in maps), key=len)
    frames = [s.text_frame for s in shapes if s.has_text_frame and s.text_frame.text]
    sizes = [run.font.size for frame in frames for p in frame.paragraphs for run in p.runs]
    assert all(size is not None and size >= Pt(1) for size in sizes)
    told = [next(s._element.iter("{*}cNvPr")).get("descr") for s in shapes if s.name == "team"]
    assert len(told) >= 400
    assert all(says.startswith("team: ") for says in told)


def test_everything_lies_on_its_slide(bank: Deck) -> None:
    slack = 12_700 * 30
    for slide in bank.slides:
        for shape in slide.shapes:
            assert shape.left >= -slack
            assert shape.top >= -slack
            assert shape.left + shape.width <= bank.slide_width + slack
            assert shape.top + shape.height <= bank.slide_height + slack


def texts(slide: Slide) -> list[str]:
    return [s.text_frame.text for s in everything(slide.shapes) if s.has_text_frame]


def test_what_is_cut_off_in_detail_stays_within_its_part(bank: Deck) -> None:
    parts = [s for s in bank.slides if any("part 1 of" in text for text in texts(s))]
    assert parts
    shapes = [shape for slide in parts for shape in slide.shapes]
    groups = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert groups
    for group in groups:
        for inner in group.shapes:
            assert inner.left + inner.width <= group.left + group.width + 12_700 * 2
            assert inner.top + inner.height <= group.top + group.height + 12_700 * 9


@pytest.mark.parametrize("which", ["odd", "bank_file"])
def test_the_file_is_sound_and_leads_nowhere(which: str, request: pytest.FixtureRequest) -> None:
    with zipfile.ZipFile(request.getfixturevalue(which)) as parts:
        assert parts.testzip() is None
        names = set(parts.namelist())
        assert not any(re.search(r"media|embed|thumbnail|printer", name) for name in names)
        for name in names:
            data = parts.read(name)
            root = ElementTree.fromstring(data)
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in data
                for relation in root:
                    end = relation.get("Target", "").rsplit("/", 1)[-1]
                    assert any(part.endswith(end) for part in names)


def test_numbers_of_shapes_are_used_once_on_a_slide(odd: Path) -> None:
    for slide in Presentation(str(odd)).slides:
        numbers = [node.get("id") for node in slide.element.iter("{*}cNvPr")]
        assert len(numbers) == len(set(numbers))


def test_every_hostile_name_comes_back_whole(odd: Path) -> None:
    text = said(Presentation(str(odd)))
    assert [name[:40] for name in HOSTILE if folded(name) not in text] == []


def test_the_same_day_gives_the_same_bytes(folder: Path) -> None:
    first, second = written(crowded(8), folder / "1.pptx"), written(crowded(8), folder / "2.pptx")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("design", [empty_design(""), crowded(80)], ids=["nothing", "crowded"])
def test_little_and_much_become_slides(design: Design, folder: Path) -> None:
    assert len(Presentation(str(written(design, folder / "any.pptx"))).slides)


def test_each_slide_is_told_of(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    design = crowded(8)
    path = folder / "told.pptx"
    write_slides(design, proposal_of(design), path, DAY, lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == list(range(1, len(Presentation(str(path)).slides) + 1))


def test_a_missing_package_is_a_sentence_and_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, out = builtins.__import__, folder / "old.pptx"
    out.write_bytes(b"old")

    def guarded(name: str, *rest: Any, **more: Any) -> Any:
        if name == "pptx":
            raise ImportError("No module named 'pptx'")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", guarded)
    design = empty_design("A")
    with pytest.raises(Unwritten, match=r"python-pptx.*topodesk\[pptx\]"):
        write_as(design, design.scenarios[1], out, DAY)
    assert out.read_bytes() == b"old"


def test_sections_paper_and_logo_are_those_that_were_chosen(folder: Path) -> None:
    logo = folder / "logo.png"
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(0x1F5FA8)
    assert image.save(str(logo))
    path, design = folder / "chosen.pptx", sample(NORTHWIND)
    write_slides(
        *(design, scenario_of(NORTHWIND, "proposal"), path, DAY),
        chosen=frozenset(("decision", "teams")),
        look=Look(paper="letter-portrait", logo=logo.read_bytes()),
    )
    deck = Presentation(str(path))
    assert (deck.slide_width, deck.slide_height) == (612 * 12_700, 792 * 12_700)
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles[1] == "Teams in the proposal"
    assert len(titles) < 5
    kinds = [shape.shape_type for shape in everything(deck.slides[0].shapes)]
    assert kinds.count(MSO_SHAPE_TYPE.PICTURE) == 1
