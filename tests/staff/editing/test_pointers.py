"""What names what is found without looking where no name can stand, and nothing is overlooked."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.content.model import Edition, Service
from kiosk.content.things import by_field
from kiosk.staff.editing.pointers import _holders, pointers
from kiosk.staff.media.media_rows import POINTERS, uses_by_file, uses_of
from tests.content.strategies import editions
from tests.staff.form_samples import full_edition

NAMES = (
    POINTERS,
    ("services", "pinned"),
    ("organization",),
    ("subtopics",),
    ("related",),
    ("campaigns",),
    ("guide",),
    ("survey",),
)


def everywhere(value: object, names: tuple[str, ...]) -> Iterator[object]:
    """The same by looking into every field there is."""
    if isinstance(value, tuple):
        for each in value:
            yield from everywhere(each, names)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name in names:
                yield getattr(value, name)
            else:
                yield from everywhere(getattr(value, name), names)


def compared(edition: Edition) -> None:
    for names in NAMES:
        for _, _, things in by_field(edition):
            for thing in things:
                assert [held for _, held in pointers(thing, names)] == list(everywhere(thing, names)), (names, thing.id)


def test_nothing_is_overlooked() -> None:
    compared(full_edition())


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(editions)
def test_nothing_is_overlooked_in_any_edition(edition: Edition) -> None:
    compared(edition)


@pytest.mark.parametrize("names", NAMES)
def test_a_service_is_looked_into_only_where_something_can_stand(names: tuple[str, ...]) -> None:
    assert {name for name, _ in _holders(Service, names)} <= {
        *("description", "organization", "signed_film", "recordings"),
    }


def test_the_uses_of_every_file_are_those_of_each() -> None:
    edition = full_edition()
    uses = uses_by_file(edition)
    assert uses
    for ident, found in uses.items():
        assert uses_of(edition, ident) == found
        assert {each.path for each in found} <= {f"{k}/{t.id}" for k, _, things in by_field(edition) for t in things}
    assert uses_of(edition, "nothing-of-the-kind") == ()
