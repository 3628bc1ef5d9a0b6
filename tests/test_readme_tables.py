"""The tables of README.md are true: what lies in the data folder, and which tests belong to which room."""

import re
import tomllib
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from kiosk.device.instance import LOCK_FILE
from kiosk.device.paths import default_root
from kiosk.startup.log import LOG_FILE
from kiosk.store.copies import LAST_GOOD
from kiosk.store.pending_restore import aside_name, wanted_name
from kiosk.store.revision import DATABASE

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

FILES_OF_THE_FOLDER = {
    "kiosk.db": DATABASE,
    "kiosk.last-good.db": LAST_GOOD,
    "instance.lock": LOCK_FILE,
    "kiosk.log": LOG_FILE,
    "kiosk.before-restore-N.db": aside_name(7).replace("7", "N"),
    "restore-wanted-N.db": wanted_name(7).replace("7", "N"),
}


@pytest.mark.parametrize("named", FILES_OF_THE_FOLDER)
def test_the_files_of_the_data_folder_are_called_as_it_says(named: str) -> None:
    assert FILES_OF_THE_FOLDER[named] == named
    assert f"`{named}`" in README


def test_the_data_folder_is_where_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_root() == tmp_path / "community-kiosk"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert default_root() == Path.home() / ".local" / "share" / "community-kiosk"
    assert "`~/.local/share/community-kiosk`" in README


def test_so_it_is_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.windows.get_win_folder", {"CSIDL_LOCAL_APPDATA": "%LOCALAPPDATA%"}.__getitem__)
    monkeypatch.setattr("platformdirs.PlatformDirs", Windows)
    assert default_root() == Path("%LOCALAPPDATA%", "community-kiosk")
    assert "`%LOCALAPPDATA%\\community-kiosk`" in README


CHANGED = re.findall(r"^\| (.+) \| (.*`pytest .+`.*) \|$", README, re.MULTILINE)
"""What was changed, and the tests to run."""


def test_every_room_has_tests_to_run() -> None:
    changed = " ".join(what for what, _ in CHANGED)
    rooms = {path.name for path in (ROOT / "kiosk").iterdir() if (path / "__init__.py").is_file()}
    assert [room for room in sorted(rooms) if f"`kiosk/{room}`" not in changed] == []


def test_the_tests_to_run_are_there() -> None:
    named = re.findall(r"tests/[\w/.]+", " ".join(run for _, run in CHANGED))
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_mark_is_explained() -> None:
    marks = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["markers"]
    assert [
        mark for mark in (each.partition(":")[0] for each in marks) if not re.search(rf"[` ]{mark}[`']", README)
    ] == []
