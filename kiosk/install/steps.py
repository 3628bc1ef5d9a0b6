"""The kinds of steps a plan is made of. Paths are those of the machine that is installed on, from its root."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True)
class Folder:
    """A folder that shall be there. One that was there before stays as it is, and stays when the rest is undone."""

    path: str
    mode: int = 0o755
    kept: bool = False
    """Whether it holds what a venue has made: then nothing but an explicit wish removes it."""


@dataclass(frozen=True)
class File:
    """A file of text, written whole or not at all."""

    path: str
    text: str
    mode: int = 0o644


@dataclass(frozen=True)
class Link:
    """A symbolic link, put in the place of another at once."""

    path: str
    target: str


@dataclass(frozen=True)
class Copy:
    """Files copied with their rights and owners. A ``source`` of ``str`` is a path of the machine, like the target;
    one that is a ``Path`` lies where the plan is carried out. What is not there is not copied."""

    source: str | Path
    path: str


@dataclass(frozen=True)
class Remove:
    """A file, a link or a folder with all that is in it, gone; nothing happens where it is not there.

    With ``only_empty``, a folder in which something lies stays.
    """

    path: str
    only_empty: bool = False


@dataclass(frozen=True)
class Command:
    """A program of the machine, and the one that takes back what it did."""

    says: str
    words: tuple[str, ...]
    undo: tuple[str, ...] = ()


Step: TypeAlias = Folder | File | Link | Copy | Remove | Command


def sentence(step: Step) -> str:
    """What a step does, in plain words."""
    match step:
        case Folder(path):
            return f"Make the folder {path}."
        case File(path):
            return f"Write {path}."
        case Link(path, target):
            return f"Let {path} lead to {target}."
        case Copy(source, path):
            return f"Copy {source} to {path}."
        case Remove(path, only_empty):
            return f"Remove {path}{' where it is empty' if only_empty else ''}."
        case Command(says, words):
            return f"{says}: {' '.join(words)}"
