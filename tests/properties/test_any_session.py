"""Whatever a person does with the tools, everything that shows the design agrees with it.

After every step: a mirror fed only with announced Changes equals the design; the picture kept in
step equals one drawn anew; the findings kept in step equal those of a fresh look; what is saved
loads as the same records.
"""

from __future__ import annotations

from datetime import date
from random import Random
from unittest.mock import patch
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.hues import SCHEMES
from topodesk.drawing.shapes import Point
from topodesk.edits.fields import rename, set_fields_of_many
from topodesk.edits.many import note_on, stand_in
from topodesk.edits.replacing import replace_in_names
from topodesk.edits.roster import unplaced
from topodesk.edits.scenarios import copy_scenario, remove_scenario
from topodesk.edits.splitting import Split, divisible
from topodesk.edits.tags import tag, untag
from topodesk.edits.wanted import Wanted
from topodesk.model.change import DESIGN
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import InteractionMode
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.checker import check
from topodesk.session.attention import bright
from topodesk.session.comparing import Side
from topodesk.session.search import find
from topodesk.session.session import Session
from topodesk.storage.format import dumps, loads
from topodesk.storage.fragment import fragment_in, fragment_text
from topodesk.tools.arranging import lining_up
from topodesk.tools.arranging.locks import tidy_map, toggle_lock
from topodesk.tools.arranging.nudging import Nudging
from topodesk.tools.clipping import clip
from topodesk.tools.deleting import delete
from topodesk.tools.folds import middle_of
from topodesk.tools.grouping import dissolve_selected, group_selected
from topodesk.tools.listing import list_from
from topodesk.tools.looking import colour_by, toggle_focus
from topodesk.tools.pasting import paste_at
from topodesk.tools.reteaming import merge_into, split_into
from topodesk.tools.select.moving import duplicate_in_place
from topodesk.tools.things import FromTray, Thing

TODAY = date(2026, 11, 22)
PLACES = st.tuples(st.floats(-0.1, 1.1), st.floats(-0.1, 1.1))
NAMES = st.sampled_from(["Payments", "<b>Bold</b>", "Web Frontend", "שלום", "=1+1", "a" * 300])
PLACES_OF_TEAMS = (ValueStream, Grouping)
KEYS = st.sampled_from(["", "shift", "alt", "ctrl"])


class AnySession(RuleBasedStateMachine):
    """A person who does anything at all."""

    def __init__(self):
        super().__init__()
        numbers = Random(7)
        self.ids = patch("topodesk.model.ids.uuid4", lambda: UUID(int=numbers.getrandbits(128)))
        self.ids.start()

    def teardown(self):
        self.ids.stop()

    @initialize()
    def open_the_small_bank(self):
        self.session = Session(small_bank(), today=TODAY)
        self.session.start_checking()
        self.driver = Driver(self.session)
        self.mirror = stored(self.session.design)
        self.session.on_change.append(self.hear)
        self.session.on_scenario.append(self.new_tools)

    def hear(self, change):
        for (store, id), (old, new) in change.edits.items():
            records = self.mirror.setdefault(store, {})
            assert records.get(id) is old
            if new is None:
                del records[id]
            else:
                records[id] = new
            if not records:
                del self.mirror[store]

    def new_tools(self):
        self.driver = Driver(self.session)

    # -- what people do --------------------------------------------------------------------------

    @rule(thing=st.sampled_from(list(Thing)), place=PLACES)
    def drop_from_the_palette(self, thing, place):
        self.driver.drop(thing, self.point(place))

    @rule(which=st.integers(0, 10_000), place=PLACES, keys=KEYS, cancel=st.booleans())
    def drag_something(self, which, place, keys, cancel):
        self.drag(self.figure(which).bounds.centre, self.point(place), keys, cancel)

    @rule(which=st.integers(0, 10_000), place=PLACES, left=st.booleans(), keys=KEYS)
    def pull_an_edge(self, which, place, left, keys):
        bounds = self.figure(which).bounds
        x = bounds.x + 2.5 if left else bounds.right - 2.5
        self.drag(Point(x, bounds.centre.y), self.point(place), keys, cancel=False)

    @rule(a=st.integers(0, 10_000), b=st.integers(0, 10_000), key=st.sampled_from("cxfu\n"))
    def connect_two(self, a, b, key):
        start, end = self.figure(a).bounds, self.figure(b).bounds
        self.drag(Point(start.centre.x, start.bottom - 2.5), end.centre, "", cancel=False)
        if self.driver.state == "choosing":
            self.driver.tools.key("enter" if key == "\n" else key)
        self.driver.tools.cancel()

    @rule(which=st.integers(0, 10_000), end=st.integers(0, 1), to=st.integers(0, 10_000))
    def drag_an_end_of_an_interaction(self, which, end, to):
        lines = [
            f.record for f in self.session.drawing.picture.in_order() if f.role == "interaction"
        ]
        if lines:
            self.session.selection.set([lines[which % len(lines)]])
            self.driver.hover(Point(-5000, -5000))
            ends = [h.at for h in self.driver.tools.handles]
            if len(ends) == 2:
                self.drag(ends[end], self.figure(to).bounds.centre, "", cancel=False)

    @rule(which=st.integers(0, 10_000), to=st.integers(0, 10_000), name=NAMES)
    def connect_by_name(self, which, to, name):
        teams = self.session.scenario.of(Team)
        if teams:
            start, end = (teams[n % len(teams)].id for n in (which, to))
            self.session.selection.set([start])
            self.driver.tools.key("x")
            if start == end:
                self.driver.tools.connect_with_new(name)
            else:
                self.driver.tools.connect_with(end)

    @rule(which=st.integers(0, 10_000), some=st.integers(0, 255), name=NAMES)
    def split_a_team(self, which, some, name):
        teams = self.session.scenario.of(Team)
        if teams:
            team = teams[which % len(teams)]
            parts = [record.id for record in divisible(self.session.scenario, team.id)]
            goes = frozenset(id for n, id in enumerate(parts) if some >> n % 8 & 1)
            both = frozenset(id for n, id in enumerate(parts) if some >> (n + 3) % 8 & 1)
            split_into(self.session, team.id, Split(name, None, goes, both))

    @rule(which=st.integers(0, 10_000), count=st.integers(2, 3), name=NAMES)
    def merge_teams(self, which, count, name):
        teams = [team.id for team in self.session.scenario.of(Team)]
        start = which % max(len(teams), 1)
        chosen = (teams[start:] + teams[:start])[:count]
        if len(chosen) > 1:
            merge_into(self.session, chosen, name=name, type=TeamType.PLATFORM)

    @rule()
    def group_what_is_selected(self):
        group_selected(self.session)

    @rule()
    def dissolve_what_is_selected(self):
        dissolve_selected(self.session)

    @rule(which=st.integers(0, 10_000), keys=KEYS)
    def click(self, which, keys):
        self.driver.click(self.figure(which).bounds.centre, keys)

    @rule(key=st.sampled_from("1234"))
    def change_the_type(self, key):
        self.driver.tools.key(key)
        if self.driver.tools.busy:
            self.driver.tools.cancel()

    @rule(which=st.integers(0, 10_000), names=st.lists(NAMES, min_size=1, max_size=3))
    def type_a_name(self, which, names):
        id = self.figure(which).record
        gesture = self.session.gesture()
        for name in names:
            gesture.show(lambda name=name: rename(self.session.scenario, id, name))
        if len(names) == 2:
            gesture.cancel()
        else:
            gesture.commit()

    @rule()
    def delete_what_is_selected(self):
        delete(self.session, self.session.selection.ids)

    @rule()
    def duplicate_what_is_selected(self):
        duplicate_in_place(self.session)

    @rule(place=PLACES)
    def copy_and_paste_what_is_selected(self, place):
        clipping = clip(self.session)
        if clipping is not None:
            copied = fragment_in(fragment_text(clipping.fragment))
            paste_at(self.session, copied, self.driver.pointer(self.point(place)))

    @rule(names=st.lists(NAMES, max_size=3))
    def list_teams(self, names):
        list_from(self.session, "\n".join(names))

    @rule(which=st.integers(0, 10), place=PLACES)
    def place_a_team_of_the_tray(self, which, place):
        waiting = unplaced(self.session.design, self.session.scenario)
        if waiting:
            id = waiting[which % len(waiting)].id
            self.driver.tools.place(FromTray(id), pressed=True)
            self.driver.move(self.point(place))
            self.driver.release()

    @rule(side=st.sampled_from(list(lining_up.Side)))
    def line_up_what_is_selected(self, side):
        lining_up.align(self.session, side)

    @rule(sideways=st.booleans())
    def spread_what_is_selected(self, sideways):
        lining_up.distribute(self.session, sideways=sideways)

    @rule(ways=st.lists(st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]), max_size=4))
    def nudge_what_is_selected(self, ways):
        nudging = Nudging(self.session)
        for way in ways:
            nudging.nudge(*way)

    @rule()
    def lock_or_unlock_what_is_selected(self):
        toggle_lock(self.session)

    @rule()
    def tidy(self):
        tidy_map(self.session)
        assert tidy_map(self.session) == "The map is tidy already"

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self.session.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self.session.redo()

    @rule(share=st.floats(0, 1))
    def stand_elsewhere_in_the_history(self, share):
        self.session.go_to(round(share * len(self.session.history.steps)))

    @rule(words=st.sampled_from(["e", "New", "team 2"]), by=st.sampled_from(["", "é", "<b>"]))
    def replace_in_names(self, words, by):
        store, wanted = self.session.scenario, Wanted(words)
        ids = [match.id for match in find(store, wanted)]
        self.session.commit(replace_in_names(store, ids, wanted, by))

    @precondition(lambda self: len(self.session.design.scenarios) < 4)
    @rule()
    def copy_the_scenario(self):
        self.session.commit(copy_scenario(self.session.design, self.session.scenario))

    @precondition(lambda self: len(self.session.design.scenarios) > 2)
    @rule()
    def delete_the_scenario(self):
        self.session.commit(remove_scenario(self.session.design, self.session.scenario))

    @rule(which=st.integers(0, 3))
    def switch(self, which):
        scenarios = self.session.design.scenarios
        self.session.switch(scenarios[which % len(scenarios)].id)

    @rule(which=st.integers(0, 10))
    def fold_or_unfold_a_lane(self, which):
        lanes = self.session.drawing.layout.lanes
        if lanes:
            self.driver.click(middle_of(lanes[which % len(lanes)]))

    @rule(mode=st.sampled_from(list(InteractionMode)))
    def hide_or_show_a_mode(self, mode):
        lens = self.session.lens
        hidden = mode in lens.hidden
        self.session.look_through(lens.with_(mode) if hidden else lens.without(mode))

    @rule(scheme=st.sampled_from(["", *SCHEMES]))
    def colour_by_something(self, scheme):
        colour_by(self.session, scheme)

    @rule(name=NAMES, off=st.booleans())
    def tag_what_is_selected(self, name, off):
        edit = untag if off else tag
        self.session.commit(edit(self.session.scenario, self.session.selection.ids, name))

    @rule(which=st.integers(0, 10_000))
    def set_something_of_all_that_is_selected(self, which):
        store, ids = self.session.scenario, self.session.selection.ids
        places = [None, *(record.id for record in store if isinstance(record, PLACES_OF_TEAMS))]
        place = places[which % len(places)]
        edits = (
            lambda: stand_in(store, ids, place),
            lambda: note_on(store, ids, "Said"),
            lambda: set_fields_of_many(store, ids, confidence="guess"),
        )
        self.session.commit(edits[which % len(edits)]())

    @rule()
    def focus_on_what_is_selected(self):
        toggle_focus(self.session)
        assert bright(self.session) is None or set(self.session.selection.ids) <= bright(
            self.session
        )

    @rule(act=st.sampled_from(["begin", "end", "catch up", *Side]), other=st.integers(0, 3))
    def compare(self, act, other):
        comparing, scenarios = self.session.comparing, self.session.design.scenarios
        if act == "begin":
            comparing.begin(scenarios[other % len(scenarios)].id)
        elif act == "end":
            comparing.end()
        elif act == "catch up":
            comparing.catch_up()
        else:
            comparing.look(act)
        now = comparing.now
        assert now is None or now.shown == self.session.scenario.id
        assert now is None or now.before != now.after

    # -- what always holds -----------------------------------------------------------------------

    @invariant()
    def the_mirror_agrees(self):
        if hasattr(self, "session"):
            assert self.mirror == stored(self.session.design)

    @invariant()
    def the_picture_agrees(self):
        if hasattr(self, "session"):
            kept = self.session.drawing
            marks = self.session.live.marks
            fresh = Drawing(self.session.scenario, marks, self.session.lens)
            fresh.trace(self.session.live.traces)
            assert dict(kept.picture.figures) == dict(fresh.picture.figures)
            assert kept.layout == fresh.layout

    @invariant()
    def the_findings_agree(self):
        if hasattr(self, "session"):
            report = check(self.session.design, self.session.scenario, TODAY)
            self.session.rest()
            assert self.session.checker.findings == report.findings
            assert self.session.checker.questions == report.questions

    @invariant()
    def the_file_agrees(self):
        if hasattr(self, "session"):
            again = loads(dumps(self.session.design)).design
            assert stored(again) == stored(self.session.design)

    # -- hands -----------------------------------------------------------------------------------

    def drag(self, start, end, keys, cancel):
        before = self.session.history.done
        self.driver.press(start, keys)
        self.driver.move(end, keys)
        if cancel:
            self.driver.tools.cancel()
            assert self.session.history.done == before
        self.driver.release(end, keys)

    def figure(self, which):
        figures = [f for f in self.session.drawing.picture.in_order() if f.record]
        if not figures:
            self.driver.drop(Thing.VALUE_STREAM, Point(0, 0))
            return self.figure(which)
        return figures[which % len(figures)]

    def point(self, place):
        bounds = self.session.drawing.picture.bounds
        return Point(bounds.x + place[0] * bounds.w, bounds.y + place[1] * bounds.h)


def stored(design):
    """The records of every store, by id."""
    found = {s.id: dict(s.records) for s in design.scenarios}
    return {**found, DESIGN: dict(design.shared.records)}


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(stateful_step_count=25, deadline=None)
