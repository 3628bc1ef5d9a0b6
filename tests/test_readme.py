"""What README.md tells people to type is true."""

import re
import shlex
from pathlib import Path

import pytest

from kiosk.commands import _parser
from kiosk.device.libraries import PACKAGES, cure
from kiosk.visitor.routes import NAMED, PLAIN

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"`python main\.py ([^`]+)`", README)) - {"--help"})


def test_the_system_libraries_are_those_the_kiosk_knows() -> None:
    assert cure(PACKAGES) in README.splitlines()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_understood(command: str) -> None:
    parsed = _parser().parse_args(shlex.split(command))
    assert parsed.carry_out is not None


def test_every_page_is_named() -> None:
    assert all(f"`{kind}`" in README for kind in PLAIN)
    assert all(f"`{kind}/ID`" in README for kind in NAMED)


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"\]\((?!http)([^)#]+)\)", README) + re.findall(r"`((?:assets|kiosk|tests)/[\w/.]+)`", README)
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_room_is_on_the_map() -> None:
    rooms = {
        path.stem for path in (ROOT / "kiosk").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    minor = {"__init__", "errors", "import_hook", "places", "tour_index"}
    assert [room for room in sorted(rooms - minor) if not re.search(rf"\b{room}\b", README)] == []
