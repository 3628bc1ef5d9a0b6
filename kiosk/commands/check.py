"""``check``: the content checks on the command line, for whoever writes content without the editor."""

import datetime as dt
import stat
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import lucide

from kiosk.content import county, layer_checks
from kiosk.content.characters import for_terminal
from kiosk.content.checks import check
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.edition import LIMITS, decode, too_large
from kiosk.content.model import Edition
from kiosk.content.source import compile_edition
from kiosk.content.starter import as_one, starter_editions
from kiosk.errors import ContentError, MachineError, UsageError, refusal
from kiosk.schedule.calendar_checks import check_calendar

WORDS = {Severity.ERROR: "must be mended", Severity.WARNING: "look again", Severity.TASK: "to do"}


def check_content(file: Path | None, today: dt.date, out: TextIO, *, tasks: bool = False) -> int:
    """Check an edition (a JSON file), a folder of content, or what the kiosk comes with; 1 where something must be
    mended. An edition that is written to lie on another is checked as visitors see both, and it is told what a county
    still has to fill in.

    ``today`` is where the calendar of campaigns is looked at from. Raises what ``read_editions`` raises.
    """
    editions = read_editions(file)
    whole, counties = as_one(editions), [each for each in editions if each.lies_on is not None]
    answer = tell_problems(whole, today, out, tasks=tasks, layered=[*layer_checks.problems(editions)])
    for each in counties:
        _tell_county(each, whole, out)
    return answer


def _tell_county(edition: Edition, whole: Edition, out: TextIO) -> None:
    left = [*county.to_fill_in(edition, whole)]
    asked = len(county.every_county_supplies())
    name = for_terminal(edition.publisher_name)
    out.write(f"{name} has filled in {asked - len(left)} of the {asked} things every county supplies.\n")
    for sentence in left:
        out.write(for_terminal(f"to fill in: {sentence}") + "\n")


def tell_problems(
    edition: Edition, today: dt.date, out: TextIO, *, tasks: bool = False, layered: Sequence[Problem] = ()
) -> int:
    """Check ``edition`` and write what was found, the answer first; 1 where something must be mended.

    ``layered`` is what was found in the layers it is made of. What is left for staff to do is counted; it is told one
    by one where ``tasks`` says so.
    """
    found = check(edition, icons=frozenset(lucide.get_icon_list()))
    problems = [*layered, *found, *check_calendar(edition, today)]
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


def read_editions(file: Path | None) -> tuple[Edition, ...]:
    """The edition at ``file`` and the one it lies on, or all that the kiosk comes with; the upper one first.

    Raises ``ContentError`` where what is there is not an edition, ``UsageError`` where nothing is there, and
    ``MachineError`` where the machine does not let us read it.
    """
    if file is None:
        return starter_editions()
    edition = _edition_at(file)
    if edition.lies_on is None:
        return (edition,)
    beneath = next((each for each in starter_editions() if each.publisher == edition.lies_on), None)
    if beneath is None:
        raise ContentError(
            f"This edition lies on one of “{edition.lies_on}”, and the kiosk does not come with any.",
            "Correct lies_on in edition.toml, or take it out.",
        )
    return edition, beneath


def _edition_at(file: Path) -> Edition:
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
