"""A voice: a process that speaks (``child``, on Windows ``windows``), and the door to it (``speaker``).

Decisions:

* On Linux the voice is libespeak-ng, which Debian packages (``libespeak-ng1``), loaded with ``ctypes``. Qt's
  TextToSpeech was tried: it takes five seconds on the thread that draws, tells no words, cannot pause, and does not
  outlive its daemon. No wheel that carries the engine is made by those who make the engine; without the package the
  kiosk is silent, and ``doctor`` says so.
* The process that speaks also plays, through PulseAudio's simple client (``libpulse-simple``; PipeWire answers it too).
  Samples that the kiosk itself played would need Python to silence them: ``QAudioSink`` has no slot and no property
  that QML could use. A process is ended by ``QProcess.kill``, a slot of Qt's: the sound server drops what it was given
  in the same moment, and every word of the visit is gone with the process (safety rule 2).
* It is started when somebody asks for it and ended when they are gone, so it costs no memory while nobody listens.
* On Windows the voices are the system's, by Qt's TextToSpeech in the same process: what it lacked on Linux, its engine
  for Windows has. Nobody has tried that on Windows yet. ``system`` says which of the two it is.

* The recording of a page, by a person, is played by the same process, so that the same kill silences it.

What runs in the child on Linux imports neither Qt nor anything that is installed beside Python, but for what decodes a
recording, once there is one to play.
"""
