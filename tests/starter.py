"""What the kiosk comes with, for tests that look at all of it at once."""

from functools import cache
from operator import attrgetter
from pathlib import Path

import msgspec

from kiosk.content import starter
from kiosk.content.model import Edition
from kiosk.content.starter import as_one

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "starter"


@cache
def whole_starter() -> Edition:
    """The national edition and the county's on it, as visitors see them; things in the order of their ids."""
    whole = as_one(starter.starter_editions())
    kinds = ("organizations", "services", "topics", "campaigns", "guides", "surveys")
    lists = {kind: tuple(sorted(getattr(whole, kind), key=attrgetter("id"))) for kind in kinds}
    return msgspec.structs.replace(whole, **lists)


def compile_once() -> None:
    """Let a process that starts many kiosks read what they all come with once. Editions are frozen, so everybody can
    have the same."""
    compiling = starter.starter_editions
    compiled = cache(compiling)

    def editions() -> tuple[Edition, ...]:
        return compiled() if starter.starter_folder() == FOLDER else compiling()

    starter.starter_editions = editions
