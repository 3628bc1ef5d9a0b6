"""``python -m kiosk``: the same as ``python main.py``, from wherever the kiosk is installed."""

import sys

from kiosk.commands import main

if __name__ == "__main__":
    sys.exit(main())
