"""No letter comes to a screen that nobody can see, or that cannot be drawn."""

import msgspec
import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import ContactKind, ContactMethod, Translation
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found, says


@pytest.mark.parametrize(
    "text",
    [  # cases/text-with-bidi-override.txt
        "Ring \u202e0800 999 5428\u202c for LGBT people.",
        "Ring \u202b0800 999 5428\u202c for LGBT people.",
        "Ring \u20670800 999 5428\u2069 for LGBT people.",
        "Ring 0800\u200b 999 5428.",
        "Ring 999\ufe0f.",
        "Ring 999\u200e.",
        "Ring\u2028999.",
        "Ring \x1b999.",
        "He\u00adlp.",
    ],
)
def test_what_nobody_can_see_is_an_error(text: str) -> None:
    (problem,) = found("unseen", says(text))
    assert problem.severity is Severity.ERROR
    assert problem.sentence.isprintable()


def test_spaces_and_hyphens_that_look_like_others_are_worth_a_look() -> None:
    (problem,) = found("unseen", says("Ring 0800\u2009999\u20115428."))
    assert problem.severity is Severity.WARNING
    assert "thin space" in problem.sentence


def test_every_text_is_looked_at_whoever_reads_it() -> None:
    phone = ContactMethod(id="phone", kind=ContactKind.PHONE, value="0800\u200b999 5428", label="A\u200b")
    service = samples.service(contacts=(phone,), needs=("he\u200blp",), alternate_name="B\u200b")
    sentence = Translation(field="service/line/name", language="ur", text="\u202e\u0627", of="x")
    edition = samples.edition(services=(service,), translations=(sentence,), note="why\u200b")
    assert set(fields_of("unseen", edition)) == {
        "edition note",
        "service/line alternate_name",
        "service/line contacts/phone/value",
        "service/line contacts/phone/label",
        "service/line needs/0",
        "service/line name",
    }


@pytest.mark.parametrize("sign", ["\U0001f600", "\u260e", "\u2713", "\u2192", "\u4e2d", "\u0627", "\ue000", "\ufffd"])
def test_what_no_typeface_of_ours_can_draw_is_an_error(sign: str) -> None:
    (problem,) = found("no-glyph", says(f"Help {sign} here."))
    assert problem.severity is Severity.ERROR
    assert f"“{sign}”" in problem.sentence


@pytest.mark.parametrize(
    "text", ["Łódź, Győr, Çağr\u0131, Ŵyn, naïve – 9am–5pm", "£5, €5, ½ “so”…", "e\u0301", "a b\u200b"]
)
def test_what_can_be_drawn_passes(text: str) -> None:
    assert not found("no-glyph", says(f"{text}."))


def test_a_script_is_drawn_where_its_language_is_offered() -> None:
    assert found("no-glyph", says("\u0627\u0631\u062f\u0648."))
    offered = msgspec.structs.replace(says("\u0627\u0631\u062f\u0648."), languages=("en-GB", "ur"))
    assert not found("no-glyph", offered)
    words = {
        "ur": "\u0645\u062f\u062f \u06c1\u06d2",
        "bn": "\u09b8\u09be\u09b9\u09be\u09af\u09cd\u09af \u09df",
        "pl": "Pomoc ł",
    }
    for language, text in words.items():
        said = Translation(field="service/line/name", language=language, text=text, of="x")
        assert not found("no-glyph", samples.edition(services=(samples.service(),), translations=(said,)))
    other = Translation(field="service/line/name", language="zh", text="\u5e2e\u52a9", of="x")
    assert found("no-glyph", samples.edition(services=(samples.service(),), translations=(other,)))
