"""Which half of Qt Quick draws: the processor or the graphics chip.

Decision: the software renderer unless there is a reason. Measured at 1920 by 1080 on two cores it hides the screen in
9 ms (OpenGL on the same processor: 20 ms), shows its first frame in 0.15 s (0.5 s) and takes 82 MB (184 MB). A graphics
chip earns its keep where there are more pixels than 2560 by 1440, so that is when ``auto`` takes it.
"""

import os
from collections.abc import MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SOFTWARE_PIXELS = 2560 * 1440
"""The most pixels that ``auto`` still leaves to the processor."""

NOT_A_GPU = frozenset(
    {
        "ast",
        "bochs-drm",
        "cirrus",
        "hyperv_drm",
        "mgag200",
        "qxl",
        "simple-framebuffer",
        "udl",
        "vboxvideo",
        "vgem",
        "virtio_gpu",
        "vkms",
        "vmwgfx",
    }
)
"""Linux drivers of display adapters that draw nothing themselves or only for a virtual machine."""


class Renderer(StrEnum):
    """What draws Qt Quick's scene."""

    SOFTWARE = "software"
    GPU = "gpu"

    def apply(self, environ: MutableMapping[str, str] = os.environ) -> None:
        """Tell Qt, through the variables it reads. Only counts before ``QGuiApplication`` is made."""
        for name in ("QT_QUICK_BACKEND", "QMLSCENE_DEVICE", "QSG_RHI_BACKEND"):
            environ.pop(name, None)
        if self is Renderer.SOFTWARE:
            environ["QT_QUICK_BACKEND"] = "software"


@dataclass(frozen=True)
class Graphics:
    """What a machine has to draw with."""

    driver: str | None
    """Linux driver of a graphics chip this user may use; None where there is none or it cannot be told."""

    largest_screen_px: tuple[int, int] | None
    """Width and height of the largest connected screen, in its own pixels; None where it cannot be told."""


def look(root: Path = Path("/")) -> Graphics:
    """What this machine has, read from the kernel's ``/sys`` and ``/dev`` below ``root``, before Qt is there to ask.

    Finds nothing on a system that is not Linux, where ``auto`` therefore means software.
    """
    return Graphics(_driver(root), _largest_screen(root))


def choose(requested: str, graphics: Graphics, window_px: tuple[int, int] | None = None) -> Renderer:
    """The renderer for ``requested``: ``auto``, ``software`` or ``gpu``. Raises ``ValueError`` for any other word.

    ``window_px`` is the size of the kiosk's window where it does not fill the screen. An explicit request is followed
    even where the machine has no graphics chip: Qt then draws OpenGL on the processor.
    """
    if requested != "auto":
        return Renderer(requested)
    width, height = window_px or graphics.largest_screen_px or (0, 0)
    needs_gpu = width * height > SOFTWARE_PIXELS
    return Renderer.GPU if graphics.driver is not None and needs_gpu else Renderer.SOFTWARE


def _driver(root: Path) -> str | None:
    for node in sorted((root / "dev/dri").glob("renderD*")):
        try:
            driver = (root / "sys/class/drm" / node.name / "device/driver").resolve(strict=True).name
        except OSError:  # the node is there without its entry in /sys: in a container, for one
            continue
        if driver not in NOT_A_GPU and os.access(node, os.R_OK | os.W_OK):
            return driver
    return None


def _largest_screen(root: Path) -> tuple[int, int] | None:
    connected = [
        mode
        for status in (root / "sys/class/drm").glob("card*-*/status")
        if _first_line(status) == "connected" and (mode := _mode(_first_line(status.with_name("modes")))) is not None
    ]
    return max(connected, key=lambda mode: mode[0] * mode[1], default=None)


def _first_line(path: Path) -> str:
    """The kernel lists a screen's preferred mode first."""
    try:
        return path.read_text(encoding="ascii", errors="replace").partition("\n")[0].strip()
    except OSError:  # a screen unplugged since the folder was listed
        return ""


def _mode(words: str) -> tuple[int, int] | None:
    """Width and height in a mode such as ``3840x2160`` or ``1920x1080i``."""
    width, _, height = words.rstrip("i").partition("x")
    return (int(width), int(height)) if width.isdecimal() and height.isdecimal() else None
