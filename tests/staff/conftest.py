"""What the tests of the staff room share."""

from collections.abc import Iterator

import pytest
import shiboken6

from tests.staff.given import GivenDesk


@pytest.fixture(autouse=True)
def given_desks_cleared_away() -> Iterator[None]:
    """No page of one test is still there in the next."""
    yield
    for shell in GivenDesk.made:
        shiboken6.delete(shell.parent)
    GivenDesk.made.clear()
