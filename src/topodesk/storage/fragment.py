"""A fragment as text for the clipboard, and back; as strict as a file, for anybody may write one.

The text is that of a design with one scenario, plus which of its records were picked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic_core import to_json

from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.fragment import Fragment
from topodesk.storage import json_text, writing
from topodesk.storage.errors import DesignError
from topodesk.storage.migrations import VERSION, upgrade
from topodesk.storage.reading import Reading
from topodesk.storage.shape import SCENARIO_LISTS
from topodesk.storage.wording import shown

FORMAT = "topodesk-fragment"
MIME = "application/vnd.topodesk.fragment+json"
_WHERE = "What is on the clipboard"


def fragment_text(fragment: Fragment, **said: str) -> bytes:
    """The one text of a fragment, with what else is `said` about it, such as its name."""
    design = Design(DesignInfo(id="fragment"))
    design.add_scenario(ScenarioInfo(id="copied", name="Clipboard"), fragment.records)
    (lists,) = writing.document(design)["scenarios"]
    head = {"format": FORMAT, "version": VERSION, **said, "picked": sorted(fragment.picked)}
    return to_json(head | {name: lists[name] for name in SCENARIO_LISTS if name in lists})


def fragment_in(data: bytes, where: str = _WHERE) -> Fragment:
    """The fragment in `data`, which is called `where`; DesignError with one sentence when it is
    anything else."""
    return fragment_of_document(json_text.parse(data, where), where)


def fragment_of_document(document: object, where: str = _WHERE) -> Fragment:
    """The fragment in a parsed text; DesignError as for `fragment_in`."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise DesignError(f"{where} was not copied from a design.")
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DesignError(f"{where} has {shown(version)} as its version.")
    if version > VERSION:
        raise DesignError(f"{where} was copied from a newer TopoDesk, so it cannot be pasted here.")
    design = Reading(upgrade(_as_design(document), version)).design()
    (scenario,) = design.scenarios
    records = tuple(record for record in scenario if not isinstance(record, ScenarioInfo))
    return Fragment(records, _picked(document.get("picked"), (r.id for r in records), where))


def _as_design(document: dict[str, Any]) -> dict[str, Any]:
    lists = {name: document[name] for name in SCENARIO_LISTS if name in document}
    scenario = {"id": "copied", "name": "Clipboard", **lists}
    header = {"format": "topodesk", "version": document["version"], "id": "fragment"}
    return {**header, "scenarios": [scenario]}


def _picked(ids: object, known: Iterable[str], where: str) -> frozenset[str]:
    if not isinstance(ids, list) or not all(isinstance(id, str) for id in ids):
        raise DesignError(f"{where} does not say what of it was copied.")
    missing = set(ids) - set(known)
    if missing:
        raise DesignError(f"{where} names {shown(min(missing))}, which it does not hold.")
    return frozenset(ids)
