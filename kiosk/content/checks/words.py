"""How things are said: blame, tone, plain text, reading age and length."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.limits import Limits
from kiosk.content.checks.passages import Passage, Piece, folded
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.checks.vocabulary import WORDINGS, Wording
from kiosk.content.reading_age import longest_sentence, reading_age
from kiosk.content.remembered import per_text
from kiosk.content.word_lists import entries


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about the words themselves."""
    lengths = _lengths(ground.limits)
    for passage in ground.passages:
        for piece in passage.pieces:
            yield from _plain_text(passage.thing, piece)
            yield from _too_long(passage.thing, piece, lengths, ground.limits)
            if not piece.name:
                yield from _tone(ground, passage.thing, piece)
                if ground.is_english(passage.thing):
                    yield from _blame(ground, passage.thing, piece)
            if piece.place == "EasyLine.text":
                yield from _not_easy(ground, passage.thing, piece)
        if ground.is_english(passage.thing):
            yield from _hard_to_read(ground, passage)


def _warning(rule: str, thing: str, path: str, sentence: str, remedy: str) -> Problem:
    return Problem(Severity.WARNING, rule, thing, path, sentence, remedy)


# --- plain text -------------------------------------------------------------------------------------------------------

_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
_LINK_MARKUP: Final = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|^#{1,6} |(?<!\w)__\w|`", re.MULTILINE)


def _plain_text(thing: str, piece: Piece) -> Iterator[Problem]:
    if found := _MARKUP.search(piece.text):
        yield Problem(
            Severity.ERROR,
            "html",
            thing,
            piece.path,
            f"There is web code in this text ({found.group()}), and the screen would show it as it is.",
            "Take it out and write plain text; two stars on each side of a word give it emphasis.",
        )
    if piece.text.count("**") % 2 or _LINK_MARKUP.search(piece.text):
        yield _warning(
            "markup",
            thing,
            piece.path,
            "There are signs in this text that the screen would show as they are.",
            "Only two stars on each side of a word mean something (emphasis); take the other signs out.",
        )


# --- tone -------------------------------------------------------------------------------------------------------------

_CAPITALS: Final = re.compile(r"\b[A-Z]{2,}(?:'[A-Z]+)?\b")
_NEXT_CAPITALS: Final = re.compile(r"\s+[A-Z]{2,}\b")
_SHOUTED_LENGTH: Final = 4


@cache
def abbreviations() -> frozenset[str]:
    """What is written in capitals and is no shouting."""
    return frozenset(entries("checks/abbreviations.txt"))


def _tone(ground: Ground, thing: str, piece: Piece) -> Iterator[Problem]:
    if re.search("[!\N{FULLWIDTH EXCLAMATION MARK}\N{INVERTED EXCLAMATION MARK}]", piece.text):
        yield _warning(
            "exclamation",
            thing,
            piece.path,
            "There is an exclamation mark in this text, and to somebody frightened it sounds like shouting.",
            "Write a full stop instead.",
        )
    if shouted := _shouted(ground, piece.text):
        yield _warning(
            "capitals",
            thing,
            piece.path,
            f"“{shouted}” is written in capitals, which reads as shouting and is hard to read.",
            "Write it in small letters; for emphasis put two stars on each side.",
        )


def _shouted(ground: Ground, text: str) -> str | None:
    for hit in _CAPITALS.finditer(text):
        if hit.group() in abbreviations() or ground.in_a_name(text, hit.start(), hit.end()):
            continue
        if len(hit.group()) >= _SHOUTED_LENGTH or _NEXT_CAPITALS.match(text, hit.end()):
            return hit.group()
    return None


# --- blame ------------------------------------------------------------------------------------------------------------


def _blame(ground: Ground, thing: str, piece: Piece) -> Iterator[Problem]:
    lower = folded(piece.text)
    for wording, hits in _wordings_in(lower):
        if wording.headings and not piece.heading:
            continue
        if hit := next((hit for hit in hits if not ground.in_a_name(lower, hit.start(), hit.end())), None):
            yield _warning(
                "blaming-words",
                thing,
                piece.path,
                f"“{hit.group().strip()}” {wording.why}.",
                f"Write instead: {wording.instead}.",
            )


@per_text
def _wordings_in(lower: str) -> tuple[tuple[Wording, tuple[re.Match[str], ...]], ...]:
    found = ((wording, tuple(wording.pattern.finditer(lower))) for wording in WORDINGS)
    return tuple((wording, hits) for wording, hits in found if hits)


# --- reading age ------------------------------------------------------------------------------------------------------


def _hard_to_read(ground: Ground, passage: Passage) -> Iterator[Problem]:
    limits = ground.limits
    prose = " ".join(
        piece.text if piece.text[-1] in ".?!:;" else f"{piece.text}." for piece in passage.pieces if not piece.name
    )
    words = longest_sentence(prose)
    if words > limits.sentence_words:
        yield _warning(
            "long-sentence",
            passage.thing,
            passage.path,
            f"There is a sentence of {words} words here; {limits.sentence_words} are the most.",
            "Make two sentences of it.",
        )
    if len(prose.split()) < limits.reading_words:
        return
    age = reading_age(prose)
    if age > limits.reading_age:
        yield _warning(
            "reading-age",
            passage.thing,
            passage.path,
            f"This needs a reading age of about {age:.0f}; we write for 11 and allow {limits.reading_age}.",
            "Use shorter sentences and everyday words, and read it aloud once.",
        )


def _not_easy(ground: Ground, thing: str, piece: Piece) -> Iterator[Problem]:
    words, most = longest_sentence(piece.text), ground.limits.easy_words
    if words > most:
        yield _warning(
            "easy-long",
            thing,
            piece.path,
            f"This line of Easy Read has a sentence of {words} words; {most} are the most.",
            "Say one thing in it, and the rest in a line of its own.",
        )


# --- length -----------------------------------------------------------------------------------------------------------


def _lengths(limits: Limits) -> Mapping[str, int]:
    """The longest text each place holds, in characters."""
    return {
        "Tile.title": limits.tile_title,
        "Tile.summary": limits.tile_summary,
        "Service.one_line": limits.one_line,
        "Slide.place": limits.place,
        "Topic.summary": limits.summary,
        "Campaign.summary": limits.summary,
        "Guide.summary": limits.summary,
        "Survey.summary": limits.summary,
        "Topic.title": limits.title,
        "Campaign.title": limits.title,
        "Guide.title": limits.title,
        "Survey.title": limits.title,
        "Event.title": limits.title,
        "Outcome.title": limits.title,
        "Service.name": limits.title,
        "Steps.items": limits.step,
        "Points.items": limits.point,
        "Paragraph.text": limits.paragraph,
        "Caution.text": limits.paragraph,
        "Notice.text": limits.paragraph,
        "Fact.text": limits.paragraph,
        "Quote.text": limits.paragraph,
        "Answer.reply": limits.paragraph,
        "Outcome.text": limits.paragraph,
        "Answer.text": limits.answer,
        "SurveyQuestion.answers": limits.answer,
        "Question.text": limits.question,
        "GuideQuestion.text": limits.question,
        "SurveyQuestion.text": limits.question,
        "Link.text": limits.button,
        "GuideLink.text": limits.button,
        "SurveyLink.text": limits.button,
        "Picture.caption": limits.caption,
        "Video.caption": limits.caption,
        "Media.alternative": limits.alternative,
        "EasyLine.text": limits.easy_line,
    }


def _too_long(thing: str, piece: Piece, lengths: Mapping[str, int], limits: Limits) -> Iterator[Problem]:
    if len(piece.text) > limits.any_text:
        yield Problem(
            Severity.ERROR,
            "too-long",
            thing,
            piece.path,
            f"This text has {len(piece.text):,} characters, and {limits.any_text:,} are the most for any text.",
            "Make several paragraphs of it, and leave out what nobody needs.",
        )
        return
    most = lengths.get(piece.place)
    if most is not None and len(piece.text) > most:
        yield _warning(
            "too-long",
            thing,
            piece.path,
            f"This text has {len(piece.text)} characters, and its place on the screen holds {most}.",
            "Shorten it, or move the rest to a paragraph of its own.",
        )
