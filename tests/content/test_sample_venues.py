"""A sample of each kind of venue: nothing in it is wrong, names the subject, or is a real place's."""

import datetime as dt
import shutil
from pathlib import Path

import msgspec
import pytest

from kiosk.asset_paths import assets
from kiosk.content.checks import Severity, check
from kiosk.content.model import VenueKind
from kiosk.content.sample_venues import FOLDERS, sample_venue
from kiosk.content.source import SourceError, compile_edition, compile_venue
from kiosk.schedule.calendar_checks import check_calendar

KINDS = pytest.mark.parametrize("kind", VenueKind)


@KINDS
def test_each_kind_has_a_sample_with_rooms_and_events(kind: VenueKind) -> None:
    venue = sample_venue(kind)
    assert venue.kind is kind
    assert venue.help_words
    assert venue.rooms
    assert venue.events
    assert (venue.trained_staff, venue.report_page, venue.security, venue.wellbeing) == (False, "", "", "")


@KINDS
def test_the_starter_edition_can_be_published_with_each_of_them(kind: VenueKind) -> None:
    edition = msgspec.structs.replace(compile_edition(assets() / "starter" / "national"), venue=sample_venue(kind))
    found = [*check(edition), *check_calendar(edition, dt.date(2026, 11, 30))]
    assert [each for each in found if each.thing.startswith("venue/") and each.severity is not Severity.TASK] == []


def test_a_folder_without_a_venue_is_refused(tmp_path: Path) -> None:
    shutil.copy(assets() / "starter" / "national" / "edition.toml", tmp_path)
    with pytest.raises(SourceError, match="is missing"):
        compile_venue(tmp_path)


@KINDS
def test_a_sample_takes_the_place_of_the_one_in_an_edition_of_ones_own(kind: VenueKind, tmp_path: Path) -> None:
    own = shutil.copytree(assets() / "starter" / "national", tmp_path / "own")
    shutil.copy(assets() / FOLDERS[kind] / "venue.toml", own)
    assert compile_edition(own).venue == sample_venue(kind)
