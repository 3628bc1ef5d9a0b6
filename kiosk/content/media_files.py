"""What the files in the media folder are called: each by its SHA-256, and the still of a film by the film's."""

from kiosk.content.model import Media, MediaKind

STILL = ".still"
"""How the name of a film's still ends. It is made from the film and can be made again, so no edition names it and no
backup holds it."""


def still_name(sha256: str) -> str:
    """The name of the still of the film of this SHA-256."""
    return sha256 + STILL


def picture_file(media: Media) -> str:
    """The name of the file that shows ``media`` as a picture: of a film its still; "" for captions."""
    match media.kind:
        case MediaKind.PICTURE:
            return media.sha256
        case MediaKind.VIDEO:
            return still_name(media.sha256)
        case MediaKind.CAPTIONS:
            return ""
