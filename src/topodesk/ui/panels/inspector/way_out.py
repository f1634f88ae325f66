"""A line over a form that leads from a scenario to its design, and back."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.list_field import RowName


class WayOut(RowName):
    """Reads `words`, asked for anew at each refresh; a click shows the record of the design with
    the id `to` gives, "" for what is selected."""

    def __init__(self, desk: Desk, words: Callable[[], str], to: Callable[[], str]) -> None:
        """A link."""
        super().__init__("", lambda: desk.show_of_design(to()))
        self._words = words

    def refresh(self) -> None:
        """Read what is so now."""
        self.call(" ".join(self._words()[:400].split()))
