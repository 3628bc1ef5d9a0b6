import pytest

from kiosk.content.model import Always, ContactKind, ContactMethod, Hours, Service, Status, Unknown
from kiosk.schedule.answering import order_open_first, service_state
from kiosk.schedule.opening import OpenKind, RingReason
from tests.schedule.samples import HOLIDAYS, at, phone, service, weekly

NOON = at("2026-11-23 12:00")
DAY_LINE = weekly("Mon-Fri 09:00-17:00")
LATE_LINE = weekly("Mon-Fri 09:00-21:00")
NIGHT_LINE = weekly("Mon-Sun 20:00-23:00")
EVENING_LINE = weekly("Mon-Sun 18:00-23:00")


def test_each_contact_method_has_its_own_state() -> None:
    state = service_state(
        service(phone(DAY_LINE), phone(NIGHT_LINE, ContactKind.CHAT), phone(Unknown(), ContactKind.TEXT)),
        NOON,
        HOLIDAYS,
    )
    assert [(each.contact.kind, each.state.kind) for each in state.contacts] == [
        (ContactKind.PHONE, OpenKind.OPEN),
        (ContactKind.CHAT, OpenKind.CLOSED),
        (ContactKind.TEXT, OpenKind.RING_TO_CHECK),
    ]
    assert state.best == state.contacts[0].state


@pytest.mark.parametrize(
    ("reached_by", "expected"),
    [
        ([phone(Always())], "always"),
        ([phone(DAY_LINE), phone(Always())], "always"),
        ([phone(DAY_LINE), phone(LATE_LINE)], "open until 21:00"),
        ([phone(LATE_LINE), phone(weekly("Mon 09:00-12:10"))], "open until 21:00"),
        ([phone(weekly("Mon 09:00-12:10")), phone(Unknown())], "closes-soon until 12:10"),
        ([phone(NIGHT_LINE), phone(Unknown())], "ring-to-check"),
        ([phone(NIGHT_LINE), phone(EVENING_LINE)], "closed opens 18:00"),
        # a website is not somebody who answers
        ([phone(NIGHT_LINE), phone(Always(), ContactKind.WEB)], "closed opens 20:00"),
        ([phone(Unknown()), phone(Always(), ContactKind.EMAIL)], "ring-to-check"),
        ([phone(NIGHT_LINE), phone(Always(), ContactKind.APP)], "closed opens 20:00"),
        ([phone(Always(), ContactKind.WEB)], "always"),
        ([], "ring-to-check"),
    ],
)
def test_the_best_is_the_one_most_use_now(reached_by: list[ContactMethod], expected: str) -> None:
    best = service_state(service(*reached_by), NOON, HOLIDAYS).best
    until = f" until {best.until:%H:%M}" if best.until else ""
    opens = f" opens {best.opens:%H:%M}" if best.opens else ""
    assert f"{best.kind}{until}{opens}" == expected


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        (service(phone(Always()), status=Status.TEMPORARILY_CLOSED), OpenKind.CLOSED),
        (service(phone(Always()), status=Status.DEFUNCT), OpenKind.CLOSED),
        (service(phone(Always()), expires_on="2026-11-23"), OpenKind.CLOSED),
        (service(phone(Always()), expires_on="2026-11-23", review_after="2026-01-01"), OpenKind.CLOSED),
        (service(phone(Always()), status=Status.TEMPORARILY_CLOSED, review_after="2026-01-01"), OpenKind.RING_TO_CHECK),
        (service(phone(DAY_LINE), review_after="2026-11-22"), OpenKind.RING_TO_CHECK),
        (service(phone(Always()), review_after="2026-11-23"), OpenKind.ALWAYS),
    ],
)
def test_safety_rule_9_a_service_that_does_not_run_is_never_open(closed: Service, expected: OpenKind) -> None:
    state = service_state(closed, NOON, HOLIDAYS)
    assert state.best.kind is expected
    assert state.best.opens is None


def test_past_review_is_said_for_every_contact_method() -> None:
    state = service_state(service(phone(Always()), phone(DAY_LINE), review_after="2026-01-01"), NOON, HOLIDAYS)
    assert {each.state.reason for each in state.contacts} == {RingReason.PAST_REVIEW}


def test_open_services_come_first_and_equals_stay_as_the_editor_put_them() -> None:
    hours: dict[str, Hours] = {
        "closed-a": NIGHT_LINE,
        "ring-a": Unknown(),
        "soon": weekly("Mon 09:00-12:10"),
        "open-a": DAY_LINE,
        "closed-b": EVENING_LINE,
        "always": Always(),
        "open-b": LATE_LINE,
        "ring-b": Unknown(),
    }
    states = [service_state(service(phone(each), id=name), NOON, HOLIDAYS) for name, each in hours.items()]
    order = [state.service.id for state in order_open_first(states)]
    assert order == ["open-a", "always", "open-b", "soon", "ring-a", "ring-b", "closed-a", "closed-b"]
