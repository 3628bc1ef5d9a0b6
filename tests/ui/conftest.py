"""The bench that parts are tried on."""

from collections.abc import Iterator

import pytest

from tests.ui.bench import Bench


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.close()
