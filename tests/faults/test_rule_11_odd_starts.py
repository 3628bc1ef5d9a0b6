"""Safety rule 11: whatever the disk gives back, the kiosk starts, shows something, and says what it could not show."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.content.catalogue import Catalogue
from kiosk.content.settings import NAMES, SETUP_MARK, USUAL, Settings
from kiosk.startup.content_source import page_context_of
from kiosk.store.snapshot import read_snapshot, write_snapshot
from kiosk.store.store import Store
from kiosk.visitor.session import IdleTimes
from tests.houses import House, venue_name
from tests.store.samples import noon, starter

ODD: tuple[Any, ...] = ("text", "", [], {"a": [1]}, True, False, -1, 0, 10**30, 1.5, "\ud800", "F1, Ctrl+")


def set_all(folder: Path, value: object) -> None:
    """Set everything that can be set to the same."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        written = msgspec.json.encode(value).decode() if value != "\ud800" else '"\\ud800"'
        rows = [(key, written) for key in (*NAMES, SETUP_MARK, "last_backup", "reading/1", "people_lost")]
        connection.executemany("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", rows)
        connection.commit()


def test_a_kiosk_starts_with_every_setting_set_to_anything(house: House) -> None:
    house.start()
    house.leave()
    for value in ODD:
        set_all(house.folder.root, value)
        for _ in ("from the database", "from the snapshot"):
            kiosk = house.start()
            assert venue_name(kiosk) == "Ashcombe Library"
            idle = kiosk.main_window.visits.idle
            assert idle == IdleTimes()
            assert kiosk.main_window.visits.current is None
            house.leave()
    assert "Error" not in house.log
    assert any(
        "Settings could not be read and are as usual again: the size of the screen" in each for each in house.told
    )


def test_a_snapshot_with_any_settings_is_shown(house: House) -> None:
    house.start()
    house.leave()
    shown = read_snapshot(house.folder.root)
    assert shown is not None
    for value in ODD:
        if value in (10**30, "\ud800"):
            continue  # no snapshot holds it
        odd = msgspec.structs.replace(USUAL, **dict.fromkeys(NAMES, value))
        write_snapshot(house.folder.root, shown.catalogue, shown.holidays, odd)
        assert venue_name(house.start()) == "Ashcombe Library"
        house.leave()


@pytest.mark.parametrize("broken", ["snapshot", "snapshot and database"])
def test_what_cannot_be_built_gives_way_to_what_comes_next(
    house: House, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """A fault of ours, met only with what is kept."""
    house.start()
    house.leave()
    store = Store.open(house.folder.root, starter, noon)
    store.set_setting("low_band", True)
    store.close()
    left = [True] * (1 if broken == "snapshot" else 2)

    def fails(*given: Any) -> Any:
        if left:
            left.pop()
            raise ValueError("topic/what-is-consent")
        return page_context_of(*given)

    monkeypatch.setattr(app, "page_context_of", fails)
    kiosk = house.start()
    assert venue_name(kiosk) == "Ashcombe Library"
    assert house.told[0].startswith("What this kiosk keeps could not be shown, by a fault of its own")
    assert "ValueError at test_rule_11_odd_starts.py" in house.log
    assert "consent" not in house.log
    kiosk.main_window.ask_for_staff()
    house.leave()


def test_what_the_database_says_and_cannot_be_shown_keeps_what_is_on_screen_and_lets_staff_in(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start()
    house.leave()
    shown = read_snapshot(house.folder.root)
    assert shown is not None
    write_snapshot(house.folder.root, shown.catalogue, shown.holidays, Settings(low_band=True), managed=False)

    def fails(*_: object) -> None:
        raise ValueError("words")

    with monkeypatch.context() as broken:
        broken.setattr(app.Kiosk, "_show_now", fails)
        running = house.start()
        assert venue_name(running) == "Ashcombe Library"
        assert "ValueError" in house.log
        running.main_window.ask_for_staff()
        qtbot.waitUntil(lambda: running.staff_access.room is not None)


def test_a_database_that_opens_with_a_fault_of_ours_and_no_snapshot_shows_the_content_it_came_with(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(app, "open_store", fails)
    assert venue_name(house.start()) == "Ashcombe Library"
    assert house.told[0].startswith("What this kiosk keeps could not be shown")


def test_an_empty_catalogue_is_shown_calmly(house: House) -> None:
    house.start()
    house.leave()
    write_snapshot(house.folder.root, Catalogue(), {}, USUAL)
    house.start()
