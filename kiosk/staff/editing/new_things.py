"""New things, with everything in them that must be there, and what somebody has to fill in first."""

import datetime as dt

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.defaults import REVIEW_DAYS
from kiosk.content.model import (
    Assurance,
    Campaign,
    Guide,
    GuideQuestion,
    Organization,
    Outcome,
    Service,
    Slide,
    Survey,
    SurveyQuestion,
    Tile,
    Tint,
    Topic,
    TopicGroup,
)
from kiosk.content.things import Thing, called
from kiosk.staff.editing.new_ids import NewThing
from kiosk.staff.forms.picks import CHOOSE

translate = QCoreApplication.translate


def new_thing(kind: str, ident: str, today: dt.date, who: str) -> NewThing:
    """A new thing of ``kind``. A field that may not be empty holds a stand-in, and is empty on the form."""
    match kind:
        case "service":
            return _service(ident, today, who)
        case "organization":
            name = translate("things", "New organisation")
            return NewThing(Organization(id=ident, name=name), {"name": ""})
        case "topic":
            return _topic(ident)
        case "campaign":
            return _campaign(ident, today, who)
        case "guide":
            return _guide(ident)
        case "survey":
            return _survey(ident)
        case "tile":
            title = translate("things", "New tile")
            tile = Tile(id=ident, title=title, summary="", icon="circle-question-mark", tint=Tint.TEAL, page="start")
            return NewThing(tile, {"title": ""})
        case _:
            raise ValueError(kind)


def copy_of(thing: Thing, ident: str, today: dt.date | None = None, who: str = "") -> NewThing:
    """A copy of ``thing`` under another name, which nobody has checked; ``who`` wrote it down ``today``, where that is
    known."""
    field = "name" if hasattr(thing, "name") else "title"
    # As long as the model lets a name be.
    name = translate("things", "Copy of {name}").format(name=called(thing))[:120]
    copied = msgspec.structs.replace(thing, id=ident, **{field: name})
    if isinstance(copied, Service | Campaign) and copied.assurance is not None:
        assurance = msgspec.structs.replace(copied.assurance, confirmed=False)
        if today is not None:
            after = today + dt.timedelta(days=REVIEW_DAYS)
            assurance = msgspec.structs.replace(assurance, assured_date=today, assured_by=who, review_after=after)
        return NewThing(msgspec.structs.replace(copied, assurance=assurance))
    return NewThing(copied)


def _assurance(today: dt.date, who: str) -> Assurance:
    return Assurance(
        assured_date=today,
        assured_by=who,
        source=translate("things", "Written at this venue"),
        review_after=today + dt.timedelta(days=REVIEW_DAYS),
        confirmed=False,
    )


def _service(ident: str, today: dt.date, who: str) -> NewThing:
    name = translate("things", "New service")
    service = Service(id=ident, name=name, organization=CHOOSE, one_line=name, assurance=_assurance(today, who))
    return NewThing(service, {"name": "", "one_line": "", "assurance/source": ""})


def _topic(ident: str) -> NewThing:
    topic = Topic(
        id=ident,
        title=translate("things", "New topic"),
        summary="",
        icon="circle-question-mark",
        group=TopicGroup.SAFETY,
        blocks=(),
    )
    return NewThing(topic, {"title": ""})


def _campaign(ident: str, today: dt.date, who: str) -> NewThing:
    campaign = Campaign(
        id=ident,
        title=translate("things", "New campaign"),
        summary="",
        slides=(Slide(id="poster", headline=translate("things", "New poster")),),
        blocks=(),
        assurance=_assurance(today, who),
    )
    return NewThing(campaign, {"title": "", "slides/poster/headline": "", "assurance/source": ""})


def _guide(ident: str) -> NewThing:
    guide = Guide(
        id=ident,
        title=translate("things", "New guided check"),
        summary="",
        questions=(GuideQuestion(id="question", text="", yes="ending", no="ending-2"),),
        outcomes=(Outcome(id="ending", title="", text="", fits=True), Outcome(id="ending-2", title="", text="")),
    )
    return NewThing(guide, {"title": ""})


def _survey(ident: str) -> NewThing:
    answers = (translate("things", "Yes"), translate("things", "No"))
    survey = Survey(
        id=ident,
        title=translate("things", "New survey"),
        summary="",
        questions=(SurveyQuestion(id="question", text="", answers=answers),),
        thanks=translate("things", "Thank you."),
    )
    return NewThing(survey, {"title": ""})
