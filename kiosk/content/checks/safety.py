"""Safety rule 10: the content never misleads.

Every rule here reads English as loosely as it can, so that an editor may choose the words; what it cannot do without
is each part of the meaning. Source: the project's facts (StreetSafe is not for crimes, incidents or emergencies; Ask
for ANI ended in November 2024). "Press 55" has a module of its own.
"""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content import phone
from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import Passage, folded
from kiosk.content.checks.press_55 import NOT, press_55
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Audience, Caution, Emergency, Sensitivity, Service, Topic
from kiosk.content.remembered import per_text


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything in the edition that could mislead somebody in danger."""
    for passage in ground.passages:
        yield from press_55(passage)
        yield from _streetsafe(passage)
        yield from _angela(passage)
    for thing in ground.things:
        yield from _ani(ground, thing)
        yield from _anonymous(ground, thing)
        yield from _streetsafe_limit(ground, thing)
        yield from _reach_999(ground, thing)


# --- StreetSafe -------------------------------------------------------------------------------------------------------

_STREETSAFE: Final = re.compile(r"\bstreet[ -]?safe\b")
_CRIME: Final = (
    r"(?:crimes?|criminal|offences?|assaults?|assaulted|attacks?|attacked|incidents?|rape|raped|emergenc(?:y|ies))"
)
_REPORT_OR_CRIME: Final = re.compile(rf"\breport(?:s|ed|ing)?\b|\b{_CRIME}\b")
_NOT_FOR_CRIME: Final = re.compile(
    rf"{NOT}[^.;!?]{{0,60}}\b(?:crimes?|offences?|incidents?|emergenc(?:y|ies))\b"
    rf"|{NOT} (?:(?:use|on|with|to|through|by) ){{0,2}}street[ -]?safe\b"
)
_SENTENCES: Final = re.compile(r"[^.;!?]+")
_WAY_TO_REPORT: Final = re.compile(rf"\breport(?:s|ed|ing)?\b[^.;!?]*\b{_CRIME}\b")
_POLICE_NUMBER: Final = re.compile(rf"\b(?:{'|'.join(sorted(phone.POLICE))})\b")
_NEGATION: Final = re.compile(NOT)


def _streetsafe(passage: Passage) -> Iterator[Problem]:
    lower = folded(passage.text)
    if not _STREETSAFE.search(lower):
        return
    offers = any(_offers_streetsafe(sentence) for sentence in _SENTENCES.findall(lower))
    if offers or (_REPORT_OR_CRIME.search(lower) and not _NOT_FOR_CRIME.search(lower)):
        yield Problem(
            Severity.ERROR,
            "streetsafe",
            passage.thing,
            passage.path,
            "This could be read as if a crime can be reported through StreetSafe.",
            "Say here that StreetSafe is not for crimes or emergencies: 999 in an emergency, 101 to report a crime.",
        )


def _offers_streetsafe(sentence: str) -> bool:
    """Whether one sentence says that crimes are reported there."""
    names = _STREETSAFE.search(sentence) and _WAY_TO_REPORT.search(sentence)
    return bool(names) and not _NEGATION.search(sentence) and not _POLICE_NUMBER.search(sentence)


def _streetsafe_limit(ground: Ground, thing: str) -> Iterator[Problem]:
    service = ground.things[thing]
    if not isinstance(service, Service):
        return
    if not _STREETSAFE.search(folded(f"{service.id} {service.name} {service.alternate_name}")):
        return
    limits = [service.alert, *(block.text for block in service.description if isinstance(block, Caution))]
    if not any(_NOT_FOR_CRIME.search(folded(limit)) for limit in limits):
        yield Problem(
            Severity.ERROR,
            "streetsafe",
            thing,
            "alert",
            "The StreetSafe page does not say, where everybody sees it, that it is not for crimes or emergencies.",
            "Write it in the alert, or in a warning block: not for crimes or emergencies; 999 or 101 for those.",
        )


# --- Ask for ANI, Ask for Angela --------------------------------------------------------------------------------------

_ANI: Final = re.compile(r"\bask for ani\b|\baction needed immediately\b")
_ANGELA: Final = re.compile(r"\bask(?:ing)? for angela\b")
_MAY_NOT_WORK: Final = re.compile(
    r"\b(?:not (?:all|every|always|each)|may not|might not|only|(?:where|if) staff|some (?:venues|places|bars)"
    r"|any member of staff)\b"
)


def _ani(ground: Ground, thing: str) -> Iterator[Problem]:
    value = ground.things[thing]
    if isinstance(value, Service) and value.expires_on and value.expires_on <= ground.edition.issued_at.date():
        return
    for passage in ground.by_thing.get(thing, ()):
        if _ANI.search(folded(passage.text).replace("-", " ")):
            yield Problem(
                Severity.ERROR,
                "ask-for-ani",
                thing,
                passage.path,
                "This shows Ask for ANI, a scheme that ended in November 2024; nobody would understand the words now.",
                "Take it out, and write “ask any member of staff”. "
                "For a service, set the date it ended under “Do not show it from”.",
            )


def _angela(passage: Passage) -> Iterator[Problem]:
    lower = folded(passage.text)
    if _ANGELA.search(lower) and not _MAY_NOT_WORK.search(lower):
        yield Problem(
            Severity.WARNING,
            "ask-for-angela",
            passage.thing,
            passage.path,
            "This promises that Ask for Angela works, and in many places staff do not know it.",
            "Say “ask any member of staff”, and that not every place knows the words.",
        )


# --- anonymous --------------------------------------------------------------------------------------------------------

_ANONYMOUS: Final = re.compile(r"\banonym(?:ous|ously|ity)\b")
_NOT_ANONYMOUS: Final = re.compile(NOT + r"[^.;!?]{0,20}\banonym(?:ous|ously|ity)\b")
_UNKNOWN_TO_THEM: Final = re.compile(
    rf"(?:{NOT}|\bnothing\b)[^.;!?]{{0,60}}\b(?:names?|who you are|identity|address|number|email|details|record(?:ed)?|"
    rf"keep|kept|saved?|traced?|log(?:in| in)?)\b"
)
_KNOWN_TO_THEM: Final = re.compile(
    r"\b(?:but|only|still|although|however|except|unless)\b|\b(?:can|may|might|will|do|does|could) "
    r"(?:\w+ )?(?:see|know|learn|keep|store|record|hear|get|read)s?\b"
    r"|\b(?:is|are) (?:\w+ )?(?:kept|stored|recorded|sent|passed|shown|counted)\b"
)


def _anonymous(ground: Ground, thing: str) -> Iterator[Problem]:
    claims = [passage for passage in ground.by_thing.get(thing, ()) if _claims_anonymity(folded(passage.text))]
    if not claims:
        return
    text = folded(ground.text_of(thing))
    missing = [
        part
        for part, said in (
            ("what is not known about you", _UNKNOWN_TO_THEM.search(text)),
            ("what is known or kept all the same", _KNOWN_TO_THEM.search(text)),
        )
        if not said
    ]
    if missing:
        yield Problem(
            Severity.ERROR,
            "anonymous",
            thing,
            claims[0].path,
            f"This says “anonymous” without saying {' and '.join(missing)}.",
            "Say beside it what they do not learn (your name, your number) and what they do (what you write).",
        )


@per_text
def _claims_anonymity(text: str) -> bool:
    denied = {hit.end() for hit in _NOT_ANONYMOUS.finditer(text)}
    return any(hit.end() not in denied for hit in _ANONYMOUS.finditer(text))


# --- 999 --------------------------------------------------------------------------------------------------------------

_999: Final = re.compile(r"\b999\b")


def _reach_999(ground: Ground, thing: str) -> Iterator[Problem]:
    topic = ground.topic_of(thing)
    if topic is None or topic.audience is not Audience.SURVIVOR or topic.sensitivity is not Sensitivity.SENSITIVE:
        return
    if not _has_999(topic) and not _999.search(ground.text_of(thing)):
        yield Problem(
            Severity.WARNING,
            "reach-999",
            thing,
            "blocks",
            "Somebody in danger may read this page, and nothing on it says what to do right now.",
            "Add a 999 block, best as the first or second block.",
        )


def _has_999(topic: Topic) -> bool:
    return any(isinstance(block, Emergency) for block in topic.blocks)
