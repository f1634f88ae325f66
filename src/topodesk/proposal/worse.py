"""What gets worse, in sentences with their numbers: the losses record by record, the findings that
are new, and the measures that fall.

Nothing is said that is known on one side only, and what was accepted on purpose stands among the
risks instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from topodesk.model.flow import TypicalChange
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.lists import Item
from topodesk.proposal.losses import (
    NAMED,
    both,
    changes,
    loaded,
    outcomes,
    owning,
    quoted,
    services,
    skills,
    steps,
    streams,
    waiting,
)
from topodesk.proposal.sheet import ALERT, CALM, WARM
from topodesk.proposal.side import VERDICT, Side
from topodesk.proposal.words import amount, capital, counted, listed, number, quoting
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.flow import blocking
from topodesk.rules.price import surely_lost
from topodesk.rules.readings.readings import MEASURES, Measure
from topodesk.rules.score.words import NAMES, told
from topodesk.rules.waivers import accepted_in

MOST = 6
NOTICED, NOTICED_SHARE = 0.1, 0.03
POINT = 1.0
"""Of the score: less is not worth a sentence."""
WORKING = ("ARCH", "FLOW", "TEAM", "INT", "PLAT", "ENB", "OPS")
"""Families of rules about how the organisation works. What others say of a record that is new tells
how well a proposal is written down, and that could not be worse before it was written."""
OF_PROPOSALS = ("CHG", "NOTE", "SAFE", "FOCUS", "TEAM-02", "TEAM-07")
"""Rules about proposals, drawings and the mix of types, which say little or nothing of today."""
OF_TYPES = ("OUT", "PLAT", "ENB")
"""Families that ask something of a team for its type; what it lacks without one is not known."""
SIZE = "TEAM-01"
"""The one rule whose hints count too: a team that becomes too small."""
ALIKE = (
    ("done_by_one_team", "finish_alone", "teams_per_change", "hand_offs"),
    ("stream_purity",),
    ("layer_purity", "lean"),
    ("bottleneck_share",),
    ("teams_in_circles", "propagation_cost"),
    ("cut_share", "modularity"),
    ("congruence",),
)
"""Measures that say the same in other numbers: of each row the first that falls is said."""

Said = Iterator[str]


def worse(comparison: Comparison) -> list[Item]:
    """The strongest losses first, and how many more there are; a sentence that nothing gets worse
    where that can be known, nothing where there is nothing to compare."""
    before, after = comparison.before, comparison.after
    if before is None or not before.teams or not after.teams:
        return []
    fresh = _fresh(comparison, before)
    grave = [f for f in fresh if f.level is Severity.ERROR]
    lasting = [f for f in fresh if f.level is Severity.WARNING]
    sizes = [f for f in fresh if f.level is Severity.INFO]
    kinds: tuple[tuple[str, Said], ...] = (
        (ALERT, steps(before, after)),
        (ALERT, changes(before, after)),
        (ALERT, _gathered(before, after, grave)),
        (WARM, streams(before, after)),
        (WARM, measures(before, after)),
        (WARM, loaded(before, after)),
        (WARM, _gathered(before, after, lasting)),
        (WARM, services(before, after)),
        (WARM, skills(before, after)),
        (WARM, waiting(before, after)),
        (CALM, outcomes(before, after)),
        (CALM, owning(before, after)),
        (CALM, _gathered(before, after, sizes)),
    )
    found = [Item(text, tone=tone) for tone, said in kinds for text in said]
    if not found:
        return _nothing(comparison, before, after)
    if len(found) > MOST:
        found = [*found[:MOST], Item(f"and {amount(len(found) - MOST)} more", tone=CALM)]
    return found


def measures(before: Side, after: Side) -> Said:
    """The score and its parts as far as they surely fall, and what else is counted and falls."""
    yield from _score(before, after)
    known = {measure.key: measure for measure in MEASURES}
    for keys in ALIKE:
        said = (_fallen(known[key], before, after) for key in keys)
        first = next((text for text in said if text), "")
        if first:
            yield first


def _score(before: Side, after: Side) -> Said:
    was, now = before.score, after.score
    for part, name in NAMES.items():
        lost, weight = surely_lost(was.parts[part], now.parts[part]), now.weights[part]
        had, has = was.parts[part].value, now.parts[part].value
        if lost is not None and had is not None and has is not None and weight * lost >= POINT:
            yield (
                f"“{name}” falls from {weight * had:.1f} to {weight * has:.1f} of "
                f"{amount(weight)} points of the score."
            )


def _fallen(measure: Measure, before: Side, after: Side) -> str:
    was, now = (measure.tell(side.facts).value for side in (before, after))
    least = NOTICED_SHARE if measure.share else NOTICED
    if was is None or now is None or measure.better * (was - now) < least:
        return ""
    moves = "rises" if now > was else "falls"
    return f"“{measure.name}” {moves} from {_said(measure, was)} to {_said(measure, now)}."


def _said(measure: Measure, value: float) -> str:
    if measure.share:
        return f"{round(100 * value)}%"
    return f"{value:.2g}" if abs(value) < 1 else amount(round(value, 1))


def _fresh(comparison: Comparison, before: Side) -> list[Finding]:
    """Findings the other side does not have, worth a sentence, the gravest first.

    Of a record that is on both sides: what was neither found nor asked about it there. Of others
    only where there are more of that rule, for a new team may have the warning of an old one. What
    goes into a verdict is not said beside it.
    """
    after, known = comparison.after, _known(comparison, before)
    counts = [_counts(side) for side in (before, after)]
    found = [f for f in after.report.findings if _matters(f)]
    judged = {f.where[0] for f in found if f.rule == VERDICT}
    fresh = []
    for finding in found:
        culprit = finding.where[0]
        sign = finding.rule != VERDICT and finding.rule.startswith("ARCH") and culprit in judged
        if sign or known.get((finding.rule, _about(after, culprit)), -1) >= finding.level.rank:
            continue
        if finding.rule.startswith(OF_TYPES) and _was_untyped(before, culprit):
            continue
        grown = counts[1][finding.rule] > counts[0][finding.rule]
        if culprit in before.scenario or (grown and finding.rule.startswith(WORKING)):
            fresh.append(finding)
    return sorted(fresh, key=lambda f: (f.rule != VERDICT, -f.level.rank))


def _was_untyped(before: Side, id: str) -> bool:
    team = before.scenario.get(Team, id)
    return team is not None and team.type is TeamType.UNDEFINED


def _known(comparison: Comparison, before: Side) -> dict[tuple[str, str], int]:
    """By rule and record: how grave it is on the other side, or could be as far as is known."""
    grave = Severity.ERROR.rank
    known = {(q.rule, _about(before, id)): grave for q in before.report.questions for id in q.where}
    accepted = accepted_in(comparison.design, before.scenario.id, before.facts.as_of)
    known.update(dict.fromkeys(((rule, _about(before, id)) for rule, id in accepted), grave))
    for finding in before.report.findings:
        key = finding.rule, _about(before, finding.where[0])
        known[key] = max(known.get(key, 0), finding.level.rank)
    return known


def _counts(side: Side) -> Counter[str]:
    """How many findings of each rule a side has."""
    return Counter(f.rule for f in side.report.findings if _matters(f))


def _matters(finding: Finding) -> bool:
    of_proposal = finding.rule.startswith(OF_PROPOSALS)
    return (finding.level is not Severity.INFO or finding.rule == SIZE) and not of_proposal


def _about(side: Side, id: str) -> str:
    """What a finding is about, the same on both sides: the scenario itself is ""."""
    return "" if id == side.scenario.id else id


def _gathered(before: Side, after: Side, found: Sequence[Finding]) -> Said:
    """A sentence for each rule; of several findings of one rule how many there are on each side."""
    kinds: dict[str, list[Finding]] = {}
    for finding in found:
        kinds.setdefault(finding.rule, []).append(finding)
    was, now = _counts(before), _counts(after)
    for rule, alike in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        if len(alike) == 1:
            yield f"New: {quoting(_one(alike[0]))}"
            continue
        names = listed([quoted(f.names[0]) for f in alike if f.names], NAMED)
        title = capital(alike[0].title.removeprefix("Verdict: "))
        many = f"{title}: {number(now[rule])}"
        if now[rule] > was[rule]:
            many += f" instead of {number(was[rule]) if was[rule] else 'none'}"
        yield f"{many}. New are {names}."


def _one(finding: Finding) -> str:
    """What it says, with what a size is measured by."""
    if finding.rule != SIZE:
        return finding.message
    return f"{finding.message.rstrip('.')}; {finding.evidence[0].partition('; ')[2]}."


def _nothing(comparison: Comparison, before: Side, after: Side) -> list[Item]:
    """That nothing gets worse, with what was compared; nothing where too little is known."""
    told_of = [
        (_measured(before, after), "measure"),
        (_walked(before, after), "typical change"),
        (len(both(before, after, JourneyStep)), "journey step"),
    ]
    if not all(count for count, _ in told_of) or not (told(before.score) and told(after.score)):
        return []
    compared = listed([counted(count, noun) for count, noun in told_of])
    scenario, as_of = after.scenario.id, after.facts.as_of
    accepted = accepted_in(comparison.design, scenario, as_of)
    start = "Apart from the risks we accept, nothing" if accepted else "Nothing"
    text = f"{start} that is known on both sides gets noticeably worse: {compared} were compared."
    return [Item(text, tone=CALM)]


def _measured(before: Side, after: Side) -> int:
    """How many measures that can get worse are known on both sides."""
    sides = before.facts, after.facts
    judged = (measure for measure in MEASURES if measure.better)
    return sum(all(m.tell(facts).value is not None for facts in sides) for m in judged)


def _walked(before: Side, after: Side) -> int:
    """Of how many typical changes it is known on both sides who must act."""
    pairs = both(before, after, TypicalChange)
    return sum(
        bool(blocking(before.facts, old.id) and blocking(after.facts, new.id)) for old, new in pairs
    )
