"""Cards in other languages on the screen: the side they stand on, the typeface they are drawn with, what they say."""

import json
import re

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout

from kiosk.content.direction import directed, runs_right
from kiosk.content.translations import in_own_language
from kiosk.content.typefaces import LATIN_FAMILY, LATIN_FONTS, SCRIPT_FONTS, SLASHED_ZERO_FONTS
from kiosk.visitor.typefaces import load_fonts, load_letters_of
from tests.content.test_language_cards import SAID, cards, said
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, starter_catalogue

RIGHT, LEFT = Qt.AlignmentFlag.AlignRight.value, Qt.AlignmentFlag.AlignLeft.value
DRAFT = "A draft: no speaker of this language has checked it."


def side(kiosk: PlayedKiosk, words: str) -> int:
    """Where a text that is drawn is set."""
    text = f"all().filter(item => item.text === {json.dumps(words)} && drawn(item))[0]"
    return int(kiosk.ask(f"{text}.effectiveHorizontalAlignment"))


def test_two_touches_lead_from_start_to_every_card(main_window: KioskMaker) -> None:
    kiosk = main_window()
    for tag, card in cards().items():
        kiosk.wake()
        kiosk.be_settled()
        kiosk.tap("Languages")
        kiosk.be_settled()
        kiosk.tap(card.title)
        assert kiosk.route == f"topic/{card.id}", tag
        assert DRAFT in kiosk.shown_texts()


def test_the_whole_list_stands_on_the_first_screen(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.wake("topic/help-in-other-languages")
    edge = kiosk.place("PanicBar").y
    for card in cards().values():
        place = kiosk.labelled(card.title)
        assert place.y + place.height <= edge, card.id


@pytest.mark.parametrize("tag", sorted(SAID))
def test_its_words_stand_on_the_side_they_begin_on_and_english_ones_at_the_left(
    main_window: KioskMaker, tag: str
) -> None:
    kiosk = main_window()
    card = cards()[tag]
    kiosk.wake(f"topic/{card.id}")
    assert side(kiosk, card.title) == (RIGHT if runs_right(tag) else LEFT)
    assert side(kiosk, "National Domestic Abuse Helpline") == LEFT
    assert side(kiosk, DRAFT) == LEFT


@pytest.mark.parametrize("tag", ["ar", "fa", "ur"])
def test_from_the_right_the_text_stands_at_the_right_of_the_cards(main_window: KioskMaker, tag: str) -> None:
    kiosk = main_window()
    kiosk.wake(f"topic/{cards()[tag].id}")
    assert kiosk.ask("place(of('ListBlock')[0])[0] > place(of('ServiceCard')[0])[0]")
    lead = directed(next(str(getattr(each, "text", "")) for each in cards()[tag].blocks), tag)
    assert side(kiosk, lead) == RIGHT


def test_another_page_after_it_stands_at_the_left_again(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.wake("topic/in-urdu")
    kiosk.session.back()
    kiosk.session.open("topic/money")
    assert DRAFT not in kiosk.shown_texts()
    assert side(kiosk, str(kiosk.session.current and kiosk.session.current.name)) == LEFT


def test_a_checked_page_says_nothing_of_a_draft(main_window: KioskMaker) -> None:
    topics = tuple(
        msgspec.structs.replace(each, language_checked_by="Ewa") if each.id == "in-polish" else each
        for each in starter_catalogue().topics
    )
    kiosk = main_window(catalogue=msgspec.structs.replace(starter_catalogue(), topics=topics))
    kiosk.wake("topic/in-polish")
    assert DRAFT not in kiosk.shown_texts()


# --- typefaces --------------------------------------------------------------------------------------------------------


def loaded() -> list[str]:
    application = QGuiApplication.instance()
    assert application is not None
    return list(application.property("typefaces") or [])


def test_a_typeface_is_loaded_once_and_only_when_it_is_needed(qapp: object) -> None:
    application = QGuiApplication.instance()
    assert application is not None
    before = loaded()
    application.setProperty("typefaces", [])
    load_fonts(("en-GB",))
    latin = loaded()
    assert latin and not [name for name in latin if name.startswith("Noto")]
    load_letters_of(None)
    load_letters_of("pl")
    assert loaded() == latin
    load_letters_of("ta")
    load_letters_of("ta")
    assert loaded() == [*latin, "NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"]
    application.setProperty("typefaces", list(dict.fromkeys([*before, *loaded()])))


@pytest.mark.parametrize("tag", sorted(SAID))
def test_every_letter_is_drawn_by_a_typeface_that_is_carried(tag: str, qapp: object) -> None:
    """Or it would look different, or be a box, on another machine. A full stop may be of a neighbour's, once loaded."""
    load_fonts(("en-GB", tag))
    carried = {LATIN_FAMILY, *(typeface.family for typeface in SCRIPT_FONTS.values())}
    for bold in (False, True):
        font = QFont(LATIN_FAMILY, 20)
        font.setBold(bold)
        for line in said(in_own_language(cards()[tag])).split("\n"):
            layout = QTextLayout(line, font)
            layout.beginLayout()
            layout.createLine().setLineWidth(100_000)
            layout.endLayout()
            drawn = {run.rawFont().familyName().casefold() for run in layout.glyphRuns()}
            assert drawn <= {family.casefold() for family in carried}, line
            assert not any(0 in run.glyphIndexes() for run in layout.glyphRuns()), line


def test_until_somebody_looks_for_a_language_no_other_typeface_is_there(main_window: KioskMaker) -> None:
    application = QGuiApplication.instance()
    assert application is not None
    before = loaded()
    application.setProperty("typefaces", [*LATIN_FONTS, *SLASHED_ZERO_FONTS])
    kiosk = main_window()
    for route in ("start", "support", "find", "topic/help-made-for-you", "emergency"):
        kiosk.wake(route)
    assert loaded() == [*LATIN_FONTS, *SLASHED_ZERO_FONTS]
    kiosk.wake("find")
    kiosk.do("one('FindScene').page.typed = 'tamil'")
    settle()
    assert loaded() == [*LATIN_FONTS, *SLASHED_ZERO_FONTS, "NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"]
    application.setProperty("typefaces", list(dict.fromkeys([*before, *loaded()])))


def test_in_a_kiosk_that_runs_from_the_right_a_card_runs_as_its_own_language_does() -> None:
    kiosk = PlayedKiosk(mirrored=True)
    kiosk.wake("topic/in-polish")
    assert side(kiosk, "Polski") == LEFT
    assert side(kiosk, "National Domestic Abuse Helpline") == RIGHT
    kiosk.wake("topic/in-urdu")
    assert side(kiosk, cards()["ur"].title) == RIGHT
    kiosk.close()


def test_rule_11_a_typeface_that_is_gone_does_not_take_the_page_along(
    main_window: KioskMaker, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kiosk = main_window()
    application = QGuiApplication.instance()
    assert application is not None
    before = loaded()
    application.setProperty("typefaces", [name for name in before if "Gujarati" not in name])
    monkeypatch.setattr("kiosk.visitor.typefaces.assets", lambda: tmp_path_factory.mktemp("none"))
    kiosk.wake("topic/in-gujarati")
    assert kiosk.route == "topic/in-gujarati"
    assert any(re.search("0808 2000 247", text) for text in kiosk.shown_texts())
    application.setProperty("typefaces", before)
