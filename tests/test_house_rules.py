"""Every file of the project against the house rules, and every rule against a sample that breaks it."""

import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house_rules import EMPTY_NAMES, LINES, LONG_FOR_A_REASON, RULES, TOP, Rule

ROOT = Path(__file__).resolve().parent.parent

NEVER_OURS = {".git", "__pycache__", "build", "dist", "out", ".venv", "venv"}


def project_files(root: Path) -> list[str]:
    """Paths of the project's own files: what git holds or would hold; without git, what lies there."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (root / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    else:
        listed = [path.relative_to(root).as_posix() for path in root.rglob("*")]
    return sorted(
        name for name in listed if name and (root / name).is_file() and NEVER_OURS.isdisjoint(Path(name).parts)
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


def test_the_top_level_is_as_agreed() -> None:
    top = {Path(name).parts[0] for name in FILES}
    assert {name for name in top if not name.startswith(".")} == TOP


def test_file_names_say_what_is_inside() -> None:
    assert [name for name in FILES if Path(name).stem.lower() in EMPTY_NAMES] == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    here = [str(path) for path in (ROOT, Path(sys.prefix), Path.home()) if len(path.parts) > 2]
    found = [
        name for name in FILES for place in here if place in (ROOT / name).read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []
