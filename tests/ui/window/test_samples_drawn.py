"""Each shipped sample, opened in the real program: what is drawn is what is in it."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest
from program import Program

from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.resources import resource
from topodesk.storage.files import read

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no X screen here"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]


SAMPLES = sorted(path.name for path in resource("samples").glob("*.topodesk.json"))
DRAWN = {
    "lane": ValueStream,
    "step": JourneyStep,
    "team": Team,
    "grouping": Grouping,
    "interaction": Interaction,
}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_record_of_a_sample_is_drawn_once(name: str, tmp_path: Path) -> None:
    file = Path(shutil.copy(resource("samples", name), tmp_path))
    program = Program(file, tmp_path)
    try:
        for scenario in read(file).design.scenarios:
            program.ask(f"window.session.switch({scenario.id!r})")
            program.until("window.canvas.tiles_painted > 0")
            roles = program.ask(
                "[f.role for f in window.canvas.session.drawing.picture.figures.values()]"
            )
            counts = Counter(roles)
            expected = {role: len(scenario.of(kind)) for role, kind in DRAWN.items()}
            assert {role: counts[role] for role in DRAWN} == expected, scenario.name
        assert program.close() == 0
    finally:
        program.end()
