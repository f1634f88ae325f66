"""The facts of small records that hang on others."""

from __future__ import annotations

from topodesk.model.component import Component, Service
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.model.product_ops import FlowIssue
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.choices import COMPLEXITIES, LINK_BASES, LINK_KINDS
from topodesk.ui.panels.inspector.facts.fact import (
    YES_NO,
    YES_NO_UNSAID,
    Fact,
    Group,
    Items,
    Line,
    Lines,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.typing import (
    A_MEAN,
    ANSWERS,
    SOME_MEANS,
    WEIGHT,
    WHOLE_NUMBER,
)
from topodesk.ui.panels.inspector.shared import Answers, Day

A_TEAM = Named((Team,), "No team", "Name a team…")
SERVICES = Named(
    (Service,),
    "None yet",
    "Name a service…",
    many=True,
    make=lambda name: Service(id=new_id(), name=name),
)

LOAD_READING = (
    Fact("date", "When", "The day the answers were counted", Day()),
    Fact("answers_n", "Answers", "How many; five or more, so that nobody is told", ANSWERS),
    Fact("domain", "Domain", "Is what they must understand too much? 1 light, 5 too much", A_MEAN),
    Fact("tooling", "Tooling", "Do tools get in the way? 1 to 5", A_MEAN),
    Fact("interruptions", "Interruptions", "How often are they torn away? 1 to 5", A_MEAN),
    Fact("dependencies", "Dependencies", "How much do they wait for others? 1 to 5", A_MEAN),
    Fact("on_call", "On call", "How heavy is being on call? 1 to 5", A_MEAN),
    Fact("trend", "Trend", "Getting lighter, or heavier?"),
)
SAFETY_PULSE = (
    Fact("date", "When", "The day the answers were counted", Day()),
    Fact("answers_n", "Answers", "How many; five or more, so that nobody is told", ANSWERS),
    Fact("mean", "Mean", "Can one say here what went wrong? 1 to 5", A_MEAN),
    Fact("item_means", "Means of the questions", "With blanks between them: 3.5 4 4.2", SOME_MEANS),
    Fact("tool", "Asked with", "Which questions or tool were used"),
)
DOMAIN = (
    Fact("name", "Name", "What this part of the business is called"),
    Fact("complexity", "Complexity", "Compared with your other domains", COMPLEXITIES),
    Fact("owner_team", "Owner", "The one team that looks after it", A_TEAM),
)
SERVICE = (
    Fact("name", "Name", "What those who use it call it"),
    Fact("self_service", "Self-service", "Can it be used unasked?", Answers(YES_NO_UNSAID)),
    Fact(
        "consumers",
        "Used by",
        "Who would miss it?",
        Named((Team, Grouping), "Nobody named yet", "Name a team or a platform…", many=True),
    ),
    Fact(
        "provider",
        "Offered by",
        "Who looks after it as a product",
        Named((Team, Grouping), "Nobody", "Name a team or a platform…"),
    ),
    Fact(
        "components",
        "Carried by",
        "Components it is made of",
        Named((Component,), "None named yet", "Name a component…", many=True),
    ),
    Fact("service_level", "Service level", "What can be relied on, in numbers"),
    Fact("versioning", "Versioning", "How changes are announced"),
    Fact("docs", "Documentation", "Where one reads how to use it"),
    Fact("adoption_measure", "Adoption", "How do you see that it is wanted?"),
    Fact("feedback_measure", "Feedback", "How do you hear what its users think?"),
    Fact("mandatory_reason", "Why mandatory", "Only where nobody may choose", Paragraph()),
    Fact("launched", "Launched", "Since when it can be used", Day()),
    Fact("last_used", "Last used", "Is it still worth its keep?", Day()),
)
LINK = (
    Fact(
        "b",
        "To",
        "The other component",
        Named((Component,), "None", "Name another component…", required=True),
    ),
    Fact("kind", "How", "What ties them together?", LINK_KINDS),
    Fact("weight", "How strongly", "How often in, say, a month", WEIGHT),
    Fact("basis", "Known from", "Was it measured?", LINK_BASES),
)
CAPABILITY = (
    Fact("name", "Name", "The skill, in the words of those who lack it"),
    Fact("why", "Why", "What goes better once they can do it", Paragraph()),
    Fact(
        "streams_needing",
        "Needed by",
        "Streams that lack it",
        Named((ValueStream,), "No stream yet", "Name a stream…", many=True),
    ),
)
PERSONA = (
    Fact("name", "Name", "What this group of customers is called"),
    Fact("what_differs", "What differs", "What really is otherwise for them?", Paragraph()),
)
NOT_DOING = (
    Fact("text", "What", "What somebody wants and will not get", Paragraph()),
    Fact("reason", "Why", "What it makes room for", Paragraph()),
    Fact("who_is_disappointed", "Who is disappointed", "Which role has to be told?"),
    Fact("since", "Since", "From when on", Day()),
    Fact("review_on", "Look again", "When it may be asked again", Day()),
    Fact(
        "drops",
        "Drops",
        "What of the map goes with it",
        Named((Component, Service, Team, ValueStream), "Nothing", "Name a component, a service…"),
    ),
    Fact(
        "rehomed_to",
        "Goes to",
        "The team that takes it over, if one does",
        Named((Team,), "Nobody", "Name a team…"),
    ),
)
LEADER_LEARNING = (
    Fact("sponsor_role", "Role", "Who learned it, as a role"),
    Fact("believed", "Believed", "What they were sure of", Paragraph()),
    Fact("learned", "Learned", "What turned out otherwise", Paragraph()),
    Fact("publish", "Print it", "In the proposal, with their consent", Answers(YES_NO)),
)
FLOW_ISSUE = (
    Fact("text", "What", "What slows every stream", Paragraph()),
    Fact("found_on", "Found", "When it was seen first", Day()),
    Fact("action", "Action", "What is done about it", Line()),
)
PRODUCT_OPS = (
    Fact("team", "Team", "Who does product operations", A_TEAM),
    Fact("pm_count", "Product managers", "How many they serve", WHOLE_NUMBER),
    Fact("decision_rights", "Decision rights", "What product managers decide alone", Lines()),
    Fact("templates", "Templates", "What nobody has to invent again", Lines()),
    Fact("training_role", "Training", "Which role helps them learn"),
    Fact(
        "systemic_flow_issues",
        "What slows every stream",
        "Seen from the middle, with what is done about it",
        Items(FLOW_ISSUE, lambda text: FlowIssue(text=text), "What slows…", "Nothing seen yet"),
    ),
)
PILLARS = Group(
    "The three pillars",
    (
        Fact("data", "Data", "Which services let product managers see what happens?", SERVICES),
        Fact("market", "Market", "Which services bring them close to customers?", SERVICES),
        Fact("process", "Process", "Which services take routine off them?", SERVICES),
    ),
    "pillars",
)
