"""What the keys of a tactile keypad do."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.keypad import ACTIONS, USUAL_KEYS, keys_of, with_key, written_as


def test_as_it_comes_each_action_has_a_key_that_no_keyboard_has() -> None:
    assert keys_of("") == USUAL_KEYS
    assert list(USUAL_KEYS.values()) == [f"F{number}" for number in range(13, 20)]


def test_a_key_that_is_pressed_for_another_action_leaves_the_first() -> None:
    written = with_key("", "ok", "F13")
    assert keys_of(written) == {**USUAL_KEYS, "hide": "", "ok": "F13"}
    assert keys_of(with_key(written, "hide", "F13")) == {**USUAL_KEYS, "ok": ""}


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.sampled_from(["F13", "F24", "Ctrl+B", "A"])), max_size=9))
def test_no_two_actions_have_one_key_and_what_is_written_is_read_again(presses: list[tuple[str, str]]) -> None:
    written = ""
    for action, key in presses:
        written = with_key(written, action, key)
        assert keys_of(written)[action] == key
    keys = keys_of(written)
    used = [key for key in keys.values() if key]
    assert len(used) == len(set(used))
    assert keys_of(written_as(keys)) == keys


@given(st.text(max_size=60))
def test_whatever_is_written_every_action_is_known(written: str) -> None:
    keys = keys_of(written)
    assert tuple(keys) == ACTIONS
    used = [key for key in keys.values() if key]
    assert len(used) == len(set(used))
