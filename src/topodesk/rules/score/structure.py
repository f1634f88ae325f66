"""Signs in the structure that a team is arranged around technology: no name or label counts."""

from __future__ import annotations

from topodesk.model.stream import ValueStream
from topodesk.rules.cells import cells_of, streams_needing, team_architecture_index
from topodesk.rules.facts import Facts, fact
from topodesk.rules.flow import changes_told, share_blocking
from topodesk.rules.limits import limit
from topodesk.rules.slicing import slicing


@fact
def around_technology(facts: Facts, team: str) -> bool:
    """The verdict of ARCH-22 as far as the structure alone carries it.

    Points as there: one layer of a sliced stream 2, one layer over several streams 2 or 3, most
    changes wait for it 1. Words and declared bases are left out, so that a new name or label
    earns nothing.
    """
    if not _one_layer_of_a_stream(facts, team):
        return False
    graph = _one_layer_of_many(facts, team) + _waited_for(facts, team)
    return bool(graph) and 2 + graph >= limit(facts, "ARCH-22", "likely")


def _one_layer_of_a_stream(facts: Facts, team: str) -> bool:
    for id in streams_needing(facts, team):
        if facts.get(ValueStream, id) is not None:
            found = slicing(facts, id)
            if found.sliced and team in found.teams:
                return True
    return False


def _one_layer_of_many(facts: Facts, team: str) -> int:
    index = team_architecture_index(facts, team)
    few = limit(facts, "ARCH-10", "cells")
    if index is None or len(cells_of(facts, team)) < few:
        return 0
    if index >= limit(facts, "ARCH-10", "strong"):
        return 3
    return 2 if index >= limit(facts, "ARCH-10", "index") else 0


def _waited_for(facts: Facts, team: str) -> int:
    share = share_blocking(facts, team)
    few = limit(facts, "ARCH-14", "changes")
    if share is None or changes_told(facts) < few:
        return 0
    return int(share >= limit(facts, "ARCH-14", "share blocking"))
