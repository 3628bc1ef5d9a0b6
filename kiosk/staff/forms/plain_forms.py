"""The forms of an organization and of a media file."""

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Media, MediaKind, Organization
from kiosk.staff.forms.base import Field, FormContext, Said
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.picks import MediaPick
from kiosk.staff.forms.words import length_words, size_words

translate = QCoreApplication.translate


def organization_form(organization: Organization, context: FormContext) -> Form:
    """Everything staff can say about who runs services."""
    del organization, context
    return Form(
        (
            Text(
                name="name",
                label=translate("forms", "Name"),
                required=translate("forms", "The organisation has no name yet."),
            ),
            Text(name="description", kind="text", paragraphs=True, label=translate("forms", "What it is")),
            Text(
                holds="address",
                name="url",
                label=translate("forms", "Website"),
                hint=translate("forms", "Without anything after a question mark, such as example.org.uk"),
            ),
        )
    )


def media_form(media: Media, context: FormContext) -> Form:
    """What staff can say about a file; the rest was measured when it was brought in."""
    del context
    captions = MediaPick(
        name="captions",
        holds=MediaKind.CAPTIONS,
        label=translate("forms", "Captions"),
        none=translate("forms", "No captions"),
    )
    fields: tuple[Field, ...] = (
        _alternative(media),
        Said(name="words_in_it", say=lambda each, at: _words_in_it(each)),
        Text(name="licence", kind="text", label=translate("forms", "Who made it, and that it may be used")),
        Said(name="measured", say=lambda each, at: _measured(each)),
    )
    transcript = Text(
        name="transcript",
        kind="text",
        paragraphs=True,
        label=translate("forms", "All that is said or signed in it"),
        hint=translate("forms", "Visitors can read it below the film."),
    )
    is_film = media.kind is MediaKind.VIDEO or media.captions or media.transcript
    return Form((*fields, captions, transcript) if is_film else fields)


def _alternative(media: Media) -> Text:
    if media.kind is MediaKind.SOUND:
        return Text(
            name="alternative",
            kind="text",
            label=translate("forms", "What it is called here"),
            hint=translate("forms", "The page and the language, for staff. Visitors never see this."),
        )
    return Text(
        name="alternative",
        kind="text",
        label=translate("forms", "What it shows, for people who do not see it"),
        hint=translate("forms", "One sentence, read aloud in its place"),
    )


def measured(media: Media) -> str:
    """How large a file is."""
    size = size_words(media.size)
    if not media.width:
        return size
    words = translate("forms", "{width} by {height} pixels, {size}")
    return words.format(width=media.width, height=media.height, size=size)


def _words_in_it(media: Media) -> str:
    """Whether words in a picture stand out from their ground no measurement says for certain; a person can."""
    if media.kind is not MediaKind.PICTURE:
        return ""
    return translate(
        "forms",
        "If there are words in the picture, write them here too, and check that they are easy to read from a step"
        " away.",
    )


def _measured(media: Media) -> str:
    if media.kind not in (MediaKind.VIDEO, MediaKind.SOUND):
        return measured(media)
    words = translate("forms", "{length} minutes, {size}")
    return words.format(length=length_words(media.duration), size=measured(media))
