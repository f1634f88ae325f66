"""What the values of choices are called, in the book's words."""

from __future__ import annotations

from topodesk.model.component import ComponentKind, Layer
from topodesk.model.design_records import ScenarioKind
from topodesk.model.interaction import InteractionMode
from topodesk.model.note import NoteColour
from topodesk.model.record import Confidence
from topodesk.model.stream import CustomerKind
from topodesk.model.team import AlignmentBasis, TeamType

TEAM_TYPES = (
    ("Stream-aligned", TeamType.STREAM_ALIGNED),
    ("Platform", TeamType.PLATFORM),
    ("Enabling", TeamType.ENABLING),
    ("Complicated subsystem", TeamType.COMPLICATED_SUBSYSTEM),
    ("Not yet typed", TeamType.UNDEFINED),
)
BASES = (
    ("Not said", None),
    ("A value stream", AlignmentBasis.VALUE_STREAM),
    ("A job to be done", AlignmentBasis.JOB_TO_BE_DONE),
    ("A persona", AlignmentBasis.PERSONA),
    ("A product or feature", AlignmentBasis.PRODUCT_OR_FEATURE),
    ("A business domain", AlignmentBasis.DOMAIN_CAPABILITY),
    ("A channel", AlignmentBasis.CHANNEL),
    ("A place", AlignmentBasis.GEOGRAPHY),
    ("A law or regulation", AlignmentBasis.REGULATORY),
    ("A function or speciality", AlignmentBasis.FUNCTION),
    ("The architecture", AlignmentBasis.ARCHITECTURE),
    ("A project", AlignmentBasis.PROJECT),
)
MODES = (
    ("Collaboration", InteractionMode.COLLABORATION),
    ("X-as-a-Service", InteractionMode.X_AS_A_SERVICE),
    ("Facilitating", InteractionMode.FACILITATING),
    ("Not yet decided", InteractionMode.UNDEFINED),
)
COMPONENT_KINDS = (
    ("Not said", None),
    ("Application", ComponentKind.APPLICATION),
    ("Service", ComponentKind.SERVICE),
    ("Data", ComponentKind.DATA),
    ("Device", ComponentKind.DEVICE),
    ("Process", ComponentKind.PROCESS),
    ("Template", ComponentKind.TEMPLATE),
)
LAYERS = (
    ("Not said", None),
    ("User interface", Layer.UI),
    ("Service", Layer.SERVICE),
    ("Data", Layer.DATA),
    ("Integration", Layer.INTEGRATION),
    ("Infrastructure", Layer.INFRASTRUCTURE),
    ("Analytics", Layer.ANALYTICS),
    ("Physical", Layer.PHYSICAL),
    ("Another one", Layer.CUSTOM),
)
CUSTOMER_KINDS = (
    ("Outside the organisation", CustomerKind.EXTERNAL),
    ("Inside, using it for their work", CustomerKind.INTERNAL_USER),
    ("A partner", CustomerKind.PARTNER),
    ("A developer outside", CustomerKind.DEVELOPER_OUTSIDE),
)
CONFIDENCES = (
    ("Not said", None),
    ("A fact", Confidence.FACT),
    ("An estimate", Confidence.ESTIMATE),
    ("A guess", Confidence.GUESS),
)
NOTE_COLOURS = (
    ("Yellow", NoteColour.YELLOW),
    ("Green", NoteColour.GREEN),
    ("Blue", NoteColour.BLUE),
    ("Pink", NoteColour.PINK),
    ("Grey", NoteColour.GREY),
)
SCENARIO_KINDS = (
    ("Today", ScenarioKind.TODAY),
    ("Proposal", ScenarioKind.PROPOSAL),
    ("Option", ScenarioKind.OPTION),
)


def mode_word(mode: InteractionMode) -> str:
    """What a mode is called."""
    return next(text for text, value in MODES if value is mode)


def layer_word(layer: Layer | None) -> str:
    """What a layer is called; nothing where none is said."""
    return next(text for text, value in LAYERS if value is layer) if layer else ""


def type_word(type: TeamType) -> str:
    """What a team type is called."""
    return next(text for text, value in TEAM_TYPES if value is type)
