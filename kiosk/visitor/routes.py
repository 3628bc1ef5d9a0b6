"""Where a page is: ``start``, ``topic/ID`` and so on, as ``--open`` and the start tiles write it."""

from dataclasses import dataclass

from kiosk.content.pages import LANGUAGE, OF_A_PART, OF_A_THING, PLAIN, is_page
from kiosk.errors import UsageError


@dataclass(frozen=True, slots=True)
class Route:
    """A page by its kind and, for a named one, the id of its thing."""

    kind: str
    id: str = ""

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}" if self.id else self.kind

    @classmethod
    def parse(cls, text: str) -> "Route":
        """Read a route, or ``language/TAG``; UsageError where there can be no such page."""
        kind, _, thing = text.partition("/")
        if is_page(text) or (kind == LANGUAGE and thing):
            return cls(kind, thing)
        known = ", ".join((*PLAIN, *(f"{kind}/ID" for kind in (*OF_A_THING, *OF_A_PART))))
        raise UsageError(f"There is no page called “{text}”.", f"Pages are: {known}.")
