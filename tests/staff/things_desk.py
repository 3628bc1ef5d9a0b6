"""A shell with pages of things on it, for the tests of those pages."""

from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.model import Edition, Service
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fakes import NOW, FakePublishing, FakeRoom
from tests.staff.given import GivenDesk, rows

HELPLINE = "service/herts-domestic-abuse-helpline"
TODAY = NOW.date()


class Table(GivenDesk):
    """A shell with pages of things on it, over the starter edition or ``others``."""

    def __init__(self, others: Edition | None = None) -> None:
        super().__init__(FakeRoom(publishing=FakePublishing((others,) if others else ())))
        self.saves = 0

    def save(self) -> None:
        """Write the draft, and count."""
        self.saves += 1
        super().save()

    def open(self, place: str, thing: str = "") -> ThingsPage:
        """The page of a place of the sidebar, with the form of ``thing``."""
        page = self.page(lambda context, parent: ThingsPage(context, place, parent, check_delay=1))
        if thing:
            page.choose_thing(thing)
        return page


def row(page: ThingsPage, key: str) -> Any:
    """The row of that key, of whichever kind."""
    found = page.form.row(key)
    assert found is not None, key
    return found


def said(page: QObject, name: str) -> Any:
    """What QML reads."""
    return page.property(name)


def keys(page: ThingsPage) -> list[str]:
    return [each.key for each in rows(page, "things")]


def service(table: Table, path: str = HELPLINE) -> Service:
    found = table.session.thing(path)
    assert isinstance(found, Service)
    return found
