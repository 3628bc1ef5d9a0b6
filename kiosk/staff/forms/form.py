"""Which form belongs to which thing, and what can be done with it. The one door into the forms."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.content.checks import Problem, Severity
from kiosk.content.model import Campaign, Guide, Media, Organization, PlainPage, Service, Survey, Tile, Topic, Venue
from kiosk.content.search.words import words_of
from kiosk.content.things import Thing
from kiosk.staff.forms.actions import Deed, Notes, TimesTyped, Typed
from kiosk.staff.forms.base import Act, FormContext
from kiosk.staff.forms.campaign_form import campaign_form
from kiosk.staff.forms.easy_form import plain_page_form
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.plain_forms import media_form, organization_form
from kiosk.staff.forms.questions_form import guide_form, survey_form
from kiosk.staff.forms.rows import FormItem, FormLine, FormRow, FormWindow, OptionRow
from kiosk.staff.forms.rows import Severity as RowSeverity
from kiosk.staff.forms.service_form import service_form
from kiosk.staff.forms.topic_form import tile_form, topic_form
from kiosk.staff.forms.venue_form import venue_form

OFFERED = 60
"""How many options are offered at once; typing finds the others."""


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What became of a deed: the thing as it is now, all that does not read in it, the key of what was added, where the
    items of lists without ids stand now, and what else changes, as ``Notes`` has it."""

    thing: Thing
    unfinished: Mapping[str, str]
    opened: str = ""
    moved: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    others: Mapping[str, Thing] = field(default_factory=dict)


def form_of(context: FormContext) -> Form:
    """The form of the thing in ``sight``."""
    match context.thing:
        case Service() as thing:
            return service_form(thing)
        case Organization() as thing:
            return organization_form(thing, context)
        case Topic() as thing:
            return topic_form(thing, context)
        case Campaign() as thing:
            return campaign_form(thing, context)
        case Guide() as thing:
            return guide_form(thing, context)
        case Survey() as thing:
            return survey_form(thing, context)
        case Venue() as thing:
            return venue_form(thing, context)
        case Tile() as thing:
            return tile_form(thing, context)
        case Media() as thing:
            return media_form(thing, context)
        case PlainPage():
            return plain_page_form()


def rows_of(context: FormContext) -> tuple[FormRow, ...]:
    """The rows of the form of the thing in ``sight``."""
    return tuple(form_of(context).rows(context.thing, "", 0, context))


def do(context: FormContext, key: str, deed: Deed) -> ActionResult:
    """Do ``deed`` to the row at ``key`` of the thing in ``sight``. What has no meaning there changes nothing."""
    notes = Notes(unfinished=dict(context.unfinished))
    act = Act(key=key, deed=deed, context=context, notes=notes)
    thing = form_of(context).apply(context.thing, tuple(key.split("/")), act)
    unfinished = notes.unfinished
    if unfinished and not isinstance(deed, Typed | TimesTyped):
        after = replace(context, thing=thing, unfinished=unfinished, all_open=True)
        unfinished = _with_a_row(unfinished, rows_of(after))
    return ActionResult(thing, unfinished, notes.opened, notes.moved, notes.others)


def _with_a_row(unfinished: Mapping[str, str], rows: Iterable[FormRow]) -> dict[str, str]:
    """Those of ``unfinished`` that stand in one of ``rows``, where somebody can see and clear them. A choice can take
    rows away; what did not read in them goes with them, or it would stand in the way of publishing for ever."""
    keys, windows = set[str](), set[str]()
    for row in rows:
        keys.add(row.key)
        if isinstance(row, FormWindow):
            windows.add(row.key)
    return {key: text for key, text in unfinished.items() if key in keys or key.rpartition("/")[0] in windows}


def offer(context: FormContext, key: str, text: str) -> tuple[OptionRow, ...]:
    """The first of what can be picked in the row at ``key`` and holds every word of ``text``."""
    words = words_of(text[:200])
    found: list[OptionRow] = []
    for option in form_of(context).offer(context.thing, tuple(key.split("/")), context):
        if _holds(option, words):
            found.append(option)
            if len(found) == OFFERED:
                break
    return tuple(found)


def _holds(option: OptionRow, words: Sequence[str]) -> bool:
    if not words:
        return True
    said = words_of(f"{option.label} {option.key}")
    return all(any(each.startswith(word) for each in said) for word in words)


def row_for(rows: Iterable[FormRow], field: str) -> str:
    """The key of the row that a problem of ``field`` belongs to: its own, else the nearest above it, else "", which is
    the head of the form."""
    return nearest({row.key for row in rows}, field)


def nearest(keys: Collection[str], field: str) -> str:
    """The same among the ``keys`` of rows."""
    steps = field.split("/")
    while steps:
        key = "/".join(steps)
        if key in keys:
            return key
        steps.pop()
    return ""


def with_problems(rows: Sequence[FormRow], problems: Iterable[Problem]) -> tuple[FormRow, ...]:
    """``rows``, each with the problems that belong to it, the most severe first. What does not read says so alone, and
    what is folded only says the worst."""
    order = tuple(Severity)
    found: dict[str, list[Problem]] = {}
    keys = {row.key for row in rows}
    for problem in sorted(problems, key=lambda each: order.index(each.severity)):
        found.setdefault(nearest(keys, problem.field), []).append(problem)
    return tuple(_with_found(row, found.get(row.key, [])) for row in rows)


def _with_found(row: FormRow, found: Sequence[Problem]) -> FormRow:
    # A thing to do that staff wrote themselves stands in its row already.
    written = row.value if isinstance(row, FormLine | FormItem) else ""
    told = [each for each in found if each.sentence != written]
    if not told or row.problem:
        return row
    folded = isinstance(row, FormItem) and row.folded
    sentences = dict.fromkeys(f"{each.sentence} {each.remedy}" for each in (told[:1] if folded else told))
    return replace(row, problem=" ".join(sentences), severity=severity_of(told[0]))


def severity_of(problem: Problem) -> RowSeverity:
    """How a row is coloured that has ``problem``."""
    match problem.severity:
        case Severity.ERROR:
            return "error"
        case Severity.WARNING:
            return "warning"
        case Severity.TASK:
            return "task"
