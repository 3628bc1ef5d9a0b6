"""The commands of whoever looks after a kiosk: what they say, what they change, and what they leave alone."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import delete

from kiosk import commands
from kiosk.commands import doctor, maintenance, maintenance_commands
from kiosk.commands.maintenance import now_here
from kiosk.content.catalogue import Catalogue
from kiosk.content.draft import Draft, changes, edition_of
from kiosk.content.model import Media, MediaKind, Organization
from kiosk.content.settings import USUAL, with_value
from kiosk.device.displays import TOUR
from kiosk.device.paths import DataFolder
from kiosk.device.voice.espeak import VoiceError
from kiosk.errors import MachineError, UsageError
from kiosk.store.audit import Audit
from kiosk.store.backups import Backups
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.publishing import Publishing
from kiosk.store.snapshot import read_snapshot, write_snapshot
from kiosk.store.staff_tables import PersonRow
from kiosk.store.store import Store
from tests.running import ROOT
from tests.store.samples import edition, opened, starter
from tests.store.staff import CHEAP, OTHER, RIGHT

DATABASE = "kiosk.db"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk with a manager, a county's edition and two of the venue's own after the empty one."""
    root = tmp_path_factory.mktemp("made") / "kiosk"
    store = Store.open(root, starter, now_here)
    store.install(edition(7, "county", note="Winter numbers"))
    People(store, now_here, hasher=CHEAP).add("Ada", "manager", RIGHT, "")
    publishing = Publishing(store, now_here)
    for name in ("First", "Second"):
        draft = Draft(organizations=(Organization(id="ours", name=name),))
        new = edition_of(draft, publishing.next_number(), now_here(), "Ada", note=f"{name} try", name="The Library")
        publishing.publish(new, "Ada")
    store.set_setting("screen_diagonal_inches", 22.0)
    store.close()
    root.chmod(0o700)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it. PINs cost little to compare."""
    monkeypatch.setattr("kiosk.store.people.usual_hasher", lambda: CHEAP)
    return shutil.copytree(made, tmp_path / "kiosk")


class Said:
    """What a command said, and its exit code."""

    def __init__(self, capsys: pytest.CaptureFixture[str], root: Path) -> None:
        self._capsys, self._root = capsys, root

    def __call__(self, *words: str | Path) -> tuple[int, str]:
        code = commands.main([*map(str, words), "--data", str(self._root)])
        heard = self._capsys.readouterr()
        assert (heard.err == "") == (code in (0, 1))
        return code, heard.out + heard.err


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], root: Path) -> Said:
    return Said(capsys, root)


@contextmanager
def a_running_kiosk(root: Path) -> Iterator[int]:
    """Another process that holds the folder, as a kiosk does."""
    hold = "import sys; from pathlib import Path; from kiosk.device.instance import SingleInstance as One\n"
    hold += "with One(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", hold, root], cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process.pid
        process.communicate()


def names_of(root: Path) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in People(opened(root), now_here).everyone()]


def contents(root: Path) -> dict[str, bytes]:
    """Everything that is kept; not the lock, which every start writes."""
    return {str(each): each.read_bytes() for each in root.rglob("*") if each.is_file() and each.name != "instance.lock"}


# --- editions ---------------------------------------------------------------------------------------------------------


def test_every_edition_of_every_publisher_is_listed(say: Said) -> None:
    code, heard = say("editions")
    rows = [line.split() for line in heard.splitlines()]
    assert code == 0
    assert rows[0] == ["publisher", "number", "now", "published", "by", "why"]
    numbers = [(next(word for word in row if word.isdecimal()), "shown" in row) for row in rows[1:]]
    assert numbers == [("3", True), ("2", False), ("1", False), ("1", True), ("7", True)]
    assert "Second try" in heard.splitlines()[1]
    assert "As delivered" in heard.splitlines()[3]
    assert heard.splitlines()[5].endswith("Winter numbers")


def test_an_earlier_edition_comes_back_and_the_first_frame_is_not_the_old_one(say: Said, root: Path) -> None:
    write_snapshot(root, opened(root).catalogue(), {}, USUAL)
    assert say("rollback", "2") == (0, "Visitors now see edition 2.\n")
    store = opened(root)
    assert [each.name for each in store.catalogue().organizations if each.id == "ours"] == ["First"]
    assert read_snapshot(root) is None
    assert Audit(store, now_here).latest(1)[0].who == "Command line"
    assert say("rollback", "1")[0] == 0
    assert "ours" not in {each.id for each in opened(root).catalogue().organizations}


@pytest.mark.parametrize("number", ["0", "4", "99"])
def test_an_edition_that_is_not_there_is_the_content_s_fault(say: Said, root: Path, number: str) -> None:
    code, heard = say("rollback", number)
    assert code == 3
    assert f"There is no edition {number} of this venue" in heard
    assert Publishing(opened(root), now_here).history()[0].current


def test_check_looks_at_what_the_kiosk_shows(say: Said, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, heard = say("check")
    assert code in (0, 1)
    assert "tasks for staff" in heard.splitlines()[0]
    shown = maintenance.shown_edition(opened(root))
    assert len(shown.organizations) == 41
    code = commands.main(["check", "some.json", "--data", str(root)])
    assert code == 2
    assert "check takes a file or --data, not both." in capsys.readouterr().err


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_and_back_again(say: Said, root: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, heard = say("backup", stick)
    (path,) = stick.iterdir()
    assert code == 0
    assert heard.startswith(f"The backup is {path}. It was read back and is whole.\n")
    assert say("backup", stick / "mine.kioskbackup")[0] == 0
    People(opened(root), now_here).add("Ben", "editor", OTHER, "Ada")
    code, heard = say("restore", path)
    assert code == 0
    assert "The backup was put back, with the people and PINs of its time." in heard
    assert names_of(root) == [("Ada", "manager")]
    assert say("restore", root / "kiosk.before-restore-1.db")[0] == 0
    assert names_of(root) == [("Ada", "manager"), ("Ben", "editor")]


def test_a_backup_is_restored_where_there_never_was_a_kiosk(
    say: Said, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say("backup", tmp_path / "a.kioskbackup")
    new = tmp_path / "new"
    assert commands.main(["restore", str(tmp_path / "a.kioskbackup"), "--data", str(new)]) == 0
    assert names_of(new) == [("Ada", "manager")]
    assert (new / DATABASE).stat().st_mode & 0o777 == 0o600
    assert "What was there before" not in capsys.readouterr().out


def test_what_cannot_be_restored_or_written_is_refused_and_changes_nothing(
    say: Said, root: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.kioskbackup"
    letter.write_text("somebody's letter")
    before = contents(root)
    assert say("restore", letter)[0] == 3
    assert say("restore", tmp_path / "nothing.kioskbackup")[0] == 3
    assert say("backup", letter)[0] == 4
    assert say("backup", tmp_path / "nowhere" / "a.kioskbackup")[0] == 4
    assert say("backup", root / DATABASE)[0] == 2
    assert contents(root) == before


def test_a_damaged_picture_is_told_with_the_backup(say: Said, root: Path, tmp_path: Path) -> None:
    (root / "media").mkdir(exist_ok=True)
    (root / "media" / ("0" * 64)).write_bytes(b"spoilt")
    assert "Left out, because they are damaged on this kiosk: 1" in say("backup", tmp_path)[1]


# --- people -----------------------------------------------------------------------------------------------------------


def test_people_are_listed_by_name_and_role_and_nothing_else(say: Said) -> None:
    assert say("people") == (0, "name  role\nAda   manager\n")


def test_the_machine_lets_somebody_in(say: Said, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    staff = People(opened(root), now_here)
    staff.unlock("161803")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{OTHER}\n"))
    code, heard = say("people", "--new-manager", "Ben Adu")
    assert (code, heard) == (0, "Ben Adu is a manager now and can unlock the kiosk with the new PIN.\n")
    assert names_of(root) == [("Ada", "manager"), ("Ben Adu", "manager")]
    again = People(opened(root), now_here)
    assert again.wait() == 0
    assert again.unlock(OTHER).person is not None
    line = Audit(opened(root), now_here).latest(1)[0]
    assert line.who == "Command line"
    assert "at the machine itself" in line.what


@pytest.mark.parametrize("typed", ["", "12345\n", "123456\n", f"{RIGHT}\n"])
def test_a_pin_that_may_not_be_used_makes_no_manager(
    say: Said, root: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    code, heard = say("people", "--new-manager", "Ben")
    assert code == 3
    assert "Choose another PIN." in heard
    assert typed.strip() == "" or typed.strip() not in heard
    assert names_of(root) == [("Ada", "manager")]


class Terminal(io.StringIO):
    """Somebody at a keyboard."""

    def isatty(self) -> bool:
        return True


def test_at_a_terminal_a_pin_is_asked_for_twice_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter([OTHER, OTHER, OTHER, RIGHT])
    monkeypatch.setattr("getpass.getpass", lambda _question: next(typed))
    assert maintenance_commands.ask_pin(Terminal()) == OTHER
    with pytest.raises(UsageError, match="not the same"):
        maintenance_commands.ask_pin(Terminal())


def test_a_kiosk_without_people_says_who_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened(tmp_path / "fresh")
    assert commands.main(["people", "--data", str(tmp_path / "fresh")]) == 0
    assert "Nobody yet" in capsys.readouterr().out


# --- beside a kiosk that is running, and on folders that are not one's own -------------------------------------------


def test_beside_a_running_kiosk_one_may_look_and_back_up_but_not_change(
    say: Said, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{OTHER}\n"))
    say("backup", tmp_path / "a.kioskbackup")
    with a_running_kiosk(root) as number:
        before = contents(root)
        for looking in ("editions", "people", "check", "doctor"):
            assert say(looking)[0] in (0, 1)
        for words in (
            ("rollback", "2"),
            ("restore", str(tmp_path / "a.kioskbackup")),
            ("people", "--new-manager", "B"),
        ):
            code, heard = say(*words)
            assert code == 4
            assert f"already running with the data folder {root} (process {number})." in heard
            assert "Close it and try again, or do this in the kiosk itself" in heard
            assert heard.count("\n") == 1
        assert contents(root) == before
        assert say("backup", tmp_path / "b.kioskbackup")[0] == 0


@pytest.mark.parametrize(
    "words", [["rollback", "2"], ["backup", "."], ["restore", "x"], ["people", "--new-manager", "B"]]
)
def test_only_the_user_whose_folder_it_is_may_change_it(
    say: Said, root: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    before = contents(root)
    monkeypatch.setattr(os, "geteuid", lambda: root.stat().st_uid + 1)
    code, heard = say(*words)
    assert code == 4
    assert f"The data folder {root} belongs to " in heard
    assert "sudo -u" in heard
    assert contents(root) == before


@pytest.mark.parametrize("words", ["editions", "people", "check", "rollback 1", "backup ."])
def test_a_folder_without_a_kiosk_stays_without_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    assert commands.main([*words.split(), "--data", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.startswith(f"There is no kiosk in {tmp_path / 'none'}.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["editions", "people", "check"])
def test_looking_at_a_damaged_database_mends_nothing(say: Said, root: Path, words: str) -> None:
    (root / DATABASE).write_bytes(b"nonsense" * 999)
    before = contents(root)
    code, heard = say(words)
    assert (code, heard.startswith("The kiosk’s database is damaged.")) == (4, True)
    assert contents(root) == before


# --- doctor -----------------------------------------------------------------------------------------------------------


def levels(root: Path) -> dict[str, doctor.Level]:
    """What is not good, by its sentence."""
    folder = DataFolder.named(root)
    found = doctor.look_everywhere(folder, now_here())
    return {each.sentence: each.level for each in found if each.level is not doctor.Level.GOOD}


@pytest.fixture
def well(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say: Said) -> Path:
    """A kiosk with which all is well."""
    monkeypatch.setattr(doctor, "missing_libraries", tuple)
    monkeypatch.setattr(doctor, "look_for_voice", lambda: ["en-gb"])
    say("backup", tmp_path)
    assert levels(root) == {}
    return root


def test_where_all_is_well_every_sentence_says_so(say: Said, well: Path) -> None:
    before = contents(well)
    code, heard = say("doctor")
    assert code == 0
    assert all(line.startswith("good: ") for line in heard.splitlines())
    assert contents(well) == before


def test_a_damaged_database_is_broken(say: Said, well: Path) -> None:
    (well / DATABASE).write_bytes(b"nonsense" * 999)
    assert doctor.Level.BROKEN in levels(well).values()
    code = commands.main(["doctor", "--data", str(well)])
    assert code == 4


def test_each_thing_that_is_wrong_is_told(well: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    to_do, broken = doctor.Level.TO_DO, doctor.Level.BROKEN
    well.chmod(0o755)
    assert levels(well) == {f"Other users of this machine may look into the data folder {well}.": to_do}
    well.chmod(0o700)
    monkeypatch.setattr(doctor, "LITTLE_ROOM", 10**18)
    assert [*levels(well).values()] == [to_do]
    monkeypatch.undo()
    monkeypatch.setattr(doctor, "missing_libraries", tuple)
    monkeypatch.setattr(doctor, "look_for_voice", lambda: ["en-gb"])

    def no_screen() -> None:
        raise MachineError("There is no screen to show the kiosk on.", TOUR)

    monkeypatch.setattr(doctor, "require_screen", no_screen)
    assert levels(well) == {"There is no screen to show the kiosk on.": broken}
    monkeypatch.setattr(doctor, "require_screen", lambda: None)
    (tmp_path / "fonts").mkdir()
    monkeypatch.setattr(doctor, "assets", lambda: tmp_path)
    assert levels(well) == {"7 of the kiosk’s 7 fonts are missing or damaged.": broken}


def test_no_voice_is_told_unless_nobody_is_to_be_read_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> list[str]:
        raise VoiceError("No sound server answers.")

    monkeypatch.setattr(doctor, "look_for_voice", none)
    (found,) = doctor.voice(USUAL)
    assert (found.level, found.sentence) == (doctor.Level.TO_DO, "Pages cannot be read aloud. No sound server answers.")
    assert "espeak-ng" in found.remedy
    (found,) = doctor.voice(with_value(USUAL, "read_aloud", "off"))
    assert found.level is doctor.Level.GOOD


def test_a_screen_nobody_has_measured_is_told() -> None:
    (found,) = doctor.screen_size(USUAL)
    assert found.level is doctor.Level.TO_DO
    assert "22 inches" in found.sentence
    (found,) = doctor.screen_size(with_value(USUAL, "screen_diagonal_inches", 15.6))
    assert (found.level, found.sentence) == (
        doctor.Level.GOOD,
        "The screen was measured: 15.6 inches from corner to corner.",
    )


def test_a_picture_that_is_gone_or_spoilt_is_told(tmp_path: Path) -> None:
    whole = sha256(b"whole").hexdigest()
    (tmp_path / whole).write_bytes(b"whole")
    (tmp_path / ("b" * 64)).write_bytes(b"spoilt")
    shown = tuple(
        Media(id=f"picture-{name[0]}", sha256=name, kind=MediaKind.PICTURE, size=5)
        for name in (whole, "b" * 64, "c" * 64)
    )
    (found,) = doctor.media(Catalogue(media=shown), tmp_path)
    assert (found.level, found.sentence) == (
        doctor.Level.TO_DO,
        "Of 3 pictures and films, missing: 1; damaged: 1.",
    )
    (found,) = doctor.media(Catalogue(media=shown[:1]), tmp_path)
    assert found.level is doctor.Level.GOOD


def test_the_clock_the_backup_and_the_list_of_staff_are_looked_at(well: Path) -> None:
    store = opened(well)
    early = now_here().replace(year=2020)
    assert next(doctor.clock(store, early)).level is doctor.Level.TO_DO
    assert next(doctor.clock(store, now_here())).level is doctor.Level.GOOD
    late = now_here().replace(year=now_here().year + 1)
    kept = Backups(store, well, well / "media", now_here)
    assert next(doctor.backups(kept, late)).level is doctor.Level.TO_DO
    assert next(doctor.backups(kept, now_here())).level is doctor.Level.GOOD
    staff = People(store, now_here, hasher=CHEAP)
    assert next(doctor.staff(staff)).level is doctor.Level.GOOD
    staff.unlock("161803")
    assert next(doctor.staff(staff)).level is doctor.Level.TO_DO
    with store.writing() as session:
        session.execute(delete(PersonRow))
    assert "no manager" in next(doctor.staff(staff)).sentence


def test_what_is_written_and_not_published_is_told(well: Path) -> None:
    store = opened(well)
    drafts = Drafts(store, now_here)
    saved = drafts.load()
    assert next(doctor.draft(store, now_here())).sentence == "Everything staff have written is published."
    drafts.save(changes(saved, saved.put("organization", Organization(id="new", name="New"))), "Amina")
    assert next(doctor.draft(store, now_here())).sentence == "Written by staff and not published yet: 1."


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["doctor", "--data", str(tmp_path / "none")]) in (1, 4)
    assert f"There is no data folder {tmp_path / 'none'}." in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
