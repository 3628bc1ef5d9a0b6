"""The templates a poster is made from: what each shows, and how much it holds so that it is read from five metres.

What is "large enough" is a line of the headline that has at least a tenth of the screen's shorter side. On the 22-inch
screen that is assumed where nobody measured (487 by 274 mm), such a line has 27 mm from one to the next. The typeface's
own line is 1.3 of its size and is set at 0.94 of that (``Theme.tight``), its capitals are 0.668 of its size: 27.4 mm
make capitals of 15 mm. At five metres these fill 10.3 minutes of arc. An eye of 6/6 tells letters of 5 minutes apart
(ISO 8596), one of 6/12, which Great Britain asks of drivers (gov.uk/driving-eyesight-rules), letters of 10. A short
headline is set larger, in lines of 12 to 16 %, and a big sentence in more.

In such lines a letter takes 0.038 of the shorter side, or 0.047 in long words, which have no spaces. An upright screen,
the narrower one, has 0.82 of its width for words: 17 letters of one word, less in a bubble, which has an inner margin,
and less for what is to be larger than the least. ``tests/visitor/test_poster_templates.py`` draws posters that hold as
much as this allows, and measures their lines.

A new template is a member of ``PosterTemplate``, a row here, what staff call it (``staff.forms.poster_form``), and what
is drawn (``visitor/Poster.qml``).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kiosk.content.model import Campaign, PosterTemplate, Slide


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFacts:
    """What is true of every poster of one template. Lengths are in characters."""

    headline: int
    word: int
    """The longest word of a headline: it is never broken."""
    text: int = 100
    drawn: bool = True
    """Whether it shows a drawing where it has no picture."""
    whole: bool = False
    """Whether its headline stays on one line."""


POSTER_TEMPLATES: Final[Mapping[PosterTemplate, TemplateFacts]] = MappingProxyType(
    {
        PosterTemplate.SENTENCE_AND_PICTURE: TemplateFacts(headline=50, word=16),
        PosterTemplate.BIG_SENTENCE: TemplateFacts(headline=40, word=14, text=60, drawn=False),
        PosterTemplate.QUESTION: TemplateFacts(headline=40, word=14, text=80),
        PosterTemplate.NUMBER: TemplateFacts(headline=14, word=14, whole=True),
        PosterTemplate.EVENT: TemplateFacts(headline=40, word=16, text=60, drawn=False),
    }
)


def facts_of(slide: Slide) -> TemplateFacts:
    """What is true of ``slide``."""
    return POSTER_TEMPLATES[slide.template]


def longest_word(headline: str) -> str:
    """The word of ``headline`` that takes most room."""
    return max(headline.split(), key=len, default="")


def slides_left(campaign: Campaign, today: dt.date) -> tuple[Slide, ...]:
    """The posters of ``campaign`` but for those of events that are over."""
    return tuple(each for each in campaign.slides if not is_over(each, today))


def is_over(slide: Slide, today: dt.date) -> bool:
    """Whether it is the poster of an event that was on before ``today``."""
    return slide.template is PosterTemplate.EVENT and slide.date is not None and slide.date < today
