"""Translating: every text beside its translation, who checked it, and what becomes of it when the English changes."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content.draft import Draft
from kiosk.content.model import Service, Translation, Venue
from kiosk.content.translations import localised, texts_of
from kiosk.staff.ports import Seen
from kiosk.staff.shell.sections import SECTIONS
from kiosk.staff.translations.translation_rows import TranslationRow
from kiosk.staff.translations.translations_page import LONGEST, TranslationsPage
from kiosk.visitor.typefaces import load_fonts
from tests.staff.fakes import NOW, FakeDrafts, FakePublishing, FakeRoom, few_things
from tests.staff.given import GivenDesk, rows
from tests.staff.rooms import played, until

SARC = "service/herts-sarc"
LINE = f"{SARC}/one_line"
NAME = f"{SARC}/name"
URDU = "کسی بھی وقت مدد"
TODAY = NOW.date()


def speaking(*languages: str) -> Draft:
    """A venue that offers these languages."""
    venue = few_things().venue
    assert isinstance(venue, Venue)
    return Draft(venue=msgspec.structs.replace(venue, languages=("en-GB", *languages)))


def room_of(draft: Draft | None = None) -> FakeRoom:
    """The staff room of that venue."""
    return FakeRoom(
        drafts=FakeDrafts(speaking("ur", "bn") if draft is None else draft),
        publishing=FakePublishing((few_things(),)),
    )


class Table(GivenDesk):
    """A shell with the page on it."""

    def __init__(self, draft: Draft | None = None, person: int = 1) -> None:
        super().__init__(room_of(draft), person=person)
        self.shown = self.page(TranslationsPage)
        self.shown.choose_thing(SARC)

    def row(self, key: str) -> TranslationRow:
        """The row of the text at a path."""
        found: TranslationRow = next(each for each in rows(self.shown, "texts") if each.key == key)
        return found

    def say(self, name: str) -> Any:
        """What QML reads."""
        return self.shown.property(name)

    def line(self, path: str = SARC) -> str:
        """What the list says of a thing."""
        return str(next(each.line for each in rows(self.shown, "things") if each.key == path))

    def written(self, key: str = LINE, language: str = "ur") -> Translation | None:
        """The translation in the draft."""
        found = (t for t in self.session.draft.translations if (t.field, t.language) == (key, language))
        return next(found, None)

    def reword(self, text: str) -> None:
        """Somebody changes the English."""
        thing = self.session.thing(SARC)
        assert isinstance(thing, Service)
        self.session.edit(SARC, msgspec.structs.replace(thing, one_line=text), "the line", "one_line")

    @property
    def english(self) -> str:
        """The line in English."""
        thing = self.session.thing(SARC)
        assert isinstance(thing, Service)
        return thing.one_line


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


# --- what there is to translate ---------------------------------------------------------------------------------------


def test_the_languages_are_those_of_the_venue_and_the_texts_all_there_are(table: Table) -> None:
    assert [(each.key, each.label, each.chosen) for each in rows(table.shown, "languages")] == [
        ("ur", "Urdu", True),
        ("bn", "Bangla", False),
    ]
    thing = table.session.thing(SARC)
    assert isinstance(thing, Service)
    assert [(each.key, each.english) for each in rows(table.shown, "texts")] == list(texts_of("service", thing))
    assert table.row(LINE).label == "What it does, in one sentence"
    assert {each.key.partition("/")[0] for each in rows(table.shown, "things")} >= {"venue", "service", "organization"}
    labels = [each.label.rpartition(": ")[2] for each in rows(table.shown, "texts")]
    assert not [each for each in labels if not each or "/" in each or "_" in each]


def test_only_english_says_where_another_language_is_switched_on(qtbot: QtBot) -> None:
    table = Table(speaking())
    assert (table.say("language"), rows(table.shown, "things"), table.say("chosen")) == ("", (), "")
    table.shown.open_languages()
    assert table.opened == [(f"venue/{table.session.things('venue')[0].id}", "languages")]
    table.write(speaking("bn"))
    assert table.say("language") == "bn"


def test_urdu_runs_from_right_to_left_and_bengali_does_not(table: Table) -> None:
    assert table.say("rightToLeft") is True
    table.shown.choose_language("bn")
    assert (table.say("rightToLeft"), table.say("languageName")) == (False, "Bangla")


def test_each_language_has_its_own_texts(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    table.shown.choose_language("bn")
    assert table.row(LINE).status == "missing"
    table.shown.choose_language("ur")
    assert table.row(LINE).text == URDU


# --- writing ----------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_a_draft_made_from_the_present_english(table: Table) -> None:
    table.shown.set_text(LINE, f"{URDU} ")
    assert table.row(LINE).text == f"{URDU} "
    table.shown.leave_field(LINE)
    assert table.row(LINE).text == URDU
    assert table.written() == Translation(field=LINE, language="ur", text=URDU, of=table.english)
    assert (table.row(LINE).status, table.row(LINE).words) == ("draft", "Draft. Nobody has checked it yet.")
    assert table.room.drafts.draft.translations == table.session.draft.translations, "it was not saved"


def test_a_translation_comes_in_without_what_nobody_can_see(table: Table) -> None:
    table.shown.set_text(LINE, f"\u202e{URDU}\u200e\u00a0\u200b999")
    table.shown.leave_field(LINE)
    assert table.row(LINE).text == f"{URDU} 999"


def test_letters_typed_in_one_field_are_one_step_of_undo(table: Table) -> None:
    for end in range(1, len(URDU) + 1):
        table.shown.set_text(LINE, URDU[:end])
    table.shown.set_text(NAME, "x")
    assert table.session.undo_label == "Urdu: Name"
    step = table.session.undo()
    assert step is not None and step.path == f"translation/ur/{NAME}"
    assert (table.row(NAME).text, table.row(LINE).text) == ("", URDU)
    table.session.undo()
    assert (table.written(), table.row(LINE).status) == (None, "missing")
    table.session.redo()
    assert table.row(LINE).text == URDU


def test_undo_leads_back_to_the_text_it_undid(table: Table) -> None:
    place = next(each for each in SECTIONS if "translation" in each.kinds)
    assert place.key == "translations"
    table.shown.choose_language("bn")
    table.shown.choose_thing("")
    jumps: list[int] = []
    table.shown.jump_wanted.connect(jumps.append)
    table.shown.show_thing(f"translation/ur/{LINE}", "")
    assert (table.say("language"), table.say("chosen")) == ("ur", SARC)
    assert rows(table.shown, "texts")[jumps[-1]].key == LINE
    table.shown.choose_thing("")
    table.shown.show_thing("translation/bn", NAME)
    assert (table.say("language"), table.say("chosen")) == ("bn", SARC)


def test_nothing_typed_is_nothing_kept(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    table.shown.set_text(LINE, "  ")
    table.shown.leave_field(LINE)
    assert (table.written(), table.row(LINE).status, table.row(LINE).text) == (None, "missing", "")


def test_a_name_can_stay_as_it_is(table: Table) -> None:
    table.shown.same_as_english(NAME)
    assert (table.row(NAME).text, table.row(NAME).status) == (table.row(NAME).english, "draft")


def test_joining_letters_stay_and_a_text_is_cut_at_its_limit(table: Table) -> None:
    joined = "خوش\u200cآمدید"
    table.shown.set_text(LINE, joined)
    assert table.written() is not None and table.written().text == joined  # type: ignore[union-attr]  # seen just now
    table.shown.set_text(LINE, "ب" * (LONGEST + 1))
    written = table.written()
    assert written is not None and len(written.text) == LONGEST
    msgspec.json.decode(msgspec.json.encode(written), type=Translation)


def test_forty_megabytes_are_not_pasted(table: Table) -> None:
    QGuiApplication.clipboard().setText("x" * 40_000_000)
    assert table.shown.pasted(LINE) == ""
    assert table.said == ["That is 40000000 characters, and there is room for 8000. Nothing was pasted."]
    QGuiApplication.clipboard().setText(URDU)
    assert table.shown.pasted(LINE) == URDU
    QGuiApplication.clipboard().clear()


# --- checking ---------------------------------------------------------------------------------------------------------


def test_a_person_checks_it_and_visitors_read_it(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    assert localised(table.session.catalogue, "ur").catalogue.service("herts-sarc").one_line == table.english  # type: ignore[union-attr]  # it is there
    table.shown.check(LINE, True)
    assert table.row(LINE).words == "Checked by Amina Hart on 25 November 2026."
    assert table.written() == Translation(
        field=LINE, language="ur", text=URDU, of=table.english, checked_by="Amina Hart", checked_on=TODAY
    )
    assert localised(table.session.catalogue, "ur").catalogue.service("herts-sarc").one_line == URDU  # type: ignore[union-attr]  # it is there
    table.shown.check(LINE, False)
    assert table.row(LINE).status == "draft"
    table.session.undo()
    assert table.row(LINE).status == "checked"


def test_another_letter_makes_it_a_draft_again(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    table.shown.check(LINE, True)
    table.shown.set_text(LINE, URDU)
    assert table.row(LINE).status == "checked", "nothing was changed"
    table.shown.set_text(LINE, f"{URDU} ")
    assert table.row(LINE).status == "checked", "a space at the end is none"
    table.shown.set_text(LINE, f"{URDU} ب")
    assert table.row(LINE).status == "draft"
    written = table.written()
    assert written is not None and (written.checked_by, written.checked_on) == ("", None)


def test_what_is_missing_cannot_be_checked(table: Table) -> None:
    table.shown.check(LINE, True)
    assert (table.row(LINE).status, table.row(LINE).check_words, table.written()) == ("missing", "", None)


def test_every_draft_of_a_thing_at_once_but_not_what_has_a_mistake_in_it(qtbot: QtBot) -> None:
    table = Table(person=2)
    texts = [each for each in rows(table.shown, "texts") if not any(letter.isdigit() for letter in each.english)]
    for each in texts[:3]:
        table.shown.set_text(each.key, URDU)
    table.shown.set_text(texts[3].key, "<b>غلط</b>")
    table.shown.check_all()
    assert [table.row(each.key).status for each in texts[:4]] == ["checked", "checked", "checked", "draft"]
    assert table.written(texts[0].key).checked_by == "Joe Ward"  # type: ignore[union-attr]  # it is there
    assert table.said == ["1 stay drafts until what is wrong with them is put right."]
    table.session.undo()
    assert {table.row(each.key).status for each in texts[:4]} == {"draft"}


def test_a_number_that_got_lost_is_said_at_the_field(table: Table) -> None:
    table.reword("Ring 0808 178 4448 at any time")
    table.shown.set_text(LINE, URDU)
    assert table.row(LINE).problem == (
        "The translation leaves out or changes a number: 08081784448. "
        "Put the number in exactly as it stands in the first language."
    )
    table.shown.set_text(LINE, f"{URDU} ۰۸۰۸ ۱۷۸ ۴۴۴۸")
    assert table.row(LINE).problem == ""


# --- out of date ------------------------------------------------------------------------------------------------------


def test_when_the_english_changes_the_translation_is_kept_out_of_date_and_can_be_confirmed(table: Table) -> None:
    before = table.english
    table.shown.set_text(LINE, URDU)
    table.shown.check(LINE, True)
    table.reword("Somebody to talk to")
    row = table.row(LINE)
    assert (row.status, row.text, row.made_from, row.english) == ("stale", URDU, before, "Somebody to talk to")
    assert "1 out of date" in table.line() and "1 out of date" in table.say("thingWords")
    table.shown.check(LINE, True)
    assert (table.row(LINE).status, table.row(LINE).made_from) == ("checked", "")
    assert table.written().of == "Somebody to talk to"  # type: ignore[union-attr]  # it is there


def test_somebody_who_rewrites_it_still_sees_the_english_it_was_made_from(table: Table) -> None:
    before = table.english
    table.shown.set_text(LINE, URDU)
    table.shown.leave_field(LINE)
    table.reword("Somebody to talk to")
    table.shown.set_text(LINE, "کوئی بات کرنے کو")
    assert (table.row(LINE).status, table.row(LINE).made_from) == ("draft", before)
    assert table.written().of == "Somebody to talk to"  # type: ignore[union-attr]  # it is there


def test_checking_everything_leaves_what_is_out_of_date(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    table.shown.set_text(NAME, "ہرٹس")
    table.reword("Somebody to talk to")
    table.shown.check_all()
    assert (table.row(LINE).status, table.row(NAME).status) == ("stale", "checked")


# --- finding ----------------------------------------------------------------------------------------------------------


def test_the_list_says_how_far_each_thing_is(table: Table) -> None:
    total = len(rows(table.shown, "texts"))
    assert table.line() == f"Service: 0 of {total} checked"
    table.shown.set_text(LINE, URDU)
    table.shown.set_text(NAME, "ہرٹس")
    table.shown.check(NAME, True)
    assert table.line() == f"Service: 1 of {total} checked, 1 draft"
    assert table.say("thingWords") == f"1 of {total} checked, 1 draft"
    for each in rows(table.shown, "texts"):
        table.shown.same_as_english(each.key)
    table.shown.check_all()
    assert table.line() == f"Service: All {total} checked"


def test_a_filter_shows_what_is_in_one_state_and_keeps_it_while_it_is_worked_on(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    table.shown.choose_filter("draft")
    assert [each.key for each in rows(table.shown, "texts")] == [LINE]
    assert SARC in [each.key for each in rows(table.shown, "things")]
    table.shown.check(LINE, True)
    assert [each.key for each in rows(table.shown, "texts")] == [LINE], "it went from under the finger"
    table.shown.choose_filter("missing")
    assert LINE not in [each.key for each in rows(table.shown, "texts")]
    table.shown.set_text(NAME, "ب")
    assert table.row(NAME).status == "draft"
    table.shown.choose_filter("stale")
    assert (rows(table.shown, "texts"), [each.key for each in rows(table.shown, "things")]) == ((), [SARC])


def test_searching_finds_a_thing_by_its_words(table: Table) -> None:
    table.shown.choose_thing("")
    table.shown.search("childline")
    assert "service/childline" in {each.key for each in rows(table.shown, "things")}
    assert SARC not in {each.key for each in rows(table.shown, "things")}
    table.shown.search("zzzz")
    assert (rows(table.shown, "things"), table.say("moreWords")) == ((), "Nothing found.")


def test_the_preview_is_in_the_language_with_drafts(table: Table) -> None:
    preview: Any = table.say("preview")
    preview.watch(True)
    preview.show_now()
    _, page, look = table.room.preview.shown[-1]
    assert (page, look.language, look.drafts) == (SARC, "ur", True)
    table.shown.choose_language("bn")
    preview.show_now()
    assert table.room.preview.shown[-1][2].language == "bn"
    preview.watch(False)


def test_it_is_shown_as_visitors_read_it_only_where_the_field_shows_it_otherwise(table: Table) -> None:
    table.shown.set_text(LINE, URDU)
    assert table.row(LINE).shown == ""
    table.shown.set_text(LINE, f"{URDU} 0808 1689 111")
    assert table.row(LINE).shown == f"{URDU} \u20660808 1689 111\u2069"


# --- another publisher's ----------------------------------------------------------------------------------------------


def test_another_publishers_translation_shows_until_the_venue_writes_its_own(qtbot: QtBot) -> None:
    starter = few_things()
    line = next(each.one_line for each in starter.services if each.id == "herts-sarc")
    theirs = Translation(LINE, "ur", "ان کا", line, "County", dt.date(2026, 10, 1))
    room = FakeRoom(
        drafts=FakeDrafts(speaking("ur")),
        publishing=FakePublishing((msgspec.structs.replace(starter, translations=(theirs,)),)),
    )
    shell = GivenDesk(room)
    page = shell.page(TranslationsPage)
    page.choose_thing(SARC)
    assert rows(page, "texts")[1].words == "Checked by County on 1 October 2026."
    page.set_text(LINE, URDU)
    page.check(LINE, True)
    found = localised(shell.session.catalogue, "ur").catalogue.service("herts-sarc")
    assert found is not None and found.one_line == URDU
    assert len([each for each in shell.session.catalogue.translations if each.field == LINE]) == 1
    page.set_text(LINE, "")
    page.leave_field(LINE)
    assert rows(page, "texts")[1].text == "ان کا"


# --- on the screen ----------------------------------------------------------------------------------------------------


@pytest.fixture
def typeface(qapp: QObject) -> None:
    load_fonts(("en-GB", "ur"))


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)], ids=["landscape", "portrait"])
def test_a_translation_is_written_and_checked_by_touch(typeface: None, size: tuple[int, int]) -> None:
    behind = room_of()
    with played(size, behind) as room:
        room.shell.go("translations")
        room.shell.open_thing(f"translation/ur/{LINE}", "")
        label = "What it does, in one sentence in Urdu"
        until(lambda: room.typing_in == label)
        room.do(f"of('CompactText').filter(each => each.label === '{label}')[0].type('{URDU}')")
        written = f"all().filter(each => each.text === '{URDU}' && each.effectiveHorizontalAlignment)[0]"
        assert room.ask(f"{written}.effectiveHorizontalAlignment") == Qt.AlignmentFlag.AlignRight.value
        until(lambda: room.says("Draft. Nobody has checked it yet."))
        room.tap("Done")
        until(lambda: not room.there("Done"))
        room.tap("I read Urdu and have checked this")
        until(lambda: room.says("Checked by Amina Hart on 25 November 2026."))
        until(lambda: [each.checked_by for each in behind.drafts.draft.translations] == ["Amina Hart"])
        room.shell.undo()
        until(lambda: room.says("Draft. Nobody has checked it yet."))


def test_the_keyboard_begins_in_the_language_of_the_translation(typeface: None) -> None:
    behind = room_of()
    with played((1280, 720), behind) as room:
        room.shell.open_thing(f"translation/ur/{LINE}", "")
        until(lambda: room.typing_in == "What it does, in one sentence in Urdu")
        room.tap(room.field("What it does, in one sentence in Urdu", "CompactText"))
        for key in ("م", "د", "د", "\u06d4", "Space", "English", "Capital", "O", "k", "اردو", "پ"):
            room.tap(key)
        until(lambda: [each.text for each in behind.drafts.draft.translations] == ["مدد\u06d4 Okپ"])
        room.tap(room.field("Search"))
        assert not room.there("م") and room.there("q")
        assert not room.there("English") and not room.there("اردو")


def test_an_empty_field_for_urdu_begins_at_the_right_and_stays_there_after_a_latin_name(typeface: None) -> None:
    with played((1280, 720), room_of()) as room:
        room.shell.open_thing(f"translation/ur/{LINE}", "")
        until(lambda: room.typing_in == "What it does, in one sentence in Urdu")
        field = "of('CompactText').filter(each => each.inUse)[0]"
        typed = f"all().filter(each => each.cursorPosition !== undefined && inside(each, {field}))[0]"
        for words in ("", "Victim Support ", "سے بات کریں"):
            room.do(f"{field}.type('{words}')")
            assert room.ask(f"{typed}.effectiveHorizontalAlignment") == Qt.AlignmentFlag.AlignRight.value
        until(lambda: room.says("\u200fVictim Support سے بات کریں"))
        room.shell.property("page").choose_language("bn")
        room.shell.open_thing(f"translation/bn/{LINE}", "")
        until(lambda: bool(room.ask(f"{field} !== undefined")))
        assert room.ask(f"{typed}.effectiveHorizontalAlignment") == Qt.AlignmentFlag.AlignLeft.value


def test_only_english_has_a_button_that_leads_to_the_languages(qapp: QObject) -> None:
    with played((1280, 720), room_of(speaking())) as room:
        room.shell.go("translations")
        until(lambda: room.there("Choose the languages"))
        room.tap("Choose the languages")
        until(lambda: room.shell.property("section") == "venue")


def test_a_touch_in_the_preview_goes_to_the_text_that_stands_there_and_marks_it(table: Table) -> None:
    """In the language where it is translated, in English where it is not, and whatever the filter."""
    table.shown.set_text(LINE, URDU)
    table.shown.finish_typing()
    table.shown.choose_filter("draft")
    assert {row.key for row in rows(table.shown, "texts")} == {LINE}
    fields: Any = table.say("preview").property("fields")
    name = next(each.text for each in table.shown.said if each.path == NAME)
    table.room.preview.words = (Seen(URDU, 0.1, 0.1, 0.5, 0.1), Seen(name, 0.1, 0.4, 0.5, 0.1))
    wanted: list[str] = []
    table.shown.jump_wanted.connect(lambda place: wanted.append(rows(table.shown, "texts")[place].key))
    assert fields.touch(0.3, 0.15) and fields.touch(0.3, 0.45)
    assert wanted == [LINE, NAME]
    fields.hold(NAME)
    assert fields.property("mark").y() == pytest.approx(0.4)
    fields.set_trying(True)
    assert not fields.touch(0.3, 0.15), "what it does for visitors"
