"""The shared libraries that Qt expects a Linux system to have, and the one line that installs those it lacks.

PySide6 brings Qt but not what Qt itself stands on. Where one of these is missing, either PySide6 cannot be imported,
which ``explain`` puts into words, or Qt ends the process without an exception, so that the answer has to come before Qt
is asked.

Decision: ``require_window_libraries`` loads the platform plugin itself and looks no further when that works. Qt loads
the same file a moment later, so on a sound machine the question costs nothing; the table below is gone through only
when the answer is no, and by ``doctor``.
"""

import ctypes
import importlib.util
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from zoneinfo import ZoneInfoNotFoundError

from kiosk.device.installation import again, not_installed
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
    DebianPackage("libespeak-ng1", "libespeak-ng.so.1", Purpose.SPEECH),
    DebianPackage("libxss1", "libXss.so.1", Purpose.AWAKE),
)

PLATFORMS = ("xcb", "wayland", "offscreen")
"""Where Qt can open windows for the kiosk on Linux; ``offscreen`` draws pictures."""

Loads = Callable[[str], bool]
"""Whether the dynamic loader can load this soname or file."""


def loads(name: str) -> bool:
    """Whether the dynamic loader finds the soname ``name``; of a file, whether it loads with all that it needs."""
    try:
        ctypes.CDLL(name)
    except OSError as error:
        # The loader says first what it did not find, which may be something that this library stands on.
        return "/" not in name and PurePath(str(error).partition(":")[0]).name != name
    return True


def qt_plugin(platform: str) -> Path | None:
    """The plugin with which Qt opens windows on ``platform``, found without importing Qt.

    None where this Qt has none, or keeps it elsewhere as a distribution's own package does. Raises ``MachineError`` if
    PySide6 is not installed, or lacks the plugin of one of ``PLATFORMS``.
    """
    specification = importlib.util.find_spec("PySide6")
    if specification is None or not specification.submodule_search_locations:
        raise not_installed("PySide6")
    folder = Path(specification.submodule_search_locations[0]) / "Qt" / "plugins"
    plugin = folder / "platforms" / f"libq{platform}.so"
    if plugin.is_file():
        return plugin
    if platform in PLATFORMS and folder.parent.is_dir():
        raise MachineError(
            f"The library with which Qt opens windows, {plugin}, is missing.", f"Install the kiosk again: {again()}"
        )
    return None


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
    """Raise ``MachineError`` with the cure if Qt could not open a window on ``platform``, one of ``PLATFORMS``."""
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
            "Its files may be damaged or made for another kind of machine. Install the kiosk again: " + again(),
        )
    raise _lacking(missing, " to open a window")


def explain(error: ImportError | ZoneInfoNotFoundError) -> MachineError:
    """What is missing where something could not be imported, in words, and the line that cures it."""
    if isinstance(error, ZoneInfoNotFoundError):
        return not_installed("tzdata")
    if isinstance(error, ModuleNotFoundError):
        return not_installed(error.name or "a module")
    # The loader names the library it did not find first; others may be missing too.
    named = [package for package in PACKAGES if package.soname in str(error)]
    if named:
        wanted = {Purpose.WINDOW, *(package.purpose for package in named)}
        others = [each for each in missing_libraries() if each.purpose in wanted and each not in named]
        return _lacking([*others, *named], "")
    return MachineError(
        f"A part of what the kiosk stands on cannot be loaded: {str(error).rstrip('.')}.",
        f"Install the kiosk again: {again()}",
    )


def _lacking(missing: Sequence[DebianPackage], purpose: str) -> MachineError:
    return MachineError(
        f"This system lacks {len(missing)} of the libraries that Qt needs{purpose}.",
        f"Install them, then start the kiosk again: {cure(missing)}",
    )
