"""A program that does nothing but install editions, to be killed while it does.

It reads folders from its input, one on a line. For each it forks, so that a kill does not cost a start of Python. It
writes lines of two words: ``child PID``; from the child, ``begun N`` and ``done N`` for each edition; and ``gone PID``
when the child has ended.
"""

import os
import sys
from pathlib import Path

# So that the child does not spend its life importing what a first start needs.
import kiosk.store.migrations  # noqa: F401 - see above
from tests.store.samples import edition, opened


def say(what: str, number: int) -> None:
    """One line, at once."""
    os.write(1, f"{what} {number}\n".encode())


def install_for_ever(folder: Path) -> None:
    """The starter edition and then one edition after another."""
    say("begun", 1)
    store = opened(folder)
    number = max(each.number for each in store.editions())
    say("done", number)
    while True:
        number += 1
        say("begun", number)
        store.install(edition(number))
        say("done", number)


def main() -> None:
    """Serve until the input ends."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            install_for_ever(Path(line.strip()))
        say("child", child)
        os.waitpid(child, 0)
        say("gone", child)


if __name__ == "__main__":
    main()
