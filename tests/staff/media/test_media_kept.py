"""Films with their stills and their captions, folders with many files, and a picture at the size visitors see it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QUrl

from kiosk.content.draft import Draft
from kiosk.content.media_files import still_name
from kiosk.content.model import MediaKind, Video
from kiosk.staff.parts.file_choice import AT_ONCE, shown_name
from kiosk.staff.parts.media_import import Wanted
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fake_outside import PICTURE
from tests.staff.given import row, rows
from tests.staff.media.test_media_page import PLACE, SLIDE, TOPIC, Counter, choose, files, media
from tests.staff.rooms import LANDSCAPE, PORTRAIT, played, until

FILM = media("welcome", MediaKind.VIDEO, duration=125.0, captions="words", alternative="A welcome")
WORDS = media("words", MediaKind.CAPTIONS, width=0, height=0)
BOTH = Draft().put("media", FILM).put("media", WORDS)
SHOWN = msgspec.structs.replace(TOPIC, blocks=(*TOPIC.blocks, Video(id="seen", media="welcome")))
TAKEN_ALONG = "Its captions “words” go with it: nothing else uses them. Undo brings back both."


@pytest.fixture
def shell(tmp_path: Path, qapp: object) -> Counter:
    return Counter(tmp_path)


# --- stills -----------------------------------------------------------------------------------------------------------


def test_a_film_is_known_by_its_still_wherever_it_can_be_chosen(shell: Counter) -> None:
    shell.shelf.urls = {still_name(FILM.sha256): "file:///still"}
    shell.write(BOTH.put("topic", SHOWN))
    page = shell.open()
    card = row(page, "cards", "media/welcome")
    assert (card.picture, card.icon, card.length) == ("file:///still", "film", "2:05")
    assert row(page, "cards", "media/words").picture == ""
    page.choose_thing("media/welcome")
    assert page.property("picture") == "file:///still"
    texts = shell.page(lambda context, parent: ThingsPage(context, "topics", parent, check_delay=1))
    texts.choose_thing(f"topic/{TOPIC.id}")
    texts.form.offer("blocks/seen/media", "")
    assert [each.picture for each in rows(texts.form, "offered") if each.key] == ["file:///still"]


def test_stills_that_are_missing_are_made_once_when_somebody_comes_to_the_films(shell: Counter) -> None:
    shell.shelf.without_still = [FILM.sha256]
    shell.write(BOTH)
    shell.jobs.held = True
    page = shell.open()
    assert row(page, "cards", "media/welcome").picture == ""
    shell.jobs.go_on()
    assert row(page, "cards", "media/welcome").picture == PICTURE.as_uri()


def test_a_film_of_which_no_still_can_be_made_is_not_tried_each_minute(
    shell: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def bring_stills(films: Sequence[str], cancelled: object) -> int:
        asked.append(list(films))
        return 0

    monkeypatch.setattr(shell.shelf, "bring_stills", bring_stills)
    shell.write(BOTH)
    page = shell.open()
    for _ in range(3):
        page.refresh()
    assert asked == [[FILM.sha256]]


# --- captions go with their film --------------------------------------------------------------------------------------


def test_captions_go_with_their_film_and_come_back_with_it(shell: Counter) -> None:
    shell.write(BOTH)
    page = shell.open()
    page.choose_thing("media/welcome")
    question = page.property("confirmation")
    page.remove_thing()
    assert (question.property("title"), question.property("lines")) == ("Delete?", [TAKEN_ALONG])
    question.refuse()
    assert shell.there() == ["welcome", "words"]
    before = shell.session.undo_label
    page.remove_thing()
    question.accept()
    assert (shell.there(), page.property("chosen")) == ([], "")
    shell.session.undo()
    assert shell.session.draft.media == (FILM, WORDS)
    assert shell.session.redo_label.startswith("delete “")
    assert shell.session.undo_label == before


def test_captions_that_another_film_needs_stay(shell: Counter) -> None:
    shell.write(BOTH.put("media", media("again", MediaKind.VIDEO, captions="words")))
    page = shell.open()
    page.choose_thing("media/welcome")
    page.remove_thing()
    assert not page.property("confirmation").property("asking")
    assert shell.there() == ["words", "again"]


def test_of_a_film_that_is_used_both_are_said(shell: Counter) -> None:
    shell.write(BOTH.put("topic", SHOWN))
    page = shell.open()
    page.choose_thing("media/welcome")
    page.remove_thing()
    question = page.property("confirmation")
    assert question.property("title") == "This is still used. Delete?"
    first, gap, captions = question.property("lines")
    assert first.startswith(TOPIC.title) and gap.startswith("Nothing is shown there") and captions == TAKEN_ALONG


def test_a_film_whose_captions_are_gone_already_is_taken_out_at_once(shell: Counter) -> None:
    shell.write(Draft().put("media", FILM))
    page = shell.open()
    page.choose_thing("media/welcome")
    page.remove_thing()
    assert shell.there() == []


def test_captions_of_another_publisher_are_hidden_with_their_film(shell: Counter) -> None:
    theirs = msgspec.structs.replace(shell.room.publishing.others[0], media=(FILM, WORDS))
    shell.room.publishing.others = (theirs,)
    shell.session.republish(shell.room.publishing.published())
    page = shell.open()
    page.choose_thing("media/welcome")
    page.remove_thing()
    page.property("confirmation").accept()
    assert shell.session.draft.hidden == ("media/welcome", "media/words")
    shell.session.undo()
    assert not any(shell.session.draft.hidden)


# --- folders ----------------------------------------------------------------------------------------------------------


def test_a_full_folder_is_shown_a_part_at_a_time(shell: Counter) -> None:
    names = tuple(shell.stick / f"IMG_{number:03}.jpg" for number in range(2 * AT_ONCE + 10))
    for path in names:
        path.write_bytes(b"x")
    shell.shelf.files, shell.shelf.inside = {shell.stick: names}, {}
    page = shell.at_the_stick()
    choice = page.arrivals.property("fileChoice")
    seen = []
    while choice.property("moreWords"):
        seen.append((len(files(page)), choice.property("moreWords")))
        choice.show_more()
    assert seen == [(AT_ONCE, f"Show more: {AT_ONCE + 10} are left"), (2 * AT_ONCE, "Show more: 10 are left")]
    assert files(page) == [path.name for path in names]
    choose(page, names[-1].name)
    assert shell.there() == ["img-089"]


def test_a_file_with_nothing_in_it_is_said_to_be_empty(shell: Counter) -> None:
    (shell.stick / "garden.jpg").write_bytes(b"")
    page = shell.at_the_stick()
    assert row(page.arrivals.property("fileChoice"), "files", "2").detail_words == "Empty"


def test_of_a_long_name_the_beginning_and_the_end_are_seen() -> None:
    shown = shown_name(Path("holiday " + "x" * 240 + " 17.jpg"))
    assert shown.startswith("holiday ") and shown.endswith(" 17.jpg") and "…" in shown
    assert len(shown) <= 120


# --- while another is on its way --------------------------------------------------------------------------------------


def test_somebody_who_wants_one_while_another_comes_is_asked_for_no_second(shell: Counter) -> None:
    page = shell.at_the_stick()
    shell.jobs.held = True
    choose(page, "garden.jpg")
    page.context.media_import.want(Wanted(PLACE, SLIDE, "Picture", "Poster"))
    page.refresh()
    assert not page.arrivals.property("placeChoice").property("asking")
    shell.jobs.go_on()
    assert page.property("wantedWords") == "Use it in “Poster”"


# --- words in a picture -----------------------------------------------------------------------------------------------


def test_whoever_describes_a_picture_is_asked_about_the_words_in_it(shell: Counter) -> None:
    shell.write(BOTH.put("media", media("garden")))
    page = shell.open()
    page.choose_thing("media/garden")
    keys = [each.key for each in rows(page.form, "rows")]
    assert keys.index(":words_in_it") == keys.index("alternative") + 1
    assert row(page.form, "rows", ":words_in_it").label.startswith(
        "If there are words in the picture, write them here too"
    )
    page.choose_thing("media/welcome")
    assert ":words_in_it" not in [each.key for each in rows(page.form, "rows")]


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_picture_is_seen_as_large_as_visitors_see_it(tmp_path: Path, qapp: object, size: tuple[int, int]) -> None:
    behind = Counter(tmp_path).room
    garden, path = media("garden", alternative="The garden"), tmp_path / "garden"
    Image.new("RGB", (1600, 900), "#3a7d32").save(path, "PNG")
    behind.media.urls = {garden.sha256: QUrl.fromLocalFile(str(path)).toString()}
    behind.drafts.draft = Draft().put("media", garden)
    with played(size, behind) as room:
        room.shell.open_thing("media/garden", "")
        until(lambda: room.there("See it as large as visitors do"))
        room.tap("See it as large as visitors do")
        until(lambda: room.says("Step back from the screen."))
        width = room.ask("one('SizeSheet').room")
        if size == LANDSCAPE:
            assert 0.45 * size[0] < width < 0.55 * size[0]
        else:
            assert width > 0.5 * size[0]
        room.tap("Back")
        until(lambda: not room.says("Step back from the screen."))
        until(lambda: room.there("See it as large as visitors do"))


def test_a_card_draws_the_still_with_the_length_of_the_film_on_it(tmp_path: Path, qapp: object) -> None:
    behind = Counter(tmp_path).room
    path = tmp_path / "still"
    Image.new("RGB", (1280, 720), "#c00000").save(path, "JPEG")
    behind.media.urls = {still_name(FILM.sha256): QUrl.fromLocalFile(str(path)).toString()}
    behind.drafts.draft = BOTH
    with played(LANDSCAPE, behind) as room:
        room.shell.go("media")
        until(lambda: room.says("2:05"))
        drawn = "of('MediaShown').filter(drawn).map(each => each.children[0].visible)"
        until(lambda: room.ask(drawn) == [True, False])
