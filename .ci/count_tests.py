"""Count the tests in a JUnit report, and say which failed and why, briefly enough for the end of a log.

    python count_tests.py REPORT FAILURES

Prints ``GOOD BAD SKIPPED``; what failed goes to the file FAILURES, a name and a few lines for each.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree

MOST_TOLD, MOST_NAMED = 12, 30
"""Tests told of with their error, and by name alone: the end of a log is what people are shown, some 100 lines."""

LINES, WIDTH = 3, 200
"""What is shown of an error."""

QT_SAID = ("QtWarningMsg", "QtCriticalMsg", "QtFatalMsg")


def why(broken: ElementTree.Element) -> list[str]:
    """The first lines of an error; where Qt warned, what it said first."""
    said = (broken.get("message") or "").splitlines()
    warned = [line for line in (broken.text or "").splitlines() if any(kind in line for kind in QT_SAID)]
    lines = [line.strip() for line in (*said[:1], *warned[:1], *said[1:]) if line.strip()]
    return [f"    {line[:WIDTH]}" for line in lines[:LINES]]


def main(report: str, failures: str) -> None:
    """Count, and write down what failed."""
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    broken = [(case, each) for case in cases for each in (*case.findall("failure"), *case.findall("error"))]
    skipped = sum(case.find("skipped") is not None for case in cases)
    lines = []
    for number, (case, each) in enumerate(broken[: MOST_TOLD + MOST_NAMED]):
        lines += [f"{case.get('classname')}::{case.get('name')}"[:WIDTH], *(why(each) if number < MOST_TOLD else [])]
    if len(broken) > MOST_TOLD + MOST_NAMED:
        lines.append(f"and {len(broken) - MOST_TOLD - MOST_NAMED} more")
    Path(failures).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    bad = len({id(case) for case, _ in broken})
    print(len(cases) - bad - skipped, bad, skipped)


if __name__ == "__main__":
    main(*sys.argv[1:])
