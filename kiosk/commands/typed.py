"""What is typed on the command line: how it is read, and what is said where it cannot be."""

import argparse
import datetime as dt
from typing import NoReturn, TypeAlias
from zoneinfo import ZoneInfo

from kiosk.errors import UsageError, program

SMALLEST, LARGEST = 320, 16_384
"""Pixels a side of a window or picture may have."""

LEAST_YEAR, GREATEST_YEAR = 2000, 2999
"""Times a clock may be set to; the calendars of holidays reach no further."""

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
"""What a command is added to."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as every other error does."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving."""
        raise UsageError(f"The command line was not understood: {message}.", f"{program()} --help shows what it takes.")


def size(words: str) -> tuple[int, int]:
    """Read ``WxH`` in pixels."""
    width, _, height = words.partition("x")
    if not all(side.isascii() and side.isdecimal() and len(side) <= len(str(LARGEST)) for side in (width, height)):
        raise argparse.ArgumentTypeError(f"“{words}” is not a size such as 1920x1080")
    found = int(width), int(height)
    if not all(SMALLEST <= side <= LARGEST for side in found):
        raise argparse.ArgumentTypeError(f"each side must be from {SMALLEST} to {LARGEST} pixels")
    return found


def london() -> ZoneInfo:
    """Where the kiosk stands. Not a constant: the time zones come with a package, which may be missing."""
    return ZoneInfo("Europe/London")


def moment(words: str) -> dt.datetime:
    """Read an ISO time as a time in London, which it is taken to be where it has no zone."""
    try:
        found = dt.datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is not a time such as 2026-11-25T14:05") from None
    if not LEAST_YEAR <= found.year <= GREATEST_YEAR:
        raise argparse.ArgumentTypeError(f"the year must be from {LEAST_YEAR} to {GREATEST_YEAR}")
    return found.astimezone(london()) if found.tzinfo else found.replace(tzinfo=london())
