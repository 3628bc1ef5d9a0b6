"""The form of one thing: its rows, what somebody does to them, and what is wrong."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.things import Thing
from kiosk.staff.forms import actions, form
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.fields import LONGEST
from kiosk.staff.forms.rows import FormItem, FormLine, FormRow, FormWindow, OptionRow, ProblemRow
from kiosk.staff.forms.stepping import stepped, stepped_span
from kiosk.staff.parts.form_checks import CHECK_DELAY, FormChecks
from kiosk.staff.parts.form_memory import FormMemory
from kiosk.staff.parts.form_rows import FORM_ROWS
from kiosk.staff.parts.form_sections import FormSections
from kiosk.staff.parts.form_view import Typing, begins_at, form_view, pictured, waiting_words
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.parts.pasting import clipboard_text
from kiosk.ui import icons
from kiosk.ui.rows import Rows
from kiosk.ui.typed_rows import TypedRows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

FIRST_ROWS, MORE_ROWS = 120, 6
"""How many rows a form has from the first, which is more than nearly every form has, and how many it gets at a time as
somebody scrolls: the screen hides between two of them."""


@QmlElement
@QmlUncreatable("Pages make their own.")
class FormModel(QObject):
    """The form of the thing at ``path``; none while ``path`` is "".

    ``part`` is the item of a list the form is narrowed to (``rooms/oak-room``), "" for the whole thing. ``narrowed``
    says which of the rows the page shows. Each deed makes another draft, and the rows follow it.
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
        self,
        context: StaffContext,
        narrowed: Callable[[Sequence[FormRow]], Sequence[FormRow]],
        parent: QObject,
        *,
        check_delay: int = CHECK_DELAY,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._narrowed = narrowed
        self.path = self.part = ""
        self.last = ""  # the key of the row that somebody last did something to, or was led to
        self.memory = FormMemory()
        self._typing: Typing = ()
        self._acting = False
        self._rows = TypedRows(FORM_ROWS, self)
        self._every: list[FormRow] = []
        self._built = FIRST_ROWS
        self._problems = Rows(ProblemRow, (), self)
        self._remarks = Rows(ProblemRow, (), self)
        self._offered = Rows(OptionRow, (), self)
        self._sections = FormSections(self)
        self._icons = tuple(sorted(icons.names()))
        self.checks = FormChecks(context, lambda: self.path, self._icons, check_delay, self)
        self.checks.found.connect(self.show_form)
        context.signals.changed.connect(self._draft_changed)

    # --- the thing ----------------------------------------------------------------------------------------------------

    @property
    def thing(self) -> Thing | None:
        """The thing whose form it is."""
        return self._context.session.thing(self.path) if self.path else None

    def open(self, path: str, part: str = "") -> None:
        """Show the form of another thing; of none where ``path`` is ""."""
        self.finish_typing()
        other = (path, part) != (self.path, self.part)
        if other:
            self.path, self.part, self.last = path, part, ""
            self._built = FIRST_ROWS
            self.checks.forget()
            self._offered.replace(())
        self.show_form()
        if other:
            self.opened.emit()
        self.checks.look()

    def close(self) -> None:
        """The page goes, and this with it: what the checks find no longer arrives."""
        self.checks.close()

    def form_context(self, thing: Thing, path: str) -> FormContext:
        """What the form of ``thing``, which lies at ``path``, may look at."""
        session = self._context.session
        return FormContext(
            catalogue=session.written,
            thing=thing,
            today=self._context.ports.clock().date(),
            unfinished=session.unfinished(path),
            toggled=self.memory.toggled(path),
            icons=self._icons,
            hidden=session.hidden_names(),
        )

    @contextmanager
    def held(self) -> Iterator[None]:
        """What changes in the draft within is no news to the form: whoever changes it shows the form afterwards."""
        self._acting = True
        try:
            yield
        finally:
            self._acting = False

    # --- its rows -----------------------------------------------------------------------------------------------------

    def row(self, key: str) -> FormRow | None:
        """The row of this key, where it is to be seen, built or not."""
        return next((each for each in self._every if each.key == key), None)

    @Slot()
    def show_form(self) -> None:
        """Bring the rows up to date with the draft."""
        thing, path, memory, url = self.thing, self.path, self.memory, self._context.ports.media.url
        if thing is None:
            self._every = []
            self._rows.replace(())
            self._problems.replace(())
            self._remarks.replace(())
        else:
            view = form_view(
                self.form_context(thing, path),
                self.part,
                self.checks.problems,
                self._typing,
                lambda key: memory.untouched(path, key),
                added=memory.added(path),
            )
            self._every = [pictured(each, url) for each in self._narrowed(view.rows)]
            self._rows.replace(self._every[: self._built])
            self.built.emit()
            self._problems.replace(view.wrong)
            self._remarks.replace(view.waiting)
        self._sections.follow(self._every)
        self.thing_changed.emit()

    @Slot()
    def build_more(self) -> None:
        """Show the next few rows of a form that is longer than what is shown of it."""
        if len(self._rows.rows) < len(self._every):
            self._rows.extend(self._every[self._built : self._built + MORE_ROWS])
            self._built += MORE_ROWS
            self.built.emit()

    @Slot(str)
    def fold(self, key: str) -> None:
        """Fold an item, or unfold it."""
        self.last = key
        self.memory.toggle(self.path, key)
        self.show_form()

    @Slot(str)
    def jump(self, key: str) -> None:
        """Show the row of a field, unfolding what it is in."""
        thing = self.thing
        if thing is None:
            return
        target = form.row_for(form.rows_of(self.form_context(thing, self.path).with_rows_of((key,))), key)
        steps = target.split("/")
        for count in range(1, len(steps)):
            self._unfold("/".join(steps[:count]))
        shown = form.row_for(self._every, target)
        self.be_at(target)
        self.jump_wanted.emit(next((place for place, row in enumerate(self._every) if row.key == shown), 0))

    def be_at(self, key: str) -> None:
        """Somebody is at the row of this key now."""
        self.last = key
        self.thing_changed.emit()

    def jump_to_first(self) -> None:
        """Show the first row."""
        self.jump_wanted.emit(0)

    @Slot(str, str)
    def offer(self, key: str, text: str) -> None:
        """Fill ``offered`` with what can be picked in a row and holds the words of ``text``."""
        thing, url = self.thing, self._context.ports.media.url
        if thing is not None:
            found = form.offer(self.form_context(thing, self.path), key, text)
            self._offered.replace([pictured(each, url) for each in found])

    @Slot(str, result=str)
    def pasted(self, key: str) -> str:
        """The text of the clipboard, to put into a field; "" with a sentence where there is too much of it."""
        row = self.row(key)
        most = row.maximum if isinstance(row, FormLine) else 0
        return clipboard_text(min(most or LONGEST, LONGEST), self._context.notify)

    # --- what somebody does -------------------------------------------------------------------------------------------

    @Slot(str, str)
    def set_text(self, key: str, text: str) -> None:
        """What stands in a field now."""
        self._begin_typing(key)
        self._typing = (key, text)
        self._do(key, actions.Typed(text[:LONGEST]), typing=True)

    @Slot(str, str, str)
    def set_times(self, key: str, opens: str, closes: str) -> None:
        """What stands in the two fields of a window now."""
        self._begin_typing(key)
        self._typing = (key, opens, closes)
        self._do(key, actions.TimesTyped(opens, closes), typing=True)

    @Slot(str)
    def leave_field(self, key: str) -> None:
        """The keys have left a field: it is tidied, and shows what it was understood as."""
        typed, self._typing = self._typing and self._typing[0] == key, ()
        was_quiet = self.memory.untouched(self.path, key)
        self.memory.touch(self.path, key)
        if typed:
            self._do(key, actions.Left(), typing=True)
        self._context.session.finish_typing()
        if typed and key in ("name", "title"):
            with self.held():
                self._rename(self._context.session.settle_name(self.path))
        if typed or was_quiet:
            self.show_form()
        if typed:
            self._context.save()

    def finish_typing(self) -> None:
        """Whatever is typed in counts as left."""
        if self._typing:
            self.leave_field(self._typing[0])

    @Slot(str, str)
    def choose(self, key: str, option: str) -> None:
        """One of the options of a row, by its key."""
        self._do(key, actions.Chosen(option))

    @Slot(str, bool)
    def switch_to(self, key: str, on: bool) -> None:
        """Turn a switch on or off."""
        self._do(key, actions.Switched(on))

    @Slot(str, str)
    def toggle_day(self, key: str, day: str) -> None:
        """Put a day in or take it out."""
        self._do(key, actions.DayToggled(day))

    @Slot(str, str)
    def add(self, key: str, option: str) -> None:
        """Add something to a list, and show it."""
        self._do(key, actions.Added(option))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take an item out of its list."""
        self.memory.forget_places(self.path, key)
        self._do(key, actions.Removed())

    @Slot(str, int)
    def move(self, key: str, by: int) -> None:
        """Move an item up (-1) or down (1)."""
        self.memory.forget_places(self.path, key)
        self._do(key, actions.Moved(by))

    @Slot(str, int)
    def step(self, key: str, by: int) -> None:
        """Make a date, a time or a number a step later or earlier."""
        row = self.row(key)
        if isinstance(row, FormLine) and (text := stepped(row, by, self._context.ports.clock().date())) is not None:
            self._typing = ()
            self._do(key, actions.Typed(text), typing=True)

    @Slot(str, bool, int)
    def step_window(self, key: str, closing: bool, by: int) -> None:
        """Make the time a window closes at, or the one it opens at, a step later or earlier."""
        row = self.row(key)
        if isinstance(row, FormWindow) and (texts := stepped_span(row, closing, by)) is not None:
            self._typing = ()
            self._do(key, actions.TimesTyped(*texts), typing=True)

    # --- within -------------------------------------------------------------------------------------------------------

    def _begin_typing(self, key: str) -> None:
        if self._typing and self._typing[0] != key:
            self.leave_field(self._typing[0])

    def _do(self, key: str, deed: actions.Deed, *, typing: bool = False) -> None:
        thing = self.thing
        if thing is None:
            return
        if not typing:
            self.finish_typing()
            thing = self.thing or thing
        done = form.do(self.form_context(thing, self.path), key, deed)
        with self.held():
            self._context.session.edit(
                self.path,
                done.thing,
                self._label(key, deed),
                key,
                unfinished=done.unfinished,
                moved=done.moved,
                typing=typing,
                tidying=isinstance(deed, actions.Left),
            )
            for path, other in done.others.items():
                self._context.session.put_besides(path, other, self._label(key, deed), self.path)
        self._note(key, deed, done.opened)
        self.last = done.opened or key
        self.show_form()
        self.checks.look_soon()
        if done.opened:
            self._unfold(done.opened)
            self.jump(begins_at(self._every, done.opened))

    def _note(self, key: str, deed: actions.Deed, opened: str) -> None:
        """Remember what was added, and where somebody has been since."""
        if isinstance(deed, actions.Added) and opened:
            self.memory.add(f"{self.path}/{opened}")
        elif not isinstance(deed, actions.Typed | actions.TimesTyped):
            self.memory.touch(self.path, key)

    def _label(self, key: str, deed: actions.Deed) -> str:
        row = self.row(key)
        name = row.label if row else ""
        match deed:
            case actions.Removed():
                return translate("things", "delete “{name}”").format(name=name)
            case actions.Moved():
                return translate("things", "move “{name}”").format(name=name)
            case _:
                return name

    def _unfold(self, key: str) -> None:
        row = self.row(key)
        if isinstance(row, FormItem) and row.folded:
            self.fold(key)

    def _rename(self, path: str) -> None:
        """The thing of the form has another path."""
        if path != self.path:
            self.memory.rename(self.path, path)
            self.path = path

    @Slot()
    def _draft_changed(self) -> None:
        if not self._acting:
            # Undone, done again or changed elsewhere: what was typed is not what stands there any more.
            self._typing = ()
            self.show_form()
            self.checks.look_soon()

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        return self._sections

    @Property(bool, notify=built)
    def moreToBuild(self) -> bool:
        return len(self._rows.rows) < len(self._every)

    @Property(QObject, constant=True)
    def problems(self) -> QObject:
        return self._problems

    @Property(QObject, constant=True)
    def remarks(self) -> QObject:
        return self._remarks

    @Property(str, notify=thing_changed)
    def remarkWords(self) -> str:
        return waiting_words(self._remarks.rows)

    @Property(QObject, constant=True)
    def offered(self) -> QObject:
        return self._offered
