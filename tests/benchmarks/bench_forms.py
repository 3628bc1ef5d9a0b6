"""How long the editor takes for each key, in the list and in a form, among many services; prints a table. Run by hand:

    python tests/benchmarks/bench_forms.py [SERVICES]

The promise is 50 ms for each key at 10,000 services on a slow core: staff notice nothing.
"""

import os
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtGui import QGuiApplication

from kiosk.content.model import Edition
from kiosk.staff.things.things_page import ThingsPage
from tests.benchmarks.bench_search import TYPED, catalogue
from tests.benchmarks.figures import HEADING, Row
from tests.staff.fakes import FakePublishing, FakeRoom, starter
from tests.staff.given import GivenDesk


def edition(services: int) -> Edition:
    """The starter edition with made-up services in the place of its own."""
    made_up = catalogue(services)
    return msgspec.structs.replace(starter(), services=made_up.services, organizations=made_up.organizations)


def measured(services: int = 10_000) -> list[Row]:
    """Opening the page, each key of a search, each key in a field, and each change of the chosen thing."""
    shell = GivenDesk(FakeRoom(publishing=FakePublishing((edition(services),))))
    shell.jobs.held = True
    begin = perf_counter()
    page = shell.page(lambda context, parent: ThingsPage(context, "services", parent))
    opened = (perf_counter() - begin) * 1000
    found, typed, chosen = [], [], []
    for text in TYPED:
        for length in range(1, len(text) + 1):
            begin = perf_counter()
            page.search(text[:length])
            found.append((perf_counter() - begin) * 1000)
    page.search("")
    for number in range(0, services, max(1, services // 20)):
        begin = perf_counter()
        page.choose_thing(f"service/s-{number}")
        chosen.append((perf_counter() - begin) * 1000)
    for text in TYPED:
        for length in range(1, len(text) + 1):
            begin = perf_counter()
            page.form.set_text("one_line", text[:length])
            typed.append((perf_counter() - begin) * 1000)
        page.form.leave_field("one_line")
    shell.jobs.close()
    return [
        Row(f"opening the list of {services:,} services", "", "ms", [opened]),
        Row(f"searching among {services:,} services, each key", "< 50", "ms", found),
        Row(f"opening the form of one of {services:,} services", "< 50", "ms", chosen),
        Row(f"typing in the form of one of {services:,} services, each key", "< 50", "ms", typed),
    ]


def main() -> None:
    """Measure and print."""
    application = QGuiApplication.instance() or QGuiApplication([])
    rows = measured(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    print(HEADING)
    for row in rows:
        print(row.markdown())
    application.quit()


if __name__ == "__main__":
    main()
