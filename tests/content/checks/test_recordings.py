"""What is wrong with the recording of a page; and staff are told once where there is none."""

import msgspec

from kiosk.content.checks import Severity, check, check_thing
from kiosk.content.model import Edition, MediaKind, PlainPage, Recording
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found
from tests.starter import whole_starter

URDU = Recording(language="ur", media="sound")


def recorded(*said: Recording, kind: MediaKind = MediaKind.SOUND) -> Edition:
    sound = samples.picture(id="sound", kind=kind, alternative="" if kind is MediaKind.SOUND else "A hand")
    return samples.edition(pages=(PlainPage(id="support", recordings=said),), media=(sound,))


def test_nothing_is_wrong_with_a_sound_in_each_language() -> None:
    assert check(recorded(URDU, Recording(language="pa", media="sound"))) == ()


def test_a_language_that_stands_twice_is_found_however_it_is_written() -> None:
    again = Recording(language="UR", media="sound")
    (problem,) = check(recorded(URDU, again))
    assert (problem.rule, problem.severity) == ("recording-twice", Severity.ERROR)
    assert (problem.thing, problem.field) == ("page/support", "recordings/1/language")


def test_one_that_is_no_sound_or_is_not_there_is_found() -> None:
    assert fields_of("media-kind", recorded(URDU, kind=MediaKind.PICTURE)) == ["page/support recordings/0/media"]
    gone = recorded(Recording(language="ur", media="gone"))
    assert fields_of("missing-id", gone) == ["page/support recordings/0/media"]


def test_the_same_is_said_of_every_kind_of_page() -> None:
    said = (URDU, Recording(language="pa", media="gone"))
    edition = samples.edition(
        topics=(samples.topic(recordings=said),),
        services=(samples.service(recordings=said),),
        campaigns=(samples.campaign(recordings=said),),
        media=(samples.picture(id="sound", kind=MediaKind.SOUND),),
    )
    things = ("service/line", "topic/page", "campaign/week")
    assert sorted(fields_of("missing-id", edition)) == sorted(f"{each} recordings/1/media" for each in things)


def test_one_task_says_that_there_is_none_yet() -> None:
    edition = whole_starter()
    assert len(edition.languages) > 1
    tasks = found("recording", edition)
    assert [(each.severity, each.thing, each.field) for each in tasks] == [
        (Severity.TASK, "page/emergency", "recordings")
    ]
    alone = msgspec.structs.replace(edition, languages=edition.languages[:1], translations=())
    assert found("recording", alone) == ()


def test_it_is_gone_with_the_first_one_wherever_that_is() -> None:
    edition = samples.edition(
        languages=("en-GB", "ur"),
        pages=(PlainPage(id="emergency"),),
        topics=(samples.topic(recordings=(URDU,)),),
        media=(samples.picture(id="sound", kind=MediaKind.SOUND),),
    )
    assert found("recording", edition) == ()
    assert [each for each in check_thing(edition, "page/emergency") if each.rule == "recording"] == []
