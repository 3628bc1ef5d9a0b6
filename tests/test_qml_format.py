"""Every QML file is laid out as ``pyside6-qmlformat`` lays it out, by the settings in ``.qmlformat.ini``."""

import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.test_house_rules import FILES, ROOT

SETTINGS = ROOT / ".qmlformat.ini"
TOOL = Path(sysconfig.get_path("scripts")) / "pyside6-qmlformat"
REMEDY = "run: pyside6-qmlformat -i FILE"


def laid_out(files: Iterable[Path], top: Path, work: Path) -> dict[str, str]:
    """What each of ``files`` looks like once it is laid out, by its path below ``top``. One process does them all, on
    copies in ``work``."""
    names = sorted(path.relative_to(top) for path in files)
    for name in names:
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(top / name, work / name)
    listed = work / "files.txt"
    listed.write_text("".join(f"{name.as_posix()}\n" for name in names), encoding="utf-8")
    done = subprocess.run(
        [TOOL, "--settings", SETTINGS, "-F", listed.name], cwd=work, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name.as_posix(): (work / name).read_text(encoding="utf-8") for name in names}


def test_every_file_is_laid_out(tmp_path: Path) -> None:
    files = [ROOT / name for name in FILES if name.endswith(".qml")]
    assert len(files) > 100
    after = laid_out(files, ROOT, tmp_path)
    assert [name for name, text in after.items() if (ROOT / name).read_text(encoding="utf-8") != text] == [], REMEDY


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("import QtQuick\nItem {\n  width: 1\n}\n", "import QtQuick\n\nItem {\n    width: 1\n}\n"),
        (
            "import QtQuick\n\nItem {\n    height: 2; width: 1\n}\n",
            "import QtQuick\n\nItem {\n    height: 2\n    width: 1\n}\n",
        ),
    ],
)
def test_a_file_that_is_not_is_seen(tmp_path: Path, written: str, after: str) -> None:
    top, work = tmp_path / "top", tmp_path / "work"
    top.mkdir()
    for number in range(3):
        (top / f"A{number}.qml").write_text(written, encoding="utf-8")
    assert set(laid_out(top.iterdir(), top, work).values()) == {after}


def test_the_order_of_a_file_stays_its_authors(tmp_path: Path) -> None:
    top, work = tmp_path / "top", tmp_path / "work"
    top.mkdir()
    text = (
        "pragma ComponentBehavior: Bound\n\nimport QtQuick\nimport kiosk.ui\n\n// What it is.\nItem {\n    id: a\n\n"
        "    // Why it is asked for.\n    required property string b\n    signal c\n\n    function d() {\n"
        "        return 1; // at once\n    }\n\n    property int e: 1\n    Item {}\n    width: 1\n}\n"
    )
    (top / "A.qml").write_text(text, encoding="utf-8")
    assert laid_out(top.iterdir(), top, work) == {"A.qml": text}
