"""Whatever is wrong with a content folder is said by file and field, all of it at once."""

import os
from pathlib import Path

import pytest

from kiosk.content.source import Problem, SourceError, SourceLimits, compile_edition
from kiosk.errors import ContentError
from tests.content.source_samples import CAMPAIGN, EDITION, SERVICE, TOPIC, VENUE, write

ENTRY = '[[translation]]\nfield = "a/b"\ntext = "x"\nof = "y"\n'


def problems(folder: Path, limits: SourceLimits | None = None) -> list[str]:
    """What is wrong with ``folder``, as it would be printed."""
    with pytest.raises(SourceError) as caught:
        compile_edition(folder, limits or SourceLimits())
    assert all(str(problem) in caught.value.what for problem in caught.value.problems)
    return [str(problem) for problem in caught.value.problems]


def test_every_mistake_of_every_file_is_reported_at_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "edition.toml": EDITION.replace("number = 3", "number = 0\nservices = []"),
            "venue.toml": VENUE.replace('"Mon-Fri 09', '"Mo-Fri 09').replace("library", "libary"),
            "services/a.toml": SERVICE.replace("one_line", "oneline").replace('"116 123"', "116123"),
            "services/b.toml": 'id = "c"\nname = "unfinished',
            "campaigns/c.toml": CAMPAIGN.replace("rule =", "last = 2026-01-01, rule =").replace('"18:00"', '"6pm"'),
        },
    )
    assert problems(folder) == [
        "edition.toml, services: This does not belong here. Remove it; it is written in files of their own in "
        "services/.",
        "edition.toml, number: This is less than 1. Use 1 or more.",
        "venue.toml, hours: “Mo” in “Mo-Fri 09:00-17:00” is not a day. Use Mon, Tue, Wed, Thu, Fri, Sat and Sun, a "
        "range such as Mon-Fri, or a list such as Sat,Sun.",
        "venue.toml, kind: This cannot be “libary”. Use one of: library, university, community-centre.",
        "services/a.toml, oneline: This is not a field here. If it means “one_line”, write that; if not, remove it.",
        "services/a.toml, one_line: This is missing. Add it.",
        "services/a.toml, contacts 1, value: This is a whole number. It should be text.",
        "services/b.toml: This is not valid TOML: Unterminated string (at end of document). Look for a quotation mark, "
        "a bracket or an equals sign that is missing there.",
        "campaigns/c.toml, showing, when 1: This is neither dates nor a rule, or both at once. Write "
        '{first = 2026-11-01, last = 2026-11-05} or {rule = "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"}.',
        "campaigns/c.toml, showing, from_time: “6pm” is not a time of day. Write hours and minutes with two digits "
        "each, from 00:00 to 23:59.",
    ]


def test_the_error_says_it_all_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        compile_edition(write(tmp_path, {"edition.toml": EDITION, "topics/a.toml": TOPIC.replace("safety", "fear")}))
    problem = Problem(
        "topics/a.toml", "group", "This cannot be “fear”.", "Use one of: safety, consent, behaviour, community."
    )
    assert caught.value.problems == (problem,)
    assert str(caught.value) == f"There is one mistake in “starter”:\n  {problem}\n Correct this and try again."
    assert caught.value.exit_code == 3


MISTAKES = [
    ("services/x.toml", 'id = "y"\n' + SERVICE, ", id: The id is “y”, and the file is called “x”."),
    ("services/My Service.toml", SERVICE, ", id: This is not an id."),
    ("service/x.toml", SERVICE, ": This file is in a place where nothing reads it."),
    ("topics/more/x.toml", TOPIC, ": This file is in a place where nothing reads it."),
    ("notes.toml", "a = 1", ": This file is in a place where nothing reads it."),
    ("additions/x.toml", "", ": This file is in a place where nothing reads it."),
    ("additions/services/x.toml", "", ": This file is in a place where nothing reads it."),
    ("additions/topics/x.toml", 'page = "topic/y"', ", page: This does not belong here."),
    ("additions/topics/x.toml", 'titel = "X"', ", titel: This is not a field here."),
    ("additions/topics/x.toml", 'block = "a"', ", blocks: This is text."),
    ("additions/topics/x.toml", "block = [1]", ", blocks 1: This is a whole number."),
    ("additions/topics/x.toml", '[[block]]\nkind = "999"', ", blocks 1, block, id: This is missing."),
    ("additions/topics/X.toml", "", ", page: This is not"),
    ("services/x.toml", SERVICE.replace("source =", "#"), ", assurance, source: This is missing."),
    ("services/x.toml", SERVICE + 'id = "phone-2"', ", contacts: Two entries have the id “phone-2”."),
    ("topics/x.toml", TOPIC.replace('"steps"', '"stairs"'), ", blocks 1, kind: This cannot be “stairs”."),
    ("topics/x.toml", TOPIC.replace("kind =", "#"), ", blocks 1: This has no “kind”."),
    ("topics/x.toml", TOPIC.replace('"Two"', "2"), ", blocks 1, items 2: This is a whole number."),
    ("topics/x.toml", 'blocks = ["a"]\n' + TOPIC.partition("[[")[0], ", blocks 1: This is text."),
    ("topics/x.toml", "blocks = " + "[" * 5000, ": Tables are nested too deeply here."),
    ("translations/pl.toml", ENTRY + 'language = "ur"', ", translation 1, language: The language is “ur”, and"),
    ("translations/pl.toml", 'translation = ["x"]', ", translation 1: This is text."),
    ("translations/pl.toml", "translation = 1", ", translation: This is a whole number."),
    ("translations/pl.toml", "=", ": This is not valid TOML"),
    ("translations/pl_PL.toml", ENTRY, ", translation 1, language: This is not a language tag."),
    ("venue.toml", "=", ": This is not valid TOML"),
    ("venue.toml", VENUE.replace("windows", "zone = 1\nwindows"), ", hours: In the hours, the table has “zone”"),
    ("venue.toml", VENUE.replace("[hours]", '[hours]\ntype = "always"'), ", hours: Hours of the type “always”"),
    ("venue.toml", 'hours = "always"\n' + VENUE.partition("[hours]")[0], ", hours: This is “always”. It should be"),
    ("campaigns/x.toml", CAMPAIGN.replace("when = [{", "when = [3, {"), ", showing, when 1: This is a whole number."),
]


@pytest.mark.parametrize(("name", "text", "said"), MISTAKES)
def test_each_mistake_has_its_own_sentence(tmp_path: Path, name: str, text: str, said: str) -> None:
    found = problems(write(tmp_path, {"edition.toml": EDITION, name: text}))
    assert len(found) == 1
    assert found[0].startswith(name + said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ": This file is missing. Write it; it says who publishes the edition."),
        ("=", ": This is not valid TOML"),
        ("assurance = 3\n" + EDITION.partition("[assurance]")[0], ", assurance: This is a whole number."),
        (EDITION.replace("assured_by =", "assured_bye ="), ", assurance, assured_bye: This is not a field here."),
    ],
)
def test_a_slip_in_edition_toml_is_reported_there(tmp_path: Path, text: str, said: str) -> None:
    found = problems(write(tmp_path, {"services/a.toml": SERVICE} | ({"edition.toml": text} if text else {})))
    assert len(found) == 1
    assert found[0].startswith(f"edition.toml{said}")


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"edition.toml": EDITION, "topics/long.toml": TOPIC + "#" * 2048, "topics/latin.toml": TOPIC}
    )
    (folder / "topics" / "latin.toml").write_bytes(b'title = "caf\xe9"')
    (folder / "topics" / "lost.toml").symlink_to(folder / "nowhere")
    (folder / "topics" / "folder.toml").mkdir()
    assert problems(folder, SourceLimits(file_bytes=2048)) == [
        f"topics/folder.toml: This file cannot be read ({os.strerror(21)}). Check who may read it.",
        "topics/latin.toml: This file is not text in UTF-8. Save it again as UTF-8.",
        "topics/long.toml: This file is larger than 2 KiB. Split it or shorten it.",
        f"topics/lost.toml: This file cannot be read ({os.strerror(2)}). Check who may read it.",
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="There is no content folder called “gone”") as caught:
        compile_edition(tmp_path / "gone")
    assert str(tmp_path) not in str(caught.value)


def test_a_folder_that_has_no_end_is_left_early(tmp_path: Path) -> None:
    folder = write(tmp_path, {"edition.toml": EDITION})
    deep = folder
    for _ in range(40):
        deep = deep / "x"
        deep.mkdir()
    (folder / "round").symlink_to(folder)
    (deep / "a.toml").touch()
    assert problems(folder, SourceLimits(depth=3)) == [
        "x/x/x: There are more than 3 folders within each other here. Take them out; content lies in one folder of its "
        "own."
    ]
    found = problems(folder, SourceLimits(entries=5))
    assert found[0].startswith(": There are more than 5 files and folders here.")


def test_all_files_together_have_a_limit(tmp_path: Path) -> None:
    folder = write(tmp_path, {"edition.toml": EDITION, **{f"topics/{n}.toml": TOPIC for n in range(9)}})
    limit = len(EDITION.encode()) + 4 * len(TOPIC.encode())
    told = [each for each in problems(folder, SourceLimits(total_bytes=limit)) if "All files together" in each]
    assert len(told) == 1
    assert told[0].startswith("topics/4.toml: ")


@pytest.mark.parametrize(
    "nested", ["[" * 300 + "]" * 300, "[" * 5000, "{a=" * 300 + "1" + "}" * 300, "9" * 5000, "-" + "9" * 70]
)
def test_what_is_nested_or_counted_without_end_is_a_mistake(tmp_path: Path, nested: str) -> None:
    folder = write(tmp_path, {"edition.toml": EDITION, "topics/a.toml": f"{TOPIC}\nneeds = {nested}\n"})
    assert problems(folder)[0].startswith("topics/a.toml")
