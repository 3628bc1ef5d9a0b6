"""What a plan comes to, from settings alone."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.asset_paths import assets
from kiosk.device.installation import STICKS
from kiosk.install.plan import (
    BACKUP_FILES,
    BEFORE,
    CURRENT,
    DATA,
    FILES,
    MASKED,
    OPT,
    RECORD,
    TIMER,
    TRIAL,
    UNITS,
    Record,
    Settings,
    after_upgrade,
    installation,
    removal,
    system_files,
    upgrade,
)
from kiosk.install.steps import Command, Copy, File, Folder, Link, Remove, Step, sentence

EVERYTHING = Settings(sticks="write", backups="/srv/backups")
HERE = Path("wheels")


def nothing(_: str) -> bool:
    return False


def whole(settings: Settings = EVERYTHING) -> tuple[Step, ...]:
    return installation(settings, HERE, nothing)


def text_of(name: str, settings: Settings = EVERYTHING) -> str:
    path = (FILES | BACKUP_FILES)[name][0]
    return next(file.text for file in system_files(settings) if file.path == path)


@pytest.mark.parametrize("settings", [Settings(), EVERYTHING], ids=["usual", "everything"])
def test_every_gap_of_every_file_is_filled(settings: Settings) -> None:
    assert [gap for file in system_files(settings) for gap in re.findall(r"@[a-z_]+@", file.text)] == []


def test_every_file_of_the_assets_has_its_place() -> None:
    assert {path.name for path in (assets() / "install").iterdir()} == set(FILES | BACKUP_FILES)


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        file.path
        for file in system_files(EVERYTHING)
        if not file.text.startswith(("# ", "#!/bin/sh\n# ", "[Desktop Entry]"))
    ]
    assert silent == []


@pytest.mark.parametrize("name", ["session", "go-back"])
def test_scripts_are_scripts(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text_of(name))
    subprocess.run(["sh", "-n", str(tmp_path / name)], check=True)
    assert next(file.mode for file in system_files(EVERYTHING) if file.path.endswith(f"/{name}")) == 0o755


def test_staff_of_an_installed_kiosk_see_sticks_alone() -> None:
    (said,) = (line for line in text_of("session").splitlines() if STICKS in line)
    assert said == f"export {STICKS}=/media/community-kiosk"
    assert f" {said.partition('=')[2]}/%i\n" in text_of("community-kiosk-stick@.service")


def test_a_stick_is_read_unless_saving_on_it_is_wanted() -> None:
    assert "mount -o ro,nosuid,nodev,noexec," in text_of("community-kiosk-stick@.service", Settings())
    assert "mount -o rw,nosuid,nodev,noexec," in text_of("community-kiosk-stick@.service", EVERYTHING)
    assert "ReadWritePaths" not in text_of("community-kiosk.service", Settings())
    assert "ReadWritePaths=/media/community-kiosk\n" in text_of("community-kiosk.service", EVERYTHING)


def test_backups_are_made_only_where_they_are_wanted() -> None:
    assert not {TIMER, "/srv/backups"} & {word for step in whole(Settings()) for word in words_of(step)}
    assert f"backup --data {DATA} /srv/backups\n" in text_of("community-kiosk-backup.service")


def words_of(step: Step) -> set[str]:
    return set(re.findall(r"[^\s/]+\.timer|/[^\s:]+", sentence(step)))


def test_the_environment_is_made_from_wheels_with_hashes_and_nothing_else() -> None:
    (pip,) = (step for step in whole() if isinstance(step, Command) and "pip" in step.words)
    line = shlex.join(pip.words)
    assert "--no-index" in line
    assert "--require-hashes" in line
    assert "--no-cache-dir" in line


def test_it_draws_a_page_before_anything_of_the_system_is_changed() -> None:
    said = [sentence(step) for step in whole()]
    drawn = next(number for number, each in enumerate(said) if "first page" in each)
    outside = {step.path for step in whole()[:drawn] if isinstance(step, File) and not step.path.startswith(OPT)}
    assert outside == set()


def test_what_it_is_going_to_write_is_written_down_before_it_is_written() -> None:
    steps = whole()
    place = next(number for number, step in enumerate(steps) if isinstance(step, File) and step.path == RECORD)
    assert {type(step) for step in steps[:place]} == {Folder}
    record = Record.read(steps[place].text)  # type: ignore[union-attr]  # it is the file of the record
    assert set(record.files) == {s.path for s in steps if isinstance(s, File | Link)} - {RECORD}
    assert set(record.kept) == {DATA, "/srv/backups"}
    assert (record.version, record.settings) == (__version__, EVERYTHING)


def test_what_is_there_already_is_neither_made_nor_removed() -> None:
    there = {"/", "/etc", UNITS, f"{UNITS}/sleep.target", "/etc/udev", "/etc/udev/rules.d"}
    steps = installation(EVERYTHING, HERE, there.__contains__)
    assert there.isdisjoint(step.path for step in steps if isinstance(step, Folder | File | Link))
    record = Record.read(next(s.text for s in steps if isinstance(s, File) and s.path == RECORD))
    taken = {step.path for step in removal(record, running=True, with_data=True) if isinstance(step, Remove)}
    assert there.isdisjoint(taken)


@pytest.mark.parametrize("name", MASKED)
def test_what_would_put_the_kiosk_away_is_masked(name: str) -> None:
    assert Link(f"{UNITS}/{name}", "/dev/null") in whole()


def test_data_and_backups_are_for_the_kiosk_alone() -> None:
    assert {step.path: step.mode for step in whole() if isinstance(step, Folder) and step.kept} == {
        DATA: 0o700,
        "/srv/backups": 0o700,
    }


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1}', "null"])
def test_a_record_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Record.read(text)


def test_a_record_reads_as_it_was_written() -> None:
    record = Record.of(EVERYTHING, whole())
    assert Record.read(record.text()) == record


def record() -> Record:
    return Record.of(EVERYTHING, whole())


def test_an_upgrade_touches_nothing_of_the_old_version_before_the_new_one_has_drawn_a_page() -> None:
    steps = upgrade(record(), HERE, 3, nothing, running=True)
    drawn = next(number for number, step in enumerate(steps) if "first page" in sentence(step))
    before = [sentence(step) for step in steps[:drawn]]
    assert not any("environments/3" in each or DATA in each or "systemctl" in each for each in before)
    assert [each for each in steps if isinstance(each, Remove) and each.path.endswith("/3")] == []


def test_an_upgrade_keeps_the_database_and_every_file_it_writes_over() -> None:
    steps = upgrade(record(), HERE, 1, nothing, running=True)
    kept = {step.source for step in steps if isinstance(step, Copy)}
    assert {f"{DATA}/kiosk.db", f"{DATA}/kiosk.db-wal", RECORD} <= kept
    assert {step.path for step in system_files(EVERYTHING)} <= kept
    trial = next(number for number, step in enumerate(steps) if isinstance(step, File) and step.path == TRIAL)
    assert steps[trial + 1] == Link(CURRENT, f"{OPT}/environments/2")
    assert all(number < trial for number, step in enumerate(steps) if isinstance(step, Copy))
    assert after_upgrade(1) == (Remove(BEFORE), Remove(f"{OPT}/environments/1"))


def test_a_system_that_does_not_run_is_not_asked_to_start_anything() -> None:
    asleep = upgrade(record(), HERE, 1, nothing, running=False)
    assert not any(isinstance(step, Command) and step.words[0] == "systemctl" for step in asleep)
    assert ("systemctl", "stop", "community-kiosk.service") not in {
        step.words for step in removal(record(), running=False, with_data=False) if isinstance(step, Command)
    }


def test_removing_leaves_the_record_for_last() -> None:
    steps = removal(record(), running=True, with_data=False)
    place = steps.index(Remove(OPT))
    assert all(isinstance(step, Remove) and step.only_empty for step in steps[place + 1 :])


def test_data_goes_only_when_told() -> None:
    stays = removal(record(), running=True, with_data=False)
    assert not any(isinstance(step, Remove) and step.path in {DATA, "/srv/backups"} for step in stays)
    assert any(isinstance(step, Command) and step.words[-2:] == ("root:root", DATA) for step in stays)
    goes = removal(record(), running=True, with_data=True)
    assert {Remove(DATA), Remove("/srv/backups")} <= set(goes)


def test_every_step_is_said_in_a_sentence() -> None:
    changed = upgrade(record(), HERE, 1, nothing, running=True)
    taken = removal(record(), running=True, with_data=True)
    assert all(re.match(r"[A-Z][a-z]+ .*", sentence(step)) for step in (*whole(), *changed, *taken))
