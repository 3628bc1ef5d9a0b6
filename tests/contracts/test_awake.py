"""Keeping the screen lit: every way may be asked at any time, and never raises."""

from collections.abc import Callable

import pytest

from kiosk.device.awake import Awake, Together, for_this_machine
from kiosk.device.awake_linux import DesktopInhibit, XSuspend
from kiosk.device.awake_windows import ExecutionState
from kiosk.device.fake import FakeAwake

PORTS = (Awake,)

WAYS: dict[str, Callable[[], Awake]] = {
    "this machine's": for_this_machine,
    "the desktop's": lambda: DesktopInhibit("unix:path=/proc/no-bus"),
    "the X server's": lambda: XSuspend(":4095"),
    "Windows'": ExecutionState,
    "several": lambda: Together((FakeAwake(), FakeAwake())),
    "none": lambda: Together(()),
    "fake": FakeAwake,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("asked", ["hold", "release", "hold hold", "hold release release", "release hold release"])
def test_it_may_be_asked_at_any_time_whether_or_not_anybody_answers(qapp: object, way: str, asked: str) -> None:
    awake = WAYS[way]()
    try:
        for each in asked.split():
            getattr(awake, each)()
    finally:
        awake.release()
