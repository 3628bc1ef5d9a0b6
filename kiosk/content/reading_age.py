"""How old a reader must be for an English text, worked out the same way every time.

The measure is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, *Derivation of New Readability
Formulas for Navy Enlisted Personnel*, US Naval Technical Training Command, 1975)::

    grade = 0.39 * words per sentence + 11.8 * syllables per word - 15.59

and an age is the grade plus five, an American first-grader being six. It was chosen over SMOG and Gunning Fog because
those count only words of three syllables and need thirty sentences to mean anything; our texts have three.

Two things are ours. Web addresses, email addresses and phone numbers are not words. The **words of the field** that a
page cannot avoid and that its reader knows ("domestic", "Hertfordshire") count as two syllables at most, so that
an editor is warned about words they can change and not about the subject.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kiosk.content.remembered import per_text
from kiosk.content.word_lists import entries

_NOT_WORDS: Final = re.compile(
    r"""(?:https?://|www\.)\S+             # web addresses
    | \S+@\S+                              # email addresses
    | \b[\w-]+(?:\.[\w-]+)+(?:/\S*)?       # bare hosts
    | \+?\d[\d\s:\u2013-]*\d?                   # numbers, phone numbers, times""",
    re.VERBOSE,
)
_SENTENCE_END: Final = re.compile(r"[.!?…]+(?=\s|$|[\"'\u201d\u2019)])|\n+|[:;](?=\s)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_VOWEL_RUN: Final = re.compile(r"[aeiouy]+")
_SPLIT_VOWELS: Final = re.compile(
    r"""(?<![ct])ia(?!ge)                  # di-al, not spe-cial
    | (?<![tsgcxn])(?<!ll)io(?!ur)         # li-on, not sta-tion
    | (?:(?<![ct])|(?<=sc))ie(?=n[ct]|t)   # qui-et, not pa-tient
    | iu | uou
    | (?<!p)eo | (?<![gq])ua | (?<![gq])ue(?=[ln]) | oe(?=[mt])
    | (?<=[rd])ea$ | crea(?![mks]) | ^rea(?=ss|ct|pp)
    | (?<=[eoyu])ing | yone$""",
    re.VERBOSE,
)
_SAID_SHORTER: Final = (("every", "evry"), ("some", "som"))
_SILENT_ED: Final = re.compile(r"[^aeiouytd]ed$")
_SILENT_E: Final = re.compile(
    r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouycgsxzh]es$|[aeiou][rnl]eness$|[^aeiouyl]e(?:ly|ful|less|ment)s?$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text."""

    sentences: int
    words: int
    syllables: int

    @property
    def age(self) -> float:
        """The age in years of a reader who manages it without effort, never below five; five for no words at all."""
        if not self.words:
            return 5.0
        grade = 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
        return max(5.0, round(grade + 5, 1))


@cache
def field_words() -> frozenset[str]:
    """Words of three syllables and more, with their neighbours, that a page of a kiosk like this cannot do without."""
    return frozenset(entries("checks/known-words.txt"))


def read(text: str, known: Collection[str] | None = None) -> Reading:
    """Count sentences, words and syllables. ``known`` words, in lower case, count as two syllables at most; they are
    ``field_words`` where nobody says otherwise."""
    known = field_words() if known is None else known
    lengths = tuple(filter(None, (len(words) for words in _sentences(text))))
    syllables = sum(
        min(2, count(word)) if word in known else count(word) for words in _sentences(text) for word in words
    )
    return Reading(sentences=len(lengths), words=sum(lengths), syllables=syllables)


@per_text
def reading_age(text: str) -> float:
    """The age in years of a reader who manages ``text`` without effort."""
    return read(text).age


@per_text
def longest_sentence(text: str) -> int:
    """The number of words of the longest sentence."""
    return max((len(words) for words in _sentences(text)), default=0)


@lru_cache(maxsize=20_000)
def count(word: str) -> int:
    """Syllables of one English word in lower case, by rule of thumb, at least one.

    Runs of vowels, less the silent endings, plus the runs that are spoken as two ("po-em", "be-ing").
    """
    letters = word.removesuffix("'s").replace("'", "")
    for written, said in _SAID_SHORTER:
        if letters.startswith(written) and letters != written:
            letters = said + letters.removeprefix(written)
    if len(letters) <= 3:
        return 1
    found = len(_VOWEL_RUN.findall(letters)) + len(_SPLIT_VOWELS.findall(letters))
    found -= bool(_SILENT_ED.search(letters)) + bool(_SILENT_E.search(letters))
    return max(1, found)


def _sentences(text: str) -> tuple[tuple[str, ...], ...]:
    prose = _NOT_WORDS.sub(" ", text.replace("**", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return tuple(tuple(word.lower() for word in _WORD.findall(part)) for part in _SENTENCE_END.split(prose))
