"""A folder of wheels with their hashes: everything the kiosk is installed from, for machines without a network."""

import hashlib
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from kiosk import __version__
from kiosk.device.installation import TOP
from kiosk.errors import MachineError, UsageError

REQUIREMENTS = "requirements.txt"
"""The file in the folder that names each wheel with its hash (pip, "Hash-checking Mode")."""

_WHEEL = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)-(?:[^-]+-){2,3}[^-]+\.whl")
_BLOCK = 1 << 20


def make(folder: Path, top: Path = TOP) -> int:
    """Fill ``folder``, which is empty or not there, with wheels for machines like this one; returns how many.

    The kiosk’s own wheel is made from the checkout ``top``. Raises ``UsageError`` where something is in the folder,
    ``MachineError`` where there is no checkout, no pip, or pip does not get what it needs.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"There is something in {folder} already.", "Name an empty folder, or one that is not there.")
    if not (top / "pyproject.toml").is_file():
        raise MachineError("The kiosk’s own wheel is made from its checkout.", "Type the command in a checkout.")
    if find_spec("pip") is None:
        raise MachineError("This Python has no pip.", "Type the command with the Python of an environment.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        # Beside the folder at first: wheels that were cut short do not look whole.
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", scratch, str(top)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode != 0:
            said = " ".join(done.stderr.split()[-40:])
            raise MachineError("pip could not get everything the kiosk needs.", f"It said: {said}")
        wheels = sorted(Path(scratch).glob("*.whl"))
        for wheel in wheels:
            (folder / wheel.name).write_bytes(wheel.read_bytes())
    (folder / REQUIREMENTS).write_text(requirements(folder.glob("*.whl")), encoding="utf-8")
    return len(wheels)


def requirements(wheels: Iterable[Path]) -> str:
    """Each wheel with the hash it must have, as pip reads it. Raises ``UsageError`` for a file that is no wheel."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    lines = [f"# Community Kiosk {__version__}, for Python {python} on {platform.system()} {platform.machine()}."]
    for wheel in sorted(wheels):
        named = _WHEEL.fullmatch(wheel.name)
        if named is None:
            raise UsageError(f"{wheel.name} is not named as a wheel is.", "Make the folder anew.")
        digest = hashlib.sha256()
        with wheel.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        lines.append(f"{named['name'].replace('_', '-')}=={named['version']} --hash=sha256:{digest.hexdigest()}")
    return "\n".join(lines) + "\n"


def require(folder: Path) -> None:
    """Raise ``UsageError`` unless ``folder`` was made by ``make``. pip compares the hashes."""
    if not (folder / REQUIREMENTS).is_file():
        raise UsageError(f"There is no {REQUIREMENTS} in {folder}.", "Name a folder that the command wheelhouse made.")
