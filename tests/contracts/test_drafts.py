"""Drafts: what is saved is loaded again, whole or not at all, and one person at a time has the editor open."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.draft import Draft, changes, draft_of, edition_of
from kiosk.content.model import Translation
from kiosk.errors import ContentError
from kiosk.staff.ports import Claim, Drafts
from tests.contracts.behind import AMINA, JOE, Behind, Call, all_kept, edit, refused, theirs
from tests.staff.fakes import NOW

PORTS = (Drafts, Claim)

ONE, TWO = theirs().services
WELSH = Translation(field=f"service/{ONE.id}/name", language="cy", text="Un", of=ONE.name)


def test_until_something_was_published_or_written_it_is_empty(behind: Behind) -> None:
    assert behind.ports.drafts.load() == Draft()


def test_to_begin_with_it_is_what_the_venue_has_published(behind: Behind) -> None:
    publishing = behind.ports.publishing
    draft = Draft().put("service", ONE)
    publishing.publish(edition_of(draft, publishing.next_number(), NOW, AMINA), AMINA)
    assert behind.ports.drafts.load() == draft


def test_once_begun_it_is_nobodys_but_the_writers(behind: Behind) -> None:
    publishing, drafts = behind.ports.publishing, behind.ports.drafts
    assert drafts.load() == Draft()
    publishing.publish(edition_of(Draft().put("service", ONE), publishing.next_number(), NOW, AMINA), AMINA)
    assert drafts.load() == Draft()


STEPS: dict[str, Any] = {
    "put one": lambda draft: draft.put("service", ONE),
    "put two": lambda draft: draft.put("service", TWO),
    "rename one": lambda draft: draft.put("service", msgspec.structs.replace(ONE, name="Other")),
    "remove one": lambda draft: draft.without(f"service/{ONE.id}"),
    "turn round": lambda draft: msgspec.structs.replace(draft, services=draft.services[::-1]),
    "venue": lambda draft: draft.put("venue", theirs().venue),
    "no venue": lambda draft: draft.without("venue/x"),
    "hide": lambda draft: draft.hide("service/childline", True),
    "show": lambda draft: draft.hide("service/childline", False),
    "translate": lambda draft: draft.translate(WELSH),
    "translate no more": lambda draft: draft.translate(msgspec.structs.replace(WELSH, text="")),
    "half a time": lambda draft: draft.leave_unfinished(f"service/{ONE.id}/hours/0/opens", "9."),
    "whole time": lambda draft: draft.leave_unfinished(f"service/{ONE.id}/hours/0/opens", None),
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from([*STEPS]), max_size=4), max_size=4))
def test_what_is_saved_is_loaded_again_whatever_was_written_in_whichever_order(
    behind: Behind, saves: list[list[str]]
) -> None:
    drafts = behind.ports.drafts
    for save in saves:
        before = after = drafts.load()
        for step in save:
            after = STEPS[step](after)
        drafts.save(changes(before, after), AMINA)
        assert drafts.load() == after


def test_what_was_loaded_does_not_change_by_what_is_saved(behind: Behind) -> None:
    before = behind.ports.drafts.load()
    edit(behind, changes(before, before.put("service", ONE)))
    assert before == Draft()


def test_a_letter_that_no_file_can_keep_is_refused_and_nothing_is_written(behind: Behind) -> None:
    before = behind.ports.drafts.load()
    broken = before.put("service", ONE).put("service", msgspec.structs.replace(TWO, name="Half a letter: \ud83d"))
    kept = all_kept(behind)
    with pytest.raises(ContentError):
        edit(behind, changes(before, broken))
    assert all_kept(behind) == kept


def test_whoever_comes_first_has_the_editor_open(behind: Behind) -> None:
    assert behind.ports.drafts.claim(AMINA) is None


def test_at_one_machine_the_next_person_takes_it_over(behind: Behind) -> None:
    behind.ports.drafts.claim(AMINA)
    assert behind.ports.drafts.claim(JOE) is None


def test_whoever_has_it_open_on_another_machine_is_told_and_since_when(behind: Behind) -> None:
    behind.held_elsewhere(JOE)
    claim = behind.ports.drafts.claim(AMINA)
    assert claim is not None
    assert (claim.person, claim.since, claim.since.utcoffset()) == (JOE, NOW, dt.timedelta(0))


def test_closing_the_editor_here_does_not_close_it_elsewhere(behind: Behind) -> None:
    drafts = behind.ports.drafts
    drafts.release()
    behind.held_elsewhere(JOE)
    drafts.claim(AMINA)
    drafts.release()
    claim = drafts.claim(AMINA)
    assert claim is not None
    assert claim.person == JOE


def _save(behind: Behind) -> None:
    edit(behind, changes(Draft(), draft_of(theirs())))


WRITING: dict[str, Call] = {
    "save": _save,
    "claim": lambda behind: behind.ports.drafts.claim(AMINA),
    "release": lambda behind: behind.ports.drafts.release(),
}
READING: dict[str, Call] = {"load": lambda behind: behind.ports.drafts.load()}


@pytest.mark.parametrize("call", [*WRITING, *READING])
def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind, call: str) -> None:
    refused(behind, behind.out_of_reach(), (WRITING | READING)[call])


@pytest.mark.parametrize("call", WRITING)
def test_on_a_full_disk_a_change_is_refused_whole(behind: Behind, call: str) -> None:
    refused(behind, behind.full(), WRITING[call])


def test_on_a_full_disk_it_is_still_loaded_begun_or_not(behind: Behind) -> None:
    publishing, drafts = behind.ports.publishing, behind.ports.drafts
    published = Draft().put("service", ONE)
    publishing.publish(edition_of(published, publishing.next_number(), NOW, AMINA), AMINA)
    with behind.full():
        assert drafts.load() == published
    edit(behind, changes(published, published.put("service", TWO)))
    with behind.full():
        assert drafts.load().services == (ONE, TWO)


def test_nothing_changed_is_nothing_to_write(behind: Behind) -> None:
    draft = behind.ports.drafts.load()
    with behind.full():
        edit(behind, changes(draft, draft))
    assert behind.ports.drafts.load() == draft
