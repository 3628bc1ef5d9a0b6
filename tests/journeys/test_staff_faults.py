"""The power is cut while staff write and publish; somebody opens a second editor; somebody leaves the kiosk."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.content.draft import Draft, changes, edition_of
from kiosk.device.instance import SingleInstance
from kiosk.staff.setup.setup_work import Answers, venue_of
from kiosk.store.copies import LAST_GOOD
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.publishing import Publishing
from kiosk.store.recovery import Outcome
from tests.faults.test_draft_faults import StaffMember
from tests.journeys.shifts import MANAGER, House, wait_until
from tests.journeys.staff_process import number_in
from tests.running import ROOT, run

KILLS = 8
PUBLISHING = (4, 4, 7)
"""After how many words of the program it is publishing, for the first or for the second time."""


@pytest.fixture(scope="module")
def staff() -> Iterator[StaffMember]:
    command = [sys.executable, "-m", "tests.journeys.staff_process"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, start_new_session=True) as process:
        yield StaffMember(process)
        # Its children too, where one of them should hang.
        os.killpg(process.pid, signal.SIGKILL)


def names(house: House) -> tuple[int, int]:
    """After which step the venue is published, and drafted; fails where the database had to be mended."""
    assert examine(house.folder.root / LAST_GOOD).state is State.SOUND
    with closing(house.store()) as store:
        assert store.report.outcome is Outcome.GOOD
        own = Publishing(store, house.clock).published().own
        history = Publishing(store, house.clock).history()
    assert len(history) == (0 if own is None else own.number)
    draft = house.draft()
    return (
        number_in(own.venue.name) if own is not None and own.venue is not None else 0,
        number_in(draft.venue.name) if draft.venue is not None else 0,
    )


def test_the_power_is_cut_while_publishing(house: House, staff: StaffMember, tmp_path: Path) -> None:
    chance = random.Random(4)
    house.hire()
    with closing(house.store()) as store:
        # A venue of its own, with a short form.
        draft = Draft().put("venue", venue_of(Answers(name="Branch 0")))
        Drafts(store, house.clock).save(changes(Draft(), draft), "Amina")
        Publishing(store, house.clock).publish(edition_of(draft, 2, house.clock(), MANAGER), MANAGER)
    published = drafted = 0
    for _ in range(KILLS):
        child = staff.start("publish", tmp_path)
        heard = dict(staff.listen(chance.choice(PUBLISHING), chance.uniform(0, 0.2)))
        os.kill(child, signal.SIGKILL)
        heard |= dict(staff.until("gone"))
        # What the next start showed was what the cut had left.
        assert (heard["shows"], heard["draft"]) == (published, drafted)
        published, drafted = names(house)
        assert published in {heard.get("published", heard["shows"]), heard["publishing"]}
        assert drafted == heard["written"]


def test_nothing_is_lost_a_second_after_it_was_typed(house: House, staff: StaffMember, tmp_path: Path) -> None:
    house.hire()
    staff.start("type", tmp_path)
    staff.until("gone")
    assert names(house) == (0, 7)


def test_leaving_from_the_settings_ends_the_process_well(house: House, staff: StaffMember, tmp_path: Path) -> None:
    house.hire()
    staff.start("leave", tmp_path)
    assert dict(staff.until("gone"))["left"] == 0
    assert "The kiosk was left." in house.log


def test_a_second_editor_is_told_who_has_it_open(house: House) -> None:
    house.hire()
    with SingleInstance(house.folder.root):
        kiosk = house.start()
        kiosk.unlock()
        kiosk.touch("Venue and events")
        kiosk.form_drawn()
        kiosk.touch_field("Name")
        kiosk.type_on_screen(" two")
        kiosk.at_rest()
        before, seen = (house.folder.root / "kiosk.db").read_bytes(), kiosk.seen()
        second = run(["--data", str(house.folder.root), "staff"], {**os.environ, "TZ": "Europe/London"})
        assert second.returncode == 4
        assert f"already running with the data folder {house.folder.root} (process {os.getpid()})." in second.stderr
        assert f"{MANAGER} has had the editor open there since 14:05." in second.stderr
        assert "Open the staff pages there, or leave that kiosk first." in second.stderr
        assert second.stderr.count("\n") == 1
        assert kiosk.seen() == seen
        assert (house.folder.root / "kiosk.db").read_bytes() == before
        kiosk.type_on_screen("s")
        wait_until(lambda: kiosk.value("Name").endswith(" twos"))
        kiosk.hide_by_bar()
    house.leave()
    draft = house.draft()
    assert draft.venue is not None
    assert draft.venue.name.endswith(" twos")
