"""Safety rule 11: content that cannot be read shows less, never nothing, and no page raises."""

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import QObject

from kiosk.content.checks import check
from kiosk.content.model import Campaign, ContactKind, ContactMethod, Dates, Event, Hours, Showing, Weekly, Yearly
from kiosk.schedule.calendar_checks import check_calendar
from kiosk.visitor.venue_page import VenuePage
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.given import WEDNESDAY, page_at, page_context_of, rows, venue

BAD_RULES = (
    "every year in May",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;COUNT=3",
    "FREQ=DAILY;COUNT=3;UNTIL=20261201",
    "FREQ=YEARLY;BYDAY=XX",
    "\x00",
)
FIRST, LAST = dt.date.min, dt.date.max


def campaign(*when: Dates | Yearly, excluded: tuple[dt.date, ...] = ()) -> Campaign:
    return samples.campaign(showing=Showing(when=when, excluded=excluded))


def rules_of(odd: Campaign) -> set[str]:
    return {each.rule for each in check_calendar(samples.edition(campaigns=(odd,)), WEDNESDAY.date())}


@pytest.mark.parametrize("rule", BAD_RULES)
def test_safety_rule_11_a_bad_rule_in_a_campaign_shows_the_calm_note(rule: str, qapp: QObject) -> None:
    parent = QObject()
    odd = campaign(Yearly(rule))
    made = page_context_of(campaigns=(odd,), venue=venue())
    assert (
        page_at(made, f"campaign/{odd.id}", parent).property("note")
        == "It is not on today. You can read about it all the same."
    )
    page_at(made, "start", parent)
    assert rows(VenuePage(made, parent), "posters") == ()
    assert "calendar-rule" in {
        each.rule for each in check_calendar(samples.edition(campaigns=(odd,)), WEDNESDAY.date())
    }


@pytest.mark.parametrize(
    "when",
    [
        (Dates(FIRST, LAST),),
        (Dates(LAST, FIRST),),
        (Yearly("FREQ=DAILY", 366),),
        (Yearly("FREQ=DAILY;UNTIL=99991231"),),
        (Yearly("FREQ=DAILY;UNTIL=00010101"),),
        (Yearly("FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29", 366),),
    ],
)
def test_safety_rule_11_odd_dates_of_a_campaign_raise_nothing(when: tuple[Dates | Yearly, ...], qapp: QObject) -> None:
    parent = QObject()
    odd = campaign(*when, excluded=(FIRST, LAST))
    made = page_context_of(campaigns=(odd,), venue=venue())
    page_at(made, f"campaign/{odd.id}", parent)
    VenuePage(made, parent)
    rules_of(odd)


@pytest.mark.parametrize(
    ("date", "rule"),
    [(date, rule) for date in (FIRST, dt.date(2026, 11, 23), LAST) for rule in (None, "FREQ=DAILY", *BAD_RULES)],
)
def test_safety_rule_11_an_odd_event_raises_nothing(date: dt.date, rule: str | None, qapp: QObject) -> None:
    parent = QObject()
    odd = Event(id="odd", title="Odd", date=date, starts=dt.time(23), ends=dt.time(1), rule=rule)
    sound = Event(id="sound", title="Sound", date=WEDNESDAY.date(), starts=dt.time(18))
    here = venue(events=(odd, sound))
    shown = rows(VenuePage(page_context_of(venue=here), parent), "events")
    assert "Sound" in {each.title for each in shown}
    check_calendar(samples.edition(venue=here), WEDNESDAY.date())
    check(samples.edition(venue=here))


@pytest.mark.parametrize("zone", ["Nowhere", "", "../../etc/passwd", "Europe", "\x00", "x" * 300])
def test_safety_rule_11_a_time_zone_that_does_not_exist_leaves_the_venue_page(zone: str, qapp: QObject) -> None:
    parent = QObject()
    hours = msgspec.structs.replace(weekly("Mon-Fri 09:00-19:00"), time_zone=zone)
    sound = Event(id="sound", title="Sound", date=WEDNESDAY.date(), starts=dt.time(18))
    made = page_context_of(venue=venue(hours=hours, events=(sound,)))
    page = VenuePage(made, parent)
    assert page.property("name") == "The Library"
    assert page.property("openToday") == "Hours may differ today. Please ask."
    assert {each.hours for each in rows(page, "hours")} == {"please ask"}
    assert "time-zone" in {each.rule for each in check(samples.edition(venue=made.catalogue.venue))}


@pytest.mark.parametrize(
    "hours",
    [
        Weekly(),
        weekly("Mon-Sun 00:00-00:00"),
        msgspec.structs.replace(weekly("Mon-Fri 09:00-19:00"), valid_from=FIRST, valid_to=LAST),
        msgspec.structs.replace(weekly("Mon-Fri 09:00-19:00"), valid_from=LAST, valid_to=FIRST),
    ],
)
@pytest.mark.parametrize("review_after", [FIRST, LAST])
def test_safety_rule_11_odd_hours_raise_nothing(hours: Hours, review_after: dt.date, qapp: QObject) -> None:
    parent = QObject()
    assured = msgspec.structs.replace(samples.service().assurance, review_after=review_after)
    reached = ContactMethod(id="phone", kind=ContactKind.PHONE, value="116 123", hours=hours)
    helpline = samples.service(assurance=assured, contacts=(reached,))
    made = page_context_of(services=(helpline,), venue=venue(hours=hours))
    page_at(made, f"service/{helpline.id}", parent)
    VenuePage(made, parent)
    check(samples.edition(services=(helpline,), venue=made.catalogue.venue))


@pytest.mark.parametrize(
    "issued", [dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.UTC)]
)
def test_safety_rule_11_an_edition_issued_at_an_odd_time_raises_nothing(issued: dt.datetime, qapp: QObject) -> None:
    parent = QObject()
    made = page_context_of(at("2026-11-25 14:05"), issued_at=issued, venue=venue(), services=(samples.service(),))
    VenuePage(made, parent)
    page_at(made, f"service/{made.catalogue.services[0].id}", parent)
    page_at(made, "about", parent)
