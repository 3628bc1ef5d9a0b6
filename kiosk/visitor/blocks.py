"""The blocks of a page as rows. A new kind of block gets its case in ``block_row`` and its line in BlockList.qml."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kiosk.content import links, model
from kiosk.visitor.cards import code_for, prose, shown_address
from kiosk.visitor.page_context import PageContext

FIRST_LOT, NEXT_LOT = (10, 12_000), (4, 4_000)
"""How many blocks, and letters in them, a page has from the first, and how many it gets at a time after that. The first
are more than a screen shows; the next take a few milliseconds, so that hiding never waits for a long page."""

LIST_ITEMS = 40
"""Items of a list in one block; a longer one goes on in the next."""

WIDE = 9 / 16
"""Height by width of a film that does not say its own."""


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One block of a page; what a kind does not use is empty."""

    key: str
    kind: str
    title: str
    markup: str = ""
    items: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    source_: str = ""
    route: str = ""
    code: str = ""
    address: str = ""
    picture: str = ""
    alternative: str = ""
    film: str = ""
    still: str = ""
    captions: str = ""
    shape: float = WIDE
    first: bool = False
    before: int = 0
    """How many items of a list stand in the blocks before it."""


def block_rows(blocks: Iterable[model.Block], context: PageContext) -> Iterator[BlockRow]:
    """Blocks as rows, in order; one whose picture is gone is left out, never blank (safety rule 11)."""
    for place, block in enumerate(blocks):
        row = block_row(block, context, place == 0)
        if row is not None:
            yield from _parts(row) if row.kind in ("steps", "points") else (row,)


def _parts(row: BlockRow) -> Iterator[BlockRow]:
    yield replace(row, items=row.items[:LIST_ITEMS])
    for start in range(LIST_ITEMS, len(row.items), LIST_ITEMS):
        items = row.items[start : start + LIST_ITEMS]
        yield replace(row, key=f"{row.key}/{start}", title="", items=items, before=start)


def lots(rows: Iterator[BlockRow]) -> Iterator[list[BlockRow]]:
    """``rows`` in the lots a page is built of; see ``FIRST_LOT``."""
    most, longest = FIRST_LOT
    lot: list[BlockRow] = []
    letters = 0
    for row in rows:
        lot.append(row)
        letters += len(row.markup) + sum(map(len, row.items))
        if len(lot) >= most or letters >= longest:
            yield lot
            most, longest = NEXT_LOT
            lot, letters = [], 0
    if lot:
        yield lot


def block_row(block: model.Block, context: PageContext, first: bool) -> BlockRow | None:  # noqa: PLR0912 - one case a kind
    """One block as a row. The match is closed: a new kind of block gets its case here."""
    kind = type(block).__struct_config__.tag
    row = partial(BlockRow, key=block.id, kind=str(kind), title=block.title)
    match block:
        case model.Paragraph(text=text):
            return row(markup=prose(text), first=first)
        case model.Caution(text=text):
            return row(markup=prose(text))
        case model.Fact(text=text, source=source):
            return row(markup=prose(text), source_=source)
        case model.Quote(text=text, who=who):
            return row(markup=prose(text), source_=who)
        case model.Steps(items=items) | model.Points(items=items):
            return row(items=tuple(prose(item) for item in items))
        case model.Question(text=text, answers=answers):
            texts = tuple(answer.text for answer in answers)
            return row(markup=prose(text), items=texts, replies=tuple(prose(one.reply) for one in answers))
        case model.Link(address=address, text=text):
            return row(markup=prose(text), code=code_for(links.web_uri, address), address=shown_address(address))
        case model.Emergency():
            return row(route="emergency")
        case model.GuideLink(guide=guide, text=text):
            found = context.catalogue.guide(guide)
            return row(markup=text or found.title, route=f"guide/{guide}") if found else None
        case model.SurveyLink(survey=survey, text=text):
            about = context.catalogue.survey(survey)
            return row(markup=text or about.title, route=f"survey/{survey}") if about else None
        case model.Video(media=media, caption=caption):
            film, url = context.catalogue.media_file(media), context.media_url(media)
            if film is None or not url:
                # In place of a film that is gone stands what it says, never an empty frame (safety rule 11).
                words = "\n".join(part for part in (caption, film.alternative if film else "") if part)
                return row(markup=prose(words)) if words else None
            shown = row(film=url, alternative=film.alternative, markup=prose(caption))
            captions = context.media_url(film.captions) if film.captions else ""
            shape = film.height / film.width if film.width and film.height else WIDE
            return replace(shown, still=context.still_url(media), captions=captions, shape=shape)
        case model.Picture(media=media, caption=caption):
            file = context.catalogue.media_file(media)
            url = context.media_url(media)
            if file is None or not url:
                return None
            return row(picture=url, alternative=file.alternative, markup=prose(caption))
