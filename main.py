"""Hands the command line to the kiosk."""

import sys

from kiosk.commands import main

if __name__ == "__main__":
    sys.exit(main())
