"""An edition as one canonical document: bytes that are the same for the same edition on every machine.

The document is UTF-8 JSON without spaces, fields in the order of ``model``, values equal to their default left out
below the top level. Its SHA-256 names it wherever an edition has to be named beyond doubt.
"""

from dataclasses import dataclass
from hashlib import sha256

import msgspec

from kiosk.content.characters import for_terminal
from kiosk.content.mistakes import in_words
from kiosk.content.model import SCHEMA_VERSION, Edition
from kiosk.errors import ContentError

_ASK_AGAIN = "Ask whoever made it to send it again; what the kiosk shows now stays as it is."


@dataclass(frozen=True, slots=True)
class EditionLimits:
    """How much an edition's document may hold.

    10,000 services of 2 KiB and as much again in each of two other languages stay below it.
    """

    document_bytes: int = 64 * 1024 * 1024
    """Bytes of the whole document."""


LIMITS = EditionLimits()


class _Head(msgspec.Struct):
    """The one field that must be understood before the others can be."""

    schema: int


_encoder = msgspec.json.Encoder(order="deterministic")
_head_decoder = msgspec.json.Decoder(_Head)
_decoder = msgspec.json.Decoder(Edition)


def encode(edition: Edition) -> bytes:
    """Write ``edition`` as its canonical document; equal editions give equal bytes."""
    return _encoder.encode(edition)


def decode(document: bytes, limits: EditionLimits = LIMITS) -> Edition:
    """Read a document that ``encode`` wrote.

    Raises ``ContentError`` when the document is larger than ``limits``, damaged, not an edition, or written by a newer
    version of the kiosk than this one.
    """
    if len(document) > limits.document_bytes:
        raise too_large(limits)
    try:
        schema = _head_decoder.decode(document).schema
        if schema > SCHEMA_VERSION:
            raise ContentError(
                f"This edition was made by a newer version of the kiosk (it uses format {schema}, and this kiosk reads "
                f"up to {SCHEMA_VERSION}).",
                "Update this kiosk’s software first, then add the edition again.",
            )
        if schema < 1:
            raise ContentError(f"This edition says its format is {schema}, which does not exist.", _ASK_AGAIN)
        return _decoder.decode(document)
    except msgspec.ValidationError as error:
        mistake = in_words(error)
        where = for_terminal(f"{mistake.field or 'the document'} {mistake.what}")
        raise ContentError(f"This edition is damaged: {where}.", _ASK_AGAIN) from error
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ContentError("This edition is damaged and cannot be read.", _ASK_AGAIN) from error


def too_large(limits: EditionLimits) -> ContentError:
    """What to raise for a document that is larger than ``limits``, read or not."""
    return ContentError(
        f"This edition is larger than {limits.document_bytes // (1024 * 1024)} MiB, the most a kiosk accepts.",
        "Ask whoever made it to leave something out; pictures and films do not belong in the document itself.",
    )


def fingerprint(edition: Edition | bytes) -> str:
    """SHA-256 of the canonical document, in lower-case hexadecimal; of an edition, or of its bytes as they are."""
    return sha256(edition if isinstance(edition, bytes) else encode(edition)).hexdigest()
