"""The command line: what it takes, what it refuses, and in what words."""

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import app, commands
from kiosk.app import Options
from kiosk.commands import check
from kiosk.errors import ContentError, KioskError, MachineError, OurError, UsageError
from kiosk.tour import tour
from tests.running import run as run_to_its_end


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """What the kiosk was started with."""
    found: list[Options] = []

    def run(options: Options, _tell: app.Tell) -> int:
        found.append(options)
        return 0

    monkeypatch.setattr(app, "run", run)
    return found


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tour.Tour]:
    """The tours that were asked for."""
    found: list[tour.Tour] = []

    def draw(self: tour.Tour) -> Path:
        found.append(self)
        return self.out / "index.html"

    monkeypatch.setattr(tour.Tour, "draw", draw)
    return found


def test_without_a_command_the_kiosk_starts_at_the_venue_page(asked: list[Options]) -> None:
    assert commands.main([]) == 0
    assert asked == [Options(offers_setup=True)]


def test_a_page_that_is_named_is_shown_whether_or_not_the_kiosk_was_set_up(asked: list[Options]) -> None:
    assert commands.main(["--open", "venue"]) == 0
    assert asked == [Options()]


def test_every_option_reaches_the_kiosk(asked: list[Options]) -> None:
    words = "--data d --window 800x600 --open topic/a --now 2026-07-01T12:00Z --language ur --renderer gpu"
    assert commands.main(words.split()) == 0
    options = asked[0]
    assert options.data == Path("d")
    assert options.window == (800, 600)
    assert str(options.page) == "topic/a"
    assert options.now == dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)
    assert (options.language, options.renderer) == ("ur", "gpu")


def test_a_time_is_told_as_london_tells_it() -> None:
    assert commands.moment("2026-07-01T12:00Z").isoformat() == "2026-07-01T13:00:00+01:00"
    assert commands.moment("2026-07-01T12:00").isoformat() == "2026-07-01T12:00:00+01:00"
    assert commands.moment("2026-11-25").isoformat() == "2026-11-25T00:00:00+00:00"


def test_the_options_of_a_tour_reach_it_before_and_after_its_name(drawn: list[tour.Tour]) -> None:
    before = "--now 2026-12-25T10:00 --language en-GB --data d tour out"
    after = "tour out --now 2026-12-25T10:00 --language en-GB --data d"
    assert commands.main(before.split()) == commands.main(after.split()) == 0
    assert drawn[0] == drawn[1]
    assert drawn[0].now == dt.datetime(2026, 12, 25, 10, tzinfo=commands.london())
    assert (drawn[0].language, drawn[0].data) == ("en-GB", Path("d"))


def test_what_stands_nearer_to_the_command_counts(drawn: list[tour.Tour]) -> None:
    commands.main(["--language", "ur", "tour", "out", "--language", "en-GB"])
    assert drawn[0].language == "en-GB"


def test_a_tour_draws_landscape_and_portrait_unless_told(drawn: list[tour.Tour]) -> None:
    commands.main(["tour", "out"])
    twice = ["--size", "800x600", "--size", "640x480", "--size", "800x600"]
    commands.main(["tour", "out", *twice, "--text-scale", "2", "--contrast", "--film", "--inches", "43"])
    commands.main(["tour", "out", "--page", "start", "--page", "topic/a", "--page", "start"])
    assert drawn[0] == tour.Tour(Path("out"), ((1920, 1080), (1080, 1920)))
    sizes = ((800, 600), (640, 480))
    assert drawn[1] == tour.Tour(Path("out"), sizes, text_scale=2.0, contrast=True, film=True, inches=43)
    assert [str(route) for route in drawn[2].only] == ["start", "topic/a"]


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ("--window 800x600 tour out", "window"),
        ("--open start tour out", "open"),
        ("--renderer software tour out", "renderer"),
        ("--window 800x600 check", "window"),
        ("--language en-GB check", "language"),
        ("--open venue check", "open"),
    ],
)
def test_an_option_that_means_nothing_to_a_command_is_refused(
    words: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = "tour" if "tour" in words else "check"
    assert commands.main(words.split()) == 2
    assert capsys.readouterr().err.startswith(f"--{option} means nothing to {command}. ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--window wide", "“wide” is not a size such as 1920x1080"),
        ("--window 100x100", "each side must be from 320 to 16384 pixels"),
        ("--window 99999999999999999999x800", "is not a size"),
        ("--window 8\u06600x600", "is not a size"),
        ("--now teatime", "“teatime” is not a time such as 2026-11-25T14:05"),
        ("--now 0001-01-01", "the year must be from 2000 to 2999"),
        ("--open kitchen", "There is no page called “kitchen”. Pages are: venue, start"),
        ("--open topic/", "There is no page called “topic/”."),
        ("--renderer crayon", "invalid choice: 'crayon'"),
        ("--langu=ur", "unrecognized arguments: --langu=ur"),
        ("dance", "invalid choice: 'dance'"),
        ("tour", "the following arguments are required: OUT"),
        ("tour out --text-scale 9", "invalid choice: 9 (choose from 1, 1.5, 2)"),
        ("tour out --inches 4", "invalid size: 4 (from 10 to 100 inches)"),
        ("tour out --page kitchen", "There is no page called “kitchen”."),
    ],
)
def test_what_is_not_understood_is_answered_with_a_sentence(
    words: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words.split()) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


@pytest.mark.parametrize(("kind", "code"), [(UsageError, 2), (ContentError, 3), (MachineError, 4), (OurError, 4)])
def test_whose_fault_it_is_shows_in_the_exit_code(
    kind: type[KioskError], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> int:
        raise kind("It broke.", "Mend it.")

    monkeypatch.setattr(app, "run", fail)
    assert commands.main([]) == code
    assert capsys.readouterr().err == "It broke. Mend it.\n"


def test_check_is_asked_for_the_day_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    given_days: list[dt.date] = []

    def check_content(_file: Path | None, today: dt.date, _out: object, *, tasks: bool) -> int:
        assert not tasks
        given_days.append(today)
        return 1

    monkeypatch.setattr(check, "check_content", check_content)
    assert commands.main(["check", "--now", "2026-12-25T23:30Z"]) == 1
    assert commands.main(["--now", "2026-12-26", "check", "x"]) == 1
    assert given_days == [dt.date(2026, 12, 25), dt.date(2026, 12, 26)]


@pytest.mark.parametrize("words", ["--help", "tour --help", "check --help", "people --help", "--version"])
def test_help_is_given(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        commands.main(words.split())
    assert left.value.code == 0
    assert capsys.readouterr().out


@given(st.lists(st.text(max_size=12), max_size=4))
def test_no_command_line_ends_in_a_traceback(words: list[str]) -> None:
    """Whatever is typed, it is refused with exit code 2 or understood; nothing is started here."""
    typed = ["--open", "nowhere", *words]
    try:
        assert commands.main(typed) == 2
    except SystemExit as left:  # --help and --version
        assert left.code == 0


def without_a_screen() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }


def test_without_a_screen_it_explains_itself_and_makes_nothing(tmp_path: Path) -> None:
    answer = run_to_its_end(["--data", str(tmp_path / "kiosk")], without_a_screen())
    assert answer.returncode == 4
    assert answer.stderr == (
        "There is no screen to show the kiosk on. Start it in a desktop session, or set DISPLAY to the screen it "
        "should use. To draw every page as a picture without a screen: python main.py tour FOLDER\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_screen_that_is_not_there_is_named() -> None:
    answer = run_to_its_end([], without_a_screen() | {"DISPLAY": ":987"})
    assert answer.returncode == 4
    assert answer.stderr.startswith("The screen :987 does not answer. ")
    assert answer.stderr.count("\n") == 1


def test_the_starter_edition_passes_the_check_without_a_screen() -> None:
    answer = run_to_its_end(["check"], without_a_screen())
    assert answer.returncode == 0
    assert answer.stdout.startswith("0 to mend, 0 to look at again")
    assert answer.stderr == ""
