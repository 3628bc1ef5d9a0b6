"""Nothing empty where a visitor expects something, and every picture and film usable by everybody."""

from collections.abc import Iterator

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import blocks_of, things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import (
    Campaign,
    Fact,
    GuideLink,
    Media,
    MediaKind,
    Notice,
    PlainPage,
    Points,
    Steps,
    SurveyLink,
    Topic,
)
from kiosk.content.things import Thing


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything that is missing, and files of a wrong size."""
    for name, value in things(ground.edition):
        yield from _names(name, value)
        yield from _blocks(name, value)
        yield from _notices(ground, name, value)
        if isinstance(value, Campaign):
            yield from _questions(name, value)
        if isinstance(value, Topic | PlainPage):
            yield from _easy_read(name, value)
    signed = _signed_films(ground)
    if not signed:
        yield from _no_signed_film(ground)
    yield from _no_recording(ground)
    for media in ground.edition.media:
        if media.id in signed:
            yield from _transcribed(media)
        yield from _described(media)
        yield from _size(ground, media)


def _empty(thing: str, path: str, what: str) -> Problem:
    return Problem(
        Severity.ERROR,
        "empty",
        thing,
        path,
        f"{what} is empty, and a visitor would see a gap.",
        "Fill it in, or take it out.",
    )


def _names(name: str, value: Thing) -> Iterator[Problem]:
    for field in ("title", "name", "summary", "one_line", "thanks"):
        said = getattr(value, field, None)
        if said is not None and not said.strip():
            yield _empty(name, field, f"The {field.replace('_', ' ')}")


def _blocks(name: str, value: Thing) -> Iterator[Problem]:
    field, blocks = blocks_of(value)
    for block in blocks:
        path = f"{field}/{block.id}"
        text = getattr(block, "text", None)
        # A way to a guided check or a survey borrows their title when it has no words of its own.
        if text is not None and not text.strip() and not isinstance(block, GuideLink | SurveyLink | Notice):
            yield _empty(name, f"{path}/text", "This text")
        if isinstance(block, Steps | Points):
            if not block.items:
                yield _empty(name, f"{path}/items", "This list")
            for position, item in enumerate(block.items):
                if not item.strip():
                    yield _empty(name, f"{path}/items/{position}", "This item of the list")
        if isinstance(block, Fact) and not block.source.strip():
            yield Problem(
                Severity.ERROR,
                "source",
                name,
                f"{path}/source",
                "This fact does not say where it comes from.",
                "Fill in the source, or make it a paragraph if it is not a fact.",
            )


def _notices(ground: Ground, name: str, value: Thing) -> Iterator[Problem]:
    """What is on nearby, where nobody has said it yet or it is over; visitors do not see it then."""
    field, blocks = blocks_of(value)
    for block in blocks:
        if not isinstance(block, Notice):
            continue
        over = block.last_day is not None and block.last_day < ground.edition.issued_at.date()
        if over or not block.text.strip():
            yield Problem(
                Severity.TASK,
                "notice",
                name,
                f"{field}/{block.id}/{'last_day' if over else 'text'}",
                f"“{block.title}” is {'over' if over else 'empty'}, and visitors do not see it.",
                "Say what is on, and its last day, or take it out.",
            )


def _questions(name: str, campaign: Campaign) -> Iterator[Problem]:
    for question in campaign.questions:
        path = f"questions/{question.id}"
        if not question.text.strip():
            yield _empty(name, f"{path}/text", "This question")
        for position, answer in enumerate(question.answers):
            for part in ("text", "reply"):
                if not getattr(answer, part).strip():
                    yield _empty(name, f"{path}/answers/{position}/{part}", f"The {part} of this answer")


def _easy_read(name: str, page: Topic | PlainPage) -> Iterator[Problem]:
    for line in page.easy_read:
        path = f"easy_read/{line.id}"
        if not line.text.strip():
            yield _empty(name, f"{path}/text", "This line of Easy Read")
        if not line.drawing:
            yield Problem(
                Severity.WARNING,
                "easy-picture",
                name,
                f"{path}/drawing",
                "There is no picture beside this line of Easy Read, and a picture is what some people read.",
                "Choose a drawing that shows the idea.",
            )


def _signed_films(ground: Ground) -> frozenset[str]:
    """The ids of all films in sign language, wherever in the edition they belong."""
    found = (getattr(value, "signed_film", None) for _, value in things(ground.whole or ground.edition))
    return frozenset(ident for ident in found if ident)


def _no_signed_film(ground: Ground) -> Iterator[Problem]:
    """One task for a whole edition. It stands with the emergency page, where such a film is needed most; an edition
    that adds nothing to that page lies on one that does."""
    if any(each.id == "emergency" for each in ground.edition.pages):
        yield Problem(
            Severity.TASK,
            "signed-film",
            "page/emergency",
            "signed_film",
            "There is no film in British Sign Language yet, on any page.",
            "Ask people who sign to make one, for “Emergency” first. Bring it in, and choose it here.",
        )


def _no_recording(ground: Ground) -> Iterator[Problem]:
    """One task, as for films in sign language, for an edition in more than one language."""
    whole = ground.whole or ground.edition
    spoken = any(getattr(value, "recordings", ()) for _, value in things(whole))
    if not spoken and len(whole.languages) > 1 and any(each.id == "emergency" for each in ground.edition.pages):
        yield Problem(
            Severity.TASK,
            "recording",
            "page/emergency",
            "recordings",
            "No page has been recorded by a person yet, in any language.",
            "Ask people who speak one of your languages to read “Emergency” out first. Bring it in, and add it here.",
        )


def _transcribed(media: Media) -> Iterator[Problem]:
    if media.kind is MediaKind.VIDEO and not media.transcript.strip():
        yield Problem(
            Severity.WARNING,
            "transcript",
            f"media/{media.id}",
            "transcript",
            "Somebody who cannot follow this film in sign language has no words to read instead.",
            "Write down what is signed in it.",
        )


def _described(media: Media) -> Iterator[Problem]:
    if media.kind in (MediaKind.PICTURE, MediaKind.VIDEO) and not media.alternative.strip():
        yield Problem(
            Severity.ERROR,
            "alternative",
            f"media/{media.id}",
            "alternative",
            "Somebody who cannot see the picture learns nothing from it, because it is not described.",
            "Write in one or two sentences what it shows.",
        )
    if media.kind is MediaKind.VIDEO and not media.captions:
        yield Problem(
            Severity.WARNING,
            "captions",
            f"media/{media.id}",
            "captions",
            "Somebody who cannot hear the film, or may not let it be heard, has no words to read.",
            "Add captions, unless nobody speaks in it.",
        )


def _size(ground: Ground, media: Media) -> Iterator[Problem]:
    limits = ground.limits

    def warning(rule: str, field: str, sentence: str, remedy: str) -> Problem:
        return Problem(Severity.WARNING, rule, f"media/{media.id}", field, sentence, remedy)

    most = {MediaKind.PICTURE: limits.picture_bytes, MediaKind.VIDEO: limits.video_bytes}.get(media.kind)
    if most is not None and media.size > most:
        yield warning(
            "file-large",
            "size",
            f"The file has {media.size / 1_000_000:.1f} MB, and over {most / 1_000_000:.0f} MB every update is slow.",
            "Save it smaller.",
        )
    if media.kind is not MediaKind.PICTURE:
        return
    short, long = sorted((media.width, media.height))
    if not short:
        yield warning(
            "picture-size", "width", "Nobody has measured this picture.", "Add it again, so that it is measured."
        )
    elif short < limits.picture_least:
        yield warning(
            "picture-size",
            "width",
            f"The picture has {media.width} by {media.height} pixels, and would look blurred on the screen.",
            f"Use one of at least {limits.picture_least} pixels on its shorter side.",
        )
    if long > limits.picture_most:
        yield warning(
            "picture-size",
            "width",
            f"The picture has {media.width} by {media.height} pixels, more than any screen shows.",
            f"Save it with at most {limits.picture_most} pixels on its longer side.",
        )
