"""Nothing that was hidden or taken out has to be taken out of something else by hand before it can be published."""

import re

import msgspec
import pytest

from kiosk.content.draft import Draft, Published, edition_of
from kiosk.content.model import Paragraph, Translation
from kiosk.content.things import fields_by_kind
from kiosk.staff.parts.form_checks import problems_of
from kiosk.staff.publish.comparison import examine
from tests.staff.fakes import NOW, starter
from tests.staff.form_samples import full_edition


@pytest.mark.parametrize("whose", ["own", "county"])
def test_a_translated_part_can_be_taken_out_and_published(whose: str) -> None:
    """Nobody could come to the translation of what is not there any more to take it out too."""
    topic = next(each for each in starter().topics if isinstance(each.blocks[0], Paragraph))
    first = topic.blocks[0]
    assert isinstance(first, Paragraph)
    urdu = Translation(
        field=f"topic/{topic.id}/blocks/{first.id}/text",
        language="ur",
        text=" ".join(re.findall(r"\d+", first.text)) or "…",
        of=first.text,
        checked_by="A",
        checked_on=NOW.date(),
    )
    county = msgspec.structs.replace(starter(), languages=("en-GB", "ur"))
    draft = Draft().put("topic", msgspec.structs.replace(topic, blocks=topic.blocks[1:]))
    if whose == "own":
        draft = draft.translate(urdu)
    else:
        county = msgspec.structs.replace(county, translations=(urdu,))
    found = examine(Published(None, (county,)), edition_of(draft, 1, NOW, "A"), None)
    assert found.errors == ()
    assert problems_of(edition_of(draft, 1, NOW, "A"), f"topic/{topic.id}", None)
    assert "translation-field" not in {
        each.rule for each in problems_of(edition_of(draft, 1, NOW, "A"), f"topic/{topic.id}", None)
    }


KINDS = ("tile", "organization", "service", "topic", "campaign", "guide", "survey", "media")


@pytest.mark.parametrize("kind", KINDS)
def test_hiding_is_published_as_it_is(kind: str) -> None:
    """Nothing that leads to it has to be taken out by hand first."""
    full = full_edition()
    draft = Draft()
    for each in getattr(full, fields_by_kind()[kind]):
        draft = draft.hide(f"{kind}/{each.id}", True)
    published = Published(None, (full,))
    before = examine(published, edition_of(Draft(), 1, NOW, "A"), None)
    found = examine(published, edition_of(draft, 1, NOW, "A"), None)
    assert (found.errors, before.errors) == ((), ())
    assert {each.thing for each in found.changes} == set(draft.hidden)
