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
from topodesk.compare.comparison import compare
from topodesk.drawing.drawing import Drawing
from topodesk.edits.fields import set_fields
from topodesk.edits.scenarios import copy_scenario
from topodesk.model.change import Change
from topodesk.model.team import Team
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
    compared = half_changed(teams)

    def edit() -> None:
        session.commit(set_fields(session.scenario, "t0-0", people=next(edits) % 9 + 3))

    say(
        {
            "parse": timed(lambda: json.loads(data)),
            "open": timed(lambda: loads(data)),
            "draw": timed(lambda: Drawing(scenario)),
            "check": timed(lambda: check(design, scenario, TODAY)),
            "edit": timed(edit, 15),
            "compare": timed(lambda: compare(*compared.design.scenarios)),
            "show compared": timed(lambda: begin_comparing(compared)),
            "save": timed(lambda: write(dumps(design), folder / "design.topodesk.json")),
            "export": timed(lambda: write_pdf(design, scenario, folder / "out.pdf", TODAY), 1),
        }
    )


def half_changed(teams: int) -> Session:
    """The organisation and a copy of it in which every other team has another name and size."""
    design = organisation(teams)
    first = design.scenarios[0]
    session = Session(design, today=TODAY)
    session.commit(copy_scenario(design, first, name="Changed", id="changed"))
    session.switch("changed")
    others = session.scenario.of(Team)[::2]
    changed = [(team, team.with_(name=f"{team.name} two", people=8)) for team in others]
    session.commit(Change.of("Change", "changed", updated=changed))
    session.start_checking()
    _ = session.drawing
    return session


def begin_comparing(session: Session) -> None:
    """Mark on the map what differs from the first scenario, after nothing was compared."""
    session.comparing.end()
    session.comparing.begin(session.design.scenarios[0].id)


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
