"""The document for leadership: what is proposed, why, what it costs, what will not be done.

Pages are made of the same shapes as the map and painted by the same painter. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.model.design import Design
from topodesk.model.scenario import Scenario

if TYPE_CHECKING:
    from topodesk.proposal.look import Look


def write_pdf(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    *,
    editable: bool = True,
    told: Callable[[int, int], None] | None = None,
    chosen: Collection[str] | None = None,
    look: Look | None = None,
    against: Scenario | None = None,
) -> None:
    """Write the proposal `scenario` of `design` as a PDF; OSError when the file cannot be,
    DesignError when no chosen section has anything to say.

    It is compared with `against`, else with the first scenario of kind today; without one those
    pages are left out. `today` is the date in the footer unless the design names one. `editable`:
    the design travels inside, without what is private. `told` hears of each page: its number, and
    how many there are. Only the `chosen` sections are in it (their keys stand in `sections.KEYS`),
    None: those that the design does not leave out. It looks as the design says unless another
    `look` is given.
    """
    from topodesk.proposal.document import write

    write(
        *(design, scenario, path, today),
        editable=editable,
        told=told,
        chosen=chosen,
        look=look,
        against=against,
    )
