"""The blocks of a page. A new block kind is one line in ``_kinds``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import (
    Answer,
    Block,
    Caution,
    Emergency,
    Fact,
    GuideLink,
    Link,
    MediaKind,
    Notice,
    Paragraph,
    Picture,
    Points,
    Question,
    Quote,
    Steps,
    SurveyLink,
    Video,
)
from kiosk.staff.forms.base import Field, FormContext
from kiosk.staff.forms.fields import Date, Text
from kiosk.staff.forms.lines import Lines
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.picks import CHOOSE, MediaPick, Pick, named

translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Kind:
    """A kind of block: its struct, what it is called, its own fields, and a new one of an id."""

    struct: type[Block]
    called: str
    fields: tuple[Field, ...]
    make: Callable[[str], Block]
    said: Callable[[Any, FormContext], str] = lambda block, context: block.title or block.text

    @property
    def tag(self) -> str:
        """What the content calls it."""
        return str(self.struct.__struct_config__.tag)


def blocks_field(name: str, label: str, hint: str = "", chip: str = "") -> Items:
    """The blocks of a page, in the field ``name``."""
    kinds = {each.struct: each for each in _kinds()}
    return Items(
        name=name,
        label=label,
        hint=hint,
        chip=chip,
        add_label=translate("forms", "Add to the page"),
        additions=tuple(Addition(each.tag, each.called, _maker(each)) for each in kinds.values()),
        form=lambda block: Form((*_shared(type(block)), *kinds[type(block)].fields, _note())),
        called=lambda block, context: kinds[type(block)].called,
        said=lambda block, context: kinds[type(block)].said(block, context),
    )


def link_fields() -> tuple[Field, ...]:
    """The fields of a link by QR code, less its heading."""
    return (
        Text(
            holds="address",
            name="address",
            label=translate("forms", "Web address, email address or number"),
            hint=translate("forms", "Without anything after a question mark"),
        ),
        Text(name="text", kind="text", label=translate("forms", "What it leads to")),
    )


def link_form() -> Form:
    """The form of a link that stands by itself."""
    return Form((*_shared(Link), *link_fields(), _note()))


def questions_field(name: str) -> Items:
    """Questions that stand by themselves, each on a screen of its own."""
    return Items(
        name=name,
        label=translate("forms", "Questions to think about"),
        hint=translate("forms", "One on a screen, four at a time, others on other days. Nothing is recorded."),
        add_label=translate("forms", "Add a question"),
        additions=(
            Addition(
                "question",
                translate("forms", "Question"),
                lambda items, context: _new_question(unique_id("question", items)),
            ),
        ),
        form=lambda question: Form((*_question_fields(), _note())),
        called=lambda question, context: translate("forms", "Question"),
        said=lambda question, context: question.text,
    )


def _question_fields() -> tuple[Field, ...]:
    return (_text(translate("forms", "Question")), _answers())


def _new_question(ident: str) -> Question:
    return Question(id=ident, text="", answers=(Answer("", ""), Answer("", "")))


def _shared(struct: type[Block]) -> tuple[Field, ...]:
    if struct is Emergency:
        hint = translate("forms", "The way to the emergency page. It has words of its own.")
        return (Text(name="title", label=translate("forms", "Heading"), hint=hint),)
    return (Text(name="title", label=translate("forms", "Heading"), hint=translate("forms", "May be empty")),)


def _note() -> Text:
    return Text(
        name="staff_note",
        kind="text",
        paragraphs=True,
        label=translate("forms", "Note for staff"),
        hint=translate("forms", "Visitors never see this."),
    )


def _maker(kind: _Kind) -> Callable[[Sequence[Any], FormContext], Block]:
    return lambda items, context: kind.make(unique_id(kind.tag, items))


def _text(label: str, hint: str = "") -> Text:
    return Text(name="text", kind="text", paragraphs=True, label=label, hint=hint)


def _kinds() -> tuple[_Kind, ...]:
    return (*_worded(), *_leading(), *_asking())


def _worded() -> tuple[_Kind, ...]:
    """Blocks that are read."""
    listed = translate("forms", "One thing in each, in plain words")
    return (
        _Kind(
            Paragraph,
            translate("forms", "Paragraph"),
            (_text(translate("forms", "Text"), translate("forms", "A few sentences")),),
            lambda ident: Paragraph(id=ident, text=""),
        ),
        _Kind(
            Steps,
            translate("forms", "Steps"),
            (
                Lines(
                    name="items",
                    kind="text",
                    label=translate("forms", "Steps, in order"),
                    hint=listed,
                    add_label=translate("forms", "Add a step"),
                ),
            ),
            lambda ident: Steps(id=ident, items=("",)),
            _listed,
        ),
        _Kind(
            Points,
            translate("forms", "Points"),
            (
                Lines(
                    name="items",
                    kind="text",
                    label=translate("forms", "Points"),
                    hint=listed,
                    add_label=translate("forms", "Add a point"),
                ),
            ),
            lambda ident: Points(id=ident, items=("",)),
            _listed,
        ),
        _Kind(
            Fact,
            translate("forms", "Fact"),
            (
                _text(translate("forms", "The fact")),
                Text(
                    name="source",
                    kind="text",
                    label=translate("forms", "Where it comes from"),
                    hint=translate("forms", "Shown below it"),
                ),
            ),
            lambda ident: Fact(id=ident, text="", source=""),
        ),
        _Kind(
            Caution,
            translate("forms", "Warning"),
            (_text(translate("forms", "What to watch out for")),),
            lambda ident: Caution(id=ident, text=""),
        ),
        _Kind(
            Quote,
            translate("forms", "Somebody’s words"),
            (_text(translate("forms", "The words")), Text(name="who", label=translate("forms", "Whose words"))),
            lambda ident: Quote(id=ident, text=""),
        ),
        _Kind(
            Notice,
            translate("forms", "What is on nearby"),
            (
                _text(
                    translate("forms", "What is on, where and when"),
                    translate("forms", "While it is empty, visitors do not see it."),
                ),
                Date(
                    name="last_day",
                    label=translate("forms", "Last day"),
                    hint=translate("forms", "It goes by itself after this day. May be empty."),
                ),
            ),
            lambda ident: Notice(id=ident),
        ),
    )


def _leading() -> tuple[_Kind, ...]:
    """Blocks that show something or lead somewhere."""
    caption = Text(name="caption", kind="text", label=translate("forms", "Words below it"))
    return (
        _Kind(
            Picture,
            translate("forms", "Picture"),
            (MediaPick(name="media", holds=MediaKind.PICTURE, label=translate("forms", "Picture")), caption),
            lambda ident: Picture(id=ident, media=CHOOSE),
            _captioned,
        ),
        _Kind(
            Video,
            translate("forms", "Film"),
            (MediaPick(name="media", holds=MediaKind.VIDEO, label=translate("forms", "Film")), caption),
            lambda ident: Video(id=ident, media=CHOOSE),
            _captioned,
        ),
        _Kind(
            Link,
            translate("forms", "Link by QR code"),
            link_fields(),
            lambda ident: Link(id=ident, address="", text=""),
        ),
        _Kind(
            Emergency,
            translate("forms", "The way to 999"),
            (),
            lambda ident: Emergency(id=ident),
            lambda block, context: block.title,
        ),
    )


def _asking() -> tuple[_Kind, ...]:
    """Blocks that ask something, or lead to where something is asked."""
    invitation = Text(name="text", kind="text", label=translate("forms", "What it says"))
    return (
        _Kind(
            GuideLink,
            translate("forms", "The way to a guided check"),
            (Pick(name="guide", of="guide", label=translate("forms", "Guided check")), invitation),
            lambda ident: GuideLink(id=ident, guide=CHOOSE),
            lambda block, context: block.text or named(context, "guide", block.guide),
        ),
        _Kind(
            SurveyLink,
            translate("forms", "The way to a survey"),
            (Pick(name="survey", of="survey", label=translate("forms", "Survey")), invitation),
            lambda ident: SurveyLink(id=ident, survey=CHOOSE),
            lambda block, context: block.text or named(context, "survey", block.survey),
        ),
        _Kind(
            Question,
            translate("forms", "A question to think about"),
            _question_fields(),
            _new_question,
        ),
    )


def _answers() -> Items:
    return Items(
        name="answers",
        label=translate("forms", "Answers"),
        hint=translate("forms", "Two to four. Nothing is recorded."),
        add_label=translate("forms", "Add an answer"),
        additions=(Addition("answer", translate("forms", "Answer"), lambda items, context: Answer("", "")),),
        form=lambda answer: Form(
            (
                Text(name="text", label=translate("forms", "Answer")),
                Text(name="reply", kind="text", paragraphs=True, label=translate("forms", "What we say to it")),
            )
        ),
        called=lambda answer, context: translate("forms", "Answer"),
        said=lambda answer, context: answer.text,
        in_words=lambda answer: f"{answer.text}: {answer.reply}",
        least=2,
        most=4,
        foldable=False,
    )


def _listed(block: Steps | Points, context: FormContext) -> str:
    return block.title or ", ".join(block.items)


def _captioned(block: Picture | Video, context: FormContext) -> str:
    return block.title or block.caption or named(context, "media", block.media)
