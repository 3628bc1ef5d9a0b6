"""Each text is shown in the visitor's language when somebody has checked it, and marked when not."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given, settings

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.direction import undirected
from kiosk.content.model import (
    Answer,
    Campaign,
    ContactKind,
    ContactMethod,
    Edition,
    Eligibility,
    Question,
    Service,
    Slide,
    Steps,
    Topic,
    TopicGroup,
    Translation,
)
from kiosk.content.translations import fallbacks, fields, localised
from tests.content.strategies import editions
from tests.content.test_catalogue import LIBRARY, edition, service

SARC = service(
    "sarc",
    "Herts SARC",
    contacts=(ContactMethod("phone", ContactKind.PHONE, "0808 178 4448", label="Helpline"),),
    eligibility=Eligibility(words="Anyone"),
    needs=("rape", "sexual assault"),
)
RIGHTS = Topic(
    "my-rights",
    "My rights",
    "",
    "scale",
    TopicGroup.CONSENT,
    (
        Steps("consent", items=("One", "", "Three")),
        Question("think", text="Why?", answers=(Answer("Yes", "Good"), Answer("No", "Why not?"))),
    ),
)
CONSENT = Campaign("consent", "Consent", "", (Slide("first", "Yes means yes"),), ())
EDITION = edition("library", venue=LIBRARY, services=(SARC,), topics=(RIGHTS,), campaigns=(CONSENT,))
PATHS = {
    "venue/library/name": "The Library",
    "service/sarc/name": "Herts SARC",
    "service/sarc/one_line": "It helps.",
    "service/sarc/needs": "rape, sexual assault",
    "service/sarc/contacts/phone/label": "Helpline",
    "service/sarc/eligibility/words": "Anyone",
    "topic/my-rights/title": "My rights",
    "topic/my-rights/blocks/consent/items/0": "One",
    "topic/my-rights/blocks/consent/items/2": "Three",
    "topic/my-rights/blocks/think/text": "Why?",
    "topic/my-rights/blocks/think/answers/0/text": "Yes",
    "topic/my-rights/blocks/think/answers/0/reply": "Good",
    "topic/my-rights/blocks/think/answers/1/text": "No",
    "topic/my-rights/blocks/think/answers/1/reply": "Why not?",
    "campaign/consent/title": "Consent",
    "campaign/consent/slides/first/headline": "Yes means yes",
}


def translated(field: str, text: str, *, of: str = "", language: str = "ur", checked: bool = True) -> Translation:
    """A translation of ``field`` as it stands in EDITION, or of another text."""
    by, on = ("A reader", dt.date(2026, 11, 1)) if checked else ("", None)
    return Translation(field, language, text, of or PATHS[field], checked_by=by, checked_on=on)


def with_translations(*translations: Translation) -> Catalogue:
    """The catalogue of EDITION with ``translations``."""
    return merge([msgspec.structs.replace(EDITION, translations=translations)])


def one_line(catalogue: Catalogue) -> str:
    """The sentence of the one service in ``catalogue``."""
    found = catalogue.service("sarc")
    assert isinstance(found, Service)
    return found.one_line


def test_every_text_a_visitor_reads_has_a_path_and_nothing_else_has() -> None:
    assert dict(fields(EDITION)) == PATHS
    assert dict(fields(merge([EDITION]))) == PATHS


@settings(max_examples=50)
@given(editions)
def test_paths_are_unique_and_texts_never_empty(published: Edition) -> None:
    found = list(fields(published))
    assert len(dict(found)) == len(found)
    assert all(text for _, text in found)


@settings(max_examples=50)
@given(editions)
def test_a_whole_translation_leaves_nothing_in_the_default_language(published: Edition) -> None:
    published = msgspec.structs.replace(published, languages=("en-GB", "ur"))
    everything = tuple(
        Translation(path, "ur", f"Ur {text}", text, "A reader", dt.date(2026, 1, 1)) for path, text in fields(published)
    )
    seen = localised(merge([msgspec.structs.replace(published, translations=everything)]), "ur")
    assert seen.missing == frozenset()
    assert all(undirected(text).startswith("Ur ") for _, text in fields(seen.catalogue))


@settings(max_examples=50)
@given(editions)
def test_without_translations_everything_is_missing_and_nothing_changes(published: Edition) -> None:
    catalogue = merge([msgspec.structs.replace(published, translations=(), languages=("en-GB",))])
    seen = localised(catalogue, "ur")
    assert seen.catalogue == catalogue
    assert seen.missing == {path for path, _ in fields(catalogue)}


def test_texts_are_replaced_wherever_they_stand() -> None:
    paths = [path for path in PATHS if path != "service/sarc/needs"]
    seen = localised(with_translations(*(translated(path, f"«{path}»") for path in paths)), "ur")
    assert {path: text for path, text in fields(seen.catalogue) if path in paths} == {p: f"«{p}»" for p in paths}
    assert seen.missing == {"service/sarc/needs"}
    assert seen.catalogue.service("sarc") != SARC


def test_needs_are_translated_as_a_whole_with_any_comma() -> None:
    seen = localised(with_translations(translated("service/sarc/needs", "ریپ، جنسی حملہ, حملہ،")), "ur").catalogue
    found = seen.service("sarc")
    assert found is not None
    assert found.needs == ("ریپ", "جنسی حملہ", "حملہ")


def test_a_translation_of_an_older_text_no_longer_counts() -> None:
    old = translated("service/sarc/one_line", "old", of="It helped.")
    seen = localised(with_translations(old), "ur", allow_drafts=True)
    assert one_line(seen.catalogue) == "It helps."
    assert "service/sarc/one_line" in seen.missing
    new = translated("service/sarc/one_line", "new")
    assert one_line(localised(with_translations(old, new), "ur").catalogue) == "new"


def test_a_draft_is_shown_only_where_a_manager_allows_it() -> None:
    path = "service/sarc/one_line"
    catalogue = with_translations(translated(path, "draft", checked=False))
    strict = localised(catalogue, "ur")
    assert (one_line(strict.catalogue), path in strict.missing, strict.drafts) == ("It helps.", True, frozenset())
    lenient = localised(catalogue, "ur", allow_drafts=True)
    assert (one_line(lenient.catalogue), path in lenient.missing, lenient.drafts) == ("draft", False, frozenset({path}))


def test_a_checked_translation_comes_before_a_nearer_draft() -> None:
    draft = translated("service/sarc/one_line", "draft", language="ur-PK", checked=False)
    checked = translated("service/sarc/one_line", "checked", language="ur")
    seen = localised(with_translations(draft, checked), "ur-PK", allow_drafts=True)
    assert (one_line(seen.catalogue), seen.drafts) == ("checked", frozenset())


def test_a_language_falls_back_to_its_wider_form_and_not_to_a_narrower_one() -> None:
    wide = translated("service/sarc/one_line", "wide", language="UR")
    near = translated("service/sarc/one_line", "near", language="ur-PK")
    assert one_line(localised(with_translations(wide), "ur-PK").catalogue) == "wide"
    assert one_line(localised(with_translations(wide, near), "ur-pk").catalogue) == "near"
    assert one_line(localised(with_translations(near), "ur").catalogue) == "It helps."


@pytest.mark.parametrize("language", ["en-GB", "en", "en-x-easy"])
def test_the_default_language_misses_nothing(language: str) -> None:
    easy = translated("service/sarc/one_line", "Help.", language="en-x-easy")
    seen = localised(with_translations(easy), language)
    assert seen.missing == frozenset()
    assert one_line(seen.catalogue) == ("Help." if language == "en-x-easy" else "It helps.")


def test_a_catalogue_without_languages_is_english() -> None:
    catalogue = msgspec.structs.replace(merge([EDITION]), languages=())
    assert localised(catalogue, "en-GB").missing == frozenset()
    assert localised(catalogue, "pl").missing == PATHS.keys()


@pytest.mark.parametrize(
    ("language", "chain"),
    [
        ("ur", ("ur",)),
        ("ur-PK", ("ur-pk", "ur")),
        ("zh-Hant-HK", ("zh-hant-hk", "zh-hant", "zh")),
        ("en-x-easy", ("en-x-easy", "en")),
    ],
)
def test_fallbacks_follow_the_lookup_of_rfc_4647(language: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(language) == chain
