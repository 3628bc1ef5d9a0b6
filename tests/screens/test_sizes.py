"""What stands on the first screen, from 13.3 to 55 inches, in millimetres: no size loses what a larger or a smaller one
has, whatever its pixels."""

import datetime as dt
from collections.abc import Iterator

import pytest

from kiosk.device.fake import FakeScreen
from tests.screens.layout import SLACK, Layout, Seen, draw, faults
from tests.screens.test_layout import begin, go
from tests.visitor.kiosks import NOW, KioskMaker, PlayedKiosk, starter_catalogue, wait_until

INCHES = (13.3, 15.6, 20.7, 22.0, 24.0, 27.0, 32.0, 43.0, 55.0)
PIXELS = ((1366, 768), (1920, 1080), (2560, 1440), (3840, 2160))
HIGH_INCHES = 30
"""An upright screen of more than this reaches higher than hands do."""

TILE_MM = 60
LARGE_TILE_SHARE = 0.16
"""Of the height of a lying screen that is so large that what is drawn grows with it."""
BANNER_INCHES = 22
"""From here on the campaign on Start is a banner with its drawing, not a line."""
BANNER_MM = 45
HIGH_SHARE = 0.6

FOUR_WAYS = (
    "Ask for the police or an ambulance. Then say where you are.",
    "You cannot speak, on a mobile",
    "You use British Sign Language",
    "You can only text",
)

WAYS_SAY = ("Ask for the police", "Call 999 and listen.", "Go to 999bsl.co.uk", "Texting 999 works only")
SHORT_WAYS = ("Call 999", "Cannot speak", "Use BSL", "Only text")
"""What the four are called where there is no room for more."""

TODAY = NOW.date()
HARD_DAYS = (dt.date(2026, 12, 1), dt.date(2027, 3, 8))
"""On the first Start's campaign has the longest headline and the longest text, on the second a long title."""

EVERY_SIZE = pytest.mark.parametrize("upright", [False, True], ids=["landscape", "upright"])
EVERY_INCH = pytest.mark.parametrize("inches", INCHES)


def screens(inches: float, upright: bool) -> Iterator[FakeScreen]:
    for wide, high in PIXELS:
        screen = FakeScreen(f"{inches} inches", wide, high, inches)
        yield screen.turned() if upright else screen


def on(main_window: KioskMaker, screen: FakeScreen, day: dt.date = TODAY, scale: float = 1.0) -> PlayedKiosk:
    """A kiosk on that screen, at Start."""
    kiosk = main_window(
        screen.width_px,
        screen.height_px,
        pixels_per_mm=screen.size.pixels_per_mm,
        now=dt.datetime.combine(day, NOW.timetz()),
    )
    begin(kiosk, scale)
    return kiosk


def whole(seen: Seen) -> bool:
    """Whether all of it is on the first screen."""
    return seen.clip.holds(seen.rect)


def of(layout: Layout, *kinds: str) -> list[Seen]:
    return [one for one in layout.targets if one.kind in kinds]


@EVERY_SIZE
@EVERY_INCH
def test_start_has_its_tiles_its_campaign_and_the_way_to_999_on_the_first_screen(
    main_window: KioskMaker, inches: float, upright: bool
) -> None:
    for day in HARD_DAYS:
        for screen in screens(inches, upright):
            layout = Layout.of(on(main_window, screen, day), screen.size.pixels_per_mm)
            assert faults(layout) == [], screen
            for kinds, count in ((("Tile", "LeadTile"), 6), (("CampaignCard",), 1), (("EmergencyStrip",), 1)):
                seen = of(layout, *kinds)
                assert len([one for one in seen if whole(one)]) == count, (screen, day, seen)
            highest = (TILE_MM + 0.5) * layout.millimetre
            if not upright:
                highest = max(highest, LARGE_TILE_SHARE * layout.window.height)
            assert all(tile.rect.height <= highest for tile in of(layout, "Tile")), screen
            if inches >= BANNER_INCHES:
                (campaign,) = of(layout, "CampaignCard")
                assert campaign.rect.height / layout.millimetre >= BANNER_MM, (screen, day)
            for lead in of(layout, "LeadTile"):
                others = of(layout, "Tile")
                assert all(lead.rect.width * lead.rect.height > one.rect.width * one.rect.height for one in others), (
                    screen
                )
            main_window.close()


SHORT_PAGES = ("about", "guide/who-can-help", "practise", "survey/feelings-of-safety", "questions/operation-advisory")


def test_a_large_lying_screen_is_used_by_short_pages(main_window: KioskMaker) -> None:
    """Their words are larger, and one of the drawings stands below them where there is room for one."""
    screen = FakeScreen("large", 3840, 2160, 43.0)
    kiosk = on(main_window, screen)
    for route in SHORT_PAGES:
        go(kiosk, route)
        layout = Layout.of(kiosk, screen.size.pixels_per_mm)
        assert faults(layout) == []
        height, words = kiosk.ask(
            "all().filter(one => one.headHeight !== undefined).map(one => [one.height, one.contentHeight])"
        )[0]
        drawn = kiosk.ask("of('PageDrawing').filter(drawn).map(one => one.side)")
        assert words >= 0.5 * height, route
        assert words >= 0.8 * height or (drawn and drawn[0] >= 0.2 * height), route


@pytest.mark.parametrize("inches", [one for one in INCHES if one > HIGH_INCHES])
def test_on_a_high_screen_content_and_controls_are_within_reach(main_window: KioskMaker, inches: float) -> None:
    """Above them stands the venue's own place, the same as before the visit, with nothing to press."""
    screen = FakeScreen("upright", 1080, 1920, inches)
    kiosk = on(main_window, screen)
    place = words_above(Layout.of(kiosk, screen.size.pixels_per_mm))
    assert len(place) > 5
    for route in ("start", "support", "emergency", "find"):
        go(kiosk, route)
        layout = Layout.of(kiosk, screen.size.pixels_per_mm)
        assert faults(layout) == []
        assert words_above(layout) == place
        assert min(one.rect.top for one in layout.targets) >= reach(layout), route
    kiosk.do("one('IdleWatch').covering = true")
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert min(one.rect.top for one in layout.targets) >= reach(layout)
    kiosk.hide()
    kiosk.end()
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert words_above(layout) == place
    assert kiosk.start_here.y >= reach(layout)


@EVERY_SIZE
@EVERY_INCH
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_four_ways_to_reach_999_are_on_the_first_screen(
    main_window: KioskMaker, inches: float, upright: bool, scale: float
) -> None:
    """Call, without speaking, by signs, by text: at every size of screen and of text."""
    wide, high = (1080, 1920) if upright else (1920, 1080)
    screen = FakeScreen(f"{inches} inches", wide, high, inches)
    kiosk = on(main_window, screen, scale=scale)
    go(kiosk, "emergency")
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert faults(layout) == []
    seen = {one.words for one in layout.texts if whole(one)}
    assert {*FOUR_WAYS} <= seen or {*SHORT_WAYS} <= seen
    assert any("999" in words for words in seen)


@EVERY_SIZE
@pytest.mark.parametrize("inches", [13.3, 15.6])
def test_at_the_largest_text_each_way_opens_whole_at_a_touch(
    main_window: KioskMaker, inches: float, upright: bool
) -> None:
    wide, high = (1080, 1920) if upright else (1920, 1080)
    screen = FakeScreen(f"{inches} inches", wide, high, inches)
    kiosk = on(main_window, screen, scale=2.0)
    go(kiosk, "emergency")
    titles = {one.words for one in Layout.of(kiosk).targets}
    for full, short, says in zip(FOUR_WAYS, SHORT_WAYS, WAYS_SAY, strict=True):
        title = short if short in titles else full
        if title not in titles:
            continue  # the call, which is open
        kiosk.be_settled()
        kiosk.tap(title)
        layout = Layout.of(kiosk, screen.size.pixels_per_mm)
        assert faults(layout) == []
        assert [one for one in layout.texts if one.words.startswith(says)], title
        assert bool([one for one in layout.targets if one.words == "Show QR code"]) is (
            title in ("Use BSL", FOUR_WAYS[2])
        )
        kiosk.be_settled()
        kiosk.tap(title)
        draw(kiosk)


def test_a_way_that_is_folded_opens_at_a_touch_its_code_included(main_window: KioskMaker) -> None:
    screen = FakeScreen("small", 1920, 1080, 13.3)
    kiosk = on(main_window, screen)
    go(kiosk, "emergency")
    assert not [one for one in Layout.of(kiosk).texts if one.words.startswith("Go to 999bsl.co.uk")]
    kiosk.be_settled()
    kiosk.tap(FOUR_WAYS[2])
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert faults(layout) == []
    assert [one for one in layout.texts if one.words.startswith("Go to 999bsl.co.uk")]
    assert [one for one in layout.targets if one.words == "Show QR code"]
    # Nothing else opened.
    assert not [one for one in layout.texts if "Press 55" in one.words]
    kiosk.tap(FOUR_WAYS[2])
    assert not [one for one in Layout.of(kiosk).texts if one.words.startswith("Go to 999bsl.co.uk")]


def reach(layout: Layout) -> float:
    """The upper edge of what hands reach on a high screen, in pixels."""
    return layout.window.height * (1 - HIGH_SHARE) - SLACK


def words_above(layout: Layout) -> list[str]:
    """What is written above what hands reach."""
    return [str(one) for one in layout.texts if one.rect.top < reach(layout)]


def test_an_upright_screen_within_reach_is_used_whole(main_window: KioskMaker) -> None:
    screen = FakeScreen("upright", 1080, 1920, 27)
    layout = Layout.of(on(main_window, screen), screen.size.pixels_per_mm)
    assert min(one.rect.top for one in layout.targets) < 20 * layout.millimetre


@pytest.mark.parametrize("inches", [22.0, 43.0])
def test_lower_stands_in_the_band_and_stays_where_it_is(main_window: KioskMaker, inches: float) -> None:
    screen = FakeScreen("upright", 1080, 1920, inches)
    kiosk = on(main_window, screen)
    for route in ("start", "find", "service/childline"):
        go(kiosk, route)
        before = Layout.of(kiosk, screen.size.pixels_per_mm)
        place = kiosk.labelled("Lower")
        kiosk.be_settled()
        kiosk.tap("Lower")
        after = Layout.of(kiosk, screen.size.pixels_per_mm)
        assert faults(after) == []
        assert kiosk.labelled("Higher") == place
        highest = [min(one.rect.top for one in layout.targets) for layout in (before, after)]
        assert highest[1] > highest[0] + 40 * before.millimetre
        kiosk.tap("Higher")
        assert str(Layout.of(kiosk, screen.size.pixels_per_mm).targets) == str(before.targets)


def test_lying_screens_have_no_lower(main_window: KioskMaker) -> None:
    kiosk = main_window(1920, 1080)
    kiosk.wake()
    assert kiosk.ask("labelled('Lower') === null")


@EVERY_SIZE
@EVERY_INCH
def test_a_helpline_or_the_way_to_it_is_on_the_first_screen_of_support(
    main_window: KioskMaker, inches: float, upright: bool
) -> None:
    wide, high = (768, 1366) if upright else (1366, 768)
    screen = FakeScreen(f"{inches} inches", wide, high, inches)
    kiosk = on(main_window, screen)
    go(kiosk, "support")
    draw(kiosk)
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert faults(layout) == []
    assert len([one for one in of(layout, "LinkCard") if whole(one)]) >= 3
    if not any(whole(one) for one in of(layout, "ServiceCard")):
        kiosk.be_settled()
        kiosk.tap("Talk to someone")
        layout = Layout.of(kiosk, screen.size.pixels_per_mm)
        assert any(whole(one) for one in of(layout, "ServiceCard"))


LINES_OF = """
all().filter(item => item.lineCount > 0 && item.contentHeight > 0 && drawn(item) && scrolls(item)).map(item => {
    const spare = item.height - item.contentHeight;
    const shift = item.verticalAlignment === 128 ? spare / 2 : item.verticalAlignment === 64 ? spare : 0;
    const [x, y] = place(item);
    return [x, y + shift, item.contentHeight, item.lineCount, item.font.pixelSize, item.text, item.width];
})
"""


def cut_lines(kiosk: PlayedKiosk) -> list[str]:
    """Texts of which the lower edge of the page shows half a line."""
    found: list[str] = []
    _, top, _, below = kiosk.ask("scrolledArea()")
    floor = top + below
    covers = kiosk.ask("of('Cover').map(place)")
    for x, y, height, count, size, words, _ in kiosk.ask(LINES_OF):
        edge = min([floor, *(at for begins, at, across, _ in covers if begins - 1 <= x <= begins + across)])
        pitch = height / count
        for line in range(count):
            above, below = y + line * pitch + 0.12 * size, y + (line + 1) * pitch - 0.12 * size
            if above < edge - 2 and below > edge + 2:
                found.append(f"line {line} of {words[:40]}")
    return found


def half_hidden(kiosk: PlayedKiosk) -> list[str]:
    """Lines beside or under “More below” that are not covered whole: a number could be read without some digits."""
    _, y, _, high = kiosk.ask("place(labelled('More below'))")
    covers = kiosk.ask("of('Cover').map(place)")
    found: list[str] = []
    for left, top, height, count, size, words, across in kiosk.ask(LINES_OF):
        right, pitch = left + across, height / count
        for line in range(count):
            above, below = top + line * pitch + 0.12 * size, top + (line + 1) * pitch - 0.12 * size
            beside = above < y + high - 2 and below > y + 2
            if beside and not any(a <= left + 2 and b <= above + 2 and a + c >= right - 2 for a, b, c, _ in covers):
                found.append(words[:40])
    return found


@EVERY_SIZE
@pytest.mark.parametrize("inches", [13.3, 22.0])
def test_the_fold_never_cuts_a_line(main_window: KioskMaker, inches: float, upright: bool) -> None:
    wide, high = (768, 1366) if upright else (1366, 768)
    kiosk = on(main_window, FakeScreen(f"{inches} inches", wide, high, inches))
    covered = 0
    for scale in (1.0, 2.0):
        kiosk.session.set_text_scale(scale)
        for route in ("support", "topic/someone-hurts-or-controls-me", "service/galop"):
            go(kiosk, route)
            for _ in range(2):
                draw(kiosk)
                wait_until(lambda: kiosk.ask("all().every(item => item.drawing === undefined || !item.waiting)"))
                if kiosk.ask("labelled('More below') === null"):
                    break
                assert cut_lines(kiosk) == [], (route, scale)
                assert half_hidden(kiosk) == [], (route, scale)
                covered += kiosk.count("Cover")
                kiosk.do("labelled('More below').activated()")
    assert covered > 2


def test_a_topic_shows_four_helplines_at_once(main_window: KioskMaker) -> None:
    """At 22 inches and 1920 by 1080, wherever a topic has so many: name, number and state, in two lines. A list of
    languages has the first screen to itself: helplines stand on each language's page."""
    kiosk = main_window(1920, 1080)
    kiosk.wake()
    seen = 0
    catalogue = starter_catalogue()
    in_a_language = {topic.id for topic in catalogue.topics if topic.language}
    for topic in catalogue.topics:
        if len(topic.services) < 4 or topic.own_help or in_a_language & {*topic.subtopics}:
            continue
        go(kiosk, f"topic/{topic.id}")
        cards = [one for one in of(Layout.of(kiosk), "ServiceCard") if whole(one)]
        assert len(cards) >= 4, topic.id
        seen += 1
    assert seen > 10


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=["upright", "landscape"])
def test_what_is_covered_at_the_fold_is_covered_from_edge_to_edge(
    main_window: KioskMaker, size: tuple[int, int]
) -> None:
    """Of a button the words alone were, in the middle of its ground."""
    kiosk = main_window(*size)
    begin(kiosk, 2.0)
    for route in ("start", "support", "emergency", "topic/someone-hurts-or-controls-me"):
        go(kiosk, route)
        layout = Layout.of(kiosk, 4.0)
        covers = kiosk.ask(
            "of('Cover').map(each => [each.mapToItem(null, 0, 0).x, each.mapToItem(null, 0, 0).y, each.width])"
        )
        for left, top, width in covers:
            across = [one.rect for one in layout.targets if one.rect.top < top < one.rect.bottom]
            within = [one for one in across if one.left + 1 < left and left + width < one.right - 1]
            assert within == [], route
