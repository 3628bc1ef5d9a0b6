"""What people would use instead of a kiosk of their own: a web site with the same words, on the GOV.UK Design System.

Its pages are made from the starter edition, with ``govuk-frontend`` as published: its template, its styles, its script
and its component “Exit this page”, which leads to the venue page. Served from this machine, so that no network is
measured.
"""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Block, Topic

PACKAGE = "govuk-frontend"
NEUTRAL = "venue.html"
_BODY = '<script>document.body.className += " js-enabled" + (" govuk-frontend-supported")</script>'
_SCRIPT = '<script type="module">import {initAll} from "./govuk/govuk-frontend.min.js"; initAll()</script>'
_EXIT = (
    '<div class="govuk-exit-this-page" data-module="govuk-exit-this-page"><a href="venue.html" role="button"'
    ' draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button'
    ' govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer">'
    '<span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>'
)


class SiteError(Exception):
    """The package did not come."""


def fetched(folder: Path) -> str:
    """Put the published package into ``folder``, by npm; returns its version. Raises ``SiteError`` in npm's words."""
    npm = shutil.which("npm")
    if npm is None:
        raise SiteError("npm is needed to fetch govuk-frontend")
    asked = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), PACKAGE]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SiteError(done.stderr.strip())
    listed = subprocess.run([npm, "ls", "--prefix", str(folder), PACKAGE], capture_output=True, text=True, check=True)
    return listed.stdout.rsplit("@", 1)[1].strip()


def written(catalogue: Catalogue, package: Path, folder: Path) -> None:
    """Write the whole site to ``folder``: the venue, a beginning, each topic with its services."""
    shutil.copytree(package / "node_modules" / PACKAGE / "dist" / "govuk", folder / "govuk")
    topics = [each for each in catalogue.topics if each.language is None]
    button = "govuk-button govuk-button--secondary"
    tiles = "".join(
        f'<li><a class="{button}" href="{each.id}.html">{escape(each.title)}</a></li>' for each in topics[:8]
    )
    pages = {
        NEUTRAL: _page(
            catalogue.venue.name if catalogue.venue else "The library",
            '<p class="govuk-body"><a class="govuk-button" href="start.html">Touch here to start</a></p>',
            out=False,
        ),
        "start.html": _page("What would you like to know?", f'<ul class="govuk-list govuk-body-l">{tiles}</ul>'),
    }
    pages |= {f"{each.id}.html": _page(each.title, _topic(catalogue, each)) for each in topics}
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def _page(title: str, body: str, *, out: bool = True) -> str:
    return (
        '<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">'
        '<link rel="stylesheet" href="./govuk/govuk-frontend.min.css"></head><body class="govuk-template__body">'
        f'{_BODY}<div class="govuk-width-container">{_EXIT if out else ""}<main class="govuk-main-wrapper">'
        f'<h1 class="govuk-heading-l">{escape(title)}</h1>{body}</main></div>{_SCRIPT if out else ""}</body></html>'
    )


def _topic(catalogue: Catalogue, topic: Topic) -> str:
    services = {each.id: each for each in catalogue.services}
    parts = [f'<p class="govuk-body-l">{escape(topic.summary)}</p>', *map(_block, topic.blocks)]
    for service in (services[each] for each in topic.services if each in services):
        contacts = "".join(f"<li>{escape(each.label)} {escape(each.value)}</li>" for each in service.contacts)
        parts.append(
            f'<h2 class="govuk-heading-m">{escape(service.name)}</h2>'
            f'<p class="govuk-body">{escape(service.one_line)}</p><ul class="govuk-list">{contacts}</ul>'
        )
    return "".join(parts)


def _block(block: Block) -> str:
    """Its title and whatever words it has; its looks are not what is measured."""
    values: dict[str, Any] = {name: getattr(block, name) for name in block.__struct_fields__}
    items = "".join(f"<li>{escape(each)}</li>" for each in values.get("items", ()))
    title = f'<h2 class="govuk-heading-m">{escape(block.title)}</h2>' if block.title else ""
    text = f'<p class="govuk-body">{escape(values["text"])}</p>' if values.get("text") else ""
    return title + text + (f'<ul class="govuk-list govuk-list--bullet">{items}</ul>' if items else "")


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """What a browser asks for is nobody's business."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on the loopback as long as the block lasts; yields the address it begins with."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
