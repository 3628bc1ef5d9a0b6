"""Plain text and the one thing it can say beyond words: ``**emphasis**``.

Emphasis begins and ends inside one line, holds no star, and touches its stars: ``2 ** 3 ** 4`` is arithmetic. Every
other star, alone or in a crowd, is an ordinary character, so no text can be written wrongly enough to lose a word.
"""

import re
from dataclasses import dataclass

_EMPHASIS = re.compile(r"\*\*(?!\s)([^*\n]*[^*\s])\*\*")
# Not \s: a no-break space holds a phone number together and must stay.
_SPACING = re.compile(r"[ \t\r\n]+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that is emphasised throughout or not at all; never empty."""

    text: str
    strong: bool = False


def spans(text: str) -> tuple[Span, ...]:
    """Cut ``text`` at its emphasis. The spans in order are the whole text less the stars that mean something."""
    found: list[Span] = []
    end = 0
    for emphasis in _EMPHASIS.finditer(text):
        if emphasis.start() > end:
            found.append(Span(text[end : emphasis.start()]))
        found.append(Span(emphasis[1], strong=True))
        end = emphasis.end()
    if end < len(text):
        found.append(Span(text[end:]))
    return tuple(found)


def plain(text: str) -> str:
    """The words of ``text`` without emphasis, for speech, search and counting."""
    return _EMPHASIS.sub(r"\1", text)


def plain_places(text: str) -> tuple[int, ...]:
    """For each letter of ``plain(text)``, where it stands in ``text``."""
    places: list[int] = []
    end = 0
    for emphasis in _EMPHASIS.finditer(text):
        places += (*range(end, emphasis.start()), *range(*emphasis.span(1)))
        end = emphasis.end()
    return (*places, *range(end, len(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of ``text``: separated by blank lines, each on one line, none empty; emphasis is kept."""
    folded = (_SPACING.sub(" ", part).strip(" ") for part in _BLANK_LINE.split(text))
    return tuple(part for part in folded if part)


def fold(text: str) -> str:
    """Put each paragraph of ``text`` on one line, with one blank line between paragraphs."""
    return "\n\n".join(paragraphs(text))
