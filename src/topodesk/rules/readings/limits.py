"""From where on a measure means something: the usual thresholds of the rules that ask."""

from __future__ import annotations

from collections.abc import Mapping

ARCH_10: Mapping[str, float] = {"cells": 3, "index": 0.4, "strong": 0.6}
"""One layer over several streams: work cells, team architecture index, and that for an error."""
ARCH_11: Mapping[str, float] = {"cells": 12}
"""What boundaries follow: below so many work cells the purities mean nothing."""
ARCH_13: Mapping[str, float] = {"components": 8, "links": 10}
"""What boundaries cut: coupled components, and pairs of them."""
ARCH_14: Mapping[str, float] = {"changes": 4, "share blocking": 0.4}
"""Who is waited for: typical changes, and the share of them that waits."""
