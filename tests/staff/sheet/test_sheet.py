"""The sheet for colleagues: one page, with the numbers visitors are shown, saved where somebody chooses."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QIODevice

from kiosk.asset_paths import ROOM
from kiosk.content.model import Audience, Hours, Service, Status, Unknown, Venue
from kiosk.staff.overview.overview_page import OverviewPage
from kiosk.staff.sheet import sheet_card
from kiosk.staff.sheet.sheet_pdf import LARGEST_POINTS, SMALLEST_POINTS, a4_page, fitted, sheet_pdf
from kiosk.staff.sheet.sheet_words import MOST_NUMBERS, Sheet, sheet_of
from kiosk.visitor.typefaces import load_fonts
from tests.content.checks import samples
from tests.staff.fakes import FakeRoom, starter
from tests.staff.given import GivenDesk
from tests.visitor.given import catalogue_of

TODAY = dt.date(2026, 11, 25)
pytestmark = pytest.mark.usefixtures("qapp")


def line(ident: str, number: str = "0808 2000 247", hours: Hours | None = None, **fields: Any) -> Service:
    """A helpline that stands on the sheet."""
    contact = samples.phone(number) if hours is None else samples.phone(number, hours=hours)
    return samples.service(**({"id": ident, "name": ident, "contacts": (contact,), "staff_sheet": True} | fields))


def sheet(*services: Service, venue: Venue | None = None) -> Sheet:
    return sheet_of(catalogue_of(services=services, venue=venue), TODAY)


def listed(found: Sheet) -> list[tuple[str, str]]:
    return [(each.name, each.number) for each in found.numbers]


# --- what it says -----------------------------------------------------------------------------------------------------


def test_its_numbers_are_those_of_the_services_that_stand_on_it_after_999() -> None:
    found = sheet(
        line("children", "0300 123 4043", audience=Audience.EVERYONE),
        line("helpline", "08088088088"),
        line("elsewhere", staff_sheet=False),
        line("ended", status=Status.DEFUNCT),
        line("over", expires_on=TODAY),
        line("web", contacts=(samples.web("example.org"),)),
    )
    assert listed(found) == [
        ("Police or ambulance", "999"),
        ("helpline", "0808 808 8088"),
        ("children", "0300 123 4043"),
    ]


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (Unknown(), "Hours not known: ring and see"),
        (
            samples.weekly("Mon-Fri 09:00-21:00", "Sat,Sun 09:00-16:00"),
            "Monday to Friday 9am to 9pm\nSaturday, Sunday 9am to 4pm",
        ),
    ],
)
def test_it_says_when_they_answer_and_nothing_that_depends_on_the_hour(hours: Hours, words: str) -> None:
    assert sheet(line("helpline", hours=hours)).numbers[1].when == words


def test_a_number_nobody_has_rung_is_marked_and_said_to_be() -> None:
    checked = line("helpline")
    unchecked = msgspec.structs.replace(checked, assurance=msgspec.structs.replace(checked.assurance, confirmed=False))
    assert sheet(unchecked).numbers[1].name == "helpline\N{NO-BREAK SPACE}*"
    assert "* Nobody here has rung" in sheet(unchecked).foot[0]
    assert [each for each in sheet(checked).foot if "*" in each] == []
    assert "25 November 2026" in sheet(checked).foot[-1]


def test_the_venues_own_help_stands_last() -> None:
    own = samples.venue(name="Ashcombe University", security="01632960999", wellbeing="help@example.ac.uk")
    found = sheet(line("helpline"), venue=own)
    assert listed(found)[2:] == [("Our own security", "01632 960999"), ("Our wellbeing team", "help@example.ac.uk")]
    assert found.opening.startswith("For everyone who works at Ashcombe University. ")
    assert [each for each in listed(sheet(venue=samples.venue())) if each[0].startswith("Our")] == []


def test_the_starter_edition_has_its_helplines_the_centre_and_childrens_services_on_it() -> None:
    names = [each.name.partition("\N{NO-BREAK SPACE}")[0] for each in sheet(*starter().services).numbers]
    assert names == [
        "Police or ambulance",
        "Herts Domestic Abuse Helpline",
        "Herts SARC",
        "Rape and Sexual Abuse Support Line",
        "Hertfordshire Children’s Services",
    ]


def test_it_quotes_the_card_as_visitors_show_it() -> None:
    card = (ROOM / "visitor" / "AskScene.qml").read_text(encoding="utf-8")
    (quoted,) = re.findall(r"“(Please .+?)”", sheet().opening)
    first, _, rest = quoted.partition(". ")
    assert f'"{first}."' in card
    assert f'"{rest}"' in card


# --- on paper ---------------------------------------------------------------------------------------------------------


def test_it_is_one_page_of_a4_with_its_typefaces_in_it() -> None:
    load_fonts(("en-GB",))
    content = sheet_pdf(sheet(*starter().services))
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert re.search(rb"/MediaBox \[0(?:\.0+)? 0(?:\.0+)? 59[45][.\d]* 84[12][.\d]*\]", content)
    assert b"AtkinsonHyperlegibleNext-Bold" in content


def test_the_fullest_sheet_there_can_be_still_fits_in_letters_one_can_read() -> None:
    load_fonts(("en-GB",))
    name = "The Royal Borough Helpline of Great Missenden with Little Hampden"
    hours = samples.weekly("Mon-Wed 09:30-20:00", "Thu 09:00-16:00", "Sat,Sun 10:00-12:00")
    services = [line(f"line-{n}", name=name, one_line=name, hours=hours) for n in range(MOST_NUMBERS + 3)]
    own = samples.venue(name=name, security="01632 960999", wellbeing="help@example.ac.uk")
    full = sheet(*services, venue=own)
    assert len(full.numbers) == 1 + MOST_NUMBERS + 2
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    points, share = fitted(full, a4_page(buffer))
    assert SMALLEST_POINTS < points < LARGEST_POINTS
    assert 0.9 < share <= 1


# --- saving it --------------------------------------------------------------------------------------------------------


@pytest.fixture
def shell(qapp: object) -> GivenDesk:
    return GivenDesk(FakeRoom())


def card_of(shell: GivenDesk) -> sheet_card.SheetCard:
    card = shell.page(OverviewPage).property("sheet")
    assert isinstance(card, sheet_card.SheetCard)
    return card


def test_it_is_saved_where_somebody_chooses(shell: GivenDesk, tmp_path: Path) -> None:
    card = card_of(shell)
    card.save()
    card.property("places").choose(str(tmp_path))
    [saved] = tmp_path.iterdir()
    assert saved.name == "sheet-for-colleagues.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")
    assert "take it out" in card.property("said")
    assert [(each.who, each.what) for each in shell.room.audit.lines] == [
        ("Amina Hart", "Saved the sheet for colleagues to a file.")
    ]


def test_a_stick_that_was_taken_out_gets_a_sentence(shell: GivenDesk, tmp_path: Path) -> None:
    card = card_of(shell)
    card.save()
    card.property("places").choose(str(tmp_path / "gone"))
    assert "nothing was saved there" in card.property("trouble")
    assert (card.property("said"), shell.room.audit.lines) == ("", [])


def test_what_is_not_published_goes_on_no_paper(
    shell: GivenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Sheet] = []

    def draw(found: Sheet) -> bytes:
        drawn.append(found)
        return b"%PDF-"

    monkeypatch.setattr(sheet_card, "sheet_pdf", draw)
    centre = next(each for each in starter().services if each.id == "herts-sarc")
    shell.session.edit("service/herts-sarc", msgspec.structs.replace(centre, name="Not yet"), "name")
    card = card_of(shell)
    card.save()
    card.property("places").choose(str(tmp_path))
    (found,) = drawn
    assert [each.name for each in found.numbers if "Not yet" in each.name] == []
    assert [each.number for each in found.numbers if "Herts SARC" in each.name] == ["0808 178 4448"]
