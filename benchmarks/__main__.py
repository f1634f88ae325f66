"""`python -m benchmarks [--sizes 100,1000,5000] [--json FILE]`: a table, and the figures as JSON.

Every case runs in a process of its own. Milliseconds do not carry over between machines, ratios
to the yardsticks of the same run do: an empty QMainWindow for windows, a naive scene with one
Python item per team and per line for frames, parsing the same file with `json` for work. Gestures
have no yardstick: each frame has 16.7 ms, a key while typing a name 8 ms. Nor has the clock of the
window while a proposal is made: one tick in a hundred may be 50 ms late.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.report import heard, hundredth

ROOT = Path(__file__).parents[1]
FRAME = 1000 / 60
STARTS = 5
COMPILED = Path(tempfile.gettempdir()) / "topodesk-benchmarks-compiled"


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", default="100,1000,5000", help="numbers of teams")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    wanted = parser.parse_args()
    sizes = [int(size) for size in wanted.sizes.split(",")]
    found: dict[str, object] = {"windows": windows(sizes), "sizes": {}}
    for size in sizes:
        found["sizes"][size] = {
            "frames": frames(size),
            "ticks": ticks(size),
            "work": work(size),
            "measures": measures(size),
        }
    if wanted.json:
        wanted.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


def windows(sizes: list[int]) -> dict[str, float]:
    """First window and file on the screen, as multiples of an empty QMainWindow."""
    with tempfile.TemporaryDirectory() as folder:
        files = {size: _file(size, Path(folder)) for size in sizes}
        cases = {"empty QMainWindow": ["empty"], "first window": ["shell"]}
        cases |= {f"{size} teams on screen": ["file", str(files[size])] for size in sizes}
        times: dict[str, list[float]] = {name: [] for name in cases}
        for _ in range(STARTS + 1):
            for name, words in cases.items():
                times[name].append(float(case("start", *words)["ms"]))
    middle = {name: median(found[1:]) for name, found in times.items()}
    yardstick = middle["empty QMainWindow"]
    print(f"{'':24}{'ms':>9}{'x empty window':>16}")
    for name, ms in middle.items():
        print(f"{name:24}{ms:9.0f}{ms / yardstick:16.2f}")
    return middle


def frames(size: int) -> dict[str, object]:
    """Pan, zoom and drag with all teams in view, beside the naive scene; then every gesture."""
    found = case("frames", str(size))
    head = f"{size} teams in view"
    print(f"\n{head:22}{'median':>10}{'99 %':>9}{'worst ms':>10}{'x naive':>9}{'in a frame':>12}")
    for gesture, ours in found["ours"].items():
        _row(gesture, ours, median(ours) / median(found["naive"][gesture]))
    found["gestures"] = case("gestures", str(size))
    for gesture, ours in found["gestures"].items():
        _row(gesture, ours, None)
    return found


def _row(name: str, ours: list[float], ratio: float | None) -> None:
    fits = sum(frame <= FRAME for frame in ours) / len(ours)
    beside = f"{ratio:9.3f}" if ratio is not None else " " * 9
    times = f"{median(ours):10.2f}{hundredth(ours):9.2f}{max(ours):10.2f}"
    print(f"  {name:20}{times}{beside}{fits:12.0%}")


def ticks(size: int) -> dict[str, object]:
    """How late a timer of 5 ms is while the proposal is exported, looked at and printed."""
    found = case("ticks", str(size))
    print(f"  {'late by':20}{'median':>10}{'99 %':>9}{'worst ms':>10}")
    for job, late in found.items():
        print(f"  {job:20}{median(late):10.2f}{hundredth(late):9.2f}{max(late):10.2f}")
    return found


def work(size: int) -> dict[str, object]:
    """Opening, drawing, checking, editing, saving, exporting."""
    found = case("work", str(size))
    yardstick = float(found["parse"])
    print(f"  {'':16}{'ms':>14}{'':10}{'x json':>9}")
    for name, ms in found.items():
        print(f"  {name:16}{float(ms):14.2f}{'':10}{float(ms) / yardstick:9.2f}")
    return found


def measures(size: int) -> dict[str, object]:
    """Score and measures of the whole map, with three components a team, from scratch."""
    found = case("measures", str(size))
    print(f"  {'':24}{'ms':>10}")
    for name, ms in found.items():
        print(f"  {name:24}{float(ms):10.2f}")
    return found


def case(name: str, *words: str) -> dict[str, object]:
    """What one case says, in a process of its own. Compiled modules are kept, as where TopoDesk is
    installed, in a folder of their own."""
    env = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(COMPILED),
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
        "TOPODESK_STARTED": str(time.time()),
    }
    command = [sys.executable, "-m", f"benchmarks.{name}", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-3000:]}")
    return heard(done.stdout)


def _file(size: int, folder: Path) -> Path:
    from benchmarks.organisation import organisation
    from topodesk.storage.format import dumps

    path = folder / f"{size}.topodesk.json"
    path.write_bytes(dumps(organisation(size)))
    return path


if __name__ == "__main__":
    main()
