"""A driver at the small bank."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.session.session import Session


@pytest.fixture
def driver() -> Driver:
    """A person at the proposal of the small bank."""
    return Driver(Session(small_bank()))
