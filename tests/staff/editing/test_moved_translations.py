"""Translations go where their text goes, in lists whose items have no ids."""

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.draft import Draft, Published
from kiosk.content.model import Answer, Edition, Points, Question, Steps, Topic, Translation
from kiosk.content.translations import localised
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.editing.moved_translations import moved_along
from kiosk.staff.forms.actions import Added, Deed, Left, Moved, Removed, Typed
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import do
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fakes import NOW, starter
from tests.staff.form_samples import TODAY
from tests.staff.things_desk import Table

BLOCKS = (
    Steps(id="steps", items=("one", "two", "three")),
    Points(id="points", items=("four", "five")),
    Question(id="asked", text="?", answers=(Answer("six", "seven"), Answer("eight", "nine"), Answer("ten", "eleven"))),
)
LISTS = ("blocks/steps/items", "blocks/points/items", "blocks/asked/answers")


def translated(topic: Topic) -> Iterator[Translation]:
    """Every text of the blocks in Urdu, and in Polish what stands in a list of answers."""
    for block in BLOCKS:
        start = f"topic/{topic.id}/blocks/{block.id}"
        if isinstance(block, Question):
            for place, answer in enumerate(block.answers):
                yield checked(f"{start}/answers/{place}/text", "pl", answer.text)
                yield checked(f"{start}/answers/{place}/reply", "ur", answer.reply)
                yield checked(f"{start}/answers/{place}/text", "ur", answer.text)
        else:
            yield from (checked(f"{start}/items/{place}", "ur", text) for place, text in enumerate(block.items))


def checked(field: str, language: str, text: str) -> Translation:
    return Translation(field, language, f"{language}:{text}", text, "A reader", dt.date(2026, 11, 1))


@pytest.fixture(scope="module")
def edition() -> Edition:
    return with_lists()


def with_lists() -> Edition:
    topic = msgspec.structs.replace(starter().topics[0], blocks=BLOCKS)
    return msgspec.structs.replace(
        starter(), topics=(topic, *starter().topics[1:]), translations=tuple(translated(topic))
    )


class Shell:
    """Somebody at the form of a topic that is translated: ``own`` says by whom."""

    def __init__(self, own: bool) -> None:
        edition = with_lists()
        self.path = f"topic/{edition.topics[0].id}"
        draft = Draft(translations=edition.translations) if own else Draft()
        theirs = msgspec.structs.replace(edition, translations=()) if own else edition
        self.session = EditSession(Published(None, (theirs,)), draft, lambda: NOW)

    @property
    def topic(self) -> Topic:
        thing = self.session.thing(self.path)
        assert isinstance(thing, Topic)
        return thing

    def do(self, key: str, deed: Deed) -> None:
        context = FormContext(
            self.session.catalogue, self.topic, TODAY, self.session.unfinished(self.path), all_open=True
        )
        done = do(context, key, deed)
        self.session.edit(self.path, done.thing, "deed", key, unfinished=done.unfinished, moved=done.moved)

    def read(self, language: str) -> set[tuple[str, str]]:
        """Each text of the lists that is translated, with what stands there in ``language``."""
        shown = localised(self.session.catalogue, language).catalogue.topic(self.topic.id)
        assert shown is not None
        return {pair for pair in zip(texts(self.topic), texts(shown), strict=True) if pair[0] != pair[1]}


def texts(topic: Topic) -> list[str]:
    found: list[str] = []
    for block in topic.blocks:
        if isinstance(block, Question):
            found += [text for answer in block.answers for text in (answer.text, answer.reply)]
        elif isinstance(block, Steps | Points):
            found += block.items
    return found


deeds = st.tuples(
    st.sampled_from(LISTS), st.integers(0, 3), st.sampled_from(("up", "down", "away", "add")), st.booleans()
)


@pytest.mark.slow  # whole drafts, many times
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(own=st.booleans(), story=st.lists(deeds, max_size=12))
def test_whatever_moves_comes_or_goes_each_text_keeps_its_translation(
    own: bool, story: list[tuple[str, int, str, bool]]
) -> None:
    """And undo gives each draft back as it was, translations and all."""
    shell, drafts = Shell(own), list[Draft]()
    for key, place, what, undone in story:
        before, known = shell.session.draft, {"ur": shell.read("ur"), "pl": shell.read("pl")}
        match what:
            case "up":
                shell.do(f"{key}/{place}", Moved(-1))
            case "down":
                shell.do(f"{key}/{place}", Moved(1))
            case "away":
                shell.do(f"{key}/{place}", Removed())
            case _:
                shell.do(f"{key}/+", Added(""))
        there = set(texts(shell.topic))
        for language, pairs in known.items():
            assert shell.read(language) == {pair for pair in pairs if pair[0] in there}
        assert len({(each.field, each.language) for each in shell.session.draft.translations}) == len(
            shell.session.draft.translations
        )
        if undone and shell.session.draft != before:
            shell.session.undo()
            assert shell.session.draft == before
            assert {"ur": shell.read("ur"), "pl": shell.read("pl")} == known
        elif shell.session.draft != before:
            drafts.append(before)
    while drafts:
        shell.session.undo()
        assert shell.session.draft == drafts.pop()


def test_nothing_is_taken_over_that_stays_where_it_is() -> None:
    shell = Shell(own=False)
    shell.do("blocks/steps/items/2", Moved(-1))
    taken = [(each.field.rpartition("/")[2], each.text) for each in shell.session.draft.translations]
    assert taken == [("1", "ur:three"), ("2", "ur:two")]


def test_what_is_not_in_the_list_is_left_alone() -> None:
    others = tuple(
        checked(field, "ur", "x") for field in ("topic/a/items/10/text", "topic/a/items2/0", "topic/a/title")
    )
    draft = Draft(translations=others)
    assert moved_along(draft, others, {}, "topic/a/items", {10: 10}) is draft
    assert moved_along(draft, others, {}, "topic/a/items", {}).translations == others[1:]


def test_one_of_ours_that_is_out_of_date_gives_way() -> None:
    stale, good = checked("topic/a/items/0", "ur", "old"), checked("topic/a/items/0", "ur", "one")
    moved = moved_along(Draft(translations=(stale,)), (stale, good), {good.field: "one"}, "topic/a/items", {0: 1})
    assert moved.translations == (msgspec.structs.replace(good, field="topic/a/items/1"),)


def test_a_page_moves_them_and_undo_is_one_step(table: Table) -> None:
    page: ThingsPage = table.open("topics", f"topic/{starter().topics[0].id}")
    page.form.move("blocks/steps/items/0", 1)
    topic = localised(table.session.catalogue, "ur").catalogue.topic(starter().topics[0].id)
    block = topic.blocks[0] if topic else None
    assert isinstance(block, Steps) and block.items == ("ur:two", "ur:one", "ur:three")
    page.form.set_text("blocks/steps/items/0", "two and more")
    page.form.leave_field("blocks/steps/items/0")
    table.session.undo()
    table.session.undo()
    assert table.session.draft == Draft()
    assert not table.session.can_undo


@pytest.fixture
def table(qtbot: object, edition: Edition) -> Iterator[Table]:
    table = Table(edition)
    yield table
    table.jobs.close()


def test_leaving_a_field_moves_nothing() -> None:
    shell = Shell(own=True)
    before = shell.session.draft
    shell.do("blocks/steps/items/0", Left())
    shell.do("blocks/steps/items/0", Typed("one"))
    assert shell.session.draft == before
