"""Every file of the project against the house rules, and every rule against a sample that breaks it."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house_rules import EMPTY_NAMES, LINES, LONG_FOR_A_REASON, RULES, TOP, Rule

ROOT = Path(__file__).resolve().parent.parent

NEVER_OURS = {".git", "__pycache__", "build", "dist", "out"}

ENVIRONMENT = "pyvenv.cfg"
"""What marks a virtual environment, whatever its folder is called and wherever it lies (Python's venv, PEP 405)."""


def held_by_git(root: Path, *which: str) -> list[str] | None:
    """Paths of the files that git holds below ``root``; None where there is no git, as in an unpacked archive."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return None
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", *which]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in listed if name]


def lying_there(root: Path) -> Iterator[str]:
    """Paths of the files below ``root`` outside of virtual environments."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not Path(folder, name, ENVIRONMENT).exists()]
        yield from (Path(folder, name).relative_to(root).as_posix() for name in files)


def project_files(root: Path) -> list[str]:
    """Paths of the project's own files: what git holds or would hold; without git, what lies there."""
    listed = held_by_git(root, "--others", "--exclude-standard")
    return sorted(
        name
        for name in (lying_there(root) if listed is None else listed)
        if NEVER_OURS.isdisjoint(Path(name).parts)
        and (root / name).is_file()
        and not any((root / parent / ENVIRONMENT).exists() for parent in Path(name).parents)
    )


FILES = project_files(ROOT)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    broken = [
        f"{name}, {place}"
        for name in FILES
        if rule.applies_to(name)
        for place in rule.broken_by((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert "\n".join(broken) == "", rule.reason


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_tells_good_from_bad(rule: Rule) -> None:
    assert [sample for sample in rule.bad if not rule.broken_by(sample)] == []
    assert [sample for sample in rule.good if rule.broken_by(sample)] == []
    assert rule.bad
    assert rule.good


def test_rules_stop_only_where_they_are_told_to() -> None:
    text = next(rule for rule in RULES if rule.name == "text is a Label")
    assert text.applies_to("kiosk/visitor/scenes/Start.qml")
    assert not text.applies_to("kiosk/ui/Label.qml")
    assert not text.applies_to("kiosk/visitor/start.py")


def too_long(name: str, text: str) -> bool:
    allowed = next((length for pattern, length in LINES.items() if fnmatch(name, pattern)), None)
    return allowed is not None and len(text.splitlines()) > allowed


def test_no_file_is_long_without_a_reason() -> None:
    long = {name for name in FILES if too_long(name, (ROOT / name).read_text(encoding="utf-8", errors="replace"))}
    assert long == set(LONG_FOR_A_REASON)


def test_a_long_file_is_noticed() -> None:
    assert too_long("kiosk/content/a.py", "\n" * 401)
    assert not too_long("kiosk/content/a.py", "\n" * 400)
    assert too_long("kiosk/visitor/A.qml", "\n" * 251)
    assert too_long("tests/content/test_a.py", "\n" * 501)


REACHES = 20
"""Places in tests that take or replace what is private to a part of the kiosk, because nothing public tells the same.
Lower it with each that goes; it never goes up."""

PYTHONS_OWN = {"_exit", "_fields"}


def reaches(text: str) -> Iterator[int]:
    """The lines of a test that reach into something that is not its own."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Attribute(ast.Name("self" | "cls")):
                continue
            case ast.Attribute(_, name) | ast.Call(ast.Attribute(_, "setattr"), [ast.Constant(str(name)), *_]):
                pass
            case ast.Call(ast.Attribute(_, "setattr"), [_, ast.Constant(str(name)), *_]):
                pass
            case _:
                continue
        name = name.rpartition(".")[2]
        if name.startswith("_") and not name.startswith("__") and name not in PYTHONS_OWN:
            yield node.lineno


def test_tests_use_what_is_public() -> None:
    found = [
        f"{name}, line {line}"
        for name in FILES
        if fnmatch(name, "tests/*.py")
        for line in reaches((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert len(found) == REACHES, "\n".join(found)


def test_a_reach_is_noticed() -> None:
    for reach in ("kiosk._room", "self.kiosk._room", 'm.setattr(kiosk, "_room", 1)', 'm.setattr("kiosk.app._room", 1)'):
        assert list(reaches(reach)) == [1]
    for own in ("self._room", "cls._room", "os._exit(1)", "a.__name__", 'm.setattr(kiosk, "room", 1)', "kiosk.room"):
        assert list(reaches(own)) == []


def top_level(names: Iterable[str]) -> set[str]:
    return {top for name in names if not (top := Path(name).parts[0]).startswith(".")}


def test_the_top_level_is_as_agreed() -> None:
    """What a person keeps in a checkout for themselves is theirs; what is handed on is ours."""
    tracked = held_by_git(ROOT)
    # An unpacked archive holds what it was packed with, such as PKG-INFO.
    assert top_level(tracked) == TOP if tracked is not None else top_level(FILES) >= TOP


def a_file(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("with_git", [True, False])
@pytest.mark.parametrize("name", [".venv", "env", "kiosk/venv-3.13", "my environment"])
def test_a_virtual_environment_in_the_checkout_is_not_ours(tmp_path: Path, name: str, with_git: bool) -> None:
    if with_git:
        subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    a_file(tmp_path / "kiosk" / "ours.py")
    a_file(tmp_path / name / "pyvenv.cfg")
    a_file(tmp_path / name / "lib" / "site-packages" / "theirs.py", "print()")
    assert project_files(tmp_path) == ["kiosk/ours.py"]


def test_what_somebody_keeps_beside_the_project_is_not_on_the_top_level(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    for name in ("main.py", "kiosk/a.py", "notes.txt", "pictures of my kiosk/start.png"):
        a_file(tmp_path / name)
    subprocess.run(["git", "-C", str(tmp_path), "add", "main.py", "kiosk"], check=True)
    assert top_level(held_by_git(tmp_path) or ()) == {"main.py", "kiosk"}


def test_file_names_say_what_is_inside() -> None:
    assert [name for name in FILES if Path(name).stem.lower() in EMPTY_NAMES] == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    here = [str(path) for path in (ROOT, Path(sys.prefix), Path.home()) if len(path.parts) > 2]
    found = [
        name for name in FILES for place in here if place in (ROOT / name).read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []
