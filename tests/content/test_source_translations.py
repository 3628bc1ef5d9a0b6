"""Translations of one thing in a file of their own: ``translations/TAG/services/ID.toml``."""

from pathlib import Path

import pytest

from kiosk.content.source import SourceError, compile_edition
from tests.content.source_samples import WHOLE, write

ENTRY = '[[translation]]\nfield = "name"\nof = "A service"\ntext = "خدمت"'


def test_its_fields_are_named_within_the_thing(tmp_path: Path) -> None:
    files = {name: text for name, text in WHOLE.items() if not name.startswith("translations")}
    by_thing = compile_edition(write(tmp_path / "one", files | {"translations/ur/services/a.toml": ENTRY}))
    by_path = compile_edition(write(tmp_path / "other", WHOLE))
    assert by_thing.translations == by_path.translations != ()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("translations/ur/services/a.toml", ENTRY + '\nlanguage = "pl"', "The language is “pl”, and the file"),
        ("translations/ur/people/a.toml", ENTRY, "This file is in a place where nothing reads it."),
        ("translations/ur/services/a.toml", ENTRY.replace('"name"', "1"), "This is a whole number."),
    ],
)
def test_a_mistake_in_it_is_said_with_its_place(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        compile_edition(write(tmp_path, WHOLE | {name: text}))
    assert said in str(caught.value) and name in str(caught.value)
