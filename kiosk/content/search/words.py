"""How typed words and written words are made comparable, for any script.

Letter case, accents, vowel marks, the shape and presence of apostrophes, and the script of digits make no difference.
Folding works letter by letter, so that the beginning of a word folds to the beginning of the folded word: that is what
search as you type stands on.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from kiosk.content.word_lists import entries

_APOSTROPHES: Final = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc\u00b4\uff07"))
_ASCII_WORD: Final = re.compile("[a-z0-9]+")
_TYPED_AS: Final = {
    **{"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"},
    **dict.fromkeys("\u06cc\u0649\u06d0", "\u064a"),  # yeh
    **dict.fromkeys("\u06c1\u06be\u06d5\u0629", "\u0647"),  # heh
    **{"\u06a9": "\u0643", "\u0671": "\u0627"},  # kaf, alef
}
"""Letters that no accent can be taken from, by what is typed for them where a keyboard does not have them: Latin ones
as plain ones, and those of Persian, Urdu and Kurdish as their Arabic likes, which look the same in a word."""
_NO_STEM_BELOW: Final = 4


def words_of(text: str) -> list[str]:
    """The folded words of ``text`` in order."""
    bare = text.translate(_APOSTROPHES) if "'" in text or not text.isascii() else text
    if bare.isascii():
        return _ASCII_WORD.findall(bare.lower())
    return "".join(map(_folded, bare)).split()


@lru_cache(maxsize=4_096)
def _folded(character: str) -> str:
    """What one character is compared as: a space for anything that is no part of a word, nothing for an accent."""
    found = []
    for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold()):
        digit = unicodedata.decimal(part, None)
        if digit is not None:
            found.append(str(digit))
        elif unicodedata.combining(part) or unicodedata.category(part) == "Cf":
            continue
        else:
            found.append(_TYPED_AS.get(part, part) if unicodedata.category(part)[0] in "LMN" else " ")
    return "".join(found)


def stem(word: str) -> str:
    """``word`` without the endings that make "hurts", "hurting" and "hurt" three words; rough, but always the same.

    Not cached: a visitor's words must not outlive the visit (safety rule 2).
    """
    if len(word) <= _NO_STEM_BELOW or not word.isascii():
        return word.removesuffix("s") if len(word) == _NO_STEM_BELOW and not word.endswith("ss") else word
    for ending in ("ing", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    if word[-1] == word[-2] and (word[-1] not in "aeiouls" or word.endswith("oll")):
        word = word[:-1]
    return word.removesuffix("e")


def without_doubles(word: str) -> str:
    """``word`` with each letter once where it stands twice or more in a row: what most misspelt words have right."""
    return "".join(letter for place, letter in enumerate(word) if not place or letter != word[place - 1])


@cache
def stop_words() -> frozenset[str]:
    """Words people use in sentences and that tell nothing apart; apostrophes are already gone."""
    return frozenset(entries("search/stop-words.txt"))


@cache
def what_happened() -> frozenset[str]:
    """Stems of the words for what was done to somebody."""
    return frozenset(map(stem, entries("search/what-happened.txt")))


@cache
def _forms() -> dict[str, frozenset[str]]:
    groups = (frozenset(line.split()) for line in entries("search/forms.txt"))
    return {word: words for words in groups for word in words}


def forms(word: str) -> frozenset[str]:
    """Other forms of ``word`` that its endings do not tell; empty for most."""
    return _forms().get(word, frozenset())


@cache
def _alike_by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in entries("search/alike.txt"):
        for word in line.split():
            found[stem(word)] = found.get(stem(word), frozenset()).union(line.split())
    return found


def alike(word: str) -> frozenset[str]:
    """Words that visitors use for ``word``, in any of its endings, and it for them; empty for most."""
    return _alike_by_stem().get(stem(word), frozenset())
