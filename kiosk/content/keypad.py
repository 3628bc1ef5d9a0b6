"""What the keys of a tactile keypad do: seven keys that somebody finds by feel, beside the screen.

Such keypads are keyboards on USB, and send F13 to F24, which no ordinary keyboard has (Storm AudioNav and its like).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ACTIONS: Final = ("hide", "speak", "again", "louder", "back", "next", "ok")
"""What a key can do: hide; read aloud, or stop it; once more; louder; to the thing before or after; press it."""

USUAL_KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {action: f"F{number}" for number, action in enumerate(ACTIONS, start=13)}
)
"""The key of each where nobody has chosen another."""


def keys_of(written: str) -> dict[str, str]:
    """The key of each action, as Qt writes keys, where ``written`` is what ``written_as`` gave; what cannot be made out
    is as usual. A key that was given to two does the first."""
    chosen = dict(USUAL_KEYS)
    for part in written.split():
        action, equals, key = part.partition("=")
        if action in chosen and equals:
            chosen[action] = key
    seen: set[str] = set()
    for action, key in chosen.items():
        if key in seen:
            chosen[action] = ""
        seen.add(key)
    return chosen


def with_key(written: str, action: str, key: str) -> str:
    """The same with another key for ``action``; whatever else had that key has none then."""
    chosen = {each: "" if had == key else had for each, had in keys_of(written).items()}
    return written_as({**chosen, action: key})


def written_as(keys: Mapping[str, str]) -> str:
    """The keys as one line of text: those that are not as usual."""
    return " ".join(f"{action}={key}" for action, key in keys.items() if key != USUAL_KEYS[action])
