"""Run every test of a fault and print one table: ``python -m tests.faults``. About ten minutes on two cores.

A row is a test. A try is a case of it, or as many as it says (``record_property("tries", …)``); it is survived where
the test holds, which means that a screen can be used and what was said to be saved is there; otherwise all its tries
count as lost, and the exit code is 1.
"""

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
WHERE = [
    "faults",
    "window/test_render_watchdog.py",
    "store/test_rule_11_damage.py",
    "store/test_rule_11_odd_values.py",
    "store/test_hostile_backups.py",
    "store/test_faults.py",
    "media/test_confinement.py",
    "visitor/test_rule_11_odd_content.py",
    "test_kiosk_manners.py::test_a_screen_that_goes_away_is_said_and_is_the_machines_fault",
]
"""Beside what lies in ``tests/faults``."""


@dataclass
class Row:
    """What became of one fault."""

    tries: int = 0
    survived: int = 0
    seconds: list[float] = field(default_factory=list)

    def markdown(self, fault: str) -> str:
        """The line; a fault that leaves the screen as it was takes no time."""
        if self.tries == 0:
            return f"| {fault} | not tried here | | | |"
        time = f"{min(self.seconds):.1f} to {max(self.seconds):.1f} s" if self.seconds else ""
        time = "at once" if self.seconds and max(self.seconds) == 0 else time
        return f"| {fault} | {self.tries} | {self.survived} | {self.tries - self.survived} | {time} |"


class Table:
    """Hears of each test as pytest does."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = defaultdict(Row)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add it to its row: what it set up, did, or cleared away."""
        row = self.rows[sentence(report.nodeid)]
        told = dict(report.user_properties)
        if report.when == "call" and not report.skipped:
            tries = int(str(told.get("tries", 1)))
            row.tries += tries
            row.survived += tries if report.passed else 0
            row.seconds += [float(str(value)) for name, value in report.user_properties if name == "usable"]
        elif report.failed:
            row.tries += 1


def sentence(nodeid: str) -> str:
    """What a test's name says."""
    name = nodeid.partition("::test_")[2].partition("[")[0].removeprefix("safety_").replace("_", " ")
    return name[:1].upper() + name[1:]


def main() -> int:
    """Run them, and print."""
    table = Table()
    places = [str(TESTS / each) for each in WHERE]
    code = pytest.main(["-q", "-p", "no:cacheprovider", *places, *sys.argv[1:]], plugins=[table])
    print("\n| fault | tries | survived | lost | time to a usable screen |\n|---|---:|---:|---:|---|")
    for fault, row in table.rows.items():
        print(row.markdown(fault))
    whole = Row(sum(row.tries for row in table.rows.values()), sum(row.survived for row in table.rows.values()))
    print(whole.markdown("all"))
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
