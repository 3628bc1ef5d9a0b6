"""The rows of the translations page, and the words on it."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from kiosk.content.checks.translations import faults
from kiosk.content.direction import directed
from kiosk.content.model import Translation
from kiosk.staff.forms.labels import kind_name
from kiosk.staff.forms.languages import language_name
from kiosk.staff.forms.reading import show_date
from kiosk.staff.translations.translated_texts import Progress, TranslatedText

translate = QCoreApplication.translate

Filter = Literal["all", "missing", "draft", "stale"]
FILTERS: tuple[Filter, ...] = ("all", "missing", "draft", "stale")


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """One text and its translation. ``key`` is the path of the text (``service/herts-sarc/one_line``).

    ``text`` is letter by letter what somebody types, ``words`` say how it stands with it, coloured by ``tone`` ("good",
    "warning", "task"); ``made_from`` is the English it was made from, where that is another now; ``shown`` is the
    translation as visitors will read it, where a field, which knows no direction but the first letter's, shows its
    numbers or its beginning elsewhere.
    """

    key: str
    label: str
    english: str
    text: str
    status: str
    words: str
    tone: str
    made_from: str = ""
    problem: str = ""
    check_words: str = ""
    shown: str = ""


def translation_row(
    said: TranslatedText, label: str, language: str, typed: str | None, made_from: str
) -> TranslationRow:
    """The row for a text, which its form calls ``label``. ``typed`` is what stands in the field while somebody types,
    ``made_from`` the English that the translation was made from when the page was opened."""
    written = said.translation
    old = written.of if written is not None and said.status == "stale" else made_from
    text = typed if typed is not None else written.text if written else ""
    shown = directed(text, language)
    return TranslationRow(
        key=said.path,
        label=label,
        english=said.text,
        text=text,
        status=said.status,
        words=_status_words(said),
        tone={"missing": "", "draft": "task", "checked": "good", "stale": "warning"}[said.status],
        made_from=old if written is not None and said.status != "checked" and old != said.text else "",
        problem=_problem(written) if written else "",
        check_words=_check_words(said, language),
        shown=shown if shown != text else "",
    )


def progress_words(progress: Progress) -> str:
    """12 of 20 checked, 3 drafts, 2 out of date."""
    if progress.checked == progress.total:
        return translate("translations", "All {total} checked").format(total=progress.total)
    words = translate("translations", "{checked} of {total} checked")
    said = [words.format(checked=progress.checked, total=progress.total)]
    if progress.drafts == 1:
        said.append(translate("translations", "1 draft"))
    elif progress.drafts:
        said.append(translate("translations", "{count} drafts").format(count=progress.drafts))
    if progress.stale:
        said.append(translate("translations", "{count} out of date").format(count=progress.stale))
    return ", ".join(said)


def thing_line(kind: str, progress: Progress) -> str:
    """What the list says under the name of a thing."""
    return f"{kind_name(kind)}: {progress_words(progress)}"


def filter_label(key: str) -> str:
    """What a filter is called."""
    return {
        "all": translate("translations", "All"),
        "missing": translate("translations", "Missing"),
        "draft": translate("translations", "Drafts"),
        "stale": translate("translations", "Out of date"),
    }[key]


def matching(progress: Progress, wanted: str) -> int:
    """How many texts a filter shows."""
    return {
        "all": progress.total,
        "missing": progress.missing,
        "draft": progress.drafts,
        "stale": progress.stale,
    }[wanted]


def _status_words(said: TranslatedText) -> str:
    written = said.translation
    match said.status:
        case "missing":
            return translate("translations", "Missing. Visitors read the English.")
        case "draft":
            return translate("translations", "Draft. Nobody has checked it yet.")
        case "stale":
            return translate("translations", "Out of date. The English has changed since, so visitors read that.")
    return translate("translations", "Checked by {name}{when}.").format(
        name=written.checked_by if written else "", when=_when(written)
    )


def _when(written: Translation | None) -> str:
    if written is None or written.checked_on is None:
        return ""
    return translate("translations", " on {date}").format(date=show_date(written.checked_on))


def _check_words(said: TranslatedText, language: str) -> str:
    match said.status:
        case "missing":
            return ""
        case "stale":
            words = translate("translations", "I read {language}, and this says what the English says now")
        case _:
            words = translate("translations", "I read {language} and have checked this")
    return words.format(language=language_name(language))


def _problem(written: Translation) -> str:
    # The checks name the language, which here is the only one there is.
    found = (f"{each.sentence.removesuffix(f' ({written.language})')} {each.remedy}" for each in faults(written))
    return " ".join(found)
