"""Content checks: what has to be right before visitors may see an edition, each rule in the module of its theme.

    press_55      "press 55" only with everything that makes it true                                  (safety rule 10)
    safety        the content never misleads: StreetSafe, ended schemes, "anonymous", 999             (safety rule 10)
    life_first    whatever speaks of dying says 999 first                                            (safety rule 13)
    separation    survivors' and perpetrators' pages do not lead to each other                        (safety rule 12)
    voices        neither side's pages say what is meant for the other                                (safety rule 12)
    neutral       the venue page names no support topic, what stands on Start no harm                 (safety rule 3)
    hours         windows, exceptions, holidays, what nobody has told us                              (safety rule 9)
    assurance     who checked it and when again; tasks and notes for staff                            (safety rule 9)
    contacts      numbers that dial, no street address of a place that must not be found
    addresses     addresses that go where they say and follow nobody                                  (safety rule 8)
    references    every id leads somewhere; icons exist
    guides        a guided check ends, all of it can be reached
    endings       each of its endings leaves a way on, for every age and at every hour
    characters    none that nobody can see, none that no typeface draws
    words         blame, tone, plain text, reading age, length
    sizes         how much one page may hold                                                          (safety rule 1)
    posters       short enough to be read from five metres, with all that their template is to show
    completeness  nothing empty; pictures and films described and of a fit size
    translations  of a field that exists, of the text that stands there, with the same numbers

A rule is a function from a ``Ground`` to problems. None stops another, none raises, and the same edition always gives
the same problems in the same order. The campaign calendar has its own checks, in ``kiosk.schedule.calendar_checks``,
and so have layers before they are laid together, in ``kiosk.content.layer_checks``.
"""

from collections.abc import Collection, Iterable

import msgspec

from kiosk.content.checks import (
    addresses,
    assurance,
    characters,
    completeness,
    contacts,
    endings,
    guides,
    hours,
    life_first,
    neutral,
    posters,
    references,
    safety,
    separation,
    sizes,
    translations,
    voices,
    words,
)
from kiosk.content.checks.context import Ground
from kiosk.content.checks.limits import Limits
from kiosk.content.checks.press_55 import missing_from_press_55
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Edition
from kiosk.content.things import by_field

__all__ = ["Limits", "Problem", "Severity", "check", "check_thing", "missing_from_press_55"]

_THEMES = (
    safety,
    life_first,
    separation,
    voices,
    neutral,
    hours,
    assurance,
    contacts,
    addresses,
    references,
    guides,
    endings,
    characters,
    words,
    sizes,
    posters,
    completeness,
    translations,
)
_ACROSS = (separation, neutral, references, endings)
"""Themes that look at how things go together, and so need all of them."""
_ORDER = tuple(Severity)


def check(
    edition: Edition,
    *,
    limits: Limits | None = None,
    icons: Collection[str] | None = None,
    elsewhere: Collection[str] = frozenset(),
) -> tuple[Problem, ...]:
    """Every problem of ``edition``: errors first, then warnings, then tasks, each in the order of the themes.

    ``icons`` are the names that can be drawn; without them icons are not checked. ``elsewhere`` holds the things
    (``service/ID``) of other publishers that this edition may point at.
    """
    ground = Ground(edition, limits or Limits(), icons, elsewhere)
    return _sorted(problem for theme in _THEMES for problem in theme.problems(ground))


def check_thing(
    edition: Edition,
    thing: str,
    *,
    limits: Limits | None = None,
    icons: Collection[str] | None = None,
    elsewhere: Collection[str] = frozenset(),
) -> tuple[Problem, ...]:
    """The problems that ``check`` finds in ``thing`` (``service/ID``), without reading the others; for while typing."""
    whole = Ground(edition, limits or Limits(), icons, elsewhere)
    part = Ground(_only(edition, thing), whole.limits, icons, elsewhere, whole=edition)
    found = (problem for theme in _THEMES for problem in theme.problems(whole if theme in _ACROSS else part))
    return _sorted(problem for problem in found if problem.thing == thing)


def _only(edition: Edition, thing: str) -> Edition:
    """``edition`` with nothing in it but ``thing`` and its translations."""
    left = {
        field: tuple(one for one in group if f"{kind}/{one.id}" == thing) for kind, field, group in by_field(edition)
    }
    venue = left.pop("venue")
    translations = tuple(each for each in edition.translations if each.field.startswith(f"{thing}/"))
    return msgspec.structs.replace(edition, venue=venue[0] if venue else None, translations=translations, **left)


def _sorted(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, the most severe first, otherwise in the order they were found."""
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: _ORDER.index(problem.severity)))
