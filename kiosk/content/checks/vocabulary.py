"""Words that put blame where it does not belong, and what to write in their place.

Where they come from: the list of words in the project's facts (its §8, and §4 on what a consent campaign must not
say). They ask an editor to look; a quotation or somebody's own name can be a good reason to keep one.
"""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern over lower-case text, what is wrong with it, and what to write. ``headings``: only wrong in one."""

    pattern: re.Pattern[str]
    why: str
    instead: str
    headings: bool = False


def _wording(pattern: str, why: str, instead: str, *, headings: bool = False) -> Wording:
    return Wording(re.compile(pattern), why, instead, headings)


_SMALL: Final = "makes the abuse sound smaller than it is"
_BLAME: Final = "puts the blame on the person it was done to"
_BURDEN: Final = "asks the person at risk to prevent what somebody else does"
_LABEL: Final = "makes the person into what was done to them"

WORDINGS: Final = (
    _wording(
        r"\bdomestic (?:dispute|incident|row|argument|tiff)s?\b|\b(?:a|the) domestic\b(?=[.,;]| between)|\bdomestics\b",
        _SMALL,
        "domestic abuse",
    ),
    _wording(
        r"\b(?:abusive|violent|toxic|volatile|stormy) relationships?\b",
        "blames the relationship and not the person who abuses",
        "abusive partner",
    ),
    _wording(
        r"\b(?:your|her|his|their|an?|my) ex(?:es)?\b(?![-\w])",
        "sounds like an ordinary quarrel, and it may not be a former partner",
        "someone who hurt you",
    ),
    _wording(r"\bsuffer(?:s|ed|ing|er|ers)?\b", "makes the person into what was done to them", "experienced"),
    _wording(r"\bvictims?\b", _LABEL, "people who have experienced it, or: you", headings=True),
    _wording(
        r"\b(?:fell|fall|falls|fallen|falling) victim\b", "sounds like an accident nobody caused", "was abused by"
    ),
    _wording(r"\bbattered (?:wife|wives|woman|women|husbands?)\b", _LABEL, "someone whose partner hurts them"),
    _wording(
        r"\brevenge porn(?:ography)?\b",
        "suggests that the person did something to be paid back for",
        "image-based abuse",
    ),
    _wording(
        r"\b(?:child|kiddie|kid) porn(?:ography)?\b",
        "sounds like something a child could agree to",
        "images of child abuse",
    ),
    _wording(
        r"\bnon-?consensual sex\b|\bunwanted sex\b|\bhad sex with (?:a|the) (?:child|minor)\b",
        "calls a crime sex",
        "rape, or sexual assault",
    ),
    _wording(
        r"\b(?:crimes?|killing) of passion\b|\blove rat\b|\blovers'? tiff\b|\bhonou?r killings?\b(?! so-called)",
        "repeats the excuse of the person who did it",
        "what was done, by whom",
    ),
    _wording(
        r"\bwhat(?:ever)? (?:[\w']+ ){0,4}?(?:wearing|wore|wears?|drank|drunk|drinking|dressed in)\b",
        "brings clothes or drink into it, even when it says they do not matter",
        "that only the person who does it is to blame",
    ),
    _wording(
        r"\b(?:too|so|very) drunk to (?:remember|notice|say no|know better)\b|\b(?:had|drank|drinking|drunk) too much\b"
        r"|\bprovocative(?:ly)?\b|\bdressed (?:like|for)\b|\brevealing cloth(?:es|ing)\b|\bshort skirts?\b",
        _BLAME,
        "what the other person did",
    ),
    _wording(
        r"\b(?:ask(?:ed|ing) for it|led (?:him|her|them) on|brought (?:it|this) on|let (?:it|this) happen|"
        r"allow(?:ed)? (?:it|this) to happen|put(?:s|ting)? (?:your|her|him|them)sel(?:f|ves) (?:at risk|in danger)|"
        r"made (?:him|her) (?:angry|jealous|do it))\b",
        _BLAME,
        "what the other person did",
    ),
    _wording(
        r"\bwhy (?:[\w']+ ){0,3}?(?:leave|leaves|stay|stays|stayed|fight back|fought back|scream|screamed)\b",
        _BLAME,
        "what can make it hard, and who can help",
    ),
    _wording(
        r"\b(?:do not|don't|never|avoid|stop) (?:ever )?(?:walk|go|travel|run|jog)(?:l?ing|ning|ging)?"
        r"(?: out| home)? (?:alone|at night|on your own|by yourself)\b",
        _BURDEN,
        "what staff, police or friends can do",
    ),
    _wording(
        r"\b(?:never|do not|don't) (?:leave|let|take your eyes off|accept) (?:your|a|any) drinks?\b"
        r"|\bwatch your drinks?\b|\bkeep (?:an eye on|hold of) your drinks?\b|\bleave your drink unattended\b",
        _BURDEN,
        "what to do if a drink may have been spiked",
    ),
    _wording(
        r"\bminimum sentences?\b|\bmandatory sentences?\b", "states a sentence no source confirms", "that it is a crime"
    ),
    _wording(
        r"\b(?:cup|cups|mug) of tea\b",
        "is somebody else’s comparison, and it makes light of consent",
        "what consent is, in our own words",
    ),
    _wording(
        r"\b(?:trigger|content) warnings?\b",
        "raises distress without helping",
        "what is on the next page, and let people choose",
    ),
    _wording(
        r"\b(?:claim(?:s|ed)? (?:she|he|they) (?:was|were)|(?:so-called|alleged) victims?|cr(?:y|ied|ying) rape)\b",
        "says that people make it up",
        "someone who told the police",
    ),
)
