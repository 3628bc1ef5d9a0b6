"""The places of the staff room, in the order of the sidebar, and which view model makes which. A new place is added
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
class Place:
    """A place. ``kinds`` are the things whose forms are there; only managers see a ``manager``'s place."""

    key: str
    icon: str
    make: Maker
    kinds: tuple[str, ...] = ()
    manager: bool = False


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A place as the sidebar shows it. ``count`` says how much waits there, "" for nothing."""

    key: str
    label: str
    icon: str
    count: str = ""
    here: bool = False


def section_label(key: str) -> str:
    """What a place is called; "" where there is none."""
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


def _things(place: str) -> Maker:
    return lambda context, parent: ThingsPage(context, place, parent)


SECTIONS: tuple[Place, ...] = (
    Place("overview", "layout-dashboard", OverviewPage),
    Place("services", "life-buoy", _things("services"), ("service", "organization")),
    Place("topics", "layers", _things("topics"), ("topic", "tile")),
    Place("campaigns", "megaphone", _things("campaigns"), ("campaign",)),
    Place("guides", "list-checks", _things("guides"), ("guide", "survey")),
    Place("venue", "calendar-days", _things("venue"), ("venue",)),
    Place("media", "image", MediaPage, ("media",)),
    Place("translations", "languages", TranslationsPage, ("translation",)),
    Place("publish", "rocket", PublishPage),
    Place("usage", "chart-no-axes-column", UsagePage),
    Place("people", "users", PeoplePage, manager=True),
    Place("settings", "settings", SettingsPage, manager=True),
)
"""Every place."""
