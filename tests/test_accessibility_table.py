"""``assets/install/accessibility.md`` leaves nothing out, and names only tests and rules that there are."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "assets" / "install" / "accessibility.md").read_text(encoding="utf-8")

STATUSES = frozenset({"met", "partly", "not", "by installing", "does not apply"})

POINTS = [str(number) for number in range(1, 33)]
"""Our own list."""

CLAUSES = re.findall(
    r"[\d.]+",
    """
    5.1.2.1 5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11 5.1.3.12
    5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.1.7 5.2 5.3 5.4 5.5.1 5.5.2 5.6.1 5.6.2 5.7 5.8
    5.9
    8.1.2 8.1.3 8.2.1.1 8.2.1.2 8.2.2.1 8.2.2.2 8.3.1 8.3.2.1 8.3.2.2 8.3.2.3.1 8.3.2.3.2 8.3.2.3.3 8.3.2.4 8.3.2.5
    8.3.2.6 8.3.3.1 8.3.3.2 8.3.3.3.1 8.3.3.3.2 8.3.4.1 8.3.4.2 8.3.4.3.1 8.3.4.3.2 8.3.4.3.3 8.3.5 8.3.6 8.4.1 8.4.2.1
    8.4.2.2 8.4.3 8.5
    11.1 11.2 11.3 11.4 11.5.1 11.5.2.1 11.5.2.2 11.5.2.3 11.5.2.4 11.5.2.5 11.5.2.6 11.5.2.7 11.5.2.8 11.5.2.9
    11.5.2.10 11.5.2.11 11.5.2.12 11.5.2.13 11.5.2.14 11.5.2.15 11.5.2.16 11.5.2.17 11.6.1 11.6.2 11.7 11.8.1 11.8.2
    11.8.3 11.8.4 11.8.5
    """,
)
"""Clauses of EN 301 549 v3.2.1 with a requirement: 5 and 8, and 11, whose first four parts repeat WCAG."""

CRITERIA = re.findall(
    r"[\d.]+",
    """
    1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5
    1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
    2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11
    2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
    3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
    """,
)
"""Success criteria of WCAG 2.2, levels A and AA (https://www.w3.org/TR/WCAG22/)."""

TABLES = {"The 32 points": POINTS, "EN 301 549 v3.2.1": CLAUSES, "WCAG 2.2, A and AA": CRITERIA}
RULES = re.findall(r"^(\d+)\. ", TEXT, re.MULTILINE)


@dataclass(frozen=True)
class Line:
    """One line of a table."""

    numbers: tuple[str, ...]
    status: str
    how: str
    shown_by: tuple[tuple[str, str], ...]
    """File and name of each test."""


def lines(heading: str) -> list[Line]:
    """The table below a heading."""
    part = TEXT.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in part.splitlines() if row.startswith("| ")]
    return [
        Line(numbers(first), status, how, named(shown))
        for first, status, how, shown in (row for row in rows if row[0][0].isdigit())
    ]


def numbers(cell: str) -> tuple[str, ...]:
    """Those a line begins with: “5.5.1, 5.5.2 Parts” is two."""
    begins = re.match(r"[\d.]+(, [\d.]+)*", cell)
    return tuple(begins[0].split(", ")) if begins else ()


def named(cell: str) -> tuple[tuple[str, str], ...]:
    """Those a cell names."""
    return tuple(re.findall(r"`([^`]+)::([^`]+)`", cell))


def rules(how: str) -> list[str]:
    """The rules for installing that a line names."""
    return re.findall(r"\d+", " ".join(re.findall(r"[Rr]ules? (\d+(?: and \d+)*)", how)))


EVERY = [line for heading in TABLES for line in lines(heading)]


@pytest.mark.parametrize("heading", TABLES)
def test_everything_of_the_list_stands_there_once(heading: str) -> None:
    found = Counter(number for line in lines(heading) for number in line.numbers)
    assert found == Counter(TABLES[heading])


def test_every_line_has_a_status_and_says_how() -> None:
    assert [line for line in EVERY if line.status not in STATUSES or not line.how] == []


def test_what_is_met_is_shown_by_a_test() -> None:
    assert [line for line in EVERY if line.status == "met" and not line.shown_by] == []


def test_every_test_it_names_is_there() -> None:
    names = set(re.findall(r"`(tests/[^`]+)`", TEXT))
    assert len(names) > 100
    gone = []
    for name in sorted(names):
        file, _, test = name.partition("::")
        path = ROOT / file
        if not path.is_file() or not re.search(rf"^def {re.escape(test)}\(", path.read_text("utf-8"), re.MULTILINE):
            gone.append(name)
    assert gone == []


def test_every_rule_for_installing_is_named_by_a_line() -> None:
    assert [str(number) for number in range(1, len(RULES) + 1)] == RULES
    assert {rule for line in EVERY for rule in rules(line.how)} == set(RULES)
    assert [line for line in EVERY if line.status == "by installing" and not rules(line.how)] == []


def test_the_first_thing_it_says_is_open_is_that_nobody_disabled_has_tried_it() -> None:
    """Take this away with that line, once somebody has."""
    assert TEXT.partition("## What is open\n\n")[2].startswith("- Nobody disabled has tried it yet.")
