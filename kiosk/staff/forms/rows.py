"""The rows a form, a list of things, a list of problems and a list of things to pick are drawn from."""

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Literal

Severity = Literal["", "good", "error", "warning", "task", "blank"]
"""``blank`` is what still has to be filled in, in something just added: nobody has got to it yet."""

Tool = Literal["up", "down", "remove"]
Holds = Literal["words", "address", "phone", "date", "day", "time", "number"]
"""What is written in a field: ``words`` begin with a capital, an ``address`` does not; a ``day`` comes every year."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form, in the order it is read; what every kind of row has. Each kind is a class below.

    QML knows each by its class, with its fields as properties. A kind is drawn by the file in ``kiosk/staff/parts``
    that is called like it: ``FormHeading`` by ``HeadingRow.qml``.

    ``key`` is the path of the field below its thing (``contacts/phone/value``), the one a ``Problem`` names; it stays
    the same while the field is the same. Keys that are no fields end in ``/+`` (add), or begin with ``:`` (headings,
    remarks and actions).

    ``note`` is a word about what stands there ("valid, free"), green when ``severity`` is ``good``. ``problem`` is what
    is wrong and what to do, in sentences, coloured by ``severity``. ``tools`` are what can be done to a row of a list:
    ``move(key, by)`` up (-1) or down (1), ``remove(key)``.
    """

    key: str
    label: str
    note: str = ""
    _: KW_ONLY
    depth: int = 0
    problem: str = ""
    severity: Severity = ""
    tools: tuple[Tool, ...] = ()


@dataclass(frozen=True, slots=True)
class FormHeading(FormRow):
    """Begins a part of the form. With a ``chip``, a word or two, it begins a section: the chips of a long form stay in
    sight above it, and each leads to its section."""

    chip: str = ""


@dataclass(frozen=True, slots=True)
class FormRemark(FormRow):
    """A sentence of ours, coloured by ``severity``; nothing to do."""


@dataclass(frozen=True, slots=True)
class FormAction(FormRow):
    """A button for what the form cannot do by itself: ``act(key)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine(FormRow):
    """One line to type in: ``set_text(key, text)``, then ``leave_field(key)``; at most ``maximum`` characters.

    ``value`` is what stands there: while somebody types it is letter by letter what they typed. ``hint`` helps before
    anything is typed; ``stand_in`` says that ``value`` is a name we gave ("New event"), which the first letter typed
    replaces. To paste, the text comes from ``pasted(key)``, never from QML.

    ``offers`` are what staff often write there, each a touch away while nothing stands there.

    What ``holds`` a date, a time or a number can be stepped too, ``step(key, by)``, and ``note`` says how it was
    understood ("Friday 5 March 2027"); a date and a day can be picked in a calendar, ``ask_date(key)``.
    """

    hint: str = ""
    value: str = ""
    maximum: int = 0
    holds: Holds = "words"
    stand_in: bool = False
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormText(FormLine):
    """The same with several lines, of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSwitch(FormRow):
    """On or off: ``switch_to(key, on)``."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOptions(FormRow):
    """What the kinds have that offer a few ``options``, each called back by its key."""

    options: tuple[str, ...] = ()
    option_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoice(FormOptions):
    """One of a few; ``chosen`` is its key: ``choose(key, option)``."""

    chosen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDays(FormRow):
    """Any of seven ``options``, as chips; ``chosen`` are the keys of those that are on: ``toggle_day(key, day)``."""

    options: tuple[str, ...] = ()
    option_keys: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWindow(FormDays):
    """``opens`` to ``closes``, two short lines: ``set_times(key, opens, closes)``, then ``leave_field(key)``; stepped
    by ``step_window(key, closing, by)``. With ``options`` it has chips for the days, without it has none."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPick(FormRow):
    """One of many, ``value`` names it, "" when none: ``offer(key, text)`` fills ``page.offered`` with ``OptionRow``s,
    then ``choose(key, option)``. ``chosen`` is its id; ``of`` says whether the options are drawn as icons, or have
    pictures, and ``picture`` what is picked looks like, as in ``OptionRow``. ``hint`` helps while nothing is picked."""

    hint: str = ""
    value: str
    chosen: str
    of: Literal["thing", "icon", "media"] = "thing"
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAdd(FormOptions):
    """The button that adds something; with ``options`` it asks first which: ``add(key, option)``, option "" where there
    are none. One of ``many`` is found as in a ``FormPick``."""

    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormItem(FormRow):
    """Something in a list: ``label`` what it is, ``value`` what it says. With ``foldable`` a touch on it calls
    ``fold(key)``; its rows follow, one ``depth`` deeper, while not ``folded``."""

    value: str = ""
    foldable: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStrip(FormRow):
    """What hours or rules come to, to look at, in strips of bars: ``"0.375-0.875"`` of the width each, several
    separated by a space, "" for an empty strip.

    Of a ``week`` there are seven ``strips``, Monday first, called by ``names``. Of a ``year`` there is one, of twelve
    months from this one on, called by ``names``, each a twelfth of the width; ``label`` says whose.
    """

    of: Literal["week", "year"]
    strips: tuple[str, ...]
    names: tuple[str, ...]


TYPED: Mapping[Literal["line", "text"], type[FormLine]] = {"line": FormLine, "text": FormText}


def tools_at(place: int, count: int, least: int = 0) -> tuple[Tool, ...]:
    """What can be done to the row at ``place`` of a list of ``count``, which keeps at least so many."""
    up: tuple[Tool, ...] = ("up",) if place > 0 else ()
    down: tuple[Tool, ...] = ("down",) if place < count - 1 else ()
    return (*up, *down, "remove") if count > least else (*up, *down)


def choice_row(
    key: str, label: str, options: Iterable[tuple[str, str]], chosen: str, note: str = "", *, depth: int
) -> FormChoice:
    """A choice among ``options``, each a key and its words."""
    keys, words = zip(*options, strict=True)
    return FormChoice(key, label, note, depth=depth, options=words, option_keys=keys, chosen=chosen)


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
class SectionRow:
    """A section of a long form: what its chip says, and the place of the row it begins with."""

    key: str
    label: str
    place: int


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
