"""What is typed on the command line: how it is read, and what is said where it cannot be."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn, TypeAlias
from zoneinfo import ZoneInfo

from kiosk.content.defaults import TEXT_SCALES, TIME_ZONE
from kiosk.device.screen import GREATEST_DIAGONAL_INCHES, LEAST_DIAGONAL_INCHES, plausible_diagonal
from kiosk.errors import UsageError

SMALLEST, LARGEST = 320, 16_384
"""Pixels a side of a window or picture may have."""

LEAST_YEAR, GREATEST_YEAR = 2000, 2999
"""Times a clock may be set to; the calendars of holidays reach no further."""

LIKENESS = 0.7
"""How alike two words are of which one may be the other with a slip (``difflib``: 1 is the same)."""

# Not argparse's own choices, whose sentences differ from one Python to the next.
RENDERERS = ("auto", "software", "gpu")

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
"""What a command is added to."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as every other error does, and where to read what is right."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving; ``prog`` ends with the command, so that its own help is named."""
        raise UsageError(f"The command line was not understood: {message}.", f"{self.prog} --help shows what it takes.")

    def parse_known_args(  # type: ignore[override]  # the overloads say nothing that this does not
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """As the original, but nothing is left over: each command refuses for itself what it does not know."""
        words = sys.argv[1:] if args is None else list(args)
        self._refuse_strangers(words)
        found, left = super().parse_known_args(words, namespace)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        assert found is not None
        return found, []

    def _refuse_strangers(self, words: Sequence[str]) -> None:
        """Refuse an option or a command that there is none of, before what follows it is taken for something else."""
        options = self._option_string_actions
        commands = next((each.choices for each in self._actions if isinstance(each.choices, dict)), None)
        value = False
        for word in words:
            name = word.partition("=")[0]
            if word == "--":
                return
            if word.startswith("-") and len(word) > 1 and not word[1].isdigit():
                if name not in options:
                    self._refuse_option(word, commands or {})
                value = "=" not in word and options[name].nargs is None
            elif value:
                value = False
            elif commands is not None:
                if word not in commands:
                    self.error(f"invalid choice: {word!r}, which is no command{_meant(word, commands)}")
                return

    def _refuse_option(self, word: str, commands: Mapping[str, "Parser"]) -> NoReturn:
        name = word.partition("=")[0]
        after = [command for command, parser in commands.items() if name in parser._option_string_actions]
        hint = f"; it stands after {' or '.join(after)}" if after else _meant(name, self._option_string_actions)
        self.error(f"unrecognized arguments: {word}{hint}")


def _meant(word: str, known: Iterable[str]) -> str:
    """Which of ``known`` was probably meant, as the end of a sentence."""
    bare = {each.lstrip("-"): each for each in known}
    typed = word.lstrip("-")
    longer = [each for each in bare if typed and each.startswith(typed)]
    close = longer or get_close_matches(typed, bare, 1, LIKENESS)
    return f"; {bare[close[0]]} may be meant" if close else ""


def path(words: str) -> Path:
    """Read the name of a file or folder. An empty one, as of a variable that is not set, would be where one stands."""
    if not words.strip():
        raise argparse.ArgumentTypeError("the name of a file or folder is empty")
    return Path(words)


def size(words: str) -> tuple[int, int]:
    """Read ``WxH`` in pixels."""
    width, _, height = words.partition("x")
    if not all(side.isascii() and side.isdecimal() and len(side) <= len(str(LARGEST)) for side in (width, height)):
        raise argparse.ArgumentTypeError(f"“{words}” is not a size such as 1920x1080")
    found = int(width), int(height)
    if not all(SMALLEST <= side <= LARGEST for side in found):
        raise argparse.ArgumentTypeError(f"each side must be from {SMALLEST} to {LARGEST} pixels")
    return found


def text_scale(words: str) -> float:
    """Read how much larger a visitor made the text."""
    try:
        return TEXT_SCALES[TEXT_SCALES.index(float(words))]
    except ValueError:
        known = ", ".join(f"{each:g}" for each in TEXT_SCALES)
        raise argparse.ArgumentTypeError(f"invalid choice: {words} (choose from {known})") from None


def inches(words: str) -> float:
    """Read how large a screen is, from corner to corner."""
    with suppress(ValueError):
        if plausible_diagonal(number := float(words)):
            return number
    least, greatest = LEAST_DIAGONAL_INCHES, GREATEST_DIAGONAL_INCHES
    raise argparse.ArgumentTypeError(f"invalid size: {words} (from {least:g} to {greatest:g} inches)")


def renderer(words: str) -> str:
    """Read what draws."""
    if words not in RENDERERS:
        raise argparse.ArgumentTypeError(f"invalid choice: {words!r} (choose from {', '.join(RENDERERS)})")
    return words


def london() -> ZoneInfo:
    """Where the kiosk stands. Not a constant: the time zones come with a package, which may be missing."""
    return ZoneInfo(TIME_ZONE)


def moment(words: str) -> dt.datetime:
    """Read an ISO time as a time in London, which it is taken to be where it has no zone."""
    try:
        found = dt.datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is not a time such as 2026-11-25T14:05") from None
    if not LEAST_YEAR <= found.year <= GREATEST_YEAR:
        raise argparse.ArgumentTypeError(f"the year must be from {LEAST_YEAR} to {GREATEST_YEAR}")
    return found.astimezone(london()) if found.tzinfo else found.replace(tzinfo=london())


def folder(words: str) -> Path:
    """Read the name of a folder, which need not be there yet."""
    found = path(words)
    try:
        in_the_way = found.expanduser().exists() and not found.expanduser().is_dir()
    except (OSError, ValueError, RuntimeError):
        return found  # said where it is used
    if in_the_way:
        raise argparse.ArgumentTypeError(f"“{words}” is a file, and a folder is wanted")
    return found


def file(words: str) -> Path:
    """Read the name of a file."""
    found = path(words)
    if found.is_dir():
        raise argparse.ArgumentTypeError(f"“{words}” is a folder, and a file is wanted")
    return found
