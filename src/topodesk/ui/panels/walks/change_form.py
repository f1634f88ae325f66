"""The form of a typical change: what is said about it is said in every scenario that has it."""

from __future__ import annotations

from topodesk.edits.walks import tell_about
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.facts.group_form import FactsForm
from topodesk.ui.panels.walks.facts import TYPICAL_CHANGE


class ChangeForm(FactsForm):
    """The facts of a typical change besides its title and its walk."""

    def __init__(self, desk: Desk) -> None:
        """The fields."""
        super().__init__(desk, TYPICAL_CHANGE)

    def edit(self, **fields: object) -> Edit:
        """An edit that sets fields of the change wherever it is."""
        stores, id = self.desk.session.design.scenarios, self.id
        return lambda: tell_about(stores, id, **fields)
