"""Q1 to Q5: is it separate because its subject is hard, or because several teams share it?"""

from __future__ import annotations

from topodesk.edits.components import add_component
from topodesk.model.interaction import Interaction
from topodesk.model.team import SubsystemReason, Team
from topodesk.rules.facts import Facts
from topodesk.rules.ownership import owns
from topodesk.rules.service_use import consumers
from topodesk.rules.support.subsystem import subsystem_answers
from topodesk.rules.wording import count
from topodesk.session.converting.adding import let_use, teams_to_pick
from topodesk.session.converting.question import Ask, Asked, about

REASONS = (
    ("Its subject is hard to learn", SubsystemReason.SPECIALIST_KNOWLEDGE),
    ("Several teams share it", SubsystemReason.SHARED_REUSE),
    ("Another reason", SubsystemReason.OTHER),
)
_REASON_WORDS = {
    SubsystemReason.SPECIALIST_KNOWLEDGE: "Because its subject is hard to learn.",
    SubsystemReason.SHARED_REUSE: "Because several teams share it: that is a platform's reason.",
    SubsystemReason.OTHER: "For another reason.",
    None: "Nobody has said.",
}


def subsystem_questions(facts: Facts, team: Team) -> tuple[Asked, ...]:
    """The five questions with what is known."""
    store, id = facts.scenario, team.id
    hard, why, narrow, used, again = subsystem_answers(facts, team)
    learning = (
        about(store, id, "specialism", "text", "What one has to know"),
        about(store, id, "months_to_learn", "number", "Months a good engineer takes"),
        about(store, id, "specialist_share", "per cent", "Its people who know it, per cent"),
    )
    reason = about(store, id, "subsystem_reason", "choice", "It is separate because", REASONS)
    owned = len(owns(facts, id))
    component = Ask(
        (id, "components"),
        "add",
        "A component it owns…",
        "",
        lambda name: add_component(store, owner=id, name=str(name)),
    )
    lines = facts.referrers(id, Interaction)
    pick = Ask(
        (id, "subsystem users"),
        "pick",
        "A team that gets it as a service…",
        None,
        lambda user: let_use(store, id, str(user)),
        teams_to_pick(store, {id, *consumers(facts, id)}),
    )
    day = about(store, id, "review_on", "date", "Ask again on")
    until = f"On {team.review_on:%Y-%m-%d}." if team.review_on else "No day is set."
    return (
        Asked(
            "Q1",
            "Does most of its work need knowledge that takes half a year to learn?",
            hard.yes,
            _learning(team),
            hard.must,
            learning,
        ),
        Asked(
            "Q2",
            "Is it separate because its subject is hard, not because it is shared?",
            why.yes,
            _REASON_WORDS[team.subsystem_reason],
            why.must,
            (reason,),
        ),
        Asked(
            "Q3",
            "Is it one narrow subject: one or two components?",
            narrow.yes,
            f"It owns {count(owned, 'component')}.",
            narrow.must,
            () if owned else (component,),
        ),
        Asked(
            "Q4",
            "Do others get it as a service, or work with it for a set time?",
            used.yes,
            f"{count(len(lines), 'interaction')} recorded.",
            used.must,
            (pick,),
        ),
        Asked(
            "Q5",
            "Is there a day on which the room asks again?",
            again.yes,
            until,
            again.must,
            (day,),
        ),
    )


def _learning(team: Team) -> str:
    months, share = team.months_to_learn, team.specialist_share
    said = [
        " ".join(team.specialism.split()),
        f"{months:g} months to learn" if months is not None else "",
        f"{share:.0%} of its people know it" if share is not None else "",
    ]
    known = "; ".join(part for part in said if part)
    return f"{known}." if known else "Nobody has said."
