"""What README.md tells people to type is true."""

import contextlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageSequence

from kiosk.commands import _parser
from kiosk.content.pages import OF_A_THING, PLAIN
from kiosk.device.libraries import PACKAGES
from tests.running import PATIENCE

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"`python main\.py ([^`]+)`", README)) - {"--help", "--version"})


START, TEST = (
    next(line for line in README.splitlines() if line.endswith(end))
    for end in ("&& pip install . && python main.py", '&& pip install ".[test]" && pytest')
)
"""The two commands, each a line that is copied whole."""

SYSTEM = START.partition(" && python3 -m venv")[0]
"""The part of the first that installs system packages; what follows it needs no administrator."""


def test_the_system_libraries_are_those_the_kiosk_knows() -> None:
    packages = SYSTEM.partition(" install --yes ")[2].split()
    assert packages == ["git", "python3-venv", *dict.fromkeys(each.name for each in PACKAGES)]


def test_the_administrator_is_asked_where_there_is_one_to_ask() -> None:
    """A bare system is often root's, and has no sudo."""
    assert re.fullmatch(
        r"\$\(command -v sudo\) apt-get update && \$\(command -v sudo\) apt-get install --yes [\w.+ -]+", SYSTEM
    )


def test_windows_has_two_lines_that_its_shell_takes() -> None:
    lines = [line for line in README.splitlines() if line.startswith("py -m venv")]
    assert [line.rpartition("; ")[2] for line in lines] == [
        ".venv\\Scripts\\python main.py",
        ".venv\\Scripts\\python -m pytest",
    ]
    assert not any("&&" in line or "'" in line for line in lines)


def test_whoever_opens_it_full_screen_reads_beside_it_how_to_leave() -> None:
    begins = README.index(START)
    assert "Ctrl+Alt+Shift+Q" in README[begins : begins + len(START) + 400]
    rows = [line for line in README.splitlines() if "full screen" in line and line.startswith("|")]
    assert rows
    assert all("Ctrl+Alt+Shift+Q" in row or "same way" in row for row in rows)


def test_the_first_rows_show_the_kiosk_and_not_the_set_up() -> None:
    rows = re.findall(r"^\| .* \| `python main\.py ([^`]*)` \|$", README, re.MULTILINE)
    assert all("--open" in row and "--window" in row for row in rows[:3])


class Environment:
    """What a shell finds that has nothing but the system's own programs and this Python under its usual name."""

    def __init__(self, folder: Path) -> None:
        self.checkout, programs = folder / "checkout", folder / "bin"
        programs.mkdir()
        base = Path(sys.executable).resolve()
        (programs / "python3").symlink_to(base)
        kept = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
        self.variables = kept | {
            "PATH": f"{programs}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "XDG_DATA_HOME": str(folder / "data"),
        }

    def clone(self) -> None:
        """What git holds and nothing else, with the changes that are not committed yet."""
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for name in filter(None, listed.stdout.split("\0")):
            (self.checkout / name).parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, self.checkout / name)
        subprocess.run(["git", "init", "--quiet"], cwd=self.checkout, check=True)
        subprocess.run(["git", "add", "--all"], cwd=self.checkout, check=True)


@pytest.mark.install
def test_what_follows_the_system_packages_does_what_it_says(tmp_path: Path) -> None:
    """Word for word, in a clean clone: the kiosk starts, and its tests run (a few of them here)."""
    here = Environment(tmp_path)
    here.clone()
    start = START.removeprefix(f"{SYSTEM} && ")
    log = tmp_path / "data" / "community-kiosk" / "log" / "kiosk.log"
    with (
        (tmp_path / "said").open("w") as said,
        subprocess.Popen(
            ["sh", "-c", start],
            cwd=here.checkout,
            env=here.variables,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as shell,
    ):
        try:
            while not (log.exists() and "has started" in log.read_text(encoding="utf-8")):
                with contextlib.suppress(subprocess.TimeoutExpired):
                    shell.wait(1)
                    raise AssertionError((tmp_path / "said").read_text(encoding="utf-8")[-2000:])
            kiosk = Path(f"/proc/{shell.pid}/task/{shell.pid}/children").read_text(encoding="utf-8")
            os.kill(int(kiosk), signal.SIGTERM)
            assert shell.wait(PATIENCE) == 0
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)

    few = {"PYTEST_ADDOPTS": "-p no:cacheprovider tests/content/test_phone.py tests/test_qml_lint.py"}
    done = subprocess.run(
        ["sh", "-c", TEST], cwd=here.checkout, env=here.variables | few, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert re.search(r"\d+ passed", done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_understood(command: str) -> None:
    parsed = _parser().parse_args(shlex.split(command))
    assert parsed.carry_out is not None


def test_every_page_is_named() -> None:
    assert all(f"`{kind}`" in README for kind in PLAIN)
    assert all(f"`{kind}/ID`" in README for kind in OF_A_THING)


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"\]\((?!http)([^)#]+)\)", README) + re.findall(r"`((?:assets|kiosk|tests)/[\w/.]+)`", README)
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_its_moving_picture_is_small_and_begins_and_ends_with_the_venue_page() -> None:
    (name,) = re.findall(r"\((assets/pictures/[\w]+\.gif)\)", README)
    assert (ROOT / name).stat().st_size < 2_000_000
    with Image.open(ROOT / name) as moving:
        frames = [each.convert("RGB") for each in ImageSequence.Iterator(moving)]
        assert moving.width == 960
    assert len({frame.tobytes() for frame in frames}) > 15
    # Qt draws a large letter a shade differently once it has drawn others.
    assert max(ImageChops.difference(frames[0], frames[-1]).tobytes()) < 32


def test_every_room_is_on_the_map() -> None:
    rooms = {
        path.stem for path in (ROOT / "kiosk").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert [room for room in sorted(rooms - {"__init__", "__main__"}) if not re.search(rf"\b{room}\b", README)] == []
