"""The folded headings of every kind of record."""

from __future__ import annotations

from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.fact import Group
from topodesk.ui.panels.inspector.facts.team import TEAM

GROUPS: dict[type[Record], tuple[Group, ...]] = {
    Team: TEAM,
}
"""What is asked for below the fields that matter first; kinds without an entry have only where it
comes from."""
