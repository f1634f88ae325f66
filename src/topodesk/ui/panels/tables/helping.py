"""What the line below a table says about the cell one is in."""

from __future__ import annotations

from typing import cast

from topodesk.model.outcome import Outcome
from topodesk.session.outcome_words import sentence_of
from topodesk.tools.tables.filling import values_of
from topodesk.tools.tables.names import Names
from topodesk.ui.panels.tables.rows import Rows

EMPTY = "Type here, or paste rows from a spreadsheet, with or without a header"


def helping(rows: Rows, row: int, column: int) -> str:
    """An outcome as its sentence, why a cell does not fit, or what its column is for."""
    if row < 0 or column < 0:
        return EMPTY
    chosen = rows.table.columns[column]
    if row >= len(rows.ids):
        draft = rows.drafts[row - len(rows.ids)] if row - len(rows.ids) < len(rows.drafts) else None
        if draft is None or not draft.texts:
            return EMPTY
        missing = [
            rows.table.column(name).title for name in rows.table.needs if name not in draft.texts
        ]
        return f"This row waits for: {', '.join(missing)}" if missing else _why(rows, row, column)
    if (rows.ids[row], chosen.name) in rows.unfinished:
        return _why(rows, row, column)
    record = rows.table.store(rows.session).records.get(rows.ids[row])
    if rows.table.kind is Outcome and record is not None:
        return sentence_of(cast("Outcome", record))
    return f"{chosen.title}: {chosen.hint}"


def _why(rows: Rows, row: int, column: int) -> str:
    chosen = rows.table.columns[column]
    text = rows.text(row, column)
    _, problems = values_of(Names(rows.session), rows.table, {chosen.name: text})
    return problems.get(chosen.name, f"{chosen.title}: {chosen.hint}")
