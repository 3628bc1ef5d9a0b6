"""Whoever types a command wrongly is sent to the help of that command, by the name it was called by."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import commands, errors
from kiosk.commands import staff_window
from tests.running import PATIENCE, ROOT

HELP = "python main.py{} --help shows what it takes."


@pytest.mark.parametrize(
    ("words", "command", "sentence"),
    [
        ("tour", " tour", "the following arguments are required: OUT"),
        ("tour o --sise 800x600", " tour", "unrecognized arguments: --sise; --size may be meant"),
        ("tour o --lang ur", " tour", "unrecognized arguments: --lang; --language may be meant"),
        ("tour o p", " tour", "unrecognized arguments: p"),
        ("tour o --size 10x10", " tour", "each side must be from 320 to 16384 pixels"),
        ("check a b", " check", "unrecognized arguments: b"),
        ("check --language ur", " check", "unrecognized arguments: --language"),
        ("check --now teatime", " check", "“teatime” is not a time"),
        ("staff --renderer crayon", " staff", "invalid choice: 'crayon'"),
        ("staff --renderer software --open start", " staff", "unrecognized arguments: --open"),
        ("rollback x", " rollback", "invalid int value: 'x'"),
        ("restore", " restore", "the following arguments are required: FILE"),
        ("people --new-manger A", " people", "unrecognized arguments: --new-manger; --new-manager may be meant"),
        ("doctor --window 800x600", " doctor", "unrecognized arguments: --window"),
        ("--lang ur", "", "unrecognized arguments: --lang; --language may be meant"),
        ("--lang=ur tour o", "", "unrecognized arguments: --lang=ur; --language may be meant"),
        ("--lang ur tour o", "", "unrecognized arguments: --lang; --language may be meant"),
        ("--windw 800x600 --open start", "", "unrecognized arguments: --windw; --window may be meant"),
        ("--size 800x600 tour o", "", "unrecognized arguments: --size; it stands after tour"),
        ("--open --window 800x600", "", "argument --open: expected one argument"),
        ("toru o", "", "invalid choice: 'toru', which is no command; tour may be meant"),
        ("help", "", "invalid choice: 'help', which is no command"),
        ("--data d dance --x", "", "invalid choice: 'dance', which is no command"),
    ],
)
def test_the_help_that_is_named_is_the_one_that_helps(
    words: str, command: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words.split()) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.endswith(f" {HELP.format(command)}\n")
    assert said.err.count("\n") == 1
    assert said.out == ""


@pytest.mark.parametrize("before", [True, False])
def test_staff_takes_a_renderer_before_and_after_its_name(before: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def run_staff(*how: object, tell: object) -> int:
        asked.extend(how)
        return 0

    monkeypatch.setattr(staff_window, "run_staff", run_staff)
    words = "--renderer software staff" if before else "staff --renderer software"
    assert commands.main(words.split()) == 0
    assert asked[-1] == "software"


@pytest.mark.parametrize(
    "words",
    [
        "--data FILE",
        "staff --data FILE",
        "tour FILE",
        "tour OUT --data FILE",
        "sheet OUT/a.pdf --data FILE",
        *(f"{name} --data FILE" for name in ("check", "editions", "rollback 1", "doctor", "people", "restore FILE")),
    ],
)
def test_a_file_given_for_a_folder_is_said_to_be_one(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes"
    file.write_text("mine")
    assert commands.main([{"FILE": str(file), "OUT": str(tmp_path)}.get(word, word) for word in words.split()]) == 2
    assert f"“{file}” is a file, and a folder is wanted" in capsys.readouterr().err
    assert file.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_given_for_a_file_is_said_to_be_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["restore", str(tmp_path)]) == 2
    assert f"“{tmp_path}” is a folder, and a file is wanted" in capsys.readouterr().err


# --- the name it was called by ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("main.py", "python main.py"),
        ("kiosk/__main__.py", "python -m kiosk"),
        (".venv/bin/community-kiosk", "community-kiosk"),
        ("community-kiosk.exe", "community-kiosk"),
        ("community-kiosk-window.exe", "community-kiosk"),
        ("pytest", "python main.py"),
        ("site-packages/pytest/__main__.py", "python main.py"),
        ("", "python main.py"),
    ],
)
def test_a_sentence_uses_the_name_it_was_called_by(called: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [called])
    assert errors.program() == name


def from_terminal(*command: str) -> str:
    """What a command says that is used wrongly."""
    done = subprocess.run(
        [sys.executable, *command, "tour"],
        cwd=ROOT,
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_main_and_the_package_can_both_be_run() -> None:
    assert "python main.py tour --help" in from_terminal("main.py")
    assert "python -m kiosk tour --help" in from_terminal("-m", "kiosk")


def test_the_installed_command_goes_by_its_own_name(tmp_path: Path) -> None:
    """What pip writes for an entry point."""
    script = tmp_path / "community-kiosk"
    script.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom kiosk.commands import main\nsys.exit(main())\n"
    )
    assert "community-kiosk tour --help" in from_terminal(str(script))


def test_no_other_name_is_written_into_a_sentence() -> None:
    """Each asks ``program``; what is not a sentence may name the file."""
    allowed = {"kiosk/errors.py", "kiosk/__main__.py"}
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "kiosk").rglob("*.qml"))
        if "python main.py" in path.read_text(encoding="utf-8")
    ]
    assert set(found) <= allowed
