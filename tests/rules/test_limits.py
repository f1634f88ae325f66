"""Who asks for a threshold of a rule asks for the very value the rule goes by."""

from __future__ import annotations

from helpers.sketch import Sketch
from topodesk.model.design_records import Settings, Threshold
from topodesk.rules.limits import USUAL, limit
from topodesk.rules.registry import BY_ID


def test_a_threshold_others_ask_for_is_that_of_its_rule() -> None:
    assert all(BY_ID[rule].usual is usual for rule, usual in USUAL.items())


def test_what_a_design_sets_goes_before_what_is_usual() -> None:
    it = Sketch(settings=Settings(thresholds=(Threshold(rule="ARCH-10", name="cells", value=5),)))
    facts = it.checker().facts
    assert limit(facts, "ARCH-10", "cells") == 5
    assert limit(facts, "ARCH-10", "index") == 0.4
