"""A button of a finding that only people can answer leads to a field the form has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.window import settle
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.writing import WRITINGS
from topodesk.ui.panels.inspector.form import Form

WHERE = {
    "FLOW-07": "spend",
    "INT-02": "uses",
    "INT-10": "core",
    "TEAM-06": "pay",
    "TEAM-09": "pay",
}
"""A record that such a finding may be about."""


@pytest.mark.parametrize("rule", WHERE)
def test_the_button_leads_to_its_field(
    rule: str, window: MainWindow, inspect: Callable[..., None]
) -> None:
    inspect(WHERE[rule])
    window.side.write(WRITINGS[rule].fields)
    settle()
    form = window.side.inspector.form
    assert isinstance(form, Form)
    assert form.field_of(WRITINGS[rule].fields) is not None
