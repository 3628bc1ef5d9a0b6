"""How fast what staff write is kept, and how fast it is there again. Run by hand, from the top of the tree:

python -m tests.benchmarks.bench_drafts
"""

import datetime as dt
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from kiosk.content.draft import Draft, changes, draft_of
from kiosk.content.model import Edition
from kiosk.store import database
from kiosk.store.drafts import Drafts
from kiosk.store.store import Store
from tests.benchmarks.figures import HEADING, Row
from tests.starter import whole_starter

BY = "Sam"
"""Who writes."""


def now() -> dt.datetime:
    """A fixed moment."""
    return dt.datetime(2026, 11, 25, 12, 0, tzinfo=dt.UTC)


def drafts(times: int = 50) -> list[Row]:
    """Saving one changed thing and loading everything, with the whole starter edition as the draft."""
    starter: Edition = whole_starter()
    with tempfile.TemporaryDirectory() as name:
        kept = Drafts(Store.open(Path(name), lambda: (starter,), now), now)
        kept.load()
        draft = draft_of(starter)
        whole = milliseconds(lambda: kept.save(changes(Draft(), draft), BY))
        draft, saves = turns(kept, draft, times)
        with patch("kiosk.store.database.PRAGMAS", (*database.PRAGMAS, "PRAGMA synchronous = OFF")):
            draft, unflushed = turns(kept, draft, times)
        loads = [milliseconds(kept.load) for _ in range(times)]
        assert kept.load() == draft
    return [
        Row("save one service of a draft", "< 10", "ms", saves),
        Row("… without waiting for the disk", "", "ms", unflushed),
        Row("load a draft of the whole starter edition", "< 150", "ms", loads),
        Row("save the whole starter edition as a draft", "", "ms", [whole]),
    ]


def turns(kept: Drafts, draft: Draft, times: int) -> tuple[Draft, list[float]]:
    """The draft after so many changes of one service, and how long each took to save."""
    taken = []
    for turn in range(times):
        service = draft.services[turn % len(draft.services)]
        after = draft.put("service", replace(service, one_line=f"{service.one_line} {turn}"))
        taken.append(milliseconds(partial(kept.save, changes(draft, after), BY)))
        draft = after
    return draft, taken


def milliseconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    print(HEADING)
    for row in drafts():
        print(row.markdown())


if __name__ == "__main__":
    main()
