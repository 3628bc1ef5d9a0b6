"""A page with a list of things, and the form of the one that was chosen."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Campaign, Service
from kiosk.staff.editing.new_ids import NewThing
from kiosk.staff.editing.new_things import copy_of, new_thing
from kiosk.staff.forms.actions import Added, Removed
from kiosk.staff.forms.assurance_form import checked_today
from kiosk.staff.forms.form import do
from kiosk.staff.forms.rows import FormRow, OptionRow, ThingRow
from kiosk.staff.forms.service_form import ADD_ORGANIZATION
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.preview.preview_pane import PreviewModel
from kiosk.staff.things.shown_form import CHECK_DELAY
from kiosk.staff.things.standing import status_of
from kiosk.staff.things.standing_page import ThingPage
from kiosk.staff.things.thing_lists import ThingList, add_label, assurance_of, group_label, groups_of

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class ThingsPage(ThingPage):
    """The things of one place of the sidebar: ``services``, ``topics``, ``campaigns``, ``guides``, ``venue``
    or ``media``, where nothing can be added: files are brought in elsewhere.

    A place with several kinds has a list of each, its ``groups``. The venue's rooms and events have lists of their own.
    """

    scene_name = "things/ThingsScene"

    rows_changed = Signal()
    """As ``list_changed``: PySide6 6.12 does not tell QML of a property whose signal is a base class's."""

    def __init__(
        self, context: StaffContext, place: str, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY
    ) -> None:
        super().__init__(context, parent, title=group_label(groups_of(place)[0].key), check_delay=check_delay)
        self._all_groups = groups_of(place)
        self._group = self._all_groups[0]
        self._list = ThingList(context.session)
        self._text = ""
        self._count = 0
        self._things = self.rows(ThingRow)
        self._groups = self.rows(OptionRow)
        self._preview = PreviewModel(context.ports.preview, context.catalogue, context.ports.clock, self)
        context.signals.changed.connect(self._preview.follow)
        context.signals.published.connect(self._fill)
        self.list_changed.connect(self.rows_changed)
        self.thing_changed.connect(self._fill)
        self._fill()
        self._choose_only()

    def refresh(self) -> None:
        """Bring the list and the form up to date; the day may be another."""
        self.show_form()

    def show_thing(self, path: str, field: str) -> None:
        """Choose the thing at ``path`` and go to ``field``; a room or an event is chosen in its own list."""
        kind, steps = path.partition("/")[0], field.split("/")
        part = "/".join(steps[:2]) if kind == "venue" and len(steps) > 1 and steps[0] in ("rooms", "events") else ""
        if self.context.session.thing(path) is not None and self._turn_to(steps[0] if part else kind):
            self.open(path, part)
            if field:
                self.jump(field)

    # --- the list -------------------------------------------------------------------------------------------------

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the things that hold every word of ``text``."""
        self._text = text
        self._fill()

    @Slot(str)
    def choose_group(self, key: str) -> None:
        """Show another list of the place."""
        if key != self._group.key and self._turn_to(key):
            self._text = ""
            self.open("")
            self._choose_only()

    @Slot(str)
    def choose_thing(self, path: str) -> None:
        """Show the form of a thing, and the list it stands in."""
        steps = path.split("/")
        if len(steps) > 1:
            self._turn_to(steps[2] if len(steps) > 2 else steps[0])
        self.open("/".join(steps[:2]), "/".join(steps[2:]))

    def _turn_to(self, key: str) -> bool:
        """Show the list of this key, where the place has it."""
        group = next((each for each in self._all_groups if each.key == key), None)
        if group is not None:
            self._group = group
        return group is not None

    def _choose_only(self) -> None:
        """A list of one thing needs no choosing."""
        if self._group.key == "venue" and self._things.rows:
            self.choose_thing(self._things.rows[0].key)

    @Slot()
    def _fill(self) -> None:
        today = self.context.ports.clock().date()
        rows, self._count = self._list.rows(self._group, self._text, self._row_path(), today)
        self._things.replace(rows)
        self._standing = status_of(self.context.session, self.path, self.part, today)
        self._preview.turn_to(self._standing.preview)
        groups = self._all_groups if len(self._all_groups) > 1 else ()
        self._groups.replace(
            [OptionRow(each.key, group_label(each.key), chosen=each is self._group) for each in groups]
        )
        self.list_changed.emit()

    def _row_path(self) -> str:
        return f"{self.path}/{self.part}" if self.part else self.path

    def narrowed(self, rows: list[FormRow]) -> list[FormRow]:
        """The venue's own form leaves its rooms and events to their lists."""
        if self._group.key != "venue":
            return rows
        return [each for each in rows if each.key.split("/")[0] not in ("rooms", "events")]

    # --- the thing ------------------------------------------------------------------------------------------------

    @Slot()
    def add_thing(self) -> None:
        """Add something to the list, and show its form."""
        if not add_label(self._group.key):
            return
        if self._group.part:
            self._add_part()
            return
        today, who = self.context.ports.clock().date(), self.context.person.name
        self._add(lambda ident: new_thing(self._group.kind, ident, today, who), add_label(self._group.key))

    @Slot()
    def duplicate(self) -> None:
        """Add a copy of the chosen thing, and show its form."""
        thing = self.thing
        if thing is not None and self._standing.can_duplicate:
            today, who = self.context.ports.clock().date(), self.context.person.name
            self._add(
                lambda ident: copy_of(thing, ident, today, who), self._named(translate("things", "copy “{name}”"))
            )
            # Whoever copies has everything there already.
            self._added.discard(self.path)
            self.show_form()

    @Slot(str)
    def act(self, key: str) -> None:
        """A button within the form: add who runs the service, and go there to say more about it."""
        self.finish_typing()
        thing = self.thing
        if key != f":{ADD_ORGANIZATION}" or not isinstance(thing, Service):
            return
        today, who, label = self.context.ports.clock().date(), self.context.person.name, add_label("organization")
        session = self.context.session
        with self._held():
            path = session.add("organization", lambda ident: new_thing("organization", ident, today, who), label)
            running = msgspec.structs.replace(thing, organization=path.partition("/")[2])
            session.edit(self.path, running, label, "organization")
        self._added.add(path)
        self.choose_thing(path)
        self.jump("name")

    def _add(self, make: Callable[[str], NewThing], label: str) -> None:
        self.finish_typing()
        self._text = ""
        with self._held():
            path = self.context.session.add(self._group.kind, make, label)
        self._added.add(path)
        self.open(path)
        self.jump_wanted.emit(0)

    def _add_part(self) -> None:
        self.finish_typing()
        venue = next(iter(self.context.session.things("venue")), None)
        if venue is None:
            return
        path = f"venue/{venue.id}"
        self.path, self.part, self._text = path, "", ""
        done = do(self.form_context(venue), f"{self._group.part}/+", Added(""))
        with self._held():
            self.context.session.edit(path, done.thing, add_label(self._group.key), unfinished=done.unfinished)
        self._added.add(f"{path}/{done.opened}")
        self.open(path, done.opened)
        self.jump_wanted.emit(0)

    @Slot()
    def remove_thing(self) -> None:
        """Take the chosen thing away; undo brings it back."""
        thing, part, label = self.thing, self.part, self._named(translate("things", "take out “{name}”"))
        self.finish_typing()
        if thing is None:
            return
        if part:
            done = do(self.form_context(thing), part, Removed())
            with self._held():
                self.context.session.edit(self.path, done.thing, label, part, unfinished=done.unfinished)
        else:
            with self._held():
                self.context.session.remove(self.path, label)
        self.open("")

    @Slot()
    def put_back(self) -> None:
        """Go back to what the publisher says; undo brings the venue's own version back."""
        self._change(
            lambda: self.context.session.put_back(self.path, self._named(translate("things", "put back “{name}”")))
        )

    @Slot(bool)
    def set_hidden(self, hidden: bool) -> None:
        """Leave the chosen thing out of what visitors see, or show it again."""
        words = translate("things", "hide “{name}”") if hidden else translate("things", "show “{name}”")
        self._change(lambda: self.context.session.hide(self.path, hidden, self._named(words)))

    @Slot()
    def checked_today(self) -> None:
        """Note that the person who is unlocked checked the chosen thing today."""
        thing = self.thing
        if not isinstance(thing, Service | Campaign):
            return
        today, who = self.context.ports.clock().date(), self.context.person.name
        self.finish_typing()
        assured = msgspec.structs.replace(thing, assurance=checked_today(assurance_of(thing), who, today))
        unfinished = {
            key: text
            for key, text in self.context.session.unfinished(self.path).items()
            if key not in ("assurance/assured_date", "assurance/assured_by", "assurance/review_after")
        }
        label = self._named(translate("things", "checked “{name}”"))
        self._change(lambda: self.context.session.edit(self.path, assured, label, "assurance", unfinished=unfinished))

    def _change(self, change: Callable[[], None]) -> None:
        self.finish_typing()
        with self._held():
            change()
        self.open(self.path, self.part)

    def _named(self, words: str) -> str:
        return words.format(name=self._standing.name)

    # --- what QML reads -------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def things(self) -> QObject:
        return self._things

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        return self._groups

    @Property(str, notify=rows_changed)
    def group(self) -> str:
        return self._group.key

    @Property(str, notify=rows_changed)
    def searchText(self) -> str:
        return self._text

    @Property(str, notify=rows_changed)
    def moreWords(self) -> str:
        more = self._count - len(self._things.rows)
        if not self._count and self._text:
            return translate("things", "Nothing found. Try another word.")
        if not self._count:
            return translate("things", "There is nothing here yet.")
        return (
            translate("things", "{count} more. Type a few letters to find one.").format(count=more) if more > 0 else ""
        )

    @Property(str, notify=rows_changed)
    def addLabel(self) -> str:
        return add_label(self._group.key)

    @Property(str, notify=rows_changed)
    def chosen(self) -> str:
        return self._row_path() if self.thing is not None else ""

    @Property(QObject, constant=True)
    def preview(self) -> QObject:
        return self._preview
