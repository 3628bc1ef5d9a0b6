"""How long the schedule takes for a county's worth of services.

Run by hand: ``python -m tests.benchmarks.bench_schedule``.
"""

import datetime as dt
from collections.abc import Callable
from functools import partial
from time import perf_counter

from kiosk.content.model import Always, Dates, Hours, Service, Showing, Unknown, Yearly
from kiosk.schedule.answering import order_open_first, service_state
from kiosk.schedule.campaigns import campaigns_showing
from kiosk.schedule.holidays import BankHolidays, bank_holidays_of_england
from kiosk.schedule.opening import next_change, open_state
from kiosk.schedule.rules import days_in_year
from kiosk.schedule.timetable import timetable
from tests.schedule.samples import at, campaign, phone, service, weekly

COUNT = 10_000
HOLIDAYS = bank_holidays_of_england(2025, 2028)


def _hours(n: int) -> Hours:
    """Ten thousand different hours, of the kinds a real list has."""
    opens, closes = f"{7 + n % 4:02}:{n % 60:02}", f"{16 + n % 7:02}:{n // 60 % 60:02}"
    return (
        weekly(f"Mon-Fri {opens}-{closes}", "Sat 10:00-14:00", but=("bank-holidays: closed",)),
        weekly(f"Mon-Sun {opens}-{closes}", but=("Christmas Day: closed", f"2026-12-{1 + n % 30:02}: {opens}-12:00")),
        weekly(f"Fri,Sat 22:00-0{n % 6}:{n % 60:02}"),
        weekly("Mon-Sun 00:00-24:00"),
        Always(),
        Unknown(),
    )[n % 6]


def _each(
    question: Callable[[Hours, dt.datetime, BankHolidays], object], all_hours: list[Hours], now: dt.datetime
) -> None:
    for hours in all_hours:
        question(hours, now, HOLIDAYS)


def _ordered(services: list[Service], now: dt.datetime) -> None:
    order_open_first([service_state(each, now, HOLIDAYS) for each in services])


def _measure(name: str, work: Callable[[], object]) -> None:
    started = perf_counter()
    work()
    first = perf_counter() - started
    started = perf_counter()
    work()
    print(f"{name:44}{first * 1000:10.1f} ms{(perf_counter() - started) * 1000:10.1f} ms")


def main() -> None:
    """Print the table: the first time, and once what can be kept is kept."""
    all_hours = [_hours(n) for n in range(COUNT)]
    services = [service(phone(hours), id=f"s{n}") for n, hours in enumerate(all_hours)]
    showing = Showing(
        when=(Yearly("FREQ=YEARLY;BYMONTH=10;BYDAY=2SA", 8), Dates(dt.date(2026, 11, 1), dt.date(2026, 11, 5)))
    )
    campaigns = [campaign(f"c{n}", showing) for n in range(100)]
    print(f"{COUNT} services, 100 campaigns{'first':>29}{'again':>13}")
    for moment in ("2026-11-23 12:00", "2026-12-25 03:00", "2026-10-25 01:30"):
        now = at(moment)
        timetable.cache_clear()
        days_in_year.cache_clear()
        measured: dict[str, Callable[[], object]] = {
            "open_state": partial(_each, open_state, all_hours, now),
            "next_change": partial(_each, next_change, all_hours, now),
            "services, open first": partial(_ordered, services, now),
            "campaigns showing": partial(campaigns_showing, campaigns, now),
        }
        for name, work in measured.items():
            _measure(f"{name} at {moment}", work)


if __name__ == "__main__":
    main()
