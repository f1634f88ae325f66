"""What holds for every test: below the window no Qt, no unexpected log line, nothing of the
user's is touched, and hypothesis repeats itself."""

from __future__ import annotations

import atexit
import gc
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from helpers.without_qt import belongs_below_qt, without_qt

TESTS = Path(__file__).parent

ENDED = pytest.StashKey[int]()
"""How the tests went."""

hypothesis.settings.register_profile(
    "ci", derandomize=True, max_examples=25, deadline=None, database=None
)
hypothesis.settings.register_profile("thorough", max_examples=1000, deadline=None)
hypothesis.settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Where pytest-xvfb is not installed, its settings in pyproject.toml mean nothing."""
    if not pluginmanager.has_plugin("xvfb"):
        for name in ("xvfb_width", "xvfb_height", "xvfb_colordepth"):
            parser.addini(name, "Size of the X screen", default="")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """One Qt platform per run, and folders of our own for settings, state and caches."""
    os.environ["QT_QPA_PLATFORM"] = "xcb" if _wants_x11(config) else "offscreen"
    for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_FONT_DPI"):
        os.environ.pop(name, None)
    folder = Path(tempfile.mkdtemp(prefix="topodesk-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    for name in ("APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder / name.lower())
    # the processes that tests start compile every module once, not each for itself
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")


@pytest.hookimpl(optionalhook=True)
def pytest_xvfb_disable(config: pytest.Config) -> bool:
    """Only the tests that need an X screen start one."""
    return not _wants_x11(config)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A process has one Qt platform, so tests for an X screen wait for a run of their own."""
    if _wants_x11(config):
        reason = "" if os.environ.get("DISPLAY") else "no X screen here: install Xvfb"
    else:
        reason = "needs an X screen: run pytest -m x11"
    for item in items:
        if reason and item.get_closest_marker("x11"):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage again and again takes as long
    as many tests."""
    gc.collect()
    gc.freeze()


def _wants_x11(config: pytest.Config) -> bool:
    words: str = config.getoption("markexpr", "")
    return bool(re.search(r"\bx11\b", words)) and not re.search(r"\bnot\s+x11\b", words)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Test modules below the window are imported where Qt cannot be."""
    if isinstance(collector, pytest.Module) and belongs_below_qt(collector.path, TESTS):
        with without_qt():
            return (yield)
    return (yield)


@pytest.fixture(autouse=True)
def _no_qt_below_the_window(request: pytest.FixtureRequest) -> Iterator[None]:
    if not belongs_below_qt(request.path, TESTS):
        yield
        return
    assert not {"qtbot", "qapp"} & set(request.fixturenames), "nothing tested here may need Qt"
    with without_qt():
        yield


class _Lines(logging.Handler):
    """Keeps the log lines of one test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log_line(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless the test asks for `caplog` and looks itself."""
    kept = _Lines()
    logging.getLogger().addHandler(kept)
    yield
    logging.getLogger().removeHandler(kept)
    if kept.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected in the log:\n" + "\n".join(kept.lines))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember how it went."""
    session.config.stash[ENDED] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End here: in which order Qt's and Python's objects go at the end of a process is not defined,
    and a crash of the dying interpreter would be taken for the result of the tests."""
    if ENDED in config.stash and "PySide6.QtWidgets" in sys.modules:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[ENDED])
