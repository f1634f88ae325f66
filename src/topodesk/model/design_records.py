"""The records a design holds besides its scenarios' own: what it is called, how it is read.

`DesignInfo` and `ScenarioInfo` carry the id of the design or scenario they describe.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from topodesk.model.ids import Id
from topodesk.model.interaction import InteractionMode
from topodesk.model.record import Date, Flag, Number, Part, Record, Text, Whole


class ScenarioKind(StrEnum):
    """What a scenario claims: how things are, how they should be, or how they might."""

    TODAY = "today"
    PROPOSAL = "proposal"
    OPTION = "option"


class FindingState(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    WAIVED = "waived"
    FIXED = "fixed"


class Threshold(Part):
    """A number of a rule that this design sets differently."""

    rule: Text
    name: Text
    value: Number


class WordKind(StrEnum):
    """What a word in a name or a mission speaks of."""

    LAYER = "layer"
    COMPONENT = "component"
    TECH = "tech"
    FUNCTION = "function"
    CHANNEL = "channel"
    PROJECT = "project"
    CARE = "care"
    VALUE = "value"


class ListedWord(Part):
    """A word or phrase that this design adds to the word lists; a weak one is only a hint."""

    text: Text
    kind: WordKind = WordKind.COMPONENT
    weak: Flag = False


class Settings(Part):
    """How this design wants to be read: its own words, thresholds and small-organisation guard.

    The words of `allow_list` are harmless here, those of `words` are added to the word lists.
    """

    allow_list: tuple[Text, ...] = ()
    words: tuple[ListedWord, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    small_people: Whole = 15
    small_teams: Whole = 3


class DesignInfo(Record):
    """What the file as a whole is called and which date its date rules use."""

    collection: ClassVar[str] = "design"
    noun: ClassVar[str] = "design"

    name: Text = ""
    language: Text = "en"
    as_of: Date | None = None
    stage: Annotated[Whole, Field(ge=0, le=10)] | None = None
    settings: Settings = Settings()
    private_notes: Text = ""
    proposal_theme: Text = ""
    logo: Text = ""


class Headline(Part):
    """A headline of the proposal in the room's own words, instead of the one that is counted.

    `section` is the section it stands in, such as "change"; "change.below" is the sentence there.
    """

    section: Text
    text: Text


class ScenarioInfo(Record):
    """One way to organise, and what it puts before leadership."""

    collection: ClassVar[str] = "scenario"
    noun: ClassVar[str] = "scenario"

    name: Text
    kind: ScenarioKind = ScenarioKind.OPTION
    order: Text = ""
    based_on: Id | None = None
    decision: Text = ""
    vision: Text = ""
    why_now: Text = ""
    horizon: Text = ""
    sponsor_role: Text = ""
    review_date: Date | None = None
    headlines: tuple[Headline, ...] = ()


class Waiver(Record):
    """A finding accepted on purpose: by whom, why and until when. No scenario: in all of them."""

    collection: ClassVar[str] = "waivers"
    noun: ClassVar[str] = "waiver"

    rule_id: Text
    target: Id
    scenario: Id | None = None
    reason: Text = ""
    accepted_by_role: Text = ""
    expires: Date | None = None


class SavedView(Record):
    """A part of the map worth coming back to, and how it was looked at.

    The area is in map units; one without width is all of the map, however large that is by then.
    `focus` are the ids everything but whose neighbours was dimmed, `folded` those of the streams
    whose lanes were one line, `shown_tags` the tags that were filtered by.
    """

    collection: ClassVar[str] = "saved_views"
    noun: ClassVar[str] = "saved view"

    name: Text
    scenario: Id | None = None
    x: Number = 0
    y: Number = 0
    w: Number = 0
    h: Number = 0
    order: Text = ""
    hidden_modes: tuple[InteractionMode, ...] = ()
    folded: tuple[Text, ...] = ()
    focus: tuple[Text, ...] = ()
    shown_tags: tuple[Text, ...] = ()
    colour_by: Text = ""


class Decision(Record):
    """What was decided, when, by which role, why, and what else was considered. No target: it is
    about the scenario; no scenario: about all of them."""

    collection: ClassVar[str] = "decisions"
    noun: ClassVar[str] = "decision"

    text: Text
    scenario: Id | None = None
    target: Id | None = None
    decided_on: Date | None = None
    by_role: Text = ""
    reason: Text = ""
    options: Text = ""


class FindingSnapshot(Record):
    """A finding as it stood on a date, kept to show what became of it."""

    collection: ClassVar[str] = "snapshots"
    noun: ClassVar[str] = "finding snapshot"

    rule_id: Text
    target: Id
    scenario: Id | None = None
    severity: Text = ""
    evidence: Text = ""
    date: Date | None = None
    state: FindingState = FindingState.OPEN
    private: Flag = False
