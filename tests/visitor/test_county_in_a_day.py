"""“Your own county in a day”: a county made by the steps of README.md passes, says what it lacks, and is shown."""

import datetime as dt
import io
import re
import shutil
from pathlib import Path

import pytest

from kiosk.commands.check import check_content
from kiosk.content import starter
from kiosk.content.county import every_county_supplies
from kiosk.startup.content_source import open_store
from kiosk.store.snapshot import read_snapshot
from tests.starter import FOLDER
from tests.store.samples import noon
from tests.visitor.kiosks import KioskMaker
from tests.visitor.test_rule_12_two_sides import shown_on

README = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
STEPS = README.partition("### Your own county in a day\n")[2].partition("\n## ")[0]
TODAY = dt.date(2026, 11, 30)


@pytest.fixture
def carried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the starter editions of a checkout in which the steps were followed, up to moving Hertfordshire."""
    carried = tmp_path / "starter"
    shutil.copytree(FOLDER, carried)
    files = re.findall(r"^   ```toml\n   # (\S+)\n(.*?)^   ```$", STEPS, re.MULTILINE | re.DOTALL)
    assert [name for name, _ in files][:2] == ["edition.toml", "organizations/rutland-sarc.toml"]
    for name, text in files:
        file = carried / "rutland" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(re.sub("(?m)^   ", "", text), encoding="utf-8")
    monkeypatch.setattr(starter, "starter_folder", lambda: carried)
    return carried


def checked(folder: Path | None) -> tuple[int, list[str]]:
    out = io.StringIO()
    return check_content(folder, TODAY, out), out.getvalue().splitlines()


def test_its_folder_passes_and_is_told_what_it_lacks(carried: Path) -> None:
    asked = len(every_county_supplies())
    code, lines = checked(carried / "rutland")
    assert code == 0 and lines[0].startswith("0 to mend, 0 to look at again, ")
    assert lines[1] == f"Rutland has filled in 2 of the {asked} things every county supplies."
    assert len(lines) == 2 + asked - 2
    shutil.move(carried / "hertfordshire", carried.parent)
    assert checked(None) == (code, lines)


def test_a_new_kiosk_shows_it_and_nothing_of_another_county(carried: Path, main_window: KioskMaker) -> None:
    shutil.move(carried / "hertfordshire", carried.parent)
    data = carried.parent / "data"
    data.mkdir()
    opened = open_store(data, noon, None)
    assert opened.sentences == ()
    assert [each.publisher for each in opened.store.layers()] == ["rutland", "starter"]
    opened.store.close()
    snapshot = read_snapshot(data)
    assert snapshot is not None
    assert "Herts" not in str(snapshot.catalogue)
    kiosk = main_window(catalogue=snapshot.catalogue)
    words = shown_on(kiosk, "topic/after-a-sexual-assault")
    assert {"Rutland SARC", "Ring Rutland SARC. You choose what happens."} <= words
    assert "Do I have to tell the police?" in words
