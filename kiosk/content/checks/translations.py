"""A translation belongs to a field, to the text that stands there now, and says the same numbers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Translation
from kiosk.content.translations import fields

_NUMBER: Final = re.compile(r"\d(?:[\d ]*\d)?")
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,6});")


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about translations."""
    if not ground.edition.translations:
        return
    texts = dict(fields(ground.edition))
    times = Counter((each.field, each.language, each.of) for each in ground.edition.translations)
    current = {(each.field, each.language) for each in ground.edition.translations if texts.get(each.field) == each.of}
    whole = (ground.whole or ground.edition).translations
    drafts = Counter(each.language for each in whole if not each.checked)
    # What is said once for a language stands at the first of its texts, also where only some of them are looked at.
    first = _first_of_each(whole)
    first_drafts = _first_of_each(each for each in whole if not each.checked)
    offered = set(ground.edition.languages)
    for translation in ground.edition.translations:
        if times[translation.field, translation.language, translation.of] > 1:
            times[translation.field, translation.language, translation.of] = 0
            yield _problem(
                Severity.ERROR,
                "translation-twice",
                translation,
                "There are two translations of this field into one language.",
                "Keep the better one.",
            )
        yield from _translation(ground, translation, texts, current)
        if translation == first_drafts.get(translation.language):
            # Once for a language: a whole edition in it is thousands of texts and one thing to do.
            yield _draft(translation, drafts[translation.language] - 1)
        if translation.language not in offered and translation == first[translation.language]:
            yield _problem(
                Severity.WARNING,
                "translation-language",
                translation,
                "This language is not among the languages of the edition, so nobody can choose it.",
                "Add the language to the edition, or take the translations into it out.",
            )


def _first_of_each(translations: Iterable[Translation]) -> Mapping[str, Translation]:
    """The first into each language."""
    found: dict[str, Translation] = {}
    for each in translations:
        found.setdefault(each.language, each)
    return found


def _problem(severity: Severity, rule: str, translation: Translation, sentence: str, remedy: str) -> Problem:
    kind, _, rest = translation.field.partition("/")
    ident, _, path = rest.partition("/")
    return Problem(severity, rule, f"{kind}/{ident}", path, f"{sentence} ({translation.language})", remedy)


def _translation(
    ground: Ground, translation: Translation, texts: Mapping[str, str], current: Container[tuple[str, str]]
) -> Iterator[Problem]:
    present = texts.get(translation.field)
    if present is None:
        if "/".join(translation.field.split("/", 2)[:2]) not in ground.elsewhere:
            yield _problem(
                Severity.ERROR,
                "translation-field",
                translation,
                f"This translates a field that is not there: {translation.field}.",
                "Correct the path, or take the translation out.",
            )
    elif (translation.field, translation.language) not in current:
        yield _problem(
            Severity.TASK,
            "translation-stale",
            translation,
            "The text has changed since it was translated, so visitors see the first language instead.",
            "Have the new text translated.",
        )
    yield from faults(translation)


def _draft(translation: Translation, others: int) -> Problem:
    more = f" nor {others} more into it" if others else ""
    return _problem(
        Severity.TASK,
        "translation-draft",
        translation,
        f"Nobody who reads the language has checked this translation{more}: shown only where a manager allows drafts.",
        "Ask somebody who reads it, then fill in who checked it and when.",
    )


def faults(translation: Translation) -> Iterator[Problem]:
    """What is wrong with the words of ``translation``, whatever stands around it."""
    if _MARKUP.search(translation.text):
        yield _problem(
            Severity.ERROR,
            "html",
            translation,
            "There is web code in this translation, and the screen would show it as it is.",
            "Take it out and write plain text.",
        )
    if lost := _lost_numbers(translation):
        yield _problem(
            Severity.ERROR,
            "translation-numbers",
            translation,
            f"The translation leaves out or changes a number: {', '.join(lost)}.",
            "Put the number in exactly as it stands in the first language.",
        )


def _lost_numbers(translation: Translation) -> list[str]:
    """Numbers that somebody may have to dial or rely on, of three digits and more, and 55."""
    there = set(_numbers(translation.text))
    return [
        number for number in _numbers(translation.of) if number not in there and (len(number) > 2 or number == "55")
    ]


def _numbers(text: str) -> list[str]:
    western = "".join(
        str(digit) if (digit := unicodedata.decimal(letter, None)) is not None else letter for letter in text
    )
    return [hit.group().replace(" ", "") for hit in _NUMBER.finditer(western)]
