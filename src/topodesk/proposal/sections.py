"""The parts of the document in the order they are read; each can be left out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from topodesk.proposal.choice import choice
from topodesk.proposal.closer import details
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cover import cover
from topodesk.proposal.drawings import drawings
from topodesk.proposal.evidence import evidence
from topodesk.proposal.experiments import experiments
from topodesk.proposal.flow import Flow
from topodesk.proposal.in_full import in_full
from topodesk.proposal.method import method
from topodesk.proposal.operations import learnings, operations
from topodesk.proposal.overview import overview
from topodesk.proposal.price import price
from topodesk.proposal.questions import questions
from topodesk.proposal.reasons import reasons
from topodesk.proposal.registers import interactions, teams
from topodesk.proposal.scoring import scoring
from topodesk.proposal.sheet import Sheet
from topodesk.proposal.streams import streams
from topodesk.proposal.transfers import transfers
from topodesk.proposal.transition import transition

Written = list[Sheet] | Flow | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document: its key on the command line, its title in lists, and what it has to
    say; nothing, and there is no page of it. Given the part before, it is written below that: it is
    where all of it has room there."""

    key: str
    title: str
    write: Callable[[Comparison, Flow | None], Written]


def _alone(write: Callable[[Comparison], Written]) -> Callable[[Comparison, Flow | None], Written]:
    """A part that always begins on a page of its own."""
    return lambda comparison, _before: write(comparison)


def _overview(comparison: Comparison) -> list[Sheet]:
    worth = comparison.before or not comparison.after.is_empty
    return [overview(comparison)] if worth else []


def _maps(comparison: Comparison) -> list[Sheet]:
    sides = reversed(comparison.sides)
    return [sheet for side in sides for sheet in drawings(comparison, side)]


FULL = Section("full", "Shortened texts in full", _alone(lambda _comparison: None))
"""What it has to say is known when all others are written."""
SECTIONS = (
    Section("decision", "The decision", _alone(lambda comparison: [cover(comparison)])),
    Section("change", "The change on a page", _alone(_overview)),
    Section("choice", "The choice between two options", _alone(choice)),
    Section("maps", "The maps", _alone(_maps)),
    Section("streams", "Value streams", _alone(streams)),
    Section("score", "Score", _alone(scoring)),
    Section("evidence", "Evidence", _alone(reasons)),
    Section("transition", "What moves, when and why", _alone(transition)),
    Section("interactions", "Interactions", interactions),
    Section("experiments", "Experiments", experiments),
    Section("price", "The price", _alone(price)),
    Section("transfers", "Enabling transfers", transfers),
    Section("operations", "Product operations", operations),
    Section("learning", "What leaders learned", learnings),
    Section("questions", "Open questions", questions),
    Section("findings", "All findings", _alone(evidence)),
    Section("details", "The maps in detail", _alone(details)),
    Section("teams", "Register of teams", _alone(teams)),
    Section("method", "Method, sources, thresholds", _alone(method)),
    FULL,
)
"""All of them."""
KEYS = tuple(section.key for section in SECTIONS)
NO_PAGE = "None of the chosen sections has anything to say yet."


def pages(
    comparison: Comparison, chosen: Collection[str] | None = None
) -> list[tuple[Section, list[Sheet]]]:
    """The chosen sections that have something to say, with their pages; None: all but those
    its look leaves out.

    A section that went on below another one has no pages of its own, or the further ones.
    """
    found: list[tuple[Section, list[Sheet]]] = []
    before: Flow | None = None
    for section in SECTIONS:
        left_out = comparison.look.without
        if section.key in left_out if chosen is None else section.key not in chosen:
            continue
        if section is FULL:
            made = [sheet for _, sheets in found for sheet in sheets]
            written: Written = in_full(comparison, made)
        else:
            written = section.write(comparison, None)
            if before is not None and isinstance(written, Flow) and before.takes(written):
                written = section.write(comparison, before)
        if not written:
            continue
        if written is before:
            found.append((section, []))
        else:
            sheets = written.sheets if isinstance(written, Flow) else written
            found.append((section, sheets))
        before = written if isinstance(written, Flow) else None
    return found
