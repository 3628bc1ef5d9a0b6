"""QR codes as a phone's camera sees them: the whole window is drawn, and read by another library (safety rule 8)."""

from dataclasses import dataclass

import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.content.catalogue import merge
from kiosk.device.fake import FakeScreen
from kiosk.ui.qr import QUIET_ZONE, modules
from tests.screens.layout import Layout, Rect, draw, faults
from tests.starter import whole_starter
from tests.visitor.kiosks import SCREEN_MM, KioskMaker, PlayedKiosk, settle, wait_until

Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((1280, 720), (1920, 1080), (3840, 2160), (720, 1280), (1080, 1920), (2160, 3840))

SERVICE = "service/herts-domestic-abuse-helpline"
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Herts Domestic Abuse Helpline;;;;\r\nFN:Herts Domestic Abuse Helpline\r\n"
    "TEL;TYPE=VOICE:08088088088\r\nEND:VCARD\r\n"
)
TAKEN = {"Call": "tel:08088088088", "Website": "https://hertsdomesticabusehelpline.org", "Save contact": CARD}

LEAST_PIXELS = 3
"""A module that a phone's camera is sure to see, in pixels."""

LEAST_MM = 45
"""Across a code, without its quiet zone: what a phone reads at arm's length."""


@dataclass(frozen=True)
class Read:
    """A code found in a picture, and the square of pixels it fills."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


def codes_in(image: QImage) -> list[Read]:
    found = []
    for code in zxingcpp.read_barcodes(grey(image)):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        found.append(Read(code.text, min(across), min(down), max(across), max(down)))
    return found


def grey(image: QImage) -> Image.Image:
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombytes("L", (flat.width(), flat.height()), bytes(flat.constBits()), "raw", "L", flat.bytesPerLine())


def picture(kiosk: PlayedKiosk) -> QImage:
    draw(kiosk)
    return kiosk.window.grabWindow()


def open_service(kiosk: PlayedKiosk, scale: float = 1.0, contrast: bool = False) -> None:
    kiosk.wake(SERVICE)
    kiosk.be_settled()
    kiosk.session.set_text_scale(scale)
    kiosk.session.set_contrast(contrast)
    draw(kiosk)


def press(kiosk: PlayedKiosk, label: str) -> None:
    """Bring what has this label to the middle of its page, and tap it."""
    draw(kiosk)
    scroll_to(kiosk, f"labelled({label!r})")
    kiosk.tap(label)


def scroll_to(kiosk: PlayedKiosk, item: str) -> None:
    kiosk.do(f"""
        const item = {item};
        let flick = item;
        while (flick.flickDeceleration === undefined) flick = flick.parent;
        const last = Math.max(0, flick.contentHeight - flick.height);
        const middle = item.mapToItem(flick, 0, item.height / 2).y - flick.height / 2;
        flick.contentY = Math.min(Math.max(0, flick.contentY + middle), last)""")
    draw(kiosk)


def shown_codes(kiosk: PlayedKiosk) -> list[str]:
    return list(kiosk.ask("of('QrCode').filter(drawn).map(item => item.content)"))


def bring_code_into_view(kiosk: PlayedKiosk) -> None:
    """Scroll until the code stands in the middle of its page, where all of it must be seen."""
    draw(kiosk)
    scroll_to(kiosk, "one('QrCode')")
    corner = kiosk.ask("place(one('QrCode'))")
    code = Rect(corner[0], corner[1], corner[0] + corner[2], corner[1] + corner[3])
    left, top, width, height = kiosk.ask("""(() => {
        let flick = one('QrCode');
        while (flick.flickDeceleration === undefined) flick = flick.parent;
        const seen = place(flick);
        const more = of('ScrollHint').filter(item => item.label === 'More below' && drawn(item));
        return [seen[0], seen[1], seen[2], more.length ? place(more[0])[1] - seen[1] : seen[3]];
    })()""")
    assert Rect(left, top, left + width, top + height).holds(code), "it cannot be seen whole anywhere on the page"


def read_alone(kiosk: PlayedKiosk, wanted: str) -> None:
    """The screen holds one code, it says ``wanted``, and it is dark on light with its quiet zone round it."""
    bring_code_into_view(kiosk)
    image = picture(kiosk)
    found = codes_in(image)
    assert [one.text for one in found] == [wanted]
    (code,) = found
    across = len(modules(wanted))
    module = (code.right - code.left + 1) / across
    assert module >= LEAST_PIXELS
    assert (code.right - code.left + 1) * SCREEN_MM / max(image.width(), image.height()) >= LEAST_MM - 0.2
    assert QUIET_ZONE >= 4, "ISO/IEC 18004, 6.3.8"
    quiet = int(QUIET_ZONE * module) - 2
    drawn = grey(image)
    ring = drawn.crop((code.left - quiet, code.top - quiet, code.right + quiet, code.bottom + quiet))
    ring.paste(255, (quiet - 2, quiet - 2, ring.width - quiet + 3, ring.height - quiet + 3))
    assert min(ring.tobytes()) >= 250, "something is in the quiet zone"
    assert set(drawn.crop((code.left, code.top, code.right, code.bottom)).tobytes()) == {0, 255}, "soft edges"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_code_of_a_service_reads_exactly_on_every_screen(main_window: KioskMaker, size: Size) -> None:
    looks = ((1.0, False), (1.5, True), (2.0, False))
    kiosk = main_window(*size)
    for place, (scale, contrast) in enumerate(looks):
        open_service(kiosk, scale, contrast)
        assert shown_codes(kiosk) == [], "codes are shown only when asked for"
        # All of them as the visitor finds the kiosk; in each other look one, in turn.
        for label in TAKEN if place == 0 else [list(TAKEN)[place % len(TAKEN)]]:
            press(kiosk, label)
            press(kiosk, "Show QR code")
            read_alone(kiosk, TAKEN[label])
            kiosk.tap("Put the code away")
            draw(kiosk)


SHOWN = """(() => {
    const code = one('QrCode'), page = all().find(item => item.codeMm !== undefined);
    return [code.width * code.across / (code.across + 2 * code.quietZone), page.contentHeight - page.height];
})()"""


@pytest.mark.parametrize("upright", [False, True], ids=["landscape", "upright"])
@pytest.mark.parametrize("inches", [13.3, 15.6, 22.0, 55.0])
def test_every_kind_of_code_is_large_with_its_warning_beside_it_and_nothing_to_scroll(
    main_window: KioskMaker, inches: float, upright: bool
) -> None:
    """At arm's length on every screen and at every size of text. Where both have no room, text gives way, down to its
    normal size; the warning is whole."""
    screen = FakeScreen(f"{inches} inches", 1366, 768, inches)
    screen = screen.turned() if upright else screen
    millimetre = screen.size.pixels_per_mm
    kiosk = main_window(screen.width_px, screen.height_px, pixels_per_mm=millimetre)
    looks = [(SERVICE, 1.0, False), (SERVICE, 2.0, False), *([(SERVICE, 2.0, True)] if upright else [])]
    if inches < 14:
        looks += [("survey/feelings-of-safety", 2.0, False), ("emergency", 1.0, False)]
    for route, scale, low in looks:
        kiosk.wake(route)
        kiosk.session.set_text_scale(scale)
        kiosk.session.set_low(low)
        settle()
        # On 999, one of the ways that are folded.
        kiosk.do("all().filter(item => item.shutHeight !== undefined).forEach(fact => fact.opened = true)")
        draw(kiosk)
        for choice in range(max(1, kiosk.count("CodeChoice"))):
            if kiosk.count("CodeChoice"):
                kiosk.do(f"of('CodeChoice')[{choice}].activated()")
            kiosk.do("of('CodePanel')[0].ask()")
            layout = Layout.of(kiosk, millimetre)
            where = (route, scale, low, choice)
            assert faults(layout) == [], where
            wide, beyond = kiosk.ask(SHOWN)
            assert wide / millimetre >= LEAST_MM, where
            assert beyond <= 0, where
            said = [one for one in layout.texts if one.words == kiosk.get("CodeSheet", "warning")]
            assert [one.clip.holds(one.rect) for one in said] == [True], where
            kiosk.do("one('CodeSheet').drop()")


def test_nothing_on_a_page_reads_as_a_code_before_one_is_asked_for(main_window: KioskMaker) -> None:
    kiosk = main_window()
    for route in ("start", SERVICE, "topic/have-your-say", "about"):
        kiosk.wake(route)
        assert codes_in(picture(kiosk)) == []


@pytest.mark.parametrize(
    ("route", "wanted"),
    [
        ("survey/feelings-of-safety", ["https://police.uk/streetsafe", "https://hertsconnected.co.uk"]),
        ("about", ["https://example.org/tell-us"]),
    ],
)
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_codes_of_links_and_of_feedback_read_exactly(
    main_window: KioskMaker, route: str, wanted: list[str], size: Size
) -> None:
    edition = whole_starter()
    assert edition.venue is not None
    told = replace(edition, venue=replace(edition.venue, feedback="example.org/tell-us"))
    kiosk = main_window(*size, catalogue=merge([told]))
    kiosk.wake(route)
    kiosk.be_settled()
    assert kiosk.ask("of('CodePanel').filter(panel => panel.visible).map(panel => panel.code)") == wanted
    for place, code in enumerate(wanted):
        kiosk.do(f"of('CodePanel')[{place}].ask()")
        read_alone(kiosk, code)


@pytest.fixture
def kiosk(main_window: KioskMaker) -> PlayedKiosk:
    """One on the page of a service."""
    made = main_window()
    open_service(made)
    return made


@pytest.mark.parametrize(
    ("label", "words"), [("Call", "08 088 088 088"), ("Website", "hertsdomesticabusehelpline.org")]
)
def test_beside_the_code_stands_what_it_says_and_the_honest_limit(kiosk: PlayedKiosk, label: str, words: str) -> None:
    press(kiosk, label)
    press(kiosk, "Show QR code")
    shown = kiosk.ask("all().filter(item => kind(item) === 'Label' && drawn(item)).map(item => item.text)")
    assert words in shown
    assert kiosk.get("CodePanel", "warning") in shown
    # Even where neither stands on the page.
    assert kiosk.ask("of('CodeSheet')[0].warning") == kiosk.get("CodePanel", "warning")


def test_a_code_hides_itself_after_a_minute(kiosk: PlayedKiosk) -> None:
    assert kiosk.get("CodeSheet", "seconds") == 60
    press(kiosk, "Show QR code")
    assert shown_codes(kiosk) == [TAKEN["Call"]]
    kiosk.set("CodeSheet", "seconds", 0)
    wait_until(lambda: shown_codes(kiosk) == [])
    assert codes_in(picture(kiosk)) == []


def test_a_code_can_be_put_away(kiosk: PlayedKiosk) -> None:
    press(kiosk, "Show QR code")
    press(kiosk, "Put the code away")
    assert shown_codes(kiosk) == []


def test_nothing_of_the_page_below_a_code_can_be_pressed_and_the_keys_go_back_to_it(kiosk: PlayedKiosk) -> None:
    press(kiosk, "Website")
    kiosk.do("labelled('Show QR code').forceActiveFocus()")
    press(kiosk, "Show QR code")
    assert kiosk.ask("focusedLabel()") == "Put the code away"
    assert kiosk.ask("labelled('Call') === null")
    kiosk.tap("Put the code away")
    assert kiosk.ask("focusedLabel()") == "Show QR code"
    press(kiosk, "Call")
    assert shown_codes(kiosk) == []
    assert codes_in(picture(kiosk)) == []


@pytest.mark.parametrize("way", ["back", "back and again", "another page", "start", "hide"])
def test_a_code_is_gone_once_its_page_is_left(kiosk: PlayedKiosk, way: str) -> None:
    press(kiosk, "Show QR code")
    match way:
        case "back":
            kiosk.session.back()
        case "back and again":
            kiosk.session.back()
            kiosk.session.open(SERVICE)
        case "another page":
            kiosk.session.open("about")
        case "start":
            kiosk.wake()
        case _:
            kiosk.hide()
            kiosk.end()
    assert codes_in(picture(kiosk)) == []
    assert shown_codes(kiosk) == []
    assert kiosk.count("QrCode") == 0


def test_the_code_for_999_in_sign_language_is_there_when_asked_for_and_goes_when_put_away(kiosk: PlayedKiosk) -> None:
    kiosk.wake("emergency")
    kiosk.do("labelled('Show QR code').activated()")
    settle()
    assert kiosk.get("QrCode", "content") == "https://999bsl.co.uk"
    assert kiosk.get("QrCode", "visible") is True
    kiosk.do("labelled('Put the code away').activated()")
    settle()
    assert kiosk.count("QrCode") == 0
    kiosk.do("labelled('Show QR code').activated()")
    settle()
    assert kiosk.count("QrCode") == 1
