"""The preview: what visitors will see, from what staff are writing."""

import datetime as dt
from dataclasses import replace

from kiosk.content.catalogue import Catalogue, merge
from kiosk.staff.ports import Look, Preview
from kiosk.staff.preview.preview_screen import PreviewScreen
from tests.contracts.behind import Behind, theirs
from tests.staff.fakes import NOW
from tests.visitor.kiosks import settle, wait_until

PORTS = (Preview,)

PAGE = "service/herts-sarc"


def catalogue() -> Catalogue:
    return merge([theirs()])


def screen_of(behind: Behind) -> PreviewScreen:
    screen = behind.ports.preview.screen
    assert isinstance(screen, PreviewScreen)
    return screen


def test_nothing_is_drawn_until_somebody_looks(behind: Behind) -> None:
    settle()
    assert screen_of(behind).property("drawn") is False


def test_what_is_shown_is_drawn_as_wide_and_as_high_as_the_screen_is_turned(behind: Behind) -> None:
    screen = screen_of(behind)
    behind.ports.preview.show(catalogue(), PAGE, Look())
    wait_until(lambda: bool(screen.property("drawn")))
    assert screen.image.width() > screen.image.height()
    behind.ports.preview.show(catalogue(), PAGE, Look(portrait=True))
    wait_until(lambda: screen.image.width() < screen.image.height())
    assert behind.ports.preview.screen is screen, "QML keeps the one it was given"


def test_any_way_of_looking_and_a_page_that_is_not_there_are_drawn(behind: Behind) -> None:
    screen = screen_of(behind)
    later = NOW + dt.timedelta(days=30)
    looks = (Look(text_scale=2.0, contrast=True, now=later), Look(language="ur", drafts=True))
    for page, look in ((PAGE, looks[0]), ("venue", looks[1]), ("service/nobody", Look())):
        behind.ports.preview.show(catalogue(), page, look)
        wait_until(lambda: bool(screen.property("drawn")))
        behind.ports.preview.close()


def test_when_nobody_looks_any_more_nothing_is_left_on_the_screen(behind: Behind) -> None:
    preview, screen = behind.ports.preview, screen_of(behind)
    preview.show(catalogue(), PAGE, Look())
    wait_until(lambda: bool(screen.property("drawn")))
    preview.close()
    settle()
    assert screen.property("drawn") is False
    preview.close()
    preview.show(catalogue(), PAGE, Look())
    wait_until(lambda: bool(screen.property("drawn")))


def test_the_words_of_the_page_are_known_while_it_is_shown(behind: Behind) -> None:
    preview = behind.ports.preview
    assert list(preview.seen()) == []
    shown = catalogue()
    preview.show(shown, PAGE, Look())
    wait_until(lambda: bool(screen_of(behind).property("drawn")))
    service = shown.service("herts-sarc")
    assert service is not None
    [name, *_] = [each for each in preview.seen() if each.words == service.name]
    assert 0 <= name.x < name.x + name.width <= 1 and 0 <= name.y < name.y + name.height <= 1
    preview.reveal(name)
    preview.reveal(replace(name, words="Not there any more"))
    preview.close()
    assert list(preview.seen()) == []
    preview.reveal(name)
