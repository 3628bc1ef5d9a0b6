"""Written words as a voice should say them: numbers to ring digit by digit, times, addresses of every kind.

A voice reads “0808 2000 247” as “eight hundred and eight, two thousand…”, which nobody can dial. What a number is says
``phone``. What is said in words (“dot”, “to”) is said in English only: in another language the signs are left to its
voice, which knows its own words for them; digits are said one by one in every language.
"""

import re
from collections.abc import Callable, Iterator

from kiosk.content import phone

LONGEST = 220
"""Characters of a sentence that is said in one piece: about fifteen seconds, and what a voice makes in 0.05 s."""

_DASHES = "-\N{EN DASH}\N{EM DASH}"
_NUMBER = re.compile(r"(?<![\w.,:/£$€])\+?\(?\d(?:[\d() -]*\d)?(?![\w%]|[.,:]\d)")
_LONG = re.compile(r"(?<![\w.,/£$€])\d{5,}(?![\w%]|[.,]\d)")
"""What is no number that can be rung, and nobody would say as an amount: a number for texts, a reference."""
_UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069]")
_PRESS = re.compile(r"(?<=\b[Pp]ress )\d{1,3}\b|(?<=\b[Pp]resses )\d{1,3}\b")
_ADDRESS = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|gov|police|info|scot|wales)\b"
    r"(?:/[\w/.-]*\w)?",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_RANGE = re.compile(rf"(?<=\w)\s?[{_DASHES[1]}]\s?(?=\w)|(?<=[\dap]m)\s?-\s?(?=\d)|(?<=\d)-(?=\d)")
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b")
_SIGNS = {"dot": ".", "slash": "/", "at": "@", "hyphen": "-", "underscore": "_", "plus": "+"}
_WORDS = {sign: word for word, sign in _SIGNS.items()}
_BREAK = re.compile(r"(?<=[.?!…:])\s+(?=\S)|\n+")
_PAUSE = re.compile(r"(?<=[,;:])\s+|\s+")


def spoken(text: str, language: str = "en-GB") -> str:
    """``text`` for a voice of ``language``, a BCP 47 tag. Nothing is left out, and nothing said that it does not say.

    Every digit of a phone number, of “press 55” and of a postcode is a word by itself, and a comma stands between the
    groups it is printed in.
    """
    english = language.partition("-")[0].lower() == "en"
    said = _UNSEEN.sub("", text).replace("\N{NO-BREAK SPACE}", " ").replace("  ·  ", ", ").replace(" · ", ", ")
    said = _outside(_ADDRESS, said, _address, _english) if english else _digits(said)
    return re.sub(r"[ \t]+", " ", said).strip()


def sentences(text: str) -> list[str]:
    """``text`` in pieces that can each be said alone, none longer than ``LONGEST`` unless a word is."""
    return [piece for part in _BREAK.split(text) for piece in _short(part.strip())]


def _short(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST:
        breaks = [found for found in _PAUSE.finditer(sentence) if 0 < found.start() <= LONGEST]
        if not breaks:
            break
        # The last comma in reach, where one stands in the second half; else the last space.
        at = next((b for b in reversed(breaks) if sentence[b.start() - 1] in ",;:" and b.start() > LONGEST // 2), None)
        at = at or breaks[-1]
        yield sentence[: at.start()]
        sentence = sentence[at.end() :]
    if sentence:
        yield sentence


def _outside(pattern: re.Pattern[str], text: str, inside: Callable[[str], str], outside: Callable[[str], str]) -> str:
    """``text`` with what ``pattern`` finds said by one rule, and what stands between by another."""
    parts, at = [], 0
    for found in pattern.finditer(text):
        parts += [outside(text[at : found.start()]), inside(found[0])]
        at = found.end()
    return "".join([*parts, outside(text[at:])])


def _digits(text: str) -> str:
    return _LONG.sub(lambda found: _one_by_one(found[0]), _NUMBER.sub(_number, text))


def _english(text: str) -> str:
    text = _digits(text)
    text = _PRESS.sub(lambda found: _one_by_one(found[0]), text)
    text = _POSTCODE.sub(lambda found: f"{_one_by_one(found[1])}, {_one_by_one(found[2])}", text)
    text = _RANGE.sub(" to ", text)
    text = _TIME.sub(_time, text)
    return _CLOCK.sub(lambda found: _hour(found[1], found[2]), text)


def _number(found: re.Match[str]) -> str:
    written = found[0]
    if not phone.is_valid(written):
        return written
    return ", ".join(_one_by_one(group) for group in phone.grouped(written).split())


def _one_by_one(signs: str) -> str:
    return " ".join(signs)


def _time(found: re.Match[str]) -> str:
    half = f"{found[3].lower()}.m."
    return f"{_hour(found[1], found[2] or '00')} {half}"


def _hour(hour: str, minutes: str) -> str:
    if minutes == "00":
        return str(int(hour))
    return f"{int(hour)} {'oh ' if minutes[0] == '0' else ''}{int(minutes)}"


def _address(written: str) -> str:
    written = re.sub(r"^https?://", "", written, flags=re.IGNORECASE)
    written = re.sub(r"^www\.", "w w w.", written, flags=re.IGNORECASE)
    said = re.sub(r"[./@_+-]", lambda found: f" {_WORDS[found[0]]} ", written)
    # A word with digits in it is a name (“999bsl”), not an amount.
    return " ".join(re.sub(r"\d", lambda digit: f" {digit[0]} ", said).split())
