"""The commands of whoever looks after a kiosk: its editions, its backups, its people, and whether all is well."""

import argparse
import getpass
import sys
from typing import TextIO

from kiosk.commands.arguments import Commands, Parser, file, folder, moment, path
from kiosk.content.people import LONGEST_PIN, SHORTEST_PIN
from kiosk.errors import UsageError

MEANT_FOR: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("editions", "rollback", "backup", "restore", "people"), ("data",)),
    "doctor": ("data", "now"),
}
"""Which options that stand before a command mean something to each of these."""


def add_to(commands: Commands) -> None:
    """Add them to the command line."""
    _add(commands, "editions", _editions, "list every edition this kiosk has, of every publisher")
    rollback = _add(commands, "rollback", _rollback, "make an earlier edition of the venue’s the current one again")
    rollback.add_argument("number", type=int, metavar="N", help="the number of the edition, as editions lists it")
    backup = _add(
        commands,
        "backup",
        _backup,
        "make a backup of everything in one file; keep it safe, it holds everybody’s PIN as a hash",
    )
    backup.add_argument("out", type=path, metavar="OUT", help="a folder, or a new file that ends in .kioskbackup")
    restore = _add(
        commands,
        "restore",
        _restore,
        "put everything back to a backup, with the people and PINs of its time; what is there now is kept",
    )
    restore.add_argument("file", type=file, metavar="FILE", help="a backup, or a database that a restore set aside")
    doctor = _add(commands, "doctor", _doctor, "look whether all is well; exit 1 if something needs doing, 4 if broken")
    doctor.add_argument("--now", type=moment, metavar="ISO-TIME", help="look as if it were this time")
    people = _add(
        commands,
        "people",
        _people,
        "list who may unlock this kiosk; with --new-manager, let somebody in when no manager knows their PIN any more",
    )
    people.add_argument(
        "--new-manager",
        metavar="NAME",
        default=None,
        help="make NAME a manager with a PIN that is asked for twice (or read from one line of input), and end the "
        "waiting after wrong PINs; only as the user the data folder belongs to, with the kiosk closed",
    )


def _add(commands: Commands, name: str, carry_out: object, words: str) -> Parser:
    parser = commands.add_parser(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
    )
    parser.set_defaults(carry_out=carry_out)
    parser.add_argument("--data", type=folder, metavar="DIR", help="the data folder of the kiosk")
    return parser


def _editions(parsed: argparse.Namespace) -> int:
    from kiosk.commands.maintenance import list_editions  # noqa: PLC0415 - the database is not needed to show the kiosk

    return list_editions(parsed.data, sys.stdout)


def _rollback(parsed: argparse.Namespace) -> int:
    from kiosk.commands.maintenance import roll_back  # noqa: PLC0415 - as above

    return roll_back(parsed.data, parsed.number, sys.stdout)


def _backup(parsed: argparse.Namespace) -> int:
    from kiosk.commands.maintenance import back_up  # noqa: PLC0415 - as above

    return back_up(parsed.data, parsed.out, sys.stdout)


def _restore(parsed: argparse.Namespace) -> int:
    from kiosk.commands.maintenance import restore  # noqa: PLC0415 - as above

    return restore(parsed.data, parsed.file, sys.stdout)


def _doctor(parsed: argparse.Namespace) -> int:
    from kiosk.commands.doctor import examine_kiosk  # noqa: PLC0415 - as above

    return examine_kiosk(parsed.data, parsed.now, sys.stdout)


def _people(parsed: argparse.Namespace) -> int:
    from kiosk.commands.maintenance import list_people, new_manager  # noqa: PLC0415 - as above

    if parsed.new_manager is None:
        return list_people(parsed.data, sys.stdout)
    return new_manager(parsed.data, parsed.new_manager, lambda: ask_pin(sys.stdin), sys.stdout)


def ask_pin(source: TextIO) -> str:
    """A PIN, typed twice without being shown, or the one line of an input that is not a terminal."""
    if not source.isatty():
        return source.readline().strip()
    try:
        pin = getpass.getpass(f"New PIN ({SHORTEST_PIN} to {LONGEST_PIN} digits): ")
        again = getpass.getpass("The same PIN again: ")
    except EOFError:
        raise UsageError("No PIN was typed.", "Type the command again. Nothing was changed.") from None
    if again != pin:
        raise UsageError("The two PINs were not the same.", "Type the command again. Nothing was changed.")
    return pin
