"""The screen that tests borrow is a real one, and says so when it cannot be had."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.x11 import ScreenError, virtual_screen

ASK_FOR_THE_SCREEN = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
size = application.primaryScreen().size()
print(application.platformName(), size.width(), size.height())
"""


@pytest.mark.x11
def test_a_child_process_finds_a_real_screen(x11_environment: dict[str, str]) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", ASK_FOR_THE_SCREEN], env=x11_environment, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["xcb", "1920", "1080"]


@pytest.mark.parametrize(("ci", "outcome"), [({}, "1 skipped"), ({"CI": "true"}, "1 error")])
def test_without_its_programs_a_test_is_skipped_with_the_reason_but_never_in_ci(
    ci: dict[str, str], outcome: str, tmp_path: Path
) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
    wanted = f"{__file__}::{test_a_child_process_finds_a_real_screen.__name__}"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", f"--basetemp={tmp_path}/base", wanted],
        cwd=Path(__file__).parent.parent,
        env=environment | ci | {"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in done.stdout
    assert ("not installed: x11-utils, xdotool, xvfb" in done.stdout) == (not ci)


def test_a_screen_that_does_not_start_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "Xvfb"
    broken.write_text("#!/bin/sh\necho 'no memory for a screen' >&2\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(ScreenError, match="no memory for a screen"), virtual_screen():
        pytest.fail("there is no screen to yield")
