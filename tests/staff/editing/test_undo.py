"""An undo takes back what its words say and no more, whatever came before."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.draft import Draft, Published, edition_of
from kiosk.staff.editing.edit_session import EditSession
from tests.staff.editing.test_edit_session import (
    HELPLINE,
    NOW,
    Seconds,
    added,
    deeds,
    do,
    named,
    paths,
    service,
    session,
    with_name,
)
from tests.staff.fakes import starter


def test_a_key_that_reads_as_no_change_lets_nothing_join_an_older_step() -> None:
    editing = session()
    published = Draft().put("service", with_name(editing, "As published"))
    editing.replace_draft(published, "going back to edition 1")
    same = service(editing)
    editing.edit(HELPLINE, same, "Name", "name", unfinished={}, typing=True)
    editing.edit(HELPLINE, with_name(editing, "Ours"), "Name", "name", typing=True)
    assert editing.undo_label == "Name"
    editing.undo()
    assert editing.draft == published
    assert editing.undo_label == "going back to edition 1"


def test_typing_that_ends_where_it_began_leaves_nothing_to_undo() -> None:
    editing = session()
    name = service(editing).name
    editing.edit(HELPLINE, with_name(editing, f"{name}s"), "Name", "name", typing=True)
    editing.change_draft(lambda draft: draft.without(HELPLINE), "Name", HELPLINE, typing=True)
    editing.undo()
    editing.undo()
    editing.edit(HELPLINE, with_name(editing, "A"), "Name", "name", typing=True)
    editing.edit(HELPLINE, with_name(editing, "AB"), "Name", "name", typing=True)
    editing.finish_typing()
    editing.edit(HELPLINE, with_name(editing, "ABC"), "Name", "name", typing=True)
    editing.edit(HELPLINE, with_name(editing, "AB"), "Name", "name", typing=True)
    assert editing.can_undo
    editing.undo()
    assert (service(editing).name, editing.can_undo) == (name, False)


# A few words and places, so that they meet: what is typed is often what stands there already.
FEW = [(what, paths[0], text, typing) for what in ("name", "unread") for text in "ab" for typing in (True, True, False)]
BESIDES = [("undo",), ("redo",), ("publish",), ("left",), ("replace", None, None, None), ("wait", None, None, None)]


def undo_depth(editing: EditSession) -> int:
    """How many can be taken back."""
    return len(editing._undo)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*FEW, *BESIDES]) | deeds, min_size=4, max_size=16))
def test_an_undo_takes_back_one_deed_or_one_run_of_typing(steps: list[tuple[Any, ...]]) -> None:  # noqa: PLR0912 - a deed each
    """Whatever came before, published or undone: never more than the words beside the key say."""
    seconds = Seconds()
    editing = session(seconds=seconds)
    # For each step that can be undone: the draft before it, and the deeds that are in it.
    made: list[tuple[Draft, set[object]]] = []
    undone: list[tuple[Draft, Draft, set[object]]] = []
    for number, step in enumerate(steps):
        before = editing.draft
        match step:
            case ("undo",):
                editing.undo()
                if made:
                    expected, within = made.pop()
                    assert editing.draft == expected
                    undone.append((expected, before, within))
                else:
                    assert editing.draft is before
            case ("redo",):
                editing.redo()
                if undone:
                    left, expected, within = undone.pop()
                    assert editing.draft == expected
                    made.append((left, within))
                else:
                    assert editing.draft is before
            case ("publish",):
                editing.republish(Published(edition_of(editing.draft, number + 1, NOW, "A"), (starter(),)))
            case ("left",):
                editing.finish_typing()
            case _:
                count = undo_depth(editing)
                do(editing, seconds, step)
                if editing.draft == before:
                    assert undo_depth(editing) == count == len(made)
                    continue
                undone.clear()
                typed = (step[0], step[1]) if step[0] in ("name", "unread") and step[3] else (number,)
                if undo_depth(editing) == len(made):  # it joined the step before
                    assert made[-1][1] == {typed}
                elif undo_depth(editing) < len(made):  # typed, and gone again
                    assert made[-1][1] == {typed} and editing.draft == made.pop()[0]
                else:
                    made.append((before, {typed}))
        assert undo_depth(editing) == len(made)
        assert editing.can_redo == bool(undone)


def test_redo_after_naming_a_new_thing_leads_to_where_it_is() -> None:
    editing = session()
    new = added(editing)
    path = named(editing, new, "Ours")
    first = editing.undo()
    assert first is not None and first.path == new and editing.thing(new) is not None
    again = editing.redo()
    assert again is not None and again.path == path and editing.thing(path) is not None
    editing.undo()
    other = named(editing, new, "Another name")
    assert other == "service/another-name"
    back = editing.undo()
    assert back is not None and back.path == new
    assert (once := editing.redo()) is not None and once.path == other
    editing.undo()
    assert (gone := editing.undo()) is not None and editing.thing(gone.path) is None
