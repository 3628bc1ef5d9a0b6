"""The translation files hold exactly the words that are in the code; ``.ci/update-translations`` makes it so."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "assets" / "i18n"
ENGLISH = "kiosk_en_GB.ts"


class Entry(NamedTuple):
    """One text to translate, as the code asks for it."""

    context: str
    source: str
    comment: str
    plural: bool


def entries(path: Path) -> set[Entry]:
    return {
        Entry(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
        )
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def update(folder: Path) -> None:
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    subprocess.run(
        ["bash", ROOT / ".ci" / "update-translations", folder],
        env=os.environ | {"PATH": path},
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the kept files, brought up to date, and a Welsh one that begins with a word too many."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in KEPT.glob("kiosk_*.ts"):
        shutil.copyfile(path, folder / path.name)
    (folder / "kiosk_cy.ts").write_text(
        '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="cy"><context><name>Gone</name>'
        "<message><source>Nobody says this</source><translation>nn</translation></message></context></TS>"
    )
    update(folder)
    return folder


@pytest.mark.parametrize("name", sorted(path.name for path in KEPT.glob("kiosk_*.ts")))
def test_every_word_of_the_code_is_in_the_file_and_no_other(updated: Path, name: str) -> None:
    assert entries(KEPT / name) == entries(updated / name), "run: bash .ci/update-translations"


@pytest.mark.parametrize("name", sorted(path.name for path in KEPT.glob("kiosk_*.ts")))
def test_what_the_kiosk_reads_is_compiled_from_the_file(updated: Path, name: str) -> None:
    compiled = Path(name).with_suffix(".qm").name
    assert (KEPT / compiled).read_bytes() == (updated / compiled).read_bytes(), "run: bash .ci/update-translations"


def test_english_is_among_them() -> None:
    assert (KEPT / ENGLISH).is_file()


def test_a_difference_is_seen(updated: Path) -> None:
    """The Welsh file began with a stray word and none of ours; both are put right."""
    assert entries(updated / "kiosk_cy.ts") == entries(updated / ENGLISH)


def test_the_first_file_is_made_from_nothing(tmp_path: Path, updated: Path) -> None:
    update(tmp_path)
    assert entries(tmp_path / ENGLISH) == entries(updated / ENGLISH)


def test_english_plurals_have_both_forms() -> None:
    """Without them a visitor would read the code's own "%n day(s)"."""
    bare = [
        message.findtext("source")
        for message in ElementTree.parse(KEPT / ENGLISH).iter("message")
        if message.get("numerus") == "yes" and not all(form.text for form in message.iter("numerusform"))
    ]
    assert bare == []
