"""A few scenes as pictures, compared with those kept beside this file, so that no look changes unseen.

After a change that is meant, look at the new pictures and keep them: ``KEEP_PICTURES=1 python -m pytest tests/screens``
"""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

from tests.screens.layout import draw
from tests.visitor.kiosks import KioskMaker

KEPT = Path(__file__).with_name("reference")

WIDTH = 480
"""Pixels across a kept picture: enough to see a part that moved, small enough to keep."""

MEAN_DIFFERENCE = 0.6
"""Of 255, over the whole picture: room for another version of a rasteriser, not for a part that moved."""

FAR = 48
"""A pixel this far off is a different one."""

FAR_PIXELS = 0.002
"""The part of the picture that may be different pixels."""

SCENES = (
    *("venue", "start", "topic/someone-hurts-or-controls-me", "service/herts-domestic-abuse-helpline", "emergency"),
    *("topic/help-in-other-languages", "topic/in-urdu", "topic/in-gujarati", "topic/in-chinese"),
)
SIZES = ((1920, 1080), (1080, 1920))


def small(image: QImage) -> Image.Image:
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (flat.width(), flat.height()), bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine()
    )
    return whole.resize((WIDTH, round(WIDTH * whole.height / whole.width)), Image.Resampling.BOX)


def differs(now: Image.Image, kept: Image.Image) -> str:
    """In what the two differ more than they may; "" where they do not."""
    if now.size != kept.size:
        return f"{now.size} is not {kept.size}"
    apart = ImageChops.difference(now, kept).convert("L")
    mean = ImageStat.Stat(apart).mean[0]
    far = sum(count for value, count in enumerate(apart.histogram()) if value > FAR) / (apart.width * apart.height)
    if mean > MEAN_DIFFERENCE or far > FAR_PIXELS:
        return f"mean difference {mean:.2f} of 255, {far:.2%} of the pixels are others, around {apart.getbbox()}"
    return ""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_looks_as_it_was_kept(
    main_window: KioskMaker, scene: str, size: tuple[int, int], tmp_path: Path
) -> None:
    kiosk = main_window(*size)
    if scene != "venue":
        kiosk.wake(scene)
    draw(kiosk)
    now = small(kiosk.window.grabWindow())
    path = KEPT / f"{scene.replace('/', '-')}-{size[0]}x{size[1]}.png"
    if "KEEP_PICTURES" in os.environ:
        KEPT.mkdir(exist_ok=True)
        now.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    kept = Image.open(path).convert("RGB")
    now.save(tmp_path / path.name)
    assert differs(now, kept) == "", f"see {tmp_path / path.name}; the docstring above says how to keep it"


def test_a_part_that_moved_is_noticed() -> None:
    page = Image.new("RGB", (480, 270), "#F7F4EE")
    page.paste("#0E5A5A", (40, 40, 140, 70))
    moved = Image.new("RGB", (480, 270), "#F7F4EE")
    moved.paste("#0E5A5A", (46, 40, 146, 70))
    assert differs(page, page) == ""
    assert differs(moved, page) != ""
    assert differs(page.resize((480, 271)), page) != ""
