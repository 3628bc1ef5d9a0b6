"""Visits that end by themselves, and days that pass, one after another."""

import datetime as dt
import random
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from kiosk.visitor.session import IdleTimes
from tests.endurance.watched_kiosk import Fault, WatchedKiosk
from tests.visitor.kiosks import routes, wait_until

AT_ONCE = IdleTimes(everyday=10, sensitive=10, question=10)
"""Milliseconds instead of minutes."""

HOURS = 2
"""From one look at the clock to the next: and a minute, so that every time of day has its turn."""

VISIT_EVERY = 6
"""Looks from one visit to the next."""


def idle_visits(kiosk: WatchedKiosk, seed: int) -> Callable[[int], None]:
    """What a step is: a page is opened, and left to be covered, asked for and wiped."""
    window = kiosk.played.main_window
    pages = routes()

    def step(number: int) -> None:
        window.visits.begin_with(AT_ONCE, low=False)
        window.open(random.Random(f"{seed} {number}").choice(pages))
        if kiosk.check() != "visit":
            raise Fault("No visit began.")
        wait_until(lambda: not kiosk.played.visiting, 1)
        if kiosk.check() != "venue":
            raise Fault("Nobody was there, and the venue page did not come.")
        kiosk.let_pass()

    return step


def year(kiosk: WatchedKiosk, seed: int) -> Callable[[int], None]:
    """What a step is: two hours pass on the venue page, and now and then a page is opened and hidden."""
    window, pages = kiosk.played.main_window, routes()

    def step(number: int) -> None:
        kiosk.played.clock.advance(dt.timedelta(hours=HOURS, minutes=1))
        kiosk.played.app.ticker.tick.emit()
        if number % VISIT_EVERY == 0:
            kiosk.let_pass()
            window.open(random.Random(f"{seed} {number}").choice(pages))
            QGuiApplication.processEvents()
            kiosk.check()
            kiosk.hide()
        QGuiApplication.processEvents()
        now, venue = kiosk.played.clock(), window.venue
        said = f"{venue.property('date')} {venue.property('clock')}"
        if str(now.day) not in said or f"{now:%M}" not in said:
            raise Fault(f"The clock says “{said}” at {now}.")
        if kiosk.check() != "venue":
            raise Fault("The venue page is not there.")

    return step
