"""Whoever adds something is told of every place it has to go: by README's lists, and where those are not kept, here.

What the type checker or a test of a room tells of already (a block without a row, a field without a form, a scene
nobody makes) is not asked again.
"""

import ast
import pkgutil
import re
import typing
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from lucide import get_icon_list
from PySide6.QtCore import QObject

from kiosk.asset_paths import ROOM, assets
from kiosk.content import checks, model
from kiosk.content.things import fields_by_kind
from kiosk.content.translations import texts_of
from kiosk.content.typefaces import font_files
from kiosk.staff.forms.languages import OFFERED, language_name, read_languages
from kiosk.staff.setup.setup_rows import language_rows
from kiosk.staff.setup.setup_work import Answers
from kiosk.staff.shell.sections import SECTIONS, section_label
from kiosk.ui.letters import letters_of
from kiosk.ui.rows import Rows
from kiosk.visitor.page import Page
from tests.content.checks import samples
from tests.visitor.given import page_at, page_context_of

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
WHAT = (
    "way to get in touch",
    "kind of block",
    "page for visitors",
    "field",
    "kind of row",
    "setting",
    "staff page",
    "check",
    "drawing",
    "template of a poster",
    "language",
    "card in another language",
)


# --- the lists of README ----------------------------------------------------------------------------------------------


def adding() -> dict[str, str]:
    """The lists of README, each under its heading."""
    section = README.partition("\n## Adding something\n")[2].partition("\n## ")[0]
    return {
        heading: text
        for heading, text in re.findall(r"^\*\*(?:A|An) (.+?)\.\*\*(.*?)(?=^\*\*|\Z)", section, re.M | re.S)
    }


def test_there_is_a_list_for_each_thing_people_add() -> None:
    assert tuple(adding()) == WHAT


@pytest.mark.parametrize("what", WHAT)
def test_every_place_is_there(what: str) -> None:
    named = re.findall(r"`((?:kiosk|tests|assets)/[\w./-]+)`", adding()[what])
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("what", WHAT)
def test_the_command_that_follows_it_names_tests_that_are_there(what: str) -> None:
    (command,) = re.findall(r"^`pytest (tests/[^`]+)`", adding()[what], re.M)
    assert [name for name in command.split() if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("what", WHAT)
def test_the_places_are_numbered_in_their_order(what: str) -> None:
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", adding()[what], re.M)]
    assert numbers == list(range(1, len(numbers) + 1)) != []


# --- blocks and fields ------------------------------------------------------------------------------------------------


def worded(kind: type[model.Value]) -> list[str]:
    """The fields of a struct that are one text each, which a visitor reads."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return [name for name in kind.__struct_fields__ if hints[name] in (model.Words, model.Name)]


LONG = "Somebody will listen to you here. " * 100


@pytest.mark.parametrize("kind", [each for each in typing.get_args(model.Block) if "text" in each.__struct_fields__])
def test_the_text_of_every_block_has_a_length_that_fits_its_place(kind: type[model.Value]) -> None:
    rest = {
        "address": "example.org",
        "source": "S",
        "guide": "check",
        "survey": "survey",
        "answers": (model.Answer("Yes", "Good."), model.Answer("No", "Good.")),
    }
    fields = {name: value for name, value in rest.items() if name in kind.__struct_fields__}
    block: Any = kind(id="long", text=LONG, **fields)
    edition = samples.edition(topics=(samples.topic(block),))
    assert "topic/page blocks/long/text" in samples.fields_of("too-long", edition)


def read(page: QObject) -> Iterator[str]:
    """Every text that a scene can read of ``page``."""
    about = page.metaObject()
    for number in range(about.propertyCount()):
        value = page.property(str(about.property(number).name()))
        yield from map(str, value.rows) if isinstance(value, Rows) else (str(value),)


NOT_ON_THE_PAGE = {"summary", "alternate_name"}
"""A summary leads to a page and is not repeated on it; another name is there to be found by."""


@pytest.mark.parametrize("name", sorted({*worded(model.Service)} - NOT_ON_THE_PAGE))
def test_every_text_of_a_service_reaches_its_page(qapp: object, name: str) -> None:
    parent = QObject()
    service = msgspec.structs.replace(samples.service(), **{name: "Marked with a word: xylophone"})
    page = page_at(page_context_of(services=(service,)), f"service/{service.id}", parent)
    assert isinstance(page, Page)
    assert "xylophone" in " ".join((page.name, *read(page)))


@pytest.mark.parametrize("name", sorted({*worded(model.Topic)} - NOT_ON_THE_PAGE))
def test_every_text_of_a_topic_reaches_its_page(qapp: object, name: str) -> None:
    parent = QObject()
    topic = msgspec.structs.replace(samples.topic(), **{name: "xylophone"})
    page = page_at(page_context_of(topics=(topic,)), f"topic/{topic.id}", parent)
    assert "xylophone" in " ".join((page.name, *read(page)))


def test_what_is_marked_as_read_by_visitors_can_be_translated() -> None:
    service = msgspec.structs.replace(samples.service(), **{name: "Some words" for name in worded(model.Service)})
    assert {path.partition("/")[2].partition("/")[2] for path, _ in texts_of("service", service)} >= {
        *worded(model.Service)
    }


# --- staff pages ------------------------------------------------------------------------------------------------------


def test_every_section_has_a_name_an_icon_and_things_of_its_own() -> None:
    assert [each.key for each in SECTIONS if not section_label(each.key)] == []
    assert {each.icon for each in SECTIONS} <= {*get_icon_list()}
    kinds = [kind for each in SECTIONS for kind in each.kinds]
    assert sorted(kinds) == sorted({*fields_by_kind(), "translation"})


# --- checks -----------------------------------------------------------------------------------------------------------


def themes() -> list[ModuleType]:
    """The modules beside the checks that look for problems."""
    found = [import_module(f"{checks.__name__}.{each.name}") for each in pkgutil.iter_modules(checks.__path__)]
    return [module for module in found if "problems" in vars(module)]


THEMES = pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.__name__.rpartition(".")[2])


@THEMES
def test_every_theme_is_asked(theme: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def problems(ground: object) -> tuple[()]:
        asked.append(ground)
        return ()

    monkeypatch.setattr(theme, "problems", problems)
    checks.check(samples.edition())
    assert asked


@THEMES
def test_every_theme_stands_in_the_list_of_them(theme: ModuleType) -> None:
    assert re.search(rf"^    {theme.__name__.rpartition('.')[2]} ", checks.__doc__ or "", re.M)


def rules_in(source: str) -> set[str]:
    """The rules that problems made in ``source`` are called by: the argument ``rule`` of ``Problem``, and of whatever
    function there takes one of that name."""
    tree = ast.parse(source)
    place = {"Problem": 1}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args]
            place |= {node.name: names.index("rule")} if "rule" in names else {}
    return {
        given.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in place
        for given in node.args[place[node.func.id] :][:1]
        if isinstance(given, ast.Constant) and isinstance(given.value, str)
    }


def rules() -> list[str]:
    """Every rule of the checks."""
    files = (*(ROOM / "content" / "checks").glob("*.py"), ROOM / "schedule" / "calendar_checks.py")
    return sorted({rule for path in files for rule in rules_in(path.read_text(encoding="utf-8"))})


def test_the_rules_are_found() -> None:
    assert rules_in('def _warn(thing, rule):\n    return Problem(Severity.ERROR, rule)\n_warn("a", "too-loud")') == {
        "too-loud"
    }
    assert {"phone-number", "missing-id", "too-long", "calendar-rule"} <= {*rules()}


@pytest.mark.parametrize("rule", rules())
def test_every_rule_is_named_by_a_test(rule: str) -> None:
    tests = (*(ROOT / "tests" / "content").rglob("test_*.py"), *(ROOT / "tests" / "schedule").glob("test_*.py"))
    assert any(f'"{rule}"' in path.read_text(encoding="utf-8") for path in tests)


# --- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", OFFERED)
def test_a_language_that_is_offered_has_a_name_letters_and_typefaces(qapp: object, tag: str) -> None:
    assert read_languages(language_name(tag)) == (tag,)
    assert tag in [row.key for row in language_rows(Answers())]
    assert tag == OFFERED[0] or letters_of(tag) is not None
    assert [name for name in font_files((tag,)) if not (assets() / "fonts" / name).is_file()] == []


@pytest.mark.parametrize("tag", [path.stem for path in sorted((assets() / "keyboards").glob("*.toml"))])
def test_a_language_with_a_keyboard_can_be_named(tag: str) -> None:
    assert language_name(tag) != tag
    assert read_languages(language_name(tag)) == (tag,)


@pytest.mark.parametrize("tag", [path.stem.removeprefix("kiosk_") for path in (assets() / "i18n").glob("kiosk_*.ts")])
def test_a_language_of_the_screens_can_be_named(tag: str) -> None:
    assert language_name(tag.replace("_", "-")) != tag
