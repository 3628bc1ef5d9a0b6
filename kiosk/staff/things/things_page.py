"""A page with a list of things, the form of the one that was chosen, and what can be done with it as a whole."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Campaign, Service
from kiosk.content.things import called
from kiosk.staff.editing.new_ids import NewThing
from kiosk.staff.editing.new_things import copy_of, new_thing
from kiosk.staff.forms.actions import Added, Removed
from kiosk.staff.forms.assurance_form import checked_today
from kiosk.staff.forms.form import do
from kiosk.staff.forms.poster_form import poster_at
from kiosk.staff.forms.rows import FormRow, OptionRow, ThingRow
from kiosk.staff.forms.service_form import ADD_ORGANIZATION
from kiosk.staff.parts.calendar_choice import CalendarChoice
from kiosk.staff.parts.form_checks import CHECK_DELAY
from kiosk.staff.parts.form_model import FormModel
from kiosk.staff.parts.media_import import Wanted
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.preview.preview_pane import PreviewModel
from kiosk.staff.things.placing import moved
from kiosk.staff.things.thing_lists import ThingList, add_label, assurance_of, group_label, groups_of
from kiosk.staff.things.thing_status import ThingStatus, status_of
from kiosk.staff.things.way_back import WayBack

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class ThingsPage(StaffPage):
    """The things of one place of the sidebar: ``services``, ``topics``, ``campaigns``, ``guides``, ``venue``
    or ``media``, where nothing can be added: files are brought in elsewhere.

    A place with several kinds has a list of each, its ``groups``. The venue's rooms and events have lists of their own.
    """

    scene_name = "things/ThingsScene"

    list_changed = Signal()
    """The list of things, or how it stands with the chosen one."""
    form: FormModel
    """The form of the chosen thing."""

    def __init__(
        self, context: StaffContext, place: str, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY
    ) -> None:
        super().__init__(context, parent, title=group_label(groups_of(place)[0].key))
        self._form = FormModel(context, self._narrowed, self, check_delay=check_delay)
        self._all_groups = groups_of(place)
        self._group = self._all_groups[0]
        self._list = ThingList(context.session)
        self._text = ""
        self._count = 0
        self._status = ThingStatus()
        self._way_back = WayBack(self._form, context.session.thing)
        self._calendar = CalendarChoice(self._form, context.ports.clock, self)
        self._things = self.rows(ThingRow)
        self._groups = self.rows(OptionRow)
        self._preview = PreviewModel(context.ports.preview, context.catalogue, context.ports.clock, self)
        self._preview.fields.serve(self.form, lambda key: self.show_thing(self.form.path, key))
        context.signals.changed.connect(self._preview.follow)
        context.signals.published.connect(self._fill)
        self.form.thing_changed.connect(self._fill)
        self._fill()
        self._choose_only()

    def refresh(self) -> None:
        """Bring the list and the form up to date; the day may be another."""
        self.form.show_form()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.form.finish_typing()

    def close(self) -> None:
        """Go, and the form with it."""
        self.form.close()
        super().close()

    def show_thing(self, path: str, field: str) -> None:
        """Choose the thing at ``path`` and go to ``field``; a room or an event is chosen in its own list."""
        kind, steps = path.partition("/")[0], field.split("/")
        part = "/".join(steps[:2]) if kind == "venue" and len(steps) > 1 and steps[0] in ("rooms", "events") else ""
        if self.context.session.thing(path) is not None and self._turn_to(steps[0] if part else kind):
            self.form.open(path, part)
            if field:
                self.form.jump(field)

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
            self.form.open("")
            self._choose_only()

    @Slot(str)
    def choose_thing(self, path: str) -> None:
        """Show the form of a thing, and the list it stands in."""
        steps = path.split("/")
        if len(steps) > 1:
            self._turn_to(steps[2] if len(steps) > 2 else steps[0])
        self.form.open("/".join(steps[:2]), "/".join(steps[2:]))

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
        self._status = status_of(self.context.session, self.form.path, self.form.part, today)
        self._preview.turn_to(self._status.preview, poster_at(self.form.thing, self.form.last))
        groups = self._all_groups if len(self._all_groups) > 1 else ()
        shown = [OptionRow(each.key, group_label(each.key), chosen=each is self._group) for each in groups]
        self._groups.replace(shown)
        self.list_changed.emit()

    def _row_path(self) -> str:
        return f"{self.form.path}/{self.form.part}" if self.form.part else self.form.path

    def _narrowed(self, rows: Sequence[FormRow]) -> Sequence[FormRow]:
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
        thing = self.form.thing
        if thing is not None and self._status.can_duplicate:
            today, who = self.context.ports.clock().date(), self.context.person.name
            self._add(
                lambda ident: copy_of(thing, ident, today, who), self._named(translate("things", "copy “{name}”"))
            )
            # Whoever copies has everything there already.
            self.form.memory.complete(self.form.path)
            self.form.show_form()

    @Slot(str)
    def act(self, key: str) -> None:
        """A button within the form: add who runs the service, and go there to say more about it."""
        self.form.finish_typing()
        thing = self.form.thing
        if key != f":{ADD_ORGANIZATION}" or not isinstance(thing, Service):
            return
        today, who, label = self.context.ports.clock().date(), self.context.person.name, add_label("organization")
        session = self.context.session
        with self.form.held():
            path = session.add("organization", lambda ident: new_thing("organization", ident, today, who), label)
            running = msgspec.structs.replace(thing, organization=path.partition("/")[2])
            session.edit(self.form.path, running, label, "organization")
        self.form.memory.add(path)
        self._way_back.leave(path)
        self.choose_thing(path)
        self.form.jump("name")

    @Slot(str)
    def bring_one(self, key: str) -> None:
        """A picture or film is to be brought in for the row at ``key``: go where that is done."""
        row = self.form.row(key)
        if row is not None:
            self.form.finish_typing()
            self.context.media_import.want(Wanted(self.form.path, key, row.label, self._status.name))
            self.context.go("media")

    def _add(self, make: Callable[[str], NewThing], label: str) -> None:
        self.form.finish_typing()
        self._text = ""
        with self.form.held():
            path = self.context.session.add(self._group.kind, make, label)
        self.form.memory.add(path)
        self.form.open(path)
        self.form.jump_to_first()

    def _add_part(self) -> None:
        self.form.finish_typing()
        venue = next(iter(self.context.session.things("venue")), None)
        if venue is None:
            return
        path = f"venue/{venue.id}"
        self._text = ""
        done = do(self.form.form_context(venue, path), f"{self._group.part}/+", Added(""))
        with self.form.held():
            self.context.session.edit(path, done.thing, add_label(self._group.key), unfinished=done.unfinished)
        self.form.memory.add(f"{path}/{done.opened}")
        self.form.open(path, done.opened)
        self.form.jump_to_first()

    @Slot(int)
    def move_thing(self, by: int) -> None:
        """Move the chosen tile or topic up (-1) or down (1) among its like."""
        path, session = self.form.path, self.context.session
        label = self._named(translate("things", "move “{name}”"))
        self._change(lambda: session.change_draft(lambda draft: moved(session, draft, path, by), label, path))

    @Slot()
    def go_back(self) -> None:
        """To the service somebody left to say more about who runs it."""
        if self._way_back.thing is not None:
            self.choose_thing(self._way_back.path)
            self.form.jump("organization")

    @Slot()
    def remove_thing(self) -> None:
        """Take the chosen thing away; undo brings it back."""
        thing, part, label = self.form.thing, self.form.part, self._named(translate("things", "delete “{name}”"))
        self.form.finish_typing()
        if thing is None:
            return
        if part:
            done = do(self.form.form_context(thing, self.form.path), part, Removed())
            with self.form.held():
                self.context.session.edit(self.form.path, done.thing, label, part, unfinished=done.unfinished)
        else:
            with self.form.held():
                self.context.session.remove(self.form.path, label)
        self.form.open("")

    @Slot()
    def put_back(self) -> None:
        """Go back to what the publisher says; undo brings the venue's own version back."""
        words = translate("things", "put back “{name}”")
        self._change(lambda: self.context.session.put_back(self.form.path, self._named(words)))

    @Slot(bool)
    def set_hidden(self, hidden: bool) -> None:
        """Leave the chosen thing out of what visitors see, or show it again."""
        words = translate("things", "hide “{name}”") if hidden else translate("things", "show “{name}”")
        self._change(lambda: self.context.session.hide(self.form.path, hidden, self._named(words)))

    @Slot()
    def checked_today(self) -> None:
        """Note that the person who is unlocked checked the chosen thing today."""
        thing = self.form.thing
        if not isinstance(thing, Service | Campaign):
            return
        today, who = self.context.ports.clock().date(), self.context.person.name
        self.form.finish_typing()
        assured = msgspec.structs.replace(thing, assurance=checked_today(assurance_of(thing), who, today))
        unfinished = {
            key: text
            for key, text in self.context.session.unfinished(self.form.path).items()
            if key not in ("assurance/assured_date", "assurance/assured_by", "assurance/review_after")
        }
        label = self._named(translate("things", "checked “{name}”"))
        edit = self.context.session.edit
        self._change(lambda: edit(self.form.path, assured, label, "assurance", unfinished=unfinished))

    def _change(self, change: Callable[[], None]) -> None:
        self.form.finish_typing()
        with self.form.held():
            change()
        self.form.open(self.form.path, self.form.part)

    def _named(self, words: str) -> str:
        return words.format(name=self._status.name)

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)  # type: ignore[no-redef]  # Qt's stubs do not say what a property gives
    def form(self) -> FormModel:
        return self._form

    @Property(QObject, constant=True)
    def calendar(self) -> QObject:
        return self._calendar

    @Property(QObject, constant=True)
    def things(self) -> QObject:
        return self._things

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        return self._groups

    @Property(str, notify=list_changed)
    def group(self) -> str:
        return self._group.key

    @Property(str, notify=list_changed)
    def searchText(self) -> str:
        return self._text

    @Property(str, notify=list_changed)
    def moreWords(self) -> str:
        more = self._count - len(self._things.rows)
        if not self._count:
            empty = translate("things", "There is nothing here yet.")
            return translate("things", "Nothing found. Try another word.") if self._text else empty
        words = translate("things", "{count} more. Type a few letters to find one.")
        return words.format(count=more) if more > 0 else ""

    @Property(str, notify=list_changed)
    def addLabel(self) -> str:
        return add_label(self._group.key)

    @Property(str, notify=list_changed)
    def chosen(self) -> str:
        return self._row_path() if self.form.thing is not None else ""

    @Property(QObject, constant=True)
    def preview(self) -> QObject:
        return self._preview

    # --- how it stands with the chosen thing: see ``ThingStatus`` -----------------------------------------------------

    @Property(str, notify=list_changed)
    def thingName(self) -> str:
        return self._status.name

    @Property(str, notify=list_changed)
    def ownerWords(self) -> str:
        return self._status.owner_words

    @Property(bool, notify=list_changed)
    def canPutBack(self) -> bool:
        return self._status.can_put_back

    @Property(bool, notify=list_changed)
    def canHide(self) -> bool:
        return self._status.can_hide

    @Property(bool, notify=list_changed)
    def hidden(self) -> bool:
        return self._status.hidden

    @Property(bool, notify=list_changed)
    def canRemove(self) -> bool:
        return self._status.can_remove

    @Property(bool, notify=list_changed)
    def canDuplicate(self) -> bool:
        return self._status.can_duplicate

    @Property(bool, notify=list_changed)
    def canMoveUp(self) -> bool:
        return self._status.can_move_up

    @Property(bool, notify=list_changed)
    def canMoveDown(self) -> bool:
        return self._status.can_move_down

    @Property(str, notify=list_changed)
    def backWords(self) -> str:
        left = self._way_back.thing
        return "" if left is None else translate("things", "Back to {name}").format(name=called(left))

    @Property(bool, notify=list_changed)
    def canCheck(self) -> bool:
        return self._status.can_check

    @Property(str, notify=list_changed)
    def checkWords(self) -> str:
        return self._status.check_words

    @Property(str, notify=list_changed)
    def previewPage(self) -> str:
        return self._status.preview
