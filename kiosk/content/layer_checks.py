"""Checks of layers before they are laid together: what one publisher adds to the pages of another has a place to go,
and what a county says it supplies is there. What is wrong with the pages they make together, ``checks`` finds.
"""

from collections.abc import Iterator, Sequence

from kiosk.content.additions import BLOCK_FIELDS, LISTS
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.county import every_county_supplies
from kiosk.content.model import Addition, Edition, Guide, Link, Survey
from kiosk.content.things import things_of


def problems(editions: Sequence[Edition]) -> Iterator[Problem]:
    """Every problem of ``editions``, the upper one first, that only the layers themselves show."""
    for place, edition in enumerate(editions):
        yield from _supplies(edition)
        for addition in edition.additions:
            kind, _, ident = addition.page.partition("/")
            pages = [page for each in editions[place + 1 :] for page in things_of(each, kind) if page.id == ident]
            if pages:
                yield from _unfit(addition, pages[0])
            else:
                yield _error(
                    "added-page",
                    addition,
                    "",
                    f"{edition.publisher_name} adds to this page, and no publisher below has it.",
                    "Look up what the page is called now, or take the addition out.",
                )


def _supplies(edition: Edition) -> Iterator[Problem]:
    known = {each.id for each in every_county_supplies()} if edition.supplies else set[str]()
    services = {each.id for each in edition.services}
    for name, service in edition.supplies.items():
        if name not in known:
            sentence, remedy = f"Nobody asks a county for “{name}”.", "Look up what it is called."
        elif service and service not in services:
            sentence, remedy = f"{edition.publisher_name} has no service “{service}”.", "Add it, or correct its name."
        else:
            continue
        yield Problem(Severity.ERROR, "supplies", "edition", f"supplies/{name}", sentence, remedy)


def _error(rule: str, addition: Addition, field: str, sentence: str, remedy: str) -> Problem:
    return Problem(Severity.ERROR, rule, addition.page, field, sentence, remedy)


def _unfit(addition: Addition, page: object) -> Iterator[Problem]:
    for name in (*LISTS, "pinned", "outcomes"):
        if getattr(addition, name) and not hasattr(page, name):
            yield _error("added-field", addition, name, f"A page of this kind has no {name}.", "Take them out here.")
    kind = addition.page.partition("/")[0]
    field = BLOCK_FIELDS.get(kind, "")
    there = {block.id for block in getattr(page, field, ())}
    for added in addition.blocks:
        where = f"blocks/{added.block.id}"
        if not field or (isinstance(page, Survey) and not isinstance(added.block, Link)):
            yield _error("added-field", addition, where, "A page of this kind has no such block.", "Take it out here.")
        wanted = added.instead_of or added.after
        if field and wanted is not None and wanted not in there:
            yield _error(
                "added-place",
                addition,
                where,
                f"This goes by the block “{wanted}”, which the page does not have.",
                "Look up what the block is called now.",
            )
        there.add(added.block.id)
    endings = {each.id for each in page.outcomes} if isinstance(page, Guide) else set[str]()
    for ending in addition.outcomes:
        if isinstance(page, Guide) and ending.id not in endings:
            yield _error(
                "added-place",
                addition,
                f"outcomes/{ending.id}",
                f"The guided check has no ending “{ending.id}”.",
                "Look up what the ending is called now.",
            )
