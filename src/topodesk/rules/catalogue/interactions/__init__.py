"""INT: how teams work together."""

from topodesk.rules.catalogue.interactions.collaboration_without_end import (
    CollaborationWithoutEnd,
)
from topodesk.rules.catalogue.interactions.interaction_without_purpose import (
    InteractionWithoutPurpose,
)
from topodesk.rules.family import Family

FAMILY = Family(
    "INT", "How teams work together", (CollaborationWithoutEnd(), InteractionWithoutPurpose())
)
