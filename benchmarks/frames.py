"""Frames of pan, zoom and drag on a map fitted to the window, beside the naive scene's.

A frame is one event sent to the viewport and everything until the window has painted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from benchmarks.mouse import let_go, mouse, wheel
from benchmarks.naive import TeamItem, naive_view
from benchmarks.organisation import organisation
from benchmarks.report import say
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.garbage import keep_what_is_there

SIZE = (1600, 1000)
FRAMES = 120
Frames = list[float]


def main(teams: int) -> None:
    """Measure both and print them as JSON."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    session = Session(organisation(teams))
    session.start_checking()
    canvas = Canvas(session)
    canvas.resize(*SIZE)
    canvas.show()
    painted = -1
    while painted != canvas.tiles_painted:
        painted = canvas.tiles_painted
        settle(app, canvas)
    keep_what_is_there(canvas)
    ours = measure(app, canvas, _hands(canvas.viewport()), lambda: _some_team(canvas))
    view, items = _naive(session)
    view.resize(*SIZE)
    view.show()
    whole = view.sceneRect()
    view.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)
    view.setSceneRect(
        whole.adjusted(-whole.width(), -whole.height(), whole.width(), whole.height())
    )
    settle(app, view)
    first = next(iter(items.values()))
    naive = measure(app, view, _naive_hands(view), lambda: _middle(view, first))
    say({"ours": ours, "naive": naive, "visible": teams, "tiles": canvas.tiles_painted})
    let_go(app, canvas, view)


def measure(
    app: QApplication, view: QWidget, hands: Hands, where: Callable[[], QPointF]
) -> dict[str, Frames]:
    """Milliseconds of every frame of a pan, a zoom and a drag of the team that is `where`."""
    found = {
        "pan": _frames(app, lambda n: hands.pan(30 if n % 2 else -30)),
        "zoom": _frames(app, lambda n: hands.zoom(120 if n % 8 < 4 else -120)),
    }
    settle(app, view)
    viewport, team = view.viewport(), where()
    mouse(viewport, QEvent.Type.MouseButtonPress, team)
    found["drag"] = _frames(
        app, lambda n: mouse(viewport, QEvent.Type.MouseMove, team + QPointF(6 * n, 3 * n))
    )
    mouse(viewport, QEvent.Type.MouseMove, team)
    mouse(viewport, QEvent.Type.MouseButtonRelease, team)
    settle(app, view)
    return found


class Hands(NamedTuple):
    """How a view is panned by pixels and zoomed by eighths of a degree of the wheel."""

    pan: Callable[[int], None]
    zoom: Callable[[int], None]


def _hands(viewport: QWidget) -> Hands:
    centre = QPointF(SIZE[0] / 2, SIZE[1] / 2)
    return Hands(
        lambda turn: wheel(viewport, centre, turn),
        lambda turn: wheel(viewport, centre, turn, zoom=True),
    )


def _naive_hands(view: QGraphicsView) -> Hands:
    bar = view.verticalScrollBar()

    def pan(turn: int) -> None:
        bar.setValue(bar.value() + turn)

    def zoom(turn: int) -> None:
        factor = 2 ** (turn / 480)
        view.scale(factor, factor)

    return Hands(pan, zoom)


def settle(app: QApplication, view: QWidget, seconds: float = 1.0) -> None:
    """Let everything be painted."""
    until = perf_counter() + seconds
    while perf_counter() < until:
        app.processEvents()
    view.update()
    app.processEvents()


def _frames(app: QApplication, act: Callable[[int], None]) -> Frames:
    found = []
    for n in range(1, FRAMES + 1):
        start = perf_counter()
        act(n)
        app.processEvents()
        found.append((perf_counter() - start) * 1000)
    return found


def _some_team(canvas: Canvas) -> QPointF:
    layout = canvas.session.drawing.layout
    block = next(iter(layout.blocks()))
    x, y = canvas.camera.to_view(block.rect.centre)
    return QPointF(x, y)


def _middle(view: QGraphicsView, item: TeamItem) -> QPointF:
    return QPointF(view.mapFromScene(item.sceneBoundingRect().center()))


def _naive(session: Session) -> tuple[QGraphicsView, dict[str, TeamItem]]:
    store = session.scenario
    places = {b.team: b.rect for b in session.drawing.layout.blocks() if b.first}
    names = {team.id: team.name for team in store.of(Team)}
    pairs = [(i.provider, i.consumer) for i in store.of(Interaction)]
    return naive_view(places, names, pairs)


if __name__ == "__main__":
    main(int(sys.argv[1]))
