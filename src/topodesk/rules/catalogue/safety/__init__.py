"""SAFE: psychological safety and experiments."""

from topodesk.rules.catalogue.safety.blaming_words import BlamingWords
from topodesk.rules.catalogue.safety.change_without_experiment import ChangeWithoutExperiment
from topodesk.rules.catalogue.safety.everything_green import EverythingGreen
from topodesk.rules.catalogue.safety.experiment_without_rule import ExperimentWithoutRule
from topodesk.rules.catalogue.safety.leaders_without_learning import LeadersWithoutLearning
from topodesk.rules.catalogue.safety.red_without_learning import RedWithoutLearning
from topodesk.rules.catalogue.safety.safety_not_asked import SafetyNotAsked
from topodesk.rules.family import Family

FAMILY = Family(
    "SAFE",
    "Psychological safety and experiments",
    (
        ChangeWithoutExperiment(),
        ExperimentWithoutRule(),
        RedWithoutLearning(),
        EverythingGreen(),
        BlamingWords(),
        SafetyNotAsked(),
        LeadersWithoutLearning(),
    ),
)
