"""INT: how teams work together."""

from topodesk.rules.catalogue.interactions.collaboration_without_end import (
    CollaborationWithoutEnd,
)
from topodesk.rules.catalogue.interactions.interaction_without_need import (
    InteractionWithoutNeed,
)
from topodesk.rules.catalogue.interactions.interaction_without_purpose import (
    InteractionWithoutPurpose,
)
from topodesk.rules.catalogue.interactions.many_collaborations import ManyCollaborations
from topodesk.rules.catalogue.interactions.missing_interaction import MissingInteraction
from topodesk.rules.catalogue.interactions.mode_against_type import ModeAgainstType
from topodesk.rules.catalogue.interactions.service_from_a_stream import ServiceFromAStream
from topodesk.rules.catalogue.interactions.service_without_expectations import (
    ServiceWithoutExpectations,
)
from topodesk.rules.catalogue.interactions.too_long_together import TooLongTogether
from topodesk.rules.catalogue.interactions.undefined_mode import UndefinedMode
from topodesk.rules.family import Family

FAMILY = Family(
    "INT",
    "How teams work together",
    (
        CollaborationWithoutEnd(),
        TooLongTogether(),
        ManyCollaborations(),
        InteractionWithoutPurpose(),
        UndefinedMode(),
        ServiceFromAStream(),
        ModeAgainstType(),
        MissingInteraction(),
        InteractionWithoutNeed(),
        ServiceWithoutExpectations(),
    ),
)
