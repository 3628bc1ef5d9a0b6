"""Posters that hold as much as their templates allow, with pictures of any shape and brightness."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Campaign, Media, MediaKind, PosterTemplate, Slide
from kiosk.content.poster_templates import POSTER_TEMPLATES

SAMPLE = "sample"
SHAPES = {"wide": (1600, 300), "high": (300, 1600), "square": (900, 900)}

TEXT = "It takes two minutes, nothing is kept, and you can stop at any time. Somebody here knows what to do next, too."
WORDS = {
    PosterTemplate.SENTENCE_AND_PICTURE: "Misunderstanding each other is ordinary. Ask again",
    PosterTemplate.BIG_SENTENCE: "Responsibility is what all of us share..",
    PosterTemplate.QUESTION: "Whose responsibility is it to ask again?",
    PosterTemplate.NUMBER: "01632 96 01 23",
    PosterTemplate.EVENT: "Misunderstanding and how to get past it.",
}
"""Each as long as it may be, with a word that is."""


def whole_words(text: str, most: int) -> str:
    """The beginning of ``text``, of ``most`` characters."""
    return text[:most].strip().ljust(most, ".")


def full_posters() -> tuple[Slide, ...]:
    """One of each template, without a picture and then with one of ``SHAPES``."""
    bare = [
        Slide(
            id=template,
            headline=words,
            text=whole_words(TEXT, POSTER_TEMPLATES[template].text),
            drawing="door",
            template=template,
        )
        for template, words in WORDS.items()
    ]
    day = {"date": dt.date(2026, 9, 30), "starts": dt.time(10, 30), "place": "Upper reading room on the second floor.."}
    bare[-1] = replace(bare[-1], **day)
    no_drawing = replace(bare[2], id="question-bare", drawing="")
    shapes = ("wide", "high", "high", "square", "wide")
    pictured = [replace(each, id=f"{each.id}-{shape}", media=shape) for each, shape in zip(bare, shapes, strict=True)]
    return (*bare, no_drawing, *pictured)


def sampled(catalogue: Catalogue) -> Catalogue:
    """``catalogue`` with the campaign ``SAMPLE``, which is not on: whoever wants to see its posters shows them."""
    campaign = Campaign(id=SAMPLE, title="The campaign of the week", summary="", slides=full_posters(), blocks=())
    media = tuple(
        Media(id=shape, sha256="0" * 64, kind=MediaKind.PICTURE, size=1, alternative=shape, width=wide, height=high)
        for shape, (wide, high) in SHAPES.items()
    )
    return replace(catalogue, campaigns=(*catalogue.campaigns, campaign), media=(*catalogue.media, *media))


def painted(folder: Path, brightness: str) -> Callable[[str], str]:
    """Writes a picture of each shape to ``folder``, ``dark``, ``light`` or ``busy``; gives what tells their URLs."""
    urls = {}
    for shape, (wide, high) in SHAPES.items():
        image = QImage(wide, high, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF" if brightness == "light" else "#000000"))
        if brightness == "busy":
            painter = QPainter(image)
            painter.fillRect(image.rect(), QBrush(QColor("#FFFFFF"), Qt.BrushStyle.Dense4Pattern))
            painter.end()
        image.save(str(folder / f"{brightness}-{shape}.png"))
        urls[shape] = QUrl.fromLocalFile(str(folder / f"{brightness}-{shape}.png")).toString()
    return lambda ident: urls.get(ident, "")
