"""Who last checked a thing, when, against what, and when next (safety rule 9); and what staff still have to do."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import blocks_of, things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.defaults import REVIEW_DAYS
from kiosk.content.model import (
    Assurance,
    Campaign,
    Fact,
    Paragraph,
    PlainPage,
    Points,
    Question,
    Service,
    Status,
    Topic,
)
from kiosk.content.readable import readable
from kiosk.content.things import Thing

_LAW: Final = re.compile(
    r"\bact (?:19|20)\d\d\b|\bagainst the law\b|\billegal\b|\bis (?:also )?(?:a|not a) crime\b|\bcriminal offence\b"
    r"|\blife (?:sentence|in prison)\b"
    r"|\bthe law (?:asks|says)\b|\b(?:up to|maximum of) (?:\d+|two|five|seven|ten|fourteen) years\b|\bunlawful\b",
    re.IGNORECASE,
)


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about dates of checking, and every task an editor left for staff."""
    edition = ground.edition
    issued = edition.issued_at.date()
    if edition.review_by <= issued:
        yield Problem(
            Severity.ERROR,
            "review-date",
            "edition",
            "review_by",
            "This edition would be due for checking on the day it is published.",
            "Choose a later review date, usually 90 days ahead.",
        )
    if edition.refuse_install_after is not None and edition.refuse_install_after <= issued:
        yield Problem(
            Severity.ERROR,
            "refuse-install",
            "edition",
            "refuse_install_after",
            "No kiosk would install this edition, because its last day for that is over already.",
            "Choose a later date, or none.",
        )
    for name, value in things(edition):
        match value:
            case Service():
                yield from _assurance(ground, name, value.assurance)
                yield from _expiry(ground, name, value)
            case Campaign():
                yield from _campaign(ground, name, value)
            case Topic(language=str(), language_checked_by=""):
                yield Problem(
                    Severity.TASK,
                    "language-draft",
                    name,
                    "language_checked_by",
                    f"Nobody who reads {value.summary} has checked this page, and it says so to visitors.",
                    "Have it checked. Then fill in who did, and take off the block that calls it a draft.",
                )
            case _:
                pass
        yield from _notes(name, value)


def _campaign(ground: Ground, name: str, campaign: Campaign) -> Iterator[Problem]:
    if campaign.assurance is not None:
        yield from _assurance(ground, name, campaign.assurance)
    else:
        yield Problem(
            Severity.TASK,
            "review-date",
            name,
            "assurance",
            "Nobody has noted who checked this campaign, and when it has to be checked again.",
            "Read it through, and fill in who checked it, against what, and the next date.",
        )


def _assurance(ground: Ground, name: str, assurance: Assurance) -> Iterator[Problem]:
    issued, days = ground.edition.issued_at.date(), (assurance.review_after - assurance.assured_date).days

    def problem(severity: Severity, rule: str, field: str, sentence: str, remedy: str) -> Problem:
        return Problem(severity, rule, name, f"assurance/{field}", sentence, remedy)

    for field, said in (("source", assurance.source), ("assured_by", assurance.assured_by)):
        if not said.strip():
            yield problem(
                Severity.ERROR,
                "source",
                field,
                "This does not say who checked it against what.",
                "Fill in both the name and the source.",
            )
    if days <= 0:
        yield problem(
            Severity.ERROR,
            "review-date",
            "review_after",
            "The next check is due before the last one was made.",
            f"Correct the two dates; usually there are {REVIEW_DAYS} days between them.",
        )
    elif days > ground.limits.review_days:
        yield problem(
            Severity.WARNING,
            "review-date",
            "review_after",
            f"Nobody would check this again for {days} days, and numbers and hours change faster.",
            f"Choose a date within {ground.limits.review_days} days.",
        )
    if assurance.assured_date > issued:
        yield problem(
            Severity.ERROR,
            "assured-date",
            "assured_date",
            "The day it was checked lies after the day this edition is published.",
            "Correct the date, or the clock of this computer.",
        )
    elif assurance.review_after < issued:
        yield problem(
            Severity.TASK,
            "due",
            "review_after",
            "This is due for checking; until then visitors see “Ring to check”.",
            "Dial and open everything on the page, put right what has changed, then set the two dates.",
        )
    for position, task in enumerate(assurance.staff_tasks):
        yield problem(
            Severity.TASK,
            "staff-task",
            f"staff_tasks/{position}",
            _sentence(task),
            "When it is done, take it off the list of tasks.",
        )


def _expiry(ground: Ground, name: str, service: Service) -> Iterator[Problem]:
    if (
        service.expires_on is not None
        and service.expires_on <= service.assurance.assured_date
        and service.status is Status.ACTIVE
    ):
        yield Problem(
            Severity.TASK,
            "expired",
            name,
            "expires_on",
            f"This has not been shown to anybody since {readable(service.expires_on)}.",
            "Leave it as a reminder, or set its status to defunct.",
        )


def _notes(name: str, value: Thing) -> Iterator[Problem]:
    """Notes to staff are tasks; a sentence about the law without one is a warning."""
    if isinstance(value, Topic | Campaign | PlainPage) and value.staff_note:
        yield _note(name, "staff_note", value.staff_note)
    field, blocks = blocks_of(value)
    marked = [(f"{field}/{block.id}", block) for block in blocks]
    if isinstance(value, Campaign):
        marked += [(f"questions/{question.id}", question) for question in value.questions]
    for path, block in marked:
        if block.staff_note:
            yield _note(name, f"{path}/staff_note", block.staff_note)
        elif isinstance(block, Paragraph | Fact | Points | Question) and _LAW.search(_said(block)):
            yield Problem(
                Severity.WARNING,
                "law",
                name,
                path,
                "This says what the law is, and nothing marks it for a check by somebody qualified.",
                "Write in the note for staff who checked it and when, or “needs a qualified check”.",
            )


def _said(block: Paragraph | Fact | Points | Question) -> str:
    if isinstance(block, Points):
        return " ".join(block.items)
    if isinstance(block, Question):
        return " ".join((block.text, *(answer.reply for answer in block.answers)))
    return block.text


def _note(name: str, path: str, note: str) -> Problem:
    return Problem(Severity.TASK, "staff-note", name, path, _sentence(note), "When it is settled, empty the note.")


def _sentence(note: str) -> str:
    """A note as a whole sentence."""
    words = " ".join(note.split())
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?")) else ".")
