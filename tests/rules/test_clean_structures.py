"""Structures that worked elsewhere, as their companies published them: nothing to worry about.

A retailer whose teams stand around buying, stores and delivery; an insurer with teams for customer
journeys and several thin platforms that have these teams as customers.
"""

from __future__ import annotations

import pytest

from helpers.example import MEASURED
from helpers.sketch import Sketch
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Capabilities, CapabilityState, TeamApi

Streams = dict[str, tuple[str, dict[str, str]]]
"""stream -> (customer, step -> team)"""

RETAILER: Streams = {
    "Buy online": (
        "Online shopper",
        {"Find what fits": "Discover", "Pay": "Checkout", "Come back": "Loyalty"},
    ),
    "Buy in a store": ("Store visitor", {"Try on": "Store Visit", "Take it home": "Till"}),
    "Get it delivered": (
        "Recipient",
        {"Follow the parcel": "On the Way", "Send it back": "Returns"},
    ),
}
INSURER: Streams = {
    "Get insured": (
        "Household",
        {"Get an offer": "New Customers", "Sign": "Welcome", "Adapt": "Life Changes"},
    ),
    "Claim": ("Insured person", {"Report": "First Notice", "Get paid": "Settlement"}),
}
PLATFORMS = {
    "retailer": {"Delivery Path": ("Deploy a change", "Watch it run")},
    "insurer": {
        "Ways to Customers": ("Send a message",),
        "Payments": ("Pay out", "Collect"),
        "Delivery Path": ("Deploy a change",),
    },
}
ABLE = Capabilities(
    **dict.fromkeys(Capabilities.model_fields, CapabilityState.IN_TEAM)
    | dict.fromkeys(("security", "operability", "monitoring"), CapabilityState.SELF_SERVICE)
)


def api(team: str, *services: str) -> TeamApi:
    return TeamApi(
        focus=f"What {team} is there for",
        channels=(f"#{team.casefold()}",),
        services_owned=services or ("none",),
        how_to_ask="Write in the channel.",
        service_levels="Answered within a working day",
        versioning="Announced four weeks ahead",
        docs_links=(f"handbook/{team.casefold()}",),
        current_work=("Less waiting",),
    )


def built(streams: Streams, platforms: dict[str, tuple[str, ...]]) -> Sketch:
    made = Sketch()
    for stream, (customer, steps) in streams.items():
        made.stream(stream, customer, dict(steps))
        for team in dict.fromkeys(steps.values()):
            made.team(team, on=stream, capabilities=ABLE, team_api=api(team))
            made.component(f"All of {team}", "service", team)
        made.outcome(
            f"{customer}s wait a day less", stream=stream, teams=steps.values(), **MEASURED
        )
    users = list(dict.fromkeys(team for _, steps in streams.values() for team in steps.values()))
    for platform, services in platforms.items():
        made.team(platform, "platform", basis=None, product_manager=True, team_api=api(platform))
        for name in services:
            made.service(
                name,
                platform,
                self_service=True,
                consumers=users,
                feedback_measure="asked each quarter",
                service_level="nine of ten within a minute",
                docs="handbook",
            )
    used = tuple(f"service-{name.casefold().replace(' ', '-')}" for name in services)
    for record in list(made.records.values()):
        if isinstance(record, JourneyStep):
            made.add(record.with_(platform_services=used))
    return made


@pytest.mark.parametrize(("name", "streams"), [("retailer", RETAILER), ("insurer", INSURER)])
def test_a_structure_that_worked_gets_nothing_above_a_hint(name: str, streams: Streams) -> None:
    made = built(streams, PLATFORMS[name])
    found = made.checker().findings
    families = ("FLOW", "INT", "TEAM", "ARCH")
    said = [f.message for f in found if f.level.rank and f.rule.startswith(families)]
    assert said == []
