"""The kiosk put together: what a start shows, what comes after the first frame, and what is left behind."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.app import Kiosk, Options
from kiosk.content.model import Edition
from kiosk.device.clock import Clock
from kiosk.device.paths import DataFolder
from kiosk.errors import ContentError, MachineError, UsageError
from kiosk.startup import content_source
from kiosk.startup.data_folder import open_folder
from kiosk.store.snapshot import Snapshot
from kiosk.store.store import Store
from kiosk.visitor.routes import Route
from tests.houses import NOON, House, held_back, venue_name

NEWER = content_source.starter_heads()[-1].number + 1
"""Than the national edition that the kiosk carries."""

ROOT = Path(__file__).resolve().parent.parent

COMPILED_IN_A_VISIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.app import Kiosk, Options
from kiosk.startup.data_folder import prepare_qt
from kiosk.device.paths import DataFolder
from kiosk.visitor.scenes import routes_of

folder = DataFolder.open(sys.argv[1])
prepare_qt(folder.cache)
application = QGuiApplication([])
kiosk = Kiosk(folder, Options(window=(1280, 720)), print)

def compiled():
    return {(path.name, path.stat().st_mtime_ns) for path in folder.cache.rglob("*")}

def visit():
    if kiosk.awake is None or kiosk.main_window.compiling:
        return
    timer.stop()
    before = compiled()
    for route in routes_of(kiosk.shown.catalogue, kiosk.clock().date()):
        kiosk.main_window.open(route)
        QGuiApplication.processEvents()
    print(len(before) > 40, compiled() - before)
    application.exit(0)

timer = QTimer()
timer.timeout.connect(visit)
timer.start(20)
application.exec()
kiosk.close()
"""


def carry(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let the kiosk carry a national edition of that number, whose venue says so."""
    *counties, national = content_source.starter_editions()
    venue = replace_name(national, f"Library {number}")
    carried = (*counties, msgspec.structs.replace(venue, number=number))
    monkeypatch.setattr(content_source, "starter_editions", lambda: carried)
    monkeypatch.setattr(content_source, "starter_heads", lambda: carried)


def replace_name(edition: Edition, name: str) -> Edition:
    assert edition.venue is not None
    return msgspec.structs.replace(edition, venue=msgspec.structs.replace(edition.venue, name=name))


def test_a_first_start_installs_the_starter_edition_and_shows_it(house: House) -> None:
    kiosk = house.start()
    assert venue_name(kiosk) == "Ashcombe Library"
    assert {path.name for path in house.folder.root.iterdir()} >= {"kiosk.db", "kiosk.last-good.db"}
    assert house.log.endswith("The kiosk has started.\n")
    house.leave()
    assert house.log.endswith("The kiosk was left.\n")
    assert house.told == []


def test_a_later_start_shows_the_snapshot_before_the_database_is_opened(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start()
    house.leave()
    opened_in: list[threading.Thread] = []

    def open_store(folder: Path, now: Clock, shown: Snapshot | None) -> content_source.OpenedContent:
        opened_in.append(threading.current_thread())
        return content_source.open_store(folder, now, shown)

    monkeypatch.setattr(app, "open_store", open_store)
    kiosk = house.start()
    assert venue_name(kiosk) == "Ashcombe Library"
    assert [thread is threading.main_thread() for thread in opened_in] == [False]


def test_what_the_database_says_reaches_the_venue_page_at_once_and_visits_at_their_next_start(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start()
    house.leave()
    adopt = held_back(monkeypatch)
    carry(monkeypatch, NEWER)
    kiosk = house.start()
    kiosk.main_window.open(Route("topic", "what-is-consent"))
    page = kiosk.main_window.visits.current.current if kiosk.main_window.visits.current else None
    assert venue_name(kiosk) == "Ashcombe Library"
    adopt[0]()
    assert venue_name(kiosk) == f"Library {NEWER}"
    assert kiosk.main_window.visits.current is not None
    assert kiosk.main_window.visits.current.current is page


def test_an_updated_kiosk_brings_its_newer_starter_edition_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.start()
    house.leave()
    carry(monkeypatch, NEWER)
    assert venue_name(house.start()) == f"Library {NEWER}"
    house.leave()
    store = Store.open(house.folder.root, content_source.starter_editions, lambda: NOON)
    store.go_back("starter", NEWER - 1)
    store.close()
    assert venue_name(house.start()) == "Ashcombe Library"  # staff went back, and are not overruled
    house.leave()
    carry(monkeypatch, NEWER + 1)
    assert venue_name(house.start()) == f"Library {NEWER + 1}"


def test_an_older_starter_edition_is_not_installed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    carry(monkeypatch, NEWER + 1)
    house.start()
    house.leave()
    carry(monkeypatch, NEWER)
    assert venue_name(house.start()) == f"Library {NEWER + 1}"


def test_a_starter_edition_with_a_mistake_leaves_what_was_shown(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.start()
    house.leave()

    def broken() -> tuple[Edition, ...]:
        raise ContentError("venue.toml has a mistake.", "Mend it.")

    carry(monkeypatch, NEWER)
    monkeypatch.setattr(content_source, "starter_editions", broken)
    assert venue_name(house.start()) == "Ashcombe Library"
    assert house.told == ["The content this version came with was not installed. venue.toml has a mistake. Mend it."]
    assert house.told[0] in house.log


def test_a_database_that_cannot_be_used_leaves_the_last_content_on_show(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start()
    house.leave()

    def refuse(*_: object) -> None:
        raise MachineError("The disk could not be read.", "Have it checked.")

    monkeypatch.setattr(app, "open_store", refuse)
    kiosk = house.start()
    assert venue_name(kiosk) == "Ashcombe Library"
    assert house.told == ["The disk could not be read. Have it checked."]
    assert kiosk.fault is not None
    assert kiosk.fault.exit_code == 4


def test_a_fault_of_ours_while_opening_is_noted_without_its_words(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start()
    house.leave()

    def fail(*_: object) -> None:
        raise ValueError("topic/what-is-consent")

    monkeypatch.setattr(app, "open_store", fail)
    assert venue_name(house.start()) == "Ashcombe Library"
    assert "ValueError at test_app.py" in house.log
    assert "consent" not in house.log


def test_a_fault_in_a_slot_hides_the_screen_and_is_noted_by_place_only(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    kiosk.main_window.open(Route("topic", "what-is-consent"))

    def fail() -> None:
        raise RuntimeError("she read topic/what-is-consent")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: kiosk.main_window.visits.current is None)
    assert "RuntimeError at test_app.py" in house.log
    assert "consent" not in house.log
    kiosk.main_window.open(Route("start"))
    assert kiosk.main_window.visits.current is not None  # it goes on


def test_what_qt_complains_about_is_noted_once_and_by_place_only(house: House) -> None:
    house.start()
    qWarning("topic/what-is-consent is broken")
    qWarning("topic/what-is-consent is broken")
    assert house.log.count("Qt reported a problem at Qt:0.") == 1
    assert "consent" not in house.log


def test_the_hooks_are_given_back(house: House) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    house.start()
    assert sys.excepthook is not before[0]
    house.leave()
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before


def walk(kiosk: Kiosk, qtbot: QtBot) -> None:
    """A visit to every kind of page, with a search and a change of every choice, ended at the bar."""
    for page in ("topic/what-is-consent", "service/herts-sunflower", "campaign/sixteen-days", "guide/chrysalis-check"):
        kiosk.main_window.open(Route.parse(page))
        session = kiosk.main_window.visits.current
        assert session is not None
        for plain in ("find", "emergency", "ask", "about", "support", "survey/feelings-of-safety"):
            session.open(plain)
            QGuiApplication.processEvents()
        session.set_text_scale(2.0)
        session.set_contrast(True)
        kiosk.main_window.hide()
        qtbot.waitUntil(lambda: kiosk.main_window.visits.current is None)


def test_a_visit_changes_no_byte_and_no_time_in_the_data_folder(house: House, qtbot: QtBot) -> None:
    """Safety rule 7, while the kiosk runs on: not the log, not the database, not the folder of compiled pages."""
    kiosk = house.start()
    before, modules = house.files(), set(sys.modules)
    times = {path: path.stat().st_mtime_ns for path in house.folder.root.rglob("*")}
    walk(kiosk, qtbot)
    assert house.files() == before
    assert {path: path.stat().st_mtime_ns for path in house.folder.root.rglob("*")} == times
    # A module that is first imported in a visit leaves a compiled file with the time of it.
    assert {name for name in set(sys.modules) - modules if name.startswith("kiosk")} == set()


def test_a_visit_compiles_no_page(tmp_path: Path) -> None:
    """The folder of compiled pages would otherwise say which page was first opened when (safety rule 7)."""
    command = [sys.executable, "-c", COMPILED_IN_A_VISIT, str(tmp_path)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert answer.stdout == "True set()\n"


def test_what_is_written_when_the_kiosk_is_left_is_totals_and_two_lines_of_log(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    house.start()
    house.leave()
    unvisited = tmp_path / "unvisited"
    shutil.copytree(house.folder.root, unvisited)
    walk(house.start(), qtbot)
    house.leave()
    after = house.files()
    changed = {
        name
        for name, content in after.items()
        if not (unvisited / name).exists() or (unvisited / name).read_bytes() != content
    }
    assert changed == {"kiosk.db", "kiosk.last-good.db", "log/kiosk.log"}
    store = Store.open(house.folder.root, content_source.starter_editions, lambda: NOON)
    assert {(tally.month, tally.kind, tally.key): count for tally, count in store.totals().items()} == {
        ("2026-11", "topic-group", "consent"): 1
    }
    store.close()
    lines = house.log.splitlines()
    assert [line.split("INFO ")[1] for line in lines] == ["The kiosk has started.", "The kiosk was left."] * 2


def test_counts_wait_for_a_database_that_opens_late(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.start()
    house.leave()
    waiting = held_back(monkeypatch)
    kiosk = house.start()
    kiosk.main_window.open(Route("topic", "what-is-consent"))
    kiosk._write_totals()  # the drawn moment comes before the database does
    waiting[0]()
    house.leave()
    store = Store.open(house.folder.root, content_source.starter_editions, lambda: NOON)
    assert sum(store.totals().values()) == 1
    store.close()


def test_counting_can_be_switched_off(house: House) -> None:
    house.start()
    house.leave()
    store = Store.open(house.folder.root, content_source.starter_editions, lambda: NOON)
    store.set_setting("counting", False)
    store.close()
    house.start().main_window.open(Route("topic", "what-is-consent"))
    house.leave()
    store = Store.open(house.folder.root, content_source.starter_editions, lambda: NOON)
    assert store.totals() == {}
    store.close()


def test_the_screen_is_kept_awake_while_the_kiosk_shows(house: House) -> None:
    house.start()
    assert house.awake.held
    house.leave()
    assert not house.awake.held


@pytest.mark.parametrize("page", ["start", "find", "topic/what-is-consent"])
def test_it_can_begin_at_any_page(house: House, page: str) -> None:
    kiosk = house.start(Options(window=(1280, 720), now=NOON, page=Route.parse(page)))
    session = kiosk.main_window.visits.current
    assert session is not None
    assert session.current is not None
    assert session.property("scene") == {"start": "StartScene", "find": "FindScene"}.get(page, "TopicScene")


def test_a_page_that_is_not_there_is_refused_with_what_is_close(house: House) -> None:
    with pytest.raises(UsageError, match=r"no page “topic/what-is-consnt”. Close to it: topic/what-is-consent"):
        house.start(Options(page=Route("topic", "what-is-consnt")))


def test_a_language_that_the_content_lacks_is_refused_with_what_it_has(house: House) -> None:
    with pytest.raises(UsageError, match=r"nothing in “cy”. It has: en-GB"):
        house.start(Options(language="cy"))


def test_a_folder_that_is_not_fit_is_used_only_where_it_has_something_to_show(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path | None) -> DataFolder:
        raise MachineError("The disk is nearly full.", "Remove files.")

    monkeypatch.setattr(DataFolder, "open", refuse)
    with pytest.raises(MachineError, match="nearly full"):
        open_folder(house.folder.root)
    monkeypatch.undo()
    house.start()
    house.leave()
    monkeypatch.setattr(DataFolder, "open", refuse)
    folder, fault = open_folder(house.folder.root)
    assert folder == house.folder
    assert str(fault) == "The disk is nearly full. Remove files."


def test_a_kiosk_on_an_unfit_folder_shows_what_it_has_and_writes_nothing(house: House, qtbot: QtBot) -> None:
    house.start()
    house.leave()
    before = {name: content for name, content in house.files().items() if not name.startswith("log/")}
    kiosk = house.start(fault=MachineError("The disk is nearly full.", "Remove files."))
    assert venue_name(kiosk) == "Ashcombe Library"
    walk(kiosk, qtbot)
    house.leave()
    assert {name: content for name, content in house.files().items() if not name.startswith("log/")} == before
