"""Whatever is typed or pasted into a form comes in without what nobody can see."""

import msgspec
import pytest

from kiosk.content.model import Service
from kiosk.staff.forms.actions import Left, TimesTyped, Typed
from tests.staff.form_samples import Hand, helpline

PHONE = "contacts/phone"
HOURS = f"{PHONE}/hours"


def service(hand: Hand) -> Service:
    assert isinstance(hand.thing, Service)
    return hand.thing


@pytest.mark.parametrize(
    "pasted", ["\u202d0800 999 5428\u202c", "0800\u2009999\u00a05428", "0800 999\u200b 5428\ufe0f"]
)
def test_a_number_that_looks_right_is_right(pasted: str) -> None:
    hand = Hand(helpline()).do(f"{PHONE}/value", Typed(pasted), Left())
    assert service(hand).contacts[0].value == "0800 999 5428"
    assert hand.row(f"{PHONE}/value").severity == "good"


def test_words_and_times_come_in_without_what_nobody_can_see() -> None:
    hand = Hand(helpline()).do("one_line", Typed("Ring \u202e0800 999 5428\u202c now"), Left())
    assert service(hand).one_line == "Ring 0800 999 5428 now"
    hand.do(f"{HOURS}/windows/0", TimesTyped("\u200e8:00", "20:00\u00a0"))
    assert not hand.unfinished


def test_a_text_that_holds_it_already_is_cleaned_when_somebody_leaves_its_field() -> None:
    old = msgspec.structs.replace(helpline(), one_line="Ring \u20670800 999 5428\u2069 now")
    assert service(Hand(old).do("one_line", Left())).one_line == "Ring 0800 999 5428 now"
