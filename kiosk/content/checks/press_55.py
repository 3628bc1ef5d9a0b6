"""Safety rule 10, "press 55": only ever with everything that makes it true.

Somebody who cannot speak calls 999 **from a mobile**, **listens**, and presses 55 **when asked**; it puts them through
to the police and **does not tell the police where they are**. Anything less can cost a life: 55 alone calls nobody,
and on a landline it does not apply. Source: the project's facts, "Emergency", where independent sources agree. The
five parts may be said in any words, but in one passage.
"""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.passages import Passage, folded
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.remembered import per_text

NOT: Final = (
    r"(?:\bnot\b|n't\b|\bnever\b|\bcannot\b|\bno\b|\bwithout\b|\binstead of\b|\brather than\b|\bnobody\b|\bno one\b)"
)
"""A pattern for every way to deny something."""

# Not the middle of a phone number, a price or a share.
_KEY_55: Final = (
    r"(?:(?<![\d£])(?<!\d )55(?!\d| ?\d|%|p\b)|\b5[ ,-]5\b(?! ?\d)"
    r"|\bfive[ -]five\b|\bfifty[ -]five\b|\b(?:5|five) twice\b)"
)
_PRESSED: Final = re.compile(
    r"\b(?:press|presses|pressed|pressing|dial|dialling|tap|tapping|hit|enter|type|key in|push|use|using)\b"
    r"[^.;!?\d]{0,25}" + _KEY_55
)
# 55 that is not an age, a number of years or a house.
_ALONE: Final = re.compile(
    r"(?<!to )(?<!aged )(?<!age )(?<!ages )(?<!over )(?<!under )(?<![-–])"
    + _KEY_55
    + r"(?!\s*(?:years?|(?:or|and) (?:over|older)|per cent|%|[a-z]+ (?:street|road|lane))\b)"
)
_NEAR_ALONE: Final = re.compile(
    r"\b999\b|(?:without|not|n't|cannot|unable to) (?:speak|talk)|\boperator\b|\bsilent call"
)
_SILENT_SOLUTION: Final = re.compile(r"\bsilent solution\b")
_DOES_NOT_WORK: Final = re.compile(_KEY_55 + r" (?:does not|doesn't|will not|won't|cannot) (?:apply|work|help)")

_CALL_999: Final = re.compile(
    r"\b(?:call|calls|calling|ring|ringing|dial|dialling|phone|phoning)\b[^.;!?]{0,25}\b999\b"
    r"|\b999\b[^.;!?]{0,12}\bcalls?\b"
)
_NOT_BEFORE: Final = re.compile(NOT + r"\s+(?:\w+\s+)?$")
_LISTEN: Final = re.compile(r"\blisten(?:s|ing)?\b")
_WHEN_ASKED: Final = re.compile(
    r"\b(?:when|once|if|until|after|as soon as)\b[^.;!?]{0,50}\b(?:asks?|asked|told|tells|prompts?|prompted|says)\b"
)
_MOBILE: Final = re.compile(r"\bmobiles?\b")
_ANY_PHONE: Final = re.compile(
    r"\bmobiles?\b(?: phones?)? (?:or|and) (?:from )?(?:an? )?landlines?\b"
    r"|\blandlines? (?:or|and) (?:from )?(?:an? )?mobiles?\b"
    r"|\b(?:any|every) (?:kind of )?(?:tele)?phone\b"
)
_WHERE: Final = (
    r"(?:where you(?: are|'re)|where they are|your (?:exact )?(?:location|position|address)"
    r"|(?:find|locate|track|trace) you)"
)
_NO_PLACE: Final = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b|\bcannot\b|\bwithout\b|\bno one\b|\bnobody\b)\s+(?!worry)(?:[\w']+\s+){0,4}?"
    r"(?:tells?|telling|shows?|showing|gives?|giving|share|sends?|knows?|lets?|letting|pass|says?|reveal|see|"
    r"find|locate|track|trace)\b[^.;!?]{0,40}(?:" + _WHERE + r"|\byou\b)"
)
_GIVES_PLACE: Final = re.compile(
    r"(?:\b55\b|\bit\b|\bthis\b|\bpolice\b|\bthey\b) (?:"
    r"(?:then |also |will |can )+(?:find|track|trace|locate) you\b"
    r"|(?:then |also |automatically |will |can |to |always )*"
    r"(?:tells?|shows?|gives?|sends?|lets?|shares?|knows?)\b[^.,;!?]{0,35}?" + _WHERE + ")"
)


@per_text
def missing_from_press_55(text: str) -> tuple[str, ...]:
    """What a text that speaks of pressing 55 leaves out; empty when it says everything, or does not speak of it.

    The five parts, in order: call 999, listen, press when asked, from a mobile, it does not tell the police where you
    are. Public, because the kiosk's own words on the emergency page are held to the same rule.
    """
    lower = folded(text)
    urges = _DOES_NOT_WORK.sub("", lower)
    near_999 = _NEAR_ALONE.search(urges) and _ALONE.search(urges)
    if not (near_999 or _PRESSED.search(urges) or _SILENT_SOLUTION.search(urges)):
        return ()
    parts = (
        ("call 999", any(not _NOT_BEFORE.search(lower[: hit.start()]) for hit in _CALL_999.finditer(lower))),
        ("listen", _LISTEN.search(lower)),
        ("press 55 when asked", _WHEN_ASKED.search(lower)),
        ("from a mobile", _MOBILE.search(lower) and not _ANY_PHONE.search(lower)),
        ("it does not tell the police where you are", _NO_PLACE.search(lower) and not _GIVES_PLACE.search(lower)),
    )
    return tuple(part for part, said in parts if not said)


def press_55(passage: Passage) -> Iterator[Problem]:
    """Whether one passage speaks of pressing 55 without saying all of it."""
    if missing := missing_from_press_55(passage.text):
        yield Problem(
            Severity.ERROR,
            "press-55",
            passage.thing,
            passage.path,
            f"This speaks of pressing 55 but does not say: {', '.join(missing)}.",
            "Say all five together here: call 999 from a mobile, listen, press 55 when asked; it does not tell the "
            "police where you are. Or put a 999 block in its place.",
        )
