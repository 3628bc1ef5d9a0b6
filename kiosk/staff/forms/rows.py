"""The rows a form, a list of things, a list of problems and a list of things to pick are drawn from."""

from dataclasses import dataclass
from typing import Literal

RowKind = Literal[
    "heading",
    "remark",
    "line",
    "text",
    "date",
    "time",
    "number",
    "switch",
    "choice",
    "days",
    "window",
    "pick",
    "icon",
    "media",
    "picks",
    "add",
    "item",
    "week",
    "year",
    "action",
]

Severity = Literal["", "good", "error", "warning", "task", "blank"]
"""``blank`` is what still has to be filled in, in something just added: nobody has got to it yet."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form, in the order it is read.

    ``key`` is the path of the field below its thing (``contacts/phone/value``), the one a ``Problem`` names; it stays
    the same while the field is the same. Keys that are no fields end in ``/+`` (add), or begin with ``:`` (headings,
    remarks and actions).

    What ``kind`` says, which other fields it uses, and what it calls of the page:

    ``heading``  ``label`` begins a part of the form; ``hint`` may stand under it.
    ``remark``   ``label`` is a sentence of ours, coloured by ``severity``; nothing to do.
    ``line``     one line to type in: ``set_text(key, text)``; at most ``maximum`` characters.
    ``text``     the same with several lines.
    ``date``     a line; ``remark`` says how it was understood ("Friday 5 March 2027").
    ``time``     a short line, likewise.
    ``number``   a short line. Each of these three can be stepped too: ``step(key, by)``.
    ``switch``   on when ``chosen`` is ``("on",)``: ``switch_to(key, on)``.
    ``choice``   one of a few: ``options`` (labels), ``option_keys``, ``chosen`` holds one key: ``choose(key, option)``.
    ``days``     any of seven: chips with ``options``, ``option_keys``, ``chosen``: ``toggle_day(key, day)``.
    ``window``   ``opens`` to ``closes``, two short lines: ``set_times(key, opens, closes)``. With ``options`` it has
                 chips for the days as ``days`` has, without it has none.
    ``pick``     one of many, ``value`` names it, "" when none: ``offer(key, text)`` fills ``page.offered`` with
                 ``OptionRow``s, then ``choose(key, option)``.
    ``icon``     a ``pick`` of an icon; ``chosen`` holds its name, and the options have icons.
    ``media``    a ``pick`` of a picture or film; ``chosen`` holds its id, and the options have pictures.
    ``picks``    the button that adds one of many: ``offer(key, text)``, then ``add(key, option)``.
    ``add``      the button that adds something; with ``options`` it asks first which: ``add(key, option)``, option ""
                 where there are none.
    ``item``     something in a list: ``label`` what it is, ``value`` what it says; ``move(key, by)`` where ``can_up``
                 (-1) or ``can_down`` (1), ``remove(key)`` where ``can_remove``. With ``foldable`` a touch on it calls
                 ``fold(key)``; its rows follow, one ``depth`` deeper, while not ``folded``.
    ``week``     the week these hours make: seven ``bars``, Monday first, labelled by ``options``.
    ``year``     twelve months from this one on, each a twelfth of the width, labelled by ``options``: one strip,
                 ``bars[0]``; ``label`` says whose.
    ``action``   a button for what the form cannot do by itself: ``act(key)``.

    ``line`` and ``text`` rows of a list can be moved and removed as items can.

    Whatever is typed ends with ``leave_field(key)``. To paste, the text comes from ``pasted(key)``, never from QML.

    ``value`` is what stands there: while somebody types it is letter by letter what they typed. ``hint`` helps before
    anything is typed; ``stand_in`` says that ``value`` is a name we gave ("New event"), which the first letter typed
    replaces. ``problem`` is what is wrong and what to do, in sentences, coloured by ``severity``; any row may
    have one. ``remark`` is a word beside the field ("valid, free"), coloured when ``severity`` is ``good``.

    A bar is ``"0.375-0.875"`` of the width, several are separated by a space, "" is an empty strip.
    """

    key: str
    kind: RowKind
    label: str = ""
    hint: str = ""
    value: str = ""
    maximum: int = 0
    options: tuple[str, ...] = ()
    option_keys: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    opens: str = ""
    closes: str = ""
    problem: str = ""
    severity: Severity = ""
    remark: str = ""
    depth: int = 0
    can_up: bool = False
    can_down: bool = False
    can_remove: bool = False
    foldable: bool = False
    folded: bool = False
    bars: tuple[str, ...] = ()
    stand_in: bool = False


@dataclass(frozen=True, slots=True)
class OptionRow:
    """Something to pick: ``key`` is what to hand back. ``icon`` is the name of a drawing, ``picture`` a file's address;
    either may be empty."""

    key: str
    label: str
    line: str = ""
    icon: str = ""
    picture: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ThingRow:
    """One thing in the list of a page. ``key`` is its path (``service/herts-sarc``), ``line`` how it stands with it
    ("Checked 3 weeks ago"), ``tone`` how that is coloured: "" quiet, "due" (a task), "changed", "hidden"."""

    key: str
    name: str
    line: str = ""
    tone: Literal["", "due", "changed", "hidden"] = ""
    selected: bool = False


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Something that is wrong with the thing whose form is open. ``field`` is the key of the row to jump to, "" for
    the head of the form; ``label`` what that row is called."""

    key: str
    field: str
    label: str
    sentence: str
    remedy: str
    severity: Severity
