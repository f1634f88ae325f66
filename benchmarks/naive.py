"""The yardstick for frames: a QGraphicsScene with one Python item per team and per line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

from topodesk.drawing.shapes import Rect


class TeamItem(QGraphicsItem):
    """A rounded box with a name that tells its lines when it moves."""

    def __init__(self, name: str, rect: Rect) -> None:
        super().__init__()
        self._name = name
        self._rect = QRectF(0, 0, rect.w, rect.h)
        self.lines: list[LineItem] = []
        self.setPos(rect.x, rect.y)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        painter.setPen(QPen(QColor("#8A6A00"), 1.6))
        painter.setBrush(QColor("#FFEDB8"))
        painter.drawRoundedRect(self._rect, 8, 8)
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self._name)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for line in self.lines:
                line.follow()
        return super().itemChange(change, value)


class LineItem(QGraphicsItem):
    """A dashed line between two teams."""

    def __init__(self, a: TeamItem, b: TeamItem) -> None:
        super().__init__()
        self._ends = (a, b)
        self.setZValue(-1)
        for end in self._ends:
            end.lines.append(self)

    def follow(self) -> None:
        self.prepareGeometryChange()

    def _points(self) -> tuple[QPointF, QPointF]:
        a, b = self._ends
        return a.sceneBoundingRect().center(), b.sceneBoundingRect().center()

    def boundingRect(self) -> QRectF:
        return QRectF(*self._points()).normalized().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        painter.setPen(QPen(QColor("#5E5C5C"), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(*self._points())


def naive_view(blocks: dict[str, Rect], names: dict[str, str], pairs: list[tuple[str, str]]):
    """A view of a naive scene with the same teams in the same places."""
    scene = QGraphicsScene()
    items = {id: TeamItem(names[id], rect) for id, rect in blocks.items()}
    for item in items.values():
        scene.addItem(item)
    for a, b in pairs:
        if a in items and b in items:
            scene.addItem(LineItem(items[a], items[b]))
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
    return view, items
