"""``python main.py check``: what it reads, what it says, and the exit codes that scripts rely on."""

import datetime as dt
import io
import os
import shutil
from pathlib import Path

import msgspec
import pytest

from kiosk.asset_paths import assets
from kiosk.commands.check import check_content, read_editions, tell_problems
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.edition import LIMITS, encode
from kiosk.content.model import Edition
from kiosk.errors import ContentError, MachineError, UsageError

TODAY = dt.date(2026, 11, 25)
NATIONAL = assets() / "starter" / "national"


def said_of(file: Path | None, *, tasks: bool = False) -> tuple[int, list[str]]:
    out = io.StringIO()
    code = check_content(file, TODAY, out, tasks=tasks)
    return code, out.getvalue().splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the national edition, to be spoilt."""
    return shutil.copytree(NATIONAL, tmp_path / "national")


def test_the_starter_edition_passes() -> None:
    code, lines = said_of(None)
    assert code == 0
    assert lines[0].startswith("0 to mend, 0 to look at again, ")
    assert lines[0].endswith("This can be published. To read the tasks for staff too, add --tasks.")
    assert lines[1:] == [
        "Hertfordshire has filled in 12 of the 13 things every county supplies.",
        "to fill in: The councils’ help for people who have to leave home: add the service, and name it in "
        "edition.toml as council-housing.",
    ]


def test_tasks_are_told_one_by_one_to_whoever_asks() -> None:
    code, lines = said_of(NATIONAL, tasks=True)
    assert code == 0
    assert lines[0].endswith("This can be published.")
    assert len(lines) - 1 == int(lines[0].split()[8])
    assert all(line.startswith("to do: ") for line in lines[1:])


def test_a_folder_and_the_edition_made_of_it_are_told_the_same(folder: Path, tmp_path: Path) -> None:
    document = tmp_path / "edition.json"
    document.write_bytes(encode(read_editions(folder)[0]))
    assert said_of(folder) == said_of(document) == said_of(NATIONAL)


def test_what_must_be_mended_is_named_and_answered_no(folder: Path) -> None:
    topic = folder / "topics" / "what-is-consent.toml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("icon = ", 'icon = "no-such-icon" # '))
    code, lines = said_of(folder)
    assert code == 1
    assert lines[0].startswith("1 to mend, ")
    assert "This cannot be published until it is mended." in lines[0]
    assert lines[1].startswith("must be mended: topic/what-is-consent icon: ")
    assert len(lines) == 2


def test_what_is_gravest_comes_first(folder: Path) -> None:
    topic = folder / "topics" / "what-is-consent.toml"
    spoilt = topic.read_text(encoding="utf-8").replace("icon = ", 'icon = "no-such-icon" # ')
    topic.write_text(spoilt.replace('summary = "', 'summary = "Now! '))
    _, lines = said_of(folder, tasks=True)
    kinds = [line.partition(":")[0] for line in lines[1:]]
    assert kinds == sorted(kinds, key=["must be mended", "look again", "to do"].index)
    assert len(set(kinds)) == 3


def test_the_calendar_is_looked_at_from_the_day_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[dt.date] = []

    def check_calendar(_edition: Edition, today: dt.date) -> tuple[Problem, ...]:
        days.append(today)
        return (Problem(Severity.ERROR, "calendar", "campaign/a", "showing", "It never shows.", "Give it dates."),)

    monkeypatch.setattr("kiosk.commands.check.check_calendar", check_calendar)
    code, lines = said_of(None)
    assert days == [TODAY]
    assert code == 1
    assert "must be mended: campaign/a showing: It never shows. Give it dates. [calendar]" in lines


@pytest.mark.parametrize(
    ("name", "content"),
    [("edition.json", b"{}"), ("edition.json", b"not an edition"), ("edition.json", b"\xff\xfe"), ("empty", b"")],
)
def test_what_is_not_an_edition_is_the_content_s_fault(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ContentError):
        read_editions(tmp_path / name)


def test_a_folder_without_an_edition_is_the_content_s_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        read_editions(tmp_path)


def test_a_mistake_in_a_file_is_told_with_its_name(folder: Path) -> None:
    (folder / "topics" / "what-is-consent.toml").write_text("title = [")
    with pytest.raises(ContentError, match="what-is-consent"):
        read_editions(folder)[0]


def test_a_name_that_is_not_there_was_typed_wrongly(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no "):
        read_editions(tmp_path / "nothing")


def test_a_file_that_may_not_be_read_is_the_machine_s_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "edition.json"
    file.touch()

    def refuse(_self: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(MachineError, match="cannot be read: Permission denied"):
        read_editions(file)


ESCAPE = "\x1b[31m\u202e"


def test_what_a_terminal_would_obey_is_not_written_to_it(folder: Path, tmp_path: Path) -> None:
    spoilt = folder / "topics" / f"bad{ESCAPE}.toml"
    spoilt.write_text('title = "x"\n"\\u001b[2J" = "\\u001b]0;x"\n')
    with pytest.raises(ContentError) as told:
        read_editions(folder)[0]
    assert set(str(told.value)) & {"\x1b", "\u202e"} == set()
    for file in (tmp_path / f"none{ESCAPE}", tmp_path / "edition.json" / ESCAPE):
        with pytest.raises(UsageError, match="There is no ") as missing:
            read_editions(file)
        assert set(str(missing.value)) & {"\x1b", "\u202e"} == set()
    spoilt.unlink()
    edition = read_editions(folder)[0]
    document = tmp_path / "odd.json"
    document.write_bytes(encode(edition).replace(b'"made_by":', b'"\\u001b[2J":1,"made_by":'))
    with pytest.raises(ContentError, match="damaged") as odd:
        read_editions(document)
    assert set(str(odd.value)) & {"\x1b", "\u202e"} == set()
    tile = msgspec.structs.replace(edition.tiles[0], title=f"A{ESCAPE}\nB", icon=f"{ESCAPE}")
    out = io.StringIO()
    tell_problems(msgspec.structs.replace(edition, tiles=(tile,)), TODAY, out, tasks=True)
    assert set(out.getvalue()) & {"\x1b", "\u202e"} == set()


def test_nothing_is_waited_for_that_may_never_come(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    for file in (tmp_path / "pipe.json", Path(os.devnull)):
        with pytest.raises(UsageError, match="is not an ordinary file"):
            read_editions(file)
    os.mkfifo(folder / "topics" / "pipe.toml")
    (folder / "topics" / "zero.toml").symlink_to(os.devnull)
    with pytest.raises(ContentError) as told:
        read_editions(folder)[0]
    assert str(told.value).count("This is not an ordinary file.") == 2


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "edition.json"
    with file.open("wb") as hole:
        hole.truncate(LIMITS.document_bytes + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("it was read"))
    with pytest.raises(ContentError, match="larger than 64 MiB"):
        read_editions(file)
