"""What is not known yet: the questions to put to the room."""

from __future__ import annotations

from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.lists import Item, Style
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount, capital, number, quoting

MOST = 60
STYLE = Style(9.8, 8, mark="?", gap=5.0)


def asks_of_score(side: Side) -> list[str]:
    """What the score would need to know, each question once: of many teams together where the
    checks ask it of them together."""
    together = {(id, q.missing): q.ask for q in side.report.questions for id in q.where}
    asked = (together.get((fact.about, fact.what), fact.ask) for fact in side.score.missing)
    return list(dict.fromkeys(quoting(ask) for ask in asked))


def questions(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """Two or three columns of them; no page when everything asked for is known."""
    side = comparison.after
    asked = dict.fromkeys(asks_of_score(side))
    asked.update(dict.fromkeys(quoting(q.ask) for q in side.report.questions))
    found = [Item(text) for text in asked if text.strip()]
    if not found or side.is_empty:
        return None
    many = len(found)
    below = f"{capital(number(many))} {'fact is' if many == 1 else 'facts are'} missing. "
    below += "Nothing was guessed in their place."
    if many > MOST:
        below += f" The first {amount(MOST)} stand here; the editor lists all of them."
    flow = following(comparison, after, "Open questions", "What we do not know yet", below)
    flow.items("Still to be answered", found[:MOST], STYLE)
    return flow
