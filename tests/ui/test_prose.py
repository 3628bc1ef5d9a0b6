"""Text with emphasis: which of its zeros have a stroke across (``O`` stands for one below)."""

import pytest

from tests.ui.bench import Bench


@pytest.mark.parametrize(
    ("markup", "drawn"),
    [
        ("Ring 0800 10 20 or <b>116&nbsp;000</b>.", "Ring O8OO 1O 2O or <b>116&nbsp;OOO</b>."),
        (
            "Text 60777 by 10pm, within 10 days of 20 May 2030, for £100.",
            "Text 6O777 by 10pm, within 10 days of 20 May 2030, for £100.",
        ),
    ],
    ids=["dialled", "counted"],
)
def test_a_sentence_slashes_the_zeros_of_its_numbers_and_no_others(bench: Bench, markup: str, drawn: str) -> None:
    bench.show(f'Prose {{ objectName: "words"; markup: "{markup}" }}')
    assert bench.part("words").property("text") == drawn.replace("O", "<i>0</i>")
    assert "<" not in bench.part("words").property("plain")
