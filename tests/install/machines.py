"""A machine below a folder, whose programs do nothing: what a plan does to it is seen without an administrator."""

import os
import stat
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.install.installer import PROGRAMS
from kiosk.install.plan import DATA, OPT, Settings, filled, gaps
from kiosk.install.runner import Machine
from kiosk.install.wheelhouse import REQUIREMENTS, requirements

BARE = (
    "etc/systemd/system",
    "etc/udev/rules.d",
    "usr/bin",
    "usr/sbin",
    "var/lib/systemd/timers",
    "opt",
    "media",
    "srv",
)

Words = tuple[str, ...]


class PaperMachine(Machine):
    """A bare system below ``root``. Of its programs it keeps what was asked of them; those that ``fails`` names fail,
    after ``happens`` has been called with the words."""

    def __init__(self, root: Path, *, running: bool = False) -> None:
        super().__init__(root)
        for folder in BARE:
            (root / folder).mkdir(parents=True)
        for program in ("/usr/bin/python3", *PROGRAMS):
            self.inside(program).touch()
        self.commands: list[Words] = []
        self.fails: Callable[[Words], bool] = lambda _: False
        self.happens: Callable[[Words], None] = lambda _: None
        self.is_running = running

    @property
    def running(self) -> bool:
        return self.is_running

    def run(self, words: Sequence[str]) -> None:
        self.commands.append(tuple(words))
        if words[1:3] == ("-m", "venv"):
            program = self.inside(words[3]) / "bin" / "community-kiosk"
            program.parent.mkdir(parents=True)
            program.touch(0o755)
        if words[:2] == ("/bin/rm", "-rf"):
            subprocess.run(["rm", "-rf", str(self.inside(words[2]))], check=True)
        if words[-1] == f"{OPT}/go-back":
            go_back(self, words[1].partition("=")[2])
        self.happens(tuple(words))
        if self.fails(tuple(words)):
            raise MachineError(f"{words[0]} ended with 1.", "It said why.")

    def tree(self) -> dict[str, object]:
        """Everything on it: the words of files, where links lead, the rights of folders."""
        found: dict[str, object] = {}
        for path in sorted(self.root.rglob("*")):
            name = f"/{path.relative_to(self.root)}"
            if path.is_symlink():
                found[name] = os.readlink(path)
            else:
                found[name] = oct(stat.S_IMODE(path.stat().st_mode)), path.read_bytes() if path.is_file() else None
        return found


def go_back(machine: PaperMachine, result: str) -> None:
    """What systemd runs on ``machine`` when the kiosk has ended with ``result``: the script itself, by a real shell."""
    inside, programs = machine.inside, machine.root.parent / "programs"
    programs.mkdir(exist_ok=True)
    (programs / "systemctl").write_text("#!/bin/sh\n")
    (programs / "systemctl").chmod(0o755)
    # An environment is named by its place on the machine, which a real one has at the root.
    words = gaps(Settings()) | {"opt": str(inside(OPT)), "data": str(inside(DATA)), "top": str(machine.root)}
    text = filled("go-back", words).replace('before=$(cat "$opt/trial")', f'before={machine.root}$(cat "$opt/trial")')
    text = text.replace('ln -sfn "$before"', f'ln -sfn "${{before#{machine.root}}}"')
    script = machine.root.parent / "go-back"
    script.write_text(text)
    paths = f"{programs}:{os.environ['PATH']}"
    subprocess.run(["sh", str(script)], env={"PATH": paths, "SERVICE_RESULT": result}, check=True)


def wheels(folder: Path) -> Path:
    """A folder of wheels, of which one is small and none is real."""
    folder.mkdir()
    wheel = folder / "community_kiosk-9.9.9-py3-none-any.whl"
    wheel.write_bytes(b"not a wheel")
    (folder / REQUIREMENTS).write_text(requirements([wheel]))
    return folder
