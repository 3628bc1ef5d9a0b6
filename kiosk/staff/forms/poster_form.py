"""The form of a poster: its template, and what that template shows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign, DayPart, FocalPoint, MediaKind, PosterTemplate, Question, Slide
from kiosk.content.poster_templates import facts_of
from kiosk.content.things import Thing
from kiosk.staff.forms.base import Field, FormContext, Said
from kiosk.staff.forms.choices import Choice
from kiosk.staff.forms.fields import Date, Text, Time
from kiosk.staff.forms.lists import Addition, Form, Items, shortened, unique_id
from kiosk.staff.forms.picks import MediaPick
from kiosk.staff.forms.rows import Severity
from kiosk.staff.forms.words import new_poster

translate = QCoreApplication.translate


def posters_field(campaign: Campaign) -> Items:
    """The posters of ``campaign``; a new one is made from a template."""
    return Items(
        name="slides",
        label=translate("forms", "Posters"),
        hint=translate("forms", "They take turns. A few words on each."),
        add_label=translate("forms", "Add a poster"),
        chip=translate("forms", "Posters"),
        additions=tuple(_addition(template, words) for template, words in templates_called().items()),
        form=lambda slide: _poster_form(slide, campaign),
        called=lambda slide, at: translate("forms", "Poster"),
        said=lambda slide, at: slide.headline,
        least=1,
    )


def templates_called() -> dict[PosterTemplate, str]:
    """What each template is called."""
    return {
        PosterTemplate.SENTENCE_AND_PICTURE: translate("forms", "Sentence and picture"),
        PosterTemplate.BIG_SENTENCE: translate("forms", "Big sentence"),
        PosterTemplate.QUESTION: translate("forms", "Question"),
        PosterTemplate.NUMBER: translate("forms", "Number"),
        PosterTemplate.EVENT: translate("forms", "Event"),
    }


def poster_at(thing: Thing | None, key: str) -> str:
    """The id of the poster of a campaign that the row at ``key`` belongs to; "" where it belongs to none."""
    if not isinstance(thing, Campaign):
        return ""
    field, ident = (*key.split("/"), "")[:2]
    return next((each.id for each in thing.slides if field == "slides" and each.id == ident), "")


def drawings_called() -> dict[str, str]:
    """What each drawing of ``content.drawings`` shows."""
    return {
        "asking": translate("forms", "A question and no answer"),
        "books": translate("forms", "Books"),
        "calling": translate("forms", "A phone that rings"),
        "care": translate("forms", "A doctor’s bag"),
        "chess": translate("forms", "Chess"),
        "computer": translate("forms", "A computer"),
        "cups": translate("forms", "Two cups"),
        "days": translate("forms", "Sixteen days"),
        "dice": translate("forms", "Dice"),
        "door": translate("forms", "An open door"),
        "friends": translate("forms", "Three friends"),
        "hands": translate("forms", "Hands and a light"),
        "lamp": translate("forms", "Two people under a lamp"),
        "map": translate("forms", "A map"),
        "notes": translate("forms", "Music"),
        "pencil": translate("forms", "Paper and a pencil"),
        "people": translate("forms", "People of many kinds"),
        "phone": translate("forms", "A phone that sends nothing"),
        "ribbon": translate("forms", "A white ribbon"),
        "stepping-in": translate("forms", "A friend steps in"),
        "story": translate("forms", "A story"),
        "table": translate("forms", "A table with an empty place"),
        "talking": translate("forms", "Two people talk"),
        "touching": translate("forms", "A finger on the yellow bar"),
        "voice": translate("forms", "Someone speaks up"),
        "wool": translate("forms", "Wool and needles"),
    }


def focal_point() -> Choice:
    """Which part of a picture is kept where it is cut to the shape of its place."""
    return Choice(
        name="focal_point",
        label=translate("forms", "What stays in sight"),
        hint=translate("forms", "Where the picture is cut to fit"),
        options=(
            (FocalPoint.MIDDLE, translate("forms", "The middle")),
            (FocalPoint.TOP, translate("forms", "The top")),
            (FocalPoint.BOTTOM, translate("forms", "The bottom")),
            (FocalPoint.LEFT, translate("forms", "The left side")),
            (FocalPoint.RIGHT, translate("forms", "The right side")),
        ),
    )


def _addition(template: PosterTemplate, words: str) -> Addition:
    def make(items: Sequence[Any], context: FormContext) -> Slide:
        return Slide(id=unique_id("poster", items), headline=new_poster(), template=template)

    return Addition(template, words, make)


def _poster_form(slide: Slide, campaign: Campaign) -> Form:
    """Its rows. What another template left behind keeps its row, which says that it is not shown."""
    label, example, text = _words_called(slide.template)
    drawn, dated = facts_of(slide).drawn, slide.template is PosterTemplate.EVENT
    drawing = Choice(
        name="drawing",
        label=translate("forms", "Drawing"),
        hint=translate("forms", "Where there is no picture")
        if drawn
        else translate("forms", "This template does not show it"),
        options=(("", translate("forms", "No drawing")), *drawings_called().items()),
    )
    return Form(
        (
            Choice(name="template", label=translate("forms", "Template"), options=tuple(templates_called().items())),
            Text(
                name="headline",
                label=label,
                hint=example,
                required=translate("forms", "The poster has no headline yet."),
                remark=_room_left,
            ),
            *(each for each in _event_fields() if dated or getattr(slide, each.name)),
            Said(say=_event_left_behind),
            Text(name="text", kind="text", label=text),
            MediaPick(
                name="media",
                holds=MediaKind.PICTURE,
                label=translate("forms", "Picture"),
                none=translate("forms", "No picture"),
            ),
            *([focal_point()] if slide.media else ()),
            *([drawing] if drawn or slide.drawing else ()),
            Choice(
                name="part",
                label=translate("forms", "Shown"),
                options=(
                    (DayPart.ANY, translate("forms", "Always")),
                    (DayPart.EVENING, translate("forms", "In the evening")),
                    (DayPart.WEEKEND, translate("forms", "At the weekend")),
                ),
            ),
            Choice(
                name="question",
                label=translate("forms", "Leads to"),
                options=(
                    (None, translate("forms", "The page of the campaign")),
                    *((each.id, _asks(each)) for each in campaign.questions),
                ),
            ),
        )
    )


def _words_called(template: PosterTemplate) -> tuple[str, str, str]:
    """What the headline is called, an example of one, and what the words below it are called."""
    below = translate("forms", "One or two sentences")
    match template:
        case PosterTemplate.QUESTION:
            return translate("forms", "The question"), translate("forms", "Who is missing from the table?"), below
        case PosterTemplate.NUMBER:
            about = translate("forms", "What the number says, in one sentence")
            return translate("forms", "The number"), translate("forms", "1 in 4"), about
        case PosterTemplate.EVENT:
            return translate("forms", "What it is called"), translate("forms", "An hour of tea and talk"), below
        case PosterTemplate.SENTENCE_AND_PICTURE | PosterTemplate.BIG_SENTENCE:
            return translate("forms", "Headline"), translate("forms", "One idea, in a few words"), below


def _event_fields() -> tuple[Field, ...]:
    may_be_empty = translate("forms", "May be empty")
    gone = translate("forms", "From the day after, the poster is not shown")
    return (
        Date(name="date", label=translate("forms", "Day"), hint=gone),
        Time(name="starts", label=translate("forms", "Starts at"), hint=may_be_empty),
        Text(name="place", label=translate("forms", "Where it is"), hint=may_be_empty),
    )


def _event_left_behind(slide: Slide, context: FormContext) -> str:
    if slide.template is PosterTemplate.EVENT or not (slide.date or slide.starts or slide.place):
        return ""
    return translate("forms", "Only the template of an event shows the day, the time and where it is.")


def _room_left(slide: Slide) -> tuple[str, Severity]:
    """How much of its room a headline takes."""
    count, most = len(slide.headline), facts_of(slide).headline
    said = translate("forms", "{count} of {most} letters").format(count=count, most=most)
    return said, "good" if count <= most else "warning"


def _asks(question: Question) -> str:
    text = shortened(question.text) or translate("forms", "without words yet")
    return translate("forms", "Question: {text}").format(text=text)
