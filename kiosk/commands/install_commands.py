"""The commands of whoever puts a kiosk in its place: install, upgrade, uninstall, and the folder they work from."""

import argparse
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import FrameType

from kiosk.commands.arguments import Commands, Parser, folder
from kiosk.install.installer import Installer
from kiosk.install.plan import Settings
from kiosk.install.runner import Machine
from kiosk.install.wheelhouse import make

MEANT_FOR: dict[str, tuple[str, ...]] = dict.fromkeys(("install", "upgrade", "uninstall", "wheelhouse"), ())
"""Which options that stand before a command mean something to each of these."""

STICKS = ("read", "write")


def add_to(commands: Commands) -> None:
    """Add them to the command line."""
    install = _add(commands, "install", _install, "install the kiosk for good on this Linux machine; as administrator")
    _add_wheels(install)
    usual = Settings()
    install.add_argument(
        "--python", metavar="FILE", default=usual.python, help="the Python it is to run on, if not the system’s own"
    )
    install.add_argument(
        "--sticks",
        type=_sticks,
        metavar="HOW",
        default=usual.sticks,
        help="read: what is on a stick can be brought in; write: backups can be saved on one, too",
    )
    install.add_argument("--backups", type=_absolute, metavar="DIR", default=None, help="make a backup there each week")
    upgrade = _add(
        commands, "upgrade", _upgrade, "bring an installed kiosk up to date; the old version comes back where it must"
    )
    _add_wheels(upgrade)
    uninstall = _add(commands, "uninstall", _uninstall, "remove an installed kiosk; its data stays unless told")
    uninstall.add_argument(
        "--with-data", action="store_true", default=False, help="remove its data and its backups, too, for ever"
    )
    words = "fill a folder with all that install and upgrade need, for machines like this one without a network"
    wheelhouse = commands.add_parser("wheelhouse", help=words, description=words, allow_abbrev=False)
    wheelhouse.set_defaults(carry_out=_wheelhouse)
    wheelhouse.add_argument("out", type=folder, metavar="FOLDER", help="the folder, which is made if it is not there")


def _add(commands: Commands, name: str, carry_out: object, words: str) -> Parser:
    parser = commands.add_parser(
        name, help=words, description=words, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    parser.set_defaults(carry_out=carry_out)
    parser.add_argument("--plan", action="store_true", default=False, help="say every step, and do none")
    parser.add_argument(
        "--root", type=folder, metavar="DIR", default=Path("/"), help="work on the system whose files lie in DIR"
    )
    return parser


def _add_wheels(parser: Parser) -> None:
    parser.add_argument(
        "--wheels", type=folder, metavar="FOLDER", default=None, help="a folder that the command wheelhouse has made"
    )


def _sticks(words: str) -> str:
    if words not in STICKS:
        raise argparse.ArgumentTypeError(f"“{words}” is neither {' nor '.join(STICKS)}")
    return words


def _absolute(words: str) -> str:
    """A folder of the machine that is installed on, by its whole name, which systemd reads without a shell."""
    name = PurePosixPath(words)
    if not name.is_absolute() or ".." in name.parts or not all(each.isalnum() or each in "/-_." for each in words):
        raise argparse.ArgumentTypeError(f"“{words}” is not a whole path of letters, digits, “-”, “_” and “.”")
    return str(name)


def _installer(parsed: argparse.Namespace) -> Installer:
    root: Path = parsed.root
    return Installer(Machine(root.expanduser().resolve()), print, only_plan=parsed.plan)


@contextmanager
def _wheels(given: Path | None) -> Iterator[Path]:
    """The folder that was named, or one made for this once."""
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory() as scratch:
        print("Get what the kiosk needs, which takes a few minutes.")
        make(Path(scratch) / "wheels")
        yield Path(scratch) / "wheels"


@contextmanager
def _ended_as_by_keys() -> Iterator[None]:
    """A terminal that is closed, or a connection that breaks, ends the command as Ctrl+C does: with its steps taken
    back, and a kiosk that was closed for it on the screen again."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    names = ("SIGHUP", "SIGTERM")
    before = {number: signal.signal(number, end) for name in names if (number := getattr(signal, name, None))}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _install(parsed: argparse.Namespace) -> int:
    settings = Settings(parsed.python, parsed.sticks, parsed.backups or "")
    with _ended_as_by_keys():
        _installer(parsed).install(settings, lambda: _wheels(parsed.wheels))
    return 0


def _upgrade(parsed: argparse.Namespace) -> int:
    with _ended_as_by_keys():
        _installer(parsed).upgrade(lambda: _wheels(parsed.wheels))
    return 0


def _uninstall(parsed: argparse.Namespace) -> int:
    _installer(parsed).uninstall(with_data=parsed.with_data)
    return 0


def _wheelhouse(parsed: argparse.Namespace) -> int:
    count = make(parsed.out)
    print(
        f"{count} wheels are in {parsed.out}, with their hashes. In a copy of the checkout on a machine like this one:"
    )
    print(f"sudo python3 main.py install --wheels {parsed.out}")
    return 0
