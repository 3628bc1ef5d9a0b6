"""A page that shows the form of one thing: its rows, what is folded, and what the checks find."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.content.checks import Problem
from kiosk.content.things import Thing
from kiosk.staff.forms import form
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.fields import LONGEST
from kiosk.staff.forms.rows import FormRow, OptionRow, ProblemRow
from kiosk.staff.forms.words import stand_ins
from kiosk.staff.parts.page import StaffContext, StaffPage, sentence_of
from kiosk.staff.parts.page_notices import sheltered
from kiosk.staff.parts.pasting import clipboard_text
from kiosk.staff.things.form_view import form_view, problems_of
from kiosk.ui import icons

CHECK_DELAY = 300
"""Milliseconds after the last key until the checks look at what was written."""


FIRST_ROWS, MORE_ROWS = 120, 6
"""How many rows a form has from the first, which is more than nearly every form has, and how many it gets at a time as
somebody scrolls: the screen hides between two of them."""


class ShownForm(StaffPage):
    """The form of the thing at ``path``; none while ``path`` is "".

    ``part`` is the item of a list the form is narrowed to (``rooms/oak-room``), "" for the whole thing.
    """

    thing_changed = Signal()
    """Another thing, or something about the present one, beyond its rows."""
    opened = Signal()
    """The form of another thing is shown; a new name, and with it a new path, is not another thing."""
    built = Signal()
    """There may be other rows, or more of them."""
    jump_wanted = Signal(int)
    """Show the row at this index, and put the keys there."""

    def __init__(
        self, context: StaffContext, parent: QObject | None = None, *, title: str = "", check_delay: int = CHECK_DELAY
    ) -> None:
        super().__init__(context, parent, title=title)
        self.path = ""
        self.part = ""
        self._typing: tuple[str, ...] = ()
        self._toggled: dict[str, set[str]] = {}
        self._added: set[str] = set()
        self._touched: set[str] = set()
        self._found: tuple[Problem, ...] = ()
        self._asked = 0
        self._form = self.rows(FormRow)
        self._every: list[FormRow] = []
        self._built = FIRST_ROWS
        self._problems = self.rows(ProblemRow)
        self._remarks = self.rows(ProblemRow)
        self._offered = self.rows(OptionRow)
        self._icons = tuple(sorted(icons.names()))
        self._check = QTimer(self, singleShot=True, interval=check_delay)
        self._check.timeout.connect(self._ask_checks)

    @property
    def thing(self) -> Thing | None:
        """The thing whose form it is."""
        return self.context.session.thing(self.path) if self.path else None

    def form_context(self, thing: Thing) -> FormContext:
        """What the form of ``thing`` may look at."""
        session = self.context.session
        return FormContext(
            catalogue=session.written,
            thing=thing,
            today=self.context.ports.clock().date(),
            unfinished=session.unfinished(self.path),
            toggled=frozenset(self._toggled.get(self.path, ())),
            icons=self._icons,
            hidden=session.hidden_names(),
        )

    def row(self, key: str) -> FormRow | None:
        """The row of this key, where it is to be seen."""
        return next((each for each in self._every if each.key == key), None)

    def show_form(self) -> None:
        """Bring the rows up to date with the draft."""
        thing = self.thing
        if thing is None:
            self._every = []
            self._form.replace(())
            self._problems.replace(())
            self._remarks.replace(())
        else:
            start = f"{self.path}/"
            added = [
                each.removeprefix(self.path).removeprefix("/") for each in self._added if f"{each}/".startswith(start)
            ]
            view = form_view(
                self.form_context(thing), self.part, self._found, self._typing, self._untouched, added=added
            )
            self._every = [_marked(each) for each in self.narrowed(view.rows)]
            self._form.replace(self._every[: self._built])
            self.built.emit()
            self._problems.replace(view.wrong)
            self._remarks.replace(view.waiting)
        self.thing_changed.emit()

    def _untouched(self, key: str) -> bool:
        """Whether ``key`` is in something that was added here, and nobody has been there since.

        Only as long as this page is there: whoever goes elsewhere, as to publish, has finished writing for now.
        """
        field = f"{self.path}/{key}"
        return field not in self._touched and any(f"{field}/".startswith(f"{each}/") for each in self._added)

    def narrowed(self, rows: list[FormRow]) -> list[FormRow]:
        """The rows this page shows."""
        return rows

    # --- what somebody looks at ----------------------------------------------------------------------------------

    @Slot()
    def build_more(self) -> None:
        """Show the next few rows of a form that is longer than what is shown of it."""
        if len(self._form.rows) < len(self._every):
            self._form.extend(self._every[self._built : self._built + MORE_ROWS])
            self._built += MORE_ROWS
            self.built.emit()

    @Slot(str)
    def fold(self, key: str) -> None:
        """Fold an item, or unfold it."""
        self._toggle(key)
        self.show_form()

    @Slot(str)
    def jump(self, key: str) -> None:
        """Show the row of a field, unfolding what it is in."""
        thing = self.thing
        if thing is None:
            return
        target = form.row_for(form.rows_of(self.form_context(thing).with_rows_of((key,))), key)
        steps = target.split("/")
        for count in range(1, len(steps)):
            row = self.row("/".join(steps[:count]))
            if row is not None and row.folded:
                self._toggle(row.key)
                self.show_form()
        shown = form.row_for(self._every, target)
        self.jump_wanted.emit(next((place for place, row in enumerate(self._every) if row.key == shown), 0))

    @Slot(str, str)
    def offer(self, key: str, text: str) -> None:
        """Fill ``offered`` with what can be picked in a row and holds the words of ``text``."""
        thing, url = self.thing, self.context.ports.media.url
        if thing is not None:
            found = form.offer(self.form_context(thing), key, text)
            self._offered.replace(
                [replace(each, picture=url(each.picture)) if each.picture else each for each in found]
            )

    @Slot(str, result=str)
    def pasted(self, key: str) -> str:
        """The text of the clipboard, to put into a field; "" with a sentence where there is too much of it."""
        row = self.row(key)
        return clipboard_text(min((row.maximum if row else 0) or LONGEST, LONGEST), self.context.notify)

    def _show_opened(self, key: str) -> None:
        row = self.row(key)
        if row is not None and row.folded:
            self._toggle(key)
            self.show_form()
        for place, each in enumerate(self._every):
            if each.key == key:
                self.jump_wanted.emit(place)

    def _toggle(self, key: str) -> None:
        self._toggled.setdefault(self.path, set()).symmetric_difference_update({key})

    def _forget_folds(self, key: str) -> None:
        """Items without ids get other places, so that what was unfolded by place means another."""
        parent, _, last = key.rpartition("/")
        if last.isdecimal():
            kept = {each for each in self._toggled.get(self.path, ()) if not each.startswith(f"{parent}/")}
            self._toggled[self.path] = kept

    # --- checks --------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_checks(self) -> None:
        self._check.stop()
        if self.thing is None:
            return
        self._asked += 1
        asked, path = self._asked, self.path
        edition, names = self.context.session.edition, self._icons or None

        def done(found: tuple[Problem, ...]) -> None:
            if asked == self._asked:
                self._found = found
                self.show_form()

        def failed(fault: BaseException) -> None:
            done(())
            self.context.signals.unchecked.emit(sentence_of(fault))

        self.context.jobs.read(
            sheltered(self.context.ports.machine, lambda: problems_of(edition, path, names)),
            self.alive(done),
            self.alive(failed),
            # What was typed since then is looked at instead.
            wanted=lambda: not self._gone and asked == self._asked,
            after_this=True,
        )

    # --- what QML reads -------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        return self._form

    @Property(bool, notify=built)
    def moreToBuild(self) -> bool:
        return len(self._form.rows) < len(self._every)

    @Property(QObject, constant=True)
    def problems(self) -> QObject:
        return self._problems

    """What is wrong."""

    @Property(QObject, constant=True)
    def remarks(self) -> QObject:
        return self._remarks

    """What is to be looked at, and what still has to be filled in."""

    @Property(QObject, constant=True)
    def offered(self) -> QObject:
        return self._offered


def _marked(row: FormRow) -> FormRow:
    """``row``, with a word of whether what stands there is a name we gave."""
    return replace(row, stand_in=True) if row.kind in ("line", "text") and row.value in stand_ins() else row
