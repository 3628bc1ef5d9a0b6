import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lucide import get_icon_list, lucide_icon
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.asset_paths import ROOM, assets
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.ui.icons import FALLBACK_SIDE, UNKNOWN, IconProvider, drawing, svg
from kiosk.visitor import venue_page
from tests.ui.bench import Bench

IN_QML = re.compile(r"\b(?:icon|name):\s*(?P<value>[^\n]+)")
WORD = re.compile(r'"([a-z][a-z0-9-]*)"')
COMPARED = re.compile(r'[!=]==?\s*"[^"]*"')
"""A word that something is compared with is no icon."""


def icons_in_qml() -> set[tuple[str, str]]:
    found = set()
    for path in sorted(ROOM.rglob("*.qml")):
        for match in IN_QML.finditer(path.read_text(encoding="utf-8")):
            for name in WORD.findall(COMPARED.sub("", match["value"])):
                found.add((path.name, name))
    return found


def icons_in_content() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()

    def look(place: str, value: object) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "icon":
                    found.add((place, str(inner)))
                look(place, inner)
        elif isinstance(value, list):
            for inner in value:
                look(place, inner)

    for path in sorted((assets() / "starter").rglob("*.toml")):
        look(str(path.relative_to(assets())), tomllib.loads(path.read_text(encoding="utf-8")))
    return found


def icons_in_python() -> set[tuple[str, str]]:
    """Icons by the tables that name them, and in rows: the second word of a fact, the model's own defaults."""
    tables = (*(each.icon for each in CONTACT_KINDS.values()), *venue_page.KIND_ICONS.values())
    found = {("tables", name) for name in tables}
    for path in sorted(Path(ROOM).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found |= {(path.name, name) for name in re.findall(r'icon\b[^\n="]*= "([a-z0-9-]+)"', text)}
    facts = (ROOM / "visitor" / "service_page.py").read_text(encoding="utf-8")
    rows = re.findall(r'\("[a-z]+", "([a-z-]+)", translate\(', facts)
    assert len(rows) >= 5
    return found | {("service_page.py", name) for name in rows}


def exists(name: str) -> bool:
    return lucide_icon(name, fallback_text="MISSING").find("MISSING") < 0


def test_a_name_that_does_not_exist_is_noticed() -> None:
    assert exists("phone")
    assert not exists("no-such-icon")


def test_every_icon_a_screen_or_the_content_names_exists() -> None:
    named = icons_in_qml() | icons_in_content() | icons_in_python()
    assert len({name for _, name in named}) > 40
    assert [f"{place}: {name}" for place, name in sorted(named) if not exists(name)] == []


def drawn(ident: str, side: int) -> QImage:
    return IconProvider().requestImage(ident, QSize(), QSize(side, side))


@pytest.mark.parametrize("side", [12, 47, 300])
def test_an_icon_has_the_size_it_was_asked_for(qapp: object, side: int) -> None:
    size = QSize()
    image = IconProvider().requestImage("phone/0E5A5A", size, QSize(side, side))
    assert (image.width(), image.height()) == (side, side)
    assert (size.width(), size.height()) == (side, side)


@pytest.mark.parametrize("asked", [QSize(), QSize(0, 0), QSize(-1, -1)])
def test_without_a_size_it_has_one_of_its_own(qapp: object, asked: QSize) -> None:
    image = IconProvider().requestImage("phone/0E5A5A", QSize(), asked)
    assert (image.width(), image.height()) == (FALLBACK_SIDE, FALLBACK_SIDE)


@pytest.mark.parametrize("colour", ["0E5A5A", "FFE14D", "a8201a"])
def test_an_icon_is_drawn_in_its_colour_and_in_no_other(qapp: object, colour: str) -> None:
    image = drawn(f"phone/{colour}", 96)
    pixels = [image.pixelColor(x, y) for x in range(96) for y in range(96)]
    solid = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert solid == {QColor(f"#{colour}").name()}
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_unknown_name_draws_a_plain_mark_and_not_an_error(qapp: object) -> None:
    image = drawn("no-such-icon/000000", 64)
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(64) for y in range(64))


USED = {
    "as usual": "Icon {{ {at} name: 'minus'; color: 'black' }}",
    "small": "Icon {{ {at} name: 'minus'; color: 'black'; size: Theme.smallIcon; textSize: Theme.body }}",
    "large": "Icon {{ {at} name: 'minus'; color: 'black'; size: Theme.bigIcon; textSize: Theme.body }}",
    "in a badge": "IconBadge {{ {at} name: 'minus'; color: 'white'; iconColor: 'black'; border.width: 0 }}",
    "in a button": "Button {{ {at} kind: 'solid'; icon: 'minus'; label: ' '; ground: 'white'; content: 'black' }}",
    "in a larger button": "Button {{ {at} kind: 'solid'; icon: 'minus'; label: ' '; fontSize: Theme.number;"
    " ground: 'white'; content: 'black' }}",
}
"""How screens draw icons; this one is a line from one side to the other."""


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_lines_of_icons_are_as_heavy_at_every_size_they_are_drawn(bench: Bench, scale: float) -> None:
    """0.11 of the size of the words beside them: a regular letter of the typeface has 0.091, a bold one 0.144."""
    bench.theme.setProperty("scale", scale)
    rows = range(0, 120 * len(USED), 120)
    parts = (part.format(at=f"y: {top};") for top, part in zip(rows, USED.values(), strict=True))
    bench.show("color: 'white'; " + "\n".join(parts), (300, 120 * len(USED)))
    picture = bench.draw()
    sizes = {name: bench.theme.property("body") for name in USED}
    sizes["in a larger button"] = bench.theme.property("number")
    for name, top in zip(USED, rows, strict=True):
        columns = (
            [255 - picture.pixelColor(x, y).lightness() for y in range(top, top + 115)] for x in range(10, 90, 4)
        )
        assert max(map(sum, columns)) / 255 == pytest.approx(0.11 * sizes[name], rel=0.12), name


def test_a_line_may_have_another_width_and_nothing_else_changes() -> None:
    thin, thick = svg("phone", "#0E5A5A", "1.50"), svg("phone", "#0E5A5A", "3.00")
    assert 'stroke-width="1.50"' in thin
    assert thin.replace("1.50", "3.00") == thick
    assert svg("phone", "#0E5A5A") == svg("phone", "#0E5A5A", "2")


def shapes(source: str) -> tuple[dict[str, str], list[tuple[str, dict[str, str]]]]:
    """The drawing without what only a web page needs."""
    root = ElementTree.fromstring(source)
    return {key: value for key, value in root.attrib.items() if key != "class"}, [(e.tag, e.attrib) for e in root]


def given(name: str, colour: str) -> str:
    """The package's own answer; it leaves the dots inside some icons in the colour of the text around them."""
    return lucide_icon(name, stroke=colour).replace("currentColor", colour)


def test_every_icon_is_the_one_the_package_itself_gives() -> None:
    names = get_icon_list()
    assert len(names) > 1000
    assert [name for name in names if shapes(svg(name, "#0E5A5A")) != shapes(given(name, "#0E5A5A"))] == []


def test_a_name_that_is_not_there_gives_the_circle() -> None:
    assert drawing("no-such-icon") == UNKNOWN


def test_icons_bring_no_http_client() -> None:
    """Nothing here goes online; and the package's own import would cost each start 20 ms."""
    listed = (
        "import kiosk.window.main_window, sys; "
        "print(*sorted({'lucide', 'http.client', 'urllib.request'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
