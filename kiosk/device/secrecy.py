"""Nothing of a visit leaves this process by way of its memory: no core, no other program that looks, no leavings.

A core is a copy of everything a process held when it died, words somebody searched for among it (safety rule 7). And
memory that is given back keeps what lay in it until something else needs the place, which for a short word can be many
visits later (safety rule 2).
"""

import contextlib
import ctypes
import sys

_NOT_DUMPABLE = 4
"""PR_SET_DUMPABLE (prctl(2)): without it no core is written whatever the limits are, and /proc/PID/mem is root's."""

_PERTURB, _OVERWRITTEN_WITH = -6, 0x55
"""M_PERTURB (mallopt(3)): what is freed is filled with this byte, Qt's copies of what was typed among it."""


def keep_memory_private() -> None:
    """Switch cores off; on Linux also looking into this process by others, and have memory overwritten as it is freed.

    What the system refuses is passed over.
    """
    if sys.platform == "win32":
        # No dialog that offers to send a report, and no report: SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX.
        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002)
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_NOT_DUMPABLE, 0, 0, 0, 0)
        with contextlib.suppress(OSError, AttributeError):  # only the C library of GNU has it
            ctypes.CDLL(None).mallopt(_PERTURB, _OVERWRITTEN_WITH)
