"""QR codes as a phone's camera sees them: the whole window is drawn, and read by another library (safety rule 8)."""

from dataclasses import dataclass

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.stage import Stage
from kiosk.tour import parts, settle
from kiosk.ui.qr import QUIET_ZONE, modules
from tests.screens.layout import contains, readable, scene_rect
from tests.screens.staging import Size, button, catalogue_with_feedback, open_page, root, stage_of, supply_of, visit

SIZES: tuple[Size, ...] = ((1280, 720), (1920, 1080), (3840, 2160), (720, 1280), (1080, 1920), (2160, 3840))

SERVICE = "service/herts-domestic-abuse-helpline"
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Herts Domestic Abuse Helpline;;;;\r\nFN:Herts Domestic Abuse Helpline\r\n"
    "TEL;TYPE=VOICE:08088088088\r\nEND:VCARD\r\n"
)
TAKEN = {"Call": "tel:08088088088", "Website": "https://hertsdomesticabusehelpline.org", "Save contact": CARD}


@dataclass(frozen=True)
class Read:
    """A code found in a picture, and the square of pixels it fills."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    modules: int


def codes_in(image: QImage) -> list[Read]:
    found = zxingcpp.read_barcodes(grey(image), formats=zxingcpp.BarcodeFormat.QRCode)
    return [as_read(one) for one in found]


def as_read(code: zxingcpp.Barcode) -> Read:
    corners = [code.position.top_left, code.position.top_right, code.position.bottom_left, code.position.bottom_right]
    across = [corner.x for corner in corners]
    down = [corner.y for corner in corners]
    version = int(code.extra["Version"]) if "Version" in code.extra else 0
    return Read(code.text, min(across), min(down), max(across), max(down), 17 + 4 * version)


def grey(image: QImage) -> Image.Image:
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombytes("L", (flat.width(), flat.height()), bytes(flat.constBits()), "raw", "L", flat.bytesPerLine())


def shown_codes(stage: Stage) -> list[QQuickItem]:
    return [item for item in parts(root(stage), "QrCode") if item.isVisible()]


def bring_into_view(stage: Stage, item: QQuickItem) -> None:
    """Scroll until ``item`` stands in the middle, where all of it must be seen."""
    flick = next(one for one in parents(item) if one.inherits("QQuickFlickable"))
    last = max(0.0, float(flick.property("contentHeight")) - flick.height())
    place = float(flick.property("contentY")) + scene_rect(item).center().y() - scene_rect(flick).center().y()
    flick.setProperty("contentY", min(max(place, 0.0), last))
    stage.window.grabWindow()
    settle()
    assert contains(readable(flick), scene_rect(item)), "it cannot be seen whole anywhere on the page"


def parents(item: QQuickItem) -> list[QQuickItem]:
    above = item.parentItem()
    return [] if above is None else [above, *parents(above)]


def show_code(stage: Stage, panel: QQuickItem) -> QQuickItem:
    """Press "Show QR code" of ``panel`` and bring the code into view."""
    settle()
    press = next(one for one in parts(panel, "Button") if one.isVisible())
    assert press.property("label") == "Show QR code"
    press.act()  # type: ignore[attr-defined]  # a function that QML declares
    stage.window.grabWindow()
    settle()
    (code,) = shown_codes(stage)
    bring_into_view(stage, code)
    return code


def read_alone(stage: Stage, item: QQuickItem, wanted: str) -> None:
    """The screen holds one code, it says ``wanted``, and it is dark on light with its quiet zone round it."""
    image = stage.window.grabWindow()
    found = codes_in(image)
    assert [one.text for one in found] == [wanted]
    (code,) = found
    across = len(modules(str(item.property("content"))))
    assert (code.right - code.left) / across >= 3, "pixels a module: a phone needs three"
    side = (code.right - code.left + 1) / across
    picture = grey(image)
    quiet = int(QUIET_ZONE * side) - 2
    ring = picture.crop((code.left - quiet, code.top - quiet, code.right + quiet, code.bottom + quiet))
    inside = (quiet - 2, quiet - 2, ring.width - quiet + 3, ring.height - quiet + 3)
    ring.paste(255, inside)
    assert min(ring.tobytes()) >= 250, "something is in the quiet zone"
    own = picture.crop((code.left, code.top, code.right, code.bottom))
    assert set(own.tobytes()) == {0, 255}, "modules have soft edges"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_code_of_a_service_reads_exactly_on_every_screen(qapp: object, size: Size) -> None:
    looks = [(scale, contrast) for scale in (1.0, 1.5, 2.0) for contrast in (False, True)]
    with stage_of(size) as stage:
        for place, (scale, contrast) in enumerate(looks):
            visit(stage, scale, contrast)
            open_page(stage, SERVICE)
            assert shown_codes(stage) == [], "codes are shown only when asked for"
            # All of them as the visitor finds the kiosk; in each other look one, in turn.
            for label in TAKEN if place == 0 else [list(TAKEN)[place % len(TAKEN)]]:
                button(stage, label).act()  # type: ignore[attr-defined]  # a function that QML declares
                (panel,) = parts(root(stage), "CodePanel")
                read_alone(stage, show_code(stage, panel), TAKEN[label])


@pytest.mark.parametrize(
    ("route", "wanted"),
    [
        ("survey/feelings-of-safety", {"https://hertsconnected.co.uk", "https://police.uk/streetsafe"}),
        ("about", {"https://example.org/tell-us"}),
    ],
)
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_codes_of_links_and_of_feedback_read_exactly(
    qapp: object, route: str, wanted: set[str], size: Size
) -> None:
    with stage_of(size, supply_of(catalogue_with_feedback("example.org/tell-us"))) as stage:
        visit(stage)
        open_page(stage, route)
        found = set()
        for panel in parts(root(stage), "CodePanel"):
            code = show_code(stage, panel)
            read_alone(stage, code, str(code.property("content")))
            found.add(str(code.property("content")))
            panel.setProperty("shown", False)
        assert found == wanted


@pytest.fixture
def service_stage(qapp: object) -> object:
    with stage_of((1280, 720)) as stage:
        visit(stage)
        open_page(stage, SERVICE)
        yield stage


def test_beside_the_code_stands_what_it_says(service_stage: Stage) -> None:
    for label, words in {"Call": "08 088 088 088", "Website": "hertsdomesticabusehelpline.org"}.items():
        button(service_stage, label).act()  # type: ignore[attr-defined]  # a function that QML declares
        (panel,) = parts(root(service_stage), "CodePanel")
        show_code(service_stage, panel)
        shown = {str(item.property("text")) for item in parts(panel, "Label") if item.isVisible()}
        assert words in shown
        assert str(panel.property("warning")) in shown


def test_a_code_hides_itself_after_a_minute(service_stage: Stage, qtbot: QtBot) -> None:
    (panel,) = parts(root(service_stage), "CodePanel")
    assert panel.property("seconds") == 60
    panel.setProperty("seconds", 0)
    panel.setProperty("shown", True)
    qtbot.waitUntil(lambda: not panel.property("shown"))
    settle()
    assert shown_codes(service_stage) == []


def test_a_code_can_be_put_away(service_stage: Stage) -> None:
    (panel,) = parts(root(service_stage), "CodePanel")
    show_code(service_stage, panel)
    button(service_stage, "Put the code away").act()  # type: ignore[attr-defined]  # a function that QML declares
    settle()
    assert shown_codes(service_stage) == []
    assert codes_in(service_stage.window.grabWindow()) == []


def test_choosing_something_else_takes_the_code_away_until_it_is_asked_for(service_stage: Stage) -> None:
    (panel,) = parts(root(service_stage), "CodePanel")
    show_code(service_stage, panel)
    button(service_stage, "Website").act()  # type: ignore[attr-defined]  # a function that QML declares
    settle()
    assert shown_codes(service_stage) == []


@pytest.mark.parametrize("way", ["back", "another page", "back again", "hide"])
def test_a_code_is_gone_once_its_page_is_left(service_stage: Stage, way: str) -> None:
    (panel,) = parts(root(service_stage), "CodePanel")
    show_code(service_stage, panel)
    session = service_stage.visits.current
    assert session is not None
    if way == "hide":
        service_stage.visits.end()
    else:
        session.open("about") if way == "another page" else session.back()
        if way == "back again":
            session.open(SERVICE)
    settle()
    service_stage.window.grabWindow()
    settle()
    assert shown_codes(service_stage) == []
    assert codes_in(service_stage.window.grabWindow()) == []
