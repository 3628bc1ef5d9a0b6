"""A film in a page: it plays, silent and with captions; it ends when it can no longer be seen; a broken one breaks
nothing."""

import gc
import hashlib
import subprocess
import sys
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtGui import QColor

from kiosk.content import model
from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.media_files import still_name
from kiosk.ui.film import Film
from kiosk.visitor.film_captions import FilmCaptions
from kiosk.visitor.session import IdleTimes
from tests.films import ROOT, FilmPlan
from tests.starter import whole_starter
from tests.visitor import kiosks
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left
from tests.visitor.test_rule_1_without_python import calls_of_ours

pytestmark = pytest.mark.slow  # a film plays as long as it lasts

TOPIC = "topic/someone-hurts-or-controls-me"
WORDS = "WEBVTT\n\n00:00.000 --> 00:01.000\nOne & <i>only</i>\n\n00:01.000 --> 00:02.000\n<v Sister>I told nobody.\n"
SORRY = "This film cannot be played here just now."
QT_S = ("QMediaPlayer", "QAudioOutput", "QVideoSink", "QVideoFrame")
LATER = IdleTimes(everyday=900_000, sensitive=900_000, question=200_000)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return FilmPlan(seconds=3).make(tmp_path_factory.mktemp("film") / "film").read_bytes()


class Cinema:
    """A kiosk on a page with a film, whose media lie in ``folder``."""

    def __init__(self, main_window: KioskMaker, folder: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
        self.film = self._keep(folder, content)
        words = self._keep(folder, WORDS.encode())
        monkeypatch.setattr(kiosks, "ROOM", folder)
        media = (
            model.Media(id="film", sha256=self.film.name, kind=model.MediaKind.VIDEO, size=len(content),
                        alternative="A nurse explains.", width=320, height=180, captions="words"),
            model.Media(id="words", sha256=words.name, kind=model.MediaKind.CAPTIONS, size=len(WORDS)),
        )  # fmt: skip
        self.kiosk = main_window(catalogue=with_film(media), idle=LATER)
        self.before = Untouched.of(self.kiosk)
        self._others = {id(one) for one in of_films()}

    @staticmethod
    def _keep(folder: Path, content: bytes) -> Path:
        path = folder / hashlib.sha256(content).hexdigest()
        path.write_bytes(content)
        return path

    def left(self) -> list[object]:
        """What is left of the films of this kiosk."""
        return [one for one in of_films() if id(one) not in self._others]

    def open(self) -> PlayedKiosk:
        """Go to the page, and let the film be opened there, with its block at the top."""
        self.kiosk.wake(TOPIC)
        self.kiosk.be_settled()
        self.kiosk.set("FilmBlock", "openAfter", 1)
        wait_until(lambda: self.is_true("broken") or self.is_true("duration > 0 && one('FilmWords').known"))
        self.kiosk.do("scroller().contentY += one('FilmBlock').mapToItem(root, 0, 0).y - one('TopBar').height")
        return self.kiosk

    def switch_sound(self) -> None:
        """Turn the sound on or off, and wait until there is one."""
        self.kiosk.do("one('FilmBlock').switchSound()")
        wait_until(lambda: self.is_true("sound !== null"))

    def play(self) -> PlayedKiosk:
        """Go there, and touch the film."""
        kiosk = self.open()
        kiosk.tap("Play the film")
        wait_until(lambda: self.is_true("position > 200"))
        return kiosk

    def is_true(self, expression: str) -> bool:
        """Whether an expression about the block holds, which may begin with one of its properties."""
        return bool(self.kiosk.ask(f"(block => block.{expression})(one('FilmBlock'))"))

    def colour(self) -> str:
        """What is seen a little above and left of the middle of the film."""
        place = self.kiosk.place("Film")
        seen = self.kiosk.picture().pixelColor(round(place.x + place.width * 0.3), round(place.y + place.height * 0.3))
        return named(seen)

    def words(self) -> list[str]:
        """The words that are drawn."""
        return list(self.kiosk.ask("all().filter(item => item.text && drawn(item)).map(item => item.text)"))


def with_film(media: tuple[model.Media, ...]) -> Catalogue:
    """The starter edition, with a film in one topic."""
    edition = whole_starter()
    block = model.Video(id="seen", media="film", caption="Made here.")
    topics = tuple(
        msgspec.structs.replace(each, blocks=(each.blocks[0], block, *each.blocks[1:]))
        if f"topic/{each.id}" == TOPIC
        else each
        for each in edition.topics
    )
    return merge([msgspec.structs.replace(edition, media=media, topics=topics)])


def named(seen: QColor) -> str:
    if seen.red() > 180 and seen.blue() < 90:
        return "red"
    return "blue" if seen.blue() > 180 and seen.red() < 90 else seen.name()


@pytest.fixture
def cinema(main_window: KioskMaker, film: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cinema:
    return Cinema(main_window, tmp_path, film, monkeypatch)


def of_films() -> list[object]:
    """What plays, and what is known of what was played, in this test and in those before it."""
    gc.collect()
    players = [one for one in gc.get_objects() if type(one).__name__ in QT_S]
    return players + [one for one in gc.get_objects() if isinstance(one, Film | FilmCaptions) and vars(one)]


# --- it plays ---------------------------------------------------------------------------------------------------------


def test_its_first_frame_waits_silent_for_a_touch(cinema: Cinema) -> None:
    cinema.open()
    wait_until(lambda: cinema.colour() == "red")
    assert cinema.is_true("playing === false && block.position === 0")
    assert cinema.is_true("sound === null")
    assert {"0:00 of 0:03", "Made here.", "Play"} <= set(cinema.words())


def test_its_still_lies_over_its_first_frame_until_it_plays(cinema: Cinema) -> None:
    still = Image.new("RGB", (320, 180), "#00a000")
    still.save(cinema.film.with_name(still_name(cinema.film.name)), "JPEG")
    kiosk = cinema.open()
    wait_until(lambda: cinema.colour().startswith("#00"))
    assert kiosk.get("FilmStill", "cache") is False
    kiosk.tap("Play the film")
    wait_until(lambda: cinema.colour() == "red")
    wait_until(lambda: cinema.is_true("position > 200"))
    kiosk.tap("Pause the film")
    assert cinema.colour() in ("red", "blue")


def test_touched_it_plays_to_its_end_and_again(cinema: Cinema) -> None:
    kiosk = cinema.play()
    wait_until(lambda: cinema.colour() == "blue")
    assert "Pause" in cinema.words()
    wait_until(lambda: cinema.is_true("playing === false"))
    assert "0:03 of 0:03" in cinema.words()
    kiosk.tap("From the start")
    wait_until(lambda: cinema.is_true("playing && block.position > 0 && block.position < 1000"))
    wait_until(lambda: cinema.colour() == "red")
    kiosk.tap("Pause the film")
    assert cinema.is_true("playing === false")


def test_what_is_said_shows_at_its_time(cinema: Cinema) -> None:
    kiosk = cinema.open()
    assert "One & only" in cinema.words()
    for moment, said in ((1500, "Sister: I told nobody."), (2500, ""), (500, "One & only")):
        kiosk.do(f"one('FilmBlock').player.position = {moment}")
        wait_until(partial(cinema.is_true, f"position === {moment}"))
        shown = {"Sister: I told nobody.", "One & only"} & set(cinema.words())
        assert shown == ({said} if said else set())
    kiosk.picture()  # the words have moved what is below
    kiosk.tap("Captions off")
    assert "One & only" not in cinema.words()
    kiosk.picture()  # what is below has moved up
    kiosk.tap("Captions on")
    assert "One & only" in cinema.words()


def test_sound_is_there_only_when_somebody_asks(cinema: Cinema) -> None:
    kiosk = cinema.play()
    assert cinema.is_true("sound === null")
    kiosk.tap("Turn sound on")
    wait_until(lambda: cinema.is_true("sound !== null"))
    assert cinema.is_true("sound.muted === false && Math.abs(block.sound.volume - block.loudness) < 0.01")
    # Where the machine has no sound card, it says so.
    assert ("This kiosk cannot play sound." in cinema.words()) == kiosk.get("Film", "deaf")
    cinema.switch_sound()
    assert cinema.is_true("sound.muted === true && block.playing")


def test_it_falls_silent_when_a_page_is_read(cinema: Cinema) -> None:
    """Two voices are understood by nobody (EN 301 549, 5.1.3.10)."""
    kiosk = cinema.play()
    cinema.switch_sound()
    assert cinema.is_true("playing && block.sound.muted === false")
    kiosk.window.setProperty("readAloud", True)
    assert cinema.is_true("playing === false")
    kiosk.window.setProperty("readAloud", False)
    assert cinema.is_true("playing === false"), "whoever wants to see it goes on with it"


# --- it ends ----------------------------------------------------------------------------------------------------------


def test_rule_1_hiding_stops_picture_and_sound_in_the_same_event(cinema: Cinema) -> None:
    kiosk = cinema.play()
    cinema.switch_sound()
    assert cinema.is_true("playing && block.sound.muted === false")
    calls: list[str] = []
    with calls_of_ours(calls):
        kiosk.hide()
    # Nothing was drawn and no event was handled between; none of our Python ran.
    assert cinema.is_true("playing === false && block.sound.muted === true && block.visible === false")
    assert calls == []


def test_rule_2_nothing_of_a_film_outlives_the_visit(cinema: Cinema) -> None:
    kiosk = cinema.play()
    cinema.switch_sound()
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.hear()
    assert_nothing_left(kiosk, cinema.before, witness)
    assert cinema.left() == []


def test_leaving_the_page_ends_it(cinema: Cinema) -> None:
    kiosk = cinema.play()
    kiosk.tap("Back")
    assert kiosk.count("Film") == 0
    assert cinema.left() == []


def test_rule_6_the_question_stops_it_and_going_on_does_not_start_it(cinema: Cinema) -> None:
    kiosk = cinema.play()
    cinema.switch_sound()
    kiosk.do("one('IdleWatch').resources[0].triggered()")
    assert cinema.is_true("playing === false && block.sound.muted")
    kiosk.tap("Go on")
    assert cinema.is_true("visible && !block.playing && block.position > 0")


def test_rule_6_watching_holds_off_the_question_while_the_film_goes_on(cinema: Cinema) -> None:
    kiosk = cinema.play()
    kiosk.do("one('IdleWatch').resources[0].stop(); one('FilmBlock').watchEvery = 20")
    wait_until(lambda: bool(kiosk.ask("one('IdleWatch').resources[0].running")))
    kiosk.tap("Pause the film")
    kiosk.do("one('IdleWatch').resources[0].stop()")
    looks = "Array.from(one('FilmBlock').resources).filter(each => each.repeat)"
    assert kiosk.ask(f"{looks}.map(each => each.running)") == [False]


def test_rule_6_a_film_is_watched_once_and_then_somebody_has_to_touch(cinema: Cinema) -> None:
    """However often it went round by itself, it holds off the question for its own length at most."""
    kiosk = cinema.play()
    kiosk.do("one('FilmBlock').seen = one('FilmBlock').duration; one('FilmBlock').watchEvery = 20")
    kiosk.do("one('IdleWatch').resources[0].stop()")
    wait_until(lambda: cinema.is_true("playing === false"))
    assert kiosk.ask("one('IdleWatch').resources[0].running") is False
    kiosk.tap("Play the film")
    wait_until(lambda: bool(kiosk.ask("one('IdleWatch').resources[0].running")))


# --- it breaks nothing ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("harm", [lambda film: film[: len(film) // 30], lambda film: b"GIF89a" + film, lambda _: b""])
def test_rule_11_a_damaged_film_leaves_its_words(
    main_window: KioskMaker, film: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: object
) -> None:
    assert callable(harm)
    cinema = Cinema(main_window, tmp_path, film, monkeypatch)
    cinema.film.write_bytes(harm(film))
    kiosk = cinema.open()
    wait_until(lambda: cinema.is_true("broken"))
    assert {SORRY, "A nurse explains.", "Made here."} <= set(cinema.words())
    assert "Play" not in cinema.words()
    assert kiosk.count("ServiceCard") > 0
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.hear()
    assert_nothing_left(kiosk, cinema.before, witness)


def test_rule_11_a_film_that_is_gone_leaves_its_words(cinema: Cinema) -> None:
    cinema.film.unlink()
    cinema.kiosk.wake(TOPIC)
    assert {SORRY, "Made here.<br>A nurse explains."} <= set(cinema.words())
    assert "Play" not in cinema.words()


def test_rule_11_without_the_library_there_are_words(cinema: Cinema, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    cinema.open()
    assert cinema.is_true("broken && block.player === null")
    assert {SORRY, "A nurse explains.", "Made here."} <= set(cinema.words())


# --- it costs nothing where there is none, and tells nobody -----------------------------------------------------------

ALONE = """
import sys
from functools import partial
from pathlib import Path
import pytest
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
from tests.visitor.test_film import Cinema
from tests.visitor.kiosks import KioskMaker
from tests.starter import whole_starter
KioskMaker.load_typefaces()
main_window = KioskMaker()
with pytest.MonkeyPatch.context() as patch:
    cinema = Cinema(main_window, Path(sys.argv[2]), Path(sys.argv[1]).read_bytes(), patch)
    cinema.kiosk.wake("topic/my-drink-was-spiked")
    assert "PySide6.QtMultimedia" not in sys.modules
    cinema.play().do("one('FilmBlock').switchSound()")
    assert "PySide6.QtMultimedia" in sys.modules
    cinema.kiosk.do("one('FilmBlock').restart()")
    main_window.close()
"""


def test_rule_7_it_is_loaded_late_and_prints_nothing(film: bytes, tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(film)
    (tmp_path / "media").mkdir()
    command = [sys.executable, "-c", ALONE, str(tmp_path / "film"), str(tmp_path / "media")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
