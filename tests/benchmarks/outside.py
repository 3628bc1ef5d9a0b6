"""A visitor as the X server sees one: presses made with XTEST, pixels read back through shared memory.

Nothing here runs inside the kiosk, so what is timed is what a person would see. libX11, libXext and libXtst are called
directly: they are on every machine that has Xvfb, and a poll is one round trip of about 0.1 ms.
"""

import ctypes
import ctypes.util
from collections.abc import Callable
from time import perf_counter, sleep
from types import TracebackType
from typing import Self

POLL_SECONDS = 0.0003
"""Between two looks at the screen: short against a frame, long enough to leave the second core to the X server."""

PATIENCE_SECONDS = 10.0
STILL_SECONDS = 0.4
"""A picture that has not changed for this long is finished; the longest animation takes 0.15 s."""

LEFT_BUTTON = 1
PIXEL_BYTES = 4
_Z_PIXMAP = 2
_IPC_PRIVATE, _IPC_CREATE, _IPC_REMOVE, _OWNER_ONLY = 0, 0o1000, 0, 0o600
_ALL_PLANES = ctypes.c_ulong(-1)


class SlowError(Exception):
    """The kiosk did not show what was waited for."""


class _Segment(ctypes.Structure):
    """XShmSegmentInfo."""

    _fields_ = (
        ("id", ctypes.c_ulong),
        ("shmid", ctypes.c_int),
        ("address", ctypes.c_void_p),
        ("read_only", ctypes.c_int),
    )


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        raise OSError(f"lib{name} is needed to watch the screen from outside")
    return ctypes.CDLL(found, use_errno=True)


class Area:
    """A part of the screen that can be looked at often; its picture is the server's own copy in shared memory."""

    def __init__(self, screen: "Screen", x: int, y: int, width: int, height: int) -> None:
        self._screen, self._x, self._y = screen, x, y
        self._size = width * height * PIXEL_BYTES
        self._image, self._address = screen.share(width, height, self._size)

    def look(self) -> bytes:
        """The pixels as they are now."""
        self._screen.fetch(self._image, self._x, self._y)
        return ctypes.string_at(self._address, self._size)

    def wait(self, found: Callable[[bytes], bool], patience: float = PATIENCE_SECONDS) -> float:
        """Look until ``found`` says so; returns the time (``perf_counter``) at which the look that showed it was over.

        Raises ``SlowError`` after ``patience`` seconds.
        """
        end = perf_counter() + patience
        while perf_counter() < end:
            picture = self.look()
            seen = perf_counter()
            if found(picture):
                return seen
            sleep(POLL_SECONDS)
        raise SlowError(f"the picture did not come within {patience} s")

    def changes(self, last: bytes) -> tuple[float, float, bytes]:
        """Watch a picture that is ``last`` until it has changed and stands still again.

        Returns when it first changed, when it last changed, and what it is now. Raises ``SlowError`` where it does not
        change, or does not come to rest.
        """
        begin = perf_counter()
        first = newest = 0.0
        while not newest or perf_counter() - newest < STILL_SECONDS:
            picture, seen = self.look(), perf_counter()
            if picture != last:
                first, newest, last = first or seen, seen, picture
            if seen - begin > PATIENCE_SECONDS:
                raise SlowError("nothing changed" if not newest else "the picture does not come to rest")
            sleep(POLL_SECONDS)
        return first, newest, last

    def settled(self) -> bytes:
        """The picture once it stands still."""
        last, since = self.look(), perf_counter()
        end = since + PATIENCE_SECONDS
        while perf_counter() - since < STILL_SECONDS:
            if perf_counter() > end:
                raise SlowError("the picture does not come to rest")
            sleep(POLL_SECONDS)
            picture = self.look()
            if picture != last:
                last, since = picture, perf_counter()
        return last


class Screen:
    """A connection to the display ``name``: a finger and an eye."""

    def __init__(self, name: str) -> None:
        self._x11, self._ext, self._test = _library("X11"), _library("Xext"), _library("Xtst")
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._declare()
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(name.encode()))
        if not self._display:
            raise OSError(f"there is no X server at {name}")
        self._root = self._x11.XDefaultRootWindow(self._display)
        self.width = int(self._x11.XDisplayWidth(self._display, 0))
        self.height = int(self._x11.XDisplayHeight(self._display, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x11.XCloseDisplay(self._display)

    def blank(self) -> None:
        """Paint the ground black: where a window was, its last picture would stay."""
        self._x11.XSetWindowBackground(self._display, self._root, 0)
        self._x11.XClearWindow(self._display, self._root)
        self._x11.XSync(self._display, 0)

    def area(self, x: int, y: int, width: int, height: int) -> Area:
        """A part of the screen, in pixels."""
        return Area(self, x, y, width, height)

    def whole(self) -> Area:
        """The screen."""
        return self.area(0, 0, self.width, self.height)

    def press(self, place: tuple[float, float]) -> float:
        """Press at ``place``, given as parts of the width and the height; returns when."""
        x, y = int(place[0] * self.width), int(place[1] * self.height)
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x11.XSync(self._display, 0)
        pressed = perf_counter()
        self._test.XTestFakeButtonEvent(self._display, LEFT_BUTTON, 1, 0)
        self._x11.XFlush(self._display)
        return pressed

    def release(self) -> float:
        """Lift the finger; returns when."""
        released = perf_counter()
        self._test.XTestFakeButtonEvent(self._display, LEFT_BUTTON, 0, 0)
        self._x11.XFlush(self._display)
        return released

    def tap(self, place: tuple[float, float]) -> float:
        """Press and lift; returns when the finger was lifted, which is when a kiosk acts."""
        self.press(place)
        return self.release()

    def tap_key(self, name: str) -> float:
        """Press a key by its X name and lift it; returns when it was pressed."""
        code = self._x11.XKeysymToKeycode(self._display, self._x11.XStringToKeysym(name.encode()))
        pressed = perf_counter()
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x11.XFlush(self._display)
        return pressed

    def share(self, width: int, height: int, size: int) -> tuple[ctypes.c_void_p, int]:
        """An image the X server writes into, and the address of its pixels."""
        segment = _Segment()
        visual = ctypes.c_void_p(self._x11.XDefaultVisual(self._display, 0))
        depth = self._x11.XDefaultDepth(self._display, 0)
        image = ctypes.c_void_p(
            self._ext.XShmCreateImage(
                self._display, visual, depth, _Z_PIXMAP, None, ctypes.byref(segment), width, height
            )
        )
        segment.shmid = self._libc.shmget(_IPC_PRIVATE, size, _IPC_CREATE | _OWNER_ONLY)
        if not image or segment.shmid < 0:
            raise OSError(ctypes.get_errno(), "no shared memory for the picture")
        segment.address = self._libc.shmat(segment.shmid, None, 0)
        # The third member of XImage after four numbers is the pointer to the pixels.
        ctypes.cast(image, ctypes.POINTER(ctypes.c_void_p))[2] = segment.address
        self._segments.append(segment)
        self._ext.XShmAttach(self._display, ctypes.byref(segment))
        self._x11.XSync(self._display, 0)
        self._libc.shmctl(segment.shmid, _IPC_REMOVE, None)
        assert segment.address is not None
        return image, segment.address

    def fetch(self, image: ctypes.c_void_p, x: int, y: int) -> None:
        """Let the server write the pixels from ``x``, ``y`` on into ``image``."""
        if not self._ext.XShmGetImage(self._display, self._root, image, x, y, _ALL_PLANES):
            raise OSError("the X server did not give its pixels")

    def _declare(self) -> None:
        self._segments: list[_Segment] = []
        for call in (self._x11.XOpenDisplay, self._x11.XDefaultVisual, self._ext.XShmCreateImage, self._libc.shmat):
            call.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self._x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._test.XTestFakeKeyEvent.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong)
        self._x11.XSetWindowBackground.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
        self._x11.XClearWindow.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self._libc.shmget.argtypes = (ctypes.c_int, ctypes.c_size_t, ctypes.c_int)
        self._libc.shmat.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
        self._ext.XShmGetImage.argtypes = (
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_ulong,
        )
        self._test.XTestFakeMotionEvent.argtypes = (ctypes.c_void_p, *(ctypes.c_int,) * 3, ctypes.c_ulong)
        self._test.XTestFakeButtonEvent.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong)
