"""The headlines of the proposal in the room's own words, each instead of the proposed one."""

from __future__ import annotations

from topodesk.edits.naming import quoted, shortened
from topodesk.model.change import Change
from topodesk.model.design_records import Headline
from topodesk.model.scenario import Scenario


def word_headline(scenario: Scenario, section: str, text: str) -> Change:
    """Have this text as a headline; blank, and the one that is counted is back."""
    info, said = scenario.info, text.strip()
    kept = info.headlines
    if said and any(headline.section == section for headline in kept):
        kept = tuple(h.with_(text=said) if h.section == section else h for h in kept)
    elif said:
        kept = (*kept, Headline(section=section, text=said))
    else:
        kept = tuple(headline for headline in kept if headline.section != section)
    if kept == info.headlines:
        return Change.of("", scenario.id)
    name = f"Word a headline “{shortened(said)}”" if said else "Propose a headline again"
    worded = info.with_(headlines=kept)
    return Change.of(f"{name} in {quoted(info)}", scenario.id, updated=[(info, worded)])
