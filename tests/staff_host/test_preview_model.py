"""What is beside the form: which page the preview shows, and how."""

import datetime as dt
from functools import partial

import pytest

from kiosk.device.fake import FrozenClock
from kiosk.staff.ports import Look
from kiosk.staff.preview.preview_pane import PreviewModel, page_of
from tests.staff.fake_outside import FakePreview
from tests.visitor.kiosks import NOW, settle, starter_catalogue, wait_until

SERVICE = "service/herts-sarc"


@pytest.fixture
def preview(qapp: object) -> FakePreview:
    return FakePreview()


@pytest.fixture
def shell(preview: FakePreview) -> PreviewModel:
    return PreviewModel(preview, starter_catalogue, FrozenClock(NOW), settle_ms=1)


def asked(preview: FakePreview) -> list[tuple[str, Look]]:
    return [(page, look) for _, page, look in preview.shown]


def test_nothing_is_drawn_while_nobody_looks(shell: PreviewModel, preview: FakePreview) -> None:
    shell.turn_to(SERVICE)
    shell.follow()
    settle()
    assert asked(preview) == []
    shell.watch(True)
    wait_until(lambda: asked(preview) == [(SERVICE, Look())])
    shell.watch(False)
    assert preview.closed == 1


def test_many_keys_are_followed_once(shell: PreviewModel, preview: FakePreview) -> None:
    shell.turn_to(SERVICE)
    shell.watch(True)
    wait_until(lambda: len(asked(preview)) == 1)
    for _ in range(20):
        shell.follow()
    wait_until(lambda: len(asked(preview)) == 2)
    settle()
    assert len(asked(preview)) == 2


def test_the_choices_reach_the_preview(shell: PreviewModel, preview: FakePreview) -> None:
    shell.turn_to(SERVICE)
    shell.watch(True)
    shell.set_portrait(True)
    shell.next_scale()
    shell.set_contrast(True)
    shell.pick_time()
    shell.step_days(1)
    shell.step_minutes(-30)
    shell.show_now()
    then = dt.datetime(2026, 11, 26, 13, 35, tzinfo=NOW.tzinfo)
    assert asked(preview)[-1] == (SERVICE, Look(portrait=True, text_scale=1.5, contrast=True, now=then))
    shell.next_scale()
    shell.next_scale()
    shell.set_now()
    shell.show_now()
    assert asked(preview)[-1] == (SERVICE, Look(portrait=True, contrast=True))


def test_a_line_of_easy_read_in_hands_is_shown_as_it_will_be_read(shell: PreviewModel, preview: FakePreview) -> None:
    shell.turn_to("topic/what-is-consent")
    shell.watch(True)

    def shown(*, easy: bool) -> bool:
        return [look.easy for _, look in asked(preview)][-1:] == [easy]

    for key, easy in (("title", False), ("easy_read/line/text", True), ("", True), ("summary", False)):
        shell.fields.hold(key)
        wait_until(partial(shown, easy=easy))
    shell.fields.hold("easy_read/line/text")
    shell.turn_to(SERVICE)
    wait_until(lambda: asked(preview)[-1] == (SERVICE, Look()))


def test_every_kind_of_thing_has_a_page_to_be_seen_on() -> None:
    catalogue = starter_catalogue()
    assert page_of("topic/my-rights", catalogue) == "topic/my-rights"
    assert page_of("venue/events/knitting", catalogue) == "venue"
    organization = catalogue.services[0].organization
    assert page_of(f"organization/{organization}", catalogue).startswith("service/")
    assert page_of("organization/nobody", catalogue) == "start"
