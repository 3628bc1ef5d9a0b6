"""What publishing, or going back, would change, thing by thing, and what the checks say of it. Pure and slow: for the
worker."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.checks import Problem, Severity, check
from kiosk.content.differences import Change, ChangeKind, differences
from kiosk.content.draft import Draft, Published, Unfinished, as_edition, as_written, draft_of
from kiosk.content.model import Edition
from kiosk.schedule.calendar_checks import check_calendar
from kiosk.staff.forms.labels import kind_name
from kiosk.staff.forms.languages import language_name
from kiosk.staff.parts.page_notices import for_staff
from kiosk.staff.publish.change_words import thing_name

translate = QCoreApplication.translate

NAMED = 3
"""How many things a suggested reason names; the others it counts."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would change, and what is to be said about it before it does."""

    changes: tuple[Change, ...]
    before: Catalogue
    after: Catalogue
    """What is published now and what would be, with every link as somebody wrote it."""
    errors: tuple[Problem, ...] = ()
    """They stand in the way."""
    warnings: tuple[Problem, ...] = ()
    """They ask; errors that visitors live with already are among them."""
    tasks: int = 0


def compare(published: Published, edition: Edition) -> tuple[Change, ...]:
    """Every change of what visitors see, when the venue's ``edition`` takes the place of its published one."""
    return compared(_shown(published, published.own or _without_content(edition)), _shown(published, edition), edition)


def _shown(published: Published, edition: Edition) -> Catalogue:
    return as_written(edition, published.others)


def compared(before: Catalogue, after: Catalogue, edition: Edition) -> tuple[Change, ...]:
    """Every change from what ``before`` shows to what ``after`` shows, called as people call it; the rest of both is as
    in ``edition``."""
    found = differences(as_edition(before, edition), as_edition(after, edition))
    return tuple(replace(each, name=_called(each, before, after)) for each in found)


def _called(change: Change, before: Catalogue, after: Catalogue) -> str:
    """What people call what changes."""
    if change.new is not None:
        return thing_name(change.new, after)
    if change.old is not None:
        return thing_name(change.old, before)
    kind, _, tag = change.thing.partition("/")
    return language_name(tag) if kind == "translation" else change.name


def examine(
    published: Published, edition: Edition, icons: Collection[str] | None, unfinished: Sequence[Unfinished] = ()
) -> Comparison:
    """``compare``, with what the checks find in what visitors would see. ``icons`` are the ones that can be drawn;
    ``unfinished`` is what is typed and does not read yet: in a thing visitors know already it asks, in a new one it
    stands in the way.

    An error that is in what is published already does not stand in the way of putting something else right: it becomes
    a warning.
    """
    found = _problems(published, edition, icons)
    errors = [each for each in found if each.severity is Severity.ERROR]
    there: set[Problem] = set()
    if errors:
        there = set(_problems(published, published.own or _without_content(edition), icons))
    before, after = _shown(published, published.own or _without_content(edition)), _shown(published, edition)
    changes = compared(before, after, edition)
    new = {change.thing for change in changes if change.kind is ChangeKind.ADDED}
    waiting = [_unfinished_problem(each, new) for each in unfinished]
    errors += [each for each in waiting if each.severity is Severity.ERROR]
    warnings = [each for each in (*waiting, *found) if each.severity is Severity.WARNING]
    return Comparison(
        changes=changes,
        before=before,
        after=after,
        errors=tuple(each for each in errors if each not in there),
        warnings=(*(each for each in errors if each in there), *warnings),
        tasks=sum(each.severity is Severity.TASK for each in found),
    )


def _problems(published: Published, edition: Edition, icons: Collection[str] | None) -> tuple[Problem, ...]:
    whole = as_edition(as_written(edition, published.others), edition)
    found = (*check(whole, icons=icons), *check_calendar(whole, edition.issued_at.date()))
    return for_staff(found, whole)


def _unfinished_problem(unfinished: Unfinished, new: Collection[str]) -> Problem:
    kind, ident, field = (*unfinished.field.split("/", 2), "")[:3]
    thing = f"{kind}/{ident}"
    if not unfinished.text:
        return Problem(
            Severity.ERROR if thing in new else Severity.WARNING,
            "unfinished",
            thing,
            field,
            translate("comparison", "This field still has to be filled in."),
            translate("comparison", "Fill it in, or delete what was added."),
        )
    return Problem(
        Severity.ERROR if thing in new else Severity.WARNING,
        "unfinished",
        thing,
        field,
        translate("comparison", "“{text}” cannot be read here, so it is left out.").format(text=unfinished.text[:60]),
        translate("comparison", "Write it as the field asks, or leave it for later: it stays where you typed it."),
    )


def _without_content(edition: Edition) -> Edition:
    return Edition(
        publisher=edition.publisher,
        publisher_name=edition.publisher_name,
        number=edition.number,
        issued_at=edition.issued_at,
        review_by=edition.review_by,
        made_by=edition.made_by,
        languages=edition.languages,
    )


def what_happened(kind: ChangeKind) -> str:
    """New, changed or taken out."""
    match kind:
        case ChangeKind.ADDED:
            return translate("comparison", "New")
        case ChangeKind.REMOVED:
            return translate("comparison", "Deleted")
        case ChangeKind.CHANGED:
            return translate("comparison", "Changed")


def suggested_reason(changes: Sequence[Change]) -> str:
    """A reason to begin with: what was changed, added and taken out, in one or two sentences."""
    said = {
        ChangeKind.CHANGED: translate("comparison", "Changed: {names}."),
        ChangeKind.ADDED: translate("comparison", "Added: {names}."),
        ChangeKind.REMOVED: translate("comparison", "Deleted: {names}."),
    }
    sentences = []
    for kind, sentence in said.items():
        # A description is a sentence, and what it stands in ends with a full stop of its own.
        names = [change.name.rstrip(" .") for change in changes if change.kind is kind]
        if len(names) > NAMED:
            more = translate("comparison", "{count} more").format(count=len(names) - NAMED)
            names = [*names[:NAMED], more]
        if names:
            sentences.append(sentence.format(names=", ".join(names)))
    return " ".join(sentences)


def in_short(changes: Sequence[Change], most: int = 8) -> list[str]:
    """One line for each thing that changes, for a confirmation; those after ``most`` are counted."""
    lines = [
        f"{what_happened(change.kind)}: {change.name} ({kind_name(change.thing.partition('/')[0])})"
        for change in changes[:most]
    ]
    if len(changes) > most:
        lines.append(translate("comparison", "and {count} more").format(count=len(changes) - most))
    return lines


def without_change(draft: Draft, own: Edition | None, path: str) -> Draft:
    """``draft`` with the thing at ``path`` as it is in ``own``, the venue's published edition: there or not there,
    shown or left out."""
    was = draft_of(own)
    thing = was.thing(path)
    left = draft.without(path)
    # Put in place of the edited one rather than at the end, so that the order stays.
    put = left if thing is None else draft.put(path.partition("/")[0], thing)
    kept = tuple(each for each in put.unfinished if not each.field.startswith(f"{path}/"))
    return msgspec.structs.replace(put.hide(path, path in was.hidden), unfinished=kept)
