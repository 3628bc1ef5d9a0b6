"""The page on which the pictures of a tour are looked at: one file, no scripts, works when it is opened as a file."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

STYLE = """
body { font-family: sans-serif; margin: 2rem; color: #1c2430; background: #f7f4ee }
section { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-end }
figure { margin: 0 }
img { height: 16rem; width: auto; border: 1px solid #4b5563; display: block }
figcaption { margin-top: .4rem }
a { color: #0e5a5a }
a:focus-visible { outline: 4px solid #1c2430; outline-offset: 2px }
"""


@dataclass(frozen=True)
class Picture:
    """One picture: its address from the index page, its size in pixels, its name, what it shows in words, whether it is
    of the staff pages, and the language, the scale of the text and the contrast it is in."""

    address: str
    size: tuple[int, int]
    name: str
    words: str
    staff: bool = False
    language: str = ""
    scale: float = 1.0
    contrast: bool = False

    @property
    def traits(self) -> tuple[str, ...]:
        """What pictures can be picked by, in words."""
        shape = "upright" if self.size[1] > self.size[0] else "lying"
        contrast = "high contrast" if self.contrast else "normal contrast"
        return (self.language or "en-GB", f"{round(self.scale * 100)} %", contrast, shape)


def index_page(pictures: Sequence[Picture], language: str, now: dt.datetime) -> str:
    """The page as HTML: the pictures by size, each with its name and a text for whoever does not see it.

    ``language`` is that of the pictures; the page itself is in English. ``now`` is the time they show.
    """
    filters, style = _filters(pictures)
    groups = [(size, list(group)) for size, group in groupby(pictures, lambda picture: picture.size)]
    links = "".join(f'<li><a href="#{_anchor(size)}">{_shape(size)}, {len(group)}</a></li>' for size, group in groups)
    sections = "".join(_section(size, group) for size, group in groups)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Community Kiosk: every scene</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n"
        f"<h1>Community Kiosk: every scene</h1>\n<p>In {escape(language)}, at {now:%H:%M} on {now.day} {now:%B %Y}. "
        f"Choose a picture to see it at its full size.</p>\n{filters}<ul>{links}</ul>\n{sections}</body>\n</html>\n"
    )


def _filters(pictures: Sequence[Picture]) -> tuple[str, str]:
    """Boxes to untick, one for each trait that some pictures have and others have not, and the rules that hide what is
    unticked: style sheets alone (``:has``, Selectors Level 4)."""
    boxes: list[str] = []
    rules: list[str] = []
    for values in zip(*(picture.traits for picture in pictures), strict=True):
        found = tuple(dict.fromkeys(values))
        if len(found) < 2:
            continue
        labels = "".join(
            f'<label><input type="checkbox" id="show-{_name(each)}" checked> {escape(each)}</label> ' for each in found
        )
        boxes.append(f"<p>Show: {labels}</p>\n")
        rules += (f"body:has(#show-{_name(each)}:not(:checked)) .{_name(each)} {{ display: none }}\n" for each in found)
    return "".join(boxes), "".join(rules)


def _name(trait: str) -> str:
    return "is-" + "".join(letter if letter.isalnum() else "-" for letter in trait).strip("-")


def _section(size: tuple[int, int], pictures: Sequence[Picture]) -> str:
    parts = (("", [each for each in pictures if not each.staff]), ("Staff", [each for each in pictures if each.staff]))
    return f'<h2 id="{_anchor(size)}">{_shape(size)}</h2>\n' + "".join(_part(title, part) for title, part in parts)


def _part(title: str, pictures: Iterable[Picture]) -> str:
    figures = "".join(_figure(picture) for picture in pictures)
    heading = f"<h3>{title}</h3>\n" if title else ""
    return f"{heading}<section>\n{figures}</section>\n" if figures else ""


def _figure(picture: Picture) -> str:
    address, (width, height) = escape(picture.address), picture.size
    classes, traits = " ".join(map(_name, picture.traits)), escape(", ".join(picture.traits[:3]))
    return (
        f'<figure class="{classes}"><a href="{address}">'
        f'<img loading="lazy" width="{width}" height="{height}" src="{address}" '
        f'alt="{escape(picture.words)}"></a><figcaption>{escape(picture.name)}<br>{traits}</figcaption></figure>\n'
    )


def _anchor(size: tuple[int, int]) -> str:
    return f"size-{size[0]}x{size[1]}"


def _shape(size: tuple[int, int]) -> str:
    width, height = size
    return f"{'Portrait' if height > width else 'Landscape'} {width} × {height}"
