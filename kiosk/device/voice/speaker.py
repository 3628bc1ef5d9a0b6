"""The kiosk's side of the process that speaks."""

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import SIGNAL, SLOT, QObject, QProcess

from kiosk.asset_paths import ROOM
from kiosk.device.voice.system import HERE, System

START = "import sys; sys.path.insert(0, {top!r}); sys.path.extend({beside!r}); from {module} import main; main()"
DECODER = "av"
LONGEST_LINE = 10_000


class Listener(Protocol):
    """Whoever wants to know how far the voice is."""

    def languages_changed(self) -> None:
        """There is a voice, or none any more, or for other languages."""

    def word(self, number: int, at: int) -> None:
        """The word that begins at the letter ``at`` of the text ``number`` is heard."""

    def playing(self, number: int, at: float) -> None:
        """The recording ``number`` has come to the second ``at``."""

    def ended(self, number: int) -> None:
        """The text or the recording ``number`` was heard to its end."""

    def unplayable(self, number: int) -> None:
        """The recording ``number`` cannot be played, or not on."""

    def gone(self) -> None:
        """The process has ended: it was killed, or could not go on."""


class Voice:
    """Speaks in a process of its own, which ``say`` starts and ``end`` kills."""

    def __init__(self, system: System = HERE) -> None:
        self._system = system
        self.languages: frozenset[str] = frozenset()
        """The BCP 47 tags there is a voice for, in small letters; empty where nothing can be heard."""
        self.plays = False
        """Whether a recording can be heard."""
        self.fault = ""
        """Why nothing can be heard, in a sentence; "" where something can, or nobody has looked yet."""
        self._listener: Listener | None = None
        # For as long as the voice, each for one process after another: PySide6 6.12 does not survive a QProcess that is
        # deleted while a function of Python’s is connected to it.
        self._speaking, self._looking = QProcess(), QProcess()
        for process in (self._speaking, self._looking):
            process.setStandardErrorFile(QProcess.nullDevice())
            process.setProgram(sys.executable)
        self._speaking.readyReadStandardOutput.connect(self._hear)
        self._speaking.finished.connect(self._finished)
        self._speaking.errorOccurred.connect(self._failed)
        self._looking.finished.connect(self._looked)
        self._killed = False

    @property
    def process_id(self) -> int:
        """The process that speaks, as the system counts them; 0 while there is none."""
        return int(self._speaking.processId())

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` from now on."""
        self._listener = listener

    def kill_when(self, sender: QObject, signal: str) -> None:
        """Be silent, and leave nothing of what was said, in the event in which ``sender`` emits ``signal``, written
        with its arguments: from one Qt object to another, so that it does not wait for Python."""
        QObject.connect(sender, SIGNAL(signal), self._speaking, SLOT("kill()"))

    def look(self) -> None:
        """Find out, beside the event loop, whether something can be heard and in which languages."""
        if self._looking.state() is QProcess.ProcessState.NotRunning:
            self._start(self._looking, "look")

    def say(self, number: int, text: str, language: str, rate: int, volume: int) -> None:
        """Say ``text`` after what is being said: in the language with this tag, at so many words a minute; 100 is the
        volume the voice is meant to have."""
        self._be_there()
        self._order(say=number, text=text, language=language, rate=rate, volume=volume)

    def play(self, number: int, file: str, begins: float, volume: int) -> None:
        """Play the recording in ``file`` after what is being said, from the second ``begins`` on; at 100 it is as loud
        as it was recorded."""
        self._be_there()
        self._order(play=number, file=file, volume=volume, **{"from": begins})

    def stop(self) -> None:
        """Be silent; the process waits for more."""
        if self._speaking.state() is not QProcess.ProcessState.NotRunning:
            self._order(stop=True)

    def end(self) -> None:
        """Be silent, and leave nothing of what was said: the process is killed."""
        if self._speaking.state() is not QProcess.ProcessState.NotRunning:
            self._killed = True
            self._speaking.kill()

    def close(self) -> None:
        """End every process; none is left when this returns."""
        self._listener = None
        for process in (self._speaking, self._looking):
            process.kill()
            process.waitForFinished()

    def _be_there(self) -> None:
        """Have the process run."""
        if self._killed:
            self._speaking.waitForFinished()
        if self._speaking.state() is QProcess.ProcessState.NotRunning:
            self._start(self._speaking)

    def _start(self, process: QProcess, *how: str) -> None:
        # What decodes a recording, wherever it lies: it is not looked for otherwise.
        start = START.format(top=str(ROOM.parent), beside=_places_of(DECODER), module=self._system.module)
        process.setArguments([*self._system.flags, "-c", start, *how])
        process.start()

    def _order(self, **what: Any) -> None:
        self._speaking.write(json.dumps(what).encode("ascii") + b"\n")

    def _hear(self) -> None:
        while self._speaking.canReadLine():
            said = read_line(self._speaking.readLine(LONGEST_LINE).data())
            if self._listener is None or self._killed:
                continue
            match said:
                case {"word": int(number), "at": int(at)}:
                    self._listener.word(number, at)
                case {"playing": int(number), "at": int() | float() as at}:
                    self._listener.playing(number, float(at))
                case {"ended": int(number)}:
                    self._listener.ended(number)
                case {"unplayable": int(number)}:
                    self._listener.unplayable(number)
                case {"fault": str(fault)}:
                    self._know(fault)

    def _finished(self) -> None:
        self._killed = False
        if self._listener is not None:
            self._listener.gone()

    def _failed(self, fault: QProcess.ProcessError) -> None:
        if fault is QProcess.ProcessError.FailedToStart:  # which is never finished
            self._finished()

    def _looked(self) -> None:
        match read_line(self._looking.readAllStandardOutput().data()):
            case {"languages": [*tags], "plays": bool(plays)} if tags:
                self._know("", frozenset(map(str, tags)), plays=plays)
            case {"fault": str(fault), "plays": bool(plays)}:
                self._know(fault, plays=plays)
            case {"fault": str(fault)}:
                self._know(fault)
            case _:
                self._know("The process that speaks ended before it said anything.")

    def _know(self, fault: str, languages: frozenset[str] = frozenset(), *, plays: bool = False) -> None:
        self.fault, self.languages = fault, languages
        self.plays = plays and _places_of(DECODER) != []
        if self._listener is not None:
            self._listener.languages_changed()


@cache
def _places_of(library: str) -> list[str]:
    """The folder that ``library`` is installed in, which is not loaded; none where it is not."""
    found = find_spec(library)
    return [str(Path(found.origin).parents[1])] if found is not None and found.origin else []


def read_line(line: bytes | bytearray | memoryview) -> Mapping[str, Any]:
    """What a line of the child says; nothing where it is none."""
    try:
        said = json.loads(bytes(line))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
