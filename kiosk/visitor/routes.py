"""Where a page is: ``start``, ``topic/ID`` and so on, as ``--open`` and the start tiles write it."""

from dataclasses import dataclass

from kiosk.errors import UsageError

PLAIN = ("venue", "start", "support", "find", "emergency", "ask", "about", "practise")
"""Pages there is one of."""

NAMED = ("topic", "service", "campaign", "guide", "survey")
"""Pages there is one of for every thing of that kind."""


@dataclass(frozen=True, slots=True)
class Route:
    """A page by its kind and, for a named one, the id of its thing."""

    kind: str
    id: str = ""

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}" if self.id else self.kind

    @classmethod
    def parse(cls, text: str) -> "Route":
        """Read a route; UsageError where there can be no such page."""
        kind, _, thing = text.partition("/")
        if (kind in PLAIN and not thing) or (kind in NAMED and thing):
            return cls(kind, thing)
        known = ", ".join((*PLAIN, *(f"{name}/ID" for name in NAMED)))
        raise UsageError(f"There is no page called “{text}”.", f"Pages are: {known}.")
