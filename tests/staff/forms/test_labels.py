"""Every field is called as its form calls it, wherever staff read of it."""

import re
from collections.abc import Iterator

import pytest

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.things import Thing, by_field, fields_by_kind
from kiosk.content.translations import texts_of
from kiosk.staff.editing.pointers import pointers
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.labels import FieldLabels, field_label, kind_name
from kiosk.staff.media.media_rows import POINTERS
from tests.staff.form_samples import TODAY, full_edition


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return merge([full_edition()])


def things(catalogue: Catalogue) -> Iterator[tuple[str, Thing]]:
    yield from ((kind, thing) for kind, _, held in by_field(catalogue) for thing in held)


def named_elsewhere(kind: str, thing: Thing) -> list[str]:
    """The fields of ``thing`` that another page names: what can be translated, and what holds a file."""
    texts = [path.split("/", 2)[2] for path, _ in texts_of(kind, thing)]
    return texts + [path for path, held in pointers(thing, POINTERS) if isinstance(held, str)]


def test_every_kind_of_thing_has_a_name() -> None:
    assert all(kind_name(kind) for kind in (*fields_by_kind(), "translation", "edition"))


def test_every_field_that_another_page_names_has_a_label_of_its_own(catalogue: Catalogue) -> None:
    for kind, thing in things(catalogue):
        labels, paths = FieldLabels(FormContext(catalogue, thing, TODAY, all_open=True)), named_elsewhere(kind, thing)
        for path in paths:
            said = labels.of(path)
            assert said, (kind, thing.id, path)
            # Before it stands what people wrote themselves, which may be an address.
            assert not re.search(r"[a-z]_[a-z]|/", said.rpartition(": ")[2]), said


def test_a_single_field_is_called_as_among_all_of_them(catalogue: Catalogue) -> None:
    for kind, thing in things(catalogue):
        context = FormContext(catalogue, thing, TODAY)
        labels = FieldLabels(FormContext(catalogue, thing, TODAY, all_open=True))
        for path in named_elsewhere(kind, thing)[:12]:
            assert field_label(context, path) == labels.of(path)


def test_what_an_item_is_and_says_stands_before_its_field(catalogue: Catalogue) -> None:
    service = next(each for each in catalogue.services if each.contacts)
    contact = service.contacts[0]
    said = field_label(FormContext(catalogue, service, TODAY), f"contacts/{contact.id}/cost")
    assert said.endswith(": What it costs") and contact.value in said


def test_a_field_without_a_row_is_called_as_what_it_is_in_and_a_thing_has_no_label(catalogue: Catalogue) -> None:
    service = next(each for each in catalogue.services if each.contacts)
    context = FormContext(catalogue, service, TODAY)
    assert field_label(context, f"contacts/{service.contacts[0].id}/nothing").startswith("Phone")
    assert field_label(context, "nothing") == ""


def test_a_sentence_that_names_an_item_loses_its_full_stop(catalogue: Catalogue) -> None:
    found = [
        FieldLabels(FormContext(catalogue, thing, TODAY, all_open=True)).of(path)
        for kind, thing in things(catalogue)
        for path in named_elsewhere(kind, thing)
    ]
    assert not [each for each in found if ".:" in each]
