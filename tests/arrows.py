"""Reads the imports of a source tree and says which break the arrows between rooms.

A room is a folder or a single module directly under ``kiosk/``; ``main`` is ``main.py``. Imports are read from the
syntax tree, so those inside functions and under ``TYPE_CHECKING`` count like any other: an arrow is about what the
code knows, not about when it is loaded.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = "kiosk"

OPEN = ("errors", "asset_paths")
"""The modules that every room may import."""


@dataclass(frozen=True)
class Room:
    """What one room may import beside itself, what is open to all and the standard library."""

    rooms: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Import:
    """One import statement, resolved to the most exact module it names."""

    importer: str
    target: str
    line: int
    inside_function: bool
    explained: bool
    """A comment stands on the line or on the one above it."""


@dataclass
class Tree:
    """Every module of a source tree with its imports."""

    modules: dict[str, Path] = field(default_factory=dict)
    imports: list[Import] = field(default_factory=list)


def read_tree(root: Path) -> Tree:
    """Read ``main.py`` and every module below ``root/kiosk``."""
    tree = Tree()
    for path in [root / "main.py", *sorted((root / PACKAGE).rglob("*.py"))]:
        if path.is_file():
            tree.modules[_module_name(path.relative_to(root))] = path
    for name, path in tree.modules.items():
        tree.imports.extend(_imports_of(name, path, tree.modules))
    return tree


def _module_name(relative: Path) -> str:
    parts = list(relative.with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports_of(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[Import]:
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node, inside in _import_statements(ast.parse(source, str(path)), inside=False):
        explained = "#" in lines[node.lineno - 1] or lines[node.lineno - 2].lstrip().startswith("#")
        for target in _targets(node, package, modules):
            yield Import(name, target, node.lineno, inside, explained)


def _import_statements(node: ast.AST, *, inside: bool) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, inside
        else:
            function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _import_statements(child, inside=inside or function)


def _targets(node: ast.Import | ast.ImportFrom, package: str, modules: Mapping[str, Path]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    base = node.module or ""
    if node.level:
        parents = package.split(".")
        base = ".".join([*parents[: len(parents) - node.level + 1], *filter(None, [base])])
    exact = (f"{base}.{alias.name}" for alias in node.names)
    return sorted({name if name in modules else base for name in exact})


def room_of(module: str) -> str:
    """The room a module of ours lives in; ``kiosk`` itself is the room ``kiosk``."""
    parts = module.split(".")
    return parts[1] if parts[0] == PACKAGE and len(parts) > 1 else parts[0]


def broken_arrows(tree: Tree, plan: Mapping[str, Room]) -> list[str]:
    """One sentence for each import the plan does not allow, and for each room it does not know."""
    strangers = sorted({room_of(module) for module in tree.modules} - set(plan))
    found = [f"the room {room!r} is not in the plan" for room in strangers]
    for statement in tree.imports:
        room = plan.get(room_of(statement.importer))
        if room is None or _allowed(statement, room):
            continue
        found.append(f"{statement.importer}:{statement.line} may not import {statement.target}")
    return found


def _allowed(statement: Import, room: Room) -> bool:
    top = statement.target.partition(".")[0]
    if top in (PACKAGE, "main"):
        target = room_of(statement.target)
        return target in (room_of(statement.importer), *OPEN) or target in room.rooms
    return top in sys.stdlib_module_names or top in room.libraries


_SAID = re.compile(r'//[^\n]*|"[^"\n]*"')
"""What a QML file says rather than uses: comments and texts."""


def qml_uses(folder: Path, package: str) -> list[tuple[str, str]]:
    """Which QML file in the folders below ``folder`` names the type of which other, as dotted names."""
    files = {path.stem: path for path in sorted(folder.rglob("*.qml"))}
    dotted = {
        name: ".".join([package, *path.relative_to(folder).with_suffix("").parts]) for name, path in files.items()
    }
    found = []
    for name, path in files.items():
        words = set(re.findall(r"\w+", _SAID.sub("", path.read_text(encoding="utf-8"))))
        found += [(dotted[name], dotted[used]) for used in sorted(words & files.keys() - {name})]
    return sorted(found)


def broken_floors(uses: Iterable[tuple[str, str]], package: str, floors: Sequence[Sequence[str]]) -> list[str]:
    """One sentence for each use within ``package`` of a folder that is not below the user's, or that has no floor."""
    level = {name: number for number, names in enumerate(floors) for name in names}
    prefix = f"{package}."
    found = set()
    for user, used in uses:
        if not user.startswith(prefix) or not used.startswith(prefix):
            continue
        above, below = (name.removeprefix(prefix).partition(".")[0] for name in (user, used))
        strangers = {above, below} - level.keys()
        found |= {f"the folder {name!r} is on no floor" for name in strangers}
        if above != below and not strangers and level[below] >= level[above]:
            found.add(f"{user} may not use {used}")
    return sorted(found)


def tall_classes(tree: Tree, most: int) -> list[str]:
    """One sentence for each class with more than ``most`` of our classes above one another, itself among them."""
    names = {module: dict(_names_in(module, path)) for module, path in tree.modules.items()}
    bases = {
        f"{module}.{node.name}": [found for base in node.bases if (found := _resolved(base, module, names))]
        for module, path in tree.modules.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path)))
        if isinstance(node, ast.ClassDef)
    }

    def chain(name: str) -> list[str]:
        return [name, *max((chain(base) for base in bases[name] if base in bases), key=len, default=[])]

    chains = (chain(name) for name in sorted(bases))
    return [f"{each[0]} stands on {', '.join(each[1:])}" for each in chains if len(each) > most]


def _names_in(module: str, path: Path) -> Iterator[tuple[str, str]]:
    """What the names of classes and imported things in a module stand for, as dotted names."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.ClassDef):
            yield node.name, f"{module}.{node.name}"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                if isinstance(node, ast.Import):
                    yield (alias.asname, alias.name) if alias.asname else (alias.name.partition(".")[0],) * 2
                else:
                    yield alias.asname or alias.name, f"{_targets(node, package, {})[0]}.{alias.name}"


def _resolved(base: ast.expr, module: str, names: Mapping[str, Mapping[str, str]]) -> str:
    """The dotted name of a base class as the module that defines it has it; "" for what is no name."""
    written = ast.unparse(base.value if isinstance(base, ast.Subscript) else base)
    first, _, rest = written.partition(".")
    found = names[module].get(first, "")
    dotted = f"{found}.{rest}" if found and rest else found
    holder, _, name = dotted.rpartition(".")
    # A package may hand on what one of its modules defines.
    while holder in names and names[holder].get(name, dotted) != dotted:
        dotted = names[holder][name]
        holder, _, name = dotted.rpartition(".")
    return dotted


def circles(tree: Tree) -> list[str]:
    """The first circle of imports between modules, as one sentence; empty when there is none."""
    graph: dict[str, set[str]] = {module: set() for module in tree.modules}
    for statement in tree.imports:
        if statement.target in tree.modules and statement.target != statement.importer:
            graph[statement.importer].add(statement.target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        return [" -> ".join(reversed(circle.args[1]))]
    return []


def unexplained_late_imports(tree: Tree) -> list[str]:
    """Imports inside functions that do not say why they wait."""
    return [
        f"{statement.importer}:{statement.line} imports {statement.target} inside a function without a reason"
        for statement in tree.imports
        if statement.inside_function and not statement.explained
    ]
