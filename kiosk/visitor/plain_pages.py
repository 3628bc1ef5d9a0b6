"""Pages whose words are the kiosk's own: emergency, ask for help here, about, practise hiding."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import links
from kiosk.content.direction import filled
from kiosk.content.model import Sensitivity
from kiosk.content.phone import EMERGENCY_BY_VIDEO
from kiosk.visitor.cards import code_for, shown_address
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.words import long_date

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

USEFUL = "useful"
"""The monthly total that "was this useful?" adds to."""


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class EmergencyPage(Page):
    """999, and what to do when one cannot speak. Its words are in the scene: no edition can change them (rule 10).
    What an edition says of it in Easy Read stands above them, and takes the place of none."""

    scene_name = "EmergencyScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("EmergencyPage", "Emergency"), parent)
        self.offer(context.catalogue.page("emergency"))

    @Property(str, constant=True)
    def relayCode(self) -> str:
        return code_for(links.web_uri, EMERGENCY_BY_VIDEO)

    @Property(str, constant=True)
    def relayWords(self) -> str:
        return EMERGENCY_BY_VIDEO


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class AskPage(Page):
    """A large plain card to show to somebody who works here, without speaking."""

    scene_name = "AskScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("AskPage", "Ask for help here"), parent)

    @Property(str, constant=True)
    def where(self) -> str:
        venue = self.context.catalogue.venue
        return venue.help_words if venue else ""

    @Property(bool, constant=True)
    def trained(self) -> bool:
        venue = self.context.catalogue.venue
        return venue is not None and venue.trained_staff


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class PractisePage(Page):
    """Try hiding, for real, with nothing at stake."""

    scene_name = "PractiseScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("PractisePage", "Practise hiding"), parent)
        self.sensitivity = Sensitivity.EVERYDAY


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class AboutPage(Page):
    """What is kept (nothing), who runs this kiosk, how current it is, how to say what is wrong with it."""

    scene_name = "AboutScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("AboutPage", "About this kiosk"), parent)
        self.sensitivity = Sensitivity.EVERYDAY

    @Property(str, constant=True)
    def runBy(self) -> str:
        venue = self.context.catalogue.venue
        return venue.run_by if venue else ""

    @Property(str, constant=True)
    def current(self) -> str:
        sources = self.context.catalogue.sources
        lines = (
            filled(
                QCoreApplication.translate(
                    "AboutPage", "This information was last changed on {date} ({name}, number {number})."
                ),
                name=one.publisher_name,
                number=one.number,
                date=long_date(one.issued_at.date()),
            )
            for one in sources
        )
        return " ".join(lines)

    def _get_feedback(self) -> str:
        venue = self.context.catalogue.venue
        return venue.feedback if venue else ""

    feedback = Property(str, _get_feedback, constant=True)

    @Property(str, constant=True)
    def feedbackCode(self) -> str:
        address = self._get_feedback()
        if not address:
            return ""
        return code_for(links.uri, address)

    @Property(str, constant=True)
    def feedbackWords(self) -> str:
        return shown_address(self._get_feedback())

    @Slot(bool)
    def useful(self, answer: bool) -> None:
        """Count one more yes or no; nothing else is known of it."""
        self.context.tally.add(USEFUL, "kiosk/yes" if answer else "kiosk/no")
