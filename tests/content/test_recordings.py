"""Pages that a person has said: what is written reads back, what is hidden drops out, and no visitor is asked to read
what staff call a sound."""

import msgspec
import pytest

from kiosk.content.catalogue import from_snapshot, merge, to_snapshot
from kiosk.content.differences import differences
from kiosk.content.draft import draft_of, edition_of
from kiosk.content.edition import decode, encode
from kiosk.content.model import Edition, MediaKind, PlainPage, Recording
from kiosk.content.translations import fields, localised
from tests.content.checks import samples

SAID = (Recording(language="ur", media="urdu"), Recording(language="pa", media="panjabi"))
SOUNDS = tuple(samples.picture(id=each.media, kind=MediaKind.SOUND, alternative="Staff’s name") for each in SAID)


def written(said: tuple[Recording, ...] = SAID) -> Edition:
    return samples.edition(
        pages=(PlainPage(id="emergency", recordings=said),),
        topics=(samples.topic(recordings=said, services=("line",)),),
        services=(samples.service(recordings=said),),
        campaigns=(samples.campaign(recordings=said),),
        media=SOUNDS,
    )


def test_an_edition_from_before_there_were_any_reads_as_it_was() -> None:
    bare = samples.edition(topics=(samples.topic(),), services=(samples.service(),), campaigns=(samples.campaign(),))
    document = encode(bare)
    assert b"recordings" not in document
    read = decode(document)
    assert (read.topics[0].recordings, read.services[0].recordings, read.campaigns[0].recordings) == ((), (), ())


def test_they_read_back_from_a_document_a_snapshot_and_a_draft() -> None:
    edition = written()
    assert decode(encode(edition)) == edition
    assert from_snapshot(to_snapshot(merge([edition]))).pages == edition.pages
    assert edition_of(draft_of(edition), 1, edition.issued_at, "Sam").topics == edition.topics


@pytest.mark.parametrize("wrong", [{"language": "a language", "media": "urdu"}, {"media": "urdu"}, {"language": "ur"}])
def test_each_says_its_language_and_its_sound(wrong: dict[str, str]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, Recording)


def test_a_sound_that_is_hidden_drops_out_of_every_page() -> None:
    for hidden, left in ((frozenset[str](), SAID), (frozenset({"media/urdu"}), SAID[1:])):
        catalogue = merge([written()], hidden=hidden)
        things = (*catalogue.pages, *catalogue.topics, *catalogue.services, *catalogue.campaigns)
        assert [getattr(each, "recordings", None) for each in things] == [left] * 4


def test_another_recording_is_a_change_of_its_page() -> None:
    changes = differences(written(SAID[:1]), written())
    assert [each.thing for each in changes] == ["service/line", "topic/page", "campaign/week", "page/emergency"]


def test_no_translation_is_wanted_of_what_staff_call_a_sound() -> None:
    edition = written()
    assert [path for path, _ in fields(edition) if path.startswith("media/")] == []
    shown = localised(merge([edition]), "ur")
    assert shown.catalogue.media == edition.media
    assert [path for path in shown.missing if path.startswith("media/")] == []
