"""What does not read yet stays in its row, and goes with it."""

import pytest

from kiosk.staff.forms.actions import Chosen, Left, TimesTyped, Typed
from kiosk.staff.forms.rows import FormLine, FormRow, FormWindow
from tests.staff.form_samples import Hand, all_things, full_edition

HOURS = "contacts/phone/hours"
UNREAD = "gar bage ??"


def unread(hand: Hand, row: FormRow) -> Hand:
    """Somebody typed what does not read."""
    return hand.do(row.key, TimesTyped(UNREAD, UNREAD) if isinstance(row, FormWindow) else Typed(UNREAD))


@pytest.mark.parametrize("kind", ["service", "campaign", "venue", "tile", "topic", "guide"])
def test_what_does_not_read_stays_in_its_row_until_it_is_cleared(kind: str) -> None:
    path, thing = next(each for each in all_things(full_edition()).items() if each[0].startswith(f"{kind}/"))
    tried = 0
    for row in Hand(thing).rows():
        if not isinstance(row, FormLine | FormWindow):
            continue
        hand = unread(Hand(thing), row)
        left = dict(hand.unfinished)
        tried += bool(left)
        hand.do(row.key, Left())
        assert hand.unfinished == left, (path, row.key)
        hand.do(row.key, Typed(row.value) if isinstance(row, FormLine) else TimesTyped("9:00", "17:00"))
        assert hand.unfinished == {}, (path, row.key)
    assert tried or kind in ("topic", "tile", "guide")


@pytest.mark.parametrize(
    ("thing", "typed", "choice", "option"),
    [
        ("venue", "events/r0/rule/until", "events/r0/rule", "once"),
        ("venue", "events/r6/rule/until", "events/r6/rule", "once"),
        ("campaign", "showing/when/1/rule/date", "showing/when/1/rule", "weekday"),
        ("campaign", "showing/when/1/rule/date", "showing/when/1/rule", "other"),
        ("campaign", "showing/when/3/rule/text", "showing/when/3/rule", "date"),
        ("campaign", "showing/when/3/rule/text", "showing/when/3/rule", "weekday"),
        ("service", f"{HOURS}/windows/0", HOURS, "always"),
        ("service", f"{HOURS}/windows/0", HOURS, "unknown"),
    ],
)
def test_a_choice_takes_along_what_did_not_read_in_the_rows_it_takes_away(
    thing: str, typed: str, choice: str, option: str
) -> None:
    found = next(each for path, each in all_things(full_edition()).items() if path.startswith(f"{thing}/"))
    hand = unread(Hand(found), Hand(found).row(typed))
    assert hand.unfinished
    hand.do(choice, Chosen(option))
    assert hand.unfinished == {}
