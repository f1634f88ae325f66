"""A person at the real program: real pointer and keys, on a real X screen."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
PATIENCE = 20.0


class Program:
    """The program as its own process, driven by xdotool."""

    def __init__(self, file: Path, settings: Path) -> None:
        """Start it with `file` open."""
        places = {name: str(settings) for name in ("XDG_CONFIG_HOME", "HOME", "XDG_DATA_HOME")}
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "probed.py"), str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env={**os.environ, **places, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": _source()},
        )
        assert self._heard() == "ready"
        self.wait(0.3)

    def ask(self, expression: str) -> object:
        """The value of an expression about `window`."""
        self._process.stdin.write(expression + "\n")
        value = self._heard()
        assert not (isinstance(value, dict) and "error" in value), value
        return value

    def until(self, expression: str) -> object:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            value = self.ask(expression)
            if value:
                return value
            self.wait(0.1)
        raise AssertionError(f"never came true: {expression}")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, carry and let go."""
        self._mouse("mousemove", *start)
        self._mouse("mousedown", 1)
        for step in range(1, 9):
            x = start[0] + (end[0] - start[0]) * step / 8
            y = start[1] + (end[1] - start[1]) * step / 8
            self._mouse("mousemove", round(x), round(y))
        self.wait(0.1)
        self._mouse("mouseup", 1)
        self.wait(0.15)

    def click(self, at: tuple[int, int]) -> None:
        """Press and let go."""
        self._mouse("mousemove", *at)
        self._mouse("click", 1)
        self.wait(0.15)

    def type(self, text: str) -> None:
        """Write into whatever has the focus."""
        subprocess.run(["xdotool", "type", "--delay", "8", "--", text], check=True)
        self.wait(0.1)

    def key(self, *keys: str) -> None:
        """Press keys one after the other, such as ctrl+z or Return."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            self.wait(0.06)

    def focus(self) -> None:
        """Give the window the keyboard, as a window manager would."""
        id = self.ask("int(window.winId())")
        subprocess.run(["xdotool", "windowfocus", str(id)], check=True)
        self.wait(0.2)

    def close(self) -> int:
        """Ask the window to close and wait until the program has ended."""
        self._process.stdin.write("window.close()\n")
        self._process.stdin.flush()
        return self._process.wait(PATIENCE)

    def end(self) -> None:
        """End the program, whatever it is doing."""
        self._process.kill()
        self._process.wait(PATIENCE)
        self._process.stdin.close()
        self._process.stdout.close()

    def wait(self, seconds: float) -> None:
        """Let things happen."""
        time.sleep(seconds)

    def _mouse(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], check=True)
        self.wait(0.015)

    def _heard(self) -> object:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            ready, _, _ = select.select([self._process.stdout], [], [], 0.2)
            line = self._process.stdout.readline() if ready else ""
            if line.startswith("ANSWER "):
                return json.loads(line.removeprefix("ANSWER "))
            if self._process.poll() is not None:
                raise AssertionError(f"the program ended with {self._process.returncode}")
        raise AssertionError("the program does not answer")


def _source() -> str:
    return str(HERE.parents[2] / "src")
