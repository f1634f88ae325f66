"""What the proposal costs: who moves, what gets worse, what is given up, which risks are taken."""

from __future__ import annotations

from topodesk.compare.comparison import compare as difference
from topodesk.compare.people import People, TeamPeople
from topodesk.drawing.letters import isolated
from topodesk.model.outcome import NotDoing
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow
from topodesk.proposal.lists import Item
from topodesk.proposal.sheet import ALERT, INK, WARM
from topodesk.proposal.side import Side
from topodesk.proposal.table import Column
from topodesk.proposal.words import amount, counted, month, people
from topodesk.proposal.worse import worse
from topodesk.rules.registry import BY_ID, current_id
from topodesk.rules.score.beside import Light, beside
from topodesk.rules.waivers import accepted_in

BALANCE = (
    Column("Team", 34, name=True),
    Column("Before", 12, right=True),
    Column("After", 12, right=True),
    Column("Leave it", 12, right=True),
    Column("Stay, as it changes", 16, right=True),
    Column("Open posts", 14, right=True),
)
MOST_ROWS = 40


def price(comparison: Comparison) -> Flow | None:
    """The pages; none when the design says nothing of a price."""
    after = comparison.after
    balance = _people(comparison)
    lists = [
        ("What gets worse", worse(comparison)),
        ("Risks we accept", risks(comparison)),
        ("Can the people carry it?", _carried(after)),
        ("What we give up", _given_up(after)),
    ]
    cards = _cards(comparison, balance)
    if not after.teams or not (cards or any(items for _, items in lists)):
        return None
    flow = Flow(comparison, "The price", _title(comparison), _below(comparison, balance))
    flow.figures(cards)
    flow.beside(lists)
    rows = [row for row in balance.teams if _touched(row)] if balance else []
    flow.table("The balance of head-counts", BALANCE, _rows(rows, balance), compact=True)
    return flow


def _people(comparison: Comparison) -> People | None:
    if comparison.before is None:
        return None
    return difference(comparison.before.scenario, comparison.after.scenario).people


def _title(comparison: Comparison) -> str:
    moved = comparison.moved()
    if not moved:
        return "The price"
    return f"The price: {people(moved)} {'changes' if moved == 1 else 'change'} team"


def _below(comparison: Comparison, balance: People | None) -> str:
    if balance is None or not (balance.before or balance.after):
        return ""
    change = balance.difference
    if not change:
        text = f"{people(balance.before)} before and after"
    else:
        more = "more" if change > 0 else "fewer"
        text = f"{people(balance.before)} before, {amount(balance.after)} after: "
        text += f"{amount(abs(change))} {more}"
    if balance.open:
        text += f", and {counted(balance.open, 'open post')}"
    known = all(team.people is not None for side in comparison.sides for team in side.teams)
    end = "" if known else ", as far as they are counted"
    return f"{text}{end}. Head-counts, never names."


def _cards(comparison: Comparison, balance: People | None) -> list[tuple[str, str]]:
    after, moved = comparison.after, comparison.moved()
    items = after.scenario.of(ChangeItem)
    cards = []
    if moved and after.people:
        share = round(100 * moved / after.people)
        who = "person changes" if moved == 1 else "people change"
        cards.append((amount(moved), f"{who} team, {share}% of {people(after.people)}"))
    most = max((item.people_moved or 0 for item in items), default=0)
    if most:
        who = "person moves" if most == 1 else "people move"
        where = (
            f"the largest of {counted(len(items), 'step')}" if len(items) > 1 else "the one step"
        )
        cards.append((amount(most), f"{who} in {where}"))
    if balance:
        gone = {t.id for t in comparison.before.teams} if comparison.before else set()
        new = [team for team in after.teams if team.id not in gone]
        over = [id for id in gone if after.scenario.get(Team, id) is None]
        if over or new:
            cards.append((f"{len(over)} / {len(new)}", "teams end / teams begin; the others go on"))
    open_posts = sum(team.vacancies or 0 for team in after.teams)
    if open_posts:
        are = "post is" if open_posts == 1 else "posts are"
        cards.append((amount(open_posts), f"{are} open afterwards"))
    return cards


def _touched(row: TeamPeople) -> bool:
    return bool(row.before != row.after or row.leave or row.along or row.open)


def _rows(found: list[TeamPeople], balance: People | None) -> list[tuple[str, ...]]:
    if not found or balance is None:
        return []
    rows = [
        (
            f"{isolated(row.name)} (was {isolated(row.was)})" if row.was else row.name,
            *(amount(count) if count else "–" for count in (row.before, row.after)),
            *(amount(count) if count else "" for count in (row.leave, row.along, row.open)),
        )
        for row in sorted(found, key=lambda one: (-one.leave, one.name.casefold(), one.team))
    ]
    if len(rows) > MOST_ROWS:
        rows = [
            *rows[:MOST_ROWS],
            (f"and {counted(len(rows) - MOST_ROWS, 'more team')}", *[""] * 5),
        ]
    whole = (balance.before, balance.after, balance.leave, balance.along, balance.open)
    return [*rows, ("All teams", *(amount(count) for count in whole))]


def _given_up(side: Side) -> list[Item]:
    """What somebody will miss: only what says who, or why."""
    entries = [
        n
        for n in side.scenario.of(NotDoing)
        if n.text.strip() and (n.who_is_disappointed.strip() or n.reason.strip())
    ]
    entries.sort(key=lambda n: (not n.who_is_disappointed.strip(), n.text.casefold(), n.id))
    items = []
    for entry in entries:
        who = entry.who_is_disappointed.strip()
        missed = f"Missed by: {isolated(who)}. " if who else ""
        items.append(Item(f"{missed}{entry.reason}".strip(), entry.text))
    return items[:8]


def _carried(side: Side) -> list[Item]:
    tones = {Light.RED: ALERT, Light.AMBER: WARM}
    return [
        Item(one.text, tone=tones.get(one.light, INK))
        for one in beside(side.facts, side.score)
        if one.key in ("verdict", "load", "safety", "size") and one.light is not Light.NONE
    ]


def risks(comparison: Comparison) -> list[Item]:
    """What is accepted on purpose and holds: what it is about, why, by whom, until when."""
    scenario = comparison.after.scenario
    found = []
    for (_, id), waiver in accepted_in(comparison.design, scenario.id, comparison.today).items():
        if id not in scenario:
            continue
        about = "" if id == scenario.id else f" · {scenario[id].label()}"
        says = f"{waiver.reason.rstrip('. ')}. Accepted until {month(waiver.expires)}"
        by = isolated(waiver.accepted_by_role)
        found.append(Item(f"{says} by {by}.", _called(waiver.rule_id) + about))
    return found


def _called(rule: str) -> str:
    """A rule by its title; one that is not known any more by its id."""
    known = BY_ID.get(current_id(rule))
    return f"{known.title} ({rule})" if known else rule
