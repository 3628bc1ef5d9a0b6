"""Every sentence of msgspec that a content file can meet is said in words."""

import datetime as dt
import re
from typing import Annotated

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from kiosk.content.mistakes import in_words, mistakes_in
from kiosk.content.model import Block, Edition, Hours, Id, Media, Name, Service, Tag, Tile, Topic, Venue, WallTime

Strange = Annotated[bytes, Meta(max_length=3)]


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ("A B", Id, "is not an id. Use a to z"),
        ("x_y", Tag, "is not a language tag. Use one such as en-GB"),
        ("", Name, "is empty. Fill it in."),
        ("x" * 121, Name, "is longer than 120 characters. Shorten it."),
        ("x", Annotated[str, Meta(min_length=2)], "is shorter than 2 characters."),
        ([], Annotated[tuple[int, ...], Meta(min_length=1)], "is empty."),
        ([1], Annotated[tuple[int, ...], Meta(min_length=2)], "has fewer than 2 entries."),
        ([1, 2], Annotated[tuple[int, ...], Meta(max_length=1)], "has more than 1 entries."),
        (-1, Annotated[int, Meta(ge=0)], "is less than 0. Use 0 or more."),
        (101, Annotated[int, Meta(le=100)], "is more than 100. Use 100 or less."),
        (3, str, "is a whole number. It should be text."),
        ("3", int | None, "is text. It should be a whole number or nothing."),
        ("soon", dt.date, "is not a date. Write a date like 2026-12-24"),
        (dt.time(9, tzinfo=dt.UTC), WallTime, "has an offset from UTC."),
        (dt.datetime(2026, 1, 1), Annotated[dt.datetime, Meta(tz=True)], "does not say its offset from UTC."),
        (b"long", Strange, "is not written as it should be. The exact reason is: Expected `bytes` of length <= 3."),
        ({"type": "often"}, Hours, "type cannot be “often”. Use one of: always, unknown, weekly."),
        ({}, Block, "has no “kind”. Add it."),
    ],
)
def test_in_words(value: object, kind: object, said: str) -> None:
    (mistake,) = mistakes_in(value, kind)
    assert f"{mistake.field} {mistake.what}. {mistake.remedy}".strip().startswith(said)


def test_patterns_are_told_apart() -> None:
    tile = {"id": "t", "title": "T", "summary": "", "icon": "Big Icon", "tint": "teal", "page": "Topic"}
    assert [mistake.what for mistake in mistakes_in(tile, Tile)] == ["is not an icon’s name", "is not a page"]
    media = {"id": "m", "sha256": "abc", "kind": "picture", "size": 0}
    assert [mistake.what for mistake in mistakes_in(media, Media)] == ["is not a SHA-256", "is less than 1"]


def test_the_place_is_counted_from_one() -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert({"contacts": [{"id": "a", "kind": "phone", "value": "1", "on_bill": "perhaps"}]}, Service)
    assert in_words(caught.value).field == "contacts 1, on_bill"


def test_what_fits_has_no_mistakes() -> None:
    assert list(mistakes_in({"id": "t", "text": "x", "kind": "paragraph"}, Block)) == []


keys = st.sampled_from(("id", "name", "kind", "blocks", "hours", "contacts", "title"))
trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates() | st.times(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("id", "name", "kind", "blocks", "hours", "contacts", "title")), inner, max_size=4
        )
    ),
    max_leaves=10,
)


@given(trees, st.sampled_from((Service, Topic, Venue, Edition, Block, Hours)))
def test_whatever_stands_in_a_file_is_either_right_or_explained(value: object, kind: object) -> None:
    found = list(mistakes_in(value, kind))
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        assert found
    else:
        assert not found
    assert all(mistake.what and re.fullmatch(r"[A-Z].*\.", mistake.remedy) for mistake in found)
