"""Publishing: what changes, what the checks say of it, saying why, and going back."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content.checks import Severity
from kiosk.content.differences import ChangeKind
from kiosk.content.draft import Draft, Published, draft_of, edition_of
from kiosk.content.model import Edition, Service, Translation
from kiosk.errors import MachineError
from kiosk.staff.forms.languages import language_name
from kiosk.staff.publish.comparison import (
    compare,
    examine,
    in_short,
    suggested_reason,
    without_change,
)
from kiosk.staff.publish.history import History
from kiosk.staff.publish.publish_page import AT_ONCE, LONGEST_REASON, PublishPage
from tests.staff.fakes import NOW, FakeRoom, starter
from tests.staff.given import GivenDesk, row, rows

SARC = "service/herts-sarc"
CHRYSALIS = "service/chrysalis-centre"


def service(path: str = SARC, **fields: Any) -> Service:
    found = next(each for each in starter().services if f"service/{each.id}" == path)
    return msgspec.structs.replace(found, **fields)


def with_number(number: str) -> Service:
    """Herts SARC with another telephone number."""
    sarc = service()
    first = msgspec.structs.replace(sarc.contacts[0], value=number)
    return msgspec.structs.replace(sarc, contacts=(first, *sarc.contacts[1:]))


def published_as(draft: Draft, number: int = 2) -> Edition:
    return edition_of(draft, number, NOW - dt.timedelta(days=9), "Joe Ward", note="Because.", name="The Library")


@pytest.fixture
def shell(qapp: object) -> GivenDesk:
    return GivenDesk(FakeRoom())


@pytest.fixture
def corrected(shell: GivenDesk) -> GivenDesk:
    """Somebody corrected a telephone number."""
    shell.session.edit(SARC, with_number("0808 178 4440"), "number")
    return shell


# --- the comparison ---------------------------------------------------------------------------------------------------


def test_nothing_written_changes_nothing(shell: GivenDesk) -> None:
    page = shell.page(PublishPage)
    assert rows(page, "changes") == ()
    assert page.property("words").endswith("There is nothing to publish.")
    assert page.property("ready") is False
    page.publish()
    assert shell.room.publishing.editions == {}


def test_a_corrected_number_is_shown_old_and_new(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    thing, field = rows(page, "changes")
    assert (thing.kind, thing.label, thing.what, thing.can_undo) == ("thing", "Service: Herts SARC", "Changed", True)
    assert (field.kind, field.label) == ("field", "Phone 0808 178 4440: Phone")
    assert (field.old, field.new_text) == (service().contacts[0].value, "0808 178 4440")
    assert page.property("words") == "1 thing changes for visitors."


def test_hiding_is_a_change_and_a_copy_without_a_change_is_none(shell: GivenDesk) -> None:
    shell.session.hide(CHRYSALIS, True, "hide")
    shell.session.change_draft(lambda draft: draft.put("service", service()), "copy")
    [change] = compare(shell.session.published, edition_of(shell.session.draft, 1, NOW, "A"))
    assert (change.thing, change.kind) == (CHRYSALIS, ChangeKind.REMOVED)


def test_a_long_comparison_is_shown_a_part_at_a_time(shell: GivenDesk) -> None:
    draft = shell.session.draft
    for each in starter().services:
        draft = draft.put("service", msgspec.structs.replace(each, one_line="A new sentence.", cost="Nothing."))
    shell.write(draft)
    page = shell.page(PublishPage)
    assert len(rows(page, "changes")) == AT_ONCE
    assert page.property("moreWords").startswith("Show more (")
    for _ in range(10):
        page.show_more()
    assert page.property("moreWords") == ""
    assert {each.thing for each in rows(page, "changes")} == {f"service/{each.id}" for each in starter().services}


def test_it_follows_undo(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    corrected.session.undo()
    assert rows(page, "changes") == ()
    assert page.property("reason") == ""


def test_one_change_can_be_taken_out(corrected: GivenDesk) -> None:
    corrected.session.hide(CHRYSALIS, True, "hide")
    page = corrected.page(PublishPage)
    page.undo_change(SARC)
    assert [each.thing for each in rows(page, "changes") if each.kind == "thing"] == [CHRYSALIS]
    assert corrected.session.undo_label.startswith("undoing Service: Herts SARC")
    page.undo_change(CHRYSALIS)
    assert rows(page, "changes") == ()
    corrected.session.undo()
    corrected.session.undo()
    assert corrected.session.draft.thing(SARC) == with_number("0808 178 4440")


def test_taking_out_a_new_thing_takes_its_translations_along(shell: GivenDesk) -> None:
    new = msgspec.structs.replace(service(), id="ours", name="Ours")
    urdu = Translation(field="service/ours/name", language="ur", text="…", of="Ours")
    shell.session.change_draft(lambda draft: draft.put("service", new).translate(urdu), "add")
    page = shell.page(PublishPage)
    page.undo_change("service/ours")
    assert shell.session.draft == Draft()


def test_taking_a_change_out_gives_what_was_published() -> None:
    own = published_as(Draft().put("service", with_number("1")).hide(CHRYSALIS, True))
    draft = draft_of(own).put("service", with_number("2")).hide(CHRYSALIS, False)
    draft = draft.leave_unfinished(f"{SARC}/expires_on", "soon")
    assert without_change(without_change(draft, own, SARC), own, CHRYSALIS) == draft_of(own)
    assert without_change(draft, None, SARC).thing(SARC) is None


# --- the checks -------------------------------------------------------------------------------------------------------


def test_an_error_stands_in_the_way_and_leads_to_its_field(shell: GivenDesk) -> None:
    shell.session.edit(SARC, with_number("08"), "number")
    page = shell.page(PublishPage)
    [error] = rows(page, "errors")
    assert error.where == "Service: Herts SARC – Phone 08: Phone"
    page.set_reason("Because.")
    assert page.property("ready") is False
    assert "To be put right first" in page.property("waitsFor")
    page.publish()
    assert shell.room.publishing.editions == {}
    page.jump(error.thing, error.field)
    assert shell.opened == [(SARC, "contacts/phone/value")]


def test_a_warning_asks(shell: GivenDesk) -> None:
    shell.session.edit(SARC, service(one_line="Ring us now!"), "sentence")
    page = shell.page(PublishPage)
    assert len(rows(page, "warnings")) == 1
    assert "Publish anyway" in page.property("waitsFor")
    page.publish()
    assert shell.room.publishing.editions == {}
    page.accept_warnings(True)
    page.publish()
    assert [each.number for each in shell.room.publishing.issued] == [2]


def test_what_was_accepted_does_not_count_for_what_is_written_after(shell: GivenDesk) -> None:
    shell.session.edit(SARC, service(one_line="Ring us now!"), "sentence")
    page = shell.page(PublishPage)
    page.accept_warnings(True)
    shell.session.edit(CHRYSALIS, service(CHRYSALIS, one_line="Ring them now!"), "sentence")
    assert page.property("accepted") is False


def test_tasks_are_counted_and_nothing_more(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    assert "You can publish without them" in page.property("taskWords")
    assert page.property("ready") is True


def test_an_error_visitors_live_with_already_does_not_stand_in_the_way() -> None:
    """Or a mistake of somebody else's would keep the venue from putting anything right."""
    wrong = msgspec.structs.replace(starter(), services=(with_number("08"), *starter().services[:1]))
    published = Published(None, (wrong,))
    draft = Draft(venue=msgspec.structs.replace(starter().venue, name="Our Library"))  # type: ignore[type-var]  # it has one
    found = examine(published, edition_of(draft, 1, NOW, "A"), None)
    assert found.errors == ()
    assert "phone" in {each.field.split("/")[1] for each in found.warnings if each.severity is Severity.ERROR}


def test_what_does_not_read_yet_is_told_of(shell: GivenDesk) -> None:
    """In a thing visitors know it is left out if somebody says so; a new thing waits for it."""
    shell.session.edit(SARC, service(cost="Free."), "cost", unfinished={"expires_on": "soon"})
    page = shell.page(PublishPage)
    [warning] = rows(page, "warnings")
    assert "“soon” cannot be read here" in warning.sentence
    assert rows(page, "errors") == ()
    new = service(id="new-service", name="A new one")
    shell.session.edit("service/new-service", new, "new", unfinished={"name": ""})
    [error] = [each for each in rows(page, "errors") if each.field == "name"]
    assert "still has to be filled in" in error.sentence


# --- saying why, and publishing ---------------------------------------------------------------------------------------


def test_a_reason_is_suggested_until_somebody_writes_one(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    assert page.property("reason") == "Changed: Herts SARC."
    page.set_reason("The number was wrong.")
    corrected.session.hide(CHRYSALIS, True, "hide")
    assert page.property("reason") == "The number was wrong."


def test_a_reason_names_a_few_things_and_counts_the_others() -> None:
    draft = Draft()
    for each in starter().services[:6]:
        draft = draft.put("service", msgspec.structs.replace(each, cost="Nothing at all."))
    changes = compare(Published(None, (starter(),)), edition_of(draft, 1, NOW, "A"))
    assert suggested_reason(changes).endswith(", 3 more.")
    assert in_short(changes, 2)[-1] == "and 4 more"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_asked_for(corrected: GivenDesk, reason: str) -> None:
    page = corrected.page(PublishPage)
    page.set_reason(reason)
    assert page.property("waitsFor").startswith("Say why")
    page.publish()
    assert corrected.room.publishing.editions == {}


def test_a_paste_of_40_megabytes_is_refused(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    QGuiApplication.clipboard().setText("x" * 40_000_000)
    assert page.pasted() == ""
    assert "Nothing was pasted" in corrected.said[-1]
    QGuiApplication.clipboard().setText("A reason.")
    assert page.pasted() == "A reason."
    QGuiApplication.clipboard().setText("\u202d0800\u2009999\u20115428\ufe0f\u202c")
    assert page.pasted() == "0800 999-5428"
    QGuiApplication.clipboard().clear()
    page.set_reason("y" * 1000)
    assert len(page.property("reason")) == LONGEST_REASON


def test_publishing_makes_the_next_edition_and_tells_the_kiosk(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    page.set_reason("The number was wrong.")
    page.publish()
    (edition,) = corrected.room.publishing.issued
    assert (edition.number, edition.made_by, edition.note) == (2, "Amina Hart", "The number was wrong.")
    assert edition.services == (with_number("0808 178 4440"),)
    assert edition.issued_at == NOW
    assert corrected.room.drafts.draft.thing(SARC) == edition.services[0]
    assert (corrected.room.machine.changes, corrected.reloads) == (1, 1)
    assert page.property("done") == "Published. Visitors see it from their next start."
    assert rows(page, "changes") == ()
    assert [each.key for each in rows(page.property("history"), "editions")] == [2, 1]


def test_what_went_less_well_is_said(corrected: GivenDesk) -> None:
    corrected.room.publishing.word = "The safety copy could not be renewed."
    corrected.page(PublishPage).publish()
    assert corrected.said[-1] == "The safety copy could not be renewed."


def test_a_disk_that_refuses_changes_nothing_and_loses_nothing(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    page.set_reason("The number was wrong.")
    corrected.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    page.publish()
    assert page.property("trouble") == "The disk is full. Make room."
    assert (page.property("reason"), page.property("ready")) == ("The number was wrong.", True)
    assert (corrected.room.publishing.editions, corrected.room.machine.changes) == ({}, 0)
    page.publish()
    assert [each.number for each in corrected.room.publishing.issued] == [2]


def test_two_touches_publish_once(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    corrected.jobs.held = True
    page.publish()
    page.publish()
    corrected.jobs.go_on()
    assert [each.number for each in corrected.room.publishing.issued] == [2]


def test_what_is_written_meanwhile_is_compared_anew(corrected: GivenDesk) -> None:
    """The answer for a draft that is another one by now is dropped, so nothing is published that nobody saw."""
    corrected.jobs.held = True
    page = corrected.page(PublishPage)
    corrected.session.edit(CHRYSALIS, service(CHRYSALIS, cost="Free."), "cost")
    corrected.jobs.step()
    assert page.property("ready") is False
    assert rows(page, "changes") == ()
    corrected.jobs.go_on()
    assert {each.thing for each in rows(page, "changes")} == {SARC, CHRYSALIS}


def test_nothing_is_published_while_it_is_still_being_compared(corrected: GivenDesk) -> None:
    """Somebody undoes, or writes more, on the page where everything was ready, and touches “Publish” at once."""
    page = corrected.page(PublishPage)
    assert page.property("ready") is True
    corrected.jobs.held = True
    corrected.session.edit(CHRYSALIS, service(CHRYSALIS, cost="Free."), "cost")
    assert page.property("words").startswith("Comparing")
    page.publish()
    corrected.jobs.go_on()
    assert corrected.room.publishing.editions == {}
    assert page.property("ready") is True


def test_the_desk_knows_what_is_published_though_the_page_was_left(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    corrected.jobs.held = True
    page.publish()
    page.close()
    corrected.jobs.go_on()
    assert (corrected.room.machine.changes, corrected.reloads) == (1, 1)
    assert corrected.session.published.own == corrected.room.publishing.editions[2]


def test_publishing_that_fails_after_the_page_was_left_is_told_of(corrected: GivenDesk) -> None:
    page = corrected.page(PublishPage)
    corrected.jobs.held = True
    page.publish()
    page.close()
    corrected.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    corrected.jobs.go_on()
    assert corrected.said == ["The disk is full. Make room."]
    assert (corrected.room.publishing.editions, corrected.room.machine.changes) == ({}, 0)


def test_a_fault_of_ours_after_the_page_was_left_is_not_swallowed(corrected: GivenDesk, qtbot: QtBot) -> None:
    page = corrected.page(PublishPage)
    corrected.jobs.held = True
    page.publish()
    page.close()
    corrected.room.publishing.fails = ZeroDivisionError()
    with qtbot.captureExceptions() as caught:
        corrected.jobs.go_on()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert corrected.said == []


def test_a_comparison_that_failed_is_tried_again(corrected: GivenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise MachineError("There is no memory.", "Close something.")

    with monkeypatch.context() as broken:
        broken.setattr("kiosk.staff.publish.publish_page.looked_at", fails)
        page = corrected.page(PublishPage)
    assert (page.property("trouble"), page.property("ready")) == ("There is no memory. Close something.", False)
    page.refresh()
    assert page.property("ready") is True


# --- history ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def kept(qapp: object) -> GivenDesk:
    """Two editions: one with Herts SARC's other number, and one that hides the Chrysalis Centre besides."""
    room = FakeRoom()
    first = Draft().put("service", with_number("0808 178 4440"))
    room.publishing.publish(published_as(first), "Joe Ward")
    room.publishing.publish(published_as(first.hide(CHRYSALIS, True), 3), "Joe Ward")
    room.drafts.draft = first.hide(CHRYSALIS, True)
    return GivenDesk(room)


def history(shell: GivenDesk) -> History:
    found = shell.page(PublishPage).property("history")
    assert isinstance(found, History)
    return found


def test_the_editions_are_listed_newest_first(kept: GivenDesk) -> None:
    listed = rows(history(kept), "editions")
    assert [(each.heading, each.current) for each in listed] == [
        ("Edition 3", True),
        ("Edition 2", False),
        ("Edition 1", False),
    ]
    assert listed[0].when_and_who == "16 November 2026, 2:05pm, by Joe Ward"
    assert listed[0].note == "Because."


def test_going_back_says_first_what_it_changes(kept: GivenDesk) -> None:
    past = history(kept)
    past.go_back(2)
    asked = past.property("confirmation")
    assert asked.property("asking") is True
    assert asked.property("lines")[0] == "New: The Chrysalis Centre (Service)"
    asked.refuse()
    assert kept.room.publishing.current == 3
    assert kept.room.machine.changes == 0


def test_after_going_back_the_draft_is_that_edition_and_undo_brings_the_other_back(kept: GivenDesk) -> None:
    past = history(kept)
    before = kept.session.draft
    past.go_back(2)
    past.property("confirmation").accept()
    assert kept.room.publishing.current == 2
    assert kept.session.draft == draft_of(kept.room.publishing.editions[2])
    assert kept.room.drafts.draft.hidden == ()
    assert (kept.room.machine.changes, kept.reloads) == (1, 1)
    assert row(past, "editions", 2).current is True
    kept.session.undo()
    assert kept.session.draft == before


def test_going_back_reaches_the_draft_of_whoever_comes_next(kept: GivenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """On another machine that may be while the answer is still on its way here."""
    past = history(kept)
    before, go_back = kept.session.draft, kept.room.publishing.go_back
    found: list[Draft] = []

    def look(number: int, who: str) -> str:
        found.append(kept.room.drafts.load())
        return go_back(number, who)

    monkeypatch.setattr(kept.room.publishing, "go_back", look)
    past.go_back(2)
    past.property("confirmation").accept()
    assert found == [draft_of(kept.room.publishing.editions[2])]
    kept.session.undo()
    assert kept.session.draft == before


def test_going_back_that_fails_leaves_the_draft(kept: GivenDesk) -> None:
    past = history(kept)
    before = kept.session.draft
    past.go_back(2)
    kept.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    past.property("confirmation").accept()
    assert kept.session.draft == kept.room.drafts.draft == before
    assert not kept.session.can_undo
    assert "The disk is full." in past.property("words")


def test_going_back_that_fails_after_the_page_was_left_is_told_of(kept: GivenDesk) -> None:
    past = history(kept)
    past.go_back(2)
    kept.jobs.held = True
    past.property("confirmation").accept()
    past.close()
    kept.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    kept.jobs.go_on()
    assert kept.said == ["The disk is full. Make room."]
    assert (kept.room.publishing.current, kept.room.machine.changes) == (3, 0)


def test_unpublished_work_is_spoken_of(kept: GivenDesk) -> None:
    kept.waiting = 2
    past = history(kept)
    past.go_back(2)
    assert "not published yet is replaced" in past.property("confirmation").property("lines")[-1]


def test_an_edition_that_is_damaged_is_left_alone(kept: GivenDesk) -> None:
    past = history(kept)
    past.go_back(9)
    assert "There is no edition 9." in past.property("words")
    assert past.property("confirmation").property("asking") is False
    assert kept.room.publishing.current == 3


def test_a_translation_is_named_by_its_language(shell: GivenDesk) -> None:
    text = service().one_line
    urdu = Translation(field=f"{SARC}/one_line", language="ur", text="…", of=text)
    shell.session.change_draft(lambda draft: draft.translate(urdu), "Urdu")
    page = shell.page(PublishPage)
    thing, field = rows(page, "changes")
    assert (thing.label, thing.can_undo) == ("Translation: Urdu", False)
    assert "not checked yet" in field.new_text
    assert language_name("zz-ZZ") == "zz-ZZ"
