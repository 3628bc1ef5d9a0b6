"""A kiosk in another language: checked translations are shown, what is missing is marked, drafts wait for a manager."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout

from kiosk.asset_paths import ROOM
from kiosk.content.catalogue import Catalogue
from kiosk.content.direction import directed
from kiosk.content.model import Translation
from kiosk.content.settings import Settings
from kiosk.content.translations import texts_of
from kiosk.content.typefaces import LATIN_FAMILY
from kiosk.device.fake import FrozenClock
from kiosk.startup.content_source import in_language, page_context_of
from kiosk.store.snapshot import Snapshot
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.service_page import code_rows
from kiosk.visitor.typefaces import load_fonts
from tests.visitor.kiosks import NOW, KioskMaker, PlayedKiosk, holidays, starter_catalogue

URDU = "کسی بھی وقت مدد"
DRAFT = "ابھی تک نہیں دیکھا گیا"
REST = "Not everything here is translated yet. The rest is in English."
UNCHECKED = "Some of this translation has not been checked yet and may have mistakes."
SARC = "service/herts-sarc"


def speaking(*translations: Translation) -> Catalogue:
    """The starter catalogue in English and Urdu."""
    return msgspec.structs.replace(starter_catalogue(), languages=("en-GB", "ur"), translations=tuple(translations))


def translated(field: str, text: str, *, checked: bool = True) -> Translation:
    """A translation of a text of the starter edition."""
    kind, ident, _ = field.split("/", 2)
    thing = getattr(starter_catalogue(), kind)(ident)
    of = dict(texts_of(kind, thing))[field]
    by, on = ("Amina Hart", dt.date(2026, 11, 20)) if checked else ("", None)
    return Translation(field, "ur", text, of, by, on)


def whole(path: str, *, checked: bool = True) -> tuple[Translation, ...]:
    """Every text of a thing, translated."""
    kind, _, ident = path.partition("/")
    texts = texts_of(kind, getattr(starter_catalogue(), kind)(ident))
    return tuple(translated(field, URDU, checked=checked) for field, _ in texts)


LINES = (translated(f"{SARC}/one_line", URDU), translated(f"{SARC}/name", DRAFT, checked=False))


def supplied(catalogue: Catalogue, language: str = "ur", *, drafts: bool = False) -> PageContext:
    """What the kiosk makes of a snapshot that it runs with ``--language``."""
    snapshot = Snapshot(catalogue, holidays().table(), Settings(draft_translations=drafts))
    return page_context_of(snapshot, language, ROOM, FrozenClock(NOW), NoCounter())


class Shown:
    """A kiosk in a language."""

    def __init__(self, context: PageContext, kiosk: PlayedKiosk) -> None:
        self.kiosk = kiosk
        kiosk.main_window.replace_context(context)

    def texts(self, route: str) -> list[str]:
        """What can be read on a page."""
        self.kiosk.wake(route)
        texts = self.kiosk.ask("all().filter(item => item.text && drawn(item)).map(item => item.text)")
        # The zeros of a number to dial are of a cut of their own.
        return [re.sub("</?i>", "", text) for text in texts]


def test_checked_urdu_is_shown_and_what_is_missing_is_marked(main_window: KioskMaker) -> None:
    texts = Shown(supplied(speaking(*LINES)), main_window()).texts(SARC)
    assert URDU in texts
    assert DRAFT not in texts and "Herts SARC" in texts
    assert REST in texts and UNCHECKED not in texts


def test_a_draft_is_shown_only_where_a_manager_allows_it_and_carries_a_note(main_window: KioskMaker) -> None:
    texts = Shown(supplied(speaking(*LINES), drafts=True), main_window()).texts(SARC)
    assert {URDU, DRAFT, f"{REST} {UNCHECKED}"} <= set(texts)


def test_in_english_nothing_is_marked(main_window: KioskMaker) -> None:
    context = supplied(speaking(*LINES), "en-GB", drafts=True)
    assert context.catalogue == speaking(*LINES)
    texts = Shown(context, main_window()).texts(SARC)
    assert URDU not in texts and not any(REST in text or UNCHECKED in text for text in texts)


def test_a_page_that_is_whole_carries_no_note(main_window: KioskMaker) -> None:
    organization = next(each.organization for each in starter_catalogue().services if each.id == "herts-sarc")
    catalogue = speaking(*whole(SARC), *whole(f"organization/{organization}"))
    shown = Shown(supplied(catalogue), main_window())
    assert not any(REST in text for text in shown.texts(SARC))
    assert REST in shown.texts("service/childline"), "the note is the page's own"


def test_a_translation_of_another_english_is_not_shown() -> None:
    stale = msgspec.structs.replace(LINES[0], of="Something else")
    context = supplied(speaking(stale))
    service = context.catalogue.service("herts-sarc")
    assert service is not None and service.one_line != URDU
    assert f"{SARC}/one_line" in context.missing


def test_every_page_opens_in_a_language_with_nothing_translated(main_window: KioskMaker) -> None:
    shown = Shown(supplied(speaking()), main_window())
    for route in ("start", "support", "ask", "about", "topic/someone-hurts-or-controls-me", SARC):
        assert REST in shown.texts(route), route
        assert shown.kiosk.route == route


def test_a_sentence_that_begins_with_a_latin_name_is_marked_to_run_from_the_right(main_window: KioskMaker) -> None:
    sentence = "Victim Support سے بات کریں، 0808 1689 111"
    texts = Shown(supplied(speaking(translated(f"{SARC}/one_line", sentence))), main_window()).texts(SARC)
    assert directed(sentence, "ur") in texts and sentence not in texts
    assert "0808 178 4448" in texts, "a number by itself needs no mark"


def test_the_card_for_a_phone_has_no_marks_in_its_name() -> None:
    name = translated(f"{SARC}/name", "SARC ہرٹس")
    service = supplied(speaking(name)).catalogue.service("herts-sarc")
    assert service is not None and service.name != "SARC ہرٹس"
    card = next(each for each in code_rows(service) if each.key == "contact")
    assert "SARC ہرٹس" in card.code


def test_urdu_is_found_by_searching() -> None:
    found = supplied(speaking(*LINES)).index.find("مدد")
    assert any("herts-sarc" in str(each) for each in found)


@pytest.fixture
def mirrored(qapp: object) -> Iterator[PlayedKiosk]:
    load_fonts(("en-GB", "ur"))
    kiosk = PlayedKiosk(catalogue=in_language(speaking(*LINES), "ur").catalogue, mirrored=True)
    yield kiosk
    kiosk.close()


def test_urdu_stands_at_the_right(mirrored: PlayedKiosk) -> None:
    mirrored.wake(SARC)
    line = f"all().filter(item => item.text === '{URDU}' && drawn(item))[0]"
    assert mirrored.ask(f"{line}.effectiveHorizontalAlignment") == Qt.AlignmentFlag.AlignRight.value


def test_the_venue_page_is_mirrored(mirrored: PlayedKiosk) -> None:
    mirrored.picture()
    side, right = "one('VenueScene').children.filter(item => item.color && item.width < item.parent.width)[0]", 1
    assert mirrored.ask(f"place({side})[0]") > 0, "the place is at the right"
    edge = mirrored.ask(
        "(box => box[0] + box[2])(place(all().filter(item => item.text === one('VenueScene').venue.name)[0]))"
    )
    icon = "all().filter(item => item.name === one('VenueScene').venue.icon && drawn(item))[0]"
    assert mirrored.ask(f"(box => box[0] + box[2])(place({icon}))") == pytest.approx(edge, abs=right)
    for words in ("one('VenueScene').venue.clock", "one('VenueScene').venue.date"):
        label = f"all().filter(item => item.text === {words} && drawn(item))[0]"
        assert mirrored.ask(f"{label}.effectiveHorizontalAlignment") == Qt.AlignmentFlag.AlignRight.value
        assert mirrored.ask(f"(box => box[0] + box[2])(place({label}))") == pytest.approx(edge, abs=right)
    for row in mirrored.ask("all().filter(item => item.days && drawn(item)).map(item => place(item.children[0]))"):
        assert row[0] + row[2] == pytest.approx(edge, abs=right)


def test_urdu_is_drawn_with_the_typeface_that_is_shipped(qapp: object) -> None:
    load_fonts(("en-GB", "ur", "bn"))
    for words, family in ((f"SARC {URDU}", "noto sans arabic"), ("সাহায্য", "noto sans bengali")):
        layout = QTextLayout(words, QFont(LATIN_FAMILY, 20))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        drawn = {run.rawFont().familyName().casefold() for run in layout.glyphRuns()}
        assert family in drawn and drawn <= {family, LATIN_FAMILY.casefold()}
