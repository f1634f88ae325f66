"""What is asked about services, domains, skills and what ties components together."""

from __future__ import annotations

from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.choices import COMPLEXITIES, LINK_BASES, LINK_KINDS
from topodesk.ui.panels.inspector.facts.fact import (
    YES_NO_UNSAID,
    Details,
    Fact,
    Group,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.hung import A_TEAM
from topodesk.ui.panels.inspector.facts.typing import WEIGHT
from topodesk.ui.panels.inspector.shared import Answers, Day

_PARTY = "Name a team or a platform…"

SERVICE = Details(
    (
        Fact("name", "Name", "What those who use it call it"),
        Fact("self_service", "Self-service", "Can it be used unasked?", Answers(YES_NO_UNSAID)),
        Fact(
            "provider",
            "Offered by",
            "Who looks after it as a product?",
            Named((Team, Grouping), "Nobody", _PARTY),
        ),
        Fact(
            "consumers",
            "Used by",
            "Who would miss it?",
            Named((Team, Grouping), "Nobody named yet", _PARTY, many=True),
        ),
    ),
    (
        Group(
            "What can be relied on",
            (
                Fact("service_level", "Service level", "What can be relied on, in numbers"),
                Fact("versioning", "Versioning", "How changes are announced"),
                Fact("docs", "Documentation", "Where one reads how to use it"),
                Fact(
                    "components",
                    "Carried by",
                    "Components it is made of",
                    Named((Component,), "None named yet", "Name a component…", many=True),
                ),
            ),
        ),
        Group(
            "Is it wanted?",
            (
                Fact("adoption_measure", "Adoption", "How do you see that it is wanted?"),
                Fact("feedback_measure", "Feedback", "How do you hear what its users think?"),
                Fact(
                    "mandatory_reason", "Why mandatory", "Only where nobody may choose", Paragraph()
                ),
                Fact("launched", "Launched", "Since when?", Day()),
                Fact("last_used", "Last used", "Still worth its keep?", Day(), beside=True),
            ),
        ),
    ),
)
DOMAIN = Details(
    (
        Fact("name", "Name", "What this part of the business is called"),
        Fact("complexity", "Complexity", "Compared with your other domains", COMPLEXITIES),
        Fact("owner_team", "Owner", "The one team that looks after it", A_TEAM),
    )
)
LINK = Details(
    (
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
)
CAPABILITY = Details(
    (
        Fact("name", "Name", "The skill, in the words of those who lack it"),
        Fact("why", "Why", "What goes better once they can do it", Paragraph()),
        Fact(
            "streams_needing",
            "Needed by",
            "Streams that lack it",
            Named((ValueStream,), "No stream yet", "Name a stream…", many=True),
        ),
    )
)
