"""Words with ``**emphasis**`` as the one kind of markup ``Prose`` draws."""

from collections.abc import Iterable
from html import escape


def styled(spans: Iterable[tuple[str, bool]]) -> str:
    """(text, strong) pairs as Qt styled text; everything but our own marks is escaped, so nothing can be fetched."""
    return "".join(_span(text, strong) for text, strong in spans)


def _span(text: str, strong: bool) -> str:
    # Qt takes a no-break space as such for an ordinary one.
    safe = escape(text, quote=False).replace("\n", "<br>").replace("\N{NO-BREAK SPACE}", "&nbsp;")
    return f"<b>{safe}</b>" if strong else safe
