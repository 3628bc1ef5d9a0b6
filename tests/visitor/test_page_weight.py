"""A page turn is as quick as the page is light: what pages are made of, counted."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Paragraph, Service
from kiosk.visitor.topic_page import LEADING
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.given import keys, move_clock, page_at, page_context_of, rows
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, starter_catalogue

TOPIC = "topic/someone-hurts-or-controls-me"
SERVICE = "service/herts-domestic-abuse-helpline"

MOST_ITEMS = {"start": 430, "support": 550, TOPIC: 765, SERVICE: 485, "find": 1000, "emergency": 430}
"""Items in the whole window, the bars and the venue page among them: a tenth more than there are. Making them is most
of what a page turn costs (tests/benchmarks, turn)."""

SCREENS = ((1920, 1080), (1080, 1920))


@pytest.mark.parametrize(("route", "most"), MOST_ITEMS.items())
def test_a_page_is_no_heavier_than_it_was(main_window: KioskMaker, route: str, most: int) -> None:
    kiosk = main_window(*SCREENS[0])
    kiosk.wake(route)
    items = kiosk.ask("all().length")
    assert most * 0.8 < items <= most


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_service_has_one_card_on_a_topic_however_it_is_laid_out(
    main_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = main_window(*size)
    kiosk.wake(TOPIC)
    topic = starter_catalogue().topic(TOPIC.partition("/")[2])
    assert topic is not None
    assert len(topic.services) > LEADING
    assert kiosk.count("ServiceCard") == len(topic.services)
    assert kiosk.ask("of('ServiceCard').every(card => drawn(card))")


def test_one_thing_found_has_one_card(kiosk: PlayedKiosk) -> None:
    kiosk.wake("find")
    shown = kiosk.count("ResultCard")
    assert shown > 5
    assert kiosk.count("ServiceCard") + kiosk.count("LinkCard") == shown
    kiosk.set("EntryField", "text", "stalking")
    assert kiosk.count("ServiceCard") > 0
    assert kiosk.count("LinkCard") > 0
    assert kiosk.count("ServiceCard") + kiosk.count("LinkCard") == kiosk.count("ResultCard")


# --- what is only made when somebody wants it -------------------------------------------------------------------------


def made(kiosk: PlayedKiosk, label: str) -> bool:
    """Whether there is a part with that label, drawn or not."""
    return bool(kiosk.ask(f"all().some(item => item.label === '{label}')"))


def test_the_choices_are_made_when_they_are_opened_and_take_the_keys_each_time(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.be_settled()
    assert not made(kiosk, "Normal text")
    for _ in range(2):
        kiosk.tap("Text size")
        assert kiosk.get("ChoiceSheet", "visible")
        assert kiosk.ask("focusedLabel()") == "Normal text"
        kiosk.tap("Text size")
        assert not kiosk.get("ChoiceSheet", "visible")
        kiosk.do("labelled('Contrast').forceActiveFocus()")


def test_the_card_with_the_number_is_made_when_it_is_wanted_and_takes_the_keys_each_time(kiosk: PlayedKiosk) -> None:
    kiosk.wake(SERVICE)
    kiosk.be_settled()
    assert not made(kiosk, "Done")
    for _ in range(2):
        kiosk.set("ServiceScene", "cardShown", True)
        kiosk.picture()
        assert kiosk.ask("focusedLabel()") == "Done"
        kiosk.tap("Done")
        assert not kiosk.get("NumberCard", "visible")


# --- the parts of a topic ---------------------------------------------------------------------------------------------


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def helpline(ident: str, hours: str) -> Service:
    contact = samples.phone(id="phone", hours=weekly(hours))
    return samples.service(id=ident, name=ident.title(), contacts=(contact,))


def test_the_parts_of_a_topic_are_the_whole_of_it_at_any_time(parent: QObject) -> None:
    blocks = tuple(Paragraph(id=f"p{number}", text=f"Words {number}.") for number in range(3))
    services = tuple(
        helpline(ident, hours)
        for ident, hours in (
            ("morning", "Mon-Sun 06:00-10:00"),
            ("noon", "Mon-Sun 10:00-14:00"),
            ("evening", "Mon-Sun 18:00-22:00"),
        )
    )
    topic = samples.topic(id="one", blocks=blocks, services=tuple(one.id for one in services))
    context = page_context_of(at("2026-11-25 07:00"), topics=(topic,), services=services)
    page = page_at(context, "topic/one", parent)
    assert [*keys(page, "lead"), *keys(page, "blocks")] == ["p0", "p1", "p2"]
    assert keys(page, "lead") == ["p0"]
    assert rows(page, "lead")[0].first
    for moment, first in (("07:00", "morning"), ("12:00", "noon"), ("19:00", "evening")):
        move_clock(context, at(f"2026-11-25 {moment}"))
        page.refresh()
        assert keys(page, "services")[0] == first
        assert len(keys(page, "firstServices")) == LEADING
        assert [*rows(page, "firstServices"), *rows(page, "otherServices")] == [*rows(page, "services")]
