"""``python main.py check``: what it reads, what it says, and the exit codes that scripts rely on."""

import datetime as dt
import io
import os
import shutil
from pathlib import Path

import pytest

from kiosk.checking import check_content, read_edition
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.edition import encode
from kiosk.content.model import Edition
from kiosk.errors import ContentError, MachineError, UsageError
from kiosk.places import assets

TODAY = dt.date(2026, 11, 25)
STARTER = assets() / "starter"


def said_of(file: Path | None) -> tuple[int, list[str]]:
    out = io.StringIO()
    code = check_content(file, TODAY, out)
    return code, out.getvalue().splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the starter edition, to be spoilt."""
    return shutil.copytree(STARTER, tmp_path / "starter")


def test_the_starter_edition_passes() -> None:
    code, lines = said_of(None)
    assert code == 0
    assert lines[-1].startswith("0 to mend, 0 to look at again, ")
    assert len(lines) - 1 == int(lines[-1].split()[-4])  # tasks are told one by one


def test_a_folder_and_the_edition_made_of_it_are_told_the_same(folder: Path, tmp_path: Path) -> None:
    document = tmp_path / "edition.json"
    document.write_bytes(encode(read_edition(folder)))
    assert said_of(folder) == said_of(document) == said_of(None)


def test_what_must_be_mended_is_named_and_answered_no(folder: Path) -> None:
    topic = folder / "topics" / "what-is-consent.toml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("icon = ", 'icon = "no-such-icon" # '))
    code, lines = said_of(folder)
    assert code == 1
    assert lines[0].startswith("must be mended: topic/what-is-consent icon: ")
    assert lines[-1].startswith("1 to mend, ")


def test_the_calendar_is_looked_at_from_the_day_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[dt.date] = []

    def check_calendar(_edition: Edition, today: dt.date) -> tuple[Problem, ...]:
        days.append(today)
        return (Problem(Severity.ERROR, "calendar", "campaign/a", "showing", "It never shows.", "Give it dates."),)

    monkeypatch.setattr("kiosk.checking.check_calendar", check_calendar)
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
        read_edition(tmp_path / name)


def test_a_folder_without_an_edition_is_the_content_s_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        read_edition(tmp_path)


def test_a_mistake_in_a_file_is_told_with_its_name(folder: Path) -> None:
    (folder / "topics" / "what-is-consent.toml").write_text("title = [")
    with pytest.raises(ContentError, match="what-is-consent"):
        read_edition(folder)


def test_a_name_that_is_not_there_was_typed_wrongly(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no "):
        read_edition(tmp_path / "nothing")


def test_a_file_that_may_not_be_read_is_the_machine_s_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "edition.json"
    file.touch()

    def refuse(_self: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(MachineError, match="cannot be read: Permission denied"):
        read_edition(file)
