"""Python's search for garbage: on the GUI thread, at quiet moments, and nowhere else."""

import gc


class GcPauses:
    """Holds back Python's own search until ``close``.

    By itself it begins on whichever thread asks for memory, and PySide6 (6.11 and 6.12 tried) destroys a ``QObject`` on
    whichever thread lets it go; only widgets, windows and items are handed to the GUI thread. In the worker it would
    destroy objects of Qt that the GUI thread uses at that moment. What is not part of a circle is given back at once
    all the same, so that the worker must not be the last to hold such an object either: ``kiosk.jobs`` sees to that.
    """

    def __init__(self) -> None:
        gc.disable()

    def clear(self) -> None:
        """Search now. On the GUI thread only."""
        gc.collect()

    def set_aside(self) -> None:
        """Search now, and pass over what is left from then on: with 10,000 services a search takes 57 ms each time.

        Not while somebody is visiting, because what is set aside is never collected (safety rule 2).
        """
        # Or each edition published in this run, and the page it was published from, would stay for ever.
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Let Python search by itself again."""
        gc.enable()
