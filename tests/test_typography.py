"""Apostrophes and quotation marks on every screen, visitors' and staff's, are those of print, ’ “ ”, and a time in a
sentence is that of a door sign: 9am, 2:05pm.

Words on a screen are whatever can be translated, what the rooms say in sentences of their own (errors, checks), and the
content the kiosk comes with.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent

STRAIGHT = re.compile(
    r"(?<=[^\W\d])'(?=[^\W\d])"  # venue's
    r"|(?<=s)'(?= )"  # visitors' pages
    r"|(?:(?<=^)|(?<=[\s(]))(?<!= )\"(?=\w)"  # "quoted", but not the example of a setting = "value"
)


OF_A_TIMETABLE = re.compile(r"\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?! ?[ap]m)")
ONLY_HOURS = re.compile(r"(?:[\w,-]+:? )?\d\d:\d\d(?:-\d\d:\d\d)?(?:, \d\d:\d\d-\d\d:\d\d)*")
"""How the content's files write the hours of a week, of a day, or a time alone."""


def straight(text: str) -> bool:
    """Whether ``text`` has an apostrophe or an opening quotation mark of a typewriter."""
    return STRAIGHT.search(text) is not None


def translated() -> Iterator[tuple[str, str]]:
    """Every text of QML and Python that can be translated, and its plural forms."""
    for context in ElementTree.parse(ROOT / "assets" / "i18n" / "kiosk_en_GB.ts").iter("context"):
        for message in context.iter("message"):
            forms = (*message.iter("source"), *message.iter("translation"), *message.iter("numerusform"))
            yield from ((context.findtext("name", ""), form.text or "") for form in forms)


def spoken(source: str) -> Iterator[tuple[int, str]]:
    """Every text of a Python file with its line, but for docstrings, patterns and markup."""
    tree = ast.parse(source)
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in remarks:
            continue
        if not any(sign in node.value for sign in ("\\", "(?", "<")):
            yield node.lineno, node.value


def written(value: Any) -> Iterator[str]:
    """Every text in a file of the content, however deep."""
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from written(each)
        case dict():
            yield from written(list(value.values()))


def test_whatever_can_be_translated() -> None:
    found = [f"{context}: {text}" for context, text in translated() if straight(text)]
    assert found == []


def test_whatever_python_says_in_its_own_sentences() -> None:
    found = [
        f"{path.relative_to(ROOT)}, line {line}: {text}"
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for line, text in spoken(path.read_text(encoding="utf-8"))
        if straight(text)
    ]
    assert found == []


def test_whatever_the_kiosk_comes_with() -> None:
    files = [
        path
        for folder in ("checks", "starter", "venues")
        for path in sorted((ROOT / "assets" / folder).rglob("*.toml"))
    ]
    assert len(files) > 50
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in files
        for text in written(tomllib.loads(path.read_text(encoding="utf-8")))
        if straight(text)
    ]
    assert found == []


def test_times_in_the_content_are_those_of_a_door_sign() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for folder in ("starter", "venues")
        for path in sorted((ROOT / "assets" / folder).rglob("*.toml"))
        for text in written(tomllib.loads(path.read_text(encoding="utf-8")))
        if OF_A_TIMETABLE.search(text) and not ONLY_HOURS.fullmatch(text)
    ]
    assert found == []


def test_times_that_can_be_translated_are_those_of_a_door_sign() -> None:
    """But where a time is typed: there it is as it can be typed."""
    typed = {"WindowRow", "forms"}
    assert [text for context, text in translated() if context not in typed and OF_A_TIMETABLE.search(text)] == []


@pytest.mark.parametrize(("text", "is_wrong"), [("until 17:00", True), ("9:30 sharp", True), ("at 9:30am", False)])
def test_a_time_of_a_timetable_is_noticed(text: str, is_wrong: bool) -> None:
    assert bool(OF_A_TIMETABLE.search(text)) is is_wrong
    assert not ONLY_HOURS.fullmatch(f"Open {text}.")


@pytest.mark.parametrize("text", ["The venue's page", "visitors' pages", '"Call it out" is on', 'Say "no".', "don't"])
def test_a_straight_mark_is_noticed(text: str) -> None:
    assert straight(text)
    assert straight(next(text for _, text in spoken(f"label = {text!r}")))


@pytest.mark.parametrize("text", ["The venue’s page", "“Call it out”", 'Write hours = "always".', 'a 22" screen', "'"])
def test_other_marks_are_left_alone(text: str) -> None:
    assert not straight(text)
