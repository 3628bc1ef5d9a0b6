from pathlib import Path

import pytest

from kiosk.device.renderer import NOT_A_GPU, Graphics, Renderer, choose, look

LARGE = (3840, 2160)


def machine(root: Path, driver: str = "", screens: dict[str, str] | None = None) -> Path:
    """The parts of /dev and /sys that a machine with such a graphics chip and such connected screens has."""
    drm = root / "sys/class/drm"
    drm.mkdir(parents=True)
    if driver:
        (root / "dev/dri").mkdir(parents=True)
        (root / "dev/dri/renderD128").touch()
        (root / "drivers" / driver).mkdir(parents=True)
        (drm / "renderD128/device").mkdir(parents=True)
        (drm / "renderD128/device/driver").symlink_to(root / "drivers" / driver)
    for name, modes in (screens or {}).items():
        (drm / name).mkdir()
        (drm / name / "status").write_text("connected\n" if modes else "disconnected\n")
        (drm / name / "modes").write_text(modes)
    return root


def test_a_machine_is_read_from_the_kernel(tmp_path: Path) -> None:
    screens = {"card0-HDMI-A-1": "1920x1080\n1280x720\n", "card0-DP-1": "3840x2160\n1920x1080\n", "card0-DP-2": ""}
    assert look(machine(tmp_path, "i915", screens)) == Graphics("i915", (3840, 2160))


def test_an_interlaced_mode_counts_by_its_size(tmp_path: Path) -> None:
    assert look(machine(tmp_path, screens={"card0-HDMI-A-1": "1920x1080i\n"})).largest_screen_px == (1920, 1080)


@pytest.mark.parametrize("words", ["", "\n", "preferred\n", "x\n", "1920x\n", "\u00b2x\u00b2\n"])
def test_a_screen_without_a_readable_mode_is_left_out(tmp_path: Path, words: str) -> None:
    root = machine(tmp_path, screens={"card0-HDMI-A-1": "1024x768"})
    (root / "sys/class/drm/card0-HDMI-A-1/modes").write_text(words)
    assert look(root).largest_screen_px is None


def test_a_system_without_those_files_has_nothing(tmp_path: Path) -> None:
    assert look(tmp_path) == Graphics(None, None)


def test_this_machine_can_be_looked_at() -> None:
    assert choose("auto", look()) in Renderer


@pytest.mark.parametrize("driver", sorted(NOT_A_GPU))
def test_a_display_that_draws_nothing_itself_is_no_gpu(tmp_path: Path, driver: str) -> None:
    assert look(machine(tmp_path, driver)).driver is None


def test_a_node_that_the_kernel_says_nothing_about_is_no_gpu(tmp_path: Path) -> None:
    root = machine(tmp_path, "amdgpu")
    (root / "sys/class/drm/renderD128/device/driver").unlink()
    assert look(root).driver is None


@pytest.mark.parametrize(
    ("graphics", "expected"),
    [
        (Graphics(None, None), Renderer.SOFTWARE),
        (Graphics(None, LARGE), Renderer.SOFTWARE),
        (Graphics("i915", None), Renderer.SOFTWARE),
        (Graphics("i915", (1920, 1080)), Renderer.SOFTWARE),
        (Graphics("i915", (2560, 1440)), Renderer.SOFTWARE),
        (Graphics("i915", (1440, 2561)), Renderer.GPU),
        (Graphics("v3d", LARGE), Renderer.GPU),
    ],
)
def test_auto_takes_a_gpu_only_for_a_large_screen(graphics: Graphics, expected: Renderer) -> None:
    assert choose("auto", graphics) is expected


def test_a_small_window_on_a_large_screen_is_drawn_in_software() -> None:
    assert choose("auto", Graphics("i915", LARGE), (1280, 720)) is Renderer.SOFTWARE


def test_a_request_is_followed_whatever_the_machine_has() -> None:
    assert choose("gpu", Graphics(None, None)) is Renderer.GPU
    assert choose("software", Graphics("i915", LARGE)) is Renderer.SOFTWARE


def test_any_other_word_is_refused() -> None:
    with pytest.raises(ValueError, match="vulkan"):
        choose("vulkan", Graphics(None, None))


def test_applying_leaves_exactly_what_qt_should_read() -> None:
    environ = {"QT_QUICK_BACKEND": "openvg", "QSG_RHI_BACKEND": "vulkan", "QMLSCENE_DEVICE": "x", "HOME": "/"}
    Renderer.SOFTWARE.apply(environ)
    assert environ == {"QT_QUICK_BACKEND": "software", "HOME": "/"}
    Renderer.GPU.apply(environ)
    assert environ == {"HOME": "/"}
