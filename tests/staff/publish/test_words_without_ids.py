"""No id, tag, field name or doubled full stop stands in a sentence that staff read."""

import datetime as dt
import re
from typing import Any

import msgspec
import pytest

from kiosk.content.checks import check
from kiosk.content.differences import Change, ChangeKind
from kiosk.content.model import Edition, GuideLink, GuideQuestion, Outcome, Paragraph, Translation
from kiosk.staff.parts.page_notices import for_staff
from kiosk.staff.preview.preview_pane import PreviewModel
from kiosk.staff.publish.comparison import suggested_reason
from tests.staff.fake_outside import FakePreview
from tests.staff.fakes import starter
from tests.staff.form_samples import TODAY, full_edition


def with_mistakes() -> Edition:
    """One thing of each kind has the mistakes that the checks tell of by an id."""
    edition = full_edition()
    topic, guide = edition.topics[0], edition.guides[0]
    first, second = (
        GuideQuestion("first-one", "Is it now?", yes="second-one", no="second-one"),
        GuideQuestion("second-one", "Is it here?", yes="first-one", no="nowhere-at-all"),
    )
    wrong = msgspec.structs.replace(
        guide,
        questions=(first, second),
        outcomes=(Outcome("never-reached", "Not reached", "Words.", services=("gone-for-good",)),),
    )
    blocks = (
        Paragraph(id="twice-here", text="Words."),
        Paragraph(id="twice-here", text="Words."),
        GuideLink(id="to-nothing", guide="not-a-guide"),
    )
    bad = msgspec.structs.replace(topic, blocks=blocks, services=("gone-for-good",), pinned="herts-sarc", related=())
    translations = (
        Translation(field=f"topic/{topic.id}/title", language="ur", text="…", of="Something else"),
        Translation(field=f"topic/{topic.id}/summary", language="pl-PL", text="…", of=topic.summary),
        Translation(field=f"topic/{topic.id}/blocks/gone/text", language="ur", text="…", of="Gone"),
    )
    service = msgspec.structs.replace(edition.services[1], contacts=(), organization="nobody-here")
    return msgspec.structs.replace(
        edition,
        guides=(wrong, *edition.guides[1:]),
        topics=(bad, *edition.topics[1:], edition.topics[1]),
        services=(edition.services[0], service, *edition.services[2:]),
        translations=translations,
    )


def test_no_sentence_of_a_check_has_an_id_or_a_tag_in_it() -> None:
    edition = with_mistakes()
    idents = {"first-one", "second-one", "never-reached", "nowhere-at-all", "gone-for-good", "twice-here", "herts-sarc"}
    idents |= {"not-a-guide", "nobody-here", edition.topics[0].id, edition.guides[0].id}
    found = for_staff(check(edition), edition)
    rules = {each.rule for each in found}
    assert {"missing-id", "id-twice", "pinned", "guide-loop", "guide-unreachable", "translation-stale"} <= rules
    for each in found:
        said = f"{each.sentence} {each.remedy}"
        assert not [ident for ident in idents if re.search(rf"(?<![\w-]){re.escape(ident)}(?![\w-])", said)], said
        assert not re.search(r"\b[a-z]+_[a-z_]+\b", said), said
        assert not re.search(r"\([a-z]{2,3}(-[A-Za-z]+)*\)", said), said
        assert ".." not in said, said
        assert not re.search(r"\b(topic|service|guide|survey|media|campaign|tile)/", said), said


def test_a_language_is_called_by_its_name() -> None:
    edition = with_mistakes()
    told = [each.sentence for each in for_staff(check(edition), edition) if each.rule == "translation-stale"]
    assert told and all(each.startswith("Urdu: ") for each in told)


def test_what_somebody_wrote_is_quoted_as_they_wrote_it() -> None:
    edition = full_edition()
    place, service = next((at, each) for at, each in enumerate(edition.services) if each.contacts)
    first = msgspec.structs.replace(service.contacts[0], value="01438-75")
    wrong = msgspec.structs.replace(service, contacts=(first,))
    services = (*edition.services[:place], wrong, *edition.services[place + 1 :])
    edition = msgspec.structs.replace(edition, services=services)
    assert any("“01438-75”" in each.sentence for each in for_staff(check(edition), edition))


@pytest.mark.parametrize("kind", ChangeKind)
def test_a_suggested_reason_ends_with_one_full_stop(kind: ChangeKind) -> None:
    found = [Change(kind, f"media/a-{n}", f"Two hands {n}.") for n in range(5)]
    for count in range(1, 6):
        assert ".." not in suggested_reason(found[:count]) and suggested_reason(found[:count]).endswith(".")
    assert starter().services


def test_the_day_of_the_preview_is_in_the_words_of_the_staff_room(qapp: object, monkeypatch: Any) -> None:
    monkeypatch.setattr("kiosk.staff.preview.preview_pane.day_name", lambda day: f"day {day}")
    monkeypatch.setattr("kiosk.staff.preview.preview_pane.month_name", lambda month: f"month {month}")
    shell = PreviewModel(FakePreview(), lambda: None, lambda: dt.datetime.combine(TODAY, dt.time(9)))  # type: ignore[arg-type, return-value]  # it asks for no catalogue
    assert shell.property("day") == f"day {TODAY.weekday()} {TODAY.day} month {TODAY.month} {TODAY.year}"


def test_staff_of_a_venue_in_english_are_told_nothing_of_translations() -> None:
    """They come with the editions, for those that offer their languages: three thousand warnings, once."""
    english = msgspec.structs.replace(starter(), languages=("en-GB",))
    assert english.translations
    told = {each.rule for each in for_staff(check(english), english) if each.rule.startswith("translation")}
    assert not told
    polish = msgspec.structs.replace(english, languages=("en-GB", "pl"))
    drafts = [each.sentence for each in for_staff(check(polish), polish) if each.rule == "translation-draft"]
    assert len(drafts) == 1 and drafts[0].startswith("Polish: ")
