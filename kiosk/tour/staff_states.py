"""The staff pages in the states that work brings them into: something to say yes to, counts, an edition, a mistake."""

from collections.abc import Callable, Iterator

from kiosk.staff.publish.publish_page import PublishPage
from kiosk.staff.settings.settings_page import TABS, SettingsPage
from kiosk.staff.things.things_page import ThingsPage
from kiosk.staff.usage.charts import SURVEY, TOPIC_GROUP, USEFUL
from kiosk.store.tallies import Tally
from kiosk.tour.scene_states import SceneStates, settle
from kiosk.tour.staff_session import Scene, StaffSession

WRONG_NUMBER = "0300 12"
"""A phone number that lacks half of its digits."""

TAB_WORDS = {
    "screen": "Settings: the screen and the key",
    "backups": "Settings: backups",
    "audit": "Settings: who did what",
    "leave": "Settings: leaving the kiosk",
}

BY_MONTH = {
    "2026-08": (12, 3, 0, 9),
    "2026-09": (48, 21, 5, 30),
    "2026-10": (143, 64, 18, 52),
    "2026-11": (97, 41, 6, 77),
}
"""How often topics of each group were opened; a few numbers are too small to be shown."""

GROUPS = ("safety", "consent", "behaviour", "community")


def staff_states(walk: StaffSession) -> Iterator[Scene]:
    """The states, each beginning where the one before it ended; the last publishes."""
    service = next(each for each in walk.store.catalogue().services if each.contacts)
    path, number = f"service/{service.id}", f"contacts/{service.contacts[0].id}/value"
    yield "staff-usage-counts", "Usage, after some months and a survey", _counted(walk)
    for tab in TABS[1:]:
        yield f"staff-settings-{tab}", TAB_WORDS[tab], _tab(walk, tab)
    yield "staff-confirm", "What is asked before the kiosk is left", _confirming(walk)
    yield "staff-reading", "Choosing how to read the staff pages", _reading(walk)
    yield "staff-places-menu", "The places, where there is no column for them", _menu(walk)
    yield "staff-remarks", "What is still to be looked at in a form", _remarks(walk, path)
    yield "staff-preview-large", "What visitors will see, large", _large(walk, path)
    yield "staff-keyboard", "Writing with the keyboard on the screen", _typing(walk, path)
    yield "staff-problem", "A number that cannot be right", _mistaken(walk, path, number)
    yield "staff-changes-problem", "What has to be put right before it is published", walk.at("publish")
    yield "staff-changes-ready", "Ready to be published", _right_again(walk, path, number)
    yield "staff-published", "Published", _published(walk)
    yield "staff-history", "The editions there were", _history(walk)
    yield "staff-overview-published", "The overview after publishing", walk.at("overview")


def _counted(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        counts = {
            Tally(month, TOPIC_GROUP, group): count
            for month, row in BY_MONTH.items()
            for group, count in zip(GROUPS, row, strict=True)
            if count
        }
        survey = walk.store.catalogue().surveys[0]
        for question in survey.questions[:3]:
            for place, _ in enumerate(question.answers):
                counts[Tally("2026-11", SURVEY, f"{survey.id}/{question.id}/{place}")] = 4 + 9 * place
        counts |= {Tally("2026-11", USEFUL, "kiosk/yes"): 38, Tally("2026-11", USEFUL, "kiosk/no"): 5}
        walk.store.add_totals(counts)
        walk.go("usage")

    return prepare


def _tab(walk: StaffSession, tab: str) -> Callable[[], None]:
    def prepare() -> None:
        walk.go("settings")
        walk.page(SettingsPage).show_tab(tab)
        walk.wait()

    return prepare


def _confirming(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        walk.page(SettingsPage).leave_kiosk()

    return prepare


def _reading(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        walk.go("overview")
        SceneStates(walk.main_window).reading(True)

    return prepare


def _menu(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        states = SceneStates(walk.main_window)
        states.reading(False)
        states.menu(True)

    return prepare


def _remarks(walk: StaffSession, path: str) -> Callable[[], None]:
    def prepare() -> None:
        walk.write(path)
        settle()
        SceneStates(walk.main_window).remarks(True)

    return prepare


def _large(walk: StaffSession, path: str) -> Callable[[], None]:
    def prepare() -> None:
        walk.write(path)
        SceneStates(walk.main_window).preview(True)
        walk.rest()

    return prepare


def _typing(walk: StaffSession, path: str) -> Callable[[], None]:
    def prepare() -> None:
        states = SceneStates(walk.main_window)
        states.preview(False)
        states.remarks(False)
        walk.write(path, "one_line")
        walk.type_on_screen(True)
        walk.rest()

    return prepare


def _mistaken(walk: StaffSession, path: str, number: str) -> Callable[[], None]:
    def prepare() -> None:
        walk.type_on_screen(False)
        _fill(walk, path, number, WRONG_NUMBER)
        walk.write(path, number)
        walk.rest()

    return prepare


def _right_again(walk: StaffSession, path: str, number: str) -> Callable[[], None]:
    def prepare() -> None:
        service = next(each for each in walk.store.catalogue().services if f"service/{each.id}" == path)
        _fill(walk, path, number, service.contacts[0].value)
        _fill(walk, path, "one_line", f"{service.one_line.rstrip('.')}, every day of the week.")
        walk.go("publish")
        page = walk.page(PublishPage)
        page.set_reason("They answer at weekends now.")
        page.accept_warnings(True)
        walk.wait()

    return prepare


def _published(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        walk.page(PublishPage).publish()
        walk.wait()

    return prepare


def _history(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        walk.page(PublishPage).show_tab("history")
        walk.wait()

    return prepare


def _fill(walk: StaffSession, path: str, field: str, words: str) -> None:
    walk.write(path)
    form = walk.page(ThingsPage).form
    form.set_text(field, words)
    form.leave_field(field)
    walk.wait()
