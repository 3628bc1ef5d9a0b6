"""The arrows between rooms: who may know whom, and who may know which library."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.arrows import (
    Room,
    Tree,
    broken_arrows,
    broken_floors,
    circles,
    qml_uses,
    read_tree,
    tall_classes,
    unexplained_late_imports,
)

ROOT = Path(__file__).resolve().parent.parent


def room(*rooms: str, libraries: tuple[str, ...] = ()) -> Room:
    return Room(frozenset(rooms), frozenset(libraries))


FLOORS = ("content", "schedule", "store", "packs", "ui", "visitor", "staff", "device", "jobs")

PLAN = {
    "main": room("commands"),
    "__main__": room("commands"),
    # The top of the house: the command line, and what it can start. Only here are rooms put together.
    "commands": room("kiosk", "app", "tour", "startup", "install", *FLOORS, libraries=("lucide",)),
    "app": room(*FLOORS, "startup", "window", "staff_host", libraries=("PySide6",)),
    "tour": room(*FLOORS, "startup", "window", "staff_host", libraries=("PySide6", "PIL")),
    # What stands behind the ports of the staff room; loaded when somebody first asks for it.
    "staff_host": room(*FLOORS, "media", "startup", "window", libraries=("PySide6",)),
    "window": room("startup", "content", "device", "ui", "visitor", libraries=("PySide6", "shiboken6")),
    "startup": room("content", "schedule", "store", "device", "visitor", libraries=("PySide6", "shiboken6")),
    # A machine that nothing is installed on yet has nothing but Python's own library.
    "install": room("kiosk", "device"),
    "asset_paths": room(),
    "kiosk": room(),
    "errors": room(),
    # content speaks formats; it knows neither a screen nor a database.
    "content": room(libraries=("msgspec",)),
    "schedule": room("content", libraries=("dateutil", "holidays")),
    "store": room("content", libraries=("sqlalchemy", "alembic", "msgspec", "argon2")),
    # media reads foreign files, in a process of its own.
    "media": room("content", libraries=("PIL", "av")),
    "packs": room("content", libraries=("msgspec", "tuf", "securesystemslib")),
    "jobs": room(libraries=("PySide6",)),
    # device plays the recordings of pages, in a process of its own.
    "device": room(libraries=("PySide6", "platformdirs", "av")),
    # ui draws icons and QR codes itself, so that no other room needs to know how.
    "ui": room(libraries=("PySide6", "lucide", "qrcode")),
    # msgspec for rows of many kinds, which are all made before the first frame.
    "visitor": room("ui", "schedule", "content", libraries=("PySide6", "msgspec")),
    "staff": room("ui", "schedule", "content", "jobs", libraries=("PySide6", "msgspec")),
}
"""Which rooms and libraries a room may import; ``errors`` and ``asset_paths`` are open to all."""


STAFF_FLOORS = (
    ("ports", "forms"),
    ("editing",),
    ("parts",),
    ("preview", "sheet"),
    ("things",),
    ("publish", "translations", "media", "overview", "settings", "people", "setup", "usage", "unlock", "updates"),
    ("shell",),
)
"""The folders of ``kiosk/staff``, from the ground. Each may know those below it, and none beside it."""


@pytest.fixture(scope="module")
def house() -> Tree:
    return read_tree(ROOT)


def test_every_import_follows_an_arrow(house: Tree) -> None:
    assert broken_arrows(house, PLAN) == []


def test_the_folders_of_the_staff_room_stand_on_each_other(house: Tree) -> None:
    uses = [(one.importer, one.target) for one in house.imports]
    assert broken_floors(uses, "kiosk.staff", STAFF_FLOORS) == []


def test_so_do_their_scenes() -> None:
    uses = qml_uses(ROOT / "kiosk" / "staff", "kiosk.staff")
    assert len(uses) > 100
    assert broken_floors(uses, "kiosk.staff", STAFF_FLOORS) == []


def test_modules_do_not_import_each_other_in_a_circle(house: Tree) -> None:
    assert circles(house) == []


def test_an_import_inside_a_function_says_why_it_waits(house: Tree) -> None:
    assert unexplained_late_imports(house) == []


def test_the_plan_keeps_qt_and_sql_in_their_rooms() -> None:
    """The plan itself cannot be widened without somebody noticing."""
    assert {name for name, plan in PLAN.items() if "PySide6" in plan.libraries} == {
        *("app", "tour", "staff_host", "window", "startup", "jobs", "device", "ui", "visitor", "staff"),
    }
    assert {name for name, plan in PLAN.items() if plan.libraries & {"sqlalchemy", "alembic"}} == {"store"}
    assert not PLAN["visitor"].rooms & {"store", "packs", "staff", "jobs"}


def test_few_modules_stand_beside_the_rooms(house: Tree) -> None:
    beside = {name for name, path in house.modules.items() if path.parent == ROOT / "kiosk" and path.stem != "__init__"}
    assert len(beside) <= 6, beside


MOST_CLASSES = 3
"""How many of our classes may stand above one another: a page is composed, not inherited."""


def test_no_class_stands_on_a_tower_of_others(house: Tree) -> None:
    assert tall_classes(house, MOST_CLASSES) == []


# --- a fresh interpreter: what is really loaded -----------------------------------------------------------------------

WITHOUT_QT = ("content", "schedule", "store", "media", "install")

LOADS_NOTHING_OF = """
import importlib, sys
forbidden, *names = sys.argv[1:]
for name in names:
    importlib.import_module(name)
    if forbidden in sys.modules:
        sys.exit(f"{name} loads {forbidden}")
"""


def loads(forbidden: str, *modules: str) -> str:
    """What a fresh interpreter says against importing ``modules``; empty when ``forbidden`` stays out."""
    command = [sys.executable, "-c", LOADS_NOTHING_OF, forbidden, *modules]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr.strip()


@pytest.mark.parametrize("core", WITHOUT_QT)
def test_the_core_runs_without_qt(house: Tree, core: str) -> None:
    # A migration script is run by Alembic and cannot be imported by name alone.
    modules = [name for name in house.modules if name.startswith(f"kiosk.{core}") and ".migrations." not in name]
    assert modules
    assert loads("PySide6", *modules) == ""


def test_the_snapshot_is_read_before_the_database_library_is_loaded() -> None:
    assert loads("sqlalchemy", "kiosk.store.snapshot") == ""


# --- the checker catches what it is for -------------------------------------------------------------------------------


def made_up(root: Path, files: dict[str, str]) -> Path:
    for name, source in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("kiosk/content/a.py", "import PySide6.QtCore\n", "kiosk.content.a:1 may not import PySide6.QtCore"),
        ("kiosk/visitor/a.py", "import os\nfrom kiosk import store\n", "kiosk.visitor.a:2 may not import kiosk.store"),
        ("kiosk/visitor/a.py", "from ..store.b import C\n", "kiosk.visitor.a:1 may not import kiosk.store.b"),
        ("kiosk/schedule/a.py", "def f():\n    import sqlalchemy\n", "kiosk.schedule.a:2 may not import sqlalchemy"),
        (
            "kiosk/visitor/a.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from kiosk.packs import verify\n",
            "kiosk.visitor.a:3 may not import kiosk.packs",
        ),
        ("kiosk/cellar/a.py", "", "the room 'cellar' is not in the plan"),
        ("main.py", "import kiosk.store\n", "main:1 may not import kiosk.store"),
    ],
)
def test_a_broken_arrow_is_caught(tmp_path: Path, name: str, source: str, said: str) -> None:
    tree = made_up(tmp_path, {"kiosk/store/__init__.py": "", "kiosk/store/b.py": "", name: source})
    assert broken_arrows(read_tree(tree), PLAN) == [said]


def test_a_tower_of_classes_is_caught_across_modules_and_under_other_names(tmp_path: Path) -> None:
    files = {
        "kiosk/ui/__init__.py": "from kiosk.ui.a import Page\n",
        "kiosk/ui/a.py": "from PySide6.QtCore import QObject\n\nclass Page(QObject): ...\n\nclass Form(Page): ...\n",
        "kiosk/staff/a.py": "from kiosk.ui import Page\n\nclass Things(Page): ...\n",
        "kiosk/staff/b.py": "from typing import Generic\n\nfrom kiosk.staff import a\n\n"
        "class Media(a.Things, Generic[int]): ...\n",
        "kiosk/staff/c.py": "from .b import Media as Files\n\nclass Films(Files[int]): ...\n",
    }
    assert tall_classes(read_tree(made_up(tmp_path, files)), 3) == [
        "kiosk.staff.c.Films stands on kiosk.staff.b.Media, kiosk.staff.a.Things, kiosk.ui.a.Page"
    ]
    assert tall_classes(read_tree(made_up(tmp_path, files)), 4) == []


FLOORS_OF_A_HOUSE = (("ports",), ("list", "form"), ("shell",))


@pytest.mark.parametrize(
    ("user", "used", "said"),
    [
        ("list.a", "ports.b", []),
        ("shell.a", "form.b", []),
        ("list.a", "list.b", []),
        ("ports.a", "list.b", ["kiosk.staff.ports.a may not use kiosk.staff.list.b"]),
        ("list.a", "form.b", ["kiosk.staff.list.a may not use kiosk.staff.form.b"]),
        ("attic.a", "ports.b", ["the folder 'attic' is on no floor"]),
    ],
)
def test_a_folder_that_knows_one_beside_or_above_it_is_caught(user: str, used: str, said: list[str]) -> None:
    uses = [(f"kiosk.staff.{user}", f"kiosk.staff.{used}"), ("kiosk.staff", "kiosk.content.model")]
    assert broken_floors(uses, "kiosk.staff", FLOORS_OF_A_HOUSE) == said


def test_the_types_a_scene_uses_are_found(tmp_path: Path) -> None:
    tree = made_up(
        tmp_path,
        {
            "list/Rows.qml": "import QtQuick\n\nItem {\n    Card {}\n    // Shell\n}\n",
            "parts/Card.qml": "import QtQuick\n\nItem {}\n",
            "shell/Shell.qml": 'import QtQuick\n\nItem {\n    property Rows rows\n    objectName: "Card"\n}\n',
        },
    )
    assert qml_uses(tree, "staff") == [
        ("staff.list.Rows", "staff.parts.Card"),
        ("staff.shell.Shell", "staff.list.Rows"),
    ]


def test_allowed_imports_pass(tmp_path: Path) -> None:
    source = "import datetime\nimport msgspec\nfrom kiosk.errors import KioskError\nfrom kiosk.content import b\n"
    tree = made_up(tmp_path, {"kiosk/content/a.py": source, "kiosk/content/b.py": "", "kiosk/errors.py": ""})
    assert broken_arrows(read_tree(tree), PLAN) == []
    assert circles(read_tree(tree)) == []


def test_a_circle_is_caught_even_when_one_side_is_imported_late(tmp_path: Path) -> None:
    files = {
        "kiosk/content/a.py": "from kiosk.content import b\n",
        "kiosk/content/b.py": "def f():\n    from kiosk.content.a import g\n",
    }
    assert len(circles(read_tree(made_up(tmp_path, files)))) == 1


def test_a_late_import_needs_its_reason(tmp_path: Path) -> None:
    bare = made_up(tmp_path / "bare", {"kiosk/app.py": "def f():\n    import json\n"})
    told = made_up(tmp_path / "told", {"kiosk/app.py": "def f():\n    # costs 240 ms at start-up\n    import json\n"})
    assert len(unexplained_late_imports(read_tree(bare))) == 1
    assert unexplained_late_imports(read_tree(told)) == []


def test_a_forbidden_library_in_a_fresh_interpreter_is_caught() -> None:
    assert loads("msgspec", "kiosk.content.model") == "kiosk.content.model loads msgspec"
