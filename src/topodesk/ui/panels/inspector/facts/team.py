"""The folded headings of a team, in the order a workshop comes to them."""

from __future__ import annotations

from topodesk.model.component import Domain
from topodesk.model.outcome import Initiative
from topodesk.ui.panels.inspector.facts.choices import (
    CAPABILITY_STATES,
    RETEAMING,
    SUBSYSTEM_REASONS,
)
from topodesk.ui.panels.inspector.facts.fact import Fact, Group, Hanging, Lines, Paragraph
from topodesk.ui.panels.inspector.facts.hung import (
    adding,
    dependencies,
    experiments,
    not_doing,
    outcomes,
    pulses,
    readings,
    services,
)
from topodesk.ui.panels.inspector.facts.typing import AMOUNT, PER_CENT
from topodesk.ui.panels.inspector.shared import Day

DOMAINS = Fact(
    "domains",
    "Domains",
    "How many different things must they understand?",
    Hanging(
        Domain, adding(Domain, "name", "owner_team"), "Name a domain…", "None", by="owner_team"
    ),
)
INITIATIVES = Fact(
    "initiatives",
    "Initiatives",
    "What do they work on, and who asked for it?",
    Hanging(Initiative, adding(Initiative, "title", "team"), "What they work on…", by="team"),
)
TEAM_API = (
    Fact("focus", "Focus", "What are they busy with, in a sentence?", Paragraph()),
    Fact("how_to_ask", "How to ask", "What does another team do that needs them?", Paragraph()),
    Fact("channels", "Channels", "Where one finds them", Lines()),
    Fact("services_owned", "Services", "What they run for others", Lines()),
    Fact("service_levels", "Service levels", "What others can rely on", Paragraph()),
    Fact("versioning", "Versioning", "How changes are announced"),
    Fact("working_hours", "Working hours", "When they answer"),
    Fact("ways_of_working", "Ways of working", "What a visitor should know", Lines()),
    Fact("current_work", "Current work", "What is on their board now", Lines()),
    Fact("docs_links", "Documentation", "Where one reads more", Lines()),
    Fact("search_terms", "Search terms", "What others look for when they need them", Lines()),
)
CAPABILITIES = tuple(
    Fact(name, title, question, CAPABILITY_STATES)
    for name, title, question in (
        ("security", "Security", "Can they keep it safe?"),
        ("viability", "Viability", "Do they know whether it pays?"),
        ("design", "Design", "Can they shape the solution?"),
        ("development", "Development", "Can they build it?"),
        ("operability", "Operability", "Can they run it?"),
        ("monitoring", "Monitoring", "Do they see how it is doing?"),
        ("product_management", "Product", "Do they decide what comes next?"),
        ("testing", "Testing", "Do they find out for themselves that it works?"),
        ("ux", "Experience", "Do they learn from those who use it?"),
    )
)
MORE = (
    Fact("short_name", "Short name", "Where room is little"),
    Fact("vacancies", "Open posts", "Nobody holds them yet", AMOUNT, beside=True),
    Fact("formed_on", "Formed", "Together since when?", Day()),
    Fact("planned_end", "Planned end", "Only where it is to end", Day(), beside=True),
    Fact("reteaming", "How it came to be", "Which way of reteaming?", RETEAMING),
    Fact("review_on", "Look again", "When its boundary is questioned again", Day()),
)
SPECIALISTS = (
    Fact("specialism", "Specialism", "What only specialists know here"),
    Fact("months_to_learn", "Months to learn", "For a newcomer", AMOUNT),
    Fact("specialist_share", "Per cent of them", "How many know it?", PER_CENT, beside=True),
    Fact("subsystem_reason", "Why its own team", "What keeps it apart?", SUBSYSTEM_REASONS),
)
TEAM = (
    Group("Why this boundary", fields=("alignment_basis", "suggestion", "basis_reason")),
    Group("Owns and answers for", (DOMAINS,), fields=("owns", "steps", "needs")),
    Group(
        "Works with",
        (dependencies("Whose work or approval do they need, and what does that do to them?"),),
        fields=("interactions",),
    ),
    Group(
        "Outcomes",
        (outcomes("What has it promised to move, and how did it come out?", "accountable_team"),),
        fields=("outcome",),
    ),
    Group(
        "Initiatives and experiments",
        (
            INITIATIVES,
            experiments("Which bets with a rule set in advance? Red is a result, too", "team"),
        ),
    ),
    Group(
        "Not doing",
        (not_doing("What will it not do, so that it can do the rest well?", "team"),),
    ),
    Group("Services", (services("What others use without needing them in the room"),)),
    Group("Team API", TEAM_API, "team_api"),
    Group("Capabilities", CAPABILITIES, "capabilities"),
    Group(
        "Load and safety",
        (
            readings(),
            pulses("Can they say what went wrong? Means of five or more answers", "team"),
        ),
    ),
    Group("Specialists", SPECIALISTS),
    Group("More about this team", MORE),
)
