"""When Python looks for garbage: seldom, so that no drop of a team waits for it."""

from __future__ import annotations

import gc

YOUNG = 50_000
"""So many more things made than gone before the young ones are looked through. An edit of a large
design makes and drops tens of thousands, next to none of them garbage; by Python's own 700 looking
through them took a quarter of its time."""
OLDER = 10
"""So many looks at the young ones before those that stayed are looked at again."""


def keep_what_is_there() -> None:
    """What was loaded stays: never look through it for garbage again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDER)
    gc.enable()
