"""Any SVG as a logo that needs no reader of SVGs: plain filled paths, or else a fine PNG.

Qt reads and draws it. Where all it draws is paths in one colour each, these are kept; gradients,
masks and whatever is cut off make it a PNG that is finer than printers print.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from topodesk.render.svg_clean import OTHERS, clean
from topodesk.render.svg_traced import Traced, traced
from topodesk.render.svg_tree import NoLogo

LONGEST, MOST_PIXELS = 3_000.0, 1_500_000
"""Of the PNG: at the height of a logo on a page, about 2,000 pixels to an inch."""
SLIMMEST = 60.0
LETTERS = (
    "The logo's letters are drawn with the fonts of this computer. "
    "Convert them to outlines to be sure of their look."
)
MOST_BYTES = 700_000
"""Of plain paths; more of them is a PNG."""


class Plain(NamedTuple):
    """A plain SVG or a PNG, and what should be known before it is used; "" when nothing."""

    data: bytes
    said: str = ""


def plain(svg: bytes) -> Plain:
    """The same logo, plain; NoLogo when it cannot be drawn, or not in reasonable time."""
    cleaned = clean(svg)
    with _fonts(cleaned.letters), _complaints() as complaints:
        renderer = QSvgRenderer(QByteArray(cleaned.text()))
        view = renderer.viewBoxF()
        sides = (view.width(), view.height())
        if not renderer.isValid() or not all(isfinite(side) and side > 0 for side in sides):
            raise NoLogo("nothing to be seen")
        if max(sides) > SLIMMEST * min(sides):
            raise NoLogo("a line")
        scale = min(LONGEST / max(sides), (MOST_PIXELS / (sides[0] * sides[1])) ** 0.5)
        area = QRectF(0, 0, round(sides[0] * scale), round(sides[1] * scale))
        drawn = traced(renderer, area)
        if drawn.flat and not drawn.paths:
            raise NoLogo("nothing to be seen")
        data = _svg(drawn) if drawn.flat else b""
        if not data or len(data) > MOST_BYTES:
            data = _png(renderer, area)
    if complaints:
        cleaned.lost.add(OTHERS)
    return Plain(data, _said(cleaned.lost, letters=cleaned.letters))


def _said(lost: set[str], *, letters: bool) -> str:
    sentences = []
    if lost:
        *most, last = sorted(lost)
        missing = f"{', '.join(most)} and {last}" if most else last
        sentences.append(f"The logo is shown without {missing}.")
    if letters:
        sentences.append(LETTERS)
    return " ".join(sentences)


@contextmanager
def _fonts(needed: bool) -> Iterator[None]:
    """Qt knows the fonts of the computer only while there is an application."""
    if not needed or QGuiApplication.instance() is not None:
        yield
        return
    own = sys.platform in ("win32", "darwin")
    application = QGuiApplication(["topodesk"] if own else ["topodesk", "-platform", "offscreen"])
    try:
        yield
    finally:
        application.shutdown()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What Qt complains of meanwhile: it leaves out what it cannot read, and warns."""
    heard: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, text: heard.append(text or ""))
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)


def _svg(drawn: Traced) -> bytes:
    paths = "\n".join(drawn.paths)
    size = f"{drawn.area.width():g} {drawn.area.height():g}"
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n{paths}\n</svg>\n'
    return text.encode("ascii")


def _png(renderer: QSvgRenderer, area: QRectF) -> bytes:
    image = QImage(area.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # bytes in its stubs
        raise NoLogo("it could not be drawn")
    return bytes(buffer.data().data())
