"""The national edition and a county's at a first start, after a fault, and on a kiosk that knew only one edition."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from kiosk.content.catalogue import merge
from kiosk.content.draft import Draft, changes, edition_of
from kiosk.content.model import Translation
from kiosk.content.starter import starter_editions
from kiosk.startup.content_source import open_store
from kiosk.store.drafts import Drafts
from kiosk.store.layers import Layer
from kiosk.store.publishing import Publishing
from kiosk.store.recovery import Outcome
from kiosk.store.snapshot import read_snapshot
from kiosk.store.store import Store
from tests.starter import whole_starter
from tests.store.samples import NOON, noon
from tests.store.test_rule_11_damage import change

pytestmark = pytest.mark.slow  # whole databases

TOPIC, SERVICE = "someone-hurts-or-controls-me", "herts-sarc"
HIDDEN = ("service/beacon-victim-care", "service/galop")


def layers(store: Store) -> list[str]:
    return [each.publisher for each in store.layers()]


def current(store: Store) -> dict[str, int]:
    return {each.publisher: each.number for each in store.editions() if each.current}


def test_a_first_start_installs_both_the_county_above(tmp_path: Path) -> None:
    store = open_store(tmp_path, noon, None).store
    assert layers(store) == ["hertfordshire", "starter"]
    assert store.catalogue() == merge(starter_editions())
    store.close()


def test_a_county_that_is_damaged_comes_back_above_the_national_edition(tmp_path: Path) -> None:
    open_store(tmp_path, noon, None).store.close()
    (tmp_path / "kiosk.last-good.db").unlink()
    change(tmp_path, "UPDATE editions SET document = X'00' WHERE publisher = 'hertfordshire'")
    store = open_store(tmp_path, noon, None).store
    assert store.report.outcome is Outcome.STARTER
    assert layers(store) == ["hertfordshire", "starter"]
    assert store.catalogue() == merge(starter_editions())
    store.close()


def test_a_database_that_is_gone_with_its_copy_gives_way_to_both(tmp_path: Path) -> None:
    open_store(tmp_path, noon, None).store.close()
    for name in ("kiosk.db", "kiosk.last-good.db"):
        (tmp_path / name).write_text("damage " * 900)
    store = open_store(tmp_path, noon, None).store
    assert (store.report.outcome, layers(store)) == (Outcome.STARTER, ["hertfordshire", "starter"])
    store.close()


def a_kiosk_of_one_edition(folder: Path) -> Draft:
    """A kiosk as it was before there were counties, in use; gives the draft its staff are writing."""
    old = msgspec.structs.replace(whole_starter(), number=1)
    store = Store.open(folder, lambda: (old,), noon)
    topic = next(each for each in old.topics if each.id == TOPIC)
    service = next(each for each in old.services if each.id == SERVICE)
    ours = msgspec.structs.replace(topic, title="In our words", services=("samaritans", SERVICE))
    name = Translation("service/samaritans/name", "pl", "Samarytanie", "Samaritans", "Ada", dt.date(2026, 11, 24))
    written = Draft(
        topics=(ours,),
        services=(msgspec.structs.replace(service, name="Our SARC"),),
        translations=(name,),
        hidden=HIDDEN,
    )
    publishing = Publishing(store, noon)
    publishing.publish(edition_of(written, publishing.next_number(), NOON, "Ada", name="Our library"), "Ada")
    store.arrange(Layer("starter", "", 1, frozenset({"campaign/freshers"}), (("topic/lgbt", 1),)))
    waiting = written.hide("service/shout", True)
    drafts = Drafts(store, noon)
    drafts.save(changes(drafts.load(), waiting), "Ada")
    store.close()
    return waiting


def test_a_kiosk_that_knew_one_edition_comes_over_with_all_its_own(tmp_path: Path) -> None:
    waiting = a_kiosk_of_one_edition(tmp_path)
    opened = open_store(tmp_path, noon, None)
    store, catalogue = opened.store, opened.store.catalogue()
    assert opened.sentences == ()
    assert layers(store) == ["venue", "hertfordshire", "starter"]
    assert current(store) == {"venue": 2, "hertfordshire": 2, "starter": 3}
    topic, service = catalogue.topic(TOPIC), catalogue.service(SERVICE)
    assert topic is not None and (topic.title, topic.services) == ("In our words", ("samaritans", SERVICE))
    assert service is not None and service.name == "Our SARC"
    assert [catalogue.service(each) for each in ("beacon-victim-care", "galop")] == [None, None]
    assert catalogue.campaign("freshers") is None
    assert catalogue.topics[0].id == "lgbt"
    assert "Samarytanie" in [each.text for each in catalogue.translations]
    assert Drafts(store, noon).load() == waiting
    # What the venue has not touched is as both editions together have it.
    fresh = merge(starter_editions(), hidden=frozenset(HIDDEN))
    assert catalogue.topic("after-a-sexual-assault") == fresh.topic("after-a-sexual-assault")
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None and snapshot.catalogue == catalogue
    store.close()


def test_it_comes_over_once_and_staff_who_go_back_are_not_overruled(tmp_path: Path) -> None:
    a_kiosk_of_one_edition(tmp_path)
    open_store(tmp_path, noon, None).store.close()
    store = open_store(tmp_path, noon, None).store
    assert len(store.editions()) == 5  # two of the venue's, the county's, the old starter edition and the national one
    store.go_back("starter", 1)
    store.close()
    store = open_store(tmp_path, noon, None).store
    assert current(store) == {"venue": 2, "hertfordshire": 2, "starter": 1}
    store.close()


def test_what_lies_beneath_the_venues_own_version_has_the_countys_lines(tmp_path: Path) -> None:
    a_kiosk_of_one_edition(tmp_path)
    store = open_store(tmp_path, noon, None).store
    others = Publishing(store, noon).published().others
    assert [each.publisher for each in others] == ["hertfordshire", "starter"]
    beneath = next(each for each in others[1].topics if each.id == TOPIC)
    assert beneath == merge(starter_editions()).topic(TOPIC)
    assert "herts-domestic-abuse-helpline" in beneath.services
    store.close()
