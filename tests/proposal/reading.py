"""What other programs read of a PDF: pdfium, as in Chrome, and poppler, as in Linux desktops."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

BODY = (84.0, 45.0)
"""Points at the head and the foot of a page with its title and its number, between which a long
text goes on from page to page."""
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed (poppler-utils)"
)
QPDF = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
MUTOOL = pytest.mark.skipif(
    shutil.which("mutool") is None, reason="mutool is not installed (mupdf-tools)"
)

Reader = Callable[[Path], str]


def folded(text: str) -> str:
    """A text without white space and marks of direction, as readers differ in these."""
    return "".join(_DIRECTIONS.sub("", text).split())


def by_pdfium(path: Path) -> str:
    """All text of the pages, folded; then once more without what heads and ends each of them."""
    pages, bodies = [], []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            bottom, top = BODY[1], page.get_height() - BODY[0]
            pages.append(text.get_text_range())
            bodies.append(text.get_text_bounded(bottom=bottom, top=top))
    return folded("\n".join(pages)) + "\n" + folded("\n".join(bodies))


def by_poppler(path: Path) -> str:
    """The same as poppler reads it."""
    with pypdfium2.PdfDocument(path) as pdf:
        width, height = map(round, pdf[0].get_size())
    high = round(height - sum(BODY))
    area = ("-x", "0", "-y", str(round(BODY[0])), "-W", str(width), "-H", str(high))
    return folded(_pdftotext(path)) + "\n" + folded(_pdftotext(path, "-raw", *area))


def _pdftotext(path: Path, *options: str) -> str:
    command = ["pdftotext", "-enc", "UTF-8", *options, str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


READERS = [
    pytest.param(by_pdfium, id="pdfium"),
    pytest.param(by_poppler, id="poppler", marks=POPPLER),
]
