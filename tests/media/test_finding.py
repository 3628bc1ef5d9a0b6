"""Where staff may look, and what they find there."""

from pathlib import Path

from kiosk.media.finding import MOST, candidates, folders, folders_in


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_what_could_be_brought_in_is_found_by_name(tmp_path: Path) -> None:
    touch(tmp_path, "b.JPG", "a.png", "film.mp4", "film.vtt", "letter.docx", "drawing.ai", ".hidden.png", "noname")
    touch(tmp_path, "phone.HEIC", "poster.pdf", "shape.svg")
    touch(tmp_path, "DCIM/100CANON/IMG_1.jpeg", ".Trash/old.jpg", "a/b/c/d/deep.png")
    found = [path.relative_to(tmp_path).as_posix() for path in candidates(tmp_path)]
    refused = ["phone.HEIC", "poster.pdf", "shape.svg"]  # offered all the same: each has its sentence
    assert found == ["a.png", "b.JPG", "film.mp4", "film.vtt", *refused, "DCIM/100CANON/IMG_1.jpeg"]


def test_a_folder_can_be_gone_into_one_at_a_time(tmp_path: Path) -> None:
    touch(tmp_path, "b.jpg", "DCIM/100CANON/IMG_1.jpeg", "a/deep.png", ".hidden/secret.jpg")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert [path.name for path in candidates(tmp_path, depth=1)] == ["b.jpg"]
    assert [path.name for path in folders_in(tmp_path)] == ["a", "DCIM"]
    assert folders_in(tmp_path / "b.jpg") == folders_in(tmp_path / "gone") == ()


def test_links_lead_nowhere(tmp_path: Path) -> None:
    touch(tmp_path, "elsewhere/secret.jpg", "stick/a.jpg")
    (tmp_path / "stick" / "link.jpg").symlink_to(tmp_path / "elsewhere" / "secret.jpg")
    (tmp_path / "stick" / "more").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "stick" / "round").symlink_to(tmp_path / "stick")
    assert [path.name for path in candidates(tmp_path / "stick")] == ["a.jpg"]


def test_there_is_an_end_to_it(tmp_path: Path) -> None:
    touch(tmp_path, *(f"{number:04d}.jpg" for number in range(MOST + 20)))
    assert len(candidates(tmp_path)) == MOST
    assert candidates(tmp_path / "gone") == ()


def test_sticks_come_first_and_then_the_persons_own_folders(tmp_path: Path) -> None:
    for folder in ("media/ann/STICK", "run/media/ann/CARD", "mnt/disk", "home/Pictures", "home/Desktop", "home/.cache"):
        (tmp_path / folder).mkdir(parents=True)
    found = [path.relative_to(tmp_path).as_posix() for path in folders(tmp_path, tmp_path / "home")]
    assert found == [
        "media/ann/STICK",
        "run/media/ann/CARD",
        "media/ann",
        "mnt/disk",
        "home/Pictures",
        "home/Desktop",
        "home",
    ]


def test_on_this_machine_only_what_is_mounted_counts_as_a_stick(tmp_path: Path) -> None:
    for folder in folders(home=tmp_path / "nobody"):
        assert folder.is_mount()
