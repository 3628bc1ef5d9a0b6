"""The process that reads a foreign file: what it may not do, and which of its answers are not believed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError, MachineError, OurError
from kiosk.media import bring_in as door
from kiosk.media.answers import LONGEST_LINE, MOST_LINES, LieError, read_answer, require_true
from kiosk.media.bring_in import bring_in, bring_still
from kiosk.media.confinement import MACHINES, landlock_version
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from tests.films import ROOT
from tests.media.test_pictures import photograph, saved

# --- what it may not do -----------------------------------------------------------------------------------------------

DEEDS = {
    "reads another file": "open(other)",
    "reads a file of the system": "open('/etc/passwd')",
    "reads a folder": "os.listdir(os.path.dirname(other))",
    "writes another file": "open(other, 'w')",
    "makes a file elsewhere": "open(other + '-new', 'w')",
    "cuts another file": "os.truncate(other, 0)",
    "removes another file": "os.remove(other)",
    "renames another file": "os.rename(other, str(target.parent / 'mine'))",
    "links to another file": "os.link(other, str(target.parent / 'mine'))",
    "makes a link": "os.symlink(other, str(target.parent / 'mine'))",
    "makes a pipe": "os.mkfifo(str(target.parent / 'mine'))",
    "asks the network": "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "asks the network otherwise": "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "asks another program": "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
    "asks itself": "socket.socketpair()",
    "starts a program": "subprocess.run(['/bin/true'])",
    "becomes two": "os.fork()",
    "becomes another": "os.execv('/bin/true', ['true'])",
    "ends its parent": "os.kill(os.getppid(), 9)",
    "limits its parent": "resource.prlimit(os.getppid(), resource.RLIMIT_CORE, (0, 0))",
    "closes another file": "os.chmod(other, 0)",
    "dates another file": "os.utime(other, (1, 1))",
    "gives another file away": "os.chown(other, 1, 1)",
    "marks another file": "os.setxattr(other, 'user.a', b'b')",
}
FILES = {name for name in DEEDS if "file" in name or "folder" in name or name in ("makes a link", "makes a pipe")}
CALLS = {"closes another file", "dates another file", "gives another file away", "marks another file"}
"""What needs seccomp, though it is about files."""

TRY = """
import errno, os, resource, socket, subprocess, sys
sys.path.insert(0, {root!r})
from kiosk.media import child, pictures
from kiosk.errors import ContentError
def tried(source, target, limits):
    other = {other!r}
    try:
        {deed}
    except OSError as fault:
        if fault.errno in (errno.EPERM, errno.EACCES, errno.EXDEV):
            raise ContentError("It may not.", "Nothing was changed.")
        raise
    raise ContentError("It may.", "Nothing was changed.")
pictures.make_picture = tried
child.main()
"""


@pytest.mark.parametrize("deed", DEEDS)
def test_what_is_not_its_own_is_out_of_its_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str) -> None:
    """Where the kernel can hold it: Landlock for files, seccomp for everything else."""
    photo, other = tmp_path / "photo.png", tmp_path / "other"
    photo.write_bytes(saved(photograph(), "PNG"))
    other.write_text("somebody's")
    start = TRY.replace("{other!r}", repr(str(other))).replace("{deed}", DEEDS[deed])
    monkeypatch.setattr(door, "START", start)
    with pytest.raises(ContentError) as told:
        bring_in(photo, tmp_path / "media")
    seccomp = sys.platform == "linux" and os.uname().machine in MACHINES
    held = landlock_version() > 0 if deed in FILES - CALLS else seccomp
    assert told.value.what == ("It may not." if held else "It may.")
    assert not held or other.read_text() == "somebody's"


def test_where_the_kernel_offers_nothing_it_works_all_the_same(tmp_path: Path) -> None:
    script = """
import ctypes, sys
from pathlib import Path
from kiosk.media import confinement
class Bare:
    def __init__(self, *_, **__): self.syscall = self; self.restype = None
    def __call__(self, *_): return -1
    def prctl(self, *_): return 0 if _[0] == confinement.PR_SET_NO_NEW_PRIVS else -1
ctypes.CDLL = Bare
print(confinement.confine(Path(sys.argv[1])), open("/etc/passwd").read(4))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "() root\n"


# --- what is not believed ---------------------------------------------------------------------------------------------

KIND = {"kind": "picture"}
MADE = {"made": {"width": 30, "height": 20, "duration": 0.0, "notes": []}}


def made(**fields: object) -> dict[str, object]:
    return {"made": MADE["made"] | fields}


def refused(by: object = "ContentError", what: object = "No.", remedy: object = "None.") -> dict[str, object]:
    return {"refused": {"by": by, "what": what, "remedy": remedy}}


LIES: dict[str, list[object]] = {
    "made before it knows what it is": [MADE],
    "two kinds": [KIND, {"kind": "video"}],
    "a kind that is none": [{"kind": "program"}],
    "a kind that is a list": [{"kind": ["picture"]}],
    "another kind": [{"kind": "video"}, made(duration=1.0)],
    "a sound that is a picture": [{"kind": "sound"}, made(width=0, height=0, duration=1.0)],
    "captions that are a picture": [{"kind": "captions"}, made(width=0, height=0, duration=1.0)],
    "a list": [KIND, ["made"]],
    "a number": [KIND, 7],
    "nothing": [KIND, None],
    "two answers in one": [KIND | MADE],
    "an answer of no kind": [KIND, {"open": "/etc/passwd"}],
    "made of text": [KIND, {"made": "yes"}],
    "made of nothing": [KIND, {"made": {}}],
    "a path": [KIND, made(path="/etc/passwd")],
    "a width that is text": [KIND, made(width="30")],
    "a width that is true": [KIND, made(width=True)],
    "a width that is a part": [KIND, made(width=30.0)],
    "no width": [KIND, made(width=0)],
    "another width": [KIND, made(width=31)],
    "a width without end": [KIND, made(width=10**30)],
    "a height below nothing": [KIND, made(height=-20)],
    "a time without end": [KIND, made(duration=float("inf"))],
    "a time that is none": [KIND, made(duration=float("nan"))],
    "a time of a picture": [KIND, made(duration=3.0)],
    "notes that are text": [KIND, made(notes="a")],
    "notes that are numbers": [KIND, made(notes=[1])],
    "many notes": [KIND, made(notes=["a"] * 99)],
    "a long note": [KIND, made(notes=["a" * 9_999])],
    "a note of signs that are not seen": [KIND, made(notes=["\x1b[2J"])],
    "a note that turns words round": [KIND, made(notes=["\u202eabc"])],
    "progress beyond all": [KIND, {"progress": 1.5}],
    "progress backwards": [KIND, {"progress": -0.1}],
    "progress that is none": [KIND, {"progress": float("nan")}],
    "progress in words": [KIND, {"progress": "half"}],
    "progress that is true": [KIND, {"progress": True}],
    "a fault that is none": [KIND, refused(by="SystemExit")],
    "a fault that is a list": [KIND, refused(by=["ContentError"])],
    "a fault without words": [KIND, {"refused": {"by": "ContentError"}}],
    "a fault in numbers": [KIND, refused(what=5)],
    "a fault in long words": [KIND, refused(what="a" * 9_999)],
    "a fault in several lines": [KIND, refused(remedy="a\nb")],
    "too long an answer": [KIND, {"progress": "a" * 2 * LONGEST_LINE}],
    "too many answers": [KIND, *[{"progress": 0.5}] * 2 * MOST_LINES],
}

LIAR = """
import sys
from PIL import Image
target = sys.argv[2]
Image.new("RGB", (30, 20), "teal").save(target, "PNG")
{more}
sys.stdout.write({lines!r})
sys.stdout.flush()
sys.stdin.read()
# {root}
"""


def lie(folder: Path, monkeypatch: pytest.MonkeyPatch, lines: str, more: str = "") -> None:
    """Bring in a photograph with a child that answers ``lines``."""
    (folder / "photo").write_bytes(saved(photograph(), "PNG"))
    start = LIAR.replace("{lines!r}", repr(lines).replace("{", "{{").replace("}", "}}")).replace("{more}", more)
    monkeypatch.setattr(door, "START", start)
    bring_in(folder / "photo", folder / "media")


def lines_of(answers: list[object]) -> str:
    return "".join(json.dumps(answer) + "\n" for answer in answers)


def calm(fault: OurError) -> bool:
    return fault.what.startswith("Reading this file went wrong (") and "Nothing was changed." in fault.remedy


def test_a_true_answer_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lie(tmp_path, monkeypatch, lines_of([KIND, {"progress": 0.5}, MADE]))
    assert len(list((tmp_path / "media").iterdir())) == 1


@pytest.mark.parametrize("case", LIES)
def test_no_answer_that_cannot_be_true_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    with pytest.raises(OurError) as told:
        lie(tmp_path, monkeypatch, lines_of(LIES[case]))
    assert calm(told.value)
    assert list((tmp_path / "media").iterdir()) == []


@pytest.mark.parametrize("line", ["[" * 15_000, "{", "\xff\xfe", "1" * 5_000, "words of a library"])
def test_what_is_no_answer_is_passed_over(line: str) -> None:
    if line.isdecimal():
        with pytest.raises(LieError):
            read_answer(b"1" * 40)
    assert read_answer(line.encode("latin-1")) is None


FILES_THAT_LIE = {
    "nothing": "import os; os.remove(target)",
    "a link to somebody's": "import os; os.remove(target); os.symlink({other!r}, target)",
    "another name for somebody's": "import os; os.remove(target); os.link({other!r}, target)",
    "a pipe": "import os; os.remove(target); os.mkfifo(target)",
    "a folder": "import os; os.remove(target); os.mkdir(target)",
    "another kind of file": "open(target, 'w').write('<svg/>')",
    "no end of it": "import os; os.truncate(target, 50_000_000)",
    "one with more dots": "Image.new('RGB', (31, 20)).save(target, 'PNG')",
    "one that is empty": "open(target, 'w')",
    "one that says it is larger": "Image.new('RGB', (9000, 20)).save(target, 'PNG')",
}


@pytest.mark.parametrize("case", FILES_THAT_LIE)
def test_no_file_that_is_not_what_it_says_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    other = tmp_path / "other"
    other.write_bytes(saved(Image.new("RGB", (30, 20)), "PNG"))
    before = (other.read_bytes(), other.stat().st_mode, other.stat().st_nlink)
    answer = made(width=9000) if "larger" in case else MADE
    with pytest.raises(OurError) as told:
        lie(
            tmp_path, monkeypatch, lines_of([KIND, answer]), FILES_THAT_LIE[case].replace("{other!r}", repr(str(other)))
        )
    assert calm(told.value)
    assert list((tmp_path / "media").iterdir()) == []
    assert (other.read_bytes(), other.stat().st_mode, other.stat().st_nlink) == before


@pytest.mark.parametrize(
    "content", [b"<svg/>", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\0\1", b"\xff\xd8\xff\xc0", b""]
)
def test_no_still_that_is_none_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    (tmp_path / "film").write_bytes(b"film")
    start = LIAR.replace("{lines!r}", repr(lines_of([KIND, MADE])).replace("{", "{{").replace("}", "}}"))
    monkeypatch.setattr(door, "START", start.replace("{more}", f"open(target, 'wb').write({content!r})"))
    with pytest.raises(OurError) as told:
        bring_still(tmp_path, "film")
    assert calm(told.value)
    assert [path.name for path in tmp_path.iterdir()] == ["film"]


TRUE: dict[str, tuple[MediaKind, Made, Callable[[], bytes]]] = {
    "film": (MediaKind.VIDEO, Made(320, 180, 2.0), lambda: b"\0\0\0\x20ftypisom"),
    "sound": (MediaKind.SOUND, Made(duration=2.0), lambda: b"\0\0\0\x20ftypisom"),
    "captions": (MediaKind.CAPTIONS, Made(duration=9.0), lambda: b"WEBVTT\n\n"),
    "JPEG": (MediaKind.PICTURE, Made(300, 200), lambda: saved(photograph(), "JPEG")),
    "PNG": (MediaKind.PICTURE, Made(300, 200), lambda: saved(photograph(), "PNG")),
}


@pytest.mark.parametrize("case", TRUE)
def test_what_each_kind_has_to_be(tmp_path: Path, case: str) -> None:
    kind, said, content = TRUE[case]
    (tmp_path / "made").write_bytes(content())
    require_true(kind, said, tmp_path / "made", Limits())
    false: list[tuple[MediaKind, Made]] = [(other, said) for other in MediaKind if other is not kind]
    false += [(kind, Made(said.width + 9_999, said.height, said.duration)), (kind, Made(1, 1, 1e8))]
    for wrong, answer in false if kind is not MediaKind.CAPTIONS else false[:-1]:
        with pytest.raises(LieError):
            require_true(wrong, answer, tmp_path / "made", Limits())
    small: dict[str, Any] = {"picture_size": 1, "film_size": 1, "captions_size": 1, "sound_size": 1}
    with pytest.raises(LieError):
        require_true(kind, said, tmp_path / "made", Limits(**small))


def test_a_disk_that_cannot_be_read_is_not_its_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(door, "require_true", broken)
    (tmp_path / "photo").write_bytes(saved(photograph(), "PNG"))
    with pytest.raises(MachineError, match="could not be kept on the kiosk’s disk"):
        bring_in(tmp_path / "photo", tmp_path / "media")
