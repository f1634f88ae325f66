"""What there is to say about the rules themselves: a list of all, or everything about one."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from topodesk.rules.registry import FAMILIES, REDIRECTS, RULES
from topodesk.rules.rule import Rule
from topodesk.storage.wording import named


class NoSuchRule(Exception):
    """There is no rule with that id or name; its text is a sentence."""


def about_rules(wanted: str | None, form: str) -> str:
    """All rules, or the one called `wanted` (id or name, in any case), as `text` or `json`."""
    if wanted is None:
        return _json([_facts(rule) for rule in RULES]) if form == "json" else _listed()
    rule = _called(wanted)
    return _json(_facts(rule)) if form == "json" else _told(rule)


def _called(wanted: str) -> Rule[Any]:
    key = wanted.strip().casefold()
    key = {old.casefold(): new.casefold() for old, new in REDIRECTS.items()}.get(key, key)
    known = {name.casefold(): rule for rule in RULES for name in (rule.id, rule.name)}
    if key in known:
        return known[key]
    close = get_close_matches(key, known, n=1)
    hint = f" Did you mean {known[close[0]].id}, {known[close[0]].name}?" if close else ""
    raise NoSuchRule(f"There is no rule called {named(wanted)}.{hint}")


def _json(said: object) -> str:
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def _facts(rule: Rule[Any]) -> dict[str, object]:
    guide = rule.guide
    return {
        "id": rule.id,
        "name": rule.name,
        "title": rule.title,
        "severity": rule.severity.value,
        "fix": rule.fix_class.name,
        "sources": [{"source": s.cite(), "evidence": s.evidence()} for s in rule.sources],
        "looks_for": guide.looks_for,
        "why": guide.why,
        "action": guide.action,
        "false_positives": guide.ignore,
        "thresholds": [
            {"name": name, "usual": value, "from": rule.said_by(name)}
            for name, value in rule.usual.items()
        ],
        "stage": rule.stage,
        "since": rule.since,
    }


def _listed() -> str:
    lines = []
    for family in FAMILIES:
        if family.rules:
            lines += ["", f"{family.prefix}: {family.about}"]
            lines += [
                f"  {rule.id:<8} {rule.severity.value:<8} {rule.fix_class.name:<7} {rule.title}"
                for rule in family.rules
            ]
    return "\n".join(lines[1:]) + f"\n\n{len(RULES)} rules.\n"


def _told(rule: Rule[Any]) -> str:
    guide = rule.guide
    level = f"{rule.severity.value}, fix: {rule.fix_class.value}, name: {rule.name}"
    parts: list[tuple[str, Sequence[str]]] = [
        (f"{rule.id}: {rule.title}", (guide.summary, level)),
        ("What it looks for", guide.looks_for.split("\n\n")),
        ("Why it matters", guide.why.split("\n\n")),
        ("What to do", guide.action.split("\n\n")),
        ("When to ignore it", guide.ignore.split("\n\n")),
    ]
    if rule.usual:
        values = [f"{name}: {value:g} ({rule.said_by(name)})" for name, value in rule.usual.items()]
        parts.append(("Thresholds, which a design may set differently", values))
    parts.append(("Sources", [source.cite_graded() for source in rule.sources]))
    width = max(40, min(shutil.get_terminal_size((88, 24)).columns, 100))
    blocks = []
    for heading, texts in parts:
        told = [
            textwrap.fill(text, width, initial_indent="  ", subsequent_indent="  ")
            for text in texts
        ]
        blocks.append("\n".join([heading, *told]))
    return "\n\n".join(blocks) + "\n"
