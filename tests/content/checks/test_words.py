"""Words: blame, tone, plain text, reading age, length."""

import pytest

from kiosk.content.checks import Limits, Severity
from kiosk.content.checks.vocabulary import WORDINGS
from kiosk.content.model import Organization, Paragraph, Points
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found, says

BLAMING = {
    "domestic dispute": "Neighbours heard a domestic dispute.",
    "abusive relationship": "Are you in an abusive relationship?",
    "your ex": "Block your ex.",
    "suffered": "Have you suffered abuse?",
    "fell victim": "She fell victim to a man.",
    "battered wife": "A battered wife may ring.",
    "revenge porn": "Revenge porn is a crime.",
    "child pornography": "Child pornography is a crime.",
    "non-consensual sex": "Non-consensual sex is a crime.",
    "crime of passion": "It was a crime of passion.",
    "what you were wearing": "It does not matter what you were wearing.",
    "short skirt": "A short skirt is not an invitation.",
    "asking for it": "Nobody is asking for it.",
    "why didn't you leave": "Why didn\N{RIGHT SINGLE QUOTATION MARK}t you leave?",
    "never walk home alone": "Never walk home alone.",
    "watch your drink": "Watch your drink.",
    "minimum sentence": "There is a minimum sentence.",
    "cup of tea": "It is like a cup of tea.",
    "content warning": "Content warning: this is about rape.",
    "alleged victim": "The alleged victim rang.",
}


@pytest.mark.parametrize("text", BLAMING.values(), ids=BLAMING)
def test_rule_10_words_that_blame_are_asked_about(text: str) -> None:
    problems = found("blaming-words", says(text))
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert problems[0].remedy.startswith("Write instead: ")


def test_rule_10_every_wording_has_a_sample_here() -> None:
    samples_of = (*BLAMING.values(), "Victims")
    unseen = [w for w in WORDINGS if not any(w.pattern.search(t.lower().replace("\u2019", "'")) for t in samples_of)]
    assert unseen == []


@pytest.mark.parametrize(
    "text",
    [
        "Does your partner hurt you? That is domestic abuse.",
        "An abusive partner may follow you. So may an ex-partner.",
        "You have experienced something serious.",
        "Somebody who is asleep, unconscious or very drunk cannot choose.",
        "You may decide to leave, or to stay for now.",
        "If you think a drink was spiked, tell someone.",
        "You can find it hard to tell anyone why you left.",
        "People do not have to be victims of crime to ring.",
        "What happens next is up to you.",
    ],
)
def test_rule_10_words_that_do_not_blame_pass(text: str) -> None:
    assert not found("blaming-words", says(text))


def test_rule_10_nobody_is_a_victim_in_a_heading() -> None:
    heading = samples.topic(Paragraph(id="p", title="For victims", text="Hello."))
    assert fields_of("blaming-words", samples.edition(topics=(heading,))) == ["topic/page blocks/p/title"]


def test_rule_10_somebody_s_own_name_is_theirs() -> None:
    theirs = (Organization(id="org", name="Victim Support"), Organization(id="rph", name="Revenge Porn Helpline"))
    title = {"title": "Ring Victim Support", "summary": "Or the Revenge Porn Helpline. Or 999."}
    assert not found("blaming-words", samples.edition(organizations=theirs, topics=(samples.topic(**title),)))
    both = {"summary": "The Revenge Porn Helpline helps with revenge porn."}
    assert found("blaming-words", samples.edition(organizations=theirs, topics=(samples.topic(**both),)))


def test_word_rules_are_for_english() -> None:
    french = samples.edition(languages=("fr",), topics=(samples.topic(Paragraph(id="p", text="content warning")),))
    assert not found("blaming-words", french)


@pytest.mark.parametrize(("text", "asks"), [("Ring now!", True), ("Ring now\uff01", True), ("Ring now.", False)])
def test_exclamation_marks_are_asked_about(text: str, asks: bool) -> None:
    assert bool(found("exclamation", says(text))) is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("CALL us.", True),
        ("DO NOT wait.", True),
        ("Herts SARC and an IDVA can help; so can the NHS.", False),
        ("Ask about LGBT+ people and VAWG.", False),
        ("A to Z.", False),
        ("Read STOPIT pages.", True),
    ],
)
def test_shouting_is_asked_about(text: str, asks: bool) -> None:
    assert bool(found("capitals", says(text))) is asks


def test_capitals_in_somebody_s_own_name_are_theirs() -> None:
    theirs = (Organization(id="org", name="STOPIT"),)
    topics = (samples.topic(Paragraph(id="p", text="Read STOPIT pages.")),)
    assert not found("capitals", samples.edition(organizations=theirs, topics=topics))


@pytest.mark.parametrize(
    "text",
    ["Ring <b>now</b>.", "Tea &amp; cake.", "<script>x</script>", "It&#39;s here.", "A <br/> B", "<!-- hidden -->"],
)
def test_web_code_in_a_text_is_an_error(text: str) -> None:
    (problem,) = found("html", says(text))
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize("text", ["Fewer than 5 < 8 people.", "Marks & Co.", "1 < 2 > 0", "**Ring** now."])
def test_plain_signs_are_no_web_code(text: str) -> None:
    assert not found("html", says(text))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("**Ring now.", True),
        ("See [here](example.org).", True),
        ("# Heading", True),
        ("Press `x`.", True),
        ("**Ring** now.", False),
        ("Room [3] (first floor).", False),
    ],
)
def test_marks_that_mean_nothing_here_are_asked_about(text: str, asks: bool) -> None:
    assert bool(found("markup", says(text))) is asks


HARD = (
    "Multidisciplinary safeguarding partnerships facilitate comprehensive interventions. Notwithstanding considerable "
    "organisational complexity, practitioners endeavour to accommodate individual circumstances. Confidentiality "
    "obligations necessitate proportionate documentation of decisions, including subsequent professional deliberations."
)
EASY = "You can call us day or night. We will listen. We will not judge you. You say what happens next. " * 2


def test_hard_texts_are_asked_about() -> None:
    (problem,) = found("reading-age", says(HARD))
    assert problem.field == "blocks/p"
    assert not found("reading-age", says(EASY))


def test_a_few_words_have_no_reading_age() -> None:
    assert not found("reading-age", says(HARD.partition(".")[0]))


def test_long_sentences_are_asked_about() -> None:
    assert found("long-sentence", says("one " * 26))
    assert not found("long-sentence", says("one " * 25))
    items = Points(id="p", items=("one " * 20, "two " * 20))
    assert not found("long-sentence", samples.edition(topics=(samples.topic(items),)))


def test_texts_too_long_for_their_place_are_asked_about() -> None:
    limits = Limits()
    edition = samples.edition(
        services=(samples.service(one_line="x" * (limits.one_line + 1)),),
        topics=(samples.topic(Points(id="p", items=("x", "x" * (limits.point + 1)))),),
        tiles=(samples.tile(summary="x" * (limits.tile_summary + 1)),),
    )
    assert sorted(fields_of("too-long", edition)) == [
        "service/line one_line",
        "tile/t summary",
        "topic/page blocks/p/items/1",
    ]


def test_texts_that_fit_pass() -> None:
    limits = Limits()
    fits = samples.edition(services=(samples.service(one_line="x" * limits.one_line),))
    assert not found("too-long", fits)
    assert found("too-long", fits, limits=Limits(one_line=10))
