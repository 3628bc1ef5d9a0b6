"""``check``: the content checks on the command line, for whoever writes content without the editor."""

import datetime as dt
import stat
from collections import Counter
from pathlib import Path
from typing import TextIO

import lucide

from kiosk.asset_paths import assets
from kiosk.content.characters import for_terminal
from kiosk.content.checks import check
from kiosk.content.checks.problem import Severity
from kiosk.content.edition import LIMITS, decode, too_large
from kiosk.content.model import Edition
from kiosk.content.source import compile_edition
from kiosk.errors import MachineError, UsageError, refusal
from kiosk.schedule.calendar_checks import check_calendar

WORDS = {Severity.ERROR: "must be mended", Severity.WARNING: "look again", Severity.TASK: "to do"}


def check_content(file: Path | None, today: dt.date, out: TextIO, *, tasks: bool = False) -> int:
    """Check an edition (a JSON file), a folder of content, or the starter edition; 1 where something must be mended.

    ``today`` is where the calendar of campaigns is looked at from. Raises what ``read_edition`` raises.
    """
    return tell_problems(read_edition(file), today, out, tasks=tasks)


def tell_problems(edition: Edition, today: dt.date, out: TextIO, *, tasks: bool = False) -> int:
    """Check ``edition`` and write what was found, the answer first; 1 where something must be mended.

    What is left for staff to do is counted; it is told one by one where ``tasks`` says so.
    """
    problems = [*check(edition, icons=frozenset(lucide.get_icon_list())), *check_calendar(edition, today)]
    counted = Counter(one.severity for one in problems)
    errors, to_do = counted[Severity.ERROR], counted[Severity.TASK]
    out.write(f"{errors} to mend, {counted[Severity.WARNING]} to look at again, {to_do} tasks for staff. ")
    out.write("This cannot be published until it is mended." if errors else "This can be published.")
    out.write("\n" if tasks or not to_do else " To read the tasks for staff too, add --tasks.\n")
    for problem in sorted(problems, key=lambda one: tuple(Severity).index(one.severity)):
        if problem.severity is not Severity.TASK or tasks:
            where = f"{problem.thing} {problem.field}".strip()
            said = f"{WORDS[problem.severity]}: {where}: {problem.sentence} {problem.remedy} [{problem.rule}]"
            out.write(for_terminal(said).replace("\n", " ") + "\n")
    return 1 if errors else 0


def read_edition(file: Path | None) -> Edition:
    """The edition at ``file``, or the starter edition.

    Raises ``ContentError`` where what is there is not an edition, ``UsageError`` where nothing is there, and
    ``MachineError`` where the machine does not let us read it.
    """
    if file is None:
        return compile_edition(assets() / "starter")
    name = for_terminal(str(file))
    try:
        found = file.stat()
        if stat.S_ISDIR(found.st_mode):
            return compile_edition(file)
        if not stat.S_ISREG(found.st_mode):
            raise UsageError(f"{name} is not an ordinary file.", "Name an edition, or a folder of content.")
        if found.st_size > LIMITS.document_bytes:
            raise too_large(LIMITS)
        return decode(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UsageError(f"There is no {name}.", "Check its name and try again.") from error
    except OSError as error:
        why, remedy = refusal(error)
        raise MachineError(f"{name} cannot be read: {why}.", remedy) from error
