"""A Picture as SVG."""

import xml.etree.ElementTree as ET

import pytest

from helpers.hand_drawn import hand_drawn, team
from topodesk.drawing.picture import Picture
from topodesk.drawing.text import shape
from topodesk.render.svg import svg_text

SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = (
    "<b>bold</b> & \"quotes\" 'too'",
    "</title><script>alert(1)</script>",
    "nul \x00 bell \x07 \ufffe \uffff",
    "\ud800 alone",
    "]]> <!-- <![CDATA[",
    "فريق & צוות",
    "👩‍💻 你好",
    "x" * 10_000,
)


def parsed(picture, title="Map"):
    text = svg_text(picture, title)
    text.encode("utf-8")
    return ET.fromstring(text)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_gives_well_formed_xml(name):
    figure = team(1, name, 0, 0)
    root = parsed(Picture([figure]), name)
    assert root.find(f"{SVG}title") is not None
    assert not root.findall(f".//{SVG}script")
    assert not root.findall(f".//{SVG}b")


def test_every_figure_is_drawn_and_every_record_has_a_title():
    picture = hand_drawn()
    groups = [group for group in parsed(picture) if group.tag == f"{SVG}g"]
    assert len(groups) == len(picture.figures)
    for group, figure in zip(groups, picture.in_order(), strict=True):
        assert group.get("data-record", "") == figure.record
        title = group.find(f"{SVG}title")
        assert (title is not None and title.text != "") == bool(figure.record)


def test_a_title_says_what_the_figure_says():
    root = parsed(Picture([team(7, "Pay Anywhere", 0, 0)]))
    assert root.find(f"{SVG}g/{SVG}title").text == "team: Pay Anywhere, Discover → Apply, 7"


def test_text_inter_has_stays_text_with_its_measured_width():
    root = parsed(Picture([team(7, "Łódź Źródło", 0, 0)]))
    text = root.find(f".//{SVG}text")
    assert text.text == "Łódź Źródło"
    assert text.get("font-weight") == "600"
    width = shape("Łódź Źródło", 13, "semibold").width
    assert float(text.get("textLength")) == pytest.approx(width, abs=0.01)
    assert str(root.get("font-family")).startswith("Inter, ")
    assert str(root.get("font-family")).endswith(", sans-serif")


def test_other_text_is_drawn_as_curves_and_can_be_read_aloud():
    root = parsed(Picture([team(7, "فريق", 0, 0), team(8, "فريق", 0, 90)]))
    labelled = [g for g in root.iter(f"{SVG}g") if g.get("aria-label") == "فريق"]
    assert len(labelled) == 2
    curves = {path.get("id"): path.get("d") for path in root.iter(f"{SVG}path")}
    used = [use.get("href").removeprefix("#") for use in labelled[0].iter(f"{SVG}use")]
    assert len(used) > 3
    assert all(curves[name].startswith("M") for name in used)
    assert len(curves) == len(set(used))


def test_what_a_group_cuts_off_is_cut_off():
    root = parsed(hand_drawn())
    cut = [g.get("clip-path") for g in root.iter(f"{SVG}g") if g.get("clip-path")]
    defined = [f"url(#{clip.get('id')})" for clip in root.iter(f"{SVG}clipPath")]
    assert cut == defined
    assert len(cut) == 1


def test_the_page_is_the_picture_and_a_margin():
    picture = hand_drawn()
    x, y, w, h = map(float, parsed(picture).get("viewBox").split())
    bounds = picture.bounds
    assert (x, y) == pytest.approx((bounds.x - 24, bounds.y - 24), abs=0.01)
    assert (w, h) == pytest.approx((bounds.w + 48, bounds.h + 48), abs=0.01)


def test_no_path_of_this_computer_is_told():
    text = svg_text(hand_drawn(), "Map")
    assert "/usr" not in text
    assert ".ttf" not in text


def test_an_empty_picture_is_white_paper():
    root = parsed(Picture())
    assert root.find(f"{SVG}rect").get("fill") == "#FFFFFF"


def test_other_text_can_be_found_and_marked_as_well():
    root = parsed(Picture([team(7, "فريق", 0, 0)]))
    found = [text for text in root.iter(f"{SVG}text") if text.text == "فريق"]
    assert [text.get("fill-opacity") for text in found] == ["0"]


def test_a_title_says_the_whole_name_where_the_map_shortens_it():
    figure = team(7, "Pay Anywh…", 0, 0)
    named = svg_text(Picture([figure]), "Map", names={figure.record: "Pay Anywhere"})
    title = ET.fromstring(named).find(f"{SVG}g/{SVG}title")
    assert title.text == "team: Pay Anywhere, Discover → Apply, 7"


def test_readers_hear_records_and_not_decoration():
    for group, figure in zip(
        [g for g in parsed(hand_drawn()) if g.tag == f"{SVG}g"],
        hand_drawn().in_order(),
        strict=True,
    ):
        assert group.get("role") == ("img" if figure.record else None)
        assert group.get("aria-hidden") == (None if figure.record else "true")


def test_a_map_on_no_paper_has_none():
    text = svg_text(hand_drawn(), "Map", transparent=True)
    assert ET.fromstring(text).find(f"{SVG}rect") is None
