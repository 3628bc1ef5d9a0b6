"""What the package says of itself, and what it carries."""

import re
import tomllib
from pathlib import Path

import pytest

import kiosk

ROOT = Path(__file__).resolve().parent.parent
WHOLE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = WHOLE["project"]
BUILD = WHOLE["tool"]["hatch"]
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_version_stands_in_one_place() -> None:
    assert "version" not in PROJECT
    assert PROJECT["dynamic"] == ["version"]
    text = (ROOT / BUILD["version"]["path"]).read_text(encoding="utf-8")
    assert re.findall(r'^__version__ = "(.+)"$', text, re.MULTILINE) == [kiosk.__version__]


def test_this_version_has_its_entry_among_the_changes() -> None:
    assert re.findall(r"^## (\S+?),? ", f"{CHANGES}\n## ", re.MULTILINE)[0] == kiosk.__version__
    assert CHANGES.index("## Unreleased") < CHANGES.index(f"## {kiosk.__version__}")


def test_it_says_whose_it_is_and_for_what() -> None:
    assert PROJECT["authors"]
    assert PROJECT["keywords"]
    assert all(address.startswith("https://") for address in PROJECT["urls"].values())


def test_its_classifiers_say_what_is_true() -> None:
    told = PROJECT["classifiers"]
    least = re.fullmatch(r">=3\.(\d+)", PROJECT["requires-python"])
    assert least is not None
    minors = [int(each.rpartition(".")[2]) for each in told if re.search(r":: 3\.\d+$", each)]
    assert minors == list(range(int(least[1]), int(least[1]) + len(minors)))
    assert not any(each.startswith("License ::") for each in told)  # PEP 639: ``license`` says it


def test_the_licence_is_where_tools_look_for_it() -> None:
    first = (ROOT / "LICENSE").read_text(encoding="utf-8").split()[:7]
    assert first == ["GNU", "GENERAL", "PUBLIC", "LICENSE", "Version", "3,", "29"]
    assert PROJECT["license"] == "GPL-3.0-or-later"
    assert PROJECT["license-files"][0] == "LICENSE"


@pytest.mark.parametrize("of_what", ["AtkinsonHyperlegibleNext", "NotoSans", "NotoSansSC", "Lucide"])
def test_whatever_comes_from_others_has_its_licence(of_what: str) -> None:
    (found,) = (ROOT / "assets" / "licences").glob(f"{of_what}-*.txt")
    assert "ermission" in found.read_text(encoding="utf-8")


def test_the_wheel_has_every_asset_but_the_pictures_of_the_readme() -> None:
    taken = BUILD["build"]["targets"]["wheel"]["force-include"]
    there = {path.name for path in (ROOT / "assets").iterdir()}
    assert taken == {f"assets/{name}": f"kiosk/assets/{name}" for name in there - {"pictures"}}


def test_the_source_archive_has_what_its_tests_need() -> None:
    assert set(BUILD["build"]["targets"]["sdist"]["include"]) == {
        *("/kiosk", "/assets", "/tests", "/.ci", "/.qmlformat.ini"),
        *("/main.py", "/README.md", "/CHANGELOG.md", "/LICENSE"),
    }


def test_the_commands_lead_to_the_kiosk() -> None:
    assert PROJECT["scripts"] == {"community-kiosk": "kiosk.commands:main"}
    assert PROJECT["gui-scripts"] == {"community-kiosk-window": "kiosk.commands:main"}
