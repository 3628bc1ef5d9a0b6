"""The session of editing: nothing typed is lost, everything can be undone, and what is saved is what is there."""

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.draft import Draft, Published, changes, draft_of, edition_of
from kiosk.content.model import Organization, Service, Tile, Tint, Topic, Translation
from kiosk.content.things import Thing
from kiosk.staff.editing.edit_session import PAUSE, EditSession
from kiosk.staff.editing.new_ids import NewThing, is_provisional, slug
from kiosk.staff.editing.new_things import copy_of, new_thing
from tests.content.layers import laid_over
from tests.content.strategies import editions
from tests.staff.fakes import FakeDrafts, starter

NOW = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
HELPLINE = "service/herts-domestic-abuse-helpline"


class Seconds:
    """A time that goes on when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def session(draft: Draft | None = None, seconds: Callable[[], float] | None = None) -> EditSession:
    numbers = iter(range(1_000_000))
    return EditSession(
        Published(None, (starter(),)),
        draft or Draft(),
        lambda: NOW,
        seconds=seconds or Seconds(),
        token=lambda: f"{next(numbers):06d}",
    )


def service(editing: EditSession, path: str = HELPLINE) -> Service:
    found = editing.thing(path)
    assert isinstance(found, Service)
    return found


def with_name(editing: EditSession, name: str, path: str = HELPLINE) -> Service:
    return msgspec.structs.replace(service(editing, path), name=name)


# --- whose it is ------------------------------------------------------------------------------------------------------


def test_editing_somebody_elses_thing_makes_a_copy_of_it() -> None:
    editing = session()
    assert not editing.owner(HELPLINE).yours
    editing.edit(HELPLINE, with_name(editing, "Our helpline"), "Name", "name")
    assert editing.owner(HELPLINE).yours
    assert editing.owner(HELPLINE).original
    shown = editing.catalogue.service("herts-domestic-abuse-helpline")
    assert shown is not None and shown.name == "Our helpline"
    assert [each.id for each in editing.draft.services] == ["herts-domestic-abuse-helpline"]
    assert starter().services == editing.published.others[0].services


def test_setting_what_is_there_already_copies_nothing_and_is_no_step() -> None:
    editing = session()
    editing.edit(HELPLINE, service(editing), "Name", "name", unfinished={})
    assert editing.draft == Draft()
    assert not editing.can_undo


def test_putting_back_shows_the_publishers_version_again_and_can_be_undone() -> None:
    editing = session()
    theirs = service(editing)
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name", unfinished={"expires_on": "soon"})
    editing.put_back(HELPLINE, "put back")
    assert service(editing) is theirs
    assert editing.draft == Draft()
    editing.undo()
    assert service(editing).name == "Ours"
    assert editing.unfinished(HELPLINE) == {"expires_on": "soon"}


def test_a_hidden_thing_is_left_out_and_can_still_be_seen_by_staff() -> None:
    editing = session()
    editing.hide(HELPLINE, True, "hide")
    assert editing.catalogue.service("herts-domestic-abuse-helpline") is None
    assert editing.owner(HELPLINE).hidden
    assert editing.things("service")[-1].id == "herts-domestic-abuse-helpline"
    editing.hide(HELPLINE, False, "show")
    assert editing.catalogue.service("herts-domestic-abuse-helpline") is not None


def test_only_somebody_elses_thing_can_be_hidden_or_put_back() -> None:
    editing = session()
    path = editing.add("organization", lambda ident: NewThing(Organization(id=ident, name="A")), "add")
    before = editing.draft
    editing.hide(path, True, "hide")
    editing.put_back(path, "put back")
    assert editing.draft is before


def test_taking_out_hides_what_somebody_else_publishes_too() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name")
    editing.remove(HELPLINE, "take out")
    assert editing.catalogue.service("herts-domestic-abuse-helpline") is None
    assert editing.draft.services == ()


def test_the_tiles_are_copied_as_a_set_and_only_the_edited_one_is_yours() -> None:
    editing = session()
    first, second = editing.catalogue.tiles[:2]
    editing.edit(f"tile/{second.id}", msgspec.structs.replace(second, title="Come in"), "Title", "title")
    assert [each.id for each in editing.catalogue.tiles] == [each.id for each in starter().tiles]
    assert editing.owner(f"tile/{second.id}").yours and editing.differs(f"tile/{second.id}")
    assert not editing.owner(f"tile/{first.id}").yours and not editing.differs(f"tile/{first.id}")
    editing.put_back(f"tile/{second.id}", "put back")
    assert editing.draft == Draft()


# --- undo -------------------------------------------------------------------------------------------------------------


def test_typing_in_one_field_is_one_step_until_a_pause_or_another_field() -> None:
    seconds = Seconds()
    editing = session(seconds=seconds)
    for text in ("O", "Ou", "Our"):
        editing.edit(HELPLINE, with_name(editing, text), "Name", "name", typing=True)
        seconds.now += PAUSE / 2
    assert service(editing).name == "Our"
    seconds.now += PAUSE
    editing.edit(HELPLINE, with_name(editing, "Our line"), "Name", "name", typing=True)
    alert = msgspec.structs.replace(service(editing), alert="!")
    editing.edit(HELPLINE, alert, "Alert", "alert", typing=True)
    names = []
    while editing.can_undo:
        editing.undo()
        names.append((service(editing).name, service(editing).alert))
    original = service(session())
    assert names == [("Our line", ""), ("Our", ""), (original.name, "")]


def test_tidying_joins_what_was_typed_however_long_ago() -> None:
    seconds = Seconds()
    editing = session(seconds=seconds)
    editing.edit(HELPLINE, with_name(editing, "A "), "Name", "name", typing=True)
    seconds.now += 100
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name", typing=True, tidying=True)
    editing.undo()
    assert editing.draft == Draft()


def test_leaving_a_field_ends_its_step() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name", typing=True)
    editing.finish_typing()
    editing.edit(HELPLINE, with_name(editing, "B"), "Name", "name", typing=True)
    editing.undo()
    assert service(editing).name == "A"


def test_undo_and_redo_say_what_and_where() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name")
    assert (editing.undo_label, editing.redo_label) == ("Name", "")
    step = editing.undo()
    assert step is not None and (step.path, step.field) == (HELPLINE, "name")
    assert (editing.undo_label, editing.redo_label) == ("", "Name")
    editing.redo()
    assert service(editing).name == "A"
    assert editing.undo() is not None and editing.undo() is None


def test_a_new_edit_forgets_what_was_undone() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name")
    editing.undo()
    editing.edit(HELPLINE, with_name(editing, "B"), "Name", "name")
    assert not editing.can_redo


paths = [f"service/{each.id}" for each in starter().services[:3]]
deeds = st.one_of(
    st.tuples(st.just("order"), st.none(), st.integers(1, 200), st.booleans()),
    st.tuples(st.just("name"), st.sampled_from(paths), st.text("ab", min_size=1, max_size=3), st.booleans()),
    st.tuples(st.just("unread"), st.sampled_from(paths), st.text("ab", max_size=3), st.booleans()),
    st.tuples(st.just("hide"), st.sampled_from(paths), st.booleans(), st.none()),
    st.tuples(st.just("put back"), st.sampled_from(paths), st.none(), st.none()),
    st.tuples(st.just("remove"), st.sampled_from(paths), st.none(), st.none()),
    st.tuples(st.just("add"), st.none(), st.none(), st.none()),
    st.tuples(st.just("translate"), st.sampled_from(paths), st.text("ab", max_size=2), st.none()),
    st.tuples(st.just("replace"), st.none(), st.none(), st.none()),
    st.tuples(st.just("wait"), st.none(), st.none(), st.none()),
)


def do(editing: EditSession, seconds: Seconds, deed: tuple[str, str, object, bool]) -> None:
    what, path, value, typing = deed
    match what:
        case "name":
            if editing.thing(path) is not None:
                editing.edit(path, with_name(editing, str(value), path), "Name", "name", typing=bool(typing))
        case "unread":
            if editing.thing(path) is not None:
                left = {"expires_on": str(value)} if value else {}
                editing.edit(path, service(editing, path), "Until", "expires_on", unfinished=left, typing=bool(typing))
        case "order":
            topic = editing.catalogue.topics[0]
            moved = msgspec.structs.replace(topic, order=value if typing else topic.order, staff_note=str(value))
            editing.edit(f"topic/{topic.id}", moved, "Place", "order")
        case "hide":
            editing.hide(path, bool(value), "hide")
        case "put back":
            editing.put_back(path, "put back")
        case "remove":
            editing.remove(path, "remove")
        case "add":
            editing.add("service", lambda ident: new_thing("service", ident, NOW.date(), "Amina"), "add")
        case "translate":
            words = Translation(field=f"{path}/name", language="ur", text=str(value) or "x", of="x")
            words = words if value else msgspec.structs.replace(words, text="")
            editing.change_draft(lambda draft: draft.translate(words), "Urdu", path)
        case "replace":
            editing.replace_draft(Draft(), "go back")
        case _:
            seconds.now += PAUSE + 1


@settings(max_examples=150, deadline=None)
@given(st.lists(deeds, max_size=12))
def test_undoing_everything_and_doing_it_again_comes_to_the_same(steps: list[tuple[str, str, object, bool]]) -> None:
    seconds = Seconds()
    editing = session(seconds=seconds)
    for step in steps:
        do(editing, seconds, step)
    end = editing.draft
    while editing.can_undo:
        editing.undo()
    assert editing.draft == Draft()
    while editing.can_redo:
        editing.redo()
    assert editing.draft == end


@settings(max_examples=100, deadline=None)
@given(st.lists(deeds, max_size=8), st.integers(0, 8))
def test_what_was_saved_and_what_is_unsaved_make_the_draft(
    steps: list[tuple[str, str, object, bool]], saves_after: int
) -> None:
    seconds = Seconds()
    editing, drafts = session(seconds=seconds), FakeDrafts()
    for count, step in enumerate(steps):
        if count == saves_after:
            writing = editing.draft
            drafts.save(editing.unsaved, "Amina")
            editing.mark_saved(writing)
        do(editing, seconds, step)
    drafts.save(editing.unsaved, "Amina")
    assert drafts.draft == editing.draft
    editing.mark_saved(editing.draft)
    assert not editing.unsaved.any


@settings(max_examples=60, deadline=None)
@given(st.lists(deeds, max_size=8))
def test_every_draft_can_be_written_and_shown(steps: list[tuple[str, str, object, bool]]) -> None:
    """The model's own limits hold at every moment, whatever is half typed; and what is seen of it is what publishing it
    would show, although it is not worked out from the beginning with every key."""
    seconds = Seconds()
    editing = session(seconds=seconds)
    for step in steps:
        do(editing, seconds, step)
        assert editing.catalogue == laid_over(editing.venue_edition, (starter(),))
        assert msgspec.json.decode(msgspec.json.encode(editing.draft), type=Draft) == editing.draft


def test_what_is_seen_follows_the_draft() -> None:
    editing = session()
    seen: list[int] = []
    editing.changed = lambda: seen.append(len(editing.catalogue.services))
    path = editing.add("service", lambda ident: new_thing("service", ident, NOW.date(), "Amina"), "add")
    editing.undo()
    assert seen == [len(starter().services) + 1, len(starter().services)]
    assert editing.thing(path) is None


@settings(max_examples=25, deadline=None)
@given(editions, editions)
def test_the_catalogue_is_what_publishing_would_show(own: object, others: object) -> None:
    draft = draft_of(own)  # type: ignore[arg-type]  # hypothesis knows no more than that these are editions
    editing = EditSession(Published(None, (others,)), draft, lambda: NOW)  # type: ignore[arg-type]  # the same
    published = edition_of(draft, 1, NOW, "-", name=editing.venue_edition.publisher_name)
    assert editing.catalogue == laid_over(published, (others,))  # type: ignore[arg-type]  # the same


# --- ids --------------------------------------------------------------------------------------------------------------


def named(editing: EditSession, path: str, name: str) -> str:
    editing.edit(path, with_name(editing, name, path), "Name", "name", unfinished={})
    return editing.settle_name(path)


def added(editing: EditSession) -> str:
    return editing.add("service", lambda ident: new_thing("service", ident, NOW.date(), "Amina"), "add")


def test_a_new_thing_gets_its_id_from_the_name_it_is_given_first() -> None:
    editing = session()
    path = added(editing)
    assert is_provisional(path.removeprefix("service/"))
    path = named(editing, path, "Women's Café, Hitchin")
    assert path == "service/womens-cafe-hitchin"
    assert named(editing, path, "Another name") == path


def test_an_id_stays_once_something_points_at_it() -> None:
    editing = session()
    path = added(editing)
    topic = editing.catalogue.topics[0]
    pointing = msgspec.structs.replace(topic, services=(*topic.services, path.removeprefix("service/")))
    editing.edit(f"topic/{topic.id}", pointing, "Services", "services")
    assert named(editing, path, "Named late") == path


def test_a_taken_id_gets_a_number_whoever_has_it() -> None:
    editing = session()
    taken = service(editing).name
    assert named(editing, added(editing), taken) == f"{HELPLINE}-2"
    editing.hide("service/herts-sarc", True, "hide")
    assert named(editing, added(editing), "Herts SARC") == "service/herts-sarc-2"


def test_a_name_without_latin_letters_leaves_the_id() -> None:
    editing = session()
    path = added(editing)
    assert named(editing, path, "مدد") == path


def test_what_is_unfinished_goes_with_the_new_id() -> None:
    editing = session()
    path = added(editing)
    left = {key: text for key, text in editing.unfinished(path).items() if key != "name"}
    editing.edit(path, with_name(editing, "Ours", path), "Name", "name", unfinished=left)
    settled = editing.settle_name(path)
    assert editing.unfinished(settled) == left
    assert editing.unfinished(path) == {}


def test_naming_is_no_step_of_its_own() -> None:
    editing = session()
    path = added(editing)
    named(editing, path, "Ours")
    editing.undo()
    assert editing.thing(path) is not None
    editing.redo()
    assert editing.thing("service/ours") is not None


@given(st.text(max_size=200))
def test_a_slug_is_an_id_or_nothing(name: str) -> None:
    ident = slug(name)
    assert ident == "" or msgspec.convert({"id": ident, "name": "A"}, Organization).id == ident


@pytest.mark.parametrize("kind", ["service", "organization", "topic", "campaign", "guide", "survey", "tile"])
def test_every_kind_can_be_added_and_copied(kind: str) -> None:
    editing = session()
    path = editing.add(kind, lambda ident: new_thing(kind, ident, NOW.date(), "Amina"), "add")
    made = editing.thing(path)
    assert made is not None
    assert editing.unfinished(path)
    assert msgspec.convert(msgspec.to_builtins(made), type(made)) == made
    copied = editing.add(kind, lambda ident: copy_of(made, ident), "copy")
    assert _title(editing.thing(copied)).startswith("Copy of New ")


def _title(thing: Thing | None) -> str:
    return str(getattr(thing, "name", "") or getattr(thing, "title", ""))


def test_a_kind_nobody_can_add_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="venue"):
        new_thing("venue", "a", NOW.date(), "Amina")


# --- publishing -------------------------------------------------------------------------------------------------------


def test_publishing_leaves_the_steps_and_nothing_differs() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name")
    assert editing.differs(HELPLINE)
    editing.republish(Published(edition_of(editing.draft, 1, NOW, "Amina"), (starter(),)))
    assert not editing.differs(HELPLINE)
    editing.undo()
    assert editing.differs(HELPLINE)
    assert not editing.owner(HELPLINE).yours


def test_starting_anew_leaves_nothing_to_undo() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name")
    restored = Draft(tiles=(Tile(id="a", title="A", summary="", icon="heart", tint=Tint.TEAL, page="start"),))
    editing.restart(Published(None, (starter(),)), restored)
    assert (editing.can_undo, editing.can_redo, editing.unsaved.any) == (False, False, False)
    assert editing.draft == restored


def test_changes_are_those_between_the_drafts() -> None:
    editing = session()
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name")
    assert editing.unsaved == changes(Draft(), editing.draft)
    assert isinstance(editing.catalogue.topics[0], Topic)
