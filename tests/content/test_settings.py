"""The settings: what they can be, what counts where they cannot, and that each is known to every place it has to go."""

import datetime as dt
import json
import math
import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.asset_paths import ROOM
from kiosk.content.defaults import TEXT_SCALES, TIME_ZONE
from kiosk.content.model import Weekly
from kiosk.content.settings import (
    NAMES,
    SETUP_MARK,
    USUAL,
    SettingName,
    Settings,
    bounds,
    called,
    can_be,
    chosen,
    named,
    passed_over,
    require,
    settings_of,
    with_value,
)
from kiosk.device.screen import GREATEST_DIAGONAL_INCHES, LEAST_DIAGONAL_INCHES
from kiosk.errors import ContentError

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=()), max_size=50)
    | st.binary(max_size=4)
    | st.just(10**400)
    | st.datetimes(timezones=st.just(dt.UTC)),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=3), some, max_size=3),
    max_leaves=5,
)
"""Any JSON value, and what else a snapshot or a database may give back."""


def test_the_names_are_the_fields() -> None:
    assert Settings.__struct_fields__ == NAMES
    assert SETUP_MARK not in NAMES


@given(st.dictionaries(st.sampled_from((*NAMES, SETUP_MARK, "another")), ANYTHING))
def test_anything_gives_settings(kept: dict[str, Any]) -> None:
    found = settings_of(kept)
    assert all(can_be(name, getattr(found, name)) for name in NAMES)
    for name in passed_over(kept):
        assert getattr(found, name) == (False if name == "counting" else getattr(USUAL, name))
    taken = [name for name in NAMES if name in kept and name not in passed_over(kept)]
    assert all(getattr(found, name) is kept[name] for name in taken)


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_what_is_chosen_comes_back_from_database_and_snapshot(kept: dict[str, Any]) -> None:
    settings = settings_of(kept)
    written = chosen(settings)
    assert settings_of(json.loads(json.dumps(written))) == settings
    assert settings_of(msgspec.msgpack.decode(msgspec.msgpack.encode(written))) == settings
    assert passed_over(written) == ()


@given(st.sampled_from(NAMES), ANYTHING)
def test_one_value_is_judged_alone(name: SettingName, value: Any) -> None:
    if can_be(name, value):
        require(name, value)
        assert with_value(USUAL, name, value) == settings_of({name: value})
    else:
        with pytest.raises(ContentError, match="cannot be that"):
            require(name, value)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_usual_can_be_and_is_called_something(name: SettingName) -> None:
    assert can_be(name, getattr(USUAL, name))
    assert called(name)
    with pytest.raises(ContentError) as refused:
        require(name, [])
    title = called(name)
    assert str(refused.value).startswith(title[0].upper() + title[1:])
    assert str(refused.value).endswith(".")


def test_a_refusal_says_what_can_be() -> None:
    with pytest.raises(ContentError, match=r"^The sound level cannot be that\. It can be from 0 to 100 per cent\.$"):
        require("sound_level", 101)
    with pytest.raises(ContentError, match=r"It can be one of off, keys, button\.$"):
        require("read_aloud", True)
    with pytest.raises(ContentError, match=r"It can be yes or no\.$"):
        require("low_band", "yes")


@pytest.mark.parametrize("name", [name for name in NAMES if type(getattr(USUAL, name)) in (int, float)])
def test_a_number_has_bounds(name: SettingName) -> None:
    least, greatest = bounds(name)
    assert can_be(name, least)
    assert can_be(name, greatest)
    for outside in (math.nextafter(least, -math.inf), math.nextafter(greatest, math.inf), math.nan, math.inf):
        assert not can_be(name, outside)


def test_a_switch_has_no_bounds() -> None:
    with pytest.raises(TypeError):
        bounds("counting")


def test_nobody_is_counted_where_that_cannot_be_made_out() -> None:
    assert settings_of({}).counting is True
    odd: Any
    for odd in ("no", None, 0, 1, []):
        assert settings_of({"counting": odd}).counting is False


def test_a_name_from_a_scene_is_one_of_the_settings_or_none() -> None:
    assert named("hide_key") == "hide_key"
    assert named(SETUP_MARK) is None
    assert named("venue/posters") is None


# --- the same fact where no arrow leads -------------------------------------------------------------------------------


def test_a_screen_that_can_be_declared_is_one_that_can_be_believed() -> None:
    assert bounds("screen_diagonal_inches") == (LEAST_DIAGONAL_INCHES, GREATEST_DIAGONAL_INCHES)


@pytest.mark.parametrize(
    ("scene", "pattern"),
    [("visitor/ChoiceSheet.qml", r"set_text_scale\(([\d.]+)\)"), ("staff/shell/ReadingSheet.qml", r"times: ([\d.]+)")],
)
def test_the_buttons_offer_every_size_of_text(scene: str, pattern: str) -> None:
    found = re.findall(pattern, (ROOM / scene).read_text(encoding="utf-8"))
    assert tuple(float(each) for each in found) == TEXT_SCALES


def test_a_window_is_as_loud_as_usual_before_it_is_told() -> None:
    [found] = re.findall(r"property real loudness: ([\d.]+)", (ROOM / "ui/KioskWindow.qml").read_text(encoding="utf-8"))
    assert float(found) == USUAL.sound_level / 100


def test_staff_are_told_the_usual_time_zone() -> None:
    assert Weekly().time_zone == TIME_ZONE
    assert f"Write {TIME_ZONE}." in (ROOM / "staff/forms/hours_form.py").read_text(encoding="utf-8")
