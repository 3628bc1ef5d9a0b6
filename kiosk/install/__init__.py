"""Installing the kiosk for good on a Linux machine, bringing it up to date, and removing it.

The rules of this room: what is done to a machine is a plan, plain data that ``plan`` makes from settings without
looking at any machine; ``runner`` carries a plan out below a root folder and undoes it where a step fails; everything
that is written is recorded, so that removing it removes exactly that. Only Python's own library is used, and no Qt: the
machine has nothing else yet.
"""
