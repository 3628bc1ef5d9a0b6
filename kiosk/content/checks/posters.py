"""Posters: short enough to be read from five metres, and with all that their template is to show.

What stands over a picture needs no check: it stands on a ground of the theme's own, never on the picture itself.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import PosterTemplate, Slide
from kiosk.content.poster_templates import facts_of, is_over, longest_word


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about the posters of campaigns."""
    for campaign in ground.edition.campaigns:
        for slide in campaign.slides:
            found = (*_too_much(slide), *_incomplete(slide))
            over = is_over(slide, ground.edition.issued_at.date())
            for severity, rule, field, sentence, remedy in (*found, *([_OVER] if over else [])):
                yield Problem(severity, rule, f"campaign/{campaign.id}", f"slides/{slide.id}/{field}", sentence, remedy)
    yield from _translated(ground)


def _translated(ground: Ground) -> Iterator[Problem]:
    """What is too much in another language only."""
    slides = {f"campaign/{one.id}/slides/{each.id}": each for one in ground.edition.campaigns for each in one.slides}
    for translation in ground.edition.translations:
        place, _, name = translation.field.rpartition("/")
        if place not in slides or name not in ("headline", "text"):
            continue
        for severity, rule, field, sentence, remedy in _too_much(replace(slides[place], **{name: translation.text})):
            if field == name:
                _, ident, path = translation.field.split("/", 2)
                said = f"{sentence} ({translation.language})"
                yield Problem(severity, rule, f"campaign/{ident}", path, said, remedy)


_Found = tuple[Severity, str, str, str, str]
"""A problem without the thing: severity, rule, field of the slide, sentence and remedy."""

_OVER: _Found = (
    Severity.TASK,
    "poster-over",
    "date",
    "This event is over, and visitors do not see its poster.",
    "Take the poster out, or give it the next date.",
)


def _too_much(slide: Slide) -> Iterator[_Found]:
    facts, headline = facts_of(slide), slide.headline.strip()
    if len(headline) > facts.headline:
        yield (
            Severity.WARNING,
            "poster-long",
            "headline",
            f"This has {len(headline)} characters, and {facts.headline} are the most that is read in passing.",
            "Say it in fewer words." if facts.whole else "Say it in fewer words, and the rest below it.",
        )
    elif not facts.whole and len(word := longest_word(headline)) > facts.word:
        yield (
            Severity.WARNING,
            "poster-small",
            "headline",
            f"“{word}” is so long that the letters would be too small to be read from five metres.",
            f"Find a word of at most {facts.word} letters.",
        )
    if len(slide.text.strip()) > facts.text:
        yield (
            Severity.WARNING,
            "poster-long",
            "text",
            f"This has {len(slide.text.strip())} characters, and there is room for {facts.text} below the headline.",
            "Shorten it; the page of the campaign can say the rest.",
        )


def _incomplete(slide: Slide) -> Iterator[_Found]:
    match slide.template:
        case PosterTemplate.QUESTION if not slide.headline.rstrip().endswith(("?", "؟", "\N{FULLWIDTH QUESTION MARK}")):
            yield (
                Severity.WARNING,
                "poster-asks",
                "headline",
                "This poster is a question, and its headline asks nothing.",
                "End it with a question mark, or choose another template.",
            )
        case PosterTemplate.NUMBER:
            if not any(letter.isdecimal() for letter in slide.headline):
                yield (
                    Severity.WARNING,
                    "poster-number",
                    "headline",
                    "This poster is a number, and there is none in it.",
                    "Write the number in digits, or choose another template.",
                )
            if not slide.text.strip():
                yield (
                    Severity.WARNING,
                    "poster-number",
                    "text",
                    "Nobody learns from this poster what the number is about.",
                    "Say it in one sentence.",
                )
        case PosterTemplate.EVENT if slide.date is None:
            yield (
                Severity.ERROR,
                "poster-date",
                "date",
                "This poster does not say when the event is.",
                "Fill in the day, or choose another template.",
            )
        case _:
            pass
