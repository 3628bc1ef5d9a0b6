"""A program that does what staff do, to be killed while it does it.

It reads orders from its input, ``WHAT FOLDER`` on a line, and serves them as ``installing`` does: for each it forks,
and says ``child PID``, ``begun N``, ``done N`` and ``gone PID``. WHAT is ``save``, ``publish`` or ``go-back``; N is
the step.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.content.draft import Draft, changes, edition_of
from kiosk.content.model import Edition, Organization
from kiosk.store.drafts import Drafts
from kiosk.store.publishing import Publishing
from tests.faults.installing import say
from tests.store.draft_samples import service
from tests.store.samples import NOON, noon, opened

THINGS = 3
"""A step changes all of them, so that half a step can be told from a whole one."""


def draft_after(step: int) -> Draft:
    """The draft after so many steps."""
    draft = Draft(
        services=tuple(service(f"service-{n}", f"Step {step}", contacts=1 + (step + n) % 4) for n in range(THINGS)),
        organizations=(Organization(id="a", name=f"Step {step}"),),
        hidden=(f"service/hidden-{step}",),
    )
    return draft.leave_unfinished("service/service-0/cost", f"Step {step}")


def edition_after(step: int) -> Edition:
    """The edition that is published as step ``step``; the number 1 is the empty one's."""
    return edition_of(draft_after(step), step + 1, NOON, f"Step {step}")


def step_of(draft: Draft) -> int:
    """After how many steps a draft is what it is; fails if it is of two of them."""
    if draft == Draft():
        return 0
    step = int(draft.organizations[0].name.split()[1])
    assert draft == draft_after(step)
    return step


def save_for_ever(folder: Path) -> None:
    """One step of writing after another, each saved."""
    drafts = Drafts(opened(folder), noon)
    draft = drafts.load()
    step = step_of(draft)
    while True:
        step += 1
        say("begun", step)
        drafts.save(changes(draft, draft_after(step)), "Amina")
        say("done", step)
        draft = draft_after(step)


def publish_for_ever(folder: Path) -> None:
    """One edition after another."""
    publishing = Publishing(opened(folder), noon)
    while True:
        step = publishing.next_number() - 1
        say("begun", step)
        publishing.publish(edition_after(step), "Amina")
        say("done", step)


def go_back_for_ever(folder: Path) -> None:
    """To edition 1, to edition 2, to edition 1 …; the step is the edition. Both are published already."""
    publishing = Publishing(opened(folder), noon)
    step = next(each.number for each in publishing.history() if each.current)
    while True:
        step = 3 - step
        say("begun", step)
        publishing.go_back(step, "Amina")
        say("done", step)


WORK: dict[str, Callable[[Path], None]] = {
    "save": save_for_ever,
    "publish": publish_for_ever,
    "go-back": go_back_for_ever,
}


def main() -> None:
    """Serve until the input ends."""
    for line in sys.stdin:
        what, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            WORK[what](Path(folder))
        say("child", child)
        os.waitpid(child, 0)
        say("gone", child)


if __name__ == "__main__":
    main()
