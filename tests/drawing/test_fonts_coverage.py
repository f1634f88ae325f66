"""Which font draws what."""

import sys
from pathlib import Path

import pytest
import uharfbuzz as hb

from topodesk.drawing import computer_fonts, fonts
from topodesk.drawing.fonts import BUNDLED, font_file, font_for, missing


@pytest.mark.parametrize("key", BUNDLED)
def test_every_bundled_font_ships_with_outlines_and_its_licence(key):
    path = font_file(key)
    assert "glyf" in hb.Face(hb.Blob.from_file_path(str(path))).table_tags
    licence = path.with_name(key.split("-")[0] + "-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_readme_of_the_fonts_names_every_family():
    text = (font_file("Inter-Regular").parent / "README.md").read_text(encoding="utf-8")
    for key in BUNDLED:
        assert key.split("-")[0] + "-" in text


@pytest.mark.parametrize(
    ("char", "font"),
    [
        ("é", "Inter-Bold"),
        ("Ж", "Inter-Bold"),
        ("→", "Inter-Bold"),
        ("ف", "NotoSansArabic-Bold"),
        ("ש", "NotoSansHebrew-Bold"),
        ("क", "NotoSansDevanagari-Bold"),
        ("ท", "NotoSansThai-Bold"),
        ("🚀", "NotoEmoji-Regular"),
    ],
)
def test_the_bundled_font_of_each_script_steps_in(char, font):
    assert font_for(char, "bold") == font


def test_bundled_characters_never_ask_the_computer(monkeypatch):
    def asked(char, *, bold=False):
        raise AssertionError(f"asked for {char!r}")

    monkeypatch.setattr(fonts, "font_with", asked)
    fonts._font_of.cache_clear()
    assert missing("Łódź Ελλάδα Жук فريق שלום टीम ทีม 🚀 → €") == ""


def test_characters_no_font_has_are_listed_once_and_in_order(monkeypatch):
    monkeypatch.setattr(fonts, "font_with", lambda char, *, bold=False: None)
    fonts._font_of.cache_clear()
    assert missing("a\U00012345b你\U00012345\n\u200d") == "\U00012345你"
    fonts._font_of.cache_clear()


def test_private_and_unassigned_characters_are_not_guessed_at(monkeypatch):
    def asked(char, *, bold=False):
        raise AssertionError(f"asked for {char!r}")

    monkeypatch.setattr(fonts, "font_with", asked)
    fonts._font_of.cache_clear()
    assert missing("\U000f0001\u0378") == "\U000f0001\u0378"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A computer that has the fonts of one folder only."""
    _forget()
    monkeypatch.setattr(computer_fonts, "folders", lambda: (tmp_path,))
    yield tmp_path
    _forget()


def _forget():
    computer_fonts.installed.cache_clear()
    computer_fonts._regular_with.cache_clear()


def test_a_font_of_the_computer_serves_what_it_has(folder):
    copy = folder / "deep" / "Some-Regular.ttf"
    copy.parent.mkdir()
    copy.write_bytes(font_file("NotoSansThai-Regular").read_bytes())
    assert computer_fonts.font_with("ท") == str(copy)
    assert computer_fonts.font_with("你") is None


def test_its_bold_sister_serves_bold_text(folder):
    for style in ("Regular", "Bold"):
        file = font_file(f"NotoSansThai-{style}")
        (folder / f"Some-{style}.ttf").write_bytes(file.read_bytes())
    assert computer_fonts.font_with("ท", bold=True) == str(folder / "Some-Bold.ttf")


def test_damaged_fonts_are_passed_over(folder):
    (folder / "a.ttf").write_bytes(b"no font at all")
    (folder / "b.otf").write_bytes(b"")
    (folder / "c.ttf").write_bytes(font_file("NotoSansThai-Regular").read_bytes())
    assert computer_fonts.font_with("ท") == str(folder / "c.ttf")


def test_fonts_that_look_like_plain_text_come_first(folder):
    for name in ("Zeta-Serif.ttf", "NotoSans-Regular.ttf", "Alpha.ttf", "NotoSans-Bold.ttf"):
        (folder / name).write_bytes(b"")
    names = [path.name for path in computer_fonts.installed()]
    assert names == ["NotoSans-Regular.ttf", "Alpha.ttf", "NotoSans-Bold.ttf", "Zeta-Serif.ttf"]


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("linux", "/opt/share/fonts"),
        ("darwin", "/Library/Fonts"),
        ("win32", "C:/Windows/Fonts"),
    ],
)
def test_every_system_has_folders_of_its_own(system, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("WINDIR", "C:/Windows")
    monkeypatch.setenv("XDG_DATA_DIRS", "/opt/share")
    assert Path(folder) in computer_fonts.folders()
