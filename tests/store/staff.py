"""People with PINs that cost nothing to compare, and clocks that a test moves."""

import datetime as dt

from argon2 import PasswordHasher

from kiosk.store.people import People
from kiosk.store.store import Store
from tests.store.samples import NOON

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
RIGHT, OTHER, WRONG = "271828", "314159", "161803"


class Times:
    """The time of day, which anybody may set, and the time that really passes."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.set_by = 0.0

    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=self.passed + self.set_by)

    def elapsed(self) -> float:
        return self.passed


def people(store: Store, times: Times | None = None, hasher: PasswordHasher = CHEAP) -> People:
    """The people of ``store``, as a kiosk that has just started has them."""
    times = times or Times()
    return People(store, times.now, hasher=hasher, elapsed=times.elapsed)
