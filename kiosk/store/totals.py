"""The monthly totals as staff's pages ask for them (safety rule 7)."""

from collections.abc import Mapping

from kiosk.store.store import Store


class Totals:
    """What was counted, raw; shown only through the rounding of ``tallies``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def totals(self) -> Mapping[tuple[str, str, str], int]:
        """Counts by (``YYYY-MM``, kind, key). Raises ``MachineError``."""
        return {(month, kind, key): count for (month, kind, key), count in self._store.totals().items()}
