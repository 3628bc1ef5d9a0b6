"""Sentences whose lines are of much the same length."""

import pytest

from tests.ui.bench import Bench


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("Men and boys can lead the way.", 420),
        ("Silent is not yes.", 150),
        ("Extraordinarily!", 90),
        ("One line.", 700),
    ],
    ids=["a last word alone", "two lines", "a word wider than its place", "one line"],
)
def test_lines_are_balanced_without_one_line_more(bench: Bench, words: str, measure: int) -> None:
    bench.show(f"""
        Label {{ objectName: "as it comes"; width: {measure}; text: "{words}"; font.pixelSize: 30 }}
        BalancedLabel {{ objectName: "balanced"; measure: {measure}; text: "{words}"; font.pixelSize: 30
            Component.onCompleted: balance() }}
    """)
    comes, balanced = bench.part("as it comes"), bench.part("balanced")
    assert balanced.property("lineCount") == comes.property("lineCount")
    assert balanced.width() <= measure
    if comes.property("lineCount") == 2 and " " in words:
        # What is left of the last line is less than its longest word.
        metrics = balanced.property("contentWidth")
        assert balanced.width() - metrics < 6 and metrics < 0.85 * measure
