"""What is said goes out whatever the terminal can hold, and wherever it leads: no letter and no pipe ends a command."""

import codecs
import contextlib
import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import TextIO, cast

from kiosk.errors import MachineError, refusal

_PLAIN = {"“": '"', "”": '"', "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "…": "...", "\u00a0": " "}
"""What stands for a letter that is in most of our sentences and in no ASCII."""


def _plainly(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    letters = fault.object[fault.start : fault.end]
    spelt = (_PLAIN.get(letter) or letter.encode("ascii", "backslashreplace").decode() for letter in letters)
    return "".join(spelt), fault.end


codecs.register_error("kiosk-plainly", _plainly)


class _Steady(io.TextIOBase):
    """Passes on what is written to ``stream``; once that fails, the rest is dropped, and ``fault`` says why.

    So a command that changes something does all of it, whoever has stopped listening.
    """

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.fault: OSError | None = None
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="kiosk-plainly")

    def write(self, words: str) -> int:
        if self.fault is None:
            self._try(lambda: self.stream.write(words))
        return len(words)

    def flush(self) -> None:
        if self.fault is None:
            self._try(self.stream.flush)

    def close(self) -> None:
        """Leave ``stream`` as it is: it is the process's own, and may be closed by then."""

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self.stream.isatty()

    def fileno(self) -> int:
        return self.stream.fileno()

    def _try(self, step: object) -> None:
        try:
            step()  # type: ignore[operator]  # one of the two above
        except OSError as fault:
            self.fault = fault
            # Python writes what is left over once more as it ends, and would complain again.
            with contextlib.suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, self.stream.fileno())
                os.close(nowhere)


@contextlib.contextmanager
def steady_streams() -> Iterator[Callable[[], MachineError | None]]:
    """Make the three streams of this process fit for anything.

    Gives what is to be asked at the end: whether what was said reached nobody, as on a full disk. That somebody closed
    a pipe early is what they wanted.
    """
    _open_what_is_closed()
    before = sys.stdout, sys.stderr
    out, err = _Steady(sys.stdout), _Steady(sys.stderr)
    sys.stdout, sys.stderr = cast("TextIO", out), cast("TextIO", err)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")

    def unheard() -> MachineError | None:
        out.flush()
        if out.fault is None or out.fault.errno in {errno.EPIPE, errno.EBADF}:
            return None
        why, remedy = refusal(out.fault)
        return MachineError(f"What there is to say could not be written: {why}.", remedy)

    try:
        yield unheard
    finally:
        out.flush()
        err.flush()
        sys.stdout, sys.stderr = before


def _open_what_is_closed() -> None:
    """A stream that is closed leads nowhere. Else the next file that is opened, the database perhaps, would take its
    number, and what a library says in an emergency would be written into it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free, which is this one
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115 - it is the process's own
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as above
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as above
