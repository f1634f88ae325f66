"""E1 to E3: does it raise what others can do, without owning or gating their product?"""

from __future__ import annotations

from collections.abc import Callable

from topodesk.edits.sharing import Sharing
from topodesk.model.change import Change
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.flow import share_blocking
from topodesk.rules.ownership import owns
from topodesk.rules.support.enabling import enabling_answers
from topodesk.rules.wording import count, listed
from topodesk.session.converting.adding import let_teach, name_capability, teams_to_pick
from topodesk.session.converting.question import Ask, Asked, about

MOST = 3
"""Teams it teaches that are asked about one by one."""


def enabling_questions(facts: Facts, team: Team, sharing: Sharing) -> tuple[Asked, ...]:
    """The three questions, as they stand once `sharing` has handed over what the team owns."""
    store = facts.scenario
    owning, teaching, gating = enabling_answers(facts, team)
    owned = owns(facts, team.id)
    stays = [id for id in owned if id not in sharing.goes]
    handed = bool(owned) and not stays
    owns_words = (
        f"Its {count(len(owned), 'component')} would go to those who need them."
        if handed
        else f"It owns {count(len(owned), 'component')}."
    )
    lines = [
        line
        for line in facts.referrers(team.id, Interaction)
        if line.provider == team.id and line.mode is InteractionMode.FACILITATING
    ]
    taught = [store[line.consumer].label() for line in lines]
    share = share_blocking(facts, team.id)
    waits = "No change has been walked yet." if share is None else f"{share:.0%} wait for it."
    return (
        Asked(
            "E1",
            "Does it own nothing that customers depend on?",
            True if handed else owning.yes,
            owns_words,
            owning.must,
        ),
        Asked(
            "E2",
            "Whom does it help to learn what, until when?",
            teaching.yes,
            f"It helps {listed(taught)}." if taught else "Nobody yet.",
            teaching.must,
            (*_about_lines(facts, lines[:MOST]), _pick(facts, team, lines)),
        ),
        Asked(
            "E3",
            "Does no change have to pass it?",
            gating.yes,
            waits,
            gating.must,
            walks=True,
        ),
    )


def _about_lines(facts: Facts, lines: list[Interaction]) -> tuple[Ask, ...]:
    store = facts.scenario
    asks: list[Ask] = []
    for line in lines:
        whom = store[line.consumer].label()
        known = facts.get(Capability, line.capability)
        asks.append(
            Ask(
                (line.id, "capability"),
                "text",
                f"What {whom} learns",
                known.name if known else "",
                _naming(facts, line),
            )
        )
        exits = f"{whom} can do it alone when"
        asks.append(about(store, line.id, "exit_criterion", "text", exits))
    return tuple(asks)


def _pick(facts: Facts, team: Team, lines: list[Interaction]) -> Ask:
    return Ask(
        (team.id, "taught"),
        "pick",
        "A team it helps…",
        None,
        lambda other: let_teach(facts.scenario, team.id, str(other)),
        teams_to_pick(facts.scenario, {team.id, *(line.consumer for line in lines)}),
    )


def _naming(facts: Facts, line: Interaction) -> Callable[[object], Change]:
    return lambda name: name_capability(facts.scenario, line.id, str(name))
