"""FOCUS: what will not be done."""

from topodesk.rules.catalogue.focus.doing_it_anyway import DoingItAnyway
from topodesk.rules.catalogue.focus.empty_no import EmptyNo
from topodesk.rules.catalogue.focus.no_not_doing_list import NoNotDoingList
from topodesk.rules.catalogue.focus.no_with_no_home import NoWithNoHome
from topodesk.rules.catalogue.focus.too_much_at_once import TooMuchAtOnce
from topodesk.rules.family import Family

FAMILY = Family(
    "FOCUS",
    "What will not be done",
    (NoNotDoingList(), DoingItAnyway(), EmptyNo(), TooMuchAtOnce(), NoWithNoHome()),
)
