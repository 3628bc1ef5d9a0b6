"""Captions: cues read from whatever is there, and written so that they are read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.captions import LONGEST_CUE, MOST_CUES, Cue, plain, read_captions, read_cues, write_cues

TIMES = st.integers(0, 359_999_998)
WORDS = st.text(max_size=60).map(plain).filter(lambda words: bool(words) and plain(words) == words)
CUES = st.builds(lambda start, length, words: Cue(start, start + length, words), TIMES, st.integers(1, 9_999), WORDS)


@given(st.lists(CUES, max_size=8))
def test_what_is_written_is_read_the_same(cues: list[Cue]) -> None:
    assert read_cues(write_cues(cues)) == tuple(sorted(cues, key=lambda cue: cue.start))


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from(["00:01.000 --> 00:02.000\n", "<", "\n", "&", "WEBVTT", "-->", "1"])).map("".join)
)
def test_nothing_makes_it_fail(source: str) -> None:
    for cue in read_cues(source):
        assert 0 <= cue.start < cue.end
        assert cue.text and len(cue.text) <= LONGEST_CUE


READ = {
    "WEBVTT\n\n00:00.000 --> 00:01.000\nOne": [Cue(0, 1000, "One")],
    "WEBVTT Kind: captions\n\nintro\n01:00:00.500 --> 01:00:01.000 align:start\nTwo\nlines": [
        Cue(3_600_500, 3_601_000, "Two\nlines")
    ],
    "\ufeffWEBVTT\n\n00:00.000 --> 00:01.000\n<v.loud Mary Ann>Yes</v>": [Cue(0, 1000, "Mary Ann: Yes")],
    "1\n00:00:01,5 --> 00:00:02,000\n<i>Well</i> {x}": [Cue(1500, 2000, "Well {x}")],
    "WEBVTT\n\n00:00.000 --> 00:01.000\na &amp; b &lt;c&gt;&nbsp;d": [Cue(0, 1000, "a & b <c> d")],
    "WEBVTT\n\nNOTE\n00:00.000 --> 00:01.000\nnever": [],
    "WEBVTT\n\nSTYLE\n::cue{}\n\nREGION\nid:x": [],
    "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards": [],
    "WEBVTT\n\n00:01.000 --> 00:02.000\n\n<c></c>": [],
    "00:05.000 --> 00:06.000\nlater\n\n00:01.000 --> 00:02.000\nfirst": [
        Cue(1000, 2000, "first"),
        Cue(5000, 6000, "later"),
    ],
    "": [],
}


@pytest.mark.parametrize("source", READ)
def test_cues_are_read(source: str) -> None:
    for ending in ("\n", "\r\n", "\r"):
        assert list(read_cues(source.replace("\n", ending))) == READ[source]


def test_there_is_an_end_to_them() -> None:
    source = "".join(f"{at // 60:02d}:{at % 60:02d}.000 --> 99:00.000\nx\n\n" for at in range(4000)) * 2
    assert len(read_cues(source)) == MOST_CUES
    assert read_captions(source).beyond == 3000
    assert len(plain("x" * 9999)) == LONGEST_CUE


def test_what_nobody_can_see_is_no_part_of_a_cue() -> None:
    words = "Ring \u202e0800\u2009999\u20115428\u202c\u200e now\ufe0f"
    (cue,) = read_cues(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{words}\n")
    assert cue.text == "Ring 0800 999-5428 now"


A, B = Cue(1000, 2500, "Hello there"), Cue(3000, 4000, "Second")
TWO = "1\n00:00:01,000 --> 00:00:02,500\nHello there\n\n2\n00:00:03,000 --> 00:00:04,000\nSecond\n"

SUBRIP = {
    "no line between": (TWO.replace("\n\n", "\n"), [A, B]),
    "no line between, begun anew": (TWO.replace("\n\n2", "\n1"), [A, B]),
    "no numbers, no line between": (TWO.replace("\n\n2", "").removeprefix("1\n"), [A, B]),
    "every second line is empty": (TWO.replace("\n", "\n\n"), [A, B]),
    "carriage returns doubled": (TWO.replace("\n", "\r\r\n"), [A, B]),
    "spaces on the line between": (TWO.replace("\n\n", "\n  \n"), [A, B]),
    "an empty line after the times": (TWO.replace("500\n", "500\n\n"), [A, B]),
    "an empty line inside": (TWO.replace("Hello ", "Hello\n\n"), [Cue(1000, 2500, "Hello\nthere"), B]),
    "a number inside": (TWO.replace("Hello there", "Ring\n\n999"), [Cue(1000, 2500, "Ring\n999"), B]),
    "a number at the end": (TWO.replace("there\n\n2\n", "\n999\n"), [Cue(1000, 2500, "Hello\n999"), B]),
    "cut off after a number": (TWO + "\n3\n", [A, B]),
    "a position of SubStation's": (TWO.replace("Hello", "{\\an8}Hello"), [A, B]),
    "several of them": (TWO.replace("Hello", "{\\an8\\fad(1,2)}<i>Hello</i>{\\r}"), [A, B]),
    "braces that are words": (TWO.replace("Hello", "{Hello}"), [Cue(1000, 2500, "{Hello} there"), B]),
    "signs that are no tags": (
        TWO.replace("Hello", "I <3 you, 5 > 4, a < b <laughs>"),
        [Cue(1000, 2500, "I <3 you, 5 > 4, a < b <laughs> there"), B],
    ),
    "tags": (TWO.replace("Hello", '<font color="#fff"><B>Hello</B></font>'), [A, B]),
    "tags of WebVTT": (TWO.replace("Hello", "<c.loud>Hello</c><00:00:01.500>"), [A, B]),
    "entities": (
        TWO.replace("Hello", "A&amp;B &lt;c&gt; &copyright &"),
        [Cue(1000, 2500, "A&B <c> &copyright & there"), B],
    ),
    "no thousandths": (TWO.replace(",500", "").replace(",000", ""), [Cue(1000, 2000, "Hello there"), B]),
    "thousandths in one place": (TWO.replace("03,000", "3").replace("04,000", "4.0"), [A, B]),
    "colons and full stops": (TWO.replace(",0", ":0").replace(",5", ".5"), [A, B]),
    "no hours": (TWO.replace("00:00:0", "00:0"), [A, B]),
    "one digit": (TWO.replace("00:00:0", "0:0:"), [A, B]),
    "no spaces": (TWO.replace(" --> ", "-->"), [A, B]),
    "spaces in the times": (TWO.replace(":0", ": 0"), [A, B]),
    "places after the times": (TWO.replace("2,500", "2,500 X1:100 X2:200 Y1:300 Y2:400"), [A, B]),
    "more than a hundred hours": (
        TWO.replace("00:00:0", "100:00:0"),
        [Cue(360_001_000, 360_002_500, "Hello there"), Cue(360_003_000, 360_004_000, "Second")],
    ),
    "begins before the film": (TWO.replace("00:00:01", "-00:00:01"), [Cue(0, 2500, "Hello there"), B]),
    "not in order": (TWO[TWO.index("2\n00:00:03") :] + "\n" + TWO[: TWO.index("2\n00:00:03")], [A, B]),
    "two at one time": (TWO.replace("00:00:03,000", "00:00:01,000"), [A, Cue(1000, 4000, "Second")]),
    "marks between files put together": ("\ufeff" + TWO.replace("2\n00", "\ufeff2\n00"), [A, B]),
    "a line separator": (TWO.replace("Hello ", "Hello\u2028"), [A, B]),
}


@pytest.mark.parametrize("case", SUBRIP)
def test_subrip_is_read_as_players_read_it(case: str) -> None:
    source, cues = SUBRIP[case]
    for ending in ("\n", "\r\n", "\r"):
        read = read_captions(source.replace("\n", ending) if "\r" not in source else source)
        assert list(read.cues) == cues
        assert (read.unread, read.shortened, read.beyond) == (0, 0, 0)


VTT = "WEBVTT\n\na\n00:01.000 --> 00:02.500\nHello there\n\nb\n00:03.000 --> 00:04.000\nSecond\n"
ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.080 --> 00:00:02.389 align:start position:0%
\x20
hello<00:00:00.480><c> this</c><00:00:00.640><c> is</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
hello this is
\x20

00:00:02.399 --> 00:00:04.000 align:start position:0%
hello this is
a<00:00:02.720><c> test</c>
"""
ROLLED = [Cue(80, 2389, "hello this is"), Cue(2389, 2399, "hello this is"), Cue(2399, 4000, "hello this is\na test")]

WEBVTT = {
    "plain": (VTT, [A, B], 0),
    "no line after the header": (VTT.replace("WEBVTT\n\na\n", "WEBVTT - title\n"), [A, B], 0),
    "no line between": (VTT.replace("\n\nb\n", "\n"), [A, B], 0),
    "no line between, with numbers": (VTT.replace("\na\n", "\n1\n").replace("\n\nb\n", "\n2\n"), [A, B], 0),
    "an empty line after the times": (VTT.replace("500\n", "500\n\n"), [A, B], 0),
    # An empty line ends a cue (section 6.3 of the specification); what follows has no times.
    "an empty line inside": (VTT.replace("Hello there", "Hello there\n\nand more"), [A, B], 1),
    "a name after a cue without words": (VTT.replace("Hello there\n", ""), [B], 0),
    "notes": (VTT.replace("a\n00", "NOTE who\nwords\n\nNOTE\n\nSTYLE\n::cue{}\n\nREGION\nid:x\n\na\n00"), [A, B], 0),
    "a note between": (VTT.replace("\nb\n", "\nNOTE\tsaid\nnever\n\nb\n"), [A, B], 0),
    "a note that is words": (VTT.replace("Hello there", "NOTE this"), [Cue(1000, 2500, "NOTE this"), B], 0),
    "settings": (VTT.replace("2.500", "2.500 line:0 position:20% size:60% align:start"), [A, B], 0),
    "times of SubRip": (VTT.replace(".", ","), [A, B], 0),
    "tags of every kind": (
        VTT.replace("Hello", "<c.yellow.bg_x>Hel</c><lang en><ruby>lo<rt></rt></ruby></lang>"),
        [A, B],
        0,
    ),
    "a voice": (VTT.replace("Hello", "<v.loud Ann>Hello"), [Cue(1000, 2500, "Ann: Hello there"), B], 0),
    "a heart": (VTT.replace("Hello", "I <3 you > me"), [Cue(1000, 2500, "I <3 you > me there"), B], 0),
    "rolling up": (ROLLING, ROLLED, 0),
}


@pytest.mark.parametrize("case", WEBVTT)
def test_webvtt_is_read_as_it_is_specified(case: str) -> None:
    source, cues, unread = WEBVTT[case]
    for ending in ("\n", "\r\n", "\r"):
        read = read_captions(source.replace("\n", ending))
        assert list(read.cues) == cues
        assert read.unread == unread


@pytest.mark.parametrize(
    "times",
    [
        "00:00:03,000 --> 00:00:03,000",
        "00:00:03,000 --> 00:00:02,000",
        "-00:00:03,000 --> -00:00:02,000",
        "00:00:O3,000 --> 00:00:04,000",
        "00:00:03,000 -->",
        "00:00:03,000 --> later",
    ],
)
def test_what_has_no_times_that_can_be_is_counted_and_never_anothers_words(times: str) -> None:
    read = read_captions(TWO.replace("00:00:03,000 --> 00:00:04,000", times))
    assert (read.cues, read.unread) == ((A,), 1)
    assert read_captions("Made by a program\n\n" + TWO).unread == 1


def test_what_is_cut_is_counted() -> None:
    read = read_captions(TWO.replace("Second", "word " * 400))
    assert (len(read.cues[1].text), read.shortened) == (LONGEST_CUE - 1, 1)


@pytest.mark.parametrize("piece", ["<v ", "<", "{\\", "&", "00:00 ", "-->", " ", "\r", "1\n", "<font "])
def test_no_repetition_keeps_it_busy(piece: str) -> None:
    """Each would take minutes if a pattern began anew at every place."""
    for before in ("", "00:00:01.000 --> 00:00:02.000\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n"):
        for after in ("", "-->"):
            assert len(read_cues(before + piece * (200_000 // len(piece)) + after)) <= 1
