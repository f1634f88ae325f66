"""A Picture as PNG."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from helpers.hand_drawn import hand_drawn
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Fill, Point, Rect
from topodesk.render import png
from topodesk.render.png import fitting_scale, png_image, write_png


def wide(width, height):
    size = Rect(0, 0, width, height)
    box = Box(size, 0, Fill("#FF0000"))
    return Picture([Figure("box", "id", "band", 0, Point(0, 0), size, (box,))])


def test_the_picture_stands_on_white_paper_with_a_margin(qapp, tmp_path):
    scale = write_png(wide(100, 50), tmp_path / "map.png", 2.0, 10)
    image = QImage(str(tmp_path / "map.png"))
    assert scale == 2.0
    assert (image.width(), image.height()) == (240, 140)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert image.pixelColor(120, 70).name() == "#ff0000"


def test_the_same_picture_gives_the_same_bytes(qapp, tmp_path):
    for name in ("a.png", "b.png"):
        write_png(hand_drawn(), tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_an_empty_picture_is_a_white_page(qapp):
    assert png_image(Picture()).pixelColor(3, 3).name() == "#ffffff"


def test_an_absurd_size_is_painted_smaller(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(png, "MOST_PIXELS", 100_000)
    scale = write_png(wide(4000, 4000), tmp_path / "map.png", 8.0)
    image = QImage(str(tmp_path / "map.png"))
    assert scale < 0.1
    assert image.width() * image.height() < 110_000


def test_no_side_is_longer_than_other_programs_can_open():
    assert fitting_scale(wide(10_000_000, 10), 2.0) * 10_000_000 <= png.LONGEST_SIDE
    assert fitting_scale(wide(1000, 1000), 2.0) == 2.0


@pytest.mark.parametrize("scale", [0, -1, float("nan"), float("inf")])
def test_a_senseless_scale_is_refused_with_a_sentence(scale, tmp_path):
    with pytest.raises(ValueError, match="must be a number above 0"):
        write_png(wide(10, 10), tmp_path / "map.png", scale)


def test_a_folder_that_is_not_there_is_named_in_the_error(qapp, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        write_png(wide(10, 10), tmp_path / "nowhere" / "map.png")


def test_it_needs_no_screen_and_leaves_room_for_windows_afterwards(tmp_path):
    program = (
        "import sys\n"
        "from helpers.hand_drawn import hand_drawn\n"
        "from topodesk.render.png import write_png\n"
        "write_png(hand_drawn(), sys.argv[1])\n"
        "write_png(hand_drawn(), sys.argv[2])\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application = QApplication(['x', '-platform', 'offscreen'])\n"
        "QLabel('x').show()\n"
    )
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]
    setup = f"import sys; sys.path[:0] = {folders!r}\n"
    files = [str(tmp_path / "a.png"), str(tmp_path / "b.png")]
    screenless = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    screenless["QT_QPA_PLATFORM"] = "xcb"
    done = subprocess.run(
        [sys.executable, "-c", setup + program, *files],
        capture_output=True,
        text=True,
        env=screenless,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert Path(files[0]).read_bytes() == Path(files[1]).read_bytes() != b""


def test_a_map_on_no_paper_lets_through_what_is_behind_it(qapp, tmp_path):
    write_png(wide(100, 50), tmp_path / "map.png", 1.0, 10, transparent=True)
    image = QImage(str(tmp_path / "map.png"))
    assert image.pixelColor(3, 3).alpha() == 0
    assert image.pixelColor(60, 35).name() == "#ff0000"
