import dataclasses
from pathlib import Path

import msgspec
import pytest

from kiosk.content.edition import encode, fingerprint
from kiosk.errors import ContentError
from kiosk.store.recovery import Outcome
from kiosk.store.tallies import Tally
from tests.store.samples import NOON, edition, opened, shown


def test_a_first_start_shows_the_starter_edition(tmp_path: Path) -> None:
    store = opened(tmp_path / "new" / "folder")
    assert store.report.outcome is Outcome.FRESH
    assert store.report.sentences == ()
    assert shown(store) == {"starter": 1}


def test_a_second_start_is_good_and_does_not_ask_for_the_starter(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.GOOD
    assert shown(store) == {"starter": 2}


def test_an_edition_installed_is_current_and_the_one_before_is_kept(tmp_path: Path) -> None:
    store = opened(tmp_path)
    installed = store.install(edition(2, note="Autumn"))
    assert (installed.publisher, installed.number, installed.warning) == ("starter", 2, "")
    assert installed.fingerprint == fingerprint(edition(2, note="Autumn"))
    newest, first = store.editions()
    assert (newest.number, newest.current, newest.note, newest.installed_at) == (2, True, "Autumn", NOON)
    assert (newest.publisher_name, newest.made_by) == ("Starter publisher", "A tester")
    assert (first.number, first.current) == (1, False)
    assert newest.issued_at == edition(2).issued_at
    assert store.edition("starter", 1) == edition(1)


def test_the_same_edition_may_be_installed_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    store.install(edition(1))
    assert shown(store) == {"starter": 1}
    assert len(store.editions()) == 2


def test_a_used_number_is_refused_for_a_different_edition(tmp_path: Path) -> None:
    store = opened(tmp_path)
    before = store.editions()
    with pytest.raises(ContentError, match="already published a different edition 1"):
        store.install(edition(1, note="not the same"))
    assert store.editions() == before


def test_a_document_is_kept_byte_for_byte(tmp_path: Path) -> None:
    document = encode(edition(2)).replace(b'"made_by"', b' "made_by"', 1)
    store = opened(tmp_path)
    assert store.install(document).fingerprint == fingerprint(document)
    assert store.fingerprints() == {"starter": fingerprint(document)}
    store.go_back("starter", 1)
    assert store.go_back("starter", 2).fingerprint == fingerprint(document)


def test_an_edition_that_does_not_read_back_is_refused(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with pytest.raises(ContentError, match="number is less than 1"):
        store.install(msgspec.structs.replace(edition(2), number=-1))
    assert shown(store) == {"starter": 1}


def test_going_back_needs_a_kept_edition(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    store.go_back("starter", 1)
    assert shown(store) == {"starter": 1}
    with pytest.raises(ContentError, match="no edition 7 of starter"):
        store.go_back("starter", 7)
    with pytest.raises(ContentError, match="no edition 1 of nobody"):
        store.edition("nobody", 1)


def test_updating_one_publisher_does_not_touch_another(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(4, "county"))
    before = store.fingerprints()
    store.install(edition(2))
    assert shown(store) == {"starter": 2, "county": 4}
    assert store.fingerprints()["county"] == before["county"]
    assert store.fingerprints()["starter"] != before["starter"]


def test_fingerprints_are_those_of_the_catalogue(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(4, "county"))
    sources = store.catalogue().sources
    assert store.fingerprints() == {source.publisher: source.fingerprint for source in sources}
    assert list(store.fingerprints()) == [source.publisher for source in sources]


def test_the_venue_hides_and_moves_what_others_publish(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(1, "county", organizations=3))
    county = next(layer for layer in store.layers() if layer.publisher == "county")
    assert (county.name, county.position) == ("County publisher", 1)
    store.arrange(
        dataclasses.replace(
            county,
            position=0,
            hidden=frozenset({"organization/county-1"}),
            places=(("organization/county-2", 1),),
        )
    )
    assert [layer.publisher for layer in store.layers()] == ["county", "starter"]
    assert list(shown(store)) == ["county", "starter"]
    assert [each.id for each in store.catalogue().organizations][:2] == ["county-2", "county-0"]
    store.install(edition(2, "county", organizations=3))
    assert store.catalogue().organization("county-1") is None


def test_a_layer_nobody_has_cannot_be_arranged(tmp_path: Path) -> None:
    store = opened(tmp_path)
    layer = dataclasses.replace(store.layers()[0], publisher="nobody", name="Nobody")
    with pytest.raises(ContentError, match="nothing from Nobody"):
        store.arrange(layer)


@pytest.mark.parametrize("value", [True, 3, 2.5, "word", [1, "two"], {"a": {"b": None}}])
def test_a_setting_comes_back_as_it_was_set(tmp_path: Path, value: object) -> None:
    opened(tmp_path).set_setting("key", value)
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.GOOD
    assert store.setting("key", type(value)()) == value
    assert store.setting("key", None) == value


def test_a_setting_that_does_not_fit_gives_the_default(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert store.setting("idle", 90) == 90
    store.set_setting("idle", "soon")
    assert store.setting("idle", 90) == 90
    store.set_setting("idle", 60)
    assert store.setting("idle", 90.0) == 60.0
    assert store.setting("idle", True) is True


def test_totals_add_up(tmp_path: Path) -> None:
    store = opened(tmp_path)
    safety, survey = Tally("2026-11", "topic-group", "safety"), Tally("2026-10", "survey", "a/b/c")
    store.add_totals({})
    store.add_totals({safety: 2})
    store.add_totals({safety: 3, survey: 1})
    assert opened(tmp_path).totals() == {survey: 1, safety: 5}
    assert list(store.totals()) == [survey, safety]


def test_closing_renews_the_last_good_copy(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.set_setting("language", "ur")
    store.close()
    (tmp_path / "kiosk.db").unlink()
    assert opened(tmp_path).setting("language", "") == "ur"


def test_closing_unchanged_does_not_write(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    store = opened(tmp_path)
    store.catalogue()
    store.close()
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_power_cut_loses_no_setting_from_the_last_good_copy_after_the_next_start(tmp_path: Path) -> None:
    opened(tmp_path).set_setting("language", "ur")
    opened(tmp_path)
    (tmp_path / "kiosk.db").write_bytes(b"")
    assert opened(tmp_path).setting("language", "") == "ur"
