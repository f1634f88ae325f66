"""What the strip and the charts say of scores and measures, in words and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from topodesk.rules.readings.readings import MEASURES, Measure
from topodesk.rules.score.part import Part
from topodesk.rules.score.words import ABOUT, FAIRLY, NAMES, QUESTION, band, number, share, told
from topodesk.rules.wording import count
from topodesk.ui.panels.measures.chart import Row, Table, Value
from topodesk.ui.panels.measures.strip import Said

if TYPE_CHECKING:
    from topodesk.rules.readings.measured import Measured
    from topodesk.rules.score.score import Score
    from topodesk.session.scores import Standing

Column = tuple[str, "Standing"]
"""(name of a scenario, where it stands)"""

MOST_ASKED = 12
TOO_LITTLE = "Too little is known for a number: the missing facts come first."
NOT_YET = "Alignment score: not yet, walk typical changes first"
_UNSURE = "Range approximate: single missing facts were tried"


def strip_of(score: Score) -> Said | None:
    """What the strip says; None when there is nothing to tell a score from."""
    if score.value is None:
        return None
    parts = [(score.weights[part], reading.value) for part, reading in score.parts.items()]
    lines = [f"{NAMES[part]}: {share(score, part)}" for part in score.parts]
    missing = count(len(score.missing), "fact") + " missing" if score.missing else ""
    if not told(score):
        words = "\n".join((NOT_YET, *lines, "Click for what is missing"))
        return Said("–", "", (NOT_YET,), parts, words)
    first, _, rest = number(score).partition(" ")
    means = f"Alignment: {band(score.value)}"
    below = (f"{means} · {missing}", f"Alignment · {missing}") if missing else (means,)
    head = ", ".join(part for part in (f"Alignment score {number(score)}", missing) if part)
    words = "\n".join((head, *lines, "Click for what it means and what would raise it"))
    reach = f"{rest.strip('()')} of 100" if rest else "of 100"
    return Said(first, reach, below, parts, words)


def score_table(columns: Sequence[Column], shown: int) -> Table:
    """The score and its five parts, in every column."""
    whole = Row(
        "Alignment score, 0 to 100",
        f"{QUESTION} {FAIRLY}",
        (0.0, 100.0),
        tuple(_whole(standing.score) for _, standing in columns),
    )
    rows = [
        Row(NAMES[part], ABOUT[part], (0.0, 1.0), tuple(_part(s.score, part) for _, s in columns))
        for part in Part
    ]
    return Table(tuple(name for name, _ in columns), shown, (whole, *rows))


def measure_table(columns: Sequence[Column], shown: int) -> Table:
    """Every measure, in every column."""
    rows = []
    for measure in MEASURES:
        found = [standing.readings[measure.key] for _, standing in columns]
        rows.append(
            Row(
                measure.name,
                _about(measure),
                _ends(measure, found),
                tuple(
                    Value(
                        value_text(measure, one),
                        one.value,
                        tip=one.missing or standing.notes.get(measure.key, ""),
                    )
                    for one, (_, standing) in zip(found, columns, strict=True)
                ),
            )
        )
        if measure.key == "propagation_cost":
            rows.append(_ways(columns))
    return Table(tuple(name for name, _ in columns), shown, tuple(rows))


def _ways(columns: Sequence[Column]) -> Row:
    """Betweenness, which supports the bottleneck and is none by itself."""
    shares = [(standing.ways.most() or ("", 0.0))[1] for _, standing in columns]
    tips = [standing.notes.get("betweenness", "") for _, standing in columns]
    about = "less is better, evidence to support others only"
    values = zip(shares, tips, strict=True)
    return Row(
        "Dependencies leading through one team",
        about,
        (0.0, 1.0),
        tuple(Value(f"{round(100 * share)}%", share, tip=tip) for share, tip in values),
    )


def value_text(measure: Measure, found: Measured) -> str:
    """“48 %”, “2.3”, “+0.24”; a dash where it cannot be told."""
    if found.value is None:
        return "–"
    if measure.share:
        return f"{round(100 * found.value)}%"
    if _below_nought(measure):
        return f"{found.value:+.2f}".replace("-", "−")
    return f"{found.value:.1f}".removesuffix(".0")


class Line(NamedTuple):
    """A line of a list: something short before it, its text, the record it is about, and the
    field of that record in which it is answered; "" where there is none."""

    before: str
    text: str
    about: str = ""
    field: str = ""


FIELDS = {"owner": "owner_teams", "responsibility": "responsible_teams"}
SAME = frozenset(
    ("people", "layer", "customer", "metric", "target", "due", "baseline", "metric_kind")
)
"""What is missing, and the field that answers it: some are called the same."""


def levers_of(standing: Standing) -> list[Line]:
    """What to do with the points it is worth, the most first."""
    if not told(standing.score):
        return [Line("", TOO_LITTLE)]
    return [
        Line(f"+{lever.gain:.1f}", lever.text, next(iter(lever.about), ""))
        for lever in standing.levers
    ]


def asked_of(standing: Standing) -> list[Line]:
    """The missing facts as questions, the first dozen, and how many more."""
    asks = [
        Line(
            "?", fact.ask, fact.about, fact.what if fact.what in SAME else FIELDS.get(fact.what, "")
        )
        for fact in standing.score.missing
    ]
    if len(asks) <= MOST_ASKED + 1:
        return asks
    return [*asks[:MOST_ASKED], Line("", f"And {len(asks) - MOST_ASKED} more.")]


def beside_of(standing: Standing) -> list[Line]:
    """What stands beside the score, each with its light in words."""
    return [Line(one.light.value.capitalize() or "–", one.text) for one in standing.beside]


def _whole(score: Score) -> Value:
    possible = None if score.low is None or score.high is None else (score.low, score.high)
    if not told(score):
        return Value("not yet", None, possible, "Too little is known for a number")
    return Value(number(score), score.value, possible, band(score.value or 0).capitalize())


def _part(score: Score, part: Part) -> Value:
    reading = score.parts[part]
    possible = None if reading.low is None or reading.high is None else (reading.low, reading.high)
    if reading.value is None:
        text = "left out" if possible is None else "not known"
        return Value(text, None, possible, reading.left_out)
    text = share(score, part)
    if possible is not None and round(100 * possible[0]) != round(100 * possible[1]):
        text += f" ({round(100 * possible[0])}–{round(100 * possible[1])})"
    points = score.points(part)
    tip = f"{points:.1f} of {score.weights[part]:g} points" if points is not None else ""
    return Value(text, reading.value, possible, _UNSURE if reading.approximate else tip)


def _below_nought(measure: Measure) -> bool:
    return measure.key == "lean" or measure.key.startswith("modularity")


def _ends(measure: Measure, found: Sequence[Measured]) -> tuple[float, float]:
    if measure.share:
        return (0.0, 1.0)
    if measure.key == "lean":
        return (-1.0, 1.0)
    if _below_nought(measure):
        return (-0.5, 1.0)
    return (0.0, max((one.value for one in found if one.value is not None), default=1.0) or 1.0)


MEANS = {
    "finish_alone": "one team counts in full, four teams count a quarter",
    "done_by_one_team": "only changes that need no second team count",
}
"""What tells a measure from another one of nearly the same name."""


def _about(measure: Measure) -> str:
    means = MEANS.get(measure.key)
    return f"{means}; {_better(measure)}" if means else _better(measure)


def _better(measure: Measure) -> str:
    return {1: "more is better", -1: "less is better"}.get(measure.better, "to compare with")
