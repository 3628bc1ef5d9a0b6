"""What is compiled ahead: one file after another, beside the event loop, until it is given back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.window import qml_precompile
from kiosk.window.qml_precompile import CompiledAhead
from tests.visitor.kiosks import settle

GOOD, BROKEN = "import QtQml\nQtObject { property int number: 3 }", "import QtQml\nQtObject { property nothing }"


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    engine = QQmlEngine()
    yield engine
    shiboken6.delete(engine)


class Watched(QQmlComponent):
    """Notes which files are compiled, and whether another one was being compiled when it was begun."""

    begun: "list[Watched]" = []  # noqa: RUF012 - emptied for each test
    together = False

    def __init__(self, engine: QQmlEngine, url: QUrl, mode: QQmlComponent.CompilationMode) -> None:
        assert mode is QQmlComponent.CompilationMode.Asynchronous
        Watched.together |= any(shiboken6.isValid(each) and each.isLoading() for each in Watched.begun)
        super().__init__(engine, url, mode)
        Watched.begun.append(self)


@pytest.fixture(autouse=True)
def _watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(qml_precompile, "QQmlComponent", Watched)
    Watched.begun, Watched.together = [], False
    yield
    Watched.begun = []


def files(folder: Path, *texts: str) -> list[Path]:
    """A QML file for each text, their names the wrong way round."""
    made = [folder / f"Part{len(texts) - number}.qml" for number in range(len(texts))]
    for path, text in zip(made, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return made


def begun() -> list[str]:
    """The names of the files that were begun, in order."""
    return [each.url().fileName() for each in Watched.begun]


def test_one_after_another_in_the_order_given(engine: QQmlEngine, tmp_path: Path, qtbot: QtBot) -> None:
    parts = CompiledAhead(engine)
    made = files(tmp_path, *[GOOD] * 5)
    parts.add(made)
    assert begun() == ["Part5.qml"]
    qtbot.waitUntil(lambda: not parts.busy)
    assert begun() == [each.name for each in made]
    assert not Watched.together
    assert all(each.isReady() for each in Watched.begun)


def test_nothing_is_compiled_twice(engine: QQmlEngine, tmp_path: Path, qtbot: QtBot) -> None:
    parts = CompiledAhead(engine)
    made = files(tmp_path, *[GOOD] * 3)
    parts.add(made[:1])
    parts.add(made)
    qtbot.waitUntil(lambda: not parts.busy)
    parts.add(made)
    assert not parts.busy
    assert begun() == ["Part3.qml", "Part2.qml", "Part1.qml"]


def test_a_broken_file_does_not_keep_the_others_waiting(engine: QQmlEngine, tmp_path: Path, qtbot: QtBot) -> None:
    parts = CompiledAhead(engine)
    parts.add(files(tmp_path, GOOD, BROKEN, GOOD))
    qtbot.waitUntil(lambda: not parts.busy)
    assert [each.isReady() for each in Watched.begun] == [True, False, True]


def test_forgotten_half_way_no_more_of_it_is_compiled(engine: QQmlEngine, tmp_path: Path, qtbot: QtBot) -> None:
    parts = CompiledAhead(engine)
    made = files(tmp_path, *[GOOD] * 4)
    parts.add(made)
    parts.forget()
    assert not parts.busy
    settle()
    assert begun() == ["Part4.qml"]
    parts.add(made[2:])
    qtbot.waitUntil(lambda: not parts.busy)
    assert begun() == ["Part4.qml", "Part2.qml", "Part1.qml"]
