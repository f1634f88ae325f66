"""A whole proposal kept as text, page by page, and a handful of its pages as pictures.

When a change is meant: `TOPODESK_GOLDENS=write python -m pytest tests/proposal`, then read the diff
and look at the pictures.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from odd_designs import DAY
from PIL import Image, ImageChops, ImageStat

from helpers.samples import PARCELO, sample, scenario_of
from topodesk.drawing.shapes import TextLine
from topodesk.proposal import write_pdf
from topodesk.proposal.comparison import compare
from topodesk.proposal.document import sheets
from topodesk.proposal.sheet import Placed, Sheet
from topodesk.proposal.tags import LEAVES, Anchor, Close, Lead, Open

GOLDENS = Path(__file__).parents[1] / "goldens"
WRITING = os.environ.get("TOPODESK_GOLDENS") == "write"
LOOKED_AT = (1, 2, 4, 8)
"""Pages kept as pictures: the decision, the change, the map, the score."""
DPI, LIKE, ALIKE = 50, 0.9, 0.004
"""Of the pictures; the most grey levels they may differ by on average, and the most of their
pixels that may be plainly different: other versions of pdfium smooth edges a little otherwise."""


def as_text(number: int, sheet: Sheet) -> Iterator[str]:
    """What a page says, each piece on a line after what it is, links and drawings among them."""
    yield f"=== {number} · {sheet.section}"
    depth, words, role = 0, list[str](), ""
    for item in sheet.items:
        if isinstance(item, Open):
            if item.role not in LEAVES:
                yield f"{'  ' * depth}{item.role}{f' “{item.alt}”' if item.alt else ''}"
            depth, words, role = depth + 1, [], item.role
            if item.role in LEAVES and item.alt:
                words = [f"“{item.alt}”"]
        elif isinstance(item, Close):
            depth -= 1
            if role in LEAVES:
                yield f"{'  ' * depth}{role} {' '.join(words)}"
            role = ""
        elif isinstance(item, TextLine) and item.text.strip():
            words.append(item.text)
        elif isinstance(item, Placed):
            words.append(f"[{len(item.figures)} figures at {item.scale:.2f}]")
        elif isinstance(item, Lead):
            yield f"{'  ' * depth}Link to {item.to}: {item.says}"
        elif isinstance(item, Anchor):
            yield f"{'  ' * depth}Anchor {item.name}"


def test_every_page_says_what_it_said() -> None:
    comparison = compare(sample(PARCELO), scenario_of(PARCELO, "proposal"), DAY)
    pages = enumerate(sheets(comparison), start=1)
    lines = [line for number, sheet in pages for line in as_text(number, sheet)]
    found = "".join(f"{line.rstrip()}\n" for line in lines)
    path = GOLDENS / "proposal-parcelo.txt"
    if WRITING:
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def proposal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("goldens") / "p.pdf"
    write_pdf(sample(PARCELO), scenario_of(PARCELO, "proposal"), path, today=DAY)
    return path


@pytest.mark.parametrize("number", LOOKED_AT)
def test_a_page_looks_as_it_looked(number: int, proposal: Path, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(proposal) as pdf:
        seen = pdf[number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    path = GOLDENS / f"proposal-parcelo-{number}.png"
    if WRITING:
        seen.save(path, optimize=True)
    seen.save(tmp_path / path.name)
    with Image.open(path) as kept:
        assert seen.size == kept.size
        apart = ImageChops.difference(seen, kept.convert("L"))
    plainly = apart.point(lambda level: 255 * (level > 64))
    assert ImageStat.Stat(apart).mean[0] < LIKE, f"see {tmp_path / path.name}"
    assert ImageStat.Stat(plainly).mean[0] / 255 < ALIKE, f"see {tmp_path / path.name}"
