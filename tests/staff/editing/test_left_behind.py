"""What an edit leaves behind: links to what is hidden, translations of what is gone, the name of who checked it."""

import datetime as dt

import msgspec
import pytest

from kiosk.content import catalogue, edition
from kiosk.content.draft import Published, edition_of
from kiosk.content.model import Paragraph, Service, Translation
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.editing.new_things import copy_of
from tests.staff.editing.test_edit_session import HELPLINE, NOW, added, named, service, session, with_name
from tests.staff.fakes import starter

# --- what is published, and what is hidden ----------------------------------------------------------------------------


def test_what_compares_with_what_is_published_follows_it() -> None:
    editing = session()
    path = named(editing, added(editing), "Ours")
    editing.edit(HELPLINE, with_name(editing, "Our helpline"), "Name", "name")
    assert (editing.owner(path).published, editing.differs(path), editing.differs(HELPLINE)) == (False, True, True)
    own = edition_of(editing.draft, 2, NOW, "A")
    editing.republish(Published(own, (starter(),)))
    assert (editing.owner(path).published, editing.differs(path), editing.differs(HELPLINE)) == (True, False, False)
    assert editing.published_written.service(path.removeprefix("service/")) is not None
    assert editing.venue_edition.number == 3
    assert editing.catalogue.sources[0].number == 3
    while editing.can_undo:
        editing.undo()
    assert editing.differs(path) and editing.differs(HELPLINE)
    # Somebody else published, or went back, elsewhere.
    editing.republish(Published(None, (starter(),)))
    assert (editing.owner(path).published, editing.differs(path)) == (False, False)


def test_a_hidden_thing_leaves_the_lists_as_they_were_written() -> None:
    editing = session()
    topic = next(each for each in starter().topics if each.services)
    hidden, path = f"service/{topic.services[0]}", f"topic/{topic.id}"
    editing.hide(hidden, True, "hide")
    shown = editing.catalogue.topic(topic.id)
    assert shown is not None and shown.services == topic.services[1:]
    assert editing.thing(path) is topic and topic in editing.things("topic")
    editing.edit(path, msgspec.structs.replace(topic, title="Ours"), "Title", "title")
    editing.hide(hidden, False, "show")
    again = editing.catalogue.topic(topic.id)
    assert again is not None and (again.title, again.services) == ("Ours", topic.services)


def test_a_tile_to_something_hidden_stays_in_the_hands_of_staff() -> None:
    editing = session()
    led = next(each for each in starter().tiles if each.page.startswith("topic/"))
    editing.hide(led.page, True, "hide")
    assert led not in editing.catalogue.tiles and editing.goes_along(f"tile/{led.id}")
    assert led in editing.things("tile")
    other = next(each for each in starter().tiles if each is not led)
    editing.edit(f"tile/{other.id}", msgspec.structs.replace(other, title="Come in"), "Title", "title")
    assert len(editing.draft.tiles) == len(starter().tiles)
    editing.hide(led.page, False, "show")
    assert led.id in {each.id for each in editing.catalogue.tiles} and not editing.goes_along(f"tile/{led.id}")


# --- what is left behind ----------------------------------------------------------------------------------------------


def in_urdu(field: str, of: str) -> Translation:
    return Translation(field=field, language="ur", text="…", of=of, checked_by="A", checked_on=NOW.date())


def test_taking_out_a_thing_takes_its_translations_along() -> None:
    editing = session()
    path = named(editing, added(editing), "Ours")
    other = in_urdu("service/childline/name", "Childline")
    editing.change_draft(lambda draft: draft.translate(in_urdu(f"{path}/name", "Ours")).translate(other), "Urdu")
    before = editing.draft
    editing.remove(path, "take out")
    assert editing.draft.translations == (other,)
    editing.undo()
    assert editing.draft == before


def test_putting_back_keeps_the_translations_that_fit_what_is_put_back() -> None:
    editing = session()
    theirs = service(editing)
    fits = in_urdu(f"{HELPLINE}/one_line", theirs.one_line)
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name")
    editing.change_draft(lambda draft: draft.translate(fits).translate(in_urdu(f"{HELPLINE}/name", "Ours")), "Urdu")
    editing.put_back(HELPLINE, "put back")
    assert editing.draft.translations == (fits,)


def test_a_part_that_is_taken_out_takes_its_translations_along_and_a_field_that_is_emptied_does_not() -> None:
    editing = session()
    topic = next(each for each in starter().topics if isinstance(each.blocks[0], Paragraph) and len(each.blocks) > 1)
    path, block = f"topic/{topic.id}", topic.blocks[0]
    assert isinstance(block, Paragraph)
    told, summary = in_urdu(f"{path}/blocks/{block.id}/text", block.text), in_urdu(f"{path}/summary", topic.summary)
    editing.change_draft(lambda draft: draft.translate(told).translate(summary), "Urdu")
    emptied = msgspec.structs.replace(topic, summary="")
    editing.edit(path, emptied, "Summary", "summary", typing=True)
    assert summary in editing.draft.translations
    editing.edit(path, msgspec.structs.replace(topic, blocks=topic.blocks[1:]), "take out", "blocks")
    assert editing.draft.translations == (summary,)


# --- who checked it ---------------------------------------------------------------------------------------------------


def checked(editing: EditSession) -> Service:
    """The helpline, which somebody here rang."""
    found = service(editing)
    assurance = msgspec.structs.replace(found.assurance, confirmed=True, assured_by="Amina")
    editing.edit(HELPLINE, msgspec.structs.replace(found, assurance=assurance), "checked", "assurance")
    return service(editing)


def with_value(found: Service, value: str) -> Service:
    first = msgspec.structs.replace(found.contacts[0], value=value)
    return msgspec.structs.replace(found, contacts=(first, *found.contacts[1:]))


def test_another_number_is_not_what_somebody_rang() -> None:
    editing = session()
    found = checked(editing)
    editing.edit(HELPLINE, msgspec.structs.replace(found, cost="Nothing."), "Cost", "cost")
    assert service(editing).assurance.confirmed
    editing.edit(HELPLINE, msgspec.structs.replace(found, contacts=found.contacts[1:]), "take out", "contacts")
    assert service(editing).assurance.confirmed
    editing.edit(HELPLINE, with_value(found, "116 123"), "Number", "contacts", typing=True)
    assert not service(editing).assurance.confirmed
    editing.undo()
    assert service(editing).assurance.confirmed


def test_a_number_that_is_put_right_again_is_what_was_published_as_checked() -> None:
    editing = session()
    found = checked(editing)
    editing.republish(Published(edition_of(editing.draft, 1, NOW, "A"), (starter(),)))
    editing.edit(HELPLINE, with_value(found, found.contacts[0].value + "1"), "Number", "contacts", typing=True)
    assert not service(editing).assurance.confirmed
    editing.edit(HELPLINE, with_value(service(editing), found.contacts[0].value), "Number", "contacts", typing=True)
    assert service(editing) == found


def test_a_copy_was_checked_by_nobody() -> None:
    editing = session()
    copied = copy_of(checked(editing), "copy", dt.date(2026, 12, 1), "Joe").thing
    assert isinstance(copied, Service)
    assert (copied.assurance.confirmed, copied.assurance.assured_by) == (False, "Joe")
    assert copied.assurance.assured_date == dt.date(2026, 12, 1) < copied.assurance.review_after
    plain = copy_of(checked(session()), "copy").thing
    assert isinstance(plain, Service) and not plain.assurance.confirmed


def test_no_key_hashes_the_whole_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand services take longer to write and hash than a key may."""
    editing = session()
    for module in (catalogue, edition):
        monkeypatch.setattr(module, "fingerprint", never)
        monkeypatch.setattr(module, "encode", never, raising=False)
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name", typing=True)
    assert editing.catalogue.sources[0].fingerprint == ""
    editing.hide("service/childline", True, "hide")
    editing.edit(HELPLINE, with_name(editing, "AB"), "Name", "name", typing=True)
    assert editing.catalogue.service("childline") is None and editing.edition.services


def never(*_: object) -> str:
    raise AssertionError("a whole edition was hashed or written")
