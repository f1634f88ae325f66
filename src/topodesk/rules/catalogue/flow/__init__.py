"""FLOW: value streams and what flows along them."""

from topodesk.rules.catalogue.flow.stream_without_customer import StreamWithoutCustomer
from topodesk.rules.family import Family

FAMILY = Family("FLOW", "Value streams and flow", (StreamWithoutCustomer(),))
