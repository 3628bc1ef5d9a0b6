"""Lints QML modules together with the Python types they are given.

``pyside6-project qmllint`` knows one module only and exits 0 on warnings, so its steps are taken here one by one, in a
scratch copy of the modules: read the Python classes (``metaobjectdump``), write a type description beside each
module's ``qmldir`` (``qmltyperegistrar``), then run ``qmllint`` over every file. A misspelt property of a Python class
is then found like any other.
"""

import ast
import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QLibraryInfo, QObject

QT_BASES = ("core", "gui", "qml", "qmlmodels", "quick")
"""Qt modules whose classes ours inherit from."""

Description = dict[str, Any]
"""What ``metaobjectdump`` writes about one Python file."""


class LintError(Exception):
    """A step before the linting failed."""


@dataclass(frozen=True)
class QmlModule:
    """A folder with a ``qmldir``; its name is the folder's place below the import path."""

    uri: str
    folder: Path

    def qml_files(self) -> list[Path]:
        """Every QML file of the module, in order."""
        return sorted(self.folder.rglob("*.qml"))

    def python_files(self) -> list[Path]:
        """The Python files of the module that may declare types."""
        return sorted(path for path in self.folder.rglob("*.py") if "PySide6" in path.read_text(encoding="utf-8"))


def modules_below(package: Path) -> list[QmlModule]:
    """Every QML module in the folder ``package``; their names begin with its name.

    Not every one below the import path: a virtual environment may lie beside the package, and Qt's own QML in it.
    """
    folders = sorted(path.parent for path in package.rglob("qmldir"))
    return [QmlModule(".".join(folder.relative_to(package.parent).parts), folder) for folder in folders]


def undeclared(module: QmlModule) -> list[str]:
    """Differences between the files a module has and those its ``qmldir`` names; a stranger can import only these."""
    lines = (module.folder / "qmldir").read_text(encoding="utf-8").splitlines()
    words = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    found = [] if ["module", module.uri] in words else [f"{module.uri}: the qmldir does not say `module {module.uri}`"]
    named = {word for line in words for word in line if word.endswith(".qml")}
    there = {path.relative_to(module.folder).as_posix() for path in module.qml_files()}
    found += [f"{module.uri}: {name} is not named in the qmldir" for name in sorted(there - named)]
    return found + [f"{module.uri}: the qmldir names {name}, which is not there" for name in sorted(named - there)]


def lint(package: Path, scratch: Path, made: Mapping[str, Iterable[type[QObject]]] = {}) -> list[str]:
    """Every warning about the QML in the folder ``package``; ``scratch`` is an empty folder to work in. ``made`` are
    types that no source spells out, by their QML module."""
    modules, import_path = modules_below(package), package.parent
    found = _describe(modules, import_path, scratch, made)
    copies = [scratch / path.relative_to(import_path) for module in modules for path in module.qml_files()]
    # Most of what qmllint does is to read the Qt modules: all files in one process take as long as three on their own.
    # Only what it says of one file alone is sure to be about that file.
    code, _ = _lint(copies, scratch)
    if not code:
        return found
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        results = workers.map(lambda copy: _lint([copy], scratch), copies)
        said = [words for code, words in results if code]
    return found + (said or [f"qmllint ended with {code}, but with 0 for each file."])


def _lint(files: Sequence[Path], scratch: Path) -> tuple[int, str]:
    # Absolute paths, because with a relative one it takes a singleton for undeclared; away from the checkout, because
    # qmllint also looks for modules in its working directory.
    return _run("qmllint", "--max-warnings", "0", "-I", scratch, *files, folder=scratch)


def _run(tool: str, *arguments: str | Path, folder: Path | None = None) -> tuple[int, str]:
    command = shutil.which(f"pyside6-{tool}", path=sysconfig.get_path("scripts"))
    if command is None:
        raise LintError(f"pyside6-{tool} is not installed beside this Python.")
    done = subprocess.run([command, *map(str, arguments)], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).strip()


def _describe(
    modules: Sequence[QmlModule], import_path: Path, scratch: Path, made: Mapping[str, Iterable[type[QObject]]]
) -> list[str]:
    """Copy the QML and write each module's type description; returns what the registrar complains of."""
    owner = {path: module for module in modules for path in module.python_files()}
    descriptions = _class_descriptions(_bases_first(owner, import_path), scratch)
    found = [
        f"{path}: QML_IMPORT_NAME is not {owner[path].uri}"
        for path, description in descriptions.items()
        if description.get("QML_IMPORT_NAME", owner[path].uri) != owner[path].uri
    ]
    written = {module: scratch / f"{module.uri}.json" for module in modules}
    for module, target in written.items():
        own = [description for path, description in descriptions.items() if owner[path] is module]
        if module.uri in made:
            own.append(
                {
                    "classes": [_class_description(each) for each in made[module.uri]],
                    "outputRevision": 68,
                    "inputFile": "made.py",
                }
            )
        target.write_text(json.dumps(own), encoding="utf-8")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.ArchDataPath)) / "metatypes"
    for module in modules:
        others = [path for other, path in written.items() if other is not module]
        foreign = [qt / f"qt6{name}_metatypes.json" for name in QT_BASES] + others
        found += _copy(module, scratch / module.folder.relative_to(import_path), written[module], foreign, modules)
    return found


def _copy(
    module: QmlModule, target: Path, described: Path, foreign: Iterable[Path], modules: Sequence[QmlModule]
) -> list[str]:
    for path in [*module.qml_files(), *module.folder.rglob("*.js"), *module.folder.rglob("*.mjs")]:
        copy = target / path.relative_to(module.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    target.mkdir(parents=True, exist_ok=True)
    words = (module.folder / "qmldir").read_text(encoding="utf-8")
    if not json.loads(described.read_text(encoding="utf-8")):
        (target / "qmldir").write_text(words, encoding="utf-8")
        return []
    # The classes of one module are bases and property types of another; a qmldir says so for C++ modules only.
    python = " ".join(path.read_text(encoding="utf-8") for path in module.python_files())
    used = [other.uri for other in modules if other is not module and other.uri in python]
    tail = [f"depends {uri}" for uri in ("QtQuick", *used)]
    (target / "qmldir").write_text("\n".join([words, "typeinfo python.qmltypes", *tail, ""]), encoding="utf-8")
    code, complaint = _run(
        "qmltyperegistrar",
        *("--generate-qmltypes", target / "python.qmltypes", "--import-name", module.uri, "--major-version", "1"),
        *("-o", os.devnull, f"--foreign-types={','.join(map(str, foreign))}", described),
    )
    if code:
        raise LintError(complaint)
    return [complaint] if complaint else []


def _bases_first(files: Iterable[Path], import_path: Path) -> list[Path]:
    """The files so ordered that a class is read after its base: metaobjectdump knows only what it has seen."""
    by_name = {".".join(path.relative_to(import_path).with_suffix("").parts): path for path in files}
    graph: dict[Path, set[Path]] = {path: set() for path in by_name.values()}
    for path, needs in graph.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
                needs.update(by_name[name] for name in names if name in by_name)
    return list(TopologicalSorter(graph).static_order())


def _class_description(made: type[QObject]) -> Description:
    """What ``metaobjectdump`` would write about ``made``, whose properties never change, if it could read it."""
    about = cast(Any, made).staticMetaObject
    properties = [about.property(number) for number in range(about.propertyOffset(), about.propertyCount())]
    return {
        "className": made.__name__,
        "qualifiedClassName": made.__name__,
        "object": True,
        "superClasses": [{"access": "public", "name": made.__bases__[0].__name__}],
        "classInfos": [{"name": "QML.Element", "value": "auto"}, {"name": "QML.Creatable", "value": "false"}],
        "properties": [
            {"name": each.name(), "type": each.typeName(), "read": each.name(), "constant": True, "index": number}
            for number, each in enumerate(properties)
        ],
    }


def _class_descriptions(files: Sequence[Path], scratch: Path) -> dict[Path, Description]:
    if not files:
        return {}
    target = scratch / "classes.json"
    code, complaint = _run("metaobjectdump", "--quiet", "--out-file", target, *files)
    if code:
        raise LintError(complaint)
    read: list[Description] = json.loads(target.read_text(encoding="utf-8"))
    return {Path(description["inputFile"]): description for description in read}
