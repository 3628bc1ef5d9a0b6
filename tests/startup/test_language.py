"""The language of the screens' own words."""

import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.startup.language import speak
from kiosk.ui.calendar_names import day_name, month_alone, month_name, short_day

WELSH = """<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="cy"><context><name>words</name>
<message><source>midnight</source><translation>hanner nos</translation></message>
<message><source>12 noon</source><translation type="unfinished">hanner d</translation></message></context>
<context><name>calendar</name><message><source>en-GB</source>
<comment>the tag of the language this is translated into</comment><translation>cy</translation></message></context>
</TS>"""


@pytest.fixture(autouse=True)
def _as_before(qapp: QGuiApplication) -> Iterator[None]:
    before = QGuiApplication.layoutDirection()
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QGuiApplication.setLayoutDirection(before)


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Assets that hold a Welsh translation which is not finished."""
    folder = tmp_path / "i18n"
    folder.mkdir()
    (folder / "kiosk_cy.ts").write_text(WELSH, encoding="utf-8")
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    program = shutil.which("pyside6-lrelease", path=path)
    assert program is not None
    subprocess.run([program, "-silent", "-nounfinished", folder / "kiosk_cy.ts"], check=True)
    monkeypatch.setattr("kiosk.startup.language.assets", lambda: tmp_path)


def midnight() -> str:
    return QCoreApplication.translate("words", "midnight")


@pytest.mark.usefixtures("welsh")
@pytest.mark.parametrize("tag", ["cy", "cy-GB"])
def test_words_are_said_in_the_language(tag: str) -> None:
    speak(tag)
    assert midnight() == "hanner nos"


@pytest.mark.usefixtures("welsh")
def test_words_nobody_has_finished_translating_stay_english() -> None:
    speak("cy")
    assert QCoreApplication.translate("words", "12 noon") == "12 noon"


@pytest.mark.usefixtures("welsh")
def test_a_language_without_a_translation_is_said_in_english() -> None:
    speak("pl")
    assert midnight() == "midnight"


@pytest.mark.usefixtures("welsh")
def test_days_and_months_are_called_as_in_the_language_of_the_words() -> None:
    speak("cy")
    assert (day_name(0), short_day(6), month_name(11), month_alone(1)) == ("Dydd Llun", "Sul", "Tachwedd", "Ionawr")


@pytest.mark.usefixtures("welsh")
def test_where_nobody_has_translated_the_words_they_stay_english_too() -> None:
    speak("pl")
    assert (day_name(0), short_day(6), month_name(11), month_alone(1)) == ("Monday", "Sun", "November", "January")


@pytest.mark.parametrize("tag", ["ur", "ur-PK", "ar"])
def test_a_language_read_from_right_to_left_mirrors_the_layout(tag: str) -> None:
    speak(tag)
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("tag", ["en-GB", "bn", "pl"])
def test_others_do_not(tag: str) -> None:
    speak("ur")
    speak(tag)
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.usefixtures("welsh")
def test_who_goes_on_in_english_says_nothing_in_the_language_before() -> None:
    speak("cy")
    speak("en-GB")
    assert midnight() == "midnight"
