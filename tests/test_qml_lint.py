"""No QML file may earn a warning, and the Python behind a scene is checked with it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Property, QObject

from kiosk.staff.parts.form_rows import FORM_ROWS
from kiosk.visitor.block_rows import BLOCK_ROWS
from tests.qml_lint import QmlModule, lint, modules_below, undeclared

PACKAGE = Path(__file__).resolve().parent.parent / "kiosk"
MODULES = modules_below(PACKAGE)
ROWS = {"kiosk.staff": tuple(FORM_ROWS.values()), "kiosk.visitor": tuple(BLOCK_ROWS.values())}


def test_there_is_something_to_lint() -> None:
    assert {module.uri for module in MODULES} >= {"kiosk.ui", "kiosk.visitor"}


def test_every_qml_file_is_without_warnings(tmp_path: Path) -> None:
    assert "\n".join(lint(PACKAGE, tmp_path, ROWS)) == ""


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.uri)
def test_the_qmldir_names_every_file(module: QmlModule) -> None:
    assert undeclared(module) == []


# --- the lint catches what it is for ----------------------------------------------------------------------------------

BASE = """
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "made.floor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Rows(QAbstractListModel):
    countChanged = Signal()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return 0
"""

SCENE = """
from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from made.floor.a_rows import Rows

QML_IMPORT_NAME = "made.scene"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Tiles(Rows):
    pass


@QmlElement
@QmlUncreatable("made in Python")
class StartModel(QObject):
    @Property(str, constant=True)
    def greeting(self) -> str:
        return ""

    @Property(Tiles, constant=True)
    def tiles(self) -> Tiles:
        return Tiles(self)

    @Slot(str)
    def go(self, where: str) -> None:
        pass
"""

QML = """pragma ComponentBehavior: Bound

import QtQuick
import made.floor

Item {
    id: root

    required property StartModel model

    Words {
        text: root.model.EXPRESSION
        color: Theme.ink
    }
    TapHandler {
        onTapped: root.model.go("there")
    }
}
"""


def made_up(root: Path, expression: str) -> Path:
    floor, scene = root / "made" / "floor", root / "made" / "scene"
    floor.mkdir(parents=True)
    scene.mkdir(parents=True)
    (floor / "qmldir").write_text("module made.floor\nsingleton Theme 1.0 Theme.qml\nWords 1.0 Words.qml\n")
    (floor / "Theme.qml").write_text(
        'pragma Singleton\n\nimport QtQuick\n\nQtObject {\n    readonly property color ink: "#000"\n}\n'
    )
    (floor / "Words.qml").write_text("import QtQuick\n\nText {\n    textFormat: Text.PlainText\n}\n")
    # Sorts after the file that inherits from it, so that the order has to come from the imports.
    (floor / "a_rows.py").write_text(BASE)
    (scene / "qmldir").write_text("module made.scene\nStart 1.0 Start.qml\n")
    (scene / "Start.qml").write_text(QML.replace("EXPRESSION", expression))
    (scene / "a_start.py").write_text(SCENE)
    return root / "made"


def empty(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize("right", ["greeting", "tiles.count", "tiles.objectName", "tiles.rowCount()"])
def test_a_scene_that_is_right_passes(tmp_path: Path, right: str) -> None:
    assert lint(made_up(tmp_path / "tree", right), empty(tmp_path / "scratch")) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("greting", 'Member "greting" not found on type "StartModel"'),
        ("tiles.cuont", 'Member "cuont" not found on type "Tiles"'),
        ("greeting + greeting", "Unqualified access"),
    ],
)
def test_a_misspelt_python_property_is_caught(tmp_path: Path, wrong: str, said: str) -> None:
    found = lint(made_up(tmp_path / "tree", wrong), empty(tmp_path / "scratch"))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(("field", "found"), [("words", 0), ("wrods", 1)])
def test_a_misspelt_property_of_a_class_made_as_its_module_loads_is_caught(
    tmp_path: Path, field: str, found: int
) -> None:
    card = type("Card", (QObject,), {"words": Property(str, str, constant=True)})
    tree = made_up(tmp_path / "tree", field)
    scene = tree / "scene" / "Start.qml"
    scene.write_text(
        scene.read_text().replace("StartModel model", "Card model").replace("root.model.go", "console.log")
    )
    assert len(lint(tree, empty(tmp_path / "scratch"), {"made.scene": [card]})) == found


@pytest.mark.parametrize("place", [".venv/lib/PySide6/Qt/qml/QtQuick", "env/QtQuick", "build/lib/made/scene"])
def test_what_lies_beside_the_package_is_not_linted(tmp_path: Path, place: str) -> None:
    package = made_up(tmp_path / "tree", "greeting")
    theirs = package.parent / place
    theirs.mkdir(parents=True)
    (theirs / "qmldir").write_text("module QtQuick\n")
    (theirs / "Theirs.qml").write_text("import NoSuchModule\n")
    assert [module.uri for module in modules_below(package)] == ["made.floor", "made.scene"]
    assert lint(package, empty(tmp_path / "scratch")) == []


def test_a_python_file_in_the_wrong_module_is_caught(tmp_path: Path) -> None:
    tree = made_up(tmp_path / "tree", "greeting")
    (tree / "scene" / "b.py").write_text(BASE.replace("Rows", "Stray"))
    found = lint(tree, empty(tmp_path / "scratch"))
    assert any("QML_IMPORT_NAME is not made.scene" in line for line in found)


def test_a_file_missing_from_the_qmldir_is_caught(tmp_path: Path) -> None:
    tree = made_up(tmp_path, "greeting")
    (tree / "scene" / "Lost.qml").write_text("import QtQuick\n\nItem {}\n")
    (tree / "floor" / "Words.qml").unlink()
    said = [line for module in modules_below(tree) for line in undeclared(module)]
    assert said == [
        "made.floor: the qmldir names Words.qml, which is not there",
        "made.scene: Lost.qml is not named in the qmldir",
    ]
