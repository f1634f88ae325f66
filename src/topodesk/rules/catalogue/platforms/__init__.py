"""PLAT: platforms."""

from topodesk.rules.catalogue.platforms.no_product_thinking import NoProductThinking
from topodesk.rules.catalogue.platforms.one_team_for_a_grouping import OneTeamForAGrouping
from topodesk.rules.catalogue.platforms.service_without_users import ServiceWithoutUsers
from topodesk.rules.catalogue.platforms.silos_inside import SilosInside
from topodesk.rules.catalogue.platforms.ticket_desk import TicketDesk
from topodesk.rules.family import Family

FAMILY = Family(
    "PLAT",
    "Platforms",
    (
        ServiceWithoutUsers(),
        TicketDesk(),
        OneTeamForAGrouping(),
        NoProductThinking(),
        SilosInside(),
    ),
)
