"""Pictures, films and captions: what there is, where it is used, and bringing more in; with a stick in memory."""

from pathlib import Path

import msgspec
import pytest

from kiosk.content.draft import Draft
from kiosk.content.model import Media, MediaKind, Picture
from kiosk.errors import ContentError, MachineError
from kiosk.staff.forms.rows import FormPick, OptionRow
from kiosk.staff.media.media_page import MediaPage
from kiosk.staff.media.media_rows import uses_of
from kiosk.staff.parts.file_choice import shown_name
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fake_outside import FakeMedia
from tests.staff.fakes import FakePublishing, FakeRoom, few_things, starter
from tests.staff.given import GivenDesk, row, rows
from tests.staff.rooms import LANDSCAPE, PORTRAIT, played, until

CAMPAIGN = starter().campaigns[0]
TOPIC = starter().topics[0]
SMALL = msgspec.structs.replace(few_things(), topics=(TOPIC,), campaigns=(CAMPAIGN,))
PLACE = f"campaign/{CAMPAIGN.id}"
SLIDE = f"slides/{CAMPAIGN.slides[0].id}/media"
REFUSED = ContentError("This picture has 60 million dots; the most is 40 million.", "Save a smaller copy.")


def media(ident: str, kind: MediaKind = MediaKind.PICTURE, **more: object) -> Media:
    fields = {"sha256": ident.encode().hex().ljust(64, "0")[:64], "size": 240_000, "width": 1600, "height": 900, **more}
    return Media(id=ident, kind=kind, **fields)  # type: ignore[arg-type]  # the test knows its fields


class Counter(GivenDesk):
    """A shell with a stick in it: ``garden.jpg``, ``film.mp4``, ``film.vtt`` and a folder with another picture."""

    def __init__(self, tmp_path: Path) -> None:
        self.stick = tmp_path / "STICK"
        self.folder = self.stick / "DCIM"
        self.folder.mkdir(parents=True)
        names = (self.stick / "garden.jpg", self.stick / "film.mp4", self.stick / "film.vtt", self.folder / "IMG 1.png")
        for place, path in enumerate(names):
            path.write_bytes(bytes(1_000 * 9**place))
        self.shelf = FakeMedia(
            files={self.stick: names[:3], self.folder: names[3:]}, inside={self.stick: (self.folder,)}
        )
        super().__init__(FakeRoom(media=self.shelf, publishing=FakePublishing((SMALL,))))

    def open(self) -> MediaPage:
        return self.page(lambda context, parent: MediaPage(context, parent, check_delay=1))

    def at_the_stick(self) -> MediaPage:
        """Somebody has asked to add something, and chosen the stick."""
        page = self.open()
        page.arrivals.bring()
        page.arrivals.property("placeChoice").choose(str(self.stick))
        return page

    def bring(self, *names: str) -> MediaPage:
        page = self.open()
        for name in names:
            page.arrivals.bring()
            page.arrivals.property("placeChoice").choose(str(self.stick))
            choose(page, name)
        return page

    def there(self) -> list[str]:
        return [each.id for each in self.session.draft.media]


def files(page: MediaPage) -> list[str]:
    return [each.name for each in rows(page.arrivals.property("fileChoice"), "files")]


def choose(page: MediaPage, name: str) -> None:
    choice = page.arrivals.property("fileChoice")
    choice.choose(next(each.key for each in rows(choice, "files") if each.name == name))


@pytest.fixture
def shell(tmp_path: Path, qapp: object) -> Counter:
    return Counter(tmp_path)


# --- what there is ----------------------------------------------------------------------------------------------------


def test_each_has_a_card_that_says_what_it_shows_how_large_it_is_and_where_it_is_used(shell: Counter) -> None:
    garden = media("garden", alternative="The garden")
    film = media("welcome", MediaKind.VIDEO, duration=125.0, size=12_400_000, captions="words")
    words = media("words", MediaKind.CAPTIONS, size=2_400, width=0, height=0)
    shell.shelf.urls = {each.sha256: f"file:///{each.id}" for each in (garden, film, words)}
    slide = msgspec.structs.replace(CAMPAIGN.slides[0], media="garden")
    draft = Draft().put("media", garden).put("media", film).put("media", words)
    draft = draft.put("campaign", msgspec.structs.replace(CAMPAIGN, slides=(slide, *CAMPAIGN.slides[1:])))
    block = Picture(id="view", media="garden")
    shell.write(draft.put("topic", msgspec.structs.replace(TOPIC, blocks=(*TOPIC.blocks, block))))
    page = shell.open()
    card = row(page, "cards", "media/garden")
    assert (card.words, card.missing, card.picture, card.icon) == ("The garden", False, "file:///garden", "image")
    assert card.size_words == "1600 by 900 pixels, 0.2 MB"
    assert card.use_words == f"Used in “{TOPIC.title}” and 1 more"
    card = row(page, "cards", "media/welcome")
    assert (card.words, card.missing, card.picture) == ("No description yet", True, "")
    assert (card.icon, card.length, card.use_words) == ("film", "2:05", "Not used anywhere yet")
    card = row(page, "cards", "media/words")
    assert (card.words, card.missing, card.size_words) == ("Captions of a film", False, "2 kB")
    assert card.use_words == "Used in “welcome”"
    page.choose_thing("media/garden")
    for use in rows(page, "uses"):
        page.show_use(use.key)
    assert shell.opened == [(f"topic/{TOPIC.id}", "blocks/view/media"), (PLACE, SLIDE)]


def test_every_field_that_can_name_a_file_counts_as_a_use() -> None:
    film = media("film", MediaKind.VIDEO, captions="words")
    service = msgspec.structs.replace(starter().services[0], description=(Picture(id="view", media="words"),))
    edition = msgspec.structs.replace(starter(), media=(film,), services=(service,))
    assert [(use.path, use.field) for use in uses_of(edition, "words")] == [
        (f"service/{service.id}", "description/view/media"),
        ("media/film", "captions"),
    ]


def test_what_is_written_about_one_is_part_of_the_draft(shell: Counter) -> None:
    page = shell.bring("garden.jpg")
    page.form.set_text("alternative", "The garden behind the library")
    page.form.set_text("licence", "Ours")
    page.leave()
    [kept] = shell.session.draft.media
    assert (kept.alternative, kept.licence) == ("The garden behind the library", "Ours")
    assert row(page, "cards", "media/garden").missing is False


# --- bringing in ------------------------------------------------------------------------------------------------------


def test_a_picture_goes_from_the_stick_to_the_draft_and_its_description_is_asked_for(shell: Counter) -> None:
    shell.shelf.notes = ("It was made smaller.",)
    page = shell.open()
    jumps: list[int] = []
    page.form.jump_wanted.connect(jumps.append)
    page.arrivals.bring()
    assert [each.name for each in rows(page.arrivals.property("placeChoice"), "places")] == ["STICK", "DCIM"]
    page.arrivals.property("placeChoice").choose(str(shell.stick))
    assert files(page) == ["DCIM", "film.mp4", "garden.jpg"]
    assert row(page.arrivals.property("fileChoice"), "files", "2").detail_words == "1 kB"
    assert row(page.arrivals.property("fileChoice"), "files", "1").detail_words == "Film, 9 kB"
    # What each looks like is known as soon as it is examined; a folder has no picture.
    glances = [each.glance.isNull() for each in rows(page.arrivals.property("fileChoice"), "files")]
    assert glances == [True, False, False]
    choose(page, "garden.jpg")
    [kept] = shell.session.draft.media
    assert (kept.id, kept.kind, kept.size, kept.width, kept.height) == ("garden", "picture", 240_000, 1600, 900)
    assert page.property("chosen") == "media/garden"
    assert page.property("said") == "“garden.jpg” is here. Now say what it shows, and who made it. It was made smaller."
    form = [each.key for each in rows(page.form, "rows")]
    assert form[jumps[-1]] == "alternative"
    assert shell.room.drafts.draft.media == (kept,)
    shell.session.undo()
    assert shell.there() == []
    shell.session.redo()
    assert shell.there() == ["garden"]


def test_folders_can_be_gone_into_and_left(shell: Counter) -> None:
    page = shell.at_the_stick()
    choice = page.arrivals.property("fileChoice")
    choose(page, "DCIM")
    assert (files(page), choice.property("folderName")) == (["IMG 1.png"], "DCIM")
    choice.up()
    assert choice.property("folderName") == "STICK"
    choice.up()
    assert not choice.property("asking")
    assert page.arrivals.property("placeChoice").property("asking")


def test_a_file_that_was_taken_away_meanwhile_is_not_offered(shell: Counter) -> None:
    (shell.stick / "garden.jpg").unlink()
    assert files(shell.at_the_stick()) == ["DCIM", "film.mp4"]


@pytest.mark.parametrize("name", ["line\nbreak.jpg", "turned\u202egpj.exe.jpg", "bytes\udcff.jpg", "x" * 300])
def test_whatever_a_file_is_called_its_name_can_be_drawn(name: str) -> None:
    shown = shown_name(Path(name))
    assert shown.isprintable()
    assert 0 < len(shown) <= 120


@pytest.mark.parametrize(
    ("name", "ident"),
    [("Café Übergang (1).jpg", "cafe-ubergang-1"), ("фото.jpg", "picture"), ("x" * 200 + ".jpg", "x" * 50)],
)
def test_the_id_is_made_of_the_name_of_the_file(shell: Counter, name: str, ident: str) -> None:
    path = shell.stick / name
    path.write_bytes(b"x")
    shell.shelf.files = {shell.stick: (path,)}
    page = shell.at_the_stick()
    choose(page, shown_name(path))
    assert shell.there() == [ident]


def test_another_file_of_the_same_name_gets_an_id_of_its_own(shell: Counter) -> None:
    shell.write(Draft().put("media", media("garden")))
    shell.bring("garden.jpg")
    assert shell.there() == ["garden", "garden-2"]


def test_the_same_file_again_is_the_one_that_is_here(shell: Counter) -> None:
    page = shell.bring("garden.jpg", "film.mp4", "garden.jpg")
    assert shell.there() == ["garden", "film"]
    assert page.property("chosen") == "media/garden"
    assert page.property("said") == "“garden.jpg” was here already: this is it."


# --- captions ---------------------------------------------------------------------------------------------------------


def test_captions_come_to_their_film_in_one_step(shell: Counter) -> None:
    page = shell.bring("film.mp4")
    assert page.property("film") is True
    page.bring_one("captions")
    page.arrivals.property("placeChoice").choose(str(shell.stick))
    assert files(page) == ["DCIM", "film.vtt"]
    choose(page, "film.vtt")
    film, words = shell.session.draft.media
    assert (film.id, film.captions, words.id, words.kind) == ("film", "film-2", "film-2", "captions")
    assert page.property("chosen") == "media/film"
    shell.session.undo()
    assert (shell.there(), shell.session.draft.media[0].captions) == (["film"], None)


def test_what_is_called_captions_and_is_none_changes_nothing(shell: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shell.bring("film.mp4")
    before = shell.session.draft
    picture = shell.shelf.bring_in(shell.stick / "garden.jpg", lambda part: None, lambda: False)
    monkeypatch.setattr(shell.shelf, "bring_in", lambda *_: picture)
    page.arrivals.bring_captions()
    page.arrivals.property("placeChoice").choose(str(shell.stick))
    choose(page, "film.vtt")
    assert shell.session.draft is before
    assert shell.said == ["“film.vtt” holds no captions. Nothing was changed."]


# --- when it does not go well -----------------------------------------------------------------------------------------


def test_a_refusal_says_why_loses_nothing_and_leads_back_to_the_files(shell: Counter) -> None:
    page = shell.at_the_stick()
    before = shell.session.draft
    shell.shelf.fails = None
    choose(page, "DCIM")
    shell.shelf.fails = REFUSED
    choose(page, "IMG 1.png")
    now = page.context.media_import
    assert (now.phase, now.property("what"), now.property("remedy")) == ("refused", REFUSED.what, REFUSED.remedy)
    assert shell.session.draft is before
    page.arrivals.choose_again()
    assert (now.phase, files(page)) == ("", ["IMG 1.png"])
    choose(page, "IMG 1.png")
    assert shell.there() == ["img-1"]


def test_a_stick_that_cannot_be_read_is_said_above_the_page(shell: Counter) -> None:
    shell.shelf.fails = MachineError("The stick cannot be read.", "Take it out and put it in again.")
    page = shell.open()
    page.arrivals.bring()
    assert shell.said == ["The stick cannot be read. Take it out and put it in again."]
    assert not page.arrivals.property("placeChoice").property("asking")


def test_one_that_is_stopped_adds_nothing_even_a_moment_too_late(shell: Counter) -> None:
    page = shell.at_the_stick()
    shell.jobs.held = True
    choose(page, "garden.jpg")
    assert page.context.media_import.phase == "working"
    page.context.media_import.cancel()
    assert page.context.media_import.phase == "stopping"
    shell.jobs.go_on()
    assert (page.context.media_import.phase, shell.there(), shell.session.can_undo) == ("", [], False)


def test_stopping_reaches_whoever_reads_the_file(shell: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def bring_in(source: Path, progress: object, cancelled: object) -> None:
        assert callable(cancelled)
        asked.append(cancelled())
        raise ContentError("It was stopped.", "Nothing was changed.")

    monkeypatch.setattr(shell.shelf, "bring_in", bring_in)
    page = shell.at_the_stick()
    shell.jobs.held = True
    choose(page, "garden.jpg")
    page.context.media_import.cancel()
    shell.jobs.go_on()
    assert asked == [True]
    assert page.context.media_import.phase == ""  # somebody who stopped it need not be told


def test_two_files_at_once_are_one(shell: Counter) -> None:
    page = shell.at_the_stick()
    shell.jobs.held = True
    choose(page, "garden.jpg")
    page.context.media_import.begin(shell.stick / "film.mp4")
    shell.jobs.go_on()
    assert shell.there() == ["garden"]


def test_what_comes_while_another_page_is_open_waits_for_this_one(shell: Counter) -> None:
    page = shell.at_the_stick()
    shell.jobs.held = True
    choose(page, "film.mp4")
    page.leave()
    page.close()
    shell.jobs.go_on()
    assert (shell.there(), page.context.media_import.phase) == ([], "here")
    assert page.context.media_import.away_words == "“film.mp4” is ready. It waits under “Pictures and film”."
    later = shell.open()
    assert (shell.there(), later.property("chosen")) == (["film"], "media/film")


# --- taking out -------------------------------------------------------------------------------------------------------


def test_one_that_nothing_uses_is_taken_out_at_once(shell: Counter) -> None:
    page = shell.bring("garden.jpg")
    page.remove_thing()
    assert (shell.there(), page.property("chosen")) == ([], "")


def test_one_that_is_used_is_taken_out_only_after_asking(shell: Counter) -> None:
    slide = msgspec.structs.replace(CAMPAIGN.slides[0], media="garden")
    used = msgspec.structs.replace(CAMPAIGN, slides=(slide, *CAMPAIGN.slides[1:]))
    shell.write(Draft().put("media", media("garden")).put("campaign", used))
    page = shell.open()
    page.choose_thing("media/garden")
    question = page.property("confirmation")
    page.remove_thing()
    assert shell.there() == ["garden"]
    assert question.property("title") == "This is still used. Delete?"
    assert question.property("lines")[0].startswith(f"{CAMPAIGN.title} (Campaign")
    question.refuse()
    assert shell.there() == ["garden"]
    page.remove_thing()
    question.accept()
    assert shell.there() == []
    shell.session.undo()
    assert shell.there() == ["garden"]


def test_hiding_one_that_is_used_asks_and_showing_it_again_does_not(tmp_path: Path, qapp: object) -> None:
    shell = Counter(tmp_path)
    slide = msgspec.structs.replace(CAMPAIGN.slides[0], media="theirs")
    used = msgspec.structs.replace(CAMPAIGN, slides=(slide, *CAMPAIGN.slides[1:]))
    shell.room.publishing.others = (msgspec.structs.replace(starter(), media=(media("theirs"),), campaigns=(used,)),)
    shell.session.republish(shell.room.publishing.published())
    page = shell.open()
    page.choose_thing("media/theirs")
    page.set_hidden(True)
    assert not shell.session.draft.hidden
    page.property("confirmation").accept()
    assert shell.session.draft.hidden == ("media/theirs",)
    page.set_hidden(False)
    assert not any(shell.session.draft.hidden)


# --- where one is wanted ----------------------------------------------------------------------------------------------


def pick(page: ThingsPage) -> FormPick:
    """The row a poster's picture is picked in."""
    page.form.jump(SLIDE)
    found = page.form.row(SLIDE)
    assert isinstance(found, FormPick)
    return found


def test_a_row_that_wants_a_picture_offers_them_as_pictures(shell: Counter) -> None:
    garden, film = media("garden", alternative="The garden"), media("film", MediaKind.VIDEO)
    shell.shelf.urls = {garden.sha256: "file:///garden"}
    shell.write(Draft().put("media", garden).put("media", film))
    page = shell.page(lambda context, parent: ThingsPage(context, "campaigns", parent, check_delay=1))
    page.choose_thing(PLACE)
    assert pick(page).picture == ""
    page.form.choose(SLIDE, "garden")
    assert pick(page).picture == "file:///garden"
    page.form.choose(SLIDE, "")
    page.form.offer(SLIDE, "")
    offered: list[OptionRow] = [each for each in rows(page.form, "offered") if each.key]
    assert offered == [OptionRow("garden", "The garden", icon="image", picture="file:///garden")]


def test_a_row_that_wants_a_picture_leads_here_and_back(shell: Counter) -> None:
    page = shell.page(lambda context, parent: ThingsPage(context, "campaigns", parent, check_delay=1))
    page.choose_thing(PLACE)
    page.form.jump(SLIDE)
    page.bring_one(SLIDE)
    assert shell.went == ["media"]
    there = shell.open()
    assert there.arrivals.property("placeChoice").property("asking")
    there.arrivals.property("placeChoice").choose(str(shell.stick))
    choose(there, "film.mp4")
    assert there.property("wantedWords") == ""  # a poster shows no film
    there.arrivals.bring()
    there.arrivals.property("placeChoice").choose(str(shell.stick))
    choose(there, "garden.jpg")
    assert there.property("wantedWords") == f"Use it in “{CAMPAIGN.title}”"
    there.use_it()
    assert shell.session.draft.campaigns[0].slides[0].media == "garden"
    assert shell.opened == [(PLACE, SLIDE)]
    assert not shell.open().arrivals.property("placeChoice").property("asking")


# --- on the screen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_picture_is_added_and_described_by_touch_alone(tmp_path: Path, qapp: object, size: tuple[int, int]) -> None:
    behind = Counter(tmp_path).room
    with played(size, behind) as room:
        room.shell.go("media")
        until(lambda: room.says("There are no pictures, films or recordings yet."))
        room.tap("Add a picture, film or recording")
        until(lambda: room.there("STICK"))
        top = room.ask("place(one('MediaScene'))[1]")
        assert all(each[1] >= top for each in room.ask("of('FolderSheet').filter(drawn).map(each => place(each))"))
        room.tap("STICK")
        until(lambda: room.there("garden.jpg"))
        until(lambda: room.ask("of('Glance').filter(each => drawn(each) && !each.empty).length") == 2)
        behind.media.fails = REFUSED
        room.tap("garden.jpg")
        until(lambda: room.says(REFUSED.what))
        room.tap("Choose another")
        until(lambda: room.there("garden.jpg"))
        room.tap("garden.jpg")
        until(lambda: room.typing_in == "What it shows, for people who do not see it")
        room.write("trees")
        until(lambda: [each.alternative for each in behind.drafts.draft.media] == ["trees"])
        room.tap("List")
        until(lambda: room.count("MediaCard") == 1)
        assert "Not used anywhere yet" in room.ask("one('MediaCard').detail")
        room.tap("trees")
        room.drawn()
        room.tap("Delete")
        until(lambda: not behind.drafts.draft.media)


def test_one_without_a_description_says_so_in_red_and_with_a_sign(tmp_path: Path, qapp: object) -> None:
    behind = Counter(tmp_path).room
    behind.drafts.draft = Draft().put("media", media("garden")).put("media", media("seen", alternative="A bench"))
    with played(LANDSCAPE, behind) as room:
        room.shell.go("media")
        until(lambda: room.count("MediaCard") == 2)
        red = "labels().filter(each => each.text === {}).map(each => String(each.color))"
        assert room.ask(red.format("'No description yet'")) == ["#a8201a"]
        assert room.ask(red.format("'A bench'")) == ["#1c2430"]
        assert room.ask("of('Icon').filter(each => drawn(each) && each.name === 'octagon-alert').length") == 1


def test_somebody_on_another_page_is_told_that_it_is_ready(tmp_path: Path, qapp: object) -> None:
    behind = Counter(tmp_path).room
    with played(LANDSCAPE, behind) as room:
        room.shell.go("media")
        page = room.shell.property("page")
        assert isinstance(page, MediaPage)
        media_import = page.context.media_import
        room.shell.go("services")
        media_import.begin(tmp_path / "STICK" / "garden.jpg")
        until(lambda: room.says("“garden.jpg” is ready. It waits under “Pictures and film”."))
        room.tap("Pictures and film")
        until(lambda: [each.id for each in behind.drafts.draft.media] == ["garden"])


def test_a_row_of_a_form_shows_the_pictures_and_leads_to_adding_one(tmp_path: Path, qapp: object) -> None:
    behind = Counter(tmp_path).room
    behind.drafts.draft = Draft().put("media", media("garden", alternative="The garden"))
    with played(LANDSCAPE, behind) as room:
        room.shell.open_thing(PLACE, SLIDE)
        room.drawn()
        until(lambda: room.labelled("No picture").middle.y() < room.ask("place(one('ShellBand'))[1]"))
        room.tap("No picture")
        until(lambda: room.there("The garden"))
        room.tap("Add a picture, film or recording")
        until(lambda: room.there("STICK"))
