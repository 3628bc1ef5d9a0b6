"""A translation into Urdu: typed, published unchecked, checked by somebody who reads it, then shown to a visitor."""

from tests.journeys.shifts import LAPTOP, MANAGER, House, Key, PlayedApp, wait_until

SERVICE = "Police, not an emergency"
ENGLISH = "Ring the police when it is not an emergency"
URDU = "جب ہنگامی حالت نہ ہو تو پولیس کو فون کریں"
FIELD = "What it does, in one sentence in Urdu"
CHECKED = "I read Urdu and have checked this"


def offer_urdu(kiosk: PlayedApp) -> None:
    """Add it to the languages of the venue."""
    kiosk.enter("Translations")
    kiosk.enter("Choose the languages")
    kiosk.form_drawn()
    kiosk.rewrite("Languages to choose from", "English, Urdu")
    kiosk.key(Key.Key_Tab)


def find_service(kiosk: PlayedApp) -> None:
    """Its texts, beside their translations."""
    kiosk.enter("Translations")
    kiosk.at_rest()
    kiosk.rewrite("Search", "ring the police when it is not an emergency")
    kiosk.at_rest()
    kiosk.enter(SERVICE)
    wait_until(lambda: bool(kiosk.ask(f"of('CompactText').some(each => each.label === '{FIELD}')")))


def publish(kiosk: PlayedApp) -> None:
    """With the reason that is proposed."""
    kiosk.enter("Publish and history")
    kiosk.until_there("Publish")
    kiosk.enter("Publish")
    kiosk.until_says("Published. Visitors see it from their next start.")
    kiosk.at_rest()


def line_shown(kiosk: PlayedApp) -> str:
    """What a visitor who walks up reads on the page of the service."""
    kiosk.walk_up()
    kiosk.look_up(SERVICE)
    read = kiosk.texts()
    [line] = [each for each in (ENGLISH, URDU) if each in read]
    kiosk.hide_by_bar()
    return line


def test_a_urdu_translation_is_shown_once_somebody_checked_it(house: House) -> None:
    house.hire()
    kiosk = house.start(LAPTOP, staff=True)
    kiosk.unlock_by_keys()
    offer_urdu(kiosk)
    find_service(kiosk)
    # The draft that comes with the edition is not what somebody here would say.
    kiosk.rewrite(FIELD, URDU)
    kiosk.key(Key.Key_Tab)
    assert kiosk.value(FIELD) == URDU
    kiosk.until_there(CHECKED)
    publish(kiosk)
    assert not kiosk.says(URDU)  # nothing waits any more
    house.leave()

    kiosk = house.start(language="ur")
    assert line_shown(kiosk) == ENGLISH
    kiosk.unlock()
    find_service(kiosk)
    # The one below this field, not that of the name.
    kiosk.tab_to_field(FIELD)
    kiosk.enter(CHECKED)
    kiosk.at_rest()
    publish(kiosk)
    kiosk.hide_by_bar()
    assert line_shown(kiosk) == URDU
    house.leave()

    assert line_shown(house.start(language="ur")) == URDU
    house.leave()
    assert line_shown(house.start()) == ENGLISH
    house.leave()
    [translation] = house.draft().translations
    assert (translation.text, translation.checked_by) == (URDU, MANAGER)
