"""Each contract is held twice: by the real thing, and by the fake that stands for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.behind import Behind, FakeBehind, RealBehind, begin


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("begun") / "kiosk"
    begin(folder)
    return folder


@pytest.fixture(params=[RealBehind, FakeBehind], ids=["real", "fake"])
def behind(
    request: pytest.FixtureRequest, qapp: object, tmp_path: Path, begun: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Behind]:
    made: Behind = request.param(tmp_path, begun, monkeypatch)
    yield made
    made.close()
