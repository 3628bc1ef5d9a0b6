"""Every Protocol of the kiosk that something real and a fake stand behind has a contract here."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from kiosk.asset_paths import ROOM

NO_PORTS = {
    "kiosk.content.things.Collection": "two shapes of the same content: an edition and a draft",
    "kiosk.content.catalogue._Identified": "whatever content has an id",
    "kiosk.device.voice.speaker.Listener": "whoever is told by the voice: the way in, not the way out",
}
"""Protocols that describe values of ours and not a way out of the house, with the reason."""

HERE = Path(__file__).parent


def protocols() -> Iterator[str]:
    """Every Protocol of the kiosk, with its module."""
    for path in sorted(ROOM.rglob("*.py")):
        module = ".".join(path.relative_to(ROOM.parent).with_suffix("").parts)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Protocol" for base in node.bases):
                yield f"{module}.{node.name}"


def contracts() -> dict[str, set[str]]:
    """The Protocols each module here covers, and the names that are used in it."""
    covered: dict[str, set[str]] = {}
    for path in sorted(HERE.glob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        used |= {word for node in ast.walk(tree) if isinstance(node, ast.Constant) for word in str(node.value).split()}
        for port in getattr(import_module(f"tests.contracts.{path.stem}"), "PORTS", ()):
            covered[f"{port.__module__}.{port.__name__}"] = used
    return covered


@pytest.mark.parametrize("name", [name for name in protocols() if name not in NO_PORTS])
def test_a_protocol_has_a_contract_that_asks_all_it_promises(name: str) -> None:
    covered = contracts()
    assert name in covered, "name it in PORTS of a module here, which runs the real thing and the fake alike"
    module, _, protocol = name.rpartition(".")
    promised = {each for each in vars(getattr(import_module(module), protocol)) if not each.startswith("_")}
    assert promised - covered[name] == set(), "nothing here asks for it"


def test_what_is_no_port_is_still_there() -> None:
    assert set(NO_PORTS) <= {*protocols()}


def test_a_protocol_that_nobody_covers_would_be_found() -> None:
    assert "kiosk.staff.ports.database.Drafts" in {*protocols()}
    assert "kiosk.nowhere.Drafts" not in contracts()
