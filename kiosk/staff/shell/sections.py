"""The sections of the staff room, in the order of the sidebar, and which view model makes which. A new section is added
here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.staff.media.media_page import MediaPage
from kiosk.staff.overview.overview_page import OverviewPage
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.people.people_page import PeoplePage
from kiosk.staff.publish.publish_page import PublishPage
from kiosk.staff.settings.settings_page import SettingsPage
from kiosk.staff.things.things_page import ThingsPage
from kiosk.staff.translations.translations_page import TranslationsPage
from kiosk.staff.usage.usage_page import UsagePage

translate = QCoreApplication.translate

Maker = Callable[[StaffContext, QObject], StaffPage]


@dataclass(frozen=True, slots=True)
class Section:
    """A section. ``kinds`` are the things whose forms are there; only managers see a ``manager``'s section."""

    key: str
    icon: str
    make: Maker
    kinds: tuple[str, ...] = ()
    manager: bool = False


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section as the sidebar shows it. ``count`` says how much waits there, "" for nothing."""

    key: str
    label: str
    icon: str
    count: str = ""
    here: bool = False


def section_label(key: str) -> str:
    """What a section is called; "" where there is none."""
    labels = {
        "overview": translate("Shell", "Overview"),
        "services": translate("Shell", "Services"),
        "topics": translate("Shell", "Topics"),
        "campaigns": translate("Shell", "Campaigns"),
        "guides": translate("Shell", "Checks and surveys"),
        "venue": translate("Shell", "Venue and events"),
        "media": translate("Shell", "Pictures and film"),
        "translations": translate("Shell", "Translations"),
        "publish": translate("Shell", "Publish and history"),
        "usage": translate("Shell", "Usage"),
        "people": translate("Shell", "People"),
        "settings": translate("Shell", "Settings"),
    }
    return labels.get(key, "")


def _things(section: str) -> Maker:
    return lambda context, parent: ThingsPage(context, section, parent)


SECTIONS: tuple[Section, ...] = (
    Section("overview", "layout-dashboard", OverviewPage),
    Section("services", "life-buoy", _things("services"), ("service", "organization")),
    Section("topics", "layers", _things("topics"), ("topic", "tile", "page")),
    Section("campaigns", "megaphone", _things("campaigns"), ("campaign",)),
    Section("guides", "list-checks", _things("guides"), ("guide", "survey")),
    Section("venue", "calendar-days", _things("venue"), ("venue",)),
    Section("media", "image", MediaPage, ("media",)),
    Section("translations", "languages", TranslationsPage, ("translation",)),
    Section("publish", "rocket", PublishPage),
    Section("usage", "chart-no-axes-column", UsagePage),
    Section("people", "users", PeoplePage, manager=True),
    Section("settings", "settings", SettingsPage, manager=True),
)
"""Every section there is."""
