"""What makes a page easier: its lines of Easy Read, a film in sign language, and people who say it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import EasyLine, MediaKind, Recording
from kiosk.content.translations import default_language
from kiosk.staff.forms.base import Field, FormContext
from kiosk.staff.forms.choices import Choice
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.languages import Language, language_name
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.picks import CHOOSE, MediaPick, named
from kiosk.staff.forms.poster_form import drawings_called

translate = QCoreApplication.translate


def easier_fields() -> tuple[Field, ...]:
    """All of it, as it stands in the form of a page."""
    return (easy_read_field(), *spoken_fields())


def spoken_fields() -> tuple[Field, ...]:
    """The film in sign language and the recordings: what a page of any kind can have."""
    return (signed_film_field(), recordings_field())


def easy_read_field() -> Items:
    """The page in a few lines, each a short sentence and a picture."""
    return Items(
        name="easy_read",
        label=translate("forms", "Easy Read"),
        hint=translate("forms", "The page in a few lines, for whoever asks for it: one short sentence, one picture."),
        chip=translate("forms", "Easy Read"),
        add_label=translate("forms", "Add a line"),
        additions=(
            Addition(
                "line",
                translate("forms", "Line"),
                lambda items, context: EasyLine(id=unique_id("line", items), text=""),
            ),
        ),
        form=lambda line: Form(
            (
                Text(
                    name="text",
                    kind="text",
                    label=translate("forms", "One short sentence"),
                    hint=translate("forms", "Everyday words, one idea, about ten of them"),
                ),
                Choice(
                    name="drawing",
                    label=translate("forms", "Picture"),
                    options=(("", translate("forms", "No drawing")), *drawings_called().items()),
                ),
            )
        ),
        called=lambda line, context: translate("forms", "Line"),
        said=lambda line, context: line.text,
    )


def signed_film_field() -> MediaPick:
    """The film in which somebody says the page in British Sign Language."""
    return MediaPick(
        name="signed_film",
        holds=MediaKind.VIDEO,
        label=translate("forms", "Film in sign language"),
        hint=translate("forms", "In British Sign Language. What is signed is written with the film itself."),
        none=translate("forms", "No film"),
    )


def recordings_field() -> Items:
    """The page as people say it, in one language each."""
    return Items(
        name="recordings",
        label=translate("forms", "Recordings of this page"),
        hint=translate(
            "forms",
            "A person says the page, and “Read aloud” plays that instead of the machine’s voice. When the page says "
            "something else, have it recorded again.",
        ),
        add_label=translate("forms", "Add a recording"),
        additions=(
            Addition(
                "recording",
                translate("forms", "Recording"),
                lambda items, context: Recording(language=_not_yet(items, context), media=CHOOSE),
            ),
        ),
        form=lambda recording: Form(
            (
                Language(
                    name="language",
                    label=translate("forms", "Language spoken"),
                    hint=translate("forms", "Its English name, such as Urdu"),
                    required=translate("forms", "Nobody has said which language it is in."),
                ),
                MediaPick(name="media", holds=MediaKind.SOUND, label=translate("forms", "Sound")),
            )
        ),
        called=lambda recording, context: language_name(recording.language),
        said=lambda recording, context: named(context, "media", recording.media),
        in_words=lambda recording: f"{language_name(recording.language)}: {recording.media}",
    )


def _not_yet(recordings: Sequence[Recording], context: FormContext) -> str:
    """A language of the kiosk in which nobody has said the page; the one it is written in comes last."""
    spoken = {each.language.lower() for each in recordings}
    written, *others = context.catalogue.languages or (default_language(context.catalogue),)
    return next((each for each in (*others, written) if each.lower() not in spoken), written)


def plain_page_form() -> Form:
    """What staff can add to a page whose words are the kiosk's own."""
    return Form(
        (
            *easier_fields(),
            Text(
                name="staff_note",
                kind="text",
                paragraphs=True,
                label=translate("forms", "Note for staff"),
                hint=translate("forms", "Visitors never see this."),
            ),
        )
    )
