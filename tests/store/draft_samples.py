"""Drafts: any that can be typed, whether or not they could be published."""

import datetime as dt
from pathlib import Path

from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.draft import Draft, Unfinished, draft_of
from kiosk.content.model import (
    Assurance,
    Campaign,
    ContactKind,
    ContactMethod,
    Day,
    Edition,
    Paragraph,
    Service,
    Topic,
    Weekly,
    Window,
)
from kiosk.store.drafts import Drafts
from tests.content import strategies as some
from tests.store.samples import noon, opened

PATHS = ("service/a", "topic/b", "venue/library", "campaign/c-1")

WEEKLY = Weekly(windows=(Window(days=(Day.MON, Day.FRI), opens=dt.time(9), closes=dt.time(17, 30)),))
CHECKED = Assurance(
    assured_date=dt.date(2026, 11, 1), assured_by="A tester", source="By phone", review_after=dt.date(2027, 5, 1)
)


def drafts_in(folder: Path) -> Drafts:
    """The draft of the kiosk in ``folder``."""
    return Drafts(opened(folder), noon)


def service(ident: str = "advice", name: str = "Advice", *, contacts: int = 2) -> Service:
    """A service whose every word depends on ``name``."""
    return Service(
        id=ident,
        name=name,
        organization="a",
        one_line=f"{name} in one line",
        assurance=CHECKED,
        description=(Paragraph(id="paragraph", text=name * 3),),
        contacts=tuple(
            ContactMethod(id=f"phone-{n}", kind=ContactKind.PHONE, value=f"{name} {n}", hours=WEEKLY)
            for n in range(contacts)
        ),
        needs=(name, "somebody to talk to"),
    )


def _half_written_service(one: Service) -> Service:
    """Nothing in it that must be there, and too much of something else."""
    windows = Weekly(windows=(Window(days=(), opens=dt.time(9), closes=dt.time(9, 0, 1)),))
    contacts = tuple(replace(each, id="Not An Id", value="1" * 500, hours=windows) for each in one.contacts)
    return replace(one, name="", one_line="", organization="", contacts=contacts, needs=("word " * 50, ""))


def _half_written_campaign(one: Campaign) -> Campaign:
    showing = replace(one.showing, priority=-5, weight=10**12, weekdays=(Day.SUN, Day.MON, Day.SUN))
    return replace(one, title="", slides=(), icon="", showing=showing)


def _half_written_topic(one: Topic) -> Topic:
    return replace(one, title="x" * 5_000, blocks=(*one.blocks, Paragraph(id="", text="")))


def _half_written(draft: Draft) -> Draft:
    """The same things, as they are while somebody is at them."""
    return replace(
        draft,
        services=tuple(_half_written_service(each) for each in draft.services),
        campaigns=tuple(_half_written_campaign(each) for each in draft.campaigns),
        topics=tuple(_half_written_topic(each) for each in draft.topics),
    )


def _once_each(edition: Edition) -> Edition:
    """An edition with one translation of a field into a language, as every draft has them."""
    by_key = {(each.field, each.language): each for each in edition.translations}
    return replace(edition, translations=tuple(by_key.values()))


_paths = st.sets(st.sampled_from(PATHS)).map(lambda chosen: tuple(sorted(chosen)))
_unfinished = st.dictionaries(
    st.sampled_from(PATHS).map(lambda path: f"{path}/contacts/phone/hours/0/opens"), some.words, max_size=2
).map(lambda kept: tuple(Unfinished(field=field, text=kept[field]) for field in sorted(kept)))

drafts: st.SearchStrategy[Draft] = st.builds(
    lambda edition, hidden, unfinished, half: replace(
        (_half_written if half else replace)(draft_of(_once_each(edition))), hidden=hidden, unfinished=unfinished
    ),
    some.editions,
    _paths,
    _unfinished,
    st.booleans(),
)
