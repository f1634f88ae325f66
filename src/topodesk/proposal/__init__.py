"""The document for leadership: what is proposed, why, what it costs, what will not be done.

Pages are made of the same shapes as the map and painted by the same painter. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from topodesk.model.design import Design
from topodesk.model.scenario import Scenario


def write_pdf(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    *,
    editable: bool = True,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Write the proposal `scenario` of `design` as a PDF; OSError when the file cannot be.

    The first scenario of kind today is what it is compared with; without one those pages are
    left out. `today` is the date in the footer unless the design names one. `editable`: the
    design travels inside, without what is private. `told` hears of each page: its number, and
    how many there are.
    """
    from topodesk.proposal.document import write

    write(design, scenario, path, today, editable=editable, told=told)
