"""The Python packages the kiosk stands on, and the line that installs them for the Python that runs.

Imported at every start, so what only a sentence needs is imported with it.
"""

import os
import re
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import MachineError

NAME = "community-kiosk"
"""What the kiosk itself is called among installed packages."""

TOP = Path(__file__).resolve().parents[2]
"""The checkout, where there is one; else the folder with everything that was installed."""


NEEDED_LATER = ("lucide", "qrcode", "PySide6.QtMultimedia", "PIL", "av")
"""Modules that are imported, or whose files are read, only when somebody uses what needs them."""


STICKS = "COMMUNITY_KIOSK_STICKS"
"""What ``assets/install/session`` calls the folder that sticks are mounted in, in the environment of the kiosk."""


def stick_folder() -> Path | None:
    """The folder that sticks are mounted in where the kiosk was installed for good: its staff see these and nothing
    else of the machine. None elsewhere, as on somebody's laptop."""
    folder = os.environ.get(STICKS)
    return Path(folder) if folder else None


def lacking() -> MachineError | None:
    """What is not there of ``NEEDED_LATER``; whatever else is missing says so when it is imported."""
    return next((not_installed(name) for name in NEEDED_LATER if find_spec(name) is None), None)


def not_installed(module: str) -> MachineError:
    """What to say where the Python module ``module`` is not there, and what to do."""
    package = module.partition(".")[0]
    if package == "kiosk":
        return MachineError(f"A file of the kiosk itself is missing: {module}.", f"Install it again: {again()}")
    if package in sys.stdlib_module_names:
        return MachineError(
            f"This Python was made without its own module {module}, which the kiosk needs.",
            "Install Python as your system or its own installer brings it, then the kiosk with that Python.",
        )
    if module == "shiboken6" and find_spec("PySide6") is None:
        module = "PySide6"  # the part of it that is loaded first
    what = f"{module}, which the kiosk needs, is not installed for this Python."
    beside = _environment_beside()
    if beside is not None:
        return MachineError(what, f"It is for the one beside the kiosk: {_line([str(beside), 'main.py'])}")
    line = install() if absent() or not _is_installed(NAME) else again()
    return MachineError(what, f"Install the kiosk with its dependencies: {line}")


def install(*options: str) -> str:
    """The line that installs the kiosk with everything it needs, for the Python that runs.

    Debian's own Python takes no packages (PEP 668) and brings no pip, so there it makes an environment first.
    """
    checkout = (TOP / "pyproject.toml").is_file()
    here = checkout and Path.cwd() == TOP
    what = "." if here else str(TOP) if checkout else f"{NAME.replace('-', '_')}-VERSION.whl"
    if sys.platform != "win32" and not _takes_packages():
        folder = ".venv" if here else str(TOP / ".venv") if checkout else "kiosk-environment"
        made = _line(["python3", "-m", "venv", folder])
        return f"{made} && {_line([f'{folder}/bin/python', '-m', 'pip', 'install', *options, what])}"
    return _line([sys.executable, "-m", "pip", "install", *options, what])


def again() -> str:
    """The line that installs everything anew, also what is taken to be there."""
    return install("--force-reinstall")


def absent() -> list[str]:
    """The packages the kiosk asks for that are not installed; whether their files are whole is not looked at."""
    import importlib.metadata  # noqa: PLC0415 - needs zlib, which may be what is missing
    import tomllib  # noqa: PLC0415 - see above

    try:
        wanted = importlib.metadata.requires(NAME) or []
    except importlib.metadata.PackageNotFoundError:
        try:
            wanted = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
        except (OSError, KeyError, tomllib.TOMLDecodeError):
            return []
    # A requirement begins with a name (PEP 508); those of an extra are not for everybody.
    names = [found[0] for each in wanted if "extra ==" not in each and (found := re.match(r"[\w.-]+", each))]
    return [name for name in names if not _is_installed(name)]


def _is_installed(name: str) -> bool:
    import importlib.metadata  # noqa: PLC0415 - as above

    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _takes_packages() -> bool:
    if sys.prefix != sys.base_prefix:
        return True
    import sysconfig  # noqa: PLC0415 - see above

    managed = Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED"
    return find_spec("pip") is not None and not managed.exists()


def _environment_beside() -> Path | None:
    """The Python of an environment in the checkout that has what this one lacks."""
    for found in (*TOP.glob(".venv/bin/python"), *TOP.glob(".venv/Scripts/python.exe")):
        filled = (
            any(TOP.glob(".venv/lib/python*/site-packages/PySide6"))
            or (TOP / ".venv/Lib/site-packages/PySide6").is_dir()
        )
        if filled and os.path.normcase(sys.prefix) != os.path.normcase(TOP / ".venv"):
            return found
    return None


def _line(words: Sequence[str]) -> str:
    import shlex  # noqa: PLC0415 - see above
    import subprocess  # noqa: PLC0415 - see above

    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
