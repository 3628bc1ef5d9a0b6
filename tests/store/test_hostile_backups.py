"""Nothing in a backup is believed: what is damaged, made up or made to do harm changes nothing on the kiosk."""

import json
import random
import shutil
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import ContentError, MachineError
from kiosk.store.backup_file import BackupLimits, read_manifest, unpack
from kiosk.store.backups import Backups
from kiosk.store.database import open_database
from kiosk.store.health import examine
from kiosk.store.restoring import prepare
from tests.store.samples import noon, opened

PICTURE = b"a picture" * 20_000
NAME = sha256(PICTURE).hexdigest()
DAMAGES = 100

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk with a picture."""
    root = tmp_path_factory.mktemp("kiosk")
    opened(root).close()
    (root / "media").mkdir()
    (root / "media" / NAME).write_bytes(PICTURE)
    return root


@pytest.fixture(scope="module")
def good(kiosk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Backups(opened(kiosk), kiosk, kiosk / "media", noon).make(tmp_path_factory.mktemp("stick"), "Ada")


def parts_of(path: Path) -> Parts:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path: Path, parts: Parts, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def listing(parts: Parts) -> Parts:
    """``parts`` with a manifest that tells the truth about them."""
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"] = [
        {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in parts.items()
        if name != "manifest.json"
    ]
    return parts | {"manifest.json": json.dumps(manifest).encode()}


def told(inside: Parts, **changes: object) -> Parts:
    return inside | {"manifest.json": json.dumps(json.loads(inside["manifest.json"]) | changes).encode()}


def with_sql(parts: Parts, place: Path, *statements: str) -> Parts:
    """``parts`` with something done to the database, and the manifest put right."""
    database = place / "changed.db"
    database.write_bytes(parts["kiosk.db"])
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return listing(parts | {"kiosk.db": database.read_bytes()})


def refuse(path: Path, kiosk: Path) -> str:
    """What a restore of ``path`` is refused with; nothing has changed."""
    before = {str(each): each.read_bytes() for each in kiosk.rglob("*") if each.is_file()}
    outside = sorted(each.name for each in kiosk.parent.iterdir())
    with pytest.raises(ContentError) as refused:
        prepare(kiosk, kiosk / "media", path, "Ada", noon)
    assert {str(each): each.read_bytes() for each in kiosk.rglob("*") if each.is_file()} == before
    assert sorted(each.name for each in kiosk.parent.iterdir()) == outside
    assert "Nothing was changed." in refused.value.remedy
    return refused.value.what


SPOILT: dict[str, Callable[[Parts], Parts]] = {
    "a path out of the folder": lambda parts: listing(parts | {"../../evil": b"x"}),
    "an absolute path": lambda parts: listing(parts | {"/tmp/evil": b"x"}),
    "a media name that climbs": lambda parts: listing(parts | {f"media/../{NAME}": PICTURE}),
    "a media file of another name": lambda parts: listing(parts | {"media/" + "0" * 64: PICTURE}),
    "another file": lambda parts: listing(parts | {"readme.txt": b"x"}),
    "a file the manifest does not name": lambda parts: parts | {"media/" + "0" * 64: b"x"},
    "a picture that is gone": lambda parts: {name: each for name, each in parts.items() if name != f"media/{NAME}"},
    "no database": lambda parts: listing({name: each for name, each in parts.items() if name != "kiosk.db"}),
    "no manifest": lambda parts: {name: each for name, each in parts.items() if name != "manifest.json"},
    "another picture of the same size": lambda parts: parts | {f"media/{NAME}": PICTURE[::-1]},
    "a picture of another size": lambda parts: parts | {f"media/{NAME}": b"x"},
    "an empty database": lambda parts: listing(parts | {"kiosk.db": b""}),
    "no database in the database": lambda parts: listing(parts | {"kiosk.db": b"nonsense" * 999}),
    "half a database": lambda parts: listing(parts | {"kiosk.db": parts["kiosk.db"][:100_000]}),
    "a manifest of nonsense": lambda parts: parts | {"manifest.json": b"\xff\xfe"},
    "a manifest that is a list": lambda parts: parts | {"manifest.json": b"[]"},
    "a time without a zone": lambda parts: told(parts, made_at="2026-11-25T12:00:00"),
    "a format that does not exist": lambda parts: told(parts, format="x"),
    "a field nobody knows": lambda parts: told(parts, extra=1),
    "parts named twice": lambda parts: told(parts, parts=json.loads(parts["manifest.json"])["parts"] * 2),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_what_is_not_as_a_kiosk_makes_it_is_refused(tmp_path: Path, kiosk: Path, good: Path, kind: str) -> None:
    path = pack(tmp_path / "spoilt.kioskbackup", SPOILT[kind](parts_of(good)))
    assert refuse(path, kiosk).startswith("spoilt.kioskbackup cannot be used: ")


def test_the_parts_taken_out_and_put_in_again_are_still_a_backup(tmp_path: Path, kiosk: Path, good: Path) -> None:
    """The refusals above are not for the packing."""
    path = pack(tmp_path / "good.kioskbackup", listing(parts_of(good)))
    copy = shutil.copytree(kiosk, tmp_path / "kiosk")
    assert prepare(copy, copy / "media", path, "Ada", noon) == noon()


HOSTILE = {
    "a view": ["CREATE VIEW harmless AS SELECT 1"],
    "a view in the place of a table": [
        "DROP TABLE totals",
        "CREATE VIEW totals AS SELECT '2026-11' AS month, 'survey' AS kind, 'x' AS key, 1 AS count",
    ],
    "a trigger": ["CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM people; END"],
    "another table": ["CREATE TABLE visits (at TEXT)"],
    "a virtual table": ["CREATE VIRTUAL TABLE f USING fts5(x)"],
    "an edition that cannot be read": ["UPDATE editions SET document = x'00'"],
    "an edition that is not what was signed for": ["UPDATE editions SET sha256 = 'x'"],
    "a time that is none": ["INSERT INTO audit (at, who, what) VALUES ('soon', '', '')"],
    "two versions": ["INSERT INTO alembic_version VALUES ('0001')"],
    "a version below all": ["UPDATE alembic_version SET version_num = '-005'", "PRAGMA user_version = -5"],
    "an older version than its tables": ["UPDATE alembic_version SET version_num = '0001'", "PRAGMA user_version = 1"],
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_database_that_is_made_to_do_harm_is_refused(tmp_path: Path, kiosk: Path, good: Path, kind: str) -> None:
    path = pack(tmp_path / "spoilt.kioskbackup", with_sql(parts_of(good), tmp_path, *HOSTILE[kind]))
    assert refuse(path, kiosk).startswith("spoilt.kioskbackup cannot be used: ")


def test_a_backup_of_a_newer_kiosk_is_refused_in_its_own_words(tmp_path: Path, kiosk: Path, good: Path) -> None:
    newer = ["UPDATE alembic_version SET version_num = '0999'", "PRAGMA user_version = 999"]
    path = pack(tmp_path / "newer.kioskbackup", with_sql(parts_of(good), tmp_path, *newer))
    assert refuse(path, kiosk) == "newer.kioskbackup was made by a newer version of the kiosk than this one."
    path = pack(tmp_path / "later.kioskbackup", told(parts_of(good), format=2, new_field="x"))
    assert refuse(path, kiosk) == "later.kioskbackup was made by a newer version of the kiosk than this one."


@pytest.mark.parametrize("content", [b"", b"PK\5\6", b"somebody's letter" * 99, b"SQLite format 3\0", b"\0" * 10_000])
def test_what_is_no_backup_at_all_is_refused(tmp_path: Path, kiosk: Path, content: bytes) -> None:
    (tmp_path / "letter.kioskbackup").write_bytes(content)
    assert "cannot be used" in refuse(tmp_path / "letter.kioskbackup", kiosk)


def test_a_folder_in_the_place_of_a_backup_is_refused(tmp_path: Path, kiosk: Path) -> None:
    assert "there is no such file" in refuse(tmp_path, kiosk)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_packing_a_kiosk_uses_is_unpacked(tmp_path: Path, kiosk: Path, good: Path, compression: int) -> None:
    path = pack(tmp_path / "spoilt.kioskbackup", parts_of(good), compression)
    assert "not what it says it is" in refuse(path, kiosk)


def test_two_parts_of_one_name_are_refused(tmp_path: Path, kiosk: Path, good: Path) -> None:
    path = pack(tmp_path / "spoilt.kioskbackup", parts_of(good))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("kiosk.db", b"another")
    refuse(path, kiosk)


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, good: Path) -> None:
    """A part that says it is small and unpacks to more, a table of contents without end, parts without number."""
    parts = parts_of(good)
    bomb = pack(tmp_path / "bomb.kioskbackup", parts | {"kiosk.db": bytes(50_000_000)})
    small = json.loads(parts["manifest.json"])
    with pytest.raises(ContentError, match="cannot be used"):
        unpack(bomb, tmp_path / "out", lambda _: True)
    for limits in (
        BackupLimits(parts=2),
        BackupLimits(manifest_bytes=10),
        BackupLimits(directory_bytes=10),
        BackupLimits(database_bytes=small["parts"][0]["size"] - 1),
        BackupLimits(media_bytes=1000),
    ):
        with pytest.raises(ContentError, match="cannot be used"):
            read_manifest(good, limits)
    assert not (tmp_path / "out").exists()


def test_a_table_of_contents_that_hides_its_length_is_found(tmp_path: Path, good: Path) -> None:
    """The long form of a zip's end says another length than the short one."""
    content = good.read_bytes()
    end_64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 3, 3, 10**12, 0)
    place = struct.pack("<4sLQL", b"PK\6\7", 0, len(content) - 22, 1)
    path = tmp_path / "long.kioskbackup"
    path.write_bytes(content[:-22] + end_64 + place + content[-22:])
    with pytest.raises(ContentError, match="more files than any kiosk has"):
        read_manifest(path)


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_a_damaged_backup_is_refused_or_gives_exactly_what_was_kept(tmp_path: Path, good: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(good.read_bytes())
    for _ in range(chance.choice([1, 3, 50])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    if seed % 4 == 0:
        del content[chance.randrange(len(content)) :]
    path = tmp_path / "damaged.kioskbackup"
    path.write_bytes(content)
    kept = parts_of(good)
    try:
        unpack(path, tmp_path / "out", lambda _: True)
    except (ContentError, MachineError):
        return
    for part in read_manifest(path).parts:
        assert (tmp_path / "out" / part.name).read_bytes() == kept[part.name]


def test_a_database_named_as_a_backup_is_only_copied(tmp_path: Path, kiosk: Path) -> None:
    """What stands beside a set-aside database is not touched by restoring it."""
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(kiosk / "kiosk.db", stick / "kiosk.before-restore-1.db")
    engine = open_database(stick)
    engine.dispose()
    before = {each.name: each.read_bytes() for each in stick.iterdir()}
    copy = shutil.copytree(kiosk, tmp_path / "kiosk")
    prepare(copy, copy / "media", stick / "kiosk.before-restore-1.db", "Ada", noon)
    assert {each.name: each.read_bytes() for each in stick.iterdir()} == before
    assert examine(copy / "restore-wanted-1.db").wrong == ""
