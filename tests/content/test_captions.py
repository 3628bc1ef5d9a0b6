"""Captions: cues read from whatever is there, and written so that they are read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.captions import LONGEST_CUE, MOST_CUES, Cue, plain, read_cues, write_cues

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
    assert len(plain("x" * 9999)) == LONGEST_CUE


def test_what_nobody_can_see_is_no_part_of_a_cue() -> None:
    words = "Ring \u202e0800\u2009999\u20115428\u202c\u200e now\ufe0f"
    (cue,) = read_cues(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{words}\n")
    assert cue.text == "Ring 0800 999-5428 now"
