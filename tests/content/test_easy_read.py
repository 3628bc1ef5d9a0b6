"""Easy Read and films in sign language in the content: what is written reads back, what is hidden drops out, and what
the starter edition says is short, drawn and nothing but what its pages say."""

import re

import msgspec
import pytest

from kiosk.content.catalogue import from_snapshot, merge, to_snapshot
from kiosk.content.draft import draft_of, edition_of
from kiosk.content.drawings import drawings
from kiosk.content.edition import decode, encode
from kiosk.content.model import EasyLine, Edition, MediaKind, PlainPage, Topic
from kiosk.content.pages import PLAIN, page_showing
from kiosk.content.reading_age import longest_sentence
from kiosk.content.things import called
from kiosk.content.translations import texts_of
from tests.content.checks import samples
from tests.starter import whole_starter

PAGES = ("start", "support", "emergency")
TOPICS = ("someone-hurts-or-controls-me", "after-a-sexual-assault", "what-is-consent")
LINE = EasyLine(id="one", text="You can ring.", drawing="calling")
FILM = samples.picture(id="film", kind=MediaKind.VIDEO, transcript="You can ring.")


def written() -> Edition:
    return samples.edition(
        pages=(PlainPage(id="emergency", easy_read=(LINE,), signed_film="film"),),
        topics=(samples.topic(easy_read=(LINE,), signed_film="film"),),
        services=(samples.service(signed_film="film"),),
        campaigns=(samples.campaign(signed_film="film"),),
        media=(FILM,),
    )


def said_easily() -> dict[str, tuple[EasyLine, ...]]:
    """The Easy Read of the starter edition, by the thing it belongs to."""
    edition = whole_starter()
    found = {f"page/{each.id}": each.easy_read for each in edition.pages}
    return found | {f"topic/{each.id}": each.easy_read for each in edition.topics if each.easy_read}


def topic(ident: str) -> Topic:
    return next(each for each in whole_starter().topics if each.id == ident)


# --- what is written --------------------------------------------------------------------------------------------------


def test_an_edition_from_before_there_was_any_reads_as_it_was() -> None:
    document = msgspec.json.decode(encode(samples.edition(topics=(samples.topic(),), media=(samples.picture(),))))
    del document["pages"]
    read = decode(msgspec.json.encode(document))
    assert (read.pages, read.topics[0].easy_read, read.topics[0].signed_film) == ((), (), None)
    assert read.media[0].transcript == ""


def test_it_reads_back_from_a_document_a_snapshot_and_a_draft() -> None:
    edition = written()
    assert decode(encode(edition)) == edition
    assert from_snapshot(to_snapshot(merge([edition]))).pages == edition.pages
    assert edition_of(draft_of(edition), 1, edition.issued_at, "Sam").pages == edition.pages


def test_it_can_be_translated_line_by_line() -> None:
    (page,) = written().pages
    assert texts_of("page", page) == (("page/emergency/easy_read/one/text", "You can ring."),)


@pytest.mark.parametrize("ident", PAGES)
def test_a_page_of_the_kiosk_is_called_and_shown_by_its_name(ident: str) -> None:
    assert called(PlainPage(id=ident))
    assert page_showing(f"page/{ident}") == ident in PLAIN


def test_there_is_none_for_a_page_that_shows_none() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "find"}, PlainPage)


def test_the_upper_layer_says_it_of_a_page() -> None:
    above = samples.edition(publisher="venue", pages=(PlainPage(id="emergency"),), organizations=())
    catalogue = merge([above, written()])
    assert [each.easy_read for each in catalogue.pages] == [()]


def test_a_film_that_is_hidden_drops_out_of_every_page() -> None:
    shown, left = merge([written()]), merge([written()], hidden=frozenset({"media/film"}))
    for catalogue, film in ((shown, "film"), (left, None)):
        things = (*catalogue.pages, *catalogue.topics, *catalogue.services, *catalogue.campaigns)
        assert [getattr(each, "signed_film", "") for each in things] == [film] * 4
    assert left.topics[0].easy_read == (LINE,)


# --- what the starter edition says ------------------------------------------------------------------------------------


def test_the_main_pages_of_the_starter_edition_have_it() -> None:
    assert set(said_easily()) == {*(f"page/{each}" for each in PAGES), *(f"topic/{each}" for each in TOPICS)}


@pytest.mark.parametrize("path", sorted(said_easily()))
def test_each_line_is_one_short_sentence_with_a_drawing(path: str) -> None:
    lines = said_easily()[path]
    assert 5 <= len(lines) <= 10
    for line in lines:
        assert line.text.endswith(".")
        assert longest_sentence(line.text) <= 12
        assert line.text.count(".") == 1
        assert line.drawing in drawings()
    assert len({line.drawing for line in lines}) == len(lines)


@pytest.mark.parametrize("ident", TOPICS)
def test_no_number_is_in_it_that_is_not_on_its_page(ident: str) -> None:
    page = topic(ident)
    others = " ".join(text for path, text in texts_of("topic", page) if "/easy_read/" not in path)
    easy = " ".join(line.text for line in page.easy_read)
    assert set(re.findall(r"\d+", easy)) <= set(re.findall(r"\d+", others))


@pytest.mark.parametrize("ident", PAGES)
def test_the_kiosks_own_pages_name_999_alone(ident: str) -> None:
    lines = said_easily()[f"page/{ident}"]
    assert set(re.findall(r"\d+", " ".join(line.text for line in lines))) == {"999"}


def test_a_page_of_danger_says_999_first() -> None:
    for path in ("page/support", "page/emergency", *(f"topic/{each}" for each in TOPICS[:2])):
        assert said_easily()[path][0].text == "If you are in danger now, call 999."


def test_staff_are_told_that_nobody_qualified_has_read_it() -> None:
    edition = whole_starter()
    notes = [each.staff_note for each in edition.pages]
    notes += [each.staff_note for each in edition.topics if each.easy_read]
    assert len(notes) == len(PAGES) + len(TOPICS)
    assert all("Easy Read: a draft" in note for note in notes)
