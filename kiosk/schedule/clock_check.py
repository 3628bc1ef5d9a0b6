"""Whether the clock of this machine can be right. Where it cannot, nothing that depends on the time is certain (safety
rule 9): visitors are told to ring and check, and staff to set the clock."""

import datetime as dt
from collections.abc import Iterable

TOLERANCE = dt.timedelta(hours=1)
"""How far the clock of whoever issued content may have been ahead of this one."""

LONGEST_USE_YEARS = 10
"""Content is due for checking after 90 days; a clock that says nobody has issued any for this long is not believed."""


def clock_can_be_right(now: dt.datetime, happened: Iterable[dt.datetime]) -> bool:
    """Whether it can be ``now``, an aware time, given when content was issued: not before the newest of it, nor more
    than ``LONGEST_USE_YEARS`` after. Where nothing has happened yet, nothing speaks against the clock."""
    newest = max(happened, default=None)
    if newest is None:
        return True
    return now - newest >= -TOLERANCE and now.year - newest.year <= LONGEST_USE_YEARS
