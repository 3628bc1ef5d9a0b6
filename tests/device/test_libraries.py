import importlib.util
import re
from pathlib import Path

import pytest

from kiosk.device.libraries import (
    PACKAGES,
    DebianPackage,
    Purpose,
    cure,
    loads,
    missing_libraries,
    qt_plugin,
    require_window_libraries,
)
from kiosk.device.voice.espeak import LIBRARY
from kiosk.errors import MachineError
from tests.device.elf import needed

C_LIBRARY = re.compile(r"(libc|libm|libdl|librt|libpthread|libresolv|ld-linux.*)\.so\.\d")
"""Parts of the C library, without which there is no Python either."""


def qt() -> Path:
    plugin = qt_plugin("xcb")
    assert plugin is not None
    return plugin.parents[2]


def system_libraries(*parts: str) -> set[str]:
    """The sonames that Qt's files ``parts`` need from the system, directly or through others of Qt's files."""
    waiting, seen, wanted = [qt() / part for part in parts], set(), set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for soname in needed(path):
            if (qt() / "lib" / soname).exists():
                waiting.append(qt() / "lib" / soname)
            elif not C_LIBRARY.fullmatch(soname):
                wanted.add(soname)
    return wanted


WANTED_BY = {
    Purpose.WINDOW: (
        "plugins/platforms/libqxcb.so",
        "plugins/imageformats/libqsvg.so",
        "lib/libQt6Gui.so.6",
        "lib/libQt6QuickControls2.so.6",
        "lib/libQt6VirtualKeyboard.so.6",
    ),
    Purpose.WAYLAND: ("plugins/platforms/libqwayland.so",),
    Purpose.SOUND: ("lib/libQt6Multimedia.so.6", "plugins/multimedia/libffmpegmediaplugin.so"),
}


def sonames(*purposes: Purpose) -> set[str]:
    return {package.soname for package in PACKAGES if package.purpose in purposes}


def test_the_table_is_exactly_what_a_window_needs() -> None:
    assert system_libraries(*WANTED_BY[Purpose.WINDOW]) == sonames(Purpose.WINDOW)


@pytest.mark.parametrize(
    ("purpose", "beneath"),
    [
        (Purpose.WAYLAND, {Purpose.WINDOW}),
        (Purpose.SOUND, {Purpose.WINDOW}),
    ],
)
def test_the_table_is_exactly_what_each_extra_needs_on_top(purpose: Purpose, beneath: set[Purpose]) -> None:
    assert system_libraries(*WANTED_BY[purpose]) - sonames(*beneath) == sonames(purpose)


def test_the_voice_is_the_library_that_is_loaded_for_it() -> None:
    assert sonames(Purpose.SPEECH) == {LIBRARY}


def test_names_of_packages_are_debians() -> None:
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", package.name) for package in PACKAGES)
    assert len(sonames(*Purpose)) == len(PACKAGES)


def test_nothing_is_missing_where_everything_loads() -> None:
    assert missing_libraries(lambda name: True) == ()


def test_a_missing_library_is_named_by_its_package() -> None:
    missing = missing_libraries(lambda name: name not in ("libxcb-cursor.so.0", "libespeak-ng.so.1"))
    assert missing == (
        DebianPackage("libxcb-cursor0", "libxcb-cursor.so.0"),
        DebianPackage("libespeak-ng1", "libespeak-ng.so.1", Purpose.SPEECH),
    )


def test_the_cure_names_each_package_once() -> None:
    two_of_one = [package for package in PACKAGES if package.name == "libglib2.0-0"]
    assert len(two_of_one) == 2
    assert cure(two_of_one) == "sudo apt-get install --yes libglib2.0-0"


def test_the_loader_is_asked() -> None:
    assert loads("libstdc++.so.6")
    assert not loads("libno-such-thing.so.0")


def test_a_library_that_is_not_one_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "libbad.so").write_bytes(b"not a library")
    assert not loads(str(tmp_path / "libbad.so"))


def test_a_platform_this_qt_does_not_have_has_no_plugin() -> None:
    assert qt_plugin("cocoa") is None
    require_window_libraries("cocoa", lambda name: False)


def test_only_the_plugin_is_loaded_when_nothing_is_missing() -> None:
    asked: list[str] = []

    def note(name: str) -> bool:
        asked.append(name)
        return True

    require_window_libraries("xcb", note)
    assert asked == [str(qt_plugin("xcb"))]


def test_a_window_that_cannot_open_gets_a_cure_for_the_window_only() -> None:
    missing = ("libxcb-cursor.so.0", "libespeak-ng.so.1", "libwayland-client.so.0")
    with pytest.raises(MachineError) as fault:
        require_window_libraries("xcb", lambda name: not name.endswith("libqxcb.so") and name not in missing)
    assert fault.value.what == "This system lacks 1 of the libraries that Qt needs to open a window."
    assert fault.value.remedy.endswith(": sudo apt-get install --yes libxcb-cursor0")


def test_a_wayland_window_gets_its_own_cure() -> None:
    with pytest.raises(MachineError, match=r"--yes libwayland-client0$"):
        require_window_libraries("wayland", lambda name: "wayland" not in name or "cursor" in name)


def test_a_damaged_qt_is_not_blamed_on_the_system() -> None:
    with pytest.raises(MachineError, match="no known package is missing"):
        require_window_libraries("xcb", lambda name: not name.endswith("libqxcb.so"))


def test_without_pyside_the_cure_is_to_install_the_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MachineError, match="not installed for this Python"):
        qt_plugin("xcb")
