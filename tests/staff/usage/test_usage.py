"""Safety rule 7 where staff look at what was counted: on the screen and in the table they take away."""

import csv
import errno
import io
import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Survey, SurveyQuestion, TopicGroup
from kiosk.errors import MachineError
from kiosk.staff.parts.saving import save_beside
from kiosk.staff.usage.charts import (
    Shown,
    answer_charts,
    could_be,
    csv_text,
    month_before,
    months,
    shown,
    topic_charts,
    total_shown,
)
from kiosk.staff.usage.usage_page import UsagePage
from kiosk.store.tallies import TallyKind, suppressed
from tests.staff.fakes import FakeRoom, FakeTotals
from tests.staff.given import GivenDesk, rows

GROUPS = tuple(TopicGroup)
MAY_BE_SHOWN = re.compile(r"0|fewer than 8|left out.*|[1-9]\d*[05]")
"""Every number that may ever be read: nothing, hidden, or a multiple of 5 from 10 up."""

SURVEY = Survey(
    id="here",
    title="How safe do you feel here?",
    summary="Two questions.",
    thanks="Thank you.",
    questions=(
        SurveyQuestion(id="day", text="By day?", answers=("Safe", "Not safe")),
        SurveyQuestion(id="dark", text="After dark?", answers=("Safe", "Not safe", "I stay in")),
    ),
)

count = st.integers(0, 60)
small = st.lists(st.integers(0, 14), min_size=1, max_size=5)
month_keys = st.sampled_from(["2025-12", "2026-01", "2026-09", "2026-10", "2026-11"])
raw_totals = st.dictionaries(
    st.one_of(
        st.tuples(month_keys, st.just("topic-group"), st.sampled_from([str(group) for group in GROUPS])),
        st.tuples(
            month_keys,
            st.just("survey"),
            st.sampled_from(["here/day/0", "here/day/1", "here/dark/2", "gone/why/0", "here/odd/4"]),
        ),
        st.tuples(month_keys, st.just("useful"), st.sampled_from(["kiosk/yes", "kiosk/no"])),
    ),
    st.integers(1, 400),
    max_size=12,
)


def topics(month: str = "2026-11", **groups: int) -> dict[tuple[str, str, str], int]:
    return {(month, "topic-group", group): count for group, count in groups.items()}


# --- one number -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0"), (1, "fewer than 8"), (7, "fewer than 8"), (8, "10"), (12, "10"), (13, "15"), (17, "15"), (998, "1000")],
)
def test_a_number_is_shown_by_the_rule(count: int, words: str) -> None:
    assert shown(count).words == words


@given(st.integers(0, 100_000))
def test_the_rule_is_the_one_the_store_states(count: int) -> None:
    assert shown(count).words == str(suppressed(count))


@given(st.integers(1, 7), st.integers(1, 7))
def test_hidden_numbers_look_the_same(one: int, other: int) -> None:
    assert shown(one) == shown(other)
    assert shown(one).bar == 0


@given(count)
def test_a_bar_is_as_long_as_the_words_say(count: int) -> None:
    number = shown(count)
    assert number.hidden or number.bar == int(number.words)


@given(count)
def test_what_is_shown_leaves_at_least_five_numbers(count: int) -> None:
    low, high = could_be(shown(count))
    assert low <= count <= high
    assert all(shown(each) == shown(count) for each in range(low, high + 1))
    assert count == 0 or high - low >= 4


# --- totals -----------------------------------------------------------------------------------------------------------


def test_a_total_is_made_of_the_true_numbers_and_then_rounded() -> None:
    assert total_shown([12, 12, 12]) == shown(36)
    assert shown(36).words == "35"
    assert [shown(12).words] * 3 == ["10", "10", "10"]


def test_a_total_that_gives_a_small_number_away_is_left_out() -> None:
    """Four times 7 would be shown as 30: fewer than 8 four times can only come to that in one way."""
    assert total_shown([7, 7, 7, 7]) is None


def possible(parts: list[int], total: Shown | None) -> list[set[int]]:
    """What each of ``parts`` can be for somebody who sees all of them, and their total, as they are shown: found out by
    trying everything."""
    ranges = [range(could_be(shown(part))[0], could_be(shown(part))[1] + 1) for part in parts]
    fits = [each for each in itertools.product(*ranges) if total is None or shown(sum(each)) == total]
    return [set(column) for column in zip(*fits, strict=True)]


@given(st.lists(st.integers(0, 14), min_size=1, max_size=4))
def test_no_hidden_number_can_be_worked_out_from_a_total(parts: list[int]) -> None:
    total = total_shown(parts)
    for part, values in zip(parts, possible(parts, total), strict=True):
        assert part in values
        assert not 1 <= part <= 7 or len(values) > 1


@given(small, st.data())
def test_leaving_a_total_out_tells_nothing(counts: list[int], data: st.DataObject) -> None:
    """Whether it is left out depends on what is shown of its parts and on nothing else."""
    alike = [data.draw(st.integers(*could_be(shown(each)))) for each in counts]
    assert (total_shown(alike) is None) == (total_shown(counts) is None)


# --- charts and the table ---------------------------------------------------------------------------------------------


def everything_said(totals: dict[tuple[str, str, str], int]) -> list[str]:
    """Every number that the page, in any of its months, and the table show."""
    over = months(totals, "2026-11")
    said = [line.shown.words for chart in topic_charts(totals, over) for line in chart.lines]
    for month in over:
        said += [line.shown.words for chart in answer_charts(totals, [SURVEY], month) for line in chart.lines]
    return said + [line[3] for line in table(totals)[1:]]


def table(totals: Any, survey: Survey = SURVEY) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_text(totals, [survey], "2026-11").removeprefix("\ufeff"), newline="")))


@given(raw_totals)
def test_no_number_is_ever_shown_but_by_the_rule(totals: dict[tuple[str, str, str], int]) -> None:
    assert [words for words in everything_said(totals) if not MAY_BE_SHOWN.fullmatch(words)] == []


@given(raw_totals, st.data())
def test_two_kiosks_that_differ_in_small_numbers_only_show_the_same(
    totals: dict[tuple[str, str, str], int], data: st.DataObject
) -> None:
    """Whatever is not a total is the same, so that no small number can be found out by any means."""
    other = {
        key: data.draw(st.integers(1, 7)) if 1 <= count <= 7 and key[1] != "topic-group" else count
        for key, count in totals.items()
    }
    assert everything_said(totals) == everything_said(other)


@given(raw_totals)
def test_nothing_that_was_counted_is_lost(totals: dict[tuple[str, str, str], int]) -> None:
    """Each count stands in the table, even of a survey, a question or an answer that is gone."""
    written = [line for line in table(totals)[1:] if line[3] != "0" and line[2] != "All topics together"]
    assert len(written) == len(totals)


def test_hiding_the_screen_cannot_be_shown_because_it_cannot_be_counted() -> None:
    assert {str(kind) for kind in TallyKind} == {"topic-group", "survey", "useful"}
    assert not any(re.search("hid|panic|escape", words, re.IGNORECASE) for line in table({}) for words in line)


def test_months_run_from_the_first_count_to_now() -> None:
    assert months(topics("2026-08", safety=1), "2026-11") == ("2026-11", "2026-10", "2026-09", "2026-08")
    assert months({}, "2026-11") == ("2026-11",)
    assert months(topics("2026-12", safety=1), "2026-11")[0] == "2026-12"
    assert month_before("2026-01") == "2025-12"


def test_a_survey_is_shown_answer_by_answer() -> None:
    totals = {("2026-11", "survey", "here/dark/2"): 23, ("2026-11", "survey", "here/dark/0"): 3}
    [chart] = answer_charts(totals, [SURVEY], "2026-11")
    assert chart.title == "How safe do you feel here?: After dark?"
    assert [(line.label, line.shown.words) for line in chart.lines] == [
        ("Safe", "fewer than 8"),
        ("Not safe", "0"),
        ("I stay in", "25"),
    ]


def test_the_table_is_one_a_spreadsheet_opens() -> None:
    text = csv_text(topics(safety=23, consent=3), [SURVEY], "2026-11")
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == 6
    assert table(topics(safety=23, consent=3))[:3] == [
        ["Month", "What", "Which", "Number"],
        ["2026-11", "Topics opened", "Safety and support", "25"],
        ["2026-11", "Topics opened", "Consent", "fewer than 8"],
    ]


SIGNS = ("=", "+", "-", "@", "|", "%", "\uff1d", "\uff20")


@given(st.sampled_from(SIGNS), st.sampled_from(["", " ", "\n", "\t", "\r"]))
def test_no_cell_is_a_formula(sign: str, before: str) -> None:
    """Whoever writes a survey must not run anything on the computer of whoever opens the table."""
    question = SurveyQuestion(id="day", text="By day?", answers=(f'{before}{sign}HYPERLINK("x")', "No"))
    survey = Survey(id="here", title="T", summary="", thanks="", questions=(question,))
    cells = [cell for line in table({("2026-11", "survey", "here/day/0"): 9}, survey) for cell in line]
    assert any(cell.startswith("'") for cell in cells)
    assert not any(cell.lstrip().startswith(SIGNS) for cell in cells)


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def room(tmp_path: Path) -> FakeRoom:
    totals = FakeTotals(topics(safety=40, consent=3) | topics("2026-10", safety=20))
    room = FakeRoom(totals=totals)
    room.media.files[tmp_path] = ()
    return room


@pytest.fixture
def shell(qapp: object, room: FakeRoom) -> GivenDesk:
    return GivenDesk(room)


def test_bars_are_drawn_from_rounded_numbers(shell: GivenDesk) -> None:
    page = shell.page(UsagePage)
    safety, consent, *_ = rows(page, "topics")
    assert safety.labels == ("November 2026", "October 2026")
    assert safety.shares == (1.0, 0.5)
    assert consent.shares == (0.0, 0.0)
    assert consent.hidden == (True, False)
    assert consent.words == ("fewer than 8", "0")


def test_it_says_that_counting_is_off(shell: GivenDesk) -> None:
    shell.room.machine.kept["counting"] = False
    assert shell.page(UsagePage).property("counting") is False


def test_answers_are_shown_month_by_month(shell: GivenDesk) -> None:
    shell.room.totals.counts[("2026-10", "useful", "kiosk/yes")] = 9
    page = shell.page(UsagePage)
    assert rows(page, "answers") == ()
    assert (page.property("canGoEarlier"), page.property("canGoLater")) == (True, False)
    page.turn(-1)
    assert page.property("month") == "October 2026"
    assert [each.words for each in rows(page, "answers")] == [("10", "0")]
    page.turn(-1)
    assert page.property("month") == "October 2026"


def test_the_table_is_saved_where_somebody_chooses(shell: GivenDesk, tmp_path: Path) -> None:
    page = shell.page(UsagePage)
    table = page.property("table")
    table.save()
    places = table.property("places")
    [place] = rows(places, "places")
    places.choose(place.key)
    [saved] = tmp_path.iterdir()
    assert saved.name == "kiosk-usage-2026-11-25.csv"
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "take it out" in table.property("said")
    assert [(line.who, line.what) for line in shell.room.audit.lines] == [
        ("Amina Hart", "Saved the usage table to a file.")
    ]
    table.save()
    places.choose(place.key)
    assert {path.name for path in tmp_path.iterdir()} == {saved.name, "kiosk-usage-2026-11-25 (2).csv"}


def test_counts_that_could_not_be_read_are_not_saved_as_none(shell: GivenDesk, tmp_path: Path) -> None:
    shell.room.totals.fails = MachineError("The disk could not be read.", "Have it checked.")
    page = shell.page(UsagePage)
    table = page.property("table")
    table.save()
    table.property("places").choose(str(tmp_path))
    assert "no table was saved" in table.property("trouble")
    assert list(tmp_path.iterdir()) == []
    page.refresh()
    table.save()
    table.property("places").choose(str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 1


def test_a_stick_that_was_taken_out_gets_a_sentence(shell: GivenDesk, tmp_path: Path) -> None:
    page = shell.page(UsagePage)
    table = page.property("table")
    table.save()
    table.property("places").choose(str(tmp_path / "gone"))
    assert "nothing was saved there" in table.property("trouble")
    assert table.property("said") == ""
    assert shell.room.audit.lines == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "no room left"), (errno.EROFS, "cannot be written to"), (errno.EIO, "stopped answering")],
)
def test_half_a_table_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def refuse(_file: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(MachineError, match=words):
        save_beside(tmp_path, "table", ".csv", b"1,2")
    assert list(tmp_path.iterdir()) == []
