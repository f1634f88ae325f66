"""A program that is killed while it saves, again and again, never leaves half a file."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
SAVES_FOR_EVER = """
import sys
from pathlib import Path
from topodesk.storage.files import write

path, turn = Path(sys.argv[1]), 0
while True:
    turn += 1
    write((f"{turn:06}" * 40_000).encode(), path)
    if turn == 1:
        print("saving", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_every_kill_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.topodesk.json"
    chance, seen = random.Random(3), set()
    for _ in range(8):
        command = [sys.executable, "-c", SAVES_FOR_EVER, str(path)]
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"saving\n"
            time.sleep(chance.uniform(0.005, 0.06))
            process.kill()
        text = path.read_text()
        assert text == text[:6] * 40_000
        seen.add(text[:6])
    assert len(seen) > 1, "the saves were never under way"
