import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.text import spans
from kiosk.ui.markup import styled

OURS = re.compile(r"<b>|</b>|<br>")
PIECES = [*"<>&\"'/ab=\n*;# é\u00a0", "<img src='http://x/y.png'>", "&lt;", "<b>"]
NASTY = st.lists(st.sampled_from(PIECES)).map("".join)


@given(st.lists(st.tuples(NASTY, st.booleans())))
def test_no_mark_but_our_own_survives(pieces: list[tuple[str, bool]]) -> None:
    without_ours = OURS.sub("", styled(pieces))
    assert "<" not in without_ours
    assert ">" not in without_ours
    assert re.sub(r"&(amp|lt|gt|nbsp);", "", without_ours).count("&") == 0


@given(st.lists(st.tuples(NASTY, st.booleans())))
def test_every_word_survives(pieces: list[tuple[str, bool]]) -> None:
    drawn = styled(pieces).replace("<b>", "").replace("</b>", "").replace("<br>", "\n")
    assert unescape(drawn) == "".join(text for text, _ in pieces)


@given(st.lists(st.tuples(NASTY, st.booleans())))
def test_bold_marks_come_in_pairs_and_never_inside_each_other(pieces: list[tuple[str, bool]]) -> None:
    marks = re.findall(r"</?b>", styled(pieces))
    assert marks == ["<b>", "</b>"] * sum(strong for _, strong in pieces)


def test_emphasis_as_the_content_writes_it() -> None:
    pieces = [(span.text, span.strong) for span in spans("Call **999** now.\nStay <there> & wait.")]
    assert styled([("0808\u00a02000", True)]) == "<b>0808&nbsp;2000</b>", "else Qt would take it for an ordinary space"
    assert styled(pieces) == "Call <b>999</b> now.<br>Stay &lt;there&gt; &amp; wait."
