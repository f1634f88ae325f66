"""`topodesk assess`: a list of teams of which little is known, read and answered."""

from __future__ import annotations

import csv
import json
import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from topodesk.rules.reading.basis import SPOKEN
from topodesk.rules.reading.reading import TeamReading, read_teams
from topodesk.rules.reading.team_line import TeamLine
from topodesk.storage.errors import DesignError
from topodesk.storage.team_list import read_list
from topodesk.storage.wording import file_name, named, visible

_COLUMNS = {
    "name": ("name", "team", "team name", "team_name"),
    "mission": ("mission", "description", "purpose"),
    "owns": ("owns", "owned", "components"),
}
_DIVIDERS = ",\t;"
_ARCHITECTURE = {
    "likely": "likely built around a part of the system",
    "possible": "possibly built around a part of the system",
    "no": "",
}


def assess(path: Path) -> list[TeamReading]:
    """Every team of the list in `path`, in its order; DesignError when it has no names."""
    return read_teams(_lines(path))


def as_json(readings: Sequence[TeamReading]) -> str:
    """The readings as one JSON object with a newline at the end."""
    teams = [
        {
            "name": reading.name,
            "basis": reading.basis.value,
            "type": reading.type,
            "confidence": reading.confidence,
            "architecture": reading.architecture,
            "evidence": list(reading.evidence),
        }
        for reading in readings
    ]
    return json.dumps({"teams": teams}, indent=2, ensure_ascii=False) + "\n"


def as_text(readings: Sequence[TeamReading]) -> str:
    """The readings for people: a paragraph for each team, and what to make of it all."""
    width = min(100, shutil.get_terminal_size().columns)
    told = [_paragraph(reading, width) for reading in readings]
    likely = sum(reading.architecture == "likely" for reading in readings)
    end = (
        f"{len(readings)} teams, {likely} likely built around a part of the system. "
        "These are suggestions from words alone: ask the teams.\n"
    )
    return "\n".join([*told, "\n".join(textwrap.wrap(end, width)) + "\n"])


def _paragraph(reading: TeamReading, width: int) -> str:
    sure = f"{reading.confidence:.0%} sure"
    says = [f"{SPOKEN[reading.basis]} ({sure})", _ARCHITECTURE[reading.architecture]]
    lines = [visible(reading.name), f"  built around {'; '.join(filter(None, says))}"]
    for evidence in reading.evidence:
        lines += textwrap.wrap(
            visible(evidence), width, initial_indent="  - ", subsequent_indent="    "
        )
    return "\n".join(lines) + "\n"


def _lines(path: Path) -> list[TeamLine]:
    text = read_list(path)
    divider = max(_DIVIDERS, key=text.partition("\n")[0].count)
    try:
        rows = csv.DictReader(StringIO(text, newline=""), delimiter=divider)
        columns = _columns(rows.fieldnames or ())
        if "name" not in columns:
            raise DesignError(
                f"{named(file_name(path))} has no column “name” in its first line. "
                "It wants columns name, mission and owns, things owned separated by “;”."
            )
        return [_line(row, columns) for row in rows]
    except csv.Error as error:
        raise DesignError(f"{named(file_name(path))} is no readable CSV: {error}.") from error


def _columns(headings: Iterable[str]) -> Mapping[str, str]:
    """What each column is called in this file."""
    found: dict[str, str] = {}
    for heading in headings:
        for column, known in _COLUMNS.items():
            if heading.strip().casefold() in known:
                found.setdefault(column, heading)
    return found


def _line(row: Mapping[str, str | None], columns: Mapping[str, str]) -> TeamLine:
    cells = {column: (row.get(heading) or "").strip() for column, heading in columns.items()}
    owns = (thing.strip() for thing in cells.get("owns", "").split(";"))
    return TeamLine(cells["name"], cells.get("mission", ""), tuple(filter(None, owns)))
