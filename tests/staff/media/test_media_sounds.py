"""Recordings among the pictures and films: what each is called, how long it is, and how one comes."""

from pathlib import Path

import msgspec
import pytest

from kiosk.content.draft import Draft
from kiosk.content.model import MediaKind, Recording
from tests.staff.given import row, rows
from tests.staff.media.test_media_page import TOPIC, Counter, media


@pytest.fixture
def shell(tmp_path: Path, qapp: object) -> Counter:
    return Counter(tmp_path)


def test_a_recording_is_known_by_its_name_and_says_how_long_it_is_and_where_it_is_played(shell: Counter) -> None:
    sound = media("urdu", MediaKind.SOUND, duration=65.0, size=480_000, width=0, height=0)
    said = msgspec.structs.replace(TOPIC, recordings=(Recording(language="ur", media="urdu"),))
    shell.write(Draft().put("media", sound).put("topic", said))
    page = shell.open()
    card = row(page, "cards", "media/urdu")
    assert (card.words, card.missing, card.picture, card.icon) == ("Recording “urdu”", False, "", "volume-2")
    assert (card.length, card.use_words) == ("1:05", f"Used in “{TOPIC.title}”")
    page.choose_thing("media/urdu")
    assert not page.property("film")
    (use,) = rows(page, "uses")
    page.show_use(use.key)
    assert shell.opened == [(f"topic/{TOPIC.id}", "recordings/0/media")]


def test_among_the_files_of_a_stick_it_is_told_from_pictures_and_films(shell: Counter) -> None:
    sound = shell.stick / "urdu.wav"
    sound.write_bytes(bytes(480_000))
    shell.shelf.files[shell.stick] = (*shell.shelf.files[shell.stick], sound)
    page = shell.at_the_stick()
    listed = {each.name: each for each in rows(page.arrivals.property("fileChoice"), "files")}
    assert (listed["urdu.wav"].icon, listed["urdu.wav"].detail_words) == ("volume-2", "Recording, 0.5 MB")
    assert (listed["film.mp4"].icon, listed["garden.jpg"].icon) == ("film", "image")


def test_a_recording_that_came_is_asked_for_its_name(shell: Counter) -> None:
    sound = shell.stick / "urdu.wav"
    sound.write_bytes(bytes(1_000))
    shell.shelf.files[shell.stick] = (*shell.shelf.files[shell.stick], sound)
    page = shell.bring("urdu.wav")
    [kept] = shell.session.draft.media
    assert (kept.id, kept.kind, kept.duration) == ("urdu", MediaKind.SOUND, 65.0)
    assert page.property("said").startswith("“urdu.wav” is here. Now say what it is called, and who speaks.")
