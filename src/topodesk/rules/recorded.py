"""What is recorded at all: without any record of a kind, its absence at one place says nothing."""

from __future__ import annotations

from topodesk.rules.facts import Facts, fact


@fact
def any_teams(facts: Facts) -> bool:
    """Whether there is any team: about an empty map there is nothing to say."""
    return facts.size()[0] > 0


@fact
def any_services(facts: Facts) -> bool:
    """Whether any service is recorded."""
    return facts.count("services") > 0


@fact
def any_needs(facts: Facts) -> bool:
    """Whether anything is recorded that can ask for an interaction: dependencies, tied parts."""
    return facts.count("dependencies") + facts.count("ties") > 0
