"""What Qt draws of an SVG, as paths: a device to draw on that notes instead of painting."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)
from PySide6.QtSvg import QSvgRenderer

from topodesk.render.svg_tree import NoLogo

MOST_PATHS = 1_000
MOST_STEPS = 60_000
CORNERS = 5
"""Places of a path that is a box, back where it began."""
EDGE = 0.002
"""The share of the longer side that paths may reach out of the picture, as roundings do."""


class Traced(QPaintEngine):
    """Notes filled paths in one colour each; what is drawn otherwise makes it not `flat`."""

    def __init__(self, area: QRectF) -> None:
        """Nothing drawn on this area yet."""
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.area = area
        self.paths: list[str] = []
        self.flat = True
        self._steps = 0
        self._inside = self._grown(area)

    def begin(self, device: QPaintDevice) -> bool:
        """Ready."""
        return True

    def end(self) -> bool:
        """Done."""
        return True

    def type(self) -> QPaintEngine.Type:
        """None of Qt's own."""
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """The painter is asked when something is drawn."""

    def drawPath(self, path: QPainterPath) -> None:
        """Note its inside and its line."""
        if not self.flat:
            return
        painter = self.painter()
        brush, pen = painter.brush(), painter.pen()
        if brush.style() is Qt.BrushStyle.SolidPattern:
            self._note(painter, path, brush.color())
        elif brush.style() is not Qt.BrushStyle.NoBrush:
            self.flat = False
        ink = pen.brush().style()
        if pen.style() is Qt.PenStyle.NoPen or ink is Qt.BrushStyle.NoBrush:
            return
        if ink is not Qt.BrushStyle.SolidPattern or pen.isCosmetic():
            self.flat = False
        elif self.flat:
            self._note(painter, _outline(path, pen), pen.color())

    def drawPolygon(self, *_what: object) -> None:
        """What Qt cannot say as a path."""
        self.flat = False

    def drawImage(self, *_what: object) -> None:
        """Masks, and groups that are opaque in part, come as pictures."""
        self.flat = False

    def drawPixmap(self, *_what: object) -> None:
        """As with pictures."""
        self.flat = False

    def _note(self, painter: QPainter, path: QPainterPath, colour: QColor) -> None:
        opacity = colour.alphaF() * painter.opacity()
        shown = painter.transform().map(path)
        if opacity <= 0 or shown.isEmpty():
            return
        self._steps += shown.elementCount()
        if (
            not self._inside.contains(shown.controlPointRect())
            or self._cut(painter, shown)
            or len(self.paths) >= MOST_PATHS
            or self._steps > MOST_STEPS
        ):
            self.flat = False
            return
        rule = ' fill-rule="evenodd"' if path.fillRule() is Qt.FillRule.OddEvenFill else ""
        clear = f' fill-opacity="{opacity:.4g}"' if opacity < 1 else ""
        steps = " ".join(_steps(shown, self.area))
        self.paths.append(f'<path fill="{colour.name()}"{clear}{rule} d="{steps}"/>')

    def _cut(self, painter: QPainter, shown: QPainterPath) -> bool:
        """Whether something of it is clipped away."""
        if not painter.hasClipping():
            return False
        seen = painter.transform().map(painter.clipPath())
        box = self._grown(seen.controlPointRect())
        return seen.elementCount() != CORNERS or not box.contains(shown.controlPointRect())

    def _grown(self, box: QRectF) -> QRectF:
        edge = EDGE * max(self.area.width(), self.area.height())
        return box.adjusted(-edge, -edge, edge, edge)


class Device(QPaintDevice):
    """What `Traced` is painted on."""

    def __init__(self, engine: Traced) -> None:
        """As large as its area."""
        super().__init__()
        self._engine = engine

    def paintEngine(self) -> QPaintEngine:
        """That one."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """One pixel for a unit of the area, 72 to an inch."""
        kinds = QPaintDevice.PaintDeviceMetric
        known = {
            kinds.PdmWidth: round(self._engine.area.width()),
            kinds.PdmHeight: round(self._engine.area.height()),
            kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: 0x10000,
            kinds.PdmDepth: 32,
        }
        return known.get(metric, 72)


def traced(renderer: QSvgRenderer, area: QRectF) -> Traced:
    """What it draws when it fills the area."""
    engine = Traced(area)
    device = Device(engine)
    painter = QPainter(device)
    renderer.render(painter, area)
    painter.end()
    return engine


def _outline(path: QPainterPath, pen: QPen) -> QPainterPath:
    """A line as what its ink covers."""
    stroker = QPainterPathStroker(pen)
    outline = stroker.createStroke(path)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def _steps(path: QPainterPath, area: QRectF) -> Iterator[str]:
    kinds = QPainterPath.ElementType
    at, count = 0, path.elementCount()
    while at < count:
        element = path.elementAt(at)
        if element.type is kinds.MoveToElement:
            yield f"M{_place(element, area)}"
        elif element.type is kinds.LineToElement:
            yield f"L{_place(element, area)}"
        else:
            places = (path.elementAt(at + one) for one in range(3))
            yield "C" + " ".join(_place(place, area) for place in places)
            at += 2
        at += 1


def _place(element: QPainterPath.Element, area: QRectF) -> str:
    x, y = min(max(element.x, 0), area.width()), min(max(element.y, 0), area.height())
    if not isfinite(x + y):
        raise NoLogo("nowhere")
    return f"{x:.2f} {y:.2f}"
