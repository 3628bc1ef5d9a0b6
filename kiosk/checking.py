"""``check``: the content checks on the command line, for whoever writes content without the editor."""

import datetime as dt
from pathlib import Path
from typing import TextIO

import lucide

from kiosk.content.checks import check
from kiosk.content.checks.problem import Severity
from kiosk.content.edition import decode
from kiosk.content.model import Edition
from kiosk.content.source import compile_edition
from kiosk.errors import MachineError, UsageError
from kiosk.places import assets
from kiosk.schedule.calendar_checks import check_calendar

WORDS = {Severity.ERROR: "must be mended", Severity.WARNING: "look again", Severity.TASK: "to do"}


def check_content(file: Path | None, today: dt.date, out: TextIO) -> int:
    """Check an edition (a JSON file), a folder of content, or the starter edition; 1 where something must be mended.

    ``today`` is where the calendar of campaigns is looked at from. Raises what ``read_edition`` raises.
    """
    return tell_problems(read_edition(file), today, out)


def tell_problems(edition: Edition, today: dt.date, out: TextIO) -> int:
    """Check ``edition`` and write what was found; 1 where something must be mended."""
    problems = [*check(edition, icons=frozenset(lucide.get_icon_list())), *check_calendar(edition, today)]
    for problem in problems:
        where = f"{problem.thing} {problem.field}".strip()
        out.write(f"{WORDS[problem.severity]}: {where}: {problem.sentence} {problem.remedy} [{problem.rule}]\n")
    errors = sum(one.severity is Severity.ERROR for one in problems)
    warnings = sum(one.severity is Severity.WARNING for one in problems)
    tasks = len(problems) - errors - warnings
    out.write(f"{errors} to mend, {warnings} to look at again, {tasks} tasks for staff.\n")
    return 1 if errors else 0


def read_edition(file: Path | None) -> Edition:
    """The edition at ``file``, or the starter edition.

    Raises ``ContentError`` where what is there is not an edition, ``UsageError`` where nothing is there, and
    ``MachineError`` where the machine does not let us read it.
    """
    if file is None:
        return compile_edition(assets() / "starter")
    if not file.exists():
        raise UsageError(f"There is no {file}.", "Check its name and try again.")
    if file.is_dir():
        return compile_edition(file)
    try:
        return decode(file.read_bytes())
    except OSError as error:
        raise MachineError(
            f"{file} cannot be read: {error.strerror}.", "Give this user the right to read it, or copy it elsewhere."
        ) from error
