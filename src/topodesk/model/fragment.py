"""A fragment: records taken out of a scenario together, to be put into any other."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.model.record import Record


@dataclass(frozen=True, slots=True)
class Fragment:
    """Records that point at nothing outside.

    `picked` are the ids of those somebody asked for; the others are there because these need
    them: the customer of a stream, the components of a team. Where a needed one is known already
    it is not put there again.
    """

    records: tuple[Record, ...]
    picked: frozenset[str]
