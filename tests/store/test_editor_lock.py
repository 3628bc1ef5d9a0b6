"""Who has the editor open: this program, one that has ended, or another machine."""

import datetime as dt
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.store.draft_tables import claims as rows
from kiosk.store.drafts import Drafts
from kiosk.store.editor_lock import Claim, editing_now
from tests.running import ROOT
from tests.store.draft_samples import drafts_in
from tests.store.samples import NOON, noon, opened

HERE = platform.node()

RUNNING = "from kiosk.store.editor_lock import Holder; print(Holder.this().started, flush=True); input()"
"""Says when it began, as a kiosk writes it beside its claim, and runs until it is told something."""


def held(
    folder: Path, machine: str = HERE, *, process: int = 1, started: str = "0", since: dt.datetime = NOON
) -> Drafts:
    """A kiosk whose editor Joe has open in another program."""
    store = opened(folder)
    row = {"id": 1, "person": "Joe", "machine": machine, "process": process, "process_started": started, "since": since}
    with store.writing() as session:
        session.execute(insert(rows), [row])
    return Drafts(store, noon)


def test_whoever_comes_first_has_it_and_may_hand_it_over(tmp_path: Path) -> None:
    kept = drafts_in(tmp_path)
    assert editing_now(tmp_path) is None
    assert kept.claim("Amina") is None
    assert editing_now(tmp_path) == Claim("Amina", NOON)
    assert kept.claim("Joe") is None
    assert editing_now(tmp_path) == Claim("Joe", NOON)
    kept.release()
    assert editing_now(tmp_path) is None
    kept.release()


def test_another_machine_keeps_it_for_twelve_hours(tmp_path: Path) -> None:
    kept = held(tmp_path, "another", since=NOON - dt.timedelta(hours=11, minutes=59))
    assert kept.claim("Amina") == Claim("Joe", NOON - dt.timedelta(hours=11, minutes=59))
    kept.release()
    assert editing_now(tmp_path) == Claim("Joe", NOON - dt.timedelta(hours=11, minutes=59))


def test_another_machine_loses_it_after_twelve_hours(tmp_path: Path) -> None:
    kept = held(tmp_path, "another", since=NOON - dt.timedelta(hours=12))
    assert kept.claim("Amina") is None
    assert editing_now(tmp_path) == Claim("Amina", NOON)


def test_a_program_that_has_ended_is_taken_over_without_a_word(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    kept = held(tmp_path, process=ended.pid, started="1")
    assert editing_now(tmp_path) is None
    assert kept.claim("Amina") is None


def test_a_later_program_with_the_same_number_is_not_taken_for_it(tmp_path: Path) -> None:
    kept = held(tmp_path, process=os.getppid(), started="long ago")
    assert editing_now(tmp_path) is None
    assert kept.claim("Amina") is None


def test_a_program_that_runs_keeps_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUNNING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as other:
        assert other.stdout is not None
        kept = held(tmp_path, process=other.pid, started=other.stdout.readline().strip())
        assert editing_now(tmp_path) == Claim("Joe", NOON)
        assert kept.claim("Amina") == Claim("Joe", NOON)
        other.communicate("\n")
    assert editing_now(tmp_path) is None


def test_a_number_no_program_can_have_counts_as_gone(tmp_path: Path) -> None:
    held(tmp_path, process=2**62)
    assert editing_now(tmp_path) is None


def test_asking_does_not_wait_and_leaves_nothing_behind(tmp_path: Path) -> None:
    kept = drafts_in(tmp_path)
    kept.claim("Amina")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert editing_now(tmp_path) == Claim("Amina", NOON)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    with opened(tmp_path).writing() as session:
        session.execute(rows.delete())
        assert editing_now(tmp_path) == Claim("Amina", NOON)
    assert editing_now(tmp_path) is None


@pytest.mark.parametrize("content", [None, b"", b"no database " * 500])
def test_where_it_cannot_be_told_nobody_has_it(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "kiosk.db").write_bytes(content)
    assert editing_now(tmp_path) is None
