"""The rows of a form as a page shows them: narrowed to a part, letter by letter while somebody types, with problems."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kiosk.content.checks import Problem, check_thing
from kiosk.content.model import Edition
from kiosk.schedule.calendar_checks import check_calendar
from kiosk.staff.forms import form
from kiosk.staff.forms.base import Sight
from kiosk.staff.forms.rows import FormRow, ProblemRow
from kiosk.staff.unchosen import in_staff_words

Typing = tuple[str, ...]
"""The key of the row somebody types in and the text, or the two texts, that stand there; empty while nobody does."""


def form_rows(sight: Sight, part: str, found: Sequence[Problem], typing: Typing) -> list[FormRow]:
    """The rows of the thing in ``sight``, or of its item ``part`` alone, with the problems ``found``."""
    if part:
        # The item's own rows, whether or not somebody folded it in the whole form.
        sight = replace(sight, toggled=sight.toggled | {part})
    rows: Sequence[FormRow] = form.rows_of(sight)
    if part:
        start = f"{part}/"
        rows = [replace(each, depth=each.depth - 1) for each in rows if each.key.lstrip(":").startswith(start)]
        found = [each for each in found if each.field.startswith(start)]
    return [_as_typed(each, typing) for each in form.with_problems(rows, found)]


def problem_rows(sight: Sight, part: str, found: Sequence[Problem], typing: Typing) -> list[ProblemRow]:
    """What does not read and what the checks found, as a list to jump from."""
    rows = form.rows_of(replace(sight, all_open=True))
    by_key = {row.key: row for row in rows}
    unread = ((key, by_key.get(form.row_for(rows, key))) for key in sight.unfinished if key.startswith(part))
    listed = [
        ProblemRow(f"unfinished:{key}", key, row.label, row.problem, "", "error")
        for key, row in unread
        if row is not None and row.key not in typing[:1]
    ]
    for place, problem in enumerate(each for each in found if each.field.startswith(part)):
        key = form.row_for(rows, problem.field)
        listed.append(
            ProblemRow(
                key=f"{place}:{problem.rule}:{problem.field}",
                field=key,
                label=by_key[key].label if key else "",
                sentence=problem.sentence,
                remedy=problem.remedy,
                severity=form.severity_of(problem),
            )
        )
    return listed


def problems_of(edition: Edition, path: str, icons: Collection[str] | None) -> tuple[Problem, ...]:
    """What the checks, with those of the calendar, find in the thing at ``path``. Slow: for the worker."""
    found = check_thing(edition, path, icons=icons)
    if path.startswith(("campaign/", "venue/")):
        calendar = check_calendar(edition, edition.issued_at.date())
        found = (*found, *(each for each in calendar if each.thing == path))
    return tuple(in_staff_words(each) for each in found)


def _as_typed(row: FormRow, typing: Typing) -> FormRow:
    """``row`` letter by letter as it is being typed; what does not read is not held against somebody mid-word."""
    if row.key not in typing[:1]:
        return row
    quiet = replace(row, problem="", severity="") if row.severity == "error" else row
    if len(typing) > 2:
        return replace(quiet, opens=typing[1], closes=typing[2])
    return replace(quiet, value=typing[1])
