"""A translation belongs to a field, to the text that stands there now, and says the same numbers."""

import datetime as dt

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Edition, Translation
from tests.content.checks import samples
from tests.content.checks.samples import found

FIELD = "service/line/one_line"
TEXT = "Ring 0808 2000 247 or press 55."


def translated(*more: Translation, **fields: object) -> Edition:
    whole: dict[str, object] = {
        "field": FIELD,
        "language": "cy",
        "text": "Ffoniwch 0808 2000 247, 55.",
        "of": TEXT,
        "checked_by": "Mair",
        "checked_on": dt.date(2026, 11, 1),
    }
    translation = Translation(**(whole | fields))  # type: ignore[arg-type]  # the fields under test may be any
    service = samples.service(one_line=TEXT, needs=("hit me", "hurt"))
    return samples.edition(services=(service,), translations=(translation, *more), languages=("en-GB", "cy"))


RULES = ("field", "stale", "language", "draft", "numbers", "twice")


def test_a_language_nobody_can_choose_is_told_once() -> None:
    more = (Translation("service/line/name", "ur", "...", "Line"),)
    assert len(found("translation-language", translated(*more, language="ur"))) == 1


def test_a_good_translation_passes() -> None:
    for rule in RULES:
        assert not found(f"translation-{rule}", translated())
    assert not found("html", translated())


@pytest.mark.parametrize(
    ("fields", "rule", "severity"),
    [
        ({"field": "service/line/two_lines"}, "translation-field", Severity.ERROR),
        ({"field": "service/none/one_line"}, "translation-field", Severity.ERROR),
        ({"of": "Ring 0808 2000 247 or press 55"}, "translation-stale", Severity.TASK),
        ({"language": "ur"}, "translation-language", Severity.WARNING),
        ({"checked_by": ""}, "translation-draft", Severity.TASK),
        ({"text": "<b>0808 2000 247</b>, 55"}, "html", Severity.ERROR),
        ({"text": "Ffoniwch 0808 2000 274, 55."}, "translation-numbers", Severity.ERROR),
        ({"text": "Ffoniwch 0808 2000 247."}, "translation-numbers", Severity.ERROR),
    ],
)
def test_what_is_wrong_with_a_translation(fields: dict[str, object], rule: str, severity: Severity) -> None:
    (problem,) = found(rule, translated(**fields))
    assert problem.severity is severity
    assert problem.sentence.endswith(f"({fields.get('language', 'cy')})")


def test_digits_of_any_script_are_the_same_number() -> None:
    urdu = "".join(chr(0x06F0 + int(digit)) if digit.isdecimal() else digit for digit in "0808 2000 247, 55")
    assert not found("translation-numbers", translated(text=urdu))


def test_needs_are_translated_as_a_whole() -> None:
    needs = {"field": "service/line/needs", "of": "hit me, hurt", "text": "taro, brifo"}
    assert not found("translation-field", translated(**needs))
    assert not found("translation-stale", translated(**needs))


def test_things_of_other_publishers_may_be_translated() -> None:
    theirs = translated(field="service/theirs/one_line")
    assert not found("translation-field", theirs, elsewhere={"service/theirs"})


def test_a_field_has_one_translation_in_a_language() -> None:
    again = Translation(field=FIELD, language="cy", text="Eto 0808 2000 247, 55", of=TEXT)
    assert len(found("translation-twice", translated(again))) == 1
