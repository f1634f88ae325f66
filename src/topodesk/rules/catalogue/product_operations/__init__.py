"""OPS: how product management is supported at scale."""

from topodesk.rules.catalogue.product_operations.became_a_gate import BecameAGate
from topodesk.rules.catalogue.product_operations.chief_as_trainer import ChiefAsTrainer
from topodesk.rules.catalogue.product_operations.scaling_alone import ScalingAlone
from topodesk.rules.catalogue.product_operations.uncovered_pillar import UncoveredPillar
from topodesk.rules.family import Family

FAMILY = Family(
    "OPS",
    "Product operations",
    (ScalingAlone(), BecameAGate(), UncoveredPillar(), ChiefAsTrainer()),
)
