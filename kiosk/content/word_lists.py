"""Lists of words that lie in plain files, for whoever knows the words and no program.

One entry a line; empty lines and those that begin with ``#`` count for nothing. Whoever asks for a list keeps it.
"""

from kiosk.asset_paths import assets


def entries(name: str) -> tuple[str, ...]:
    """The entries of ``assets/NAME``, such as ``search/stop-words.txt``, in their order. Raises ``OSError`` where the
    file is not there."""
    lines = (assets() / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
