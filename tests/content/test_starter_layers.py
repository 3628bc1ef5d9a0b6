"""The national edition is whole by itself and names no county; the county's adds to it without copying its pages."""

import datetime as dt
import re
from pathlib import Path

import lucide
import pytest

from kiosk.content import layer_checks
from kiosk.content.catalogue import merge
from kiosk.content.checks import check
from kiosk.content.checks.problem import Severity
from kiosk.content.model import Edition
from kiosk.content.starter import starter_editions
from kiosk.schedule.calendar_checks import check_calendar
from tests.starter import FOLDER

A_COUNTY = re.compile(
    r"herts|hertford|broxbourne|dacorum|albans|stevenage|three rivers|watford|welwyn|hatfield|constabulary|harcsac"
    r"|chrysalis|sunflower|idva\b|beacon|nightlight|safer places|project vigilant|operation advisory|call it out",
    re.IGNORECASE,
)


def names_one(path: Path) -> bool:
    return A_COUNTY.search(path.read_text("utf-8")) is not None


@pytest.fixture(scope="module")
def layers() -> tuple[Edition, ...]:
    return starter_editions()


def test_the_county_lies_on_the_national_edition(layers: tuple[Edition, ...]) -> None:
    assert [(each.publisher, each.lies_on) for each in layers] == [("hertfordshire", "starter"), ("starter", None)]


def test_the_national_edition_alone_passes_every_check(layers: tuple[Edition, ...]) -> None:
    national = layers[-1]
    found = (*check(national, icons=lucide.get_icon_list()), *check_calendar(national, dt.date(2026, 11, 30)))
    assert [each for each in found if each.severity is not Severity.TASK] == []


def test_the_national_edition_names_no_county() -> None:
    files = sorted((FOLDER / "national").rglob("*.toml"))
    assert len(files) > 100
    assert [(path.name, *A_COUNTY.findall(path.read_text("utf-8"))) for path in files if names_one(path)] == []


def test_what_the_county_adds_has_a_place(layers: tuple[Edition, ...]) -> None:
    assert [*layer_checks.problems(layers)] == []


def test_no_page_is_written_twice(layers: tuple[Edition, ...]) -> None:
    assert merge(layers).clashes == ()
    assert not (layers[0].topics or layers[0].surveys or layers[0].tiles or layers[0].venue)


def test_the_countys_services_stand_where_it_puts_them(layers: tuple[Edition, ...]) -> None:
    county, merged = layers[0], merge(layers)
    for addition in county.additions:
        topic = merged.topic(addition.page.removeprefix("topic/"))
        if topic is not None:
            assert topic.services[: len(addition.services)] == addition.services
    assert {service for topic in merged.topics for service in topic.services} >= {each.id for each in county.services}
