"""Work that makes much and throws nothing away, spared the search for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_garbage_later() -> Iterator[None]:
    """Hardly anything made meanwhile is garbage; looking for some takes up to most of the time.
    Left as it was found, so it may stand inside another one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
