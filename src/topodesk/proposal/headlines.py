"""The headlines that can be worded otherwise, and what is proposed for each."""

from __future__ import annotations

from topodesk.proposal import reasons, scoring
from topodesk.proposal.claims import proposed_headline, proposed_sentence
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.walked import walked

HEADLINES = {
    "change": "Headline of the change on a page",
    "change.below": "Sentence below that headline",
    "score": "Headline of the score",
    "evidence": "Headline of the evidence",
}
"""What each is called; up to the dot it is the key of its section."""


def proposed(comparison: Comparison) -> dict[str, str]:
    """What is counted, whatever the room worded."""
    return {
        "change": proposed_headline(comparison),
        "change.below": proposed_sentence(comparison),
        "score": scoring.claim(comparison),
        "evidence": reasons.claim(comparison, walked(comparison)),
    }
