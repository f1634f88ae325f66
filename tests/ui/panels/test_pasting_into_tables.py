"""What a block of cells from a spreadsheet becomes in each table."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.history import back_and_forward
from helpers.window import small_bank
from topodesk.model.design_records import Decision
from topodesk.model.interaction import Dependency
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus
from topodesk.model.outcome import Initiative, Outcome, OutcomeLevel, Requester
from topodesk.model.record import Record
from topodesk.model.roster import ListedTeam
from topodesk.model.team import Team, TeamType
from topodesk.model.transition import ChangeItem
from topodesk.session.session import Session
from topodesk.storage.format import dumps, loads
from topodesk.tools.tables.copying import as_tabs, bare, guarded
from topodesk.tools.tables.heads import heads_of
from topodesk.tools.tables.pasting import Pasted, paste
from topodesk.ui.panels.tables.kinds import TABLES, table_of


@pytest.fixture
def session() -> Session:
    return Session(small_bank(), today=date(2026, 11, 26))


def pasted(session: Session, kind: str, *lines: str) -> Pasted:
    return paste(session, table_of(kind), "\n".join(lines))


def texts(session: Session, kind: str, name: str) -> list[str]:
    return [str(getattr(record, name)) for record in table_of(kind).rows(session)]


def only(session: Session, kind: type[Record]) -> Record:
    (found,) = session.scenario.of(kind)
    return found


def test_a_block_is_one_step_in_its_own_order(session: Session) -> None:
    said = pasted(session, "outcomes", *(f"Cardholders do {n}\t{n}\t9" for n in range(20)))
    assert said.sentence == "Pasted 20 outcomes"
    assert [step.name for step in session.history.done] == ["Paste 20 outcomes"]
    assert texts(session, "outcomes", "baseline") == [str(n) for n in range(20)]
    again = Session(loads(dumps(session.design)).design)
    assert texts(again, "outcomes", "baseline") == [str(n) for n in range(20)]
    assert len(back_and_forward(session)) == 2


def test_a_header_says_which_cell_is_what(session: Session) -> None:
    pasted(
        session,
        "outcomes",
        "Stream\tTarget\tOutcome\tby when\tBASELINE\tkind of metric",
        "everyday  SPENDING\t72 %\tCardholders pay at ease\t31.12.2027\t61 %\tcustomer",
    )
    outcome = only(session, Outcome)
    assert isinstance(outcome, Outcome)
    assert (outcome.statement, outcome.baseline, outcome.target) == (
        *("Cardholders pay at ease", "61 %", "72 %"),
    )
    assert outcome.due == date(2027, 12, 31)
    assert outcome.stream == "spend"
    assert outcome.metric_kind == "customer"
    assert outcome.level is OutcomeLevel.STREAM


def test_an_outcome_of_a_team_alone_is_the_teams(session: Session) -> None:
    pasted(session, "outcomes", "Outcome\tAccountable", "Nobody waits\tRisk")
    outcome = only(session, Outcome)
    assert isinstance(outcome, Outcome)
    assert (outcome.level, outcome.accountable_team) == (OutcomeLevel.TEAM, "risk")


def test_what_cannot_be_read_is_kept_as_text_and_said_once(session: Session) -> None:
    said = pasted(
        session,
        "experiments",
        "Title\tTeam\tEnd\tBudget\tResult",
        "Cash\tRisk\tnext spring\t4 days\tgreen",
        "Points\tNobody Known\t2027-03-31\t\tpurple",
    )
    cash, points = table_of("experiments").rows(session)
    assert isinstance(cash, Experiment)
    assert isinstance(points, Experiment)
    assert (cash.team, cash.end, cash.result) == ("risk", None, ExperimentResult.GREEN)
    assert cash.notes == "End: next spring\nBudget: 4 days"
    assert (points.team, points.end) == (None, date(2027, 3, 31))
    assert points.notes == "Team: Nobody Known\nResult: purple"
    assert said.sentence == (
        "Pasted 2 experiments; kept as text in the notes: the column “Budget”, "
        "End “next spring”, Team “Nobody Known”, Result “purple”"
    )


def test_a_row_that_cannot_be_a_record_waits_with_all_its_cells(session: Session) -> None:
    said = pasted(
        session, "initiatives", "Title\tTeam", "Upgrade\tPay Anywhere", "Gateway\tPlatfrm"
    )
    assert texts(session, "initiatives", "title") == ["Upgrade"]
    assert said.waiting == [{"title": "Gateway", "team": "Platfrm"}]
    assert said.sentence == ("Pasted 1 initiative; 1 row waits at the end of the table for: Team")


def test_a_cell_no_record_can_hold_is_refused_in_a_sentence(session: Session) -> None:
    for kind in ("teams", "services", "change_items"):
        said = pasted(session, kind, "x" * 200_001, "A fine one")
        assert "200,000" in said.sentence
    assert session.history.done == ()


def test_a_block_with_a_row_that_is_refused_is_not_pasted_in_part(session: Session) -> None:
    said = pasted(
        session,
        "change_items",
        "Title\tNotes\tDepends on",
        "Second\t\tFirst",
        f"First\t{'x' * 200_001}\t",
    )
    assert "200,000" in said.sentence
    assert session.history.done == ()
    assert texts(session, "change_items", "title") == []


def test_words_of_choices_are_those_of_the_inspector_or_of_the_file(session: Session) -> None:
    pasted(
        session,
        "initiatives",
        "Title\tTeam\tAsked for by\tStatus",
        "A\trisk\tourselves\tDropped",
        "B\trisk\tThe law\tactive",
        "C\trisk\tA team\tan idea",
    )
    found = table_of("initiatives").rows(session)
    asked = [one.requester for one in found if isinstance(one, Initiative)]
    assert asked == [Requester.OURSELVES, Requester.LAW, Requester.CONSUMING_TEAM]
    assert [str(s) for s in texts(session, "initiatives", "status")] == [
        "dropped",
        "active",
        "idea",
    ]


def test_what_looks_like_a_formula_is_text(session: Session) -> None:
    nasty = "=cmd|' /C calc'!A0"
    pasted(session, "outcomes", f"{nasty}\t@SUM(1)\t<b>9</b>")
    outcome = only(session, Outcome)
    assert isinstance(outcome, Outcome)
    assert (outcome.statement, outcome.baseline, outcome.target) == (nasty, "@SUM(1)", "<b>9</b>")


def test_no_spreadsheet_reckons_out_what_is_copied() -> None:
    for text in ("=1+1", "+1", "@x", "-x", "-1", "plain", "'=x", "’"):
        assert bare(guarded(text)) in (text, text.removeprefix("'"))
        assert not guarded(text).startswith(("=", "+", "@", "-x"))
    assert guarded("-1") == "-1"


def test_cells_of_several_lines_survive_copy_and_paste(session: Session) -> None:
    words = ['Say "yes"\nand\tno', "12", "𝕏 مرحبا 🚀"]
    paste(session, table_of("outcomes"), as_tabs([words]))
    outcome = only(session, Outcome)
    assert isinstance(outcome, Outcome)
    assert [outcome.statement, outcome.baseline, outcome.target] == words


def test_teams_are_known_by_their_name(session: Session) -> None:
    said = pasted(
        session, "teams", "Team;Size;Vacancies", "pay anywhere;9;1", "Risk;4,5;", "Insight;3;2"
    )
    people = {team.name: (team.people, team.vacancies) for team in session.scenario.of(Team)}
    assert people["Pay Anywhere"] == (9, 1)
    assert people["Risk"] == (4.5, None)
    assert people["Insight"] == (3, 2)
    assert len(people) == 4
    assert said.sentence == "Pasted into 3 teams"


def test_a_pasted_team_stands_where_the_cell_says(session: Session) -> None:
    pasted(session, "teams", "Name\tType\tStream", "Insight\tenabling\tEveryday spending")
    team = next(team for team in session.scenario.of(Team) if team.name == "Insight")
    assert (team.type, team.value_stream) == (TeamType.ENABLING, "spend")
    assert len(back_and_forward(session)) == 2


def test_a_listed_team_that_is_pasted_is_that_team(session: Session) -> None:
    from topodesk.edits.roster import list_teams

    session.commit(
        list_teams(session.design, session.scenario, [ListedTeam(id="ins", name="Insight")])
    )
    pasted(session, "teams", "Name\tPeople", "insight\t4", "INSIGHT\t5")
    team = session.scenario["ins"]
    assert isinstance(team, Team)
    assert team.people == 5


def test_steps_of_one_block_may_wait_for_one_another(session: Session) -> None:
    pasted(
        session,
        "change_items",
        "Title\tWaits for\tHorizon",
        "Second\tFirst\tnext quarter",
        "First\t\tnow",
    )
    second, first = table_of("change_items").rows(session)
    assert isinstance(second, ChangeItem)
    assert second.depends_on == (first.id,)


def test_dependencies_need_both_ends(session: Session) -> None:
    said = pasted(session, "dependencies", "Risk\tCore Platform\tLedger", "Risk\t\tNothing")
    assert len(session.scenario.of(Dependency)) == 1
    assert len(said.waiting) == 1


def test_a_decision_is_made_today_about_the_shown_scenario(session: Session) -> None:
    pasted(session, "decisions", "Decision\tAbout\tConsidered", "Keep it\tRisk\tMerge it")
    (decision,) = session.design.shared.of(Decision)
    assert (decision.target, decision.options) == ("risk", "Merge it")
    assert (decision.decided_on, decision.scenario) == (session.today, session.scenario.id)


def test_without_a_header_cells_fill_what_stands_there_and_go_on_below(session: Session) -> None:
    table = table_of("outcomes")
    pasted(session, "outcomes", "One\t1\t2", "Two\t1\t2")
    ids = [record.id for record in table.rows(session)]
    said = paste(session, table, "5\t6\n7\t8\n", ids, 1)
    assert texts(session, "outcomes", "target") == ["6", "8"]
    assert said.sentence == "Pasted into 2 outcomes"
    paste(session, table, "Three\nFour", ids[1:], 0)
    assert texts(session, "outcomes", "statement") == ["One", "Three", "Four"]


def test_nothing_and_too_much_are_said(session: Session) -> None:
    before = dumps(session.design)
    assert "nothing" in pasted(session, "outcomes", "  ").sentence
    assert "12,000" in pasted(session, "outcomes", *["x"] * 12_000).sentence
    assert dumps(session.design) == before


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_every_title_leads_to_its_own_column(table: object) -> None:
    from topodesk.tools.tables.table import Table

    assert isinstance(table, Table)
    titles = [column.title for column in table.columns]
    assert heads_of(table, titles) == list(table.columns)
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)


def test_an_experiment_is_running_where_a_cell_says_so(session: Session) -> None:
    pasted(session, "experiments", "Title\tStatus", "Cash\tRUNNING", "Points\t")
    cash, points = table_of("experiments").rows(session)
    assert isinstance(cash, Experiment)
    assert isinstance(points, Experiment)
    assert (cash.status, points.status) == (ExperimentStatus.RUNNING, ExperimentStatus.PLANNED)
