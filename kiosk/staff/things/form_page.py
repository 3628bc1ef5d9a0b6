"""A page with the form of one thing: its rows, what somebody does to them, and what is wrong."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from kiosk.staff.forms import form
from kiosk.staff.forms.actions import (
    Added,
    Chosen,
    DayToggled,
    Deed,
    Left,
    Moved,
    Removed,
    Switched,
    TimesTyped,
    Typed,
)
from kiosk.staff.forms.fields import LONGEST
from kiosk.staff.forms.stepping import stepped, stepped_span
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.things.shown_form import CHECK_DELAY, FIRST_ROWS, ShownForm

translate = QCoreApplication.translate


class FormPage(ShownForm):
    """What somebody does to the rows of the form: each deed makes another draft, and the rows follow it."""

    def __init__(
        self, context: StaffContext, parent: QObject | None = None, *, title: str = "", check_delay: int = CHECK_DELAY
    ) -> None:
        super().__init__(context, parent, title=title, check_delay=check_delay)
        context.signals.changed.connect(self._draft_changed)

    # --- the thing ------------------------------------------------------------------------------------------------

    def open(self, path: str, part: str = "") -> None:
        """Show the form of another thing."""
        self.finish_typing()
        other = (path, part) != (self.path, self.part)
        if other:
            self.path, self.part = path, part
            self._built = FIRST_ROWS
            self._found = ()
            self._offered.replace(())
        self.show_form()
        if other:
            self.opened.emit()
        self._ask_checks()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.finish_typing()

    def finish_typing(self) -> None:
        """Whatever is typed in counts as left."""
        if self._typing:
            self.leave_field(self._typing[0])

    # --- what somebody does ---------------------------------------------------------------------------------------

    @Slot(str, str)
    def set_text(self, key: str, text: str) -> None:
        """What stands in a field now."""
        self._begin_typing(key)
        self._typing = (key, text)
        self._do(key, Typed(text[:LONGEST]), typing=True)

    @Slot(str, str, str)
    def set_times(self, key: str, opens: str, closes: str) -> None:
        """What stands in the two fields of a window now."""
        self._begin_typing(key)
        self._typing = (key, opens, closes)
        self._do(key, TimesTyped(opens, closes), typing=True)

    @Slot(str)
    def leave_field(self, key: str) -> None:
        """The keys have left a field: it is tidied, and shows what it was understood as."""
        typed, self._typing = self._typing and self._typing[0] == key, ()
        was_quiet = self._untouched(key)
        self._touched.add(f"{self.path}/{key}")
        if typed:
            self._do(key, Left(), typing=True)
        self.context.session.finish_typing()
        if typed and key in ("name", "title"):
            with self._held():
                self.renamed(self.context.session.settle_name(self.path))
        if typed or was_quiet:
            self.show_form()
        if typed:
            self.context.save()

    @Slot(str, str)
    def choose(self, key: str, option: str) -> None:
        """One of the options of a row, by its key."""
        self._do(key, Chosen(option))

    @Slot(str, bool)
    def switch_to(self, key: str, on: bool) -> None:
        """Turn a switch on or off."""
        self._do(key, Switched(on))

    @Slot(str, str)
    def toggle_day(self, key: str, day: str) -> None:
        """Put a day in or take it out."""
        self._do(key, DayToggled(day))

    @Slot(str, str)
    def add(self, key: str, option: str) -> None:
        """Add something to a list, and show it."""
        self._do(key, Added(option))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take an item out of its list."""
        self._forget_folds(key)
        self._do(key, Removed())

    @Slot(str, int)
    def move(self, key: str, by: int) -> None:
        """Move an item up (-1) or down (1)."""
        self._forget_folds(key)
        self._do(key, Moved(by))

    @Slot(str, int)
    def step(self, key: str, by: int) -> None:
        """Make a date, a time or a number a step later or earlier."""
        row = self.row(key)
        if row is not None and (text := stepped(row, by, self.context.ports.clock().date())) is not None:
            self._typing = ()
            self._do(key, Typed(text), typing=True)

    @Slot(str, bool, int)
    def step_window(self, key: str, closing: bool, by: int) -> None:
        """Make the time a window closes at, or the one it opens at, a step later or earlier."""
        row = self.row(key)
        if row is not None and (texts := stepped_span(row, closing, by)) is not None:
            self._typing = ()
            self._do(key, TimesTyped(*texts), typing=True)

    def renamed(self, path: str) -> None:
        """The thing of the form has another path."""
        if path != self.path:
            self._toggled[path] = self._toggled.pop(self.path, set())
            self._added = _renamed(self._added, self.path, path)
            self._touched = _renamed(self._touched, self.path, path)
            self.path = path

    # --- within ---------------------------------------------------------------------------------------------------

    def _begin_typing(self, key: str) -> None:
        if self._typing and self._typing[0] != key:
            self.leave_field(self._typing[0])

    def _do(self, key: str, deed: Deed, *, typing: bool = False) -> None:
        thing = self.thing
        if thing is None:
            return
        if not typing:
            self.finish_typing()
            thing = self.thing or thing
        done = form.do(self.form_context(thing), key, deed)
        with self._held():
            self.context.session.edit(
                self.path,
                done.thing,
                self._label(key, deed),
                key,
                unfinished=done.unfinished,
                moved=done.moved,
                typing=typing,
                tidying=isinstance(deed, Left),
            )
        self._note(key, deed, done.opened)
        self.show_form()
        self._check.start()
        if done.opened:
            self._show_opened(done.opened)

    def _note(self, key: str, deed: Deed, opened: str) -> None:
        """Remember what was added, and where somebody has been since."""
        if isinstance(deed, Added) and opened:
            self._added.add(f"{self.path}/{opened}")
        elif not isinstance(deed, Typed | TimesTyped):
            self._touched.add(f"{self.path}/{key}")

    def _label(self, key: str, deed: Deed) -> str:
        row = self.row(key)
        name = row.label if row else ""
        match deed:
            case Removed():
                return translate("things", "take out “{name}”").format(name=name)
            case Moved():
                return translate("things", "move “{name}”").format(name=name)
            case _:
                return name

    @Slot()
    def _draft_changed(self) -> None:
        if not self._acting:
            # Undone, done again or changed elsewhere: what was typed is not what stands there any more.
            self._typing = ()
            self.show_form()
            self._check.start()


def _renamed(fields: set[str], old: str, new: str) -> set[str]:
    """``fields`` after the thing at ``old`` has another path."""
    within = {each for each in fields if f"{each}/".startswith(f"{old}/")}
    return (fields - within) | {f"{new}{each.removeprefix(old)}" for each in within}
