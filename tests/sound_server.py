"""A sound server for tests that need a real one: PulseAudio with a sink that nobody hears, started and ended by the
test run itself."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = {"pulseaudio": "pulseaudio", "pactl": "pulseaudio-utils"}
"""What is run, and the package of Debian that each is in."""


@contextmanager
def silent_server(folder: Path) -> Iterator[str]:
    """Run the server for the length of the block; yield its address, for PULSE_SERVER. Its files are in ``folder``."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    address = folder / "socket"
    around = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = ["pulseaudio", "-n", "--exit-idle-time=-1", "--log-target=null"]
    modules = ("module-null-sink", f"module-native-protocol-unix socket={address} auth-anonymous=1")
    # It returns when it can be asked.
    subprocess.run([*command, "--daemonize=yes", *(f"--load={each}" for each in modules)], env=around, check=True)
    try:
        yield f"unix:{address}"
    finally:
        subprocess.run(["pulseaudio", "--kill"], env=around, check=True, stderr=subprocess.DEVNULL)


def missing() -> list[str]:
    """The packages of Debian that are not installed of those a test with a real voice needs."""
    packages = {package for program, package in PROGRAMS.items() if shutil.which(program) is None}
    if not any(Path("/usr/lib").glob("*/libespeak-ng.so.1")):
        packages.add("libespeak-ng1")
    return sorted(packages)


def streams(address: str, process: int) -> int:
    """How many streams the server is playing for a process; others, such as a film's, are none of its business."""
    command = ["pactl", "--server", address, "list", "sink-inputs"]
    around = {**os.environ, "LC_ALL": "C.UTF-8"}
    said = subprocess.run(command, env=around, capture_output=True, text=True, check=True).stdout
    return said.count(f'application.process.id = "{process}"')
