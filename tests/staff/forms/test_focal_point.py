"""What stays in sight of a picture where its place has another shape: asked where there is one."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from kiosk.content.model import Event, FocalPoint, Slide
from kiosk.content.things import Thing
from kiosk.staff.forms.form import rows_of
from kiosk.staff.forms.rows import FormChoice
from tests.content.checks import samples
from tests.staff.form_samples import seen


def slide(**fields: Any) -> Thing:
    poster = msgspec.structs.replace(Slide(id="one", headline="Hello"), **fields)
    return samples.campaign(slides=(poster,))


def event(**fields: Any) -> Thing:
    club = Event(id="one", title="Club", date=dt.date(2026, 11, 3), starts=dt.time(10))
    return samples.venue(events=(msgspec.structs.replace(club, **fields),))


@pytest.mark.parametrize(("thing", "key"), [(slide, "slides/one"), (event, "events/one")], ids=["poster", "event"])
def test_it_is_asked_where_there_is_a_picture(thing: Callable[..., Thing], key: str) -> None:
    def offered(**fields: Any) -> tuple[str, ...]:
        rows = rows_of(seen(thing(**fields)))
        return next(
            (row.option_keys for row in rows if isinstance(row, FormChoice) and row.key == f"{key}/focal_point"), ()
        )

    assert offered() == ()
    assert offered(media="picture") == tuple(FocalPoint)
