"""How a design wants to be read: its own numbers of rules, and words that are fine in it."""

from __future__ import annotations

from topodesk.edits.naming import shortened
from topodesk.model.change import DESIGN, Change
from topodesk.model.design import Design
from topodesk.model.design_records import Settings, Threshold


def set_threshold(design: Design, rule: str, name: str, value: float | None) -> Change:
    """Let a number of a rule be `value` in this design; None: as usual again."""
    kept = [t for t in design.info.settings.thresholds if (t.rule, t.name) != (rule, name)]
    if value is not None:
        kept.append(Threshold(rule=rule, name=name, value=value))
    what = f"{rule} {name.replace('_', ' ')}"
    said = f"Let {what} be as usual" if value is None else f"Let {what} be {value:g} here"
    return _set(design, said, design.info.settings.with_(thresholds=tuple(kept)))


def allow_word(design: Design, word: str) -> Change:
    """Let no rule about names ask about this word here."""
    listed = tuple(dict.fromkeys((*design.info.settings.allow_list, " ".join(word.split()))))
    said = f"Let “{shortened(word)}” be fine here"
    return _set(design, said, design.info.settings.with_(allow_list=listed))


def allow_no_longer(design: Design, word: str) -> Change:
    """Let rules about names ask about this word again."""
    listed = tuple(w for w in design.info.settings.allow_list if w != word)
    said = f"Ask about “{shortened(word)}” again"
    return _set(design, said, design.info.settings.with_(allow_list=listed))


def _set(design: Design, said: str, settings: Settings) -> Change:
    info = design.info
    return Change.of(said, DESIGN, updated=[(info, info.with_(settings=settings))])
