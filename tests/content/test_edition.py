"""An edition survives being written and read, and nothing else is taken for one."""

import datetime as dt
import hashlib
import json
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.edition import LIMITS, EditionLimits, decode, encode, fingerprint
from kiosk.content.model import SCHEMA_VERSION, Edition
from kiosk.errors import ContentError
from tests.content.strategies import editions

SMALL = Edition(
    publisher="herts",
    publisher_name="Hertfordshire",
    number=7,
    issued_at=dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC),
    review_by=dt.date(2027, 2, 20),
    made_by="A tester",
)


def document(**fields: object) -> bytes:
    """The document of SMALL with some fields written differently."""
    return json.dumps(json.loads(encode(SMALL)) | fields).encode()


@settings(max_examples=50)
@given(editions)
def test_what_is_written_is_what_is_read(edition: Edition) -> None:
    assert decode(encode(edition)) == edition


@settings(max_examples=50)
@given(editions)
def test_the_document_of_a_document_is_itself(edition: Edition) -> None:
    once = encode(edition)
    assert encode(decode(once)) == once
    assert fingerprint(edition) == fingerprint(once) == hashlib.sha256(once).hexdigest()


def test_the_document_is_compact_and_states_its_schema() -> None:
    written = encode(SMALL)
    assert json.loads(written)["schema"] == SCHEMA_VERSION
    assert written == json.dumps(json.loads(written), separators=(",", ":"), ensure_ascii=False).encode()
    assert written.startswith(b'{"publisher":"herts"')
    assert written.endswith(b"}")


def test_one_changed_letter_changes_the_fingerprint() -> None:
    other = msgspec.structs.replace(SMALL, note="x")
    assert fingerprint(SMALL) != fingerprint(other)
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(SMALL))


def test_a_newer_schema_is_refused_before_its_fields_are_looked_at() -> None:
    with pytest.raises(ContentError, match="newer version of the kiosk") as caught:
        decode(document(schema=SCHEMA_VERSION + 1, hologram=True))
    assert "Update this kiosk’s software first" in caught.value.remedy


@pytest.mark.parametrize("schema", [0, -1])
def test_a_schema_that_never_was_is_refused(schema: int) -> None:
    with pytest.raises(ContentError, match="does not exist"):
        decode(document(schema=schema))


def test_a_document_too_large_is_refused_unread() -> None:
    limits = EditionLimits(document_bytes=2 * 1024 * 1024)
    with pytest.raises(ContentError, match="larger than 2 MiB"):
        decode(b"x" * (limits.document_bytes + 1), limits)
    assert decode(encode(SMALL).ljust(limits.document_bytes), limits) == SMALL
    assert LIMITS.document_bytes == 64 * 1024 * 1024


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"hologram": True}, "has “hologram”, which is not a field here"),
        ({"publisher": "A B"}, "publisher is not an id"),
        ({"issued_at": "2026-11-22T09:00:00"}, "issued_at does not say its offset from UTC"),
        ({"services": [{}]}, "services 1 has no “id”"),
        ({"number": 0}, "number is less than 1"),
        ({"schema": "1"}, "schema is text"),
    ],
)
def test_what_does_not_fit_is_named(changed: dict[str, object], said: str) -> None:
    with pytest.raises(ContentError, match=re.escape(said)):
        decode(document(**changed))


@pytest.mark.parametrize("damaged", [b"", b"[]", b"{", b"null", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000])
def test_what_is_no_document_is_refused_calmly(damaged: bytes) -> None:
    with pytest.raises(ContentError, match="damaged") as caught:
        decode(damaged)
    assert "!" not in str(caught.value)


@given(st.integers(0, len(encode(SMALL)) - 1), st.integers(0, 255))
def test_a_flipped_byte_gives_an_edition_or_a_content_error(place: int, byte: int) -> None:
    written = bytearray(encode(SMALL))
    written[place] = byte
    try:
        assert isinstance(decode(bytes(written)), Edition)
    except ContentError as error:
        assert error.remedy
