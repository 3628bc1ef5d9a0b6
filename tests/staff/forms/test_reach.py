"""The forms reach everything the model has, and showing something changes nothing."""

import typing
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import merge
from kiosk.content.checks import Problem, Severity, check
from kiosk.content.model import Edition, Value
from kiosk.content.things import Thing
from kiosk.schedule.calendar_checks import check_calendar
from kiosk.staff.forms.actions import (
    Added,
    Chosen,
    DayToggled,
    Deed,
    Left,
    Moved,
    Removed,
    Switched,
    TimesTyped,
    Typed,
)
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import do, offer, row_for, rows_of, with_problems
from kiosk.staff.forms.rows import (
    FormChoice,
    FormDays,
    FormItem,
    FormLine,
    FormOptions,
    FormPick,
    FormRow,
    FormSwitch,
    FormWindow,
)
from tests.content.strategies import editions
from tests.staff.fakes import starter
from tests.staff.form_samples import TODAY, all_things, full_edition, seen

NO_ROW = {
    **{
        f"{struct}.id": "an id never changes once something points at it; it is made of the name or the kind"
        for struct in (
            *("Service", "Organization", "Topic", "Campaign", "Guide", "Survey", "Venue", "Tile", "Media", "Room"),
            *("Event", "ContactMethod", "Slide", "GuideQuestion", "Outcome", "SurveyQuestion", "Paragraph", "Steps"),
            *("Points", "Fact", "Caution", "Quote", "Picture", "Video", "Link", "Emergency", "GuideLink", "SurveyLink"),
            *("Question", "Notice", "EasyLine", "PlainPage"),
        )
    },
    "Tile.order": "the page moves a tile up and down among the others",
    "Topic.order": "the page moves a topic up and down among those of its list",
    "Media.sha256": "what the file is; another file is another thing",
    "Media.kind": "measured when the file was brought in",
    "Media.size": "measured when the file was brought in",
    "Media.width": "measured when the file was brought in",
    "Media.height": "measured when the file was brought in",
    "Media.duration": "measured when the file was brought in",
}
"""Fields without a row, and why."""

HEAD = {
    "size": "a file that is too large is brought in anew",
    "width": "a picture that is too small is brought in anew",
}
"""Fields whose problems stand at the head of the form."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    return full_edition()


def touched(value: object, steps: list[str]) -> Iterator[str]:
    """The fields of structs that ``steps`` lead through, as ``Struct.field``."""
    if not steps:
        return
    step, rest = steps[0], steps[1:]
    if isinstance(value, tuple):
        found = [each for place, each in enumerate(value) if step in (getattr(each, "id", None), str(place))]
        for each in found[:1]:
            yield from touched(each, rest)
    elif isinstance(value, Value) and step in value.__struct_fields__:
        yield f"{type(value).__name__}.{step}"
        yield from touched(getattr(value, step), rest)


def fields_of(struct: type[Value], known: set[str]) -> Iterator[str]:
    """Every field of ``struct`` and of the structs within it."""
    if struct.__name__ in known:
        return
    known.add(struct.__name__)
    for name, hint in typing.get_type_hints(struct).items():
        if name in struct.__struct_fields__:
            yield f"{struct.__name__}.{name}"
            for inner in structs_in(hint):
                yield from fields_of(inner, known)


def structs_in(hint: object) -> Iterator[type[Value]]:
    if isinstance(hint, type) and issubclass(hint, Value):
        yield hint
    for inner in typing.get_args(hint):
        yield from structs_in(inner)


def reached(thing: Thing, context: FormContext) -> set[str]:
    found: set[str] = set()
    for row in rows_of(context):
        found.update(touched(thing, row.key.split("/")))
        if isinstance(row, FormWindow):
            names = ("opens", "closes", "days") if row.options else ("opens", "closes")
            struct = "Window" if row.options else "Span"
            found.update(f"{struct}.{name}" for name in names)
    return found


def test_every_field_of_the_model_has_a_row_or_a_reason(edition: Edition) -> None:
    catalogue, known = merge((edition,)), set[str]()
    things = all_things(edition)
    every = {each for kind in {type(thing) for thing in things.values()} for each in fields_of(kind, known)}
    found = {each for thing in things.values() for each in reached(thing, seen(thing, catalogue))}
    assert every - found == set(NO_ROW)
    assert found <= every


def same_again(row: FormRow) -> list[Deed]:
    """What somebody does who sets a row to what it shows."""
    match row:
        case FormLine():
            return [Typed(row.value)]
        case FormChoice() | FormPick():
            return [Chosen(row.chosen)]
        case FormSwitch():
            return [Switched(row.on)]
        case FormWindow():
            return [TimesTyped(row.opens, row.closes)]
        case FormDays():
            return [DayToggled(row.option_keys[0]), DayToggled(row.option_keys[0])]
        case _:
            return []


def unchanged(thing: Thing, context: FormContext) -> None:
    for row in rows_of(context):
        after = thing
        for deed in same_again(row):
            after = do(FormContext(context.catalogue, after, TODAY, all_open=True), row.key, deed).thing
        assert after == thing, row


def test_setting_what_a_row_shows_changes_nothing(edition: Edition) -> None:
    catalogue = merge((edition,))
    for thing in all_things(edition).values():
        unchanged(thing, seen(thing, catalogue))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(editions)
def test_setting_what_a_row_shows_changes_nothing_in_any_edition(edition: Edition) -> None:
    catalogue = merge((edition,))
    for thing in all_things(edition).values():
        unchanged(thing, seen(thing, catalogue))


def test_leaving_a_field_of_the_starter_edition_changes_nothing() -> None:
    for thing in all_things(starter()).values():
        context = seen(thing)
        for row in rows_of(context):
            done = do(context, row.key, Left())
            assert (done.thing, done.unfinished) == (thing, {}), row.key


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(editions)
def test_rows_can_be_told_apart_and_say_what_they_are(edition: Edition) -> None:
    catalogue = merge((edition,))
    for thing in all_things(edition).values():
        rows = rows_of(seen(thing, catalogue))
        keys = [row.key for row in rows]
        assert len(set(keys)) == len(keys)
        for row in rows:
            assert row.label or isinstance(row, FormItem), row
            if isinstance(row, FormOptions | FormDays):
                assert len(row.options) == len(row.option_keys)
            if isinstance(row, FormChoice):
                assert row.chosen in row.option_keys
            if isinstance(row, FormDays):
                assert set(row.chosen) <= set(row.option_keys)


# --- problems find their rows -----------------------------------------------------------------------------------------


def problems_of(edition: Edition) -> tuple[Problem, ...]:
    return (*check(edition, icons=frozenset({"heart"})), *check_calendar(edition, TODAY))


def homeless(edition: Edition) -> list[Problem]:
    """Problems of a field that no row stands for."""
    catalogue, things = merge((edition,)), all_things(edition)
    rows = {path: rows_of(seen(thing, catalogue)) for path, thing in things.items()}
    return [
        each
        for each in problems_of(edition)
        if each.thing in rows and each.field and row_for(rows[each.thing], each.field) == "" and each.field not in HEAD
    ]


def test_every_problem_of_the_starter_edition_has_a_row_of_its_own() -> None:
    rows = {path: {row.key for row in rows_of(seen(thing))} for path, thing in all_things(starter()).items()}
    found = [each for each in problems_of(starter()) if each.thing in rows]
    assert len(found) > 100
    assert [each for each in found if each.field not in rows[each.thing]] == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(editions)
def test_every_problem_of_any_edition_has_a_row(edition: Edition) -> None:
    assert homeless(edition) == []


def test_a_problem_of_something_folded_stands_at_what_is_folded() -> None:
    context = FormContext(merge((starter(),)), full_edition().services[0], TODAY)
    problem = Problem(Severity.TASK, "empty", "service/x", "description/b/items/1", "Empty.", "Fill it in.")
    rows = with_problems(rows_of(context), [problem])
    assert {row.key: (row.problem, row.severity) for row in rows if row.problem} == {
        "description/b": ("Empty. Fill it in.", "task")
    }


def test_a_row_shows_its_problems_the_worst_first() -> None:
    kinds = (Severity.TASK, Severity.ERROR, Severity.WARNING)
    found = [Problem(each, "rule", "service/x", "name", f"{each}.", "Do.") for each in kinds]
    rows = with_problems(rows_of(seen(full_edition().services[0])), found)
    assert [(row.problem, row.severity) for row in rows if row.key == "name"] == [
        ("error. Do. warning. Do. task. Do.", "error")
    ]


# --- nothing breaks a form --------------------------------------------------------------------------------------------

deeds: st.SearchStrategy[Deed] = st.one_of(
    st.builds(Typed, st.text(max_size=30) | st.sampled_from(("9", "25:99", "5/3/2027", "", "x" * 9000))),
    st.just(Left()),
    st.builds(Chosen, st.text(max_size=5)),
    st.builds(Switched, st.booleans()),
    st.builds(TimesTyped, st.sampled_from(("9", "", "x")), st.sampled_from(("5", "", "26"))),
    st.builds(DayToggled, st.sampled_from(("mon", "sun", "x"))),
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_somebody_does_the_thing_stays_one_the_database_takes(data: st.DataObject) -> None:
    """The model's limits hold after every deed; what does not read is kept beside it."""
    edition = full_edition()
    catalogue, things = merge((edition,)), all_things(edition)
    paths = [path for path in things if path.split("/")[0] != "organization"]
    path = data.draw(st.sampled_from(sorted({p.split("/")[0]: p for p in paths}.values())))
    thing, unfinished = things[path], dict[str, str]()
    for _ in range(data.draw(st.integers(1, 5))):
        context = FormContext(catalogue, thing, TODAY, unfinished, all_open=True, icons=("heart",))
        rows = rows_of(context)
        row = data.draw(st.sampled_from(rows))
        options = row.option_keys if isinstance(row, FormOptions | FormDays) else ()
        keys = [*options, *(each.key for each in offer(context, row.key, "")[:2]), ""]
        option = data.draw(st.sampled_from(keys))
        more: tuple[Deed, ...] = (Chosen(option), Added(option), Removed(), Moved(1), Moved(-1))
        deed: Deed = data.draw(st.one_of(deeds, st.sampled_from(more)))
        done = do(context, row.key, deed)
        thing, unfinished = done.thing, dict(done.unfinished)
        assert msgspec.convert(msgspec.to_builtins(thing), type(thing), strict=False) == thing
        assert all(len(text) <= 8_000 for text in unfinished.values())
