"""Captions brought in: plain words and times, whatever program wrote them."""

import io
from pathlib import Path

import pytest

from kiosk.content.captions import Cue, read_cues
from kiosk.content.model import MediaKind
from kiosk.errors import ContentError
from kiosk.media.bring_in import bring_in
from kiosk.media.captions import make_captions
from kiosk.media.limits import Limits

SRT = "1\r\n00:00:01,000 --> 00:00:02,500\r\nIt wasn’t your fault.\r\n\r\n"
SRT += "2\r\n00:00:03,000 --> 00:00:04,000\r\nNever.\r\n"
CUES = (Cue(1000, 2500, "It wasn’t your fault."), Cue(3000, 4000, "Never."))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"]
)
def test_they_are_kept_as_plain_webvtt_whoever_wrote_them(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "film.txt"
    source.write_bytes(SRT.encode(encoding))
    brought = bring_in(source, tmp_path / "media")
    assert (brought.kind, brought.duration) == (MediaKind.CAPTIONS, 4.0)
    kept = brought.path.read_text(encoding="utf-8")
    assert kept.startswith("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n")
    assert read_cues(kept) == CUES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_they_are_known_by_their_first_word_however_long_the_styles_are(tmp_path: Path, encoding: str) -> None:
    styles = "".join(f"::cue(.c{number}){{color:red}}\n" for number in range(400))
    source = tmp_path / "film.vtt"
    source.write_bytes(f"WEBVTT\n\nSTYLE\n{styles}\n00:01.000 --> 00:02.000\nHi\n".encode(encoding))
    assert read_cues(bring_in(source, tmp_path / "media").path.read_text()) == (Cue(1000, 2000, "Hi"),)


def test_other_languages_and_files_put_together_keep_their_letters(tmp_path: Path) -> None:
    urdu = SRT.replace("Never.", "کبھی نہیں")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        make_captions(io.BytesIO(urdu.encode(encoding)), tmp_path / "made", Limits())
        assert [cue.text for cue in read_cues((tmp_path / "made").read_text(encoding="utf-8"))][1] == "کبھی نہیں"
    both = SRT.encode("cp1252") + b"\r\n" + urdu.replace(":0", ":1").encode()
    make_captions(io.BytesIO(both), tmp_path / "made", Limits())
    words = [cue.text for cue in read_cues((tmp_path / "made").read_text(encoding="utf-8"))]
    assert words == [CUES[0].text, "Never.", CUES[0].text, "کبھی نہیں"]


def test_what_could_not_be_read_is_said(tmp_path: Path) -> None:
    broken = "3\n00:00:09,000 --> 00:00:08,000\nWhen?\n\n"
    said = make_captions(io.BytesIO((SRT + "\n" + broken).encode()), tmp_path / "made", Limits())
    assert said.notes == (
        "1 caption could not be read and was left out: the times are missing, or the end is not after the beginning.",
    )
    said = make_captions(io.BytesIO((SRT + "\n" + broken * 2).encode()), tmp_path / "made", Limits())
    assert said.notes[0].startswith("2 captions could not be read and were left out:")
    long = SRT.replace("Never.", "So it goes on. " * 40)
    said = make_captions(io.BytesIO(long.encode()), tmp_path / "made", Limits())
    assert said.notes == ("1 caption was too long: the first 400 letters are kept.",)
    assert make_captions(io.BytesIO(SRT.encode()), tmp_path / "made", Limits()).notes == ()


HOSTILE = """WEBVTT - <script>
STYLE
::cue { background: url(http://example.org/x) }

NOTE who --> what
secret

00:01.000 --> 00:02.000 position:0% size:999999%
<c.big><script>alert(1)</script> & <img src=x onerror=y>you\u202e</c>
00:03.000
--> 00:04.000

00:05.000 --> 00:06.000
&lt;b&gt;not bold&lt;/b&gt;
"""


def test_nothing_in_them_is_anything_but_words(tmp_path: Path) -> None:
    make_captions(io.BytesIO(HOSTILE.encode()), tmp_path / "made", Limits())
    kept = (tmp_path / "made").read_text(encoding="utf-8")
    assert not {"STYLE", "NOTE", "secret", "position", "http", "<", "\u202e"} & {
        part for part in ("STYLE", "NOTE", "secret", "position", "http", "<", "\u202e") if part in kept
    }
    assert [cue.text for cue in read_cues(kept)] == ["alert(1) & you\n00:03.000\n--> 00:04.000", "<b>not bold</b>"]


@pytest.mark.parametrize("content", ["WEBVTT\n\n", "WEBVTT\n\n00:05.000 --> 00:01.000\nback\n", "a --> b\n"])
def test_without_any_they_are_refused(tmp_path: Path, content: str) -> None:
    source = tmp_path / "film.vtt"
    source.write_text(content)
    with pytest.raises(ContentError, match=r"no captions in this file.*VTT or SRT.*Nothing was changed\."):
        bring_in(source, tmp_path / "media")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "film.srt"
    source.write_text(SRT * 3000)
    with pytest.raises(ContentError, match=r"the most is 0\.2 MB"):
        bring_in(source, tmp_path / "media")
