"""PINs: which may be used, how they are kept, and how long a wrong one has to wait.

Nothing in here ever puts a PIN or its hash into a sentence, an exception or a log.
"""

import datetime as dt
import re
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import HashingError, InvalidHashError, VerificationError, VerifyMismatchError

from kiosk.content.people import LONGEST_PIN, SHORTEST_PIN
from kiosk.errors import ContentError, MachineError

LONGEST_WAIT = 900
"""Seconds: a quarter of an hour."""

OFTEN_TRIED = frozenset({"112233", "123321", "123654", "147258", "159753", "789456"})
"""Shapes on a keypad that people choose; what repeats or counts up or down is refused by rule."""

_PIN = re.compile(rf"[0-9]{{{SHORTEST_PIN},{LONGEST_PIN}}}", re.ASCII)


def usual_hasher() -> PasswordHasher:
    """Argon2id with 19 MiB, 2 passes, 1 lane: the least the OWASP Password Storage Cheat Sheet recommends.

    A PIN of six digits is kept safe by the waits, not by the hash; the cost is what a small kiosk computer can bear
    twenty times over, because a PIN is compared with everybody's.
    """
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong PINs in a row: 0, 1, 2, 4 … 512, then 900 for ever."""
    # The exponent is bounded, or somebody who keeps trying for years would make the kiosk work out a huge number.
    return min(2 ** min(wrong - 1, 10), LONGEST_WAIT) if wrong > 0 else 0


def still_to_wait(wrong: int, last_at: dt.datetime, now: dt.datetime) -> float:
    """Seconds left at ``now`` of the wait that began at ``last_at``.

    A clock that was set back has told nothing of the time that passed: the wait begins again, and is never longer than
    it was to be.
    """
    wait = wait_after(wrong)
    passed = (now - last_at).total_seconds()
    return float(wait) if passed < 0 else max(wait - passed, 0.0)


def require_usable(pin: str) -> None:
    """Raise ``ContentError`` for a PIN that is too short, too long, not of digits, or among the first to be guessed."""
    if _PIN.fullmatch(pin) is None:
        raise ContentError(f"A PIN has {SHORTEST_PIN} to {LONGEST_PIN} digits.", "Choose another PIN.", field="pin")
    if is_plain(pin):
        raise refused()


def refused() -> ContentError:
    """One answer for a PIN that is too easy and for one that somebody has: it must not tell anybody's PIN."""
    return ContentError("This PIN is too easy to guess.", "Choose another PIN.", field="pin")


def is_plain(pin: str) -> bool:
    """Whether ``pin`` repeats a shorter group (121212), counts up or down (123456, 098765), or is often tried."""
    digits = [int(digit) for digit in pin]
    steps = {(after - before) % 10 for before, after in pairwise(digits)}
    repeats = any(
        pin == (pin[:size] * len(pin))[: len(pin)] for size in range(1, len(pin) // 2 + 1) if len(pin) % size == 0
    )
    return repeats or (len(steps) == 1 and steps <= {1, 9}) or pin in OFTEN_TRIED


def hashed(hasher: PasswordHasher, pin: str) -> str:
    """What is kept of ``pin``. Raises ``MachineError`` where there is no memory for it."""
    try:
        return hasher.hash(pin)
    except HashingError as error:
        raise _no_memory() from error


def matches(hasher: PasswordHasher, pin_hash: str, pin: str) -> bool:
    """Whether ``pin`` is the one that was kept; never for a hash that is damaged. Raises ``MachineError``.

    What cannot be a PIN is compared all the same, as an empty one, so that every try takes the same work.
    """
    try:
        return hasher.verify(pin_hash, pin if _PIN.fullmatch(pin) else "")
    except (VerifyMismatchError, InvalidHashError, UnicodeError):
        return False
    except VerificationError as error:
        if "emory" not in str(error):
            return False  # what was kept cannot be read, which argon2 has no class of its own for
        raise _no_memory() from error


def _no_memory() -> MachineError:
    return MachineError(
        "The machine has too little memory to look at a PIN.", "Close other programs, or start the machine again."
    )
