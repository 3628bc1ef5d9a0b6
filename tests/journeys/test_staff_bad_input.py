"""What is far too large: forty million letters on the clipboard, and a picture of sixty million dots."""

import time
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.shifts import LAPTOP, House, Key, PlayedApp, wait_until
from tests.visitor.kiosks import Place

SENTENCE = "Let nobody paste this. "
HUGE = SENTENCE * (40_000_000 // len(SENTENCE))
CONTROL = Qt.KeyboardModifier.ControlModifier
SIXTY_MILLION = (10_000, 6_000)


def on_a_laptop(house: House) -> PlayedApp:
    """Somebody is in the form of a service, with keys alone, and has written something."""
    house.hire()
    kiosk = house.start(LAPTOP, staff=True)
    kiosk.unlock_by_keys()
    kiosk.enter("Services")
    kiosk.rewrite("Search", "childline")
    kiosk.enter("Childline")
    kiosk.form_drawn()
    kiosk.rewrite("Name", "Childline one")
    return kiosk


@pytest.mark.parametrize(
    ("label", "stood"),
    [("Name", "Childline one"), ("How to start", "Ring the number at any time.")],
    ids=["a line", "several lines"],
)
def test_a_paste_of_forty_megabytes_is_refused_with_a_sentence(house: House, label: str, stood: str) -> None:
    kiosk = on_a_laptop(house)
    kiosk.tab_to_field(label)
    QGuiApplication.clipboard().setText(HUGE)
    kiosk.key(Key.Key_V, CONTROL)
    kiosk.until_says(f"That is {len(HUGE)} characters, and there is room for")
    assert kiosk.says("Nothing was pasted.")
    assert (kiosk.typing_in, kiosk.value(label)) == (label, stood)
    kiosk.key(Key.Key_End, CONTROL)
    kiosk.write(" x")
    assert kiosk.value(label) == f"{stood} x"
    QGuiApplication.clipboard().setText(" and more")
    kiosk.key(Key.Key_V, CONTROL)
    assert kiosk.value(label) == f"{stood} x and more"
    kiosk.hide_by_bar()
    house.leave()
    [service] = house.draft().services
    assert service.name.startswith("Childline one")
    assert f"{stood} x and more" in (service.name, service.how_to_start)


def test_refusing_it_takes_no_longer_than_reading_it(house: House) -> None:
    """Whoever pastes waits for the clipboard to be read, and for nothing that grows with what is on it."""
    kiosk = on_a_laptop(house)
    kiosk.tab_to_field("Name")

    def paste(text: str) -> tuple[float, float]:
        QGuiApplication.clipboard().setText(text)
        began = time.perf_counter()
        QGuiApplication.clipboard().text()
        read = time.perf_counter()
        kiosk.key(Key.Key_V, CONTROL)
        return read - began, time.perf_counter() - read

    small = [paste(SENTENCE * 1000) for _ in range(3)]
    large = [paste(HUGE) for _ in range(3)]
    reading = min(read for read, _ in large)
    assert min(took for _, took in large) < min(took for _, took in small) + 5 * reading


def test_a_finger_pastes_nothing_that_comes_from_outside_the_room(house: House) -> None:
    """The key for pasting is for what was cut or copied here; what the machine's clipboard holds does not wake it."""
    house.hire()
    kiosk = house.start()
    kiosk.unlock_by_touch()
    kiosk.touch("Services")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("childline")
    kiosk.touch("Done")
    kiosk.touch("Childline")
    kiosk.form_drawn()
    kiosk.touch_field("Name")
    QGuiApplication.clipboard().setText(HUGE)
    # What the checks find comes a moment after the form, from the worker; it is not what a press brought.
    kiosk.until_says("2 things to look at")
    kiosk.at_rest()
    before = kiosk.seen()
    assert "Paste" in before
    assert not kiosk.there("Paste")
    place = kiosk.ask("place([...of('CompactField')].filter(each => each.inUse)[0])")
    middle = kiosk.press(Place(*place))
    held = QDeadlineTimer(2 * QGuiApplication.styleHints().mousePressAndHoldInterval())
    wait_until(held.hasExpired)
    kiosk.lift()
    QTest.mouseClick(kiosk.window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseClick(kiosk.window, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, middle)
    assert kiosk.value("Name") == "Childline"
    assert kiosk.seen() == before


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of pictures of whoever is logged in."""
    folder = tmp_path / "home" / "Pictures"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    return folder


def choose(kiosk: PlayedApp, name: str) -> None:
    """Go to the folder and touch the file."""
    for label in ("Add a picture, film or recording", "Pictures", name):
        kiosk.touch(label)
        # Lists fill when the worker has looked.
        kiosk.at_rest()


def test_a_picture_of_sixty_million_dots(house: House, pictures: Path) -> None:
    picture = Image.new("L", SIXTY_MILLION, 90)
    picture.save(pictures / "hall.png")
    picture.save(pictures / "hall.jpg")
    house.hire()
    kiosk = house.start()
    kiosk.unlock()
    kiosk.touch("Pictures and film")
    choose(kiosk, "hall.png")
    wait_until(lambda: kiosk.says("“hall.png” was not added"))
    assert kiosk.says("This picture has 60 million dots; the most is 40 million.")
    assert kiosk.says("Nothing was changed.")
    kiosk.touch("Close")
    assert kiosk.says("There are no pictures, films or recordings yet.")
    assert not [*house.folder.media.iterdir()]

    choose(kiosk, "hall.jpg")
    wait_until(lambda: kiosk.count("MediaView") == 1)
    kiosk.form_drawn()
    kiosk.at_rest()
    [kept] = house.folder.media.iterdir()
    with Image.open(kept) as shrunk:
        assert max(shrunk.size) <= 3840
        assert shrunk.size[0] * 3 == pytest.approx(shrunk.size[1] * 5, rel=0.01)
    kiosk.hide_by_bar()
    house.leave()
    [media] = house.draft().media
    assert media.sha256 == kept.name
