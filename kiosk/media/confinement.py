"""Takes from the process that reads a foreign file what it does not need: other files, the network, other processes.

Linux alone offers it, and each part is taken where the kernel has it:

* Landlock (Linux 5.13; Debian 12 and later, Ubuntu 22.04 and later): no file can be opened, made or removed but in one
  folder.
* seccomp, on x86-64 and 64-bit ARM: no sockets, no other programs or processes, no signals to others, no changed rights
  or times of files, nothing that goes round Landlock. The rest is allowed: a list of what libraries may call would be
  wrong with the next version of one.
* ``no_new_privs``: no program gives it more rights.

What is not taken: it may ask whether a file exists, read the clock, and use the processor and memory within its limits.
On Windows and macOS nothing is taken but what ``child`` limits.

Sources: the kernel's ``Documentation/userspace-api/landlock.rst`` and ``seccomp_filter.rst``; the system calls' numbers
are those of ``arch/x86/entry/syscalls/syscall_64.tbl`` and ``include/uapi/asm-generic/unistd.h``.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from pathlib import Path

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2

LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
"""Their numbers are the same everywhere."""
VERSION_FLAG, PATH_BENEATH = 1, 1

READ, WRITE, REMOVE_FILE, MAKE_FILE, TRUNCATE = 1 << 2, 1 << 1, 1 << 5, 1 << 8, 1 << 14
FILE_RIGHTS = ((1, 13), (2, 14), (3, 15), (5, 16))
"""From which version on, and how many rights over files it then knows."""
NETWORK_SINCE, NETWORK_RIGHTS = 4, 0b11
SCOPES_SINCE, SCOPES = 6, 0b11

# What is refused, by machine: numbers of system calls.
X86_64 = {
    "cutting a file short by its name, which Landlock knows from version 3 on": (76,),
    "sockets": (41, 42, 43, 44, 46, 49, 50, 53, 288, 307),
    "programs and processes": (57, 58, 59, 322, 101, 310, 311, 312, 62, 200, 129, 297, 424, 434, 438),
    "rights and times": (90, 91, 92, 93, 94, 260, 268, 452, 132, 235, 261, 280, 188, 189, 190, 197, 198, 199),
    "ways round": (165, 166, 155, 161, 272, 308, 303, 304, 321, 323, 298, 248, 249, 250, 425, 426, 427),
    "namespaces and mounts": (428, 429, 430, 431, 432, 433, 442),
}
ARM_64 = {
    "cutting a file short by its name": (45,),
    "sockets": (198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
    "programs and processes": (221, 281, 117, 270, 271, 272, 129, 130, 138, 240, 424, 434, 438),
    "rights and times": (52, 53, 54, 55, 88, 452, 5, 6, 7, 14, 15, 16),
    "ways round": (40, 39, 41, 51, 97, 268, 264, 265, 280, 282, 241, 217, 218, 219, 425, 426, 427),
    "namespaces and mounts": (428, 429, 430, 431, 432, 433, 442),
}
CLONE3 = 435
CLONE_THREAD = 0x10000

MACHINES = {"x86_64": (0xC000003E, X86_64, 56, 234, 302), "aarch64": (0xC00000B7, ARM_64, 220, 131, 261)}
"""The name of a machine to its number in the kernel's words, what is refused on it, and its numbers of ``clone``,
``tgkill`` and ``prlimit64``, which are refused for other processes."""

LOAD, JUMP_EQUAL, JUMP_SET, JUMP_AT_LEAST, RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16
X32 = 0x40000000


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def confine(folder: Path) -> tuple[str, ...]:
    """Take from this process every file but those in ``folder``, the network and other processes, for ever.

    What is open already stays open. Only this thread, and those it starts, are held: call it before there are others.
    Returns what was taken: ``"files"``, ``"network"``; empty where the system offers nothing. Never fails.
    """
    if sys.platform != "linux":
        return ()
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.syscall.restype = ctypes.c_long
        if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
            return ()
        taken = (("files", _take_files(libc, folder)), ("network", _take_calls(libc)))
    except (OSError, AttributeError):
        return ()
    return tuple(what for what, done in taken if done)


def landlock_version(libc: ctypes.CDLL | None = None) -> int:
    """Which version of Landlock this kernel has; 0 where it has none."""
    if sys.platform != "linux":
        return 0
    libc = libc or ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(LANDLOCK_CREATE, None, ctypes.c_size_t(0), VERSION_FLAG)))


def _take_files(libc: ctypes.CDLL, folder: Path) -> bool:
    version = landlock_version(libc)
    if not version:
        return False
    rights = (1 << max(count for since, count in FILE_RIGHTS if since <= version)) - 1
    network = NETWORK_RIGHTS if version >= NETWORK_SINCE else 0
    scopes = SCOPES if version >= SCOPES_SINCE else 0
    known = 24 if version >= SCOPES_SINCE else 16 if version >= NETWORK_SINCE else 8
    ruled = ctypes.create_string_buffer(struct.pack("=QQQ", rights, network, scopes)[:known], known)
    rules = libc.syscall(LANDLOCK_CREATE, ruled, ctypes.c_size_t(known), 0)
    if rules < 0:
        return False
    try:
        own = os.open(folder, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
        try:
            allowed = (READ | WRITE | REMOVE_FILE | MAKE_FILE | TRUNCATE) & rights
            beneath = ctypes.create_string_buffer(struct.pack("=Qi", allowed, own), 12)
            if libc.syscall(LANDLOCK_ADD, rules, PATH_BENEATH, beneath, 0):
                return False
        finally:
            os.close(own)
        return bool(libc.syscall(LANDLOCK_RESTRICT, rules, 0) == 0)
    finally:
        os.close(rules)


def _take_calls(libc: ctypes.CDLL) -> bool:
    if platform.machine() not in MACHINES or sys.maxsize < 1 << 32:
        return False
    steps = b"".join(_steps(*MACHINES[platform.machine()]))
    held = ctypes.create_string_buffer(steps, len(steps))
    program = _Filter(len(steps) // 8, ctypes.cast(held, ctypes.c_void_p))
    return bool(libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _steps(machine: int, refused: dict[str, tuple[int, ...]], clone: int, tgkill: int, prlimit: int) -> list[bytes]:
    """The filter: each step is a code, two distances to jump, and a number."""
    no = _step(RETURN, REFUSE | errno.EPERM)
    steps = [
        _step(LOAD, MACHINE),
        _step(JUMP_EQUAL, machine, 1, 0),
        no,
        _step(LOAD, NUMBER),
        _step(JUMP_AT_LEAST, X32, 0, 1),
        no,
        # What a thread is started with cannot be looked at here; without it libraries take the older call.
        _step(JUMP_EQUAL, CLONE3, 0, 1),
        _step(RETURN, REFUSE | errno.ENOSYS),
    ]
    for number in (number for numbers in refused.values() for number in numbers):
        steps += [_step(JUMP_EQUAL, number, 0, 1), no]
    for number, allowed in (
        (clone, _step(JUMP_SET, CLONE_THREAD, 1, 0)),
        (tgkill, _step(JUMP_EQUAL, os.getpid(), 1, 0)),
        (prlimit, _step(JUMP_EQUAL, 0, 1, 0)),
    ):
        steps += [_step(JUMP_EQUAL, number, 0, 4), _step(LOAD, FIRST_ARGUMENT), allowed, no, _step(RETURN, ALLOW)]
    return [*steps, _step(RETURN, ALLOW)]


def _step(code: int, number: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_so, if_not, number)
