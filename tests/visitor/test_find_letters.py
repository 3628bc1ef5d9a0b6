"""Find in another language: its letters are on the screen, the English ones behind a key, and both find words."""

import pytest

from tests.visitor.kiosks import KioskMaker, PlayedKiosk
from tests.visitor.test_content_language import LINES, SARC, speaking, supplied

WORD = "مدد"


def looking(main_window: KioskMaker, language: str) -> PlayedKiosk:
    """Somebody on the page for finding, in a kiosk that speaks a language."""
    kiosk = main_window()
    kiosk.main_window.replace_context(supplied(speaking(*LINES), language))
    kiosk.wake("find")
    return kiosk


def strike(kiosk: PlayedKiosk, *labels: str) -> None:
    """Touch keys of the keyboard."""
    for label in labels:
        kiosk.picture()
        kiosk.be_settled()
        kiosk.tap(kiosk.labelled(label))


def there(kiosk: PlayedKiosk, label: str) -> bool:
    """Whether a key says that."""
    return bool(kiosk.ask(f"labelled({label!r}) !== null"))


def test_a_urdu_word_is_typed_and_found(main_window: KioskMaker) -> None:
    kiosk = looking(main_window, "ur")
    strike(kiosk, *WORD)
    assert kiosk.get("EntryField", "text") == WORD
    assert SARC in kiosk.ask("of('ResultCard').map(each => each.route)")


def test_a_key_changes_to_the_english_letters_and_back(main_window: KioskMaker) -> None:
    kiosk = looking(main_window, "ur")
    strike(kiosk, "English", "s", "a", "r", "c")
    assert kiosk.get("EntryField", "text") == "sarc"
    assert not there(kiosk, "English")
    strike(kiosk, "Clear", "اردو", "م", "Space", "د", "Delete", "د")
    assert kiosk.get("EntryField", "text") == "م د"


def test_marks_and_digits_are_on_other_pages_and_drawn_on_a_circle(main_window: KioskMaker) -> None:
    kiosk = looking(main_window, "ur")
    letters, second, third = kiosk.ask("one('Keyboard').letters.pages.map(each => each.name)")
    strike(kiosk, second, "۲", third, "\u25cc\u0650", "ب\u200cب", letters, "ب")
    assert kiosk.get("EntryField", "text") == "۲\u0650\u200cب"


def test_after_one_letter_of_a_page_like_shift_the_first_comes_back(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.main_window.replace_context(supplied(speaking(), "ur"))
    kiosk.wake("find")
    kiosk.set("Keyboard", "language", "bn")
    _, shifted, _ = kiosk.ask("one('Keyboard').letters.pages.map(each => each.name)")
    strike(kiosk, shifted, "ধ", "\u25cc\u09cd", "ব")
    assert kiosk.get("EntryField", "text") == "ধ\u09cdব"


def test_an_english_kiosk_has_the_english_letters_and_no_key_to_others(main_window: KioskMaker) -> None:
    kiosk = looking(main_window, "en-GB")
    strike(kiosk, "h", "i")
    assert kiosk.get("EntryField", "text") == "hi"
    assert not there(kiosk, "English") and not there(kiosk, "اردو")


def test_each_visit_begins_with_the_letters_of_its_language(main_window: KioskMaker) -> None:
    kiosk = looking(main_window, "ur")
    strike(kiosk, "English", "a")
    kiosk.hide()
    kiosk.picture()
    kiosk.end()
    assert kiosk.count("Keyboard") == 0
    kiosk.wake("find")
    assert there(kiosk, "English")
    assert kiosk.get("EntryField", "text") == ""


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("language", ["ar", "bn", "pl", "ur"])
def test_keys_are_wide_enough_for_a_finger(
    main_window: KioskMaker, size: tuple[int, int], scale: float, language: str
) -> None:
    kiosk = main_window(*size)
    kiosk.wake("find")
    kiosk.session.set_text_scale(scale)
    kiosk.set("Keyboard", "language", language)
    kiosk.picture()
    millimetre = kiosk.window.property("pixelsPerMm")
    for page in range(kiosk.ask("one('Keyboard').letters.pages.length")):
        kiosk.set("Keyboard", "place", page)
        assert kiosk.get("Keyboard", "keyWidth") >= 15 * millimetre, page
        assert kiosk.get("Keyboard", "keyHeight") >= 14 * millimetre, page
