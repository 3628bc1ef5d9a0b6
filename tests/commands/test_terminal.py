"""Every command at any terminal: one that holds ASCII only, a pipe that closes early, no stream, a full disk."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kiosk import commands
from kiosk.commands.maintenance import now_here
from kiosk.errors import MachineError
from kiosk.startup.content_source import starter_editions
from kiosk.store.backups import Backups
from kiosk.store.people import People
from kiosk.store.store import Store
from tests.running import PATIENCE, ROOT
from tests.store.staff import CHEAP, RIGHT

pytestmark = pytest.mark.slow  # each starts a kiosk of its own

NAME = "Zoë “Ümit” عائشة"
COMMANDS = [
    "people",
    "editions",
    "check",
    "doctor",
    "backup",
    "rollback",
    "restore",
    "--help",
    "--version",
    "nonsense“",
]


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk whose manager has a name of many letters, and a backup beside it."""
    root = tmp_path_factory.mktemp("made") / "kiosk“"
    store = Store.open(root, starter_editions, now_here)
    People(store, now_here, hasher=CHEAP).add(NAME, "manager", RIGHT, "")
    Backups(store, root, root / "media", now_here).make_file(root.parent / "a.kioskbackup", NAME)
    store.close()
    return root


def words_of(command: str, kiosk: Path, tmp_path: Path) -> list[str]:
    more = {"backup": [str(tmp_path / "“out”")], "rollback": ["1"], "restore": [str(kiosk.parent / "a.kioskbackup")]}
    data = [] if command.startswith("--") else ["--data", str(kiosk)]
    return [sys.executable, "main.py", command, *more.get(command, []), *data]


def answer(words: Sequence[str], **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        words, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False, timeout=PATIENCE
    )


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_no_letter_ends_a_command(kiosk: Path, tmp_path: Path, command: str, encoding: str) -> None:
    found = answer(words_of(command, kiosk, tmp_path), PYTHONIOENCODING=encoding)
    assert b"Traceback" not in found.stderr
    assert found.returncode == (2 if command == "nonsense“" else found.returncode)
    assert found.returncode in (0, 1, 2, 4)
    found.stdout.decode(encoding)
    if command == "people":
        said = found.stdout.decode(encoding)
        assert "Zo" in said
        assert "\\u0639" in said, "a letter that cannot be written is spelt out"
        if encoding == "ascii":
            assert '"' in said, "a quotation mark has a plain one"


@pytest.mark.parametrize("command", ["people", "editions", "check", "doctor", "restore", "--help", "nonsense“"])
def test_nobody_who_stops_listening_ends_a_command(kiosk: Path, tmp_path: Path, command: str) -> None:
    """As ``| head -1`` does, and at each line, not when a buffer is full."""
    for environment in ({}, {"PYTHONUNBUFFERED": "1"}):
        reading, writing = os.pipe()
        os.close(reading)
        found = subprocess.run(
            words_of(command, kiosk, tmp_path),
            cwd=ROOT,
            env=os.environ | environment,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            timeout=PATIENCE,
        )
        os.close(writing)
        assert b"Traceback" not in found.stderr
        assert b"BrokenPipe" not in found.stderr
        assert found.returncode in (0, 1, 2, 4)
        assert found.returncode == 2 or command != "nonsense“"
        assert found.returncode == 0 or command not in ("people", "editions", "restore", "--help")


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2), (0,), (0, 1, 2)])
@pytest.mark.parametrize("command", ["people", "check", "backup", "nonsense“"])
def test_a_stream_that_is_closed_leads_nowhere(
    kiosk: Path, tmp_path: Path, command: str, closed: tuple[int, ...]
) -> None:
    shut = " ".join(f"{number}>&-" if number else "0<&-" for number in closed)
    found = answer(["sh", "-c", f'exec "$0" "$@" {shut}', *words_of(command, kiosk, tmp_path)])
    assert b"Traceback" not in found.stderr
    assert found.returncode in ((2,) if command == "nonsense“" else (0, 1))
    assert (kiosk / "kiosk.db").read_bytes().startswith(b"SQLite format 3\0"), "nothing was written into it"
    if command == "backup":
        assert len(list((tmp_path / "“out”").iterdir())) == 1


FULL = ["people", "check", "--help", "--version"] if Path("/dev/full").exists() else []
"""Linux has a device that is always full."""


@pytest.mark.parametrize("command", FULL)
def test_what_reached_nobody_is_said_and_is_no_success(kiosk: Path, tmp_path: Path, command: str) -> None:
    found = answer(["sh", "-c", 'exec "$0" "$@" >/dev/full', *words_of(command, kiosk, tmp_path)])
    assert found.returncode == 4
    assert found.stderr.startswith(b"What there is to say could not be written: the disk is full")
    assert found.stderr.count(b"\n") == 1
    both = answer(["sh", "-c", 'exec "$0" "$@" >/dev/full 2>/dev/full', *words_of(command, kiosk, tmp_path)])
    assert both.returncode == 4


@pytest.fixture
def streams() -> Iterator[None]:
    before = sys.stdout, sys.stderr
    yield
    assert (sys.stdout, sys.stderr) == before, "they are given back"


@pytest.mark.usefixtures("streams")
@pytest.mark.parametrize("blank", ["", " ", "\t"])
@pytest.mark.parametrize(
    "words",
    [
        "--data B",
        "people --data B",
        "tour B",
        "tour out --data B",
        "check B",
        "sheet B",
        "backup B",
        "restore B",
        "staff --data B",
    ],
)
def test_a_name_that_is_empty_is_nobodys_folder(
    words: str, blank: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert commands.main([blank if word == "B" else word for word in words.split()]) == 2
    assert "the name of a file or folder is empty" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["~nobody-of-that-name/kiosk", "x" * 300, "/proc/self/mem/kiosk", "/dev/null/kiosk"])
@pytest.mark.parametrize("command", ["people", "check", "doctor", "backup", "restore"])
def test_a_folder_that_cannot_be_is_a_sentence(name: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    more = ["x.kioskbackup"] if command in ("backup", "restore") else []
    assert commands.main([command, *more, "--data", name]) in (1, 2, 4)
    assert capsys.readouterr().err.count("\n") <= 1


def test_ctrl_c_ends_a_command_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pressed(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.commands.check.check_content", pressed)
    assert commands.main(["check"]) == 130
    assert capsys.readouterr().err == "Ended, as was asked.\n"


def test_a_refusal_of_the_system_that_nobody_thought_of_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> int:
        raise OSError(5, "Input/output error", "a file")

    monkeypatch.setattr("kiosk.commands.check.check_content", refused)
    assert commands.main(["check"]) == MachineError.exit_code
    assert capsys.readouterr().err.startswith("a file cannot be used: Input/output error. Check that the disk")


def test_a_rollback_to_what_was_delivered_is_nothing_to_do_on_a_kiosk_as_delivered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Store.open(tmp_path, starter_editions, now_here).close()
    assert commands.main(["rollback", "1", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("Visitors see the kiosk as it was delivered already")
    assert commands.main(["rollback", "2", "--data", str(tmp_path)]) == 3


def test_restore_says_whose_people_there_are_now(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "kiosk"
    store = Store.open(root, starter_editions, now_here)
    backups = Backups(store, root, root / "media", now_here)
    empty = backups.make_file(tmp_path / "empty.kioskbackup", "")
    People(store, now_here, hasher=CHEAP).add("Ada", "manager", RIGHT, "")
    assert "People and PINs stay as they are" in backups.restore(empty, "Ada")
    backups.call_off("Ada")
    store.close()
    assert commands.main(["restore", str(empty), "--data", str(root)]) == 0
    assert "People and PINs stay as they were." in capsys.readouterr().out
    commands.main(["doctor", "--data", str(root)])
    assert "good: The last backup was made on " in capsys.readouterr().out


def test_a_pin_that_nobody_can_type_is_a_sentence(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def gone(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", gone)
    assert commands.main(["people", "--new-manager", "Bo", "--data", str(kiosk)]) == 2
    assert capsys.readouterr().err.startswith("No PIN was typed.")
