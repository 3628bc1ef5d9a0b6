"""How long, how hard and how large things may be. Change a number here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Lengths are in characters as written, ages in years, pictures in pixels, files in bytes, times in days.

    The lengths are chosen so that a page stays short for somebody with two minutes; the screens wrap what is longer.
    Those of posters follow from their templates: ``content.poster_templates``.
    """

    title: int = 60
    one_line: int = 110
    summary: int = 160
    tile_title: int = 32
    tile_summary: int = 80
    step: int = 140
    point: int = 160
    question: int = 140
    answer: int = 60
    button: int = 60
    caption: int = 140
    place: int = 40
    paragraph: int = 500
    alternative: int = 200
    easy_line: int = 100
    easy_words: int = 15
    """Of a line of Easy Read; guides to it say ten to fifteen."""
    easy_lines: int = 10

    any_text: int = 1_500
    """A single text that is longer is no text for a screen, whatever it is."""
    page: int = 20_000
    """All words of a page: ten minutes' reading."""
    blocks: int = 60
    """On one page. A block takes about 8 ms to build on a small machine."""
    items: int = 30
    contacts: int = 20
    slides: int = 20
    tiles: int = 24
    on_page: int = 60
    """Services, related pages, campaigns and links on one page."""
    subtopics: int = 9
    """What a person can choose among at once; so many entries, too, stand under "What is happening?"."""
    any_list: int = 400
    """Any other list: questions, events, dates."""

    sentence_words: int = 25
    """GOV.UK's own writing guide splits a sentence at 25 words."""
    reading_age: int = 13
    """Above it we warn. We write for 11; 13 leaves room for names and for the rough edge of any formula."""
    reading_words: int = 25
    """Below this many words a reading age says nothing."""

    picture_least: int = 640
    """The shorter side of a picture; below it a 1080-pixel screen shows it blurred."""
    picture_most: int = 3840
    """The longer side of a picture; above it no supported screen shows more of it."""
    picture_bytes: int = 4_000_000
    video_bytes: int = 300_000_000

    review_days: int = 366
    """The longest time a service may go without a person checking it."""
