"""The draft: a value that is edited by making new ones."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.defaults import REVIEW_DAYS
from kiosk.content.draft import (
    VENUE_PUBLISHER,
    Draft,
    DraftChanges,
    as_edition,
    changes,
    draft_of,
    edition_of,
)
from kiosk.content.edition import decode, encode
from kiosk.content.model import Edition, Service, Topic, Translation
from kiosk.content.things import by_field, fields_by_kind
from tests.content import strategies as made
from tests.content.layers import laid_over

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


def once_each(things: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple({thing.id: thing for thing in things}.values())


def as_draft(edition: Edition) -> Draft:
    """A draft with one thing of each id, and one translation of each field and language."""
    lists = {field: once_each(things) for kind, field, things in by_field(edition) if kind != "venue"}
    single = {(each.language, each.field): each for each in edition.translations}
    return draft_of(msgspec.structs.replace(edition, translations=tuple(single.values()), **lists))


drafts = st.builds(
    lambda edition, hidden, unfinished: _with(as_draft(edition), hidden, unfinished),
    made.editions,
    st.sets(st.sampled_from(("service/a", "topic/b", "tile/c-1"))),
    st.dictionaries(st.sampled_from(("service/a/contacts/b/value", "venue/a/hours")), made.words),
)


def _with(draft: Draft, hidden: set[str], unfinished: dict[str, str]) -> Draft:
    for path in hidden:
        draft = draft.hide(path, True)
    for field, text in unfinished.items():
        draft = draft.leave_unfinished(field, text)
    return draft


def follow(old: Draft, step: DraftChanges) -> Draft:
    """What somebody who only hears of the changes makes of the old draft."""
    new = old
    for path, thing in step.things.items():
        new = new.without(path) if thing is None else new.put(path.partition("/")[0], thing)
    for kind, order in step.order.items():
        field = fields_by_kind()[kind]
        placed = sorted(getattr(new, field), key=lambda thing: order.index(thing.id))
        new = msgspec.structs.replace(new, **{field: tuple(placed)})
    for (field, language), translation in step.translations.items():
        gone = Translation(field=field, language=language, text="", of="")
        new = new.translate(translation or gone)
    for path, hidden in step.hidden.items():
        new = new.hide(path, hidden)
    # Last, because what is unfinished in a thing goes with the thing.
    for field, text in step.unfinished.items():
        new = new.leave_unfinished(field, text)
    return new


@settings(max_examples=150)
@given(drafts, drafts)
def test_the_changes_lead_from_one_draft_to_the_other(old: Draft, new: Draft) -> None:
    step = changes(old, new)
    assert step.any == (old != new)
    kept = {each.field: each.text for each in new.unfinished}
    followed = follow(old, step)
    for field, text in kept.items():
        followed = followed.leave_unfinished(field, text)
    assert followed == new


@given(drafts)
def test_nothing_changed_is_nothing_to_write(draft: Draft) -> None:
    assert not changes(draft, draft).any


@settings(max_examples=50)
@given(drafts, st.integers(1, 99))
def test_publishing_a_draft_and_taking_it_back_gives_the_draft_without_what_is_unfinished(
    draft: Draft, number: int
) -> None:
    edition = edition_of(draft, number, NOW, "Amina Hart", note="Thursday's event", name="Ashcombe Library")
    assert (edition.publisher, edition.number, edition.made_by) == (VENUE_PUBLISHER, number, "Amina Hart")
    assert edition.review_by == NOW.date() + dt.timedelta(days=REVIEW_DAYS)
    assert draft_of(edition) == msgspec.structs.replace(draft, unfinished=())


@settings(max_examples=50)
@given(drafts)
def test_a_draft_that_the_model_allows_makes_a_document_that_reads_back(draft: Draft) -> None:
    edition = edition_of(draft, 1, NOW, "Amina Hart")
    assert decode(encode(edition)) == edition


def test_a_venue_without_a_name_of_its_own_is_called_something() -> None:
    assert edition_of(Draft(), 1, NOW, "").publisher_name == "This venue"
    assert edition_of(Draft(), 1, NOW, "", name="Ashcombe Library").publisher_name == "Ashcombe Library"


@given(drafts, made.services)
def test_a_thing_is_put_in_its_place_or_at_the_end(draft: Draft, service: Service) -> None:
    new = draft.put("service", service)
    before = [each.id for each in draft.services]
    assert new.thing(f"service/{service.id}") is service
    assert [each.id for each in new.services] == (before if service.id in before else [*before, service.id])
    assert new.without(f"service/{service.id}").thing(f"service/{service.id}") is None


def test_what_is_unfinished_in_a_thing_goes_with_it() -> None:
    draft = Draft().leave_unfinished("service/a/cost", "?").leave_unfinished("service/a-b/cost", "?")
    assert [each.field for each in draft.without("service/a").unfinished] == ["service/a-b/cost"]
    assert draft.leave_unfinished("service/a/cost", None).unfinished[0].field == "service/a-b/cost"


@given(made.editions, made.services)
def test_the_venues_own_thing_lies_on_top_and_hides_what_it_says(starter: Edition, service: Service) -> None:
    own = edition_of(Draft().put("service", service).hide("topic/b", True), 1, NOW, "Amina Hart")
    shown = laid_over(own, (msgspec.structs.replace(starter, publisher="starter"),))
    assert shown.service(service.id) == service
    assert shown.topic("b") is None
    assert {each.id for each in shown.topics} == {each.id for each in starter.topics} - {"b"}


@given(made.editions, made.topics)
def test_everything_shown_as_one_edition_can_be_compared(starter: Edition, topic: Topic) -> None:
    own = edition_of(Draft().put("topic", topic), 1, NOW, "Amina Hart")
    shown = laid_over(own, (msgspec.structs.replace(starter, publisher="starter"),))
    whole = as_edition(shown, own)
    assert [things for _, _, things in by_field(whole)] == [things for _, _, things in by_field(shown)]
    assert whole.translations == shown.translations
