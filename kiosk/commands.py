"""The command line. Exit codes: 0 good, 1 the answer is no, 2 used wrongly, 3 the content, 4 the machine."""

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from zoneinfo import ZoneInfo

from kiosk.errors import KioskError, MachineError, UsageError

if TYPE_CHECKING:
    from kiosk.app import Options

SMALLEST, LARGEST = 320, 16_384
"""Pixels a side of a window or picture may have."""

TOUR_SIZES = ((1920, 1080), (1080, 1920))


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; errors become one sentence on standard error and their exit code."""
    try:
        parsed = _parser().parse_args(arguments)
        carry_out: Callable[[argparse.Namespace], int] = parsed.carry_out
        return carry_out(parsed)
    except KioskError as error:
        print(f"{error.what} {error.remedy}", file=sys.stderr)
        return error.exit_code


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as every other error does."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving."""
        raise UsageError(
            f"The command line was not understood: {message}.", "python main.py --help shows what it takes."
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py", description="Community Kiosk: support information a visitor can hide.")
    parser.set_defaults(carry_out=_run)
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep the kiosk's data in this folder")
    parser.add_argument(
        "--window", type=size, metavar="WxH", help="an ordinary window that can be closed, to try it out"
    )
    parser.add_argument("--open", default="venue", metavar="PAGE", help="begin at a page, such as start or topic/ID")
    parser.add_argument("--now", type=moment, metavar="ISO-TIME", help="pretend it is this time")
    parser.add_argument("--language", metavar="TAG", help="begin in this language, such as en-GB")
    parser.add_argument("--renderer", choices=("auto", "software", "gpu"), default="auto")
    commands = parser.add_subparsers(title="commands", metavar="")
    tour = commands.add_parser("tour", help="draw every scene as a picture; needs no screen")
    tour.set_defaults(carry_out=_tour)
    tour.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    tour.add_argument("--size", type=size, action="append", metavar="WxH")
    tour.add_argument("--text-scale", type=float, choices=(1.0, 1.5, 2.0), default=1.0)
    tour.add_argument("--contrast", action="store_true", help="draw in high contrast")
    tour.add_argument("--page", action="append", metavar="PAGE", help="draw only this page")
    tour.add_argument("--now", type=moment, metavar="ISO-TIME", default=argparse.SUPPRESS)
    tour.add_argument("--language", metavar="TAG", default=argparse.SUPPRESS)
    check = commands.add_parser("check", help="check the content; exit 1 if something must be mended")
    check.set_defaults(carry_out=_check)
    check.add_argument("file", type=Path, nargs="?", metavar="FILE", help="an edition, or a folder of content")
    return parser


def size(words: str) -> tuple[int, int]:
    """Read ``WxH`` in pixels."""
    width, _, height = words.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{words}” is not a size such as 1920x1080")
    found = int(width), int(height)
    if not all(SMALLEST <= side <= LARGEST for side in found):
        raise argparse.ArgumentTypeError(f"each side must be from {SMALLEST} to {LARGEST} pixels")
    return found


def moment(words: str) -> dt.datetime:
    """Read an ISO time; without a zone it is the time in London."""
    try:
        found = dt.datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is not a time such as 2026-11-25T14:05") from None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo("Europe/London"))


def _run(parsed: argparse.Namespace) -> int:
    from kiosk.app import run  # noqa: PLC0415 - Qt is not needed to answer --help or check

    return run(_options(parsed))


def _options(parsed: argparse.Namespace) -> "Options":
    from kiosk.app import Options  # noqa: PLC0415 - as above
    from kiosk.visitor.routes import Route  # noqa: PLC0415 - as above

    return Options(
        data=parsed.data,
        window=parsed.window,
        page=Route.parse(parsed.open),
        now=parsed.now,
        language=parsed.language,
        renderer=parsed.renderer,
    )


def _tour(parsed: argparse.Namespace) -> int:
    from kiosk.tour import Tour  # noqa: PLC0415 - Qt is not needed to answer --help or check
    from kiosk.visitor.routes import Route  # noqa: PLC0415 - as above

    tour = Tour(
        out=parsed.out,
        sizes=tuple(parsed.size or TOUR_SIZES),
        text_scale=parsed.text_scale,
        contrast=parsed.contrast,
        now=parsed.now,
        language=parsed.language,
        only=tuple(Route.parse(page) for page in parsed.page or ()),
    )
    index = tour.draw()
    print(f"The pictures are in {index.parent}; open {index.name} to see them all.")
    return 0


def _check(parsed: argparse.Namespace) -> int:
    from kiosk.checking import check_content  # noqa: PLC0415 - the checks are not needed to show the kiosk

    return check_content(parsed.file, sys.stdout)


def _unwritable(path: Path, error: OSError) -> MachineError:
    return MachineError(f"Nothing can be written to {path}: {error.strerror}.", "Choose another folder.")
