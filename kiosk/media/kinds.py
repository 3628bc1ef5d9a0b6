"""What a file is, told by its first bytes; its name is only a name."""

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError
from kiosk.media.refusals import unusable

HEAD = 4096
"""Bytes that have to be looked at."""

PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")

FILMS = {
    b"\x1a\x45\xdf\xa3": "matroska",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11": "asf",
    b"\x00\x00\x01\xba": "mpeg",
    b"OggS": "ogg",
    b"FLV\x01": "flv",
}
"""First bytes, and the one format of FFmpeg's they are read as: it is never left to guess, for some of its formats are
lists of other files."""

SOUNDS = {b"fLaC": "flac", b"ID3": "mp3"}
"""The same of sounds that are nothing else. Of the other formats a sound may come in as a film does."""

PHONE_PICTURES = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

STRANGERS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a document or an archive"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"8BPS", "a Photoshop document"),
)

EXTENSIONS = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"),
        *(".mp4", ".m4v", ".mov", ".3gp", ".webm", ".mkv", ".avi", ".wmv", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts"),
        *(".ogv", ".flv", ".vtt", ".srt"),
        *(".wav", ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".flac", ".weba", ".wma"),
        # Refused, with a sentence that says why: left out, somebody would look for them in vain.
        *(".heic", ".heif", ".avif", ".svg", ".pdf"),
    }
)
"""How names of files end that may be worth a try, in small letters."""


def kind_of(head: bytes) -> tuple[MediaKind, str]:
    """What a file is whose first ``HEAD`` bytes are ``head``, and for a film or a sound its format. What comes as a
    film may turn out to have no picture (``sounds.only_heard``).

    Raises ``ContentError`` with what can be used instead.
    """
    if head.startswith(PICTURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return MediaKind.PICTURE, ""
    film = film_format(head)
    if film:
        return MediaKind.VIDEO, film
    sound = sound_format(head)
    if sound:
        return MediaKind.SOUND, sound
    # In UTF-16 and UTF-32 every letter of these has zeros beside it.
    words = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")
    if words.startswith(b"WEBVTT") or (b"-->" in words and not words.startswith(b"<")):
        return MediaKind.CAPTIONS, ""
    raise stranger(head)


def film_format(head: bytes) -> str:
    """The format of a film, as FFmpeg calls it; "" for anything else."""
    for first, name in FILMS.items():
        if head.startswith(first):
            return name
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"):
        return "mov"
    if head[4:8] == b"ftyp" and head[8:12] not in PHONE_PICTURES | {b"avif", b"avis"}:
        return "mov"
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "avi"
    if len(head) > 400 and {head[0], head[188], head[376]} == {0x47}:
        return "mpegts"
    if len(head) > 400 and {head[4], head[196], head[388]} == {0x47}:
        return "mpegts"
    return ""


def sound_format(head: bytes) -> str:
    """The format of a sound that is nothing else, as FFmpeg calls it; "" for anything else."""
    for first, name in SOUNDS.items():
        if head.startswith(first):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # The layer of MPEG's sound (ISO/IEC 11172-3, 2.4.1.3): III or II. AAC has none, and UTF-16 begins like I.
        layer, rates = head[1] >> 1 & 3, head[2]
        if layer in (1, 2) and rates >> 4 != 0xF and rates >> 2 & 3 != 3:
            return "mp3"
        if layer == 0 and head[1] & 0xF0 == 0xF0:
            return "aac"
    return ""


def stranger(head: bytes) -> ContentError:
    """The sentence for a file of none of these kinds."""
    if head[4:8] == b"ftyp":
        return unusable("a picture in a phone’s own format (HEIC or AVIF)")
    if b"<svg" in head[:2048].lower():
        return unusable("a drawing in SVG")
    return unusable(next((called for first, called in STRANGERS if head.startswith(first)), ""))
