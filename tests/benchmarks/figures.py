"""Measured values and the table they are printed in."""

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: what was measured, what we aim at, and every value, in ``unit``."""

    what: str
    aim: str
    unit: str
    values: Sequence[float]

    def markdown(self) -> str:
        """The line. A percentile of few values is the largest of them."""
        ordered = sorted(self.values)
        figures = (statistics.median(ordered), percentile(ordered, 95), percentile(ordered, 99), ordered[-1])
        shown = " | ".join(f"{figure:.{2 if figure < 1 else 1}f}" for figure in figures)
        return f"| {self.what} | {self.aim} | {self.unit} | {shown} | {len(ordered)} |"


HEADING = "| what | aim | unit | median | p95 | p99 | largest | n |\n|---|---|---|---:|---:|---:|---:|---:|"


def percentile(ordered: Sequence[float], part: int) -> float:
    """The smallest of the ``ordered`` values that ``part`` per cent of them do not exceed."""
    return ordered[max(0, -(-len(ordered) * part // 100) - 1)]


def machine() -> str:
    """What it ran on: the number of processors, and that nothing but they draw."""
    return f"{os.cpu_count()} cores, no GPU, Xvfb at 1920×1080"
