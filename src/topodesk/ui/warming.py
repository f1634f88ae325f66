"""Does at leisure what the first edit and the first look would otherwise wait for.

One small step per turn of the event loop, so that a click in between is heard at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer

BETWEEN = 15
"""Milliseconds left to people between two steps."""

Step = Callable[[], object]


class Warming(QObject):
    """Does `steps` one after another while events go on; ends with its parent."""

    def __init__(self, parent: QObject, steps: Iterator[Step]) -> None:
        """Begins with the next turn of the event loop."""
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._timer.isActive()

    def _step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
        else:
            step()


def first_needs() -> Iterator[Step]:
    """What edits, rules and forms need once: word lists, checked records, forms, graphs, pages."""
    from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS

    for kind in (*SCENARIO_KINDS, *DESIGN_KINDS):
        yield kind.model_rebuild
    yield _words
    yield _descriptions
    yield _forms
    yield _beside


def _descriptions() -> None:
    import topodesk.ui.panels.inspector.facts.groups  # noqa: F401


def _forms() -> None:
    import topodesk.ui.panels.inspector.forms  # noqa: F401


def _beside() -> None:
    # Beside the window: each takes an eighth of a second, and cannot be done in smaller steps.
    Thread(target=_import_both, name="topodesk graphs and pages").start()


def _import_both() -> None:
    import_module("networkx")
    import_module("topodesk.ui.proposal.window")


def _words() -> None:
    from topodesk.rules.vocabulary import vocabulary

    vocabulary()
