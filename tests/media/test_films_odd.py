"""Good films that are unlike others: each is brought in whole, in step, and plays as long as it should."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import ContentError
from kiosk.media.bring_in import ImportedFile, bring_in
from kiosk.media.limits import Limits
from tests.films import FilmPlan, Seen

pytestmark = pytest.mark.slow  # films are made and made anew

CASES = Path(__file__).with_name("cases")

PLAIN = FilmPlan(seconds=4, fps=25, dark=2, quiet=2)
"""Black and silent for two seconds; then it is red, and can be heard, for one, and blue for another."""


def brought(source: Path) -> tuple[ImportedFile, Seen]:
    film = bring_in(source, source.parent / "media")
    return film, Seen.of(film.path)


def lasts(film: ImportedFile, seen: Seen, seconds: float) -> bool:
    return film.duration == pytest.approx(seconds, abs=0.15) and seen.seconds == pytest.approx(seconds, abs=0.2)


WHEREVER = {
    **{f"{form} at {second} s": replace(PLAIN, container=form, starts=second)
       for form in ("matroska", "mpegts") for second in (0.4, 7, 100, 4000)},
    "mp4 at 5 s": replace(PLAIN, starts=5),
    "webm at 100 s": replace(
        PLAIN, container="webm", picture_codec="libvpx-vp9", sound_codec="libopus", starts=100
    ),
    "matroska at 595 s": replace(PLAIN, container="matroska", starts=595),
    "before it begins": replace(PLAIN, container="matroska", starts=-1),
    "frames before those they are made from": replace(PLAIN, container="matroska", starts=0.02),
    "avi": replace(PLAIN, container="avi", picture_codec="mpeg4", sound_codec="mp2"),
    "avi with h264": replace(PLAIN, container="avi", sound_codec="mp2"),
    "flv": replace(PLAIN, container="flv"),
    "fragments": replace(PLAIN, container="ismv"),
    "words beside it": replace(PLAIN, container="matroska", words=True),
}  # fmt: skip


@pytest.mark.parametrize("case", WHEREVER)
def test_its_clock_may_begin_anywhere(tmp_path: Path, case: str) -> None:
    film, seen = brought(WHEREVER[case].make(tmp_path / "film"))
    assert lasts(film, seen, 4)
    assert [colour for _, colour in seen.turns] == ["other", "red", "blue"]
    seconds = [second for second, _ in seen.turns]
    assert seconds == pytest.approx([0, 2, 3], abs=0.12)
    assert seen.loud == pytest.approx(2, abs=0.12)


def test_pictures_or_sound_that_begin_later_stay_in_step(tmp_path: Path) -> None:
    for late in ((1.0, 0.0), (0.0, 1.0)):
        film, seen = brought(replace(PLAIN, container="matroska", late=late).make(tmp_path / "film"))
        assert lasts(film, seen, 5)
        assert seen.turns[1][0] == pytest.approx(2 + late[0], abs=0.12)
        assert seen.loud == pytest.approx(2 + late[1], abs=0.12)


@pytest.mark.parametrize("container", ["mp4", "matroska", "mpegts"])
@pytest.mark.parametrize("sound", [1, 10])
def test_sound_may_be_longer_or_shorter_than_the_pictures(tmp_path: Path, container: str, sound: int) -> None:
    plan = FilmPlan(seconds=2, fps=25, container=container, sound_seconds=sound)
    film, seen = brought(plan.make(tmp_path / "film"))
    assert lasts(film, seen, max(2, sound))
    assert seen.sound_seconds == pytest.approx(sound, abs=0.15)
    assert [colour for _, colour in seen.turns] == ["red", "blue"]
    assert seen.frames == pytest.approx(25 * max(2, sound), abs=4)


def test_a_frame_may_be_held_for_ten_seconds(tmp_path: Path) -> None:
    """One frame in ten seconds; the last of four is held as long as the others."""
    source = tmp_path / "film"
    source.write_bytes((CASES / "held.mp4").read_bytes())
    film, seen = brought(source)
    assert film.duration == pytest.approx(40, abs=0.1)
    assert seen.seconds == pytest.approx(40, abs=0.1)


@pytest.mark.parametrize("container", ["mp4", "matroska"])
@pytest.mark.parametrize("shown_at", [(0, 0.04, 0.08, 0.9, 1, 12), (0, 15), (0, 1, 10, 11)])
def test_frames_may_come_unevenly(tmp_path: Path, container: str, shown_at: tuple[float, ...]) -> None:
    plan = FilmPlan(container=container, sound=False, shown_at=shown_at)
    film, seen = brought(plan.make(tmp_path / "film"))
    if (container, shown_at) == ("matroska", (0, 15)):
        return  # nothing in such a file says how long its only frame is held
    assert film.duration >= shown_at[-2]
    if container == "mp4":
        assert lasts(film, seen, shown_at[-1])
    for second, colour in seen.turns:
        assert colour == ("blue" if int(second + 0.1) % 2 else "red")


PIECES = {
    "another size": (replace(PLAIN, width=480, height=270), 4),
    "another shape": (replace(PLAIN, width=180, height=320), 4),
    "another rate": (replace(PLAIN, sound_rate=44_100), 4),
    "more channels": (replace(PLAIN, layout="stereo"), 4),
    "other colours": (replace(PLAIN, colours="yuv422p"), 4),
    "everything": (replace(PLAIN, width=640, height=360, sound_rate=32_000, layout="stereo", fps=30), 4),
    "the clock begins anew": (PLAIN, 0),
    "the clock jumps an hour": (PLAIN, 3600),
    "the clock jumps back": (replace(PLAIN, starts=0), -50),
}


@pytest.mark.parametrize("case", PIECES)
def test_it_may_change_on_its_way(tmp_path: Path, case: str) -> None:
    then, starts = PIECES[case]
    first = replace(PLAIN, container="mpegts", starts=60)
    pieces = (first, replace(then, container="mpegts", starts=60 + starts))
    source = tmp_path / "film"
    source.write_bytes(b"".join(plan.make(tmp_path / "piece").read_bytes() for plan in pieces))
    film, seen = brought(source)
    assert lasts(film, seen, 8)
    assert (film.width, film.height) == (320, 180)
    seconds = [second for second, colour in seen.turns if colour == "red"]
    assert seconds == pytest.approx([2, 6], abs=0.15)
    assert seen.sound_seconds == pytest.approx(8, abs=0.15)


@pytest.mark.parametrize("colours", ["yuv444p", "yuv422p", "yuv420p10le", "yuv444p10le"])
def test_its_colours_may_be_finer(tmp_path: Path, colours: str) -> None:
    film, seen = brought(replace(PLAIN, colours=colours, container="matroska").make(tmp_path / "film"))
    assert lasts(film, seen, 4)
    assert [colour for _, colour in seen.turns] == ["other", "red", "blue"]


def test_words_that_go_on_for_longer_do_not_make_it_longer(tmp_path: Path) -> None:
    source = replace(PLAIN, container="matroska", words=True).make(tmp_path / "film")
    assert bring_in(source, tmp_path / "media", limits=Limits(film_seconds=60)).duration == pytest.approx(4, abs=0.1)


def test_sound_that_goes_on_for_too_long_is_refused(tmp_path: Path) -> None:
    source = FilmPlan(seconds=1, sound_seconds=20, container="mpegts").make(tmp_path / "film")
    with pytest.raises(ContentError, match=r"This film is 0:\d\d long; the most is 0:05"):
        bring_in(source, tmp_path / "media", limits=Limits(film_seconds=5))


@pytest.mark.parametrize("container", ["mp4", "matroska"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.8])
def test_one_that_was_not_copied_whole_is_still_refused(tmp_path: Path, container: str, share: float) -> None:
    source = replace(PLAIN, seconds=30, container=container, starts=40).make(tmp_path / "film")
    content = source.read_bytes()
    source.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(ContentError, match="not copied whole"):
        bring_in(source, tmp_path / "media")
