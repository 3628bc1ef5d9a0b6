"""Which pages there are, by the names that ``--open``, tiles and links between pages use: ``start``, ``topic/ID``.

A new kind of page is a name here, its maker (``visitor.scenes``) and, where a tile may lead to it, what staff call it
(``staff.forms.topic_form``). ``tests/test_pages.py`` says which of them is missing.
"""

from typing import Final

PLAIN: Final = ("venue", "start", "support", "find", "emergency", "ask", "about", "practise")
"""Pages there is one of."""

CALLED: Final = {"start": "Start page", "support": "Safety and support", "emergency": "Emergency"}
"""What staff call those that an edition adds something to (``model.PlainPage``)."""

OF_A_THING: Final = ("topic", "service", "campaign", "guide", "survey")
"""Kinds of things each of which has a page of its own."""

OF_A_PART: Final = {"questions": "campaign"}
"""Kinds of pages that show a part of a thing, and the kind of thing: ``questions/ID``, or ``questions/ID/PART``,
which begins with that part."""

LANGUAGE: Final = "language"
"""No page, but what stands where the name of one does: ``language/TAG`` begins the visit anew in that language."""

_SEEN_ON: Final = {"venue": "venue", "tile": "start"}
"""Where things of other kinds are seen."""


def is_page(name: str) -> bool:
    """Whether there can be a page of this name; a thing of its id need not be there."""
    kind, _, thing = name.partition("/")
    return kind in OF_A_THING or kind in OF_A_PART if thing else kind in PLAIN


def page_showing(path: str) -> str:
    """The page that shows the thing at ``path``, or the thing that a field at ``path`` belongs to; "" for none."""
    kind, _, below = path.partition("/")
    if kind == "page":
        name = below.partition("/")[0]
        return name if name in CALLED else ""
    return f"{kind}/{below.partition('/')[0]}" if kind in OF_A_THING else _SEEN_ON.get(kind, "")
