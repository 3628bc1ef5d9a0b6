"""What staff see of the machine when they choose a file: of an installed kiosk its sticks, and nothing else."""

import os
from pathlib import Path

import pytest
from PIL import Image

from kiosk.device.installation import STICKS, stick_folder
from kiosk.errors import ContentError
from kiosk.media.finding import sticks_in
from kiosk.staff_host.staff_adapters import MediaFolder


@pytest.fixture
def sticks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a stick in it, one that has been pulled out, and links of all kinds."""
    for folder in ("media/sda1/photos", "media/sdb1", "data", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("media/sda1/a.png", "media/sda1/photos/b.png", "elsewhere/secret.png"):
        Image.new("RGB", (64, 64)).save(tmp_path / name)
    (tmp_path / "media/sda1/link.png").symlink_to(tmp_path / "elsewhere/secret.png")
    (tmp_path / "media/sda1/more").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "media/elsewhere").symlink_to(tmp_path / "elsewhere")
    mounted = {tmp_path / "media/sda1"}
    monkeypatch.setattr(os.path, "ismount", mounted.__contains__)
    return tmp_path / "media"


def test_where_the_kiosk_is_installed_sticks_are_all_there_is(sticks: Path, tmp_path: Path) -> None:
    media, stick = MediaFolder(tmp_path / "data", sticks), sticks / "sda1"
    assert media.places() == (stick,) == sticks_in(sticks)
    assert media.folders(stick) == (stick / "photos",)
    assert media.candidates(stick) == (stick / "a.png",)
    assert media.candidates(stick / "photos") == (stick / "photos" / "b.png",)
    assert media.glance(stick / "a.png", lambda: False)


@pytest.mark.parametrize("outside", ["sda1/more", "elsewhere", "../elsewhere", "sda1/../../elsewhere"])
def test_no_link_and_no_path_leads_off_a_stick(sticks: Path, tmp_path: Path, outside: str) -> None:
    media, folder = MediaFolder(tmp_path / "data", sticks), sticks / outside
    assert media.candidates(folder) == media.folders(folder) == ()
    assert media.glance(folder / "secret.png", lambda: False) == b""
    with pytest.raises(ContentError, match="may not read this file"):
        media.bring_in(folder / "secret.png", lambda part: None, lambda: False)
    assert list((tmp_path / "data").iterdir()) == []


def test_a_link_to_a_file_elsewhere_is_not_read_on_any_kiosk(sticks: Path, tmp_path: Path) -> None:
    for media in (MediaFolder(tmp_path / "data", sticks), MediaFolder(tmp_path / "data")):
        assert media.glance(sticks / "sda1/link.png", lambda: False) == b""
        with pytest.raises(ContentError):
            media.bring_in(sticks / "sda1/link.png", lambda part: None, lambda: False)


def test_the_session_of_an_installed_kiosk_says_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(STICKS, raising=False)
    assert stick_folder() is None
    monkeypatch.setenv(STICKS, "/media/community-kiosk")
    assert stick_folder() == Path("/media/community-kiosk")
