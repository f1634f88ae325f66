"""The facts of a team, below those that matter first."""

from __future__ import annotations

from topodesk.model.component import Domain, Service
from topodesk.model.interaction import Dependency
from topodesk.model.learning import Experiment, SafetyPulse
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.team import LoadReading
from topodesk.ui.panels.inspector.facts.adding import (
    a_dependency,
    a_domain,
    a_pulse,
    a_reading,
    a_service,
    an_experiment,
    an_initiative,
    an_outcome_of_its_own,
    not_done_by_team,
)
from topodesk.ui.panels.inspector.facts.choices import (
    CAPABILITY_STATES,
    RETEAMING,
    SUBSYSTEM_REASONS,
)
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging, Lines, Paragraph
from topodesk.ui.panels.inspector.facts.small import (
    DOMAIN,
    LOAD_READING,
    NOT_DOING,
    SAFETY_PULSE,
    SERVICE,
)
from topodesk.ui.panels.inspector.facts.typing import AMOUNT, PER_CENT
from topodesk.ui.panels.inspector.facts.work import DEPENDENCY, EXPERIMENT, INITIATIVE, OUTCOME
from topodesk.ui.panels.inspector.shared import Day

FIVE = "How many answered? Five or more…"

MORE = Group(
    "More about this team",
    (
        Fact("short_name", "Short name", "For where there is little room"),
        Fact("vacancies", "Open posts", "Posts nobody holds yet", AMOUNT),
        Fact("formed_on", "Formed", "Since when they work together", Day()),
        Fact("planned_end", "Planned end", "Only where the team is to end", Day()),
        Fact("reteaming", "How it came to be", "Which way of reteaming?", RETEAMING),
        Fact("review_on", "Look again", "When its boundary is questioned again", Day()),
    ),
)
SPECIALISTS = Group(
    "Specialists",
    (
        Fact("specialism", "Specialism", "What only specialists know here"),
        Fact("months_to_learn", "Months to learn", "How long until a newcomer can do it?", AMOUNT),
        Fact("specialist_share", "Specialists, per cent", "How many of them know it?", PER_CENT),
        Fact("subsystem_reason", "Why its own team", "What keeps it apart?", SUBSYSTEM_REASONS),
    ),
)
TEAM_API = Group(
    "Team API",
    (
        Fact("focus", "Focus", "What are they busy with, in a sentence?", Paragraph()),
        Fact("how_to_ask", "How to ask", "What does another team do that needs them?", Paragraph()),
        Fact("services_owned", "Services", "What they run for others", Lines()),
        Fact("channels", "Channels", "Where one finds them", Lines()),
        Fact("service_levels", "Service levels", "What others can rely on", Paragraph()),
        Fact("versioning", "Versioning", "How they announce changes"),
        Fact("working_hours", "Working hours", "When they answer"),
        Fact("ways_of_working", "Ways of working", "What a visitor should know", Lines()),
        Fact("current_work", "Current work", "What is on their board now", Lines()),
        Fact("docs_links", "Documentation", "Where one reads more", Lines()),
        Fact("search_terms", "Search terms", "What others look for when they need them", Lines()),
    ),
    "team_api",
)
CAPABILITIES = Group(
    "Capabilities",
    tuple(
        Fact(name, title, question, CAPABILITY_STATES)
        for name, title, question in (
            ("security", "Security", "Can they keep it safe?"),
            ("viability", "Viability", "Do they know whether it pays?"),
            ("design", "Design", "Can they shape the solution?"),
            ("development", "Development", "Can they build it?"),
            ("operability", "Operability", "Can they run it?"),
            ("monitoring", "Monitoring", "Do they see how it is doing?"),
            ("product_management", "Product management", "Do they decide what comes next?"),
            ("testing", "Testing", "Do they find out for themselves that it works?"),
            ("ux", "User experience", "Do they learn from those who use it?"),
        )
    ),
    "capabilities",
)
LOAD = Group(
    "Cognitive load",
    (
        Fact(
            "load_readings",
            "Readings",
            "Is it too much for one team? Means of five or more anonymous answers",
            Hanging(LoadReading, lambda: LOAD_READING, a_reading, FIVE, "None yet", by="team"),
        ),
    ),
)
DOMAINS = Group(
    "Domains",
    (
        Fact(
            "domains",
            "Domains",
            "How many different things must they understand?",
            Hanging(Domain, lambda: DOMAIN, a_domain, "Name a domain…", "None", by="owner_team"),
        ),
    ),
)
SERVICES = Group(
    "Services",
    (
        Fact(
            "services",
            "Services",
            "What others use without needing them in the room",
            Hanging(Service, lambda: SERVICE, a_service, "Name a service…", "None", by="provider"),
        ),
    ),
)
NOT_DONE = Group(
    "Not doing",
    (
        Fact(
            "not_doing",
            "Not doing",
            "What will this team not do, so that it can do the rest well?",
            Hanging(
                NotDoing,
                lambda: NOT_DOING,
                not_done_by_team,
                "What will not be done…",
                "Nothing said yet",
                by="team",
            ),
        ),
    ),
)
SAFETY = Group(
    "Safety",
    (
        Fact(
            "safety_pulses",
            "Safety pulses",
            "Can they say what went wrong? Means of five or more, never a person's answer",
            Hanging(SafetyPulse, lambda: SAFETY_PULSE, a_pulse, FIVE, "None yet", by="team"),
        ),
    ),
)
OUTCOMES = Group(
    "Outcomes it answers for",
    (
        Fact(
            "outcomes",
            "Outcomes",
            "What has this team promised to move, and how did it come out?",
            Hanging(
                Outcome,
                lambda: OUTCOME,
                an_outcome_of_its_own,
                "Who does what differently…",
                "None yet",
                by="accountable_team",
            ),
        ),
    ),
)
INITIATIVES = Group(
    "Initiatives",
    (
        Fact(
            "initiatives",
            "Initiatives",
            "What do they work on, and who asked for it?",
            Hanging(
                Initiative,
                lambda: INITIATIVE,
                an_initiative,
                "What they work on…",
                "None yet",
                by="team",
            ),
        ),
    ),
)
EXPERIMENTS = Group(
    "Experiments",
    (
        Fact(
            "experiments",
            "Experiments",
            "Which bets with a rule set in advance? Red is a result, too",
            Hanging(
                Experiment, lambda: EXPERIMENT, an_experiment, "What is tried…", "None", by="team"
            ),
        ),
    ),
)
DEPENDENCIES = Group(
    "Waits for",
    (
        Fact(
            "dependencies",
            "Waits for",
            "Whose work or approval do they need, and what does that do to them?",
            Hanging(
                Dependency,
                lambda: DEPENDENCY,
                a_dependency,
                "Name the other team…",
                "Nobody named",
                by="from_team",
            ),
        ),
    ),
)
TEAM = (
    *(MORE, TEAM_API, CAPABILITIES, LOAD, DOMAINS, SERVICES, OUTCOMES),
    *(INITIATIVES, EXPERIMENTS, DEPENDENCIES, NOT_DONE, SPECIALISTS, SAFETY),
)
