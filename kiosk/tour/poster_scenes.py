"""Every template of a poster as a picture, with a picture on it and without."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Campaign, Media, MediaKind, PosterTemplate, Slide
from kiosk.startup.content_source import media_urls
from kiosk.tour.painted_picture import painted
from kiosk.tour.staff_session import Scene
from kiosk.visitor.page_context import PageContext
from kiosk.window.main_window import MainWindow

_PICTURE = Media(
    id="garden", sha256="0" * 64, kind=MediaKind.PICTURE, size=1, alternative="A garden", width=1600, height=900
)


_WORDS: Mapping[PosterTemplate, tuple[str, str]] = {
    PosterTemplate.SENTENCE_AND_PICTURE: ("Someone will listen.", "You choose what you say, and how much."),
    PosterTemplate.BIG_SENTENCE: ("You can ask here.", "Nobody needs to know why."),
    PosterTemplate.QUESTION: ("Who is missing from the table?", "Look round before you go."),
    PosterTemplate.NUMBER: ("24 hours", "At any time of day or night, someone answers the helpline."),
    PosterTemplate.EVENT: ("An hour of tea and talk", "Come in for five minutes, or stay for all of it."),
}


def poster_scenes(main_window: MainWindow, context: PageContext) -> Iterator[Scene]:
    """Each template, then each with a picture, on ``main_window``, which shows ``context`` again afterwards."""
    with TemporaryDirectory(prefix="kiosk-tour-") as folder:
        painted(Path(folder) / "garden.png").rename(Path(folder) / _PICTURE.sha256)
        slides = tuple(
            _poster(template, media, context.now.date()) for media in (None, _PICTURE.id) for template in PosterTemplate
        )
        campaign = Campaign(id="sample", title="Ask us anything", summary="", slides=slides, blocks=())
        shown = context.catalogue
        catalogue = Catalogue(venue=shown.venue, campaigns=(campaign,), media=(_PICTURE,), languages=shown.languages)
        url = media_urls(catalogue, Path(folder))
        main_window.replace_context(replace(context, catalogue=catalogue, media_url=url))
        for slide in slides:
            words = f"A poster of the template “{slide.template}”{', with a picture' if slide.media else ''}"
            yield f"state-poster-{slide.id}", words, partial(main_window.show_poster, campaign.id, slide.id)
        main_window.venue.only_poster("", "")
        main_window.replace_context(context)
        main_window.hide()


def _poster(template: PosterTemplate, media: str | None, today: dt.date) -> Slide:
    """One as somebody might write it."""
    headline, text = _WORDS[template]
    event = template is PosterTemplate.EVENT
    return Slide(
        id=f"{template}-pictured" if media else template,
        headline=headline,
        text=text,
        media=media,
        drawing="talking" if template is PosterTemplate.SENTENCE_AND_PICTURE else "",
        template=template,
        date=today + dt.timedelta(8) if event else None,
        starts=dt.time(14) if event else None,
        place="Oak Room" if event else "",
    )
