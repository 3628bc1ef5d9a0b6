"""What a manager sets: how the kiosk behaves, its screen and keys, backups, who did what, and leaving it."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.keypad import with_key
from kiosk.content.settings import USUAL, SettingName, Settings, SettingValue, named, with_value
from kiosk.errors import KioskError
from kiosk.staff.forms.languages import OFFERED
from kiosk.staff.parts.asking import Confirmation, FolderChoice
from kiosk.staff.parts.page import StaffContext, StaffPage, sentence_of
from kiosk.staff.parts.screen_size import ScreenSize
from kiosk.staff.settings.audit_list import AuditList
from kiosk.staff.settings.backup_card import BackupList
from kiosk.staff.settings.hide_key import key_name
from kiosk.staff.settings.keypad_rows import KeypadRow, keypad_rows
from kiosk.staff.settings.setting_rows import SettingLine, kiosk_rows, value_of, venue_rows, with_setting

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

TABS = ("kiosk", "screen", "backups", "audit", "leave")


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class SettingsPage(StaffPage):
    """One tab at a time. What is set for the kiosk is kept at once and counts from the next visit on."""

    scene_name = "settings/SettingsScene"
    changed = Signal()
    tab_changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("SettingsPage", "Settings"))
        self._tab = TABS[0]
        self._settings = USUAL
        self._writing: dict[SettingName, SettingValue] = {}
        self._said = ""
        self._trouble = ""
        self._catching = False
        self._catching_for = ""
        self._key_problem = ""
        self._keypad = self.rows(KeypadRow)
        self._rows = self.rows(SettingLine)
        self._venue_rows = self.rows(SettingLine)
        self._confirmation = Confirmation(self)
        self._places = FolderChoice(self)
        self._screen_size = ScreenSize(lambda inches: self._keep("screen_diagonal_inches", inches), self)
        self._backups = BackupList(self, self._places, self._confirmation)
        self._audit = AuditList(self)
        context.signals.changed.connect(self._draw)

    def refresh(self) -> None:
        """Read the settings anew."""
        self.fetch(self.context.ports.machine.settings, self._show, self._fail)
        self._backups.refresh()
        self._audit.refresh()

    def _show(self, settings: Settings) -> None:
        self._settings = settings
        # What was read before something was set knows nothing of it.
        for name, value in self._writing.items():
            self._settings = with_value(self._settings, name, value)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        catalogue = self.context.catalogue()
        self._rows.replace(kiosk_rows(self._settings))
        self._keypad.replace(keypad_rows(self._settings))
        drafts = {each.language for each in catalogue.translations if not each.checked}
        self._venue_rows.replace(venue_rows(catalogue.venue, self._languages(), drafts))
        self.changed.emit()

    def _languages(self) -> tuple[str, ...]:
        catalogue = self.context.catalogue()
        return (*catalogue.languages, *OFFERED, *(each.language for each in catalogue.translations))

    def _fail(self, fault: BaseException) -> None:
        self._said, self._trouble = "", sentence_of(fault)
        self.changed.emit()

    # --- setting ---

    @Slot(str)
    def show_tab(self, tab: str) -> None:
        """Turn to one of ``TABS``."""
        self._tab, self._said, self._trouble = tab, "", ""
        self.stop_catching()
        self.tab_changed.emit()
        if tab == "audit":
            self._audit.refresh()

    @Slot(str, str)
    def choose(self, key: str, option: str) -> None:
        """Set what a line of the list stands for, of this kiosk or of the venue, to one of its options."""
        name = named(key)
        if name is not None:
            self._keep(name, value_of(name, option))
        elif key.startswith("venue/"):
            self._set_venue(key, option)

    def _set_venue(self, key: str, option: str) -> None:
        venue = self.context.catalogue().venue
        if venue is None:
            return
        row = next((each for each in self._venue_rows.rows if each.key == key), None)
        self.context.session.edit(
            f"venue/{venue.id}", with_setting(venue, key, option), row.label if row else key, key.partition("/")[2]
        )

    def _keep(self, name: SettingName, value: SettingValue) -> None:
        machine, who = self.context.ports.machine, self.context.person.name
        before = getattr(self._settings, name)
        self._settings = with_value(self._settings, name, value)
        self._writing[name] = value
        self._said = self._trouble = ""
        self._draw()

        def kept() -> None:
            self._writing.pop(name, None)
            self._said = translate("SettingsPage", "Kept. It counts from the next visit on.")
            self.changed.emit()

        def failed(fault: BaseException) -> None:
            self._writing.pop(name, None)
            self._settings = with_value(self._settings, name, before)
            self._draw()
            self._fail(fault)

        show = self.alive(kept)

        def written(_answer: object) -> None:
            # It counts whether or not whoever set it has hidden the screen meanwhile.
            machine.changed()
            show()

        self.context.jobs.write(lambda: machine.set_setting(name, value, who), written, self.alive(failed))

    # --- the screen and the key ---

    @Slot()
    def catch_key(self) -> None:
        """The next key that is pressed is to hide the screen."""
        self.catch_pad("")

    @Slot(str)
    def catch_pad(self, action: str) -> None:
        """The next key that is pressed is to do ``action`` on the keypad."""
        self._catching, self._key_problem = True, ""
        self._catching_for = action
        self.changed.emit()

    @Slot()
    def stop_catching(self) -> None:
        """Keep the key as it is: none is waited for any more."""
        self._catching = False
        self.changed.emit()

    @Slot(int, int)
    def key_pressed(self, key: int, modifiers: int) -> None:
        """This is the key, with its modifiers."""
        try:
            name = key_name(key, modifiers)
        except KioskError as error:
            self._key_problem = str(error)
            self.changed.emit()
            return
        self.stop_catching()
        self._key_problem = ""
        if self._catching_for:
            self._keep("keypad", with_key(self._settings.keypad, self._catching_for, name))
        else:
            self._keep("hide_key", name)

    @Slot()
    def forget_key(self) -> None:
        """No key of the venue's own."""
        self._keep("hide_key", USUAL.hide_key)

    @Slot()
    def forget_keypad(self) -> None:
        """Every key of the keypad as it comes."""
        self._keep("keypad", USUAL.keypad)

    # --- leaving ---

    @Slot()
    def leave_kiosk(self) -> None:
        """Ask, then leave for the desktop."""
        self._confirmation.ask(
            translate("SettingsPage", "Leave the kiosk?"),
            [
                translate("SettingsPage", "The screen shows this computer’s desktop, and visitors can use it."),
                translate(
                    "SettingsPage", "What is written here is kept. The kiosk comes back when somebody starts it."
                ),
            ],
            translate("SettingsPage", "Leave the kiosk"),
            self._leave,
        )

    def _leave(self) -> None:
        audit, who = self.context.ports.audit, self.context.person.name
        leave = self.context.ports.machine.leave
        self.context.save()
        # A list that cannot be written to keeps nobody in.
        self.context.jobs.write(
            lambda: audit.note(who, translate("SettingsPage", "Left the kiosk.")),
            lambda _: leave(),
            lambda _: leave(),
        )

    # --- what the scene sees ---

    @Property(str, notify=tab_changed)
    def tab(self) -> str:
        return self._tab

    @Property(QObject, constant=True)
    def settings(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def venueSettings(self) -> QObject:
        return self._venue_rows

    @Property(str, notify=changed)
    def hideKey(self) -> str:
        return self._settings.hide_key

    @Property(bool, notify=changed)
    def catching(self) -> bool:
        return self._catching

    @Property(str, notify=changed)
    def catchingFor(self) -> str:
        return self._catching_for if self._catching else ""

    @Property(QObject, constant=True)
    def keypad(self) -> QObject:
        return self._keypad

    @Property(bool, notify=changed)
    def keypadIsUsual(self) -> bool:
        return self._settings.keypad == USUAL.keypad

    @Property(str, notify=changed)
    def keyProblem(self) -> str:
        return self._key_problem

    @Property(QObject, constant=True)
    def screenSize(self) -> QObject:
        return self._screen_size

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(QObject, constant=True)
    def backups(self) -> QObject:
        return self._backups

    @Property(QObject, constant=True)
    def audit(self) -> QObject:
        return self._audit

    @Property(QObject, constant=True)
    def confirmation(self) -> QObject:
        return self._confirmation

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        return self._places
