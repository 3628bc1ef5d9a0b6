"""The laws of layout find what breaks them: each is shown one layout that does."""

from dataclasses import replace

import pytest

from tests.screens import layout as laws
from tests.screens.layout import Layout, Part, Rect, Seen

WINDOW = Rect(0, 0, 1000, 600)
PAGE = Part("QQuickFlickable", Rect(0, 100, 1000, 500), scrolls=True, at=50, length=900)
PLACE = Part("Scene", Rect(0, 100, 1000, 500))
CARD = Part("Card", Rect(100, 120, 500, 300))
BAR = Seen("PanicBar", "Hide", Rect(500, 500, 1000, 600), WINDOW, (), (9,))
TEXT = Seen(
    "Label", "Words", Rect(120, 140, 400, 160), PAGE.rect, (CARD, PAGE, PLACE), (0, 1), pixels=40, wide=280, room=300
)
TARGET = Seen("Button", "Press", Rect(120, 200, 300, 290), PAGE.rect, (CARD, PAGE, PLACE), (0, 2))
GOOD = Layout(WINDOW, 4.0, (TEXT,), (TARGET,), (BAR,))


def with_text(**changes: object) -> Layout:
    return replace(GOOD, texts=(replace(TEXT, **changes),))  # type: ignore[arg-type]  # fields by name


def with_target(**changes: object) -> Layout:
    return replace(GOOD, targets=(replace(TARGET, **changes),))  # type: ignore[arg-type]  # fields by name


def test_a_good_layout_breaks_no_law() -> None:
    assert laws.faults(GOOD) == []


@pytest.mark.parametrize(
    ("law", "broken"),
    [
        (laws.no_text_is_cut, with_text(truncated=True)),
        (laws.text_stays_in_its_place, with_text(wide=310)),
        (laws.text_stays_in_its_place, with_text(rect=Rect(120, 140, 510, 160))),
        (laws.text_stays_in_its_place, with_text(rect=Rect(90, 140, 300, 160))),
        (laws.text_stays_in_its_place, with_text(rect=Rect(120, 280, 300, 310))),
        (laws.nothing_lies_on_anything, replace(GOOD, texts=(TEXT, replace(TEXT, path=(0, 3))))),
        (laws.nothing_lies_on_anything, replace(GOOD, targets=(TARGET, replace(TARGET, path=(0, 3))))),
        (laws.nothing_lies_on_anything, with_text(rect=Rect(120, 210, 200, 230))),
        (laws.targets_are_large_enough, with_target(rect=Rect(120, 200, 300, 255))),
        (laws.targets_are_large_enough, with_target(rect=Rect(120, 200, 175, 290))),
        (laws.targets_are_large_enough, with_target(kind="Tile", rect=Rect(120, 200, 300, 270))),
        (laws.letters_are_large_enough, with_text(pixels=36)),
        (laws.everything_can_be_reached, with_text(rect=Rect(120, 960, 400, 980))),
        (laws.everything_can_be_reached, with_text(rect=Rect(120, 40, 400, 45))),
        (laws.everything_can_be_reached, with_target(around=(CARD,), rect=Rect(120, 480, 300, 560))),
        (laws.everything_can_be_reached, with_text(around=(CARD, replace(PAGE, rect=Rect(0, 0, 1000, 500)), PLACE))),
        (laws.the_bar_is_free, replace(GOOD, bars=())),
        (laws.the_bar_is_free, replace(GOOD, bars=(replace(BAR, rect=Rect(500, 500, 1010, 600)),))),
        (laws.the_bar_is_free, replace(GOOD, bars=(replace(BAR, rect=Rect(500, 480, 1000, 580)),))),
        (laws.the_bar_is_free, replace(GOOD, bars=(replace(BAR, rect=Rect(500, 540, 1000, 600)),))),
        (laws.the_bar_is_free, with_target(rect=Rect(450, 480, 600, 560), clip=WINDOW)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_layout_that_breaks_a_law_is_found_by_that_law(law: laws.Law, broken: Layout) -> None:
    assert list(law(GOOD)) == []
    assert list(law(broken)) != []


@pytest.mark.parametrize("kind", laws.ELIDED)
def test_only_where_there_is_a_reason_a_text_may_be_cut(kind: str) -> None:
    around = (Part(kind, CARD.rect), *TEXT.around)
    assert list(laws.no_text_is_cut(with_text(truncated=True, around=around))) == []


def test_words_on_a_button_are_not_under_it() -> None:
    words = replace(TEXT, rect=Rect(130, 210, 200, 230), path=(0, 2, 0))
    assert list(laws.nothing_lies_on_anything(replace(GOOD, texts=(words,)))) == []


def test_what_a_page_hides_lies_on_nothing() -> None:
    below = replace(TARGET, rect=Rect(500, 510, 700, 600))
    assert list(laws.the_bar_is_free(replace(GOOD, targets=(below,)))) == []
