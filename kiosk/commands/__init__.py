"""The command line. Exit codes: 0 good, 1 the answer is no, 2 used wrongly, 3 the content, 4 the machine."""

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfoNotFoundError

from kiosk import __version__
from kiosk.commands import install_commands, maintenance_commands
from kiosk.commands.arguments import (
    Commands,
    Parser,
    file,
    folder,
    inches,
    london,
    moment,
    path,
    renderer,
    size,
    text_scale,
)
from kiosk.commands.terminal import steady_streams
from kiosk.content.defaults import TEXT_SCALES
from kiosk.errors import KioskError, MachineError, UsageError, program, refusal

__all__ = ["london", "main", "moment", "size"]

INTERRUPTED = 130
"""The exit code of a program that was ended by Ctrl+C, as shells have it."""

TOUR_SIZES = ((1920, 1080), (1080, 1920))

RUNNING = {"data": None, "window": None, "open": None, "now": None, "language": None, "renderer": "auto"}
"""The options that stand before a command, and what each is when it is not given."""

MEANT_FOR = {
    "tour": ("data", "now", "language"),
    "check": ("data", "now"),
    "sheet": ("data", "now"),
    "staff": ("data", "window", "now", "language", "renderer"),
    **maintenance_commands.MEANT_FOR,
    **install_commands.MEANT_FOR,
}
"""Which of them mean something to a command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; errors become one sentence on standard error and their exit code."""
    with steady_streams() as unheard:
        try:
            code = _carry_out(arguments)
        except KioskError as error:
            _tell(str(error))
            code = error.exit_code
        except (ImportError, ZoneInfoNotFoundError) as error:
            from kiosk.device.libraries import explain  # noqa: PLC0415 - no part of a command that goes well

            lacking = explain(error)
            _tell(str(lacking))
            code = lacking.exit_code
        except KeyboardInterrupt:
            _tell("Ended, as was asked.")
            code = INTERRUPTED
        except SystemExit:  # --help and --version end so
            if unheard() is None:
                raise
            code = 0
        if (fault := unheard()) is not None:
            _tell(str(fault))
            code = fault.exit_code
    return code


def _carry_out(arguments: Sequence[str] | None) -> int:
    parsed = _parser().parse_args(arguments)
    _refuse_unmeant(parsed)
    carry_out: Callable[[argparse.Namespace], int] = parsed.carry_out
    try:
        return carry_out(parsed)
    except OSError as error:
        why, remedy = refusal(error)
        place = f"{error.filename}" if error.filename else "A file"
        raise MachineError(f"{place} cannot be used: {why}.", remedy) from error


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog=program(),
        description="Community Kiosk: support information a visitor can hide. Without a command, it shows the kiosk.",
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
    )
    parser.set_defaults(carry_out=_run, command=None)
    parser.add_argument("--version", action="version", version=f"Community Kiosk {__version__}")
    parser.add_argument("--data", type=folder, metavar="DIR", help="keep the kiosk’s data in this folder")
    parser.add_argument(
        "--window", type=size, metavar="WxH", help="an ordinary window that can be closed, to try it out"
    )
    parser.add_argument("--open", metavar="PAGE", help="begin at a page, such as start or topic/ID")
    parser.add_argument("--now", type=moment, metavar="ISO-TIME", help="pretend it is this time")
    parser.add_argument("--language", metavar="TAG", help="begin in this language, such as en-GB")
    _add_renderer(parser)
    commands: Commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_tour(commands)
    _add_check(commands)
    _add_sheet(commands)
    maintenance_commands.add_to(commands)
    _add_staff(commands)
    install_commands.add_to(commands)
    return parser


def _add_renderer(parser: Parser) -> None:
    parser.add_argument(
        "--renderer",
        type=renderer,
        metavar="NAME",
        help="what draws: software (the processor), gpu (the graphics chip), or auto",
    )


def _add_tour(commands: Commands) -> None:
    words = "draw every scene as a picture; needs no screen"
    tour = commands.add_parser(
        "tour", help=words, description=words, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    tour.set_defaults(carry_out=_tour)
    tour.add_argument("out", type=folder, metavar="OUT", help="the folder for the pictures")
    tour.add_argument(
        "--size", type=size, action="append", metavar="WxH", help="the size of the pictures; may be given several times"
    )
    tour.add_argument(
        "--inches",
        type=inches,
        metavar="N",
        help="how large a screen of that size is, corner to corner: 22 unless told",
    )
    tour.add_argument(
        "--text-scale",
        type=text_scale,
        metavar="N",
        action="append",
        help="how much larger a visitor made the text: 1, 1.5, 2; may be given several times",
    )
    tour.add_argument(
        "--contrast",
        nargs="?",
        choices=("high", "both"),
        const="high",
        default="normal",
        help="draw in high contrast, or in both",
    )
    tour.add_argument(
        "--film",
        action="store_true",
        default=False,
        help="draw a visit instead, as a moving picture; each --page is then touched in turn",
    )
    tour.add_argument("--page", action="append", metavar="PAGE", help="draw only this page; may be given several times")
    tour.add_argument("--data", type=folder, metavar="DIR", help="draw what the kiosk with this data folder shows")
    tour.add_argument("--now", type=moment, metavar="ISO-TIME", help="pretend it is this time")
    tour.add_argument(
        "--language",
        action="append",
        metavar="TAG",
        help="draw in this language, such as en-GB; may be given several times",
    )


def _add_check(commands: Commands) -> None:
    words = "check the content; exit 1 if something must be mended"
    check = commands.add_parser(
        "check", help=words, description=words, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    check.set_defaults(carry_out=_check)
    check.add_argument(
        "file", type=path, nargs="?", default=None, metavar="FILE", help="an edition, or a folder of content"
    )
    check.add_argument("--data", type=folder, metavar="DIR", help="check what the kiosk with this data folder shows")
    check.add_argument("--now", type=moment, metavar="ISO-TIME", help="check as if it were this time")
    check.add_argument("--tasks", action="store_true", default=False, help="list what is left for staff to do, too")


def _add_sheet(commands: Commands) -> None:
    words = "make the page for people who work here: what to do when somebody shows them “Ask for help here”"
    sheet = commands.add_parser(
        "sheet", help=words, description=words, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    sheet.set_defaults(carry_out=_sheet)
    sheet.add_argument("out", type=file, metavar="OUT.pdf", help="the file to write, a PDF of one page")
    sheet.add_argument("--data", type=folder, metavar="DIR", help="with the numbers the kiosk with this folder shows")
    sheet.add_argument("--now", type=moment, metavar="ISO-TIME", help="pretend it is this time")


def _add_staff(commands: Commands) -> None:
    words = "the staff pages in an ordinary window, as on a laptop"
    staff = commands.add_parser(
        "staff", help=words, description=words, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    staff.set_defaults(carry_out=_staff)
    staff.add_argument("--data", type=folder, metavar="DIR", help="the data folder of the kiosk")
    staff.add_argument("--window", type=size, metavar="WxH", help="how large the window is")
    staff.add_argument("--now", type=moment, metavar="ISO-TIME", help="pretend it is this time")
    staff.add_argument("--language", metavar="TAG", help="in this language, such as en-GB")
    _add_renderer(staff)


def _refuse_unmeant(parsed: argparse.Namespace) -> None:
    """An option that a command would pass over is a misunderstanding, better heard now than found out later."""
    for name in RUNNING:
        if parsed.command and name in parsed and name not in MEANT_FOR[parsed.command]:
            raise UsageError(
                f"--{name} means nothing to {parsed.command}.",
                f"{program()} {parsed.command} --help shows what it takes.",
            )
    for name, value in RUNNING.items():
        if name not in parsed:
            setattr(parsed, name, value)


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _run(parsed: argparse.Namespace) -> int:
    from kiosk.startup import import_hook  # noqa: PLC0415 - Qt is not needed to answer --help or check

    import_hook.take_out()

    from kiosk.app import Options, run  # noqa: PLC0415 - once the hook is out, these take 30 ms less
    from kiosk.visitor.routes import Route  # noqa: PLC0415 - as above

    options = Options(
        data=parsed.data,
        window=parsed.window,
        page=Route.parse(parsed.open or "venue"),
        now=parsed.now,
        language=parsed.language,
        renderer=parsed.renderer,
        offers_setup=parsed.open is None,
    )
    return run(options, _tell)


def _staff(parsed: argparse.Namespace) -> int:
    from kiosk.startup import import_hook  # noqa: PLC0415 - Qt is not needed to answer --help or check

    import_hook.take_out()

    from kiosk.commands.staff_window import run_staff  # noqa: PLC0415 - once the hook is out, this takes 30 ms less

    return run_staff(parsed.data, parsed.window, parsed.now, parsed.language, parsed.renderer, tell=_tell)


def _tour(parsed: argparse.Namespace) -> int:
    from kiosk.startup import import_hook  # noqa: PLC0415 - Qt is not needed to answer --help or check

    import_hook.take_out()

    from kiosk.tour.tour import Tour, draw_all, every_look  # noqa: PLC0415 - Qt is not needed to answer --help or check
    from kiosk.visitor.routes import Route  # noqa: PLC0415 - as above

    scales = tuple(dict.fromkeys(getattr(parsed, "text_scale", TEXT_SCALES[:1])))
    contrasts = {"normal": (False,), "high": (True,), "both": (False, True)}[parsed.contrast]
    languages: tuple[str | None, ...] = tuple(dict.fromkeys(_listed(parsed.language))) or (None,)
    tour = Tour(
        out=parsed.out,
        data=parsed.data,
        sizes=tuple(dict.fromkeys(getattr(parsed, "size", TOUR_SIZES))),
        text_scale=scales[0],
        contrast=contrasts[0],
        now=parsed.now,
        language=languages[0],
        only=tuple(dict.fromkeys(Route.parse(page) for page in getattr(parsed, "page", ()))),
        film=parsed.film,
        **({"inches": parsed.inches} if "inches" in parsed else {}),
    )
    looks = every_look(tour, [tag or "en-GB" for tag in languages], scales, contrasts)
    index = tour.draw() if len(looks) == 1 else draw_all(looks)
    print(f"The pictures are in {index.parent}; open {index.name} to see them all.")
    return 0


def _listed(given: str | list[str] | None) -> list[str]:
    """What was given once before a command's name, or several times after it."""
    return [given] if isinstance(given, str) else given or []


def _check(parsed: argparse.Namespace) -> int:
    from kiosk.commands.check import check_content  # noqa: PLC0415 - the checks are not needed to show the kiosk

    today = (parsed.now or dt.datetime.now(london())).date()
    if parsed.data is None:
        return check_content(parsed.file, today, sys.stdout, tasks=parsed.tasks)
    if parsed.file is not None:
        raise UsageError("check takes a file or --data, not both.", f"{program()} check --help shows what it takes.")
    from kiosk.commands.maintenance import check_shown  # noqa: PLC0415 - the database is not needed to show the kiosk

    return check_shown(parsed.data, today, sys.stdout, tasks=parsed.tasks)


def _sheet(parsed: argparse.Namespace) -> int:
    from kiosk.startup import import_hook  # noqa: PLC0415 - Qt is not needed to answer --help or check

    import_hook.take_out()

    from kiosk.tour.sheet_file import write_sheet  # noqa: PLC0415 - as above

    write_sheet(parsed.out, parsed.data, (parsed.now or dt.datetime.now(london())).date())
    print(f"The sheet is {parsed.out}. Print it for everyone who works here.")
    return 0
