"""What a librarian is shown before accepting an edition: every change, and only changes."""

import datetime as dt

import msgspec
from hypothesis import given, settings

from kiosk.content.differences import Change, ChangeKind, ValueChange, differences
from kiosk.content.model import Edition, Media, MediaKind, Translation
from kiosk.content.things import by_field
from tests.content.strategies import editions
from tests.content.test_catalogue import LIBRARY, edition, service, tile, topic


@settings(max_examples=50)
@given(editions)
def test_an_edition_does_not_differ_from_itself(one: Edition) -> None:
    assert differences(one, one) == ()
    again = msgspec.structs.replace(one, number=one.number + 1, made_by="Another", note="Again")
    assert differences(one, again) == ()


@settings(max_examples=30)  # two whole editions are slow to invent
@given(editions, editions)
def test_every_thing_that_differs_is_named_once(old: Edition, new: Edition) -> None:
    before, after = (
        {f"{kind}/{thing.id}": thing for kind, _, things in by_field(each) for thing in things} for each in (old, new)
    )
    expected = {
        thing: "added" if thing not in before else "removed" if thing not in after else "changed"
        for thing in before.keys() | after.keys()
        if before.get(thing) != after.get(thing)
    }
    found = [
        (c.thing, c.kind) for c in differences(old, new) if c.thing.split("/")[0] not in ("edition", "translation")
    ]
    assert dict(found) == expected
    assert len(found) == len(expected)


@settings(max_examples=30)  # two whole editions are slow to invent
@given(editions, editions)
def test_backwards_every_change_is_turned_round(old: Edition, new: Edition) -> None:
    """A translation goes with its thing, but one that comes with its thing is to be read."""
    things = [{f"{kind}/{thing.id}" for kind, _, every in by_field(one) for thing in every} for one in (old, new)]
    lost, found = things[0] - things[1], things[1] - things[0]
    turned = {ChangeKind.ADDED: "removed", ChangeKind.REMOVED: "added", ChangeKind.CHANGED: "changed"}
    whole = [
        [c for c in differences(*pair) if not c.thing.startswith("translation/")] for pair in ((old, new), (new, old))
    ]
    assert {(c.thing, turned[c.kind], c.new, c.old) for c in whole[0]} == {
        (c.thing, str(c.kind), c.old, c.new) for c in whole[1]
    }
    pieces = {(c.thing, f.path, f.new, f.old) for c in differences(old, new) for f in c.fields}
    back = {(c.thing, f.path, f.old, f.new) for c in differences(new, old) for f in c.fields}
    assert all("/".join(path.split("/")[:2]) in lost | found for _, path, _, _ in pieces ^ back)


@settings(max_examples=50)
@given(editions)
def test_the_first_edition_adds_everything_whole(one: Edition) -> None:
    found = differences(None, one)
    assert {change.kind for change in found} <= {ChangeKind.ADDED}
    things = sum(len(things) for _, _, things in by_field(one))
    assert len(found) == things + len({translation.language for translation in one.translations})
    assert all(field.old is None and field.new for change in found for field in change.fields)
    assert all((change.new or change.fields) and change.old is None and change.name for change in found)


def test_a_thing_that_changed_comes_as_it_was_and_as_it_is() -> None:
    old, new = service("a"), msgspec.structs.replace(service("a"), one_line="It listens.")
    (change,) = differences(edition("library", services=(old,)), edition("library", services=(new,)))
    assert (change.kind, change.thing, change.old, change.new) == (ChangeKind.CHANGED, "service/a", old, new)


def test_things_come_in_the_order_of_the_new_edition_with_the_removed_last() -> None:
    old = edition("library", services=(service("gone"), service("stays")), topics=(topic("t"),))
    new = edition(
        "library", venue=LIBRARY, services=(service("z"), service("stays"), service("a")), tiles=(tile("x", 1),)
    )
    assert [(c.kind, c.thing, c.name) for c in differences(old, new)] == [
        ("added", "venue/library", "The Library"),
        ("added", "tile/x", "X"),
        ("added", "service/z", "A service"),
        ("added", "service/a", "A service"),
        ("removed", "service/gone", "A service"),
        ("removed", "topic/t", "T"),
    ]


def test_media_are_called_by_their_alternative_text() -> None:
    drawn = Media("hands", "0" * 64, MediaKind.PICTURE, 10, alternative="Two hands")
    unnamed = Media("film", "1" * 64, MediaKind.VIDEO, 10)
    found = differences(None, edition("library", media=(drawn, unnamed)))
    assert [change.name for change in found] == ["Two hands", "film"]


def test_the_edition_itself_can_change() -> None:
    new = edition("library", publisher_name="The New Library", review_by=dt.date(2027, 3, 1), languages=("en-GB", "ur"))
    assert differences(edition("library"), new) == (
        Change(
            ChangeKind.CHANGED,
            "edition",
            "The New Library",
            fields=(
                ValueChange("publisher_name", "Library", "The New Library"),
                ValueChange("review_by", dt.date(2027, 2, 20), dt.date(2027, 3, 1)),
                ValueChange("languages", ("en-GB",), ("en-GB", "ur")),
            ),
        ),
    )


def test_translations_are_gathered_by_language() -> None:
    draft = Translation("service/a/name", "ur", "خدمت", "A service")
    checked = msgspec.structs.replace(draft, checked_by="A reader", checked_on=dt.date(2026, 11, 1))
    polish = msgspec.structs.replace(draft, language="pl", text="Usługa")
    old, new = edition("library", translations=(draft,)), edition("library", translations=(checked, polish))
    assert differences(old, new) == (
        Change(
            ChangeKind.CHANGED,
            "translation/ur",
            "ur",
            fields=(ValueChange("service/a/name", draft, checked),),
        ),
        Change(
            ChangeKind.ADDED,
            "translation/pl",
            "pl",
            fields=(ValueChange("service/a/name", None, polish),),
        ),
    )
    assert [change.kind for change in differences(new, edition("library"))] == ["removed", "removed"]


def test_an_id_given_twice_hides_nothing() -> None:
    new = edition("library", services=(service("a", "First"), service("a", "Second")))
    assert [(c.thing, c.name) for c in differences(None, new)] == [
        ("service/a", "First"),
        ("service/a (again)", "Second"),
    ]


def test_what_is_translated_of_a_thing_goes_with_it() -> None:
    """Who hides a service reads one change, not one more for each language it is translated into."""
    line = Translation(field="service/a/one_line", language="ur", text="…", of=service("a").one_line)
    both = edition("library", services=(service("a"), service("b")), translations=(line,))
    (change,) = differences(both, msgspec.structs.replace(both, services=(service("b"),), translations=()))
    assert (change.thing, change.kind) == ("service/a", ChangeKind.REMOVED)
    added = differences(edition("library", services=(service("b"),)), both)
    assert [each.thing for each in added] == ["service/a", "translation/ur"]
    gone = differences(both, msgspec.structs.replace(both, translations=()))
    assert [each.thing for each in gone] == ["translation/ur"]
