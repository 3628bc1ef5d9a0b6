"""What installing, bringing up to date and removing come to, as steps, worked out from settings and records alone."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from kiosk import __version__
from kiosk.asset_paths import assets
from kiosk.install.steps import Command, Copy, File, Folder, Link, Remove, Step
from kiosk.install.wheelhouse import REQUIREMENTS

USER = "community-kiosk"
SERVICE = "community-kiosk.service"
TIMER = "community-kiosk-backup.timer"
OPT = "/opt/community-kiosk"
DATA = "/var/lib/community-kiosk"
MEDIA = "/media/community-kiosk"

STAMP = f"/var/lib/systemd/timers/stamp-{TIMER}"
"""Where systemd notes when the timer last went off."""

RECORD = f"{OPT}/installed.json"
CURRENT = f"{OPT}/current"
TRIAL = f"{OPT}/trial"
BEFORE = f"{OPT}/before"
WHEELS = f"{OPT}/wheels"
ENVIRONMENTS = f"{OPT}/environments"

UNITS = "/etc/systemd/system"

FILES = {
    "session": (f"{OPT}/session", 0o755),
    "go-back": (f"{OPT}/go-back", 0o755),
    "sysusers.conf": ("/etc/sysusers.d/community-kiosk.conf", 0o644),
    "community-kiosk.service": (f"{UNITS}/{SERVICE}", 0o644),
    "seatd.conf": (f"{UNITS}/seatd.service.d/community-kiosk.conf", 0o644),
    "community-kiosk-stick@.service": (f"{UNITS}/community-kiosk-stick@.service", 0o644),
    "70-community-kiosk-stick.rules": ("/etc/udev/rules.d/70-community-kiosk-stick.rules", 0o644),
    "logind.conf": ("/etc/systemd/logind.conf.d/community-kiosk.conf", 0o644),
    "system.conf": ("/etc/systemd/system.conf.d/community-kiosk.conf", 0o644),
    "journald.conf": ("/etc/systemd/journald.conf.d/community-kiosk.conf", 0o644),
    "coredump.conf": ("/etc/systemd/coredump.conf.d/community-kiosk.conf", 0o644),
    "sysctl.conf": ("/etc/sysctl.d/90-community-kiosk.conf", 0o644),
    "for-it.md": ("/usr/local/share/doc/community-kiosk/for-it.md", 0o644),
    "accessibility.md": ("/usr/local/share/doc/community-kiosk/accessibility.md", 0o644),
    "community-kiosk.desktop": ("/usr/local/share/applications/community-kiosk.desktop", 0o644),
}
"""What lies in ``assets/install``, to where it goes and with which rights."""

BACKUP_FILES = {
    "community-kiosk-backup.service": (f"{UNITS}/community-kiosk-backup.service", 0o644),
    TIMER: (f"{UNITS}/{TIMER}", 0o644),
}
"""The same, where backups are wanted."""

MASKED = (
    "ctrl-alt-del.target",
    "sleep.target",
    "suspend.target",
    "hibernate.target",
    "hybrid-sleep.target",
    "suspend-then-hibernate.target",
    "apport.service",
)
"""What systemd is kept from: keys that restart the machine, sleep, and Ubuntu's keeping of crashed processes."""


@dataclass(frozen=True)
class Settings:
    """What an administrator chooses. ``backups`` is a folder for a backup each week; "" for none."""

    python: str = "/usr/bin/python3"
    sticks: str = "read"
    """``read``: what is on a stick can be brought in. ``write``: backups and tables can be saved on one, too."""
    backups: str = ""


@dataclass(frozen=True)
class Record:
    """What was written on a machine: enough to remove exactly that."""

    version: str
    settings: Settings
    files: tuple[str, ...]
    folders: tuple[str, ...]
    kept: tuple[str, ...]

    @classmethod
    def of(cls, settings: Settings, steps: tuple[Step, ...], earlier: "Record | None" = None) -> "Record":
        """The record of a plan, with what an earlier version has written."""
        files = [each.path for each in steps if isinstance(each, File | Link)]
        folders = [each.path for each in steps if isinstance(each, Folder) and not each.kept]
        kept = [each.path for each in steps if isinstance(each, Folder) and each.kept]
        if earlier is not None:
            files, folders, kept = [*earlier.files, *files], [*earlier.folders, *folders], [*earlier.kept, *kept]
        return cls(__version__, settings, _once(files), _once(folders), _once(kept))

    def text(self) -> str:
        """The same, for the file of it."""
        return json.dumps(asdict(self), indent=1) + "\n"

    @classmethod
    def read(cls, text: str) -> "Record":
        """What ``text`` gave. Raises ``ValueError`` for anything else."""
        try:
            found = json.loads(text)
            lists = {name: tuple(map(str, found[name])) for name in ("files", "folders", "kept")}
            return cls(str(found["version"]), Settings(**found["settings"]), **lists)
        except (KeyError, TypeError) as fault:
            raise ValueError("this is no record of an installation") from fault


def filled(name: str, words: Mapping[str, str]) -> str:
    """A file of ``assets/install`` with its gaps filled; a line that is a gap filled with nothing is left out."""
    text = (assets() / "install" / name).read_text(encoding="utf-8")
    for gap, word in words.items():
        text = text.replace(f"@{gap}@\n", f"{word}\n" if word else "").replace(f"@{gap}@", word)
    return text


def gaps(settings: Settings) -> dict[str, str]:
    """What the gaps in those files are filled with."""
    return {
        "opt": OPT,
        "data": DATA,
        "user": USER,
        "run": "/run/community-kiosk",
        "media": MEDIA,
        "top": "",
        "backups": settings.backups,
        "stick_options": "ro" if settings.sticks == "read" else "rw",
        "write": f"ReadWritePaths={MEDIA}" if settings.sticks == "write" else "",
    }


def system_files(settings: Settings) -> Iterator[File]:
    """Every file that is written, but for the record."""
    chosen = FILES | (BACKUP_FILES if settings.backups else {})
    for name, (path, mode) in chosen.items():
        yield File(path, filled(name, gaps(settings)), mode)


def environment(number: int, python: str) -> Iterator[Step]:
    """Make environment ``number`` from ``WHEELS``, and let it draw one page before anything counts on it."""
    place, drawn = f"{ENVIRONMENTS}/{number}", f"{OPT}/first-frame"
    pip = (f"{place}/bin/python", "-m", "pip", "--disable-pip-version-check", "--no-cache-dir")
    check = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))"
    yield Command("Look whether Python is 3.11 or newer, with venv", (python, "-c", check))
    yield Command("Make an environment", (python, "-m", "venv", place), ("/bin/rm", "-rf", place))
    wanted = ("--no-index", "--find-links", WHEELS, "--require-hashes", "-r", f"{WHEELS}/{REQUIREMENTS}")
    yield Command("Install the kiosk into it", (*pip, "install", "--quiet", *wanted))
    yield Remove(WHEELS)
    own = ("/usr/bin/env", f"HOME={drawn}", f"XDG_DATA_HOME={drawn}", f"XDG_CACHE_HOME={drawn}")
    tour = (f"{place}/bin/community-kiosk", "tour", f"{drawn}/pictures", "--page", "venue", "--size", "1280x720")
    yield Command("Let it draw its first page", (*own, *tour), ("/bin/rm", "-rf", drawn))
    yield Remove(drawn)


def masks() -> tuple[Link, ...]:
    """The links that keep systemd from what is in ``MASKED``."""
    return tuple(Link(f"{UNITS}/{name}", "/dev/null") for name in MASKED)


def installation(settings: Settings, wheels: Path, there: Callable[[str], bool]) -> tuple[Step, ...]:
    """Every step of an installation. What is ``there`` already, a folder or a mask, is neither made nor removed."""
    written = tuple(system_files(settings))
    links = tuple(link for link in masks() if not there(link.path))
    steps: tuple[Step, ...] = (
        *_folders_of((*written, *links, File(f"{MEDIA}/stick", "")), there),
        *written,
        Command("Make the kiosk’s user", ("systemd-sysusers", FILES["sysusers.conf"][0]), ("userdel", USER)),
        *_own(DATA),
        *(_own(settings.backups) if settings.backups else ()),
        Link(CURRENT, f"{ENVIRONMENTS}/1"),
        *links,
        *(_enable(name) for name in _enabled(settings)),
    )
    record = File(RECORD, Record.of(settings, steps).text())
    first = (Folder(OPT), record, Copy(wheels, WHEELS), Folder(ENVIRONMENTS))
    return (*first, *environment(1, settings.python), *steps)


def upgrade(record: Record, wheels: Path, old: int, there: Callable[[str], bool], *, running: bool) -> tuple[Step, ...]:
    """Every step to a new version, whose environment stands beside the old one until it has shown its first frame.

    ``old`` is the number of the environment that is in use. Where the system is not ``running``, its next start tries
    the new version.
    """
    settings, new = record.settings, old + 1
    written = tuple(system_files(settings))
    folders = tuple(_folders_of(written, there))
    copies = [Copy(path, f"{BEFORE}/files{path}") for path in (RECORD, *record.files) if path != CURRENT]
    database = [Copy(f"{DATA}/{name}", f"{BEFORE}/data/{name}") for name in ("kiosk.db", "kiosk.db-wal")]
    start = ("systemctl", "restart", SERVICE)
    stop = Command("Close the kiosk", ("systemctl", "stop", SERVICE), start)
    read = Command("Let systemd read the units anew", ("systemctl", "daemon-reload"))
    give_up = ("/usr/bin/env", "SERVICE_RESULT=not-shown", f"{OPT}/go-back")
    return (
        Remove(BEFORE),
        Copy(wheels, WHEELS),
        *environment(new, settings.python),
        *((stop,) if running else ()),
        Folder(BEFORE, 0o700),
        *copies,
        *database,
        File(f"{BEFORE}/whole", ""),
        File(RECORD, Record.of(settings, (*folders, *written), record).text()),
        *folders,
        *written,
        File(TRIAL, f"{ENVIRONMENTS}/{old}\n"),
        Link(CURRENT, f"{ENVIRONMENTS}/{new}"),
        *((read, Command("Start the new version, and wait for its first frame", start, give_up)) if running else ()),
    )


def after_upgrade(old: int) -> tuple[Step, ...]:
    """What goes once the new version has shown its first frame."""
    return (Remove(BEFORE), Remove(f"{ENVIRONMENTS}/{old}"))


def removal(record: Record, *, running: bool, with_data: bool) -> tuple[Step, ...]:
    """Every step of a removal. The record goes last, so that one that was cut short can be begun again."""
    units = _enabled(record.settings)
    sticks = Command("Let go of sticks", ("systemctl", "stop", "community-kiosk-stick@*.service"))
    files = [path for path in record.files if not path.startswith(f"{OPT}/")]
    # The inner ones first; one in which something else has come to lie stays.
    folders = sorted((path for path in record.folders if not path.startswith(OPT)), key=len, reverse=True)
    return (
        *(Command(f"Stop {name}", ("systemctl", "stop", name)) for name in units if running),
        *((sticks,) if running else ()),
        *(Command(f"Let {name} start no more", ("systemctl", "disable", name)) for name in units),
        *(Remove(path) for path in (*reversed(files), STAMP)),
        Command("Remove the kiosk’s user", ("userdel", USER)),
        *(Remove(path) if with_data else _to_root(path) for path in record.kept),
        Remove(OPT),
        *(Remove(path, only_empty=True) for path in folders),
    )


def _enabled(settings: Settings) -> tuple[str, ...]:
    return (SERVICE, TIMER) if settings.backups else (SERVICE,)


def _enable(name: str) -> Command:
    return Command(f"Let {name} start with the machine", ("systemctl", "enable", name), ("systemctl", "disable", name))


def _own(path: str) -> tuple[Step, ...]:
    give = ("chown", "--recursive", "--no-dereference", f"{USER}:{USER}", path)
    back = ("chown", "--recursive", "--no-dereference", "root:root", path)
    return Folder(path, 0o700, kept=True), Command(f"Give {path} to the kiosk’s user", give, back)


def _to_root(path: str) -> Command:
    words = ("chown", "--recursive", "--no-dereference", "root:root", path)
    return Command(f"Keep {path}, for the administrator alone", words)


def _folders_of(steps: Iterable[File | Link], there: Callable[[str], bool]) -> Iterator[Folder]:
    """The folders that files need and that are not there yet, outermost first; the kiosk's own is made before."""
    parents = (str(parent) for step in steps for parent in reversed(PurePosixPath(step.path).parents))
    for path in dict.fromkeys(parents):
        if path != OPT and not there(path):
            yield Folder(path)


def _once(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paths))
