"""ENB: enabling teams."""

from topodesk.rules.catalogue.enabling.dependency_instead_of_transfer import (
    DependencyInsteadOfTransfer,
)
from topodesk.rules.catalogue.enabling.doing_instead_of_teaching import DoingInsteadOfTeaching
from topodesk.rules.catalogue.enabling.gap_nobody_fills import GapNobodyFills
from topodesk.rules.catalogue.enabling.helps_nobody import HelpsNobody
from topodesk.rules.catalogue.enabling.no_finish_line import NoFinishLine
from topodesk.rules.catalogue.enabling.transfer_not_confirmed import TransferNotConfirmed
from topodesk.rules.family import Family

FAMILY = Family(
    "ENB",
    "Enabling teams",
    (
        HelpsNobody(),
        NoFinishLine(),
        DependencyInsteadOfTransfer(),
        DoingInsteadOfTeaching(),
        TransferNotConfirmed(),
        GapNobodyFills(),
    ),
)
