"""Thresholds that are asked for outside the rule they belong to as well, each in one place."""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.rules.facts import Facts

USUAL: Mapping[str, Mapping[str, float]] = {
    "ARCH-06": {"layer purity": 0.7},
    "ARCH-08": {"cells": 6, "teams": 3, "layers": 3, "purity": 0.8, "share of one team": 0.5},
    "ARCH-10": {"cells": 3, "index": 0.4, "strong": 0.6},
    "ARCH-11": {"layer purity": 0.5, "high layer purity": 0.7, "stream purity": 0.5, "cells": 12},
    "ARCH-13": {"modularity": 0.15, "cut": 0.1, "components": 8, "links": 10},
    "ARCH-14": {"changes": 4, "share blocking": 0.4, "high share": 0.7},
    "ARCH-16": {
        "users": 2,
        "users of a grouping": 3,
        "self-service share": 0.7,
        "share blocking": 0.2,
        "months new": 6,
    },
    "ARCH-17": {"share": 0.15, "teams": 2, "months to learn": 6, "specialist share": 0.5},
    "ARCH-22": {"likely": 5, "possibly": 3, "families": 2, "share of people": 0.3},
    "TEAM-03": {"mean": 4.0, "mean too high": 4.5, "one part": 5},
}
"""rule -> threshold -> its usual value; what each means is said in the rule."""


def limit(facts: Facts, rule: str, name: str) -> float:
    """A threshold of that rule: what this design sets, else the usual value."""
    return facts.limit(rule, name, USUAL[rule][name])
