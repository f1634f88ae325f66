"""Two organisations after they were arranged around value, with everything a room would record.

A chain of gyms that gave up short projects for teams that stay, and a welfare agency whose teams
work for people in a situation of life, each with a platform run as a product. All is invented,
after the shape of published accounts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from helpers.example import MEASURED
from helpers.sketch import Sketch, slug
from topodesk.model.interaction import Capability
from topodesk.model.learning import Experiment, ExperimentStatus, LeaderLearning, SafetyPulse
from topodesk.model.outcome import MetricKind
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Capabilities, CapabilityState, TeamApi
from topodesk.model.transition import ChangeItem, Horizon

DONE = date(2027, 6, 30)
IN_TEAM, SERVED = CapabilityState.IN_TEAM, CapabilityState.SELF_SERVICE
ABLE = Capabilities(
    security=SERVED,
    viability=IN_TEAM,
    design=IN_TEAM,
    development=IN_TEAM,
    operability=IN_TEAM,
    monitoring=SERVED,
    product_management=IN_TEAM,
    testing=IN_TEAM,
    ux=IN_TEAM,
)
Steps = Mapping[str, Sequence[str]]


class Clean(Sketch):
    """A proposal in which nothing is left open."""

    def __init__(self, name: str, vision: str, why_now: str) -> None:
        super().__init__()
        self.scenario_info = self.scenario_info.with_(
            name=name,
            decision="Do we let these teams stay together?",
            vision=vision,
            why_now=why_now,
            sponsor_role="Chief product officer",
            review_date=DONE,
        )
        self.add(
            LeaderLearning(
                id="learning",
                sponsor_role="Chief product officer",
                believed="Projects make us fast.",
                learned="We started faster and finished later.",
                publish=True,
            )
        )
        self.add(SafetyPulse(id="pulse", date=date(2026, 11, 2), answers_n=20, mean=4.1))
        self.add(
            Experiment(
                id="trial",
                title="One stream first",
                hypothesis="A team that stays finishes in weeks what took months.",
                metric="days from wish to use",
                success_rule="at most 20 days in March",
                stop_rule="more than 60 days in February",
                start=date(2026, 11, 2),
                end=date(2027, 3, 31),
                status=ExperimentStatus.RUNNING,
            )
        )
        self.no("A second brand", reason="One is enough to look after.", review_on=DONE)

    def lane_of(self, name: str, customer: str, teams: Mapping[str, Steps], wanted: str) -> None:
        """A stream whose teams own all that their steps need, and finish changes alone."""
        steps: dict[str, str | None] = {}
        needs: dict[str, Sequence[str]] = {}
        for team, carried in teams.items():
            self._stream_team(team, name, customer)
            for step, parts in carried.items():
                steps[step], needs[step] = team, parts
                for layer, part in zip(("ui", "service", "data"), parts, strict=True):
                    self.component(part, layer, owner=team)
                self.change(f"A better {step}", team, touches=parts, stream=name)
        self.stream(name, customer, steps, needs, promise=wanted)
        answering = slug("team", next(iter(teams)))
        self.outcome(wanted, stream=name, teams=teams, accountable_team=answering, **MEASURED)
        self.no(f"A catalogue for {name}", stream=name, reason="Few ask.", review_on=DONE)

    def _stream_team(self, team: str, stream: str, customer: str) -> None:
        self.team(
            team,
            on=stream,
            mission=f"We help each {customer.casefold()} to get what they came for.",
            product_manager=True,
            capabilities=ABLE,
            team_api=TeamApi(focus=stream, channels=("a channel of its own",)),
        )
        self.no(f"Reports by hand of {team}", team=team, reason="Few read.", review_on=DONE)

    def served_by(self, platform: str, services: Sequence[str], teams: Sequence[str]) -> None:
        """A platform all of whose services are used without asking."""
        self.team(
            platform,
            "platform",
            basis=None,
            mission="We let every team reach its customers without asking us.",
            product_manager=True,
            formed_on=date(2025, 1, 7),
            team_api=TeamApi(focus="self-service", channels=("a channel of its own",)),
        )
        self.no("Machines on request", team=platform, reason="A button first.", review_on=DONE)
        for name in services:
            self.service(
                name,
                platform,
                self_service=True,
                consumers=teams,
                service_level="mended within the hour",
                versioning="two versions at a time",
                docs="one page",
                adoption_measure="teams that use it",
                feedback_measure="asked every quarter",
                launched=date(2025, 3, 1),
                last_used=date(2026, 11, 20),
            )
        first = slug("service", services[0])
        for team in teams:
            self.line("xaas", platform, team, service=first)
        for step in [r for r in self.records.values() if isinstance(r, JourneyStep)]:
            self.add(step.with_(platform_services=(first,)))
        flow = {**MEASURED, "metric_kind": MetricKind.FLOW, "metric": "hours from code to customer"}
        self.outcome("Teams reach customers the same day", teams=[platform], **flow)

    def taught_by(self, enabling: str, capability: str, team: str) -> None:
        """An enabling team that hands over one capability, with an end."""
        self.team(
            enabling,
            "enabling",
            basis=None,
            people=3,
            mission=f"We hand over {capability} and move on.",
            team_api=TeamApi(focus=capability, channels=("a channel of its own",)),
        )
        self.add(Capability(id="taught", name=capability, why="Every change needs it."))
        self.line(
            "facilitating",
            enabling,
            team,
            f"{team} learns {capability}",
            capability="taught",
            exit_criterion=f"{team} does it alone for a month",
            start=date(2026, 11, 2),
            expected_end=date(2026, 12, 18),
        )

    def steps_of(self, *titles: str) -> None:
        """The way there, a few people at a time."""
        for number, title in enumerate(titles):
            self.add(
                ChangeItem(
                    id=f"move-{number}",
                    title=title,
                    people_moved=5,
                    horizon=(Horizon.NOW, Horizon.NEXT_QUARTER, Horizon.HALF_TO_ONE_YEAR)[number],
                    by=date(2026 + (number > 0), (12, 3, 6)[number], 15),
                    owner_role="Head of product",
                    experiment="trial",
                )
            )


def gyms() -> Sketch:
    """Members join, train and stay; three teams that stay, where projects came and went."""
    made = Clean(
        "Gyms",
        "Whoever wants to move finds an open door in a minute.",
        "Every project leaves something behind that nobody looks after.",
    )
    joining = {
        "choose a gym": ("Gym finder", "Opening hours", "Gym list"),
        "become a member": ("Sign-up form", "Membership", "Member list"),
    }
    training = {
        "enter": ("Door code", "Entry", "Visits"),
        "book a class": ("Class list", "Bookings", "Timetable"),
    }
    staying = {
        "change the plan": ("My plan", "Plans", "Plan history"),
        "take a break": ("Break form", "Breaks", "Break history"),
    }
    made.lane_of("Become a member", "Newcomer", {"Welcome": joining}, "More newcomers come twice")
    made.lane_of("Train", "Member", {"Every Visit": training}, "Members wait less at the door")
    made.lane_of("Stay", "Regular", {"Year After Year": staying}, "More regulars stay a year")
    teams = ["Welcome", "Every Visit", "Year After Year"]
    made.served_by("Foundation", ["Safe way live", "Watching over it"], teams)
    made.taught_by("Coaches", "testing by oneself", "Every Visit")
    made.steps_of("Welcome stays together", "Every Visit stays together", "Projects end")
    return made


def welfare() -> Sketch:
    """People who are ill, out of work or have a child; teams for each, and a platform below."""
    made = Clean(
        "Welfare",
        "Nobody waits for money they have a right to.",
        "A new law doubles the number of applications next year.",
    )
    ill = {
        "report ill": ("Sick note", "Notes", "Cases of illness"),
        "get sick pay": ("My sick pay", "Sick pay", "Payments when ill"),
    }
    back = {
        "plan the return": ("Plan together", "Plans of return", "Agreements"),
        "start again": ("First day", "Gradual start", "Weeks at work"),
    }
    child = {
        "announce a child": ("Announcement", "Families", "Children"),
        "share the leave": ("Leave calendar", "Leave", "Weeks of leave"),
    }
    work = {
        "look for work": ("Openings", "Matching", "Wishes"),
        "get support": ("My support", "Support", "Decisions"),
    }
    made.lane_of(
        "Be ill", "Employee", {"Sick Pay": ill, "Back Again": back}, "Sick pay comes in a week"
    )
    made.lane_of("Have a child", "Parent", {"First Year": child}, "Parents ask once")
    made.lane_of("Find work", "Job seeker", {"New Start": work}, "Seekers find work a month sooner")
    teams = ["Sick Pay", "Back Again", "First Year", "New Start"]
    made.served_by("Common Ground", ["Way live", "Signs of trouble", "Who is who"], teams)
    made.taught_by("Plain Words", "writing for everybody", "First Year")
    made.steps_of("Sick Pay stays together", "First Year stays together", "New Start begins")
    return made
