"""Posters made from a template: what each shows, readable over whatever picture staff choose."""

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import QObject, QRect, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlComponent

from kiosk.content.model import Campaign, Dates, PosterTemplate, Showing, Slide
from kiosk.content.poster_templates import POSTER_TEMPLATES, longest_word
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import SlideRow, idle_posters, slide_row
from tests.screens.layout import draw
from tests.visitor.full_posters import SAMPLE, full_posters, painted, sampled
from tests.visitor.given import page_at, page_context_of, rows, venue
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, KioskMaker, PlayedKiosk, starter_catalogue
from tests.visitor.leftovers import same_areas, same_picture
from tests.visitor.test_poster_look import PICTURE, words_of

TODAY = dt.date(2026, 11, 25)
EVENT = Slide(
    id="tea",
    headline="An hour of tea",
    text="Come in.",
    template=PosterTemplate.EVENT,
    date=dt.date(2026, 12, 3),
    starts=dt.time(14),
    place="Oak Room",
)
PLAIN = Slide(id="plain", headline="You can ask here.", text="Nobody needs to know why.")


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def campaign_of(*slides: Slide) -> Campaign:
    """One that is on for two months."""
    on = Showing(when=(Dates(TODAY, TODAY + dt.timedelta(60)),))
    return Campaign(id="week", title="The week", summary="", slides=slides, blocks=(), showing=on)


def context_of(today: dt.date, *slides: Slide) -> PageContext:
    noon = dt.datetime.combine(today, dt.time(12), ZoneInfo("Europe/London"))
    return page_context_of(noon, venue=venue(), campaigns=(campaign_of(*slides),))


def row(slide: Slide, today: dt.date = TODAY) -> SlideRow:
    return slide_row(slide, campaign_of(slide), context_of(today, slide))


def test_every_template_has_its_facts_and_the_posters_drawn_here_are_as_full_as_they_allow() -> None:
    assert set(POSTER_TEMPLATES) == set(PosterTemplate) == {each.template for each in full_posters()}
    for each in full_posters():
        facts = POSTER_TEMPLATES[each.template]
        assert (len(each.headline), len(each.text)) == (facts.headline, facts.text), each.id
        assert facts.whole or len(longest_word(each.headline)) == facts.word, each.id


def test_an_event_says_its_day_time_and_place() -> None:
    told = row(EVENT)
    assert (told.weekday, told.day, told.month) == ("Thursday", "3", "December")
    assert told.when == "2pm · Oak Room"
    assert told.event == "Thursday 3 December · 2pm · Oak Room"
    assert row(EVENT, dt.date(2026, 12, 3)).weekday == "Today"
    without = row(msgspec.structs.replace(EVENT, starts=None, place=""))
    assert (without.when, without.event) == ("", "Thursday 3 December")


def test_only_an_event_shows_a_day() -> None:
    told = row(msgspec.structs.replace(EVENT, template=PosterTemplate.BIG_SENTENCE))
    assert (told.weekday, told.day, told.month, told.when, told.event) == ("", "", "", "", "")


def test_a_number_is_never_parted() -> None:
    told = row(msgspec.structs.replace(PLAIN, headline="1 in 4", template=PosterTemplate.NUMBER))
    assert told.headline.split(" ") == ["1\N{NO-BREAK SPACE}in\N{NO-BREAK SPACE}4"]


@pytest.mark.parametrize("template", PosterTemplate)
def test_a_drawing_is_shown_where_the_template_has_room_for_one(template: PosterTemplate) -> None:
    told = row(msgspec.structs.replace(PLAIN, drawing="door", template=template))
    assert told.drawing == ("door" if POSTER_TEMPLATES[template].drawn else "")


def read_on(today: dt.date, *slides: Slide, parent: QObject) -> tuple[list[str], str, str, list[str]]:
    """What is read of posters: on the idle screen, on Start (headline and words), on the page of their campaign."""
    context = context_of(today, *slides)
    idle = [each.headline for each in idle_posters(context)]
    start, page = (page_at(context, route, parent) for route in ("start", "campaign/week"))
    on_page = [each.headline for each in rows(page, "slides")]
    return idle, start.property("headline"), start.property("campaignText"), on_page


def test_an_event_that_is_over_is_told_nowhere(parent: QObject) -> None:
    on, after = dt.date(2026, 12, 3), dt.date(2026, 12, 4)
    told = "Thursday 3 December · 2pm · Oak Room"
    assert read_on(on, EVENT, PLAIN, parent=parent) == (
        [EVENT.headline, PLAIN.headline],
        EVENT.headline,
        told,
        [EVENT.headline, PLAIN.headline],
    )
    assert read_on(after, EVENT, PLAIN, parent=parent) == (
        [PLAIN.headline],
        PLAIN.headline,
        PLAIN.text,
        [PLAIN.headline],
    )
    assert read_on(after, EVENT, parent=parent) == ([], "", "", [])


def within(kiosk: PlayedKiosk, image: QImage) -> list[QImage]:
    """What is drawn where words stand, and round each."""
    hold = kiosk.labelled("Pause")
    corner = round(hold.height / 4)
    whole = QRect(round(hold.x), round(hold.y), round(hold.width), round(hold.height))
    rects = [whole.adjusted(corner, corner, -corner, -corner)]
    for each in words_of(kiosk):
        rim = round(each.line * 0.15)
        wide, high = round(each.right - each.left), round(each.bottom - each.top)
        rects.append(QRect(round(each.left), round(each.top), wide, high).adjusted(-rim, 0, rim, 0))
    return [image.copy(rect) for rect in rects]


def without_picture(kiosk: PlayedKiosk, image: QImage) -> QImage:
    """The poster with the place of its picture blacked out."""
    x, y, width, height, _ = kiosk.ask(PICTURE)
    covered = image.copy()
    painter = QPainter(covered)
    painter.fillRect(QRect(round(x), round(y), round(width), round(height)), QColor("#000000"))
    painter.end()
    return covered


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["lying", "upright"])
def test_no_words_stand_on_a_picture_whatever_it_shows_and_whatever_its_shape(
    size: tuple[int, int], main_window: KioskMaker, tmp_path: Path
) -> None:
    """So their contrast is that of the theme's own colours, which ``tests/ui/test_theme.py`` measures."""
    kiosk = main_window(*size, catalogue=sampled(starter_catalogue()))
    pictured = [each.id for each in full_posters() if each.media]
    drawn: dict[str, tuple[QImage, list[QImage], QImage]] = {}
    for brightness in ("dark", "light", "busy"):
        kiosk.main_window.replace_context(dataclasses.replace(kiosk.context, media_url=painted(tmp_path, brightness)))
        for ident in pictured:
            kiosk.main_window.show_poster(SAMPLE, ident)
            draw(kiosk)
            image = kiosk.picture()
            now = image, within(kiosk, image), without_picture(kiosk, image)
            before, words_before, rest_before = drawn.setdefault(ident, now)
            assert same_picture(image, before) == (before is image), "the picture is there"
            # By areas: what would show behind letters, or beyond its place, is more than an edge of theirs.
            parts = zip(now[1], words_before, strict=True)
            unlike = [place for place, pair in enumerate(parts) if not same_areas(*pair)]
            assert unlike == [], (ident, brightness, words_of(kiosk))
            assert same_areas(now[2], rest_before), f"{ident}, {brightness}: it lies beyond its place"


SETTING = b"""
import QtQuick
import kiosk.ui
import kiosk.visitor

Label {
    id: drawn

    property PosterType type: PosterType {}

    function tooHigh(words: string, largest: real, room: int, high: int): bool {
        text = words;
        font.pixelSize = type.fitting(words, largest, room, high);
        width = type.balanced(words, font.pixelSize, room);
        const reckoned = lineCount * font.pixelSize * type.height / type.font.pixelSize * Theme.tight;
        return font.pixelSize > Theme.plainHeading && (reckoned > high || contentWidth > room);
    }

    font.bold: true
    lineHeight: Theme.tight
}
"""


def test_a_sentence_is_drawn_in_the_room_it_was_reckoned_for(kiosk: PlayedKiosk) -> None:
    component = QQmlComponent(kiosk.main_window.engine)
    component.setData(SETTING, QUrl("setting.qml"))
    label: Any = component.create()
    sentences = sorted({each.headline for one in starter_catalogue().campaigns for each in one.slides})
    rooms = [(largest, room, largest * 4) for largest in (90.0, 135.5, 270.0) for room in range(600, 1900, 100)]
    assert [(words, *room) for words in sentences for room in rooms if label.tooHigh(words, *room)] == []
    label.deleteLater()
