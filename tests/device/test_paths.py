import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.device.paths import APPLICATION, DataFolder, Limits, default_root
from kiosk.errors import MachineError

NO_LARGE_FILES = """
import resource, sys
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    DataFolder.open(sys.argv[1])
except MachineError as fault:
    print(fault.what)
"""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_and_what_is_in_it_are_private(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "a" / "kiosk")
    assert folder.root == tmp_path / "a" / "kiosk"
    assert [mode(place) for place in (folder.root, folder.cache, folder.media, folder.log)] == [0o700] * 4
    assert {folder.cache.parent, folder.media.parent, folder.log.parent} == {folder.root}


def test_the_probe_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "kiosk")
    assert sorted(path.name for path in folder.root.iterdir()) == ["cache", "log", "media"]


def test_opening_again_keeps_what_is_there_and_the_mode_somebody_chose(tmp_path: Path) -> None:
    root = DataFolder.open(tmp_path / "kiosk").root
    root.chmod(0o750)
    (root / "media" / "picture").write_bytes(b"x")
    folder = DataFolder.open(root)
    assert mode(root) == 0o750
    assert (folder.media / "picture").read_bytes() == b"x"


def test_without_a_path_it_is_this_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert DataFolder.open(None).root == default_root() == tmp_path / APPLICATION


def test_a_relative_path_is_fixed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert DataFolder.open("kiosk").root == tmp_path / "kiosk"


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "kiosk").write_text("")
    with pytest.raises(MachineError) as fault:
        DataFolder.open(tmp_path / "kiosk")
    assert str(tmp_path / "kiosk") in fault.value.what
    assert "there is a file of that name" in fault.value.what
    assert "--data" in fault.value.remedy


def test_a_file_in_place_of_a_folder_inside_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("")
    with pytest.raises(MachineError, match=r"media cannot be used, because there is a file of that name"):
        DataFolder.open(tmp_path)


def test_a_path_that_leads_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineError, match="part of that path is a file"):
        DataFolder.open(tmp_path / "file" / "kiosk")


# Root may write where the mode says nobody may, so the folders here are the kernel's, which even root may not write to.
def test_a_folder_that_cannot_be_made() -> None:
    with pytest.raises(MachineError, match="The data folder /proc/kiosk cannot be made: No such file or directory"):
        DataFolder.open("/proc/kiosk")


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    DataFolder.open(tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", NO_LARGE_FILES, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert run.stdout == f"The data folder {tmp_path} cannot be written to: File too large.\n"
    assert not list(tmp_path.glob(".probe*"))


def test_a_disk_that_is_nearly_full_says_how_much_is_free(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as fault:
        DataFolder.open(tmp_path, Limits(free_bytes=2**60))
    assert "is nearly full" in fault.value.what
    assert f"needs {2**40} MB" in fault.value.what


def test_a_disk_that_went_away(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="does not answer: No such file or directory"):
        _ = DataFolder(tmp_path / "gone").free_bytes


def test_a_probe_left_by_a_power_cut_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getpid", lambda: 7)
    (tmp_path / ".probe-7").write_bytes(b"left")
    assert DataFolder.open(tmp_path).root == tmp_path
    assert not (tmp_path / ".probe-7").exists()
