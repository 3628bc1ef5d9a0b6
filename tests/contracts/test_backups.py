"""Backups: made, found and made ready to be put back."""

import datetime as dt

import pytest

from kiosk.errors import ContentError, KioskError
from kiosk.staff.ports import BackupLine, Backups
from tests.contracts.behind import AMINA, JOE, Behind, all_kept, noted
from tests.staff.fakes import NOW

PORTS = (Backups, BackupLine)


def test_before_the_first_there_is_none(behind: Behind) -> None:
    backups = behind.ports.backups
    assert (list(backups.found(behind.stick)), backups.last(), backups.note) == ([], None, "")


def test_what_is_made_is_found_in_its_folder_and_nowhere_else(behind: Behind) -> None:
    backups = behind.ports.backups
    path = backups.make(behind.stick, AMINA)
    assert path.parent == behind.stick
    (line,) = backups.found(behind.stick)
    assert (line.path, line.made_at, line.made_at.utcoffset()) == (path, NOW, dt.timedelta(0))
    assert line.size > 0
    assert list(backups.found(behind.stick / "elsewhere")) == []
    assert (backups.last(), backups.note) == (NOW, "")


def test_the_newest_comes_first_and_none_takes_the_place_of_another(behind: Behind) -> None:
    backups = behind.ports.backups
    made = [backups.make(behind.stick, AMINA), backups.make(behind.stick, AMINA)]
    behind.clock.advance(dt.timedelta(hours=3))
    made.append(backups.make(behind.stick, AMINA))
    found = backups.found(behind.stick)
    assert {each.path for each in found} == {*made}
    assert (found[0].path, len(found)) == (made[-1], 3)
    assert backups.last() == NOW + dt.timedelta(hours=3)


def test_who_made_it_is_noted(behind: Behind) -> None:
    path = behind.ports.backups.make(behind.stick, JOE)
    who, what = noted(behind)
    assert (who, path.name in what) == (JOE, True)


def test_what_is_to_be_put_back_waits_for_the_next_start(behind: Behind) -> None:
    backups = behind.ports.backups
    path = backups.make(behind.stick, AMINA)
    behind.ports.audit.note(AMINA, "After the backup.")
    sentence = backups.restore(path, AMINA)
    assert sentence.endswith(".")
    who, what = noted(behind)
    assert who == AMINA
    assert what in sentence
    assert behind.ports.audit.latest(2)[1].what == "After the backup.", "until then nothing has changed"


def test_what_is_no_backup_is_refused(behind: Behind) -> None:
    path = behind.bring("holiday.kioskbackup")
    before = all_kept(behind)
    with pytest.raises(ContentError):
        behind.ports.backups.restore(path, AMINA)
    assert all_kept(behind) == before


def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind) -> None:
    before = all_kept(behind)
    with behind.out_of_reach(), pytest.raises(KioskError):
        behind.ports.backups.make(behind.stick, AMINA)
    with behind.out_of_reach(), pytest.raises(KioskError):
        behind.ports.backups.last()
    assert all_kept(behind) == before


def test_on_a_full_disk_none_is_made_or_put_back_and_nothing_is_left_of_it(behind: Behind) -> None:
    backups = behind.ports.backups
    path = backups.make(behind.stick, AMINA)
    before = all_kept(behind)
    with behind.full():
        with pytest.raises(KioskError):
            backups.make(behind.stick, AMINA)
        with pytest.raises(KioskError):
            backups.restore(path, AMINA)
        assert backups.last() == NOW
    assert all_kept(behind) == before
