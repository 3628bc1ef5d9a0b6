"""How long a snapshot of 10,000 services takes to write and to read. Run by hand from the top of the tree:

python -m tests.benchmarks.bench_snapshot
"""

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import (
    Assurance,
    ContactKind,
    ContactMethod,
    Day,
    Organization,
    Paragraph,
    Service,
    Weekly,
    Window,
)
from kiosk.content.settings import USUAL
from kiosk.store.snapshot import read_snapshot, write_snapshot
from tests.benchmarks.figures import Row

SERVICES = 10_000


def catalogue() -> Catalogue:
    """Services with two contact methods, hours and a description each."""
    hours = Weekly(windows=(Window(days=tuple(Day)[:5], opens=dt.time(9), closes=dt.time(17, 30)),))
    assurance = Assurance(
        assured_date=dt.date(2026, 11, 1),
        assured_by="A tester",
        source="By telephone",
        review_after=dt.date(2027, 5, 1),
    )
    return Catalogue(
        organizations=tuple(
            Organization(id=f"organization-{n}", name=f"Organization {n}") for n in range(SERVICES // 4)
        ),
        services=tuple(
            Service(
                id=f"service-{n}",
                name=f"Service {n}",
                organization=f"organization-{n // 4}",
                one_line="What it does, in one sentence of an ordinary length.",
                assurance=assurance,
                description=(Paragraph(id="paragraph", text="A description of a few sentences. " * 12),),
                contacts=(
                    ContactMethod(id="phone", kind=ContactKind.PHONE, value=f"01632 {n:06}", hours=hours),
                    ContactMethod(id="web", kind=ContactKind.WEB, value=f"https://example.org/{n}"),
                ),
                needs=("advice", "somebody to talk to"),
            )
            for n in range(SERVICES)
        ),
    )


def loads(times: int = 20) -> list[Row]:
    """Reading the snapshot and laying the catalogue out, as each start does."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_snapshot(folder, catalogue(), {}, USUAL)
        taken = [milliseconds(lambda: read_snapshot(folder), 1) for _ in range(times)]
    return [Row(f"load a catalogue of {SERVICES:,} services", "", "ms", taken)]


def milliseconds(work: Callable[[], object], times: int = 7) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    """Measure and print."""
    content = catalogue()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = write_snapshot(folder, content, {}, USUAL)
        print(f"{SERVICES:,} services, {path.stat().st_size / 1e6:.1f} MB")
        print(f"write {milliseconds(lambda: write_snapshot(folder, content, {}, USUAL)):.0f} ms")
        print(f"read  {milliseconds(lambda: read_snapshot(folder)):.0f} ms")


if __name__ == "__main__":
    main()
