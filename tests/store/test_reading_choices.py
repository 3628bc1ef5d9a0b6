"""How each person of the staff reads is kept with the other settings, under their own number."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import ContentError
from kiosk.store.audit import Audit
from kiosk.store.people import People
from kiosk.store.reading_choices import ReadingChoice
from kiosk.store.store import Store
from tests.store.samples import noon, opened
from tests.store.staff import OTHER, RIGHT, WRONG, people


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A database of a kiosk that has just been set up."""
    with closing(opened(tmp_path)) as made:
        yield made


@pytest.fixture
def two(store: Store) -> tuple[People, int, int]:
    """A manager and an editor, by their numbers."""
    known = people(store)
    first = known.add("Amina Hart", "manager", RIGHT, "Amina Hart")
    second = known.add("Joe Ward", "editor", OTHER, "Amina Hart")
    return known, first.id, second.id


def test_who_has_chosen_nothing_reads_as_usual(two: tuple[People, int, int]) -> None:
    known, first, second = two
    assert known.reading_choice(first) == known.reading_choice(second) == ReadingChoice(1.0, False)


def test_a_choice_is_that_person_s_alone_and_outlives_a_restart(store: Store, two: tuple[People, int, int]) -> None:
    known, first, second = two
    known.keep_reading_choice(first, 1.5, False)
    known.keep_reading_choice(first, 2.0, True)
    assert people(store).reading_choice(first) == ReadingChoice(2.0, True)
    assert people(store).reading_choice(second) == ReadingChoice()


def test_nothing_is_left_of_it_once_somebody_is_off_the_list(store: Store, two: tuple[People, int, int]) -> None:
    known, _, second = two
    known.keep_reading_choice(second, 2.0, True)
    key = f"reading/{second}"
    assert store.setting(key, None) == {"text_scale": 2.0, "contrast": True}
    known.remove(second, "Amina Hart")
    assert store.setting(key, None) is None
    with pytest.raises(ContentError, match="no longer on the list"):
        known.keep_reading_choice(second, 2.0, True)
    assert store.setting(key, None) is None
    newcomer = known.add("Lena Marsh", "editor", WRONG, "Amina Hart")
    assert known.reading_choice(newcomer.id) == ReadingChoice()


@pytest.mark.parametrize(
    "kept",
    [None, 2, "large", [], {}, {"text_scale": 9}, {"text_scale": "2"}, {"text_scale": [2]}, {"contrast": "yes"}],
)
def test_what_cannot_be_made_out_any_more_is_the_usual(store: Store, two: tuple[People, int, int], kept: Any) -> None:
    known, first, _ = two
    store.set_setting(f"reading/{first}", kept)
    assert known.reading_choice(first) == ReadingChoice()


def test_it_is_nobody_else_s_business(store: Store, two: tuple[People, int, int]) -> None:
    known, first, _ = two
    before = Audit(store, noon).latest(100)
    known.keep_reading_choice(first, 2.0, True)
    assert Audit(store, noon).latest(100) == before
