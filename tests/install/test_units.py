"""systemd itself reads the units, and says how much they leave to whoever takes the kiosk over."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.install.plan import BACKUP_FILES, FILES, Settings, filled, gaps

SERVICES = ("community-kiosk.service", "community-kiosk-backup.service")
UNITS = (*SERVICES, "community-kiosk-backup.timer", "community-kiosk-stick@.service")

MOST_EXPOSED = 2.0
"""Of ten; "systemd-analyze security" calls 2.0 the best of its five kinds."""


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units as they are installed, but for the place of the programs, which is here."""
    if shutil.which("systemd-analyze") is None and "CI" not in os.environ:
        pytest.skip("systemd-analyze is not installed; in CI this is a failure")
    words = gaps(Settings(backups="/var/backups/kiosk")) | {"opt": str(tmp_path)}
    for program in ("session", "go-back", "current/bin/community-kiosk"):
        (tmp_path / program).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / program).touch(0o755)
    for name in UNITS:
        (tmp_path / name).write_text(filled(name, words))
    return tmp_path


def analyze(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", UNITS)
def test_systemd_understands_every_line(name: str, units: Path) -> None:
    unit = units / name.replace("@.", "@sdb1.")
    if unit.name != name:
        (units / name).rename(unit)
    done = analyze("verify", "--recursive-errors=no", "--man=no", str(unit))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_line_that_is_none_is_noticed(units: Path) -> None:
    unit = units / SERVICES[0]
    unit.write_text(unit.read_text().replace("NoNewPrivileges=yes", "NoNewPrivileges=perhaps"))
    assert "perhaps" in analyze("verify", "--recursive-errors=no", "--man=no", str(unit)).stderr


@pytest.mark.parametrize("name", SERVICES)
def test_little_is_left_to_whoever_takes_it_over(name: str, units: Path) -> None:
    threshold = f"--threshold={round(MOST_EXPOSED * 10)}"
    done = analyze("security", "--offline=yes", threshold, str(units / name))
    assert done.returncode == 0, done.stdout


def lines(name: str) -> list[str]:
    assert name in FILES | BACKUP_FILES
    return filled(name, gaps(Settings())).splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Type=notify",
        "NotifyAccess=all",
        "WatchdogSec=10",
        "Restart=always",
        "StartLimitIntervalSec=0",
        "LimitCORE=0",
        "MemorySwapMax=0",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "ProtectSystem=strict",
        "PrivateTmp=yes",
        "RestrictAddressFamilies=AF_UNIX AF_NETLINK",
        "IPAddressDeny=any",
        "Conflicts=getty@tty1.service",
    ],
)
def test_the_service_holds_what_the_papers_promise(line: str) -> None:
    assert line in lines("community-kiosk.service")


def test_a_session_of_pam_would_take_the_kiosk_out_of_its_unit() -> None:
    """Its processes would move to a scope, and systemd would hear neither of the first frame nor of the watchdog
    (systemd.exec(5), PAMName=)."""
    assert not any(line.startswith("PAMName=") for line in lines("community-kiosk.service"))


def test_no_key_leads_to_another_console() -> None:
    session = next(line for line in lines("session") if line.startswith("exec cage "))
    assert session.startswith("exec cage -- ")
    assert {"NAutoVTs=0", "ReserveVT=0", "HandlePowerKey=ignore"} <= {*lines("logind.conf")}
    assert "kernel.sysrq = 0" in lines("sysctl.conf")
    assert "CtrlAltDelBurstAction=none" in lines("system.conf")
