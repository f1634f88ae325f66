"""What only people can say: which findings and questions ask for it, and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Place = Literal["inspector", "steps", "walks", "tests", "waiver"]
"""Where something is said: in the fields of what is selected or of the first step of all, on the
walks of changes, in the tests of what a team should become, or where a finding is accepted."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A button's words, and the inspector's fields they lead to: the first that a form has; none:
    the first field of all."""

    words: str
    fields: tuple[str, ...] = ()
    place: Place = "inspector"


WRITINGS: dict[str, Writing] = {
    "FLOW-07": Writing("Write another name", ("name",)),
    "INT-02": Writing("Set another end", ("expected_end",)),
    "INT-04": Writing("Write the purpose", ("purpose",)),
    "INT-10": Writing("Write what others can expect", ("service_levels",)),
    "OUT-01": Writing("Write the outcome", ("statement", "outcome")),
    "OUT-02": Writing("Write who does what differently", ("statement",)),
    "OUT-03": Writing("Say how it is measured", ("metric", "baseline", "target", "due")),
    "OUT-04": Writing("Write another measure", ("metric",)),
    "OUT-07": Writing("Record the result", ("result", "due")),
    "SAFE-02": Writing(
        "Say what counts as success", ("hypothesis", "metric", "success_rule", "end")
    ),
    "SAFE-03": Writing("Write what was learned", ("learning",)),
    "SAFE-05": Writing("Write it in other words", ("learning",)),
    "ENB-02": Writing("Write when it is done", ("exit_criterion",)),
    "PLAT-04": Writing("Say who looks after it", ("product_manager",)),
    "FOCUS-01": Writing("Write what will not be done", ("not_doing",)),
    "FOCUS-03": Writing("Write the reason", ("reason", "text")),
    "CHG-01": Writing("Write why", ("vision", "why_now")),
    "CHG-03": Writing("Set another date", ("review_date", "by")),
    "TEAM-06": Writing("Say what the team can do", ("security",)),
    "TEAM-09": Writing("Write the Team API", ("focus",)),
}
"""By the id of the rule."""

ANSWER = "Answer it"
ANSWERS: dict[str, Writing] = {
    "layer": Writing(ANSWER, ("layer",)),
    "coarser layers": Writing(ANSWER, ("layer",)),
    "owner": Writing(ANSWER, ("owner_teams",)),
    "people": Writing(ANSWER, ("people",)),
    "people moved": Writing(ANSWER, ("people_moved",)),
    "product manager": Writing(ANSWER, ("product_manager",)),
    "basis": Writing(ANSWER, ("alignment_basis",)),
    "capabilities": Writing(ANSWER, ("security",)),
    "Team API": Writing(ANSWER, ("focus",)),
    "kind of metric": Writing(ANSWER, ("metric_kind",)),
    "complexity": Writing(ANSWER, ("complexity",)),
    "components": Writing(ANSWER, ("owns", "components")),
    "services under the steps": Writing(ANSWER, ("platform_services",), "steps"),
    "responsibility": Writing(ANSWER, ("responsible_teams",)),
    "responsible team": Writing(ANSWER, ("responsible_teams",)),
    "who asked": Writing(ANSWER, ("requester",)),
    "reason": Writing(ANSWER, ("reason", "mandatory_reason")),
    "typical changes": Writing(ANSWER, place="walks"),
    "teams per change": Writing(ANSWER, place="walks"),
    "days of work": Writing(ANSWER, place="walks"),
    "who uses it": Writing(ANSWER, place="tests"),
    "self-service": Writing(ANSWER, place="tests"),
    "whether changes wait for it": Writing(ANSWER, place="tests"),
    "capability and exit": Writing(ANSWER, place="tests"),
    "specialist knowledge": Writing(ANSWER, place="tests"),
    "why it is separate": Writing(ANSWER, place="tests"),
}
"""By what a question says is missing; of others the first field is asked."""


def answer_of(missing: str) -> Writing:
    """Where the answer to a question for the room is written."""
    if missing.startswith("waiver: "):
        return Writing(ANSWER, place="waiver")
    return ANSWERS.get(missing, Writing(ANSWER))


CONVERTED = frozenset({"ARCH-01", "ARCH-05", "ARCH-06", "ARCH-16", "ARCH-17", "ARCH-22"})
"""Rules whose findings lead to what a team should become."""
BECOME = Writing("What should it become?…", place="tests")


def writing_for(rule: str) -> Writing | None:
    """What the card of a finding leads to besides its fixes."""
    return BECOME if rule in CONVERTED else WRITINGS.get(rule)
