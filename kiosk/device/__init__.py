"""This machine: its screen, its renderer, its data folder, its clock, and how it is asked to stop.

Rules of the room:

- Nothing here knows what the kiosk shows, and nothing here writes down what a visitor did (safety rule 7).
- Whatever the kiosk cannot start without raises ``MachineError`` with a sentence and a cure. Whatever it can do without
  (keeping the screen awake) never raises.
- What runs before Qt does not import Qt: ``paths``, ``instance``, ``renderer``, ``libraries``, ``displays``, ``clock``.
- ``fake`` holds the machine that is not there. It ships: ``tour`` and the tests run on it.
"""
