"""Work without a window: open, draw, check, edit, save and export one organisation."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.organisation import organisation
from benchmarks.report import say
from topodesk.drawing.drawing import Drawing
from topodesk.edits.fields import set_fields
from topodesk.proposal import write_pdf
from topodesk.rules.checker import check
from topodesk.session.session import Session
from topodesk.storage.files import write
from topodesk.storage.format import dumps, loads

TODAY = date(2026, 11, 22)


def main(teams: int) -> None:
    """Measure and print milliseconds."""
    design = organisation(teams)
    scenario = design.scenarios[0]
    data = dumps(design)
    folder = Path(tempfile.mkdtemp())
    session = Session(design, today=TODAY)
    session.start_checking()
    _ = session.drawing
    edits = iter(range(10_000))

    def edit() -> None:
        session.commit(set_fields(session.scenario, "t0-0", people=next(edits) % 9 + 3))

    say(
        {
            "parse": timed(lambda: json.loads(data)),
            "open": timed(lambda: loads(data)),
            "draw": timed(lambda: Drawing(scenario)),
            "check": timed(lambda: check(design, scenario, TODAY)),
            "edit": timed(edit, 15),
            "save": timed(lambda: write(dumps(design), folder / "design.topodesk.json")),
            "export": timed(lambda: write_pdf(design, scenario, folder / "out.pdf", TODAY), 1),
        }
    )


def timed(act: Callable[[], object], times: int = 3) -> float:
    """Median milliseconds of some runs, after one that does not count."""
    found = []
    for _ in range(times + 1):
        start = perf_counter()
        act()
        found.append((perf_counter() - start) * 1000)
    return median(found[1:])


if __name__ == "__main__":
    main(int(sys.argv[1]))
