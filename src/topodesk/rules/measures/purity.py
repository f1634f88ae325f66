"""How far team boundaries follow a label, a value stream or a technology layer, beyond chance."""

from __future__ import annotations

from topodesk.rules.measures.information import (
    Labels,
    entropy,
    expected_information,
    mutual_information,
)

_NOTHING = 1e-9


def purity(teams: Labels, labels: Labels) -> float | None:
    """1 when every team works for one label only, 0 when no more so than by chance.

    One team and one label for each work cell. Homogeneity (Rosenberg & Hirschberg 2007) corrected
    for chance, so that many small teams do not look pure by themselves. None where it cannot be
    told: no cells, one label only, or so few cells for each team that chance explains everything.
    """
    if not teams:
        return None
    chance, spread = expected_information(teams, labels), entropy(labels)
    if spread - chance < _NOTHING:
        return None
    return max(0.0, (mutual_information(teams, labels) - chance) / (spread - chance))


def agreement(teams: Labels, labels: Labels) -> float | None:
    """Adjusted mutual information: as `purity`, but two teams on one stream count against it.

    A second reading beside the purity; below 0 when they agree less than by chance.
    """
    if not teams:
        return None
    chance = expected_information(teams, labels)
    room = (entropy(teams) + entropy(labels)) / 2 - chance
    return None if room < _NOTHING else (mutual_information(teams, labels) - chance) / room


def lean(stream_purity: float | None, layer_purity: float | None) -> float | None:
    """+1 when boundaries follow technology only, -1 when they follow value streams only."""
    if stream_purity is None or layer_purity is None:
        return None
    return layer_purity - stream_purity
