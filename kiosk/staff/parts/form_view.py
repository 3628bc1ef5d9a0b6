"""The rows of a form as a page shows them: narrowed to a part, letter by letter while somebody types, with problems."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from kiosk.content import checks
from kiosk.content.checks import Problem
from kiosk.staff.forms import form
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.rows import (
    FormHeading,
    FormLine,
    FormPick,
    FormRow,
    FormWindow,
    OptionRow,
    ProblemRow,
    Severity,
)
from kiosk.staff.forms.words import stand_ins

translate = QCoreApplication.translate

AnyRow = TypeVar("AnyRow", FormRow, OptionRow)

Typing = tuple[str, ...]
"""The key of the row somebody types in and the text, or the two texts, that stand there; empty while nobody does."""


@dataclass(frozen=True, slots=True)
class FormView:
    """The rows of a form, and what is to be said about it above them: what is ``wrong``, and what can wait."""

    rows: list[FormRow]
    wrong: list[ProblemRow]
    waiting: list[ProblemRow]


MOST_FOUND = 60
"""Problems that a form tells of at once; whoever puts those right is told of the next. ``check`` counts them all."""


def form_view(
    context: FormContext,
    part: str,
    found: Sequence[Problem],
    typing: Typing,
    untouched: Callable[[str], bool],
    *,
    added: Collection[str] = (),
) -> FormView:
    """The form of the thing in ``sight``, or of its item ``part`` alone, with the problems ``found``.

    ``untouched`` says of a key whether nobody has got to it in something just ``added`` (the keys of items, "" for the
    thing itself): where such a field is empty, that is not held against anybody yet.
    """
    found = found[:MOST_FOUND]
    told = (*(each.field for each in found), *context.unfinished)
    # Of the rows that are folded away only those are looked for that there is something to say of.
    wide = replace(context, all_open=True) if "" in added else context.with_rows_of(told, added)
    every = form.rows_of(wide)
    keys = {row.key for row in every}
    blank = {row.key for row in every if untouched(row.key) and _holds_nothing(row, every)}
    if part:
        # The item's own rows, whether or not somebody folded it in the whole form.
        context = replace(context, toggled=context.toggled | {part})
    rows: Sequence[FormRow] = every if wide is context else form.rows_of(context)
    if part:
        start = f"{part}/"
        rows = [replace(each, depth=each.depth - 1) for each in rows if each.key.lstrip(":").startswith(start)]
        found = [each for each in found if each.field.startswith(start)]
    missing = {
        form.nearest(keys, each.field): each
        for each in found
        if each.severity is checks.Severity.ERROR and form.nearest(keys, each.field) in blank
    }
    left = [each for each in found if each not in missing.values()]
    shown = form.with_problems([_quietened(each, blank, missing) for each in rows], left)
    listed = [*_unread(context, part, every, typing, blank), *_listed(left, every)]
    listed += [_still_to_fill_in(key, every) for key in missing if key not in context.unfinished]
    return FormView(
        rows=[_marked(_as_typed(each, typing)) for each in shown],
        wrong=[each for each in listed if each.severity == "error"],
        waiting=[each for each in listed if each.severity != "error"],
    )


def pictured(row: AnyRow, url: Callable[[str], str]) -> AnyRow:
    """``row`` with the address of its picture, where it has one, in the place of the name of the file."""
    if isinstance(row, FormPick | OptionRow) and row.picture:
        return replace(row, picture=url(row.picture))
    return row


def begins_at(rows: Sequence[FormRow], key: str) -> str:
    """Where the keys go in what was just added at ``key``: to the number or address it was added for, else to its
    head."""
    first = next((row for row in rows if row.key.startswith(f"{key}/")), None)
    return first.key if isinstance(first, FormLine) and first.holds in ("phone", "address") else key


def waiting_words(waiting: Sequence[ProblemRow]) -> str:
    """How many things still have to be filled in, and how many are to be looked at; "" where nothing waits."""
    blanks = sum(each.severity == "blank" for each in waiting)
    others = len(waiting) - blanks
    said = []
    if blanks:
        said.append(translate("forms", "{count} still to fill in").format(count=blanks))
    if others == 1:
        said.append(translate("forms", "1 thing to look at"))
    elif others:
        said.append(translate("forms", "{count} things to look at").format(count=others))
    return ", ".join(said)


def _holds_nothing(row: FormRow, every: Sequence[FormRow]) -> bool:
    match row:
        case FormLine(value=value) | FormPick(of="thing" | "media", value=value):
            return not value
        case FormHeading():
            start = f"{row.key}/"
            return all(each.key == f"{start}+" for each in every if each.key.startswith(start))
        case _:
            return False


def _quietened(row: FormRow, blank: Collection[str], missing: Collection[str]) -> FormRow:
    """``row``, which says quietly that it is still empty where it would be reproached with it."""
    if row.key in blank and (row.severity == "error" or row.key in missing):
        return replace(row, problem=translate("forms", "Still to fill in"), severity="blank")
    return row


def _unread(
    context: FormContext, part: str, every: Sequence[FormRow], typing: Typing, blank: Collection[str]
) -> Iterator[ProblemRow]:
    """What does not read."""
    by_key, told = {row.key: row for row in every}, set[str]()
    for key in context.unfinished:
        row = by_key.get(form.nearest(by_key, key)) if key.startswith(part) else None
        if row is None or row.key in typing[:1] or row.key in told:
            continue
        # A window says at once what is wrong with its days and both its times.
        told.add(row.key)
        if row.key in blank:
            yield _still_to_fill_in(row.key, every)
        else:
            severity: Severity = "blank" if row.severity == "blank" else "error"
            yield ProblemRow(f"unfinished:{key}", row.key, row.label, row.problem, "", severity)


def _listed(found: Sequence[Problem], every: Sequence[FormRow]) -> Iterator[ProblemRow]:
    """What the checks found, as a list to jump from."""
    by_key = {row.key: row for row in every}
    for place, problem in enumerate(found):
        key = form.nearest(by_key, problem.field)
        yield ProblemRow(
            key=f"{place}:{problem.rule}:{problem.field}",
            field=key,
            label=by_key[key].label if key else "",
            sentence=problem.sentence,
            remedy=problem.remedy,
            severity=form.severity_of(problem),
        )


def _still_to_fill_in(key: str, every: Sequence[FormRow]) -> ProblemRow:
    label = next((row.label for row in every if row.key == key), "")
    sentence = translate("forms", "Still to fill in: {label}").format(label=label)
    return ProblemRow(f"blank:{key}", key, label, sentence, "", "blank")


def _as_typed(row: FormRow, typing: Typing) -> FormRow:
    """``row`` letter by letter as it is being typed; what does not read is not held against somebody mid-word."""
    if row.key not in typing[:1]:
        return row
    quiet = replace(row, problem="", severity="") if row.severity in ("error", "blank") else row
    match quiet:
        case FormWindow():
            return replace(quiet, opens=typing[1], closes=typing[2])
        case FormLine():
            return replace(quiet, value=typing[1])
        case _:
            return quiet


def _marked(row: FormRow) -> FormRow:
    """``row``, with a word of whether what stands there is a name we gave."""
    if isinstance(row, FormLine) and row.holds == "words" and row.value in stand_ins():
        return replace(row, stand_in=True)
    return row
