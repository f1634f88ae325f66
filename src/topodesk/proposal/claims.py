"""The few sentences and numbers in large letters. Each is counted, so it is always true, unless
the room worded it itself."""

from __future__ import annotations

from topodesk.model.stream import JourneyStep
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount, capital, number, people, told

PARTS = "built around a component or a function"


def headline(comparison: Comparison) -> str:
    """The title of the change on a page."""
    return comparison.worded("change", proposed_headline(comparison))


def sentence(comparison: Comparison) -> str:
    """What stands below it."""
    return comparison.worded("change.below", proposed_sentence(comparison))


def proposed_headline(comparison: Comparison) -> str:
    """Three value streams instead of five teams built around parts."""
    after, before = comparison.after, comparison.before
    now = len(after.around_parts)
    was = len(before.around_parts) if before else now
    if not after.teams:
        streams = len(after.streams)
        return f"{_streams(streams)}, and no team yet" if streams else "Nothing is drawn yet"
    if now > was and (before is None or before.is_today):
        before_that = f"up from {number(was)}" if was else "where there was none"
        return f"{capital(_around_parts(now))}, {before_that}"
    if before and not before.is_today and (said := _choice(before, after)):
        return said
    lanes = _staffed(after)
    if was > now == 0 and lanes and before and not _staffed(before):
        return f"{_streams(lanes)} instead of {_around_parts(was)}"
    if was > now:
        return f"From {_around_parts(was)} to {number(now) if now else 'none'}"
    if before and before.steps and after.steps and before.handed_on != after.handed_on:
        return _handing_on(before.handed_on, after.handed_on)
    teams = told(len(after.teams), "team")
    return f"{_streams(len(after.streams))}, {teams}" if after.streams else capital(teams)


def _choice(one: Side, other: Side) -> str:
    """“One team” hands on two steps, the proposal none; "" where options are alike in that."""
    parts = len(one.around_parts), len(other.around_parts)
    if parts[0] != parts[1]:
        return f"{capital(one.called)} has {_around_parts(parts[0])}, {_rest(other, parts[1])}"
    if one.handed_on != other.handed_on:
        steps = told(one.handed_on, "step")
        return f"{capital(one.called)} hands on {steps}, {_rest(other, other.handed_on)}"
    return ""


def _rest(side: Side, count: int) -> str:
    return f"{side.called} {number(count) if count else 'none'}"


def _handing_on(was: int, now: int) -> str:
    """Two steps need a hand-off instead of fourteen."""
    if not now:
        return f"No step needs a hand-off any more; {number(was)} did"
    need = f"{capital(told(now, 'step'))} {'needs' if now < 2 else 'need'} a hand-off"
    if now < was:
        return f"{need} instead of {number(was)}"
    return f"{need}, {f'up from {number(was)}' if was else 'where none did'}"


def proposed_sentence(comparison: Comparison) -> str:
    """What waits for whom before and after; the vision where nothing can be counted."""
    told_of = [_waiting(comparison.before) if comparison.before else "", _carried(comparison.after)]
    return " ".join(filter(None, told_of)) or comparison.after.scenario.info.vision


def cards(comparison: Comparison) -> list[tuple[str, str]]:
    """Up to four numbers, each with what it counts; what is nothing on both sides is left out."""
    counted = _all_cards(comparison)
    if not comparison.after.people:
        counted.pop()
    return [card for card in counted if card[0] != "0 → 0"]


def _all_cards(comparison: Comparison) -> list[tuple[str, str]]:
    after, before = comparison.after, comparison.before
    steps = f"{after.steps}"
    if before and before.steps != after.steps:
        steps = f"{before.steps} and {after.steps}"
    return [
        (
            _arrow(before.handed_on if before else None, after.handed_on),
            f"journey steps that need a hand-off, of {steps}",
        ),
        (
            _arrow(len(before.around_parts) if before else None, len(after.around_parts)),
            f"teams likely {PARTS}",
        ),
        (
            _arrow(before.with_outcome if before else None, after.with_outcome),
            "value streams with an outcome, a baseline and a target",
        ),
        _people(comparison),
    ]


def _people(comparison: Comparison) -> tuple[str, str]:
    after, moved = comparison.after, comparison.moved()
    if not moved:
        known = sum(1 for team in after.teams if team.people is not None)
        teams = told(len(after.teams), "team")
        where = teams if known == len(after.teams) else f"{number(known)} of {teams}"
        return amount(after.people), f"{people(after.people).split(' ', 1)[1]} in {where}"
    steps = len(after.scenario.of(ChangeItem))
    words = f"of {people(after.people)} {'changes' if moved == 1 else 'change'} team"
    return amount(moved), words + (f", in {told(steps, 'step')}" if steps else "")


def _staffed(side: Side) -> int:
    """Streams that have a team."""
    return sum(1 for stream in side.streams if side.on_stream(stream.id))


def _waiting(side: Side) -> str:
    """Today every value stream waits for five teams that are not on it."""
    needing = [s.id for s in side.streams if side.serving(s.id)]
    waits = [len(set(side.serving(id)) - side.on_stream(id)) for id in needing]
    if not waits or len(needing) < len(side.streams) or not min(waits):
        return ""
    each = "every value stream" if len(waits) > 1 else "the value stream"
    least, most = min(waits), max(waits)
    many = told(most, "team") if least == most else f"{number(least)} to {told(most, 'team')}"
    end = f"that {'is' if most == 1 else 'are'} not on it."
    return f"{capital(side.where)} {each} waits for {many} {end}"


def _carried(side: Side) -> str:
    """In the proposal nine teams carry the journeys, and 12 of 14 steps need a single team."""
    steps = side.scenario.of(JourneyStep)
    teams = {team for step in steps for team in step.responsible_teams}
    if not teams:
        return ""
    carry = f"{told(len(teams), 'team')} {'carries' if len(teams) == 1 else 'carry'} the journeys"
    alone = side.done_alone
    if not alone:
        return f"{capital(side.where)} {carry}, but no step is done by a single one."
    if alone == side.steps:
        return f"{capital(side.where)} {carry}, and every step needs a single team."
    need = "needs" if alone == 1 else "need"
    return f"{capital(side.where)} {carry}, and {alone} of {side.steps} steps {need} a single team."


def _streams(count: int) -> str:
    return capital(told(count, "value stream"))


def _around_parts(count: int) -> str:
    return f"{told(count, 'team')} built around parts"


def _arrow(before: float | None, after: float) -> str:
    return amount(after) if before is None else f"{amount(before)} → {amount(after)}"
