"""Which lists have a table, for those who lead there: known without loading what is in them."""

from __future__ import annotations

IN_TABLES = frozenset(
    {
        *("teams", "outcomes", "initiatives", "experiments", "change_items"),
        *("decisions", "services", "not_doing", "dependencies"),
    }
)
"""The names of the lists their records are saved under."""
