"""What makes a page easier: its lines of Easy Read, and a film in sign language."""

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import EasyLine, MediaKind
from kiosk.staff.forms.base import Field
from kiosk.staff.forms.choices import Choice
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.picks import MediaPick
from kiosk.staff.forms.poster_form import drawings_called

translate = QCoreApplication.translate


def easier_fields() -> tuple[Field, ...]:
    """Both, as they stand in the form of a page."""
    return (easy_read_field(), signed_film_field())


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
