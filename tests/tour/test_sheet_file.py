"""``python main.py sheet OUT.pdf``: the sheet for colleagues from the command line."""

from pathlib import Path

import pytest

from kiosk import commands

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_sheet_is_written_whole_and_written_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sheet.pdf"
    out.write_text("an older one")
    assert commands.main(["sheet", str(out), "--now", "2026-11-25"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]
    assert str(out) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("sheet", 2, "the following arguments are required: OUT.pdf"),
        ("sheet HERE/sheet.txt", 2, "does not end in .pdf"),
        ("sheet HERE", 2, "is a folder, and a file is wanted"),
        ("sheet HERE/sheet.pdf --data HERE/none", 2, "There is no data folder"),
        ("sheet HERE/none/sheet.pdf", 4, "cannot be written"),
        ("--language en-GB sheet HERE/sheet.pdf", 2, "--language means nothing to sheet"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    words: str, code: int, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main([each.replace("HERE", str(tmp_path)) for each in words.split()]) == code
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
