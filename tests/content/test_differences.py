"""What a librarian is shown before accepting an edition: every change, and only changes."""

import datetime as dt

import msgspec
from hypothesis import given, settings

from kiosk.content.differences import Change, ChangeKind, FieldChange, differences
from kiosk.content.model import (
    Always,
    ContactKind,
    ContactMethod,
    Day,
    Edition,
    Eligibility,
    Media,
    MediaKind,
    Paragraph,
    Points,
    Service,
    Steps,
    Translation,
    Weekly,
    Window,
)
from kiosk.content.things import by_field
from tests.content.strategies import editions
from tests.content.test_catalogue import LIBRARY, edition, service, tile, topic

PHONE = ContactMethod("phone", ContactKind.PHONE, "101")
WEB = ContactMethod("web", ContactKind.WEB, "galop.org.uk")
OPEN = Weekly(windows=(Window((Day.MON, Day.TUE, Day.WED), dt.time(9), dt.time(17)),))


def changes_of(old: Service, new: Service) -> list[tuple[str, str, str]]:
    """The changes to one service that stays."""
    (change,) = differences(edition("library", services=(old,)), edition("library", services=(new,)))
    assert (change.kind, change.thing) == (ChangeKind.CHANGED, f"service/{new.id}")
    return [(field.path, field.old_text, field.new_text) for field in change.fields]


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
    turned = {ChangeKind.ADDED: "removed", ChangeKind.REMOVED: "added", ChangeKind.CHANGED: "changed"}
    forth = {(c.thing, turned[c.kind], f.path, f.new_text, f.old_text) for c in differences(old, new) for f in c.fields}
    back = {(c.thing, str(c.kind), f.path, f.old_text, f.new_text) for c in differences(new, old) for f in c.fields}
    assert forth == back


@settings(max_examples=50)
@given(editions)
def test_the_first_edition_adds_everything_with_its_words(one: Edition) -> None:
    found = differences(None, one)
    assert {change.kind for change in found} <= {ChangeKind.ADDED}
    things = sum(len(things) for _, _, things in by_field(one))
    assert len(found) == things + len({translation.language for translation in one.translations})
    assert all(field.old_text == "" and field.new_text for change in found for field in change.fields)
    assert all(change.fields and change.name for change in found)


def test_fields_are_told_in_words() -> None:
    old = service("a", contacts=(PHONE,), eligibility=Eligibility(minimum_age=16))
    new = msgspec.structs.replace(
        old,
        one_line="It listens.",
        contacts=(msgspec.structs.replace(PHONE, hours=OPEN),),
        eligibility=Eligibility(minimum_age=18, area="Hertfordshire"),
        needs=("rape", "assault"),
        expires_on=dt.date(2027, 2, 20),
    )
    assert changes_of(old, new) == [
        ("one_line", "It helps.", "It listens."),
        ("contacts/phone/hours", "not known", "Mon-Wed 09:00-17:00"),
        ("eligibility/minimum_age", "16", "18"),
        ("eligibility/area", "", "Hertfordshire"),
        ("needs", "", "rape; assault"),
        ("expires_on", "", "20 February 2027"),
    ]


def test_a_contact_comes_goes_and_moves() -> None:
    assert changes_of(service("a", contacts=(PHONE,)), service("a", contacts=(PHONE, WEB))) == [
        ("contacts/web/kind", "", "web"),
        ("contacts/web/value", "", "galop.org.uk"),
        ("contacts/web/hours", "", "not known"),
        ("contacts/web/on_bill", "", "unknown"),
    ]
    assert changes_of(service("a", contacts=(PHONE,)), service("a")) == [
        ("contacts/phone/kind", "phone", ""),
        ("contacts/phone/value", "101", ""),
        ("contacts/phone/hours", "not known", ""),
        ("contacts/phone/on_bill", "unknown", ""),
    ]
    assert changes_of(service("a", contacts=(PHONE, WEB)), service("a", contacts=(WEB, PHONE))) == [
        ("contacts", "phone, web", "web, phone")
    ]


def test_a_block_of_another_kind_is_told_by_its_kind() -> None:
    old = service("a", description=(Steps("do", items=("One", "Two")), Paragraph("why", text="Because.")))
    new = service("a", description=(Points("do", items=("One", "Two")),))
    assert changes_of(old, new) == [
        ("description/do/kind", "steps", "points"),
        ("description/why/kind", "paragraph", ""),
        ("description/why/text", "Because.", ""),
    ]


def test_hours_change_as_a_whole() -> None:
    old, new = (service("a", contacts=(msgspec.structs.replace(PHONE, hours=hours),)) for hours in (OPEN, Always()))
    assert changes_of(old, new) == [("contacts/phone/hours", "Mon-Wed 09:00-17:00", "day and night")]


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
            (
                FieldChange("publisher_name", "Library", "The New Library"),
                FieldChange("review_by", "20 February 2027", "1 March 2027"),
                FieldChange("languages", "en-GB", "en-GB; ur"),
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
            (FieldChange("service/a/name", "خدمت (not checked yet)", "خدمت (checked by A reader)"),),
        ),
        Change(
            ChangeKind.ADDED,
            "translation/pl",
            "pl",
            (FieldChange("service/a/name", "", "Usługa (not checked yet)"),),
        ),
    )
    assert [change.kind for change in differences(new, edition("library"))] == ["removed", "removed"]


def test_an_id_given_twice_hides_nothing() -> None:
    new = edition("library", services=(service("a", "First"), service("a", "Second")))
    assert [(c.thing, c.name) for c in differences(None, new)] == [
        ("service/a", "First"),
        ("service/a (again)", "Second"),
    ]
