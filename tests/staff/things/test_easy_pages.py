"""Easy Read of the pages whose words are the kiosk's own: a list beside those of topics and tiles."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import PlainPage
from tests.staff.things_desk import Table, keys, row


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


def test_the_kiosks_own_pages_stand_in_a_list_of_their_own(table: Table) -> None:
    page = table.open("topics")
    page.choose_group("page")
    assert keys(page) == ["page/emergency", "page/start", "page/support"]
    assert page.property("addLabel") == ""
    page.choose_thing("page/emergency")
    assert page.property("previewPage") == "emergency"
    assert page.property("canDuplicate") is False
    page.form.set_text("easy_read/danger/text", "In danger now? Call 999.")
    page.leave()
    own = table.session.draft.thing("page/emergency")
    assert isinstance(own, PlainPage)
    assert own.easy_read[0].text == "In danger now? Call 999."
    assert row(page, "easy_read/danger").value == "In danger now? Call 999."
