"""Carries out a plan on a machine, says each step, and takes back what it did where one fails."""

import contextlib
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from kiosk.errors import MachineError, refusal
from kiosk.install.steps import Command, Copy, File, Folder, Link, Remove, Step, sentence

LAST_LINES = 3
"""How much of what a program said before it failed is passed on."""


class Machine:
    """The machine that is installed on: the one that runs, or the one whose files lie below ``root``."""

    def __init__(self, root: Path = Path("/")) -> None:
        self.root = root

    @property
    def running(self) -> bool:
        """Whether its systemd can be asked to start something now."""
        return self.root == Path("/") and Path("/run/systemd/system").is_dir()

    def inside(self, path: str) -> Path:
        """Where ``path`` of the machine lies for this process."""
        return self.root / path.lstrip("/")

    def there(self, path: str) -> bool:
        """Whether ``path`` is there, be it a link that leads nowhere."""
        return os.path.lexists(self.inside(path))

    def run(self, words: Sequence[str]) -> None:
        """Run a program of the machine to its end. Raises ``MachineError`` with the last it said where it fails."""
        within = () if self.root == Path("/") else ("chroot", str(self.root))
        try:
            done = subprocess.run(
                (*within, *words),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError as fault:
            raise MachineError(f"{words[0]} could not be run: {refusal(fault).why}.", "Install it.") from fault
        if done.returncode != 0:
            said = " ".join(filter(None, map(str.strip, (done.stderr or done.stdout).splitlines()[-LAST_LINES:])))
            raise MachineError(f"{words[0]} ended with {done.returncode}.", said or "It said nothing.")


class Runner:
    """Carries out plans on ``machine``; each step is told to ``tell`` before it is done."""

    def __init__(self, machine: Machine, tell: Callable[[str], None]) -> None:
        self._machine = machine
        self._tell = tell

    def carry_out(self, steps: Iterable[Step]) -> None:
        """Do every step, or none: raises ``MachineError`` where one fails, with the steps before it taken back."""
        with ExitStack() as undoing:
            for step in steps:
                self._tell(sentence(step))
                try:
                    self._do(step, undoing)
                except (MachineError, OSError) as fault:
                    why = str(fault) if isinstance(fault, MachineError) else f"{refusal(fault).why}."
                    raise MachineError(
                        f"This could not be done: {sentence(step)} {why}",
                        "What was done before it is taken back. Put it right, and type the command again.",
                    ) from fault
            undoing.pop_all()

    def carry_out_all(self, steps: Iterable[Step]) -> None:
        """Do every step that can be done. Raises ``MachineError`` at the end with those that could not."""
        failed = []
        for step in steps:
            self._tell(sentence(step))
            try:
                self._do(step, ExitStack())
            except (MachineError, OSError) as fault:
                failed.append(f"{sentence(step)} {fault}")
                self._tell(f"  This could not be done: {fault}")
        if failed:
            raise MachineError(f"Some steps could not be done: {len(failed)}.", " ".join(failed))

    def _do(self, step: Step, undoing: ExitStack) -> None:
        place = self._machine.inside
        match step:
            case Folder(path, mode):
                if not place(path).is_dir():
                    place(path).mkdir(mode=mode, parents=True)
                    undoing.callback(self._back, step, lambda: place(path).rmdir() if step.kept else gone(place(path)))
                    place(path).chmod(mode)
            case File(path, text, mode):
                self._keep(step, path, undoing)
                write(place(path), text, mode)
            case Link(path, target):
                self._keep(step, path, undoing)
                link(place(path), target)
            case Copy(source, path):
                undoing.callback(self._back, step, lambda: gone(place(path)))
                copy(place(source) if isinstance(source, str) else source, place(path))
            case Remove(path, only_empty):
                if not only_empty:
                    gone(place(path))
                elif self._machine.there(path):
                    with contextlib.suppress(OSError):  # something has come to lie in it
                        place(path).rmdir()
            case Command(_, words, undo):
                if undo:
                    undoing.callback(self._back, step, lambda: self._machine.run(undo))
                self._machine.run(words)

    def _keep(self, step: Step, path: str, undoing: ExitStack) -> None:
        """Put back what is at ``path`` now, should a later step fail."""
        where = self._machine.inside(path)
        if where.is_symlink():
            target = os.readlink(where)
            undoing.callback(self._back, step, lambda: link(where, target))
        elif where.exists():
            text, mode = where.read_text(encoding="utf-8"), stat.S_IMODE(where.stat().st_mode)
            undoing.callback(self._back, step, lambda: write(where, text, mode))
        else:
            undoing.callback(self._back, step, lambda: gone(where))

    def _back(self, step: Step, undo: Callable[[], object]) -> None:
        self._tell(f"Taken back: {sentence(step)}")
        try:
            undo()
        except (MachineError, OSError) as fault:
            self._tell(f"  This could not be taken back: {fault}")


def write(path: Path, text: str, mode: int) -> None:
    """Write a file whole, with its rights, and onto the disk, before it takes the place of another."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def link(path: Path, target: str) -> None:
    """Let ``path`` lead to ``target`` from one moment to the next."""
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(path)


def copy(source: Path, target: Path) -> None:
    """Copy a file, a link or a folder, with rights, times and, for an administrator, owners."""
    if not os.path.lexists(source):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
        return
    shutil.copy2(source, target, follow_symlinks=False)
    if os.geteuid() == 0:
        kept = source.lstat()
        os.chown(target, kept.st_uid, kept.st_gid, follow_symlinks=False)


def gone(path: Path) -> None:
    """Remove whatever is at ``path``."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
