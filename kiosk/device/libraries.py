"""The shared libraries that Qt expects a Linux system to have, and the one line that installs those it lacks.

PySide6 brings Qt but not what Qt itself stands on. Where one of these is missing, Qt ends the process without an
exception, so the answer has to come before Qt is asked.

Decision: ``require_window_libraries`` loads the platform plugin itself and looks no further when that works. Qt loads
the same file a moment later, so on a sound machine the question costs nothing; the table below is gone through only
when the answer is no, and by ``doctor``.
"""

import ctypes
import importlib.util
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.errors import MachineError


class Purpose(StrEnum):
    """What does not work without a library."""

    WINDOW = "the window"
    WAYLAND = "a window on Wayland"
    SOUND = "sound and video"
    SPEECH = "reading aloud"
    AWAKE = "keeping the screen awake"


@dataclass(frozen=True)
class DebianPackage:
    """A package of Debian, Ubuntu or Raspberry Pi OS, and the library in it that Qt loads."""

    name: str
    soname: str
    purpose: Purpose = Purpose.WINDOW


# Names are those of Debian 12. Debian 13 and Ubuntu 24.04 renamed some (libglib2.0-0t64), and their renamed packages
# provide the old names, so that one line serves all of them.
PACKAGES = (
    DebianPackage("libx11-6", "libX11.so.6"),
    DebianPackage("libx11-xcb1", "libX11-xcb.so.1"),
    DebianPackage("libxcb1", "libxcb.so.1"),
    DebianPackage("libxcb-cursor0", "libxcb-cursor.so.0"),
    DebianPackage("libxcb-icccm4", "libxcb-icccm.so.4"),
    DebianPackage("libxcb-image0", "libxcb-image.so.0"),
    DebianPackage("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    DebianPackage("libxcb-randr0", "libxcb-randr.so.0"),
    DebianPackage("libxcb-render0", "libxcb-render.so.0"),
    DebianPackage("libxcb-render-util0", "libxcb-render-util.so.0"),
    DebianPackage("libxcb-shape0", "libxcb-shape.so.0"),
    DebianPackage("libxcb-shm0", "libxcb-shm.so.0"),
    DebianPackage("libxcb-sync1", "libxcb-sync.so.1"),
    DebianPackage("libxcb-util1", "libxcb-util.so.1"),
    DebianPackage("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    DebianPackage("libxcb-xkb1", "libxcb-xkb.so.1"),
    DebianPackage("libxkbcommon0", "libxkbcommon.so.0"),
    DebianPackage("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    DebianPackage("libegl1", "libEGL.so.1"),
    DebianPackage("libgl1", "libGL.so.1"),
    DebianPackage("libfontconfig1", "libfontconfig.so.1"),
    DebianPackage("libfreetype6", "libfreetype.so.6"),
    DebianPackage("libdbus-1-3", "libdbus-1.so.3"),
    DebianPackage("libbrotli1", "libbrotlicommon.so.1"),
    DebianPackage("libbrotli1", "libbrotlidec.so.1"),
    DebianPackage("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
    DebianPackage("libglib2.0-0", "libglib-2.0.so.0"),
    DebianPackage("libglib2.0-0", "libgthread-2.0.so.0"),
    DebianPackage("libzstd1", "libzstd.so.1"),
    DebianPackage("zlib1g", "libz.so.1"),
    DebianPackage("libstdc++6", "libstdc++.so.6"),
    DebianPackage("libgcc-s1", "libgcc_s.so.1"),
    DebianPackage("libwayland-client0", "libwayland-client.so.0", Purpose.WAYLAND),
    DebianPackage("libwayland-cursor0", "libwayland-cursor.so.0", Purpose.WAYLAND),
    DebianPackage("libpulse0", "libpulse.so.0", Purpose.SOUND),
    DebianPackage("libbz2-1.0", "libbz2.so.1", Purpose.SOUND),
    DebianPackage("libdrm2", "libdrm.so.2", Purpose.SOUND),
    DebianPackage("libxext6", "libXext.so.6", Purpose.SOUND),
    DebianPackage("libxrandr2", "libXrandr.so.2", Purpose.SOUND),
    DebianPackage("libspeechd2", "libspeechd.so.2", Purpose.SPEECH),
    DebianPackage("libxss1", "libXss.so.1", Purpose.AWAKE),
)

Loads = Callable[[str], bool]
"""Whether the dynamic loader can load this soname or file."""


def loads(name: str) -> bool:
    """Whether the dynamic loader can load ``name``, a soname or a file, and everything that it needs in turn."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def qt_plugin(platform: str) -> Path | None:
    """The plugin with which Qt opens windows on ``platform`` (``xcb``, ``wayland``), found without importing Qt.

    None where this Qt has none, or keeps it elsewhere as a distribution's own package does. Raises ``MachineError`` if
    PySide6 is not installed.
    """
    specification = importlib.util.find_spec("PySide6")
    if specification is None or not specification.submodule_search_locations:
        raise MachineError(
            "PySide6, the library that draws the screen, is not installed for this Python.",
            f"Install the kiosk with its dependencies: {sys.executable} -m pip install .",
        )
    place = Path(specification.submodule_search_locations[0])
    plugin = place / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    return plugin if plugin.is_file() else None


def missing_libraries(loads: Loads = loads) -> tuple[DebianPackage, ...]:
    """The packages whose library cannot be loaded, whatever it is for. Nothing is missing outside Linux."""
    if sys.platform != "linux":
        return ()
    return tuple(package for package in PACKAGES if not loads(package.soname))


def cure(missing: Iterable[DebianPackage]) -> str:
    """The line that installs ``missing`` on Debian, Ubuntu and Raspberry Pi OS; each package once."""
    names = dict.fromkeys(package.name for package in missing)
    return "sudo apt-get install --yes " + " ".join(names)


def require_window_libraries(platform: str, loads: Loads = loads) -> None:
    """Raise ``MachineError`` with the cure if Qt could not open a window on ``platform`` (``xcb``, ``wayland``)."""
    if sys.platform != "linux":
        return
    plugin = qt_plugin(platform)
    if plugin is None or loads(str(plugin)):
        return
    wanted = {Purpose.WINDOW, Purpose.WAYLAND} if platform == "wayland" else {Purpose.WINDOW}
    missing = [package for package in missing_libraries(loads) if package.purpose in wanted]
    if not missing:
        raise MachineError(
            f"The library with which Qt opens windows, {plugin}, cannot be loaded, and no known package is missing.",
            "Install the kiosk's dependencies again; their files may be damaged or made for another kind of machine.",
        )
    raise MachineError(
        f"This system lacks {len(missing)} of the libraries that Qt needs to open a window.",
        f"Install them, then start the kiosk again: {cure(missing)}",
    )
