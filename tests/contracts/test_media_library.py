"""The media folder, and what comes into it from a stick."""

from pathlib import Path

import pytest

from kiosk.content.media_files import still_name
from kiosk.errors import KioskError
from kiosk.staff.ports import ImportedFile, MediaLibrary
from tests.contracts.behind import Behind

PORTS = (MediaLibrary, ImportedFile)


def bring_in(behind: Behind, source: Path) -> ImportedFile:
    return behind.ports.media.bring_in(source, lambda _share: None, lambda: False)


def test_there_is_a_place_to_choose_from(behind: Behind) -> None:
    assert list(behind.ports.media.places()) == [behind.stick]


def test_files_that_could_be_brought_in_are_given_by_name(behind: Behind) -> None:
    for name in ("garden.jpg", "Bench.jpg", "film.mp4", "film.vtt", "letter.txt", ".hidden.jpg"):
        behind.bring(name)
    behind.bring_folder("album.jpg")
    found = behind.ports.media.candidates(behind.stick)
    assert [each.name for each in found] == ["Bench.jpg", "film.mp4", "film.vtt", "garden.jpg"]


def test_folders_are_given_by_name(behind: Behind) -> None:
    for name in ("holiday", "DCIM", ".hidden"):
        behind.bring_folder(name)
    behind.bring("garden.jpg")
    assert [each.name for each in behind.ports.media.folders(behind.stick)] == ["DCIM", "holiday"]


def test_a_folder_that_is_not_there_has_nothing_in_it(behind: Behind) -> None:
    gone = behind.stick / "gone"
    assert (list(behind.ports.media.candidates(gone)), list(behind.ports.media.folders(gone))) == ([], [])


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "picture"), ("a.mp4", "video"), ("a.vtt", "captions"), ("a.wav", "sound")]
)
def test_what_is_brought_in_can_be_shown_and_says_what_it_is(behind: Behind, name: str, kind: str) -> None:
    media, source, shares = behind.ports.media, behind.bring(name), list[float]()
    brought = media.bring_in(source, shares.append, lambda: False)
    assert (brought.kind, len(brought.sha256)) == (kind, 64)
    assert brought.size > 0
    assert (brought.width > 0, brought.height > 0) == (kind in ("picture", "video"),) * 2
    assert (brought.duration > 0) == (kind != "picture")
    assert list(brought.notes) == []
    assert media.url(brought.sha256).startswith("file:///")
    assert bool(media.url(still_name(brought.sha256))) == (kind == "video")
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_the_same_file_is_the_same_whenever_it_comes(behind: Behind) -> None:
    source = behind.bring("a.jpg")
    assert bring_in(behind, source).sha256 == bring_in(behind, source).sha256


def test_what_is_stopped_leaves_nothing(behind: Behind) -> None:
    source = behind.bring("a.jpg")
    with pytest.raises(KioskError):
        behind.ports.media.bring_in(source, lambda _share: None, lambda: True)
    assert behind.ports.media.url(bring_in(behind, source).sha256)


def test_what_is_not_in_the_folder_cannot_be_shown(behind: Behind) -> None:
    assert behind.ports.media.url("0" * 64) == ""


def test_missing_stills_are_made_and_those_that_are_there_are_not(behind: Behind) -> None:
    media = behind.ports.media
    film, picture = bring_in(behind, behind.bring("a.mp4")).sha256, bring_in(behind, behind.bring("a.jpg")).sha256
    films = (film, "0" * 64)
    assert media.bring_stills(films, lambda: False) == 0
    behind.lose_still(film)
    assert media.url(still_name(film)) == ""
    assert media.bring_stills(films, lambda: True) == 0
    assert media.bring_stills(films, lambda: False) == 1
    assert media.url(still_name(film))
    assert media.url(picture)


def test_a_file_that_is_gone_when_it_is_asked_for_is_said_so(behind: Behind) -> None:
    source = behind.bring("a.jpg")
    behind.take_away(source)
    with pytest.raises(KioskError):
        bring_in(behind, source)
    assert list(behind.ports.media.candidates(behind.stick)) == []


def test_what_can_be_chosen_is_seen_small_and_nothing_of_it_is_kept(behind: Behind) -> None:
    media, picture, words = behind.ports.media, behind.bring("a.jpg"), behind.bring("a.vtt")
    content = media.glance(picture, lambda: False)
    assert content.startswith((b"\x89PNG", b"\xff\xd8")) and len(content) < 250_000
    assert media.glance(words, lambda: False) == b""
    assert media.glance(picture, lambda: True) == b""
    behind.take_away(picture)
    assert media.glance(picture, lambda: False) == b""
